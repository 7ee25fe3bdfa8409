"""What happened: they answered, moved the date or asked for another round; it can be taken back."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import DAY_PROBLEM, past_moment
from waitroom.screens.outcome.outcome_events import (
    AnswerEvent,
    MovedDateQuestion,
    OutcomeEvent,
    RoundQuestion,
)
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.wording import ROLE_OUTCOMES

ANSWERED = "answered"
"""The form of the draft here."""

ROUND, MOVED, NOT_YET = "round", "moved", "not-yet"
CHOICES: tuple[tuple[str, str], ...] = (
    (Outcome.OFFER, "They said yes"),
    (Outcome.DECLINED, "They said no"),
    (ROUND, "There is another round"),
    (MOVED, "They moved the date"),
    (Outcome.WITHDREW, "I said no"),
    (Outcome.SILENCE, "Nothing came, and I let it go"),
    (NOT_YET, "Not yet: back to waiting"),
)


class RecordOutcomeDialog(Dialog[OutcomeEvent]):
    """Choose what happened; the day is today where nothing is written."""

    title_words = "What happened"
    typed_is = TypedTextPolicy.DRAFT
    BINDINGS: ClassVar[list[BindingType]] = [Binding("f4", "app.focus_next", show=False)]

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.keeper = DraftKeeper(self, room.form_drafts.of(ANSWERED, wait.id))

    def compose_inside(self) -> Iterable[Widget]:
        """List what can happen, and ask for the day."""
        has_answer = self.wait.outcome is not None or any(role.outcome for role in self.wait.roles)
        choices = [choice for choice in CHOICES if choice[0] != NOT_YET or has_answer]
        yield SafeOptionList(*(Option(Content(words), id=name) for name, words in choices), id="ways")
        yield Static(Content("On which day? Empty is today."), classes="muted gap")
        day = SafeInput(placeholder="today, yesterday, wed, 23 Apr", id="day")
        yield day
        yield Static("", id="problem", classes="problem")
        yield Static(keys_line(("enter", "keep"), ("tab", "the day"), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one("#ways", OptionList).focus()

    @on(Input.Submitted)
    def back_to_the_list(self, event: Input.Submitted) -> None:
        """Go back to the list once the day is written."""
        event.stop()
        self.query_one("#ways", OptionList).focus()

    @on(OptionList.OptionSelected)
    def submit(self, event: OptionList.OptionSelected) -> None:
        """Go on with what was chosen, or say why that cannot be."""
        event.stop()
        chosen = event.option.id or NOT_YET
        if chosen == NOT_YET:
            self.dismiss(AnswerEvent(outcome=None))
        elif chosen == MOVED:
            self._move()
        elif chosen == ROUND:
            self._round()
        else:
            self._answer(Outcome(chosen))

    def _move(self) -> None:
        asked = MovedDateQuestion(self.room, self.wait)

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                self.dismiss(asked.event(values))

        self._ask_unless_closed(lambda: self.app.push_screen(asked.dialog(), keep))

    def _round(self) -> None:
        asked = RoundQuestion(self.room, self.wait)

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                self.dismiss(asked.event(values))

        self._ask_unless_closed(lambda: self.app.push_screen(asked.dialog(), keep))

    def _ask_unless_closed(self, ask: Callable[[], object]) -> None:
        try:
            wait_events.require_open(self.wait)
        except EventOutOfOrder as reason:
            self._say(str(reason))
            return
        ask()

    def _answer(self, outcome: Outcome) -> None:
        words = self.query_one("#day", Input).value
        day = self.room.waits.read_day(self.wait, words, now=self.room.now())
        if words.strip() and day is None:
            self._say(f"{DAY_PROBLEM} Nothing was changed.")
            self.query_one("#day", Input).focus()
            return
        on_day = past_moment(day, self.room.now())
        if len(self.wait.roles) < 2:
            self._keep(outcome, on_day, None)
            return

        def posts(chosen: tuple[str, ...] | None) -> None:
            if chosen:
                self._keep(outcome, on_day, chosen)

        self.app.push_screen(RolePickerDialog(self.wait), posts)

    def _keep(self, outcome: Outcome, on_day: datetime, roles: tuple[str, ...] | None) -> None:
        try:
            wait_events.record_answer(self.wait, outcome, on=on_day, now=self.room.now(), roles=roles)
        except EventOutOfOrder as reason:
            self._say(str(reason))
            day = self.query_one("#day", Input)
            if day.value.strip():
                day.focus()
            return
        self.dismiss(AnswerEvent(outcome=outcome, on=on_day, roles=roles))

    def _say(self, words: str) -> None:
        self.query_one("#problem", Static).update(Content(safe_text(words)))


class RolePickerDialog(Dialog[tuple[str, ...]]):
    """Which of the posts an answer is about."""

    title_words = "Which post is it about?"

    def __init__(self, wait: Wait) -> None:
        super().__init__()
        self.wait = wait

    def compose_inside(self) -> Iterable[Widget]:
        """List all of them together, then each."""
        rows = [Option(Content("All of them"))]
        for role in self.wait.roles:
            state = f"   {ROLE_OUTCOMES[role.outcome]}" if role.outcome is not None else ""
            rows.append(Option(Content.assemble(safe_text(role.name), (state, "$text-muted"))))
        yield SafeOptionList(*rows)
        yield Static(keys_line(("enter", "this one"), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def submit(self, event: OptionList.OptionSelected) -> None:
        """Give back the names."""
        event.stop()
        names = tuple(role.name for role in self.wait.roles)
        self.dismiss(names if event.option_index == 0 else (names[event.option_index - 1],))
