"""The answer to "I feel awful": a minute of breath, one thing from the box, people, or nothing."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.box.coping_card import plan_sentence
from waitroom.domain.box.memento import Memento
from waitroom.domain.care.activity import CheckIn
from waitroom.domain.care.low_check_in import low_check_in_words
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _


class LowCheckInDialog(Dialog[None]):
    """Stands where the check-in stood. What is begun from here comes back here, so that another may follow."""

    title_words = _("It is kept.")
    places = ("hard_hour",)

    def __init__(self, room: Room, said: CheckIn, card: Memento | None = None) -> None:
        """Take what was said, and the plan of the person's own that fits it, where there is one."""
        super().__init__()
        self.room = room
        self.said = said
        self.card = card

    def compose_inside(self) -> Iterable[Widget]:
        """Say it back, and offer three things."""
        yield Static(Content(low_check_in_words(self.said)), classes="words")
        yield Static(
            Content(_("One of these may help, as long as you like. Nothing is fine too.")), classes="muted"
        )
        if self.card is not None:
            words = _("You wrote once: {plan_sentence}").format(
                plan_sentence=safe_line(plan_sentence(self.card))
            )
            yield Static(Content.styled(words, "$sage"), classes="words gap", id="plan")
        thing = _("what you wrote for this") if self.card is not None else _("one thing from the box")
        for key, words in (
            ("{key:hard_hour.breathe}", _("sixty calm seconds")),
            ("{key:hard_hour.box}", thing),
            ("{key:hard_hour.people}", _("people to talk to")),
        ):
            yield Static(keys_line((key, words)), classes="words gap")
        not_today = (
            [("{key:hard_hour.not_today}", _("no more of these today"))] if self.card is not None else []
        )
        yield Static(keys_line((BACK[0], _("nothing, back")), *not_today), classes="keys")

    def action_breathe(self) -> None:
        """Breathe for sixty seconds."""
        self.call_later(self.app.run_action, "app.breathe")

    def action_people(self) -> None:
        """Show people to talk to."""
        self.call_later(self.app.run_action, "app.people")

    def action_box(self) -> None:
        """Hold one thing: the plan that fits, else one drawn blind."""
        if self.card is None:
            self.call_later(self.app.run_action, "app.draw_memento")
            return
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - the pictures' decoder comes with it

        self.app.push_screen(HoldMementoScreen(self.room, self.card, (self.card.id,), is_drawn=False))

    def action_not_today(self) -> None:
        """Put the plan down, and the others for today."""
        if self.card is not None:
            self.room.coping_offers.dismiss_for_today(self.room.now())
            self.dismiss(None)
