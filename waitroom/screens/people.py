"""People to talk to: never behind a condition, never under a diagnosis, the same in every window."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.person import Person
from waitroom.domain.showing import show
from waitroom.screens.dialog import Dialog, keys_words

WORTH_TALKING_OVER = (
    "Two weeks or more of bad sleep, of little appetite, of no joy in what you like, of not getting up: "
    "this may be worth talking over with a doctor. Thoughts of death or of hurting yourself: at once."
)


class PeopleDialog(Dialog[None]):
    """One's own people first, then where anybody can find somebody."""

    title_words = "People to talk to"

    def __init__(self, mine: tuple[Person, ...]) -> None:
        super().__init__()
        self.mine = mine

    def compose_inside(self) -> Iterable[Widget]:
        """List one's own people, then the two ways that do not go stale."""
        if self.mine:
            rows = [
                Content.assemble(
                    (show(person.name), "bold $foreground"),
                    (f"   {show(person.phone or person.email)}", "$text-muted"),
                )
                for person in self.mine
            ]
            yield Static(Content("\n").join(rows), classes="words")
        else:
            yield Static(
                Content("Somebody who knows you, at any hour you would answer them."), classes="words"
            )
        yield Static(
            Content.assemble(
                ("findahelpline.com", "bold $foreground"),
                ("   free lines in about 130 countries, checked\n", "$text-muted"),
                ("the local emergency number", "bold $foreground"),
                ("   when it cannot wait\n", "$text-muted"),
                ("your own doctor", "bold $foreground"),
            ),
            classes="words gap",
        )
        yield Static(Content(WORTH_TALKING_OVER), classes="muted gap")
        yield Static(
            Content(
                "waitroom is a notebook and a few exercises for a hard week. "
                "It isn't therapy, and it can't tell how you are."
            ),
            classes="muted gap",
        )
        yield Static(keys_words(("esc", "back")), classes="keys")
