"""One of the person's own plans, offered once where its "when" has come."""

from collections.abc import Iterable

from textual.app import App
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.box.coping_card import plan_sentence
from waitroom.domain.box.memento import Memento
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _

LONGEST = 240
"""So many signs of a plan are shown here; the whole of it is one key away."""


class CopingCardDialog(Dialog[bool]):
    """The plan as one sentence; True where it is to be seen in full."""

    title_words = _("You wrote once")
    places = ("coping_card",)

    def __init__(self, room: Room, card: Memento) -> None:
        super().__init__()
        self.room = room
        self.card = card

    def compose_inside(self) -> Iterable[Widget]:
        """Show the plan."""
        words = safe_line(plan_sentence(self.card))
        words = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
        yield Static(Content.styled(words, "$sage"), classes="words", id="plan")
        yield Static(
            keys_line(
                ("{key:coping.hold}", _("see it in full")),
                ("{key:coping.not_today}", _("no more of these today")),
                BACK,
            ),
            classes="keys",
        )

    def action_hold(self) -> None:
        """Ask for the whole of it."""
        self.dismiss(True)  # noqa: FBT003 - the value that is given back

    def action_not_today(self) -> None:
        """Put it down, and the others for today."""
        self.room.coping_offers.dismiss_for_today(self.room.now())
        self.dismiss(None)


def offer_coping_card(app: App[None], room: Room, words: str) -> None:
    """Offer the card that fits what was said, if there is one and this is its time."""
    card = room.coping_offers.find_fitting_card(words, room.now())
    if card is None:
        return

    def then(is_wanted: bool | None) -> None:  # noqa: FBT001 - the shape of a callback
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - loaded when it is first asked for

        if is_wanted:
            app.push_screen(HoldMementoScreen(room, card, (card.id,), is_drawn=False))

    app.push_screen(CopingCardDialog(room, card), then)
