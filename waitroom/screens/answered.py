"""They answered: how, and when; it can be taken back."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.wait import Outcome, Wait
from waitroom.room import Room
from waitroom.screens.dialog import Dialog, keys_words

CHOICES: tuple[tuple[Outcome | None, str], ...] = (
    (Outcome.OFFER, "They said yes"),
    (Outcome.DECLINED, "They said no"),
    (Outcome.WITHDREW, "I said no"),
    (Outcome.SILENCE, "Nothing came, and I let it go"),
    (None, "Not yet: back to waiting"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDraft:
    """The outcome (None takes an answer back) and the day it came."""

    outcome: Outcome | None
    on: datetime | None = None


class AnsweredDialog(Dialog[AnswerDraft]):
    """Choose how it ended; the day is today where nothing is written."""

    title_words = "They answered"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f4", "app.focus_next", show=False)]

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait

    def compose_inside(self) -> Iterable[Widget]:
        """List the ways it can end, and ask for the day."""
        choices = [choice for choice in CHOICES if choice[0] is not None or self.wait.outcome is not None]
        yield OptionList(*(Option(Content(words), id=outcome or "") for outcome, words in choices), id="ways")
        yield Static(Content("On which day? Empty is today."), classes="muted gap")
        day = Input(placeholder="today, yesterday, wed, 23 Apr", id="day")
        day.cursor_blink = False
        yield day
        yield Static("", id="problem", classes="problem")
        yield Static(keys_words(("enter", "keep"), ("tab", "the day"), ("esc", "back")), classes="keys")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one(OptionList).focus()

    @on(Input.Submitted)
    def back_to_the_list(self, event: Input.Submitted) -> None:
        """Go back to the list once the day is written."""
        event.stop()
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def keep(self, event: OptionList.OptionSelected) -> None:
        """Keep the answer, or say that the day cannot be read."""
        event.stop()
        now = self.room.now()
        words = self.query_one("#day", Input).value
        day = self.room.promises.read_day(words, now=now, zone=self.room.zone)
        if words.strip() and (
            day is None or (day if not isinstance(day, datetime) else day.date()) > now.date()
        ):
            self.query_one("#problem", Static).update(
                Content("That day I cannot read, or it lies ahead. Nothing was changed.")
            )
            self.query_one("#day", Input).focus()
            return
        chosen = event.option.id
        on_day = (
            day if isinstance(day, datetime) or day is None else datetime.combine(day, time(12), now.tzinfo)
        )
        self.dismiss(AnswerDraft(outcome=Outcome(chosen) if chosen else None, on=on_day))
