"""Cards: a question, an answer aloud, and what was noted on the back."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen

COMMON = (
    ("What drew you to this work?", "One moment is better than a history. Where were you, what did you see?"),
    (
        "Tell us about a time something went wrong.",
        "What happened, what was yours, what you did, what changed.",
    ),
    ("How do you work with somebody you disagree with?", "A real person, a real matter, how it ended."),
    ("What would you do in the first month?", "Whom would you listen to first, and for what?"),
    ("What is a piece of work you are glad of?", "A number, a change, or a sentence somebody said."),
    ("What would you like to learn here?", "One thing they do that you do not do yet."),
)
"""Questions that many panels ask, with a thought for the answer; they stand in while the bank is empty."""


class FlashcardsScreen(ActivityScreen):
    """Read, answer aloud, turn; `l` for later, `a` to see it again at the end."""

    places = ("flashcards",)

    def __init__(self, running: ActivityContext, cards: tuple[tuple[str, str], ...] = COMMON) -> None:
        super().__init__(running)
        self.cards = list(cards)
        self.is_turned = False

    def compose_inside(self) -> Iterable[Widget]:
        """Lay the card in the middle."""
        yield Static("", id="front", classes="centre", markup=False)
        yield Static("", id="back", classes="centre gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this side."""
        if self.is_turned:
            return (("{key:cards.again}", "again soon"), ("{key:cards.later}", "later"), LEAVE)
        return (("{key:cards.turn}", "turn the card"), ("{key:cards.later}", "later"), LEAVE)

    def on_mount(self) -> None:
        """Show the first."""
        self.draw()

    def draw(self) -> None:
        """Draw the side that is up."""
        front, back = self.cards[0]
        self.query_one("#front", Static).update(Content.styled(safe_text(front), "bold $foreground"))
        words = safe_text(back) if self.is_turned else "Answer aloud before you turn it."
        self.query_one("#back", Static).update(
            Content.styled(words, "$sage" if self.is_turned else "$text-muted")
        )
        self.show_keys()

    def action_turn(self) -> None:
        """Turn the card over, or back."""
        self.is_turned = not self.is_turned
        self.draw()

    def action_later(self, is_later: bool) -> None:  # noqa: FBT001 - Textual hands over the binding's word
        """Put the card away for later, or under the others."""
        card = self.cards.pop(0)
        if not is_later:
            self.cards.append(card)
        if not self.cards:
            self.finish()
            return
        self.is_turned = False
        self.draw()
