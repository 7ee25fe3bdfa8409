"""What happened: an answer, a moved date, another round; and taking the last of it back."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.outcome.wait_state import is_open, possible_outcomes, roles_for
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.formatting.wait_history import ROLE_OUTCOMES, answered_words, entry_words
from waitroom.room.outcome.outcomes import AnswerWords
from waitroom.room.room import Room
from waitroom.screens.outcome.answer_form import AnswerFormDialog
from waitroom.screens.outcome.outcome_events import (
    AnswerEvent,
    MovedDateQuestion,
    OutcomeEvent,
    RoundQuestion,
    TakenBackEvent,
)
from waitroom.screens.outcome.outcome_words import HAPPENED
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

ROUND, MOVED, PUT_RIGHT, TAKE_BACK, NOT_YET = "round", "moved", "put-right", "take-back", "not-yet"
ORDER: tuple[str, ...] = (
    Outcome.OFFER,
    Outcome.DECLINED,
    ROUND,
    MOVED,
    Outcome.RESERVE,
    Outcome.OFFER_WITHDRAWN,
    Outcome.ACCEPTED,
    Outcome.WITHDREW,
    Outcome.SILENCE,
)
"""The order of the list: what they did, then what the person did; of an offer the person's own answer comes first."""

OTHERS = {ROUND: _("There is another round"), MOVED: _("They moved the date")}


class RecordOutcomeDialog(Dialog[OutcomeEvent]):
    """Choose what happened, from what can; then only what that needs is asked."""

    title_words = _("What happened")

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait

    def compose_inside(self) -> Iterable[Widget]:
        """List what can happen now."""
        if self.wait.outcome is not None:
            yield Static(Content(safe_text(answered_words(self.wait))), classes="muted what")
        options = [Option(Content(safe_line(words)), id=name) for name, words in self._choices()]
        yield SafeOptionList(*options, id="ways")
        yield Static(keys_line(enter(_("this happened")), BACK), classes="keys")

    def _choices(self) -> Iterable[tuple[str, str]]:
        possible = possible_outcomes(self.wait)
        order = ORDER
        if Outcome.OFFER in (self.wait.outcome, *(role.outcome for role in self.wait.roles)):
            order = (Outcome.ACCEPTED, Outcome.WITHDREW, *ORDER)
        for name in dict.fromkeys(order):
            if name in OTHERS:
                if is_open(self.wait):
                    yield name, OTHERS[name]
            elif (outcome := Outcome(name)) in possible:
                yield name, HAPPENED[outcome]
        yield from self._corrections()

    def _corrections(self) -> Iterable[tuple[str, str]]:
        now = self.room.now()
        if self.wait.outcome is not None and len(self.wait.roles) < 2:
            yield PUT_RIGHT, _("Put it right, or add to it")
        last = self.room.outcomes.last_entry(self.wait, now)
        if last is not None:
            yield TAKE_BACK, _("Take back: {entry}").format(entry=entry_words(last, now))
        elif self.wait.outcome is not None or any(role.outcome for role in self.wait.roles):
            yield NOT_YET, _("Not yet: back to waiting")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one("#ways", OptionList).focus()

    @on(OptionList.OptionSelected)
    def submit(self, event: OptionList.OptionSelected) -> None:
        """Go on with what was chosen."""
        event.stop()
        chosen = event.option.id or NOT_YET
        if chosen in {TAKE_BACK, NOT_YET}:
            self.dismiss(TakenBackEvent(is_all=chosen == NOT_YET))
        elif chosen == MOVED:
            self._move()
        elif chosen == ROUND:
            self._round()
        elif chosen == PUT_RIGHT and self.wait.outcome is not None:
            self._ask(self.wait.outcome, None)
        else:
            self._answer(Outcome(chosen))

    def _move(self) -> None:
        asked = MovedDateQuestion(self.room, self.wait)

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                self.dismiss(asked.event(values))

        self.app.push_screen(asked.dialog(), keep)

    def _round(self) -> None:
        asked = RoundQuestion(self.room, self.wait)

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                self.dismiss(asked.event(values))

        self.app.push_screen(asked.dialog(), keep)

    def _answer(self, outcome: Outcome) -> None:
        if len(self.wait.roles) < 2:
            self._ask(outcome, None)
            return

        def posts(chosen: tuple[str, ...] | None) -> None:
            if chosen:
                self._ask(outcome, chosen)

        self.app.push_screen(RolePickerDialog(self.wait, roles_for(self.wait, outcome)), posts)

    def _ask(self, outcome: Outcome, roles: tuple[str, ...] | None) -> None:
        def keep(words: AnswerWords | None) -> None:
            if words is not None:
                self.dismiss(AnswerEvent(words=words))

        self.app.push_screen(AnswerFormDialog(self.room, self.wait, outcome, roles), keep)


class RolePickerDialog(Dialog[tuple[str, ...]]):
    """Which of the posts an answer is about: those that it can be about."""

    title_words = _("Which post is it about?")

    def __init__(self, wait: Wait, names: tuple[str, ...]) -> None:
        super().__init__()
        self.wait = wait
        self.names = names

    def compose_inside(self) -> Iterable[Widget]:
        """List all of them together, then each."""
        every = _("All of them") if len(self.names) == len(self.wait.roles) else _("All that are left")
        rows = [Option(Content(every))]
        for role in self.wait.roles:
            if role.name in self.names:
                state = f"   {ROLE_OUTCOMES[role.outcome]}" if role.outcome is not None else ""
                rows.append(Option(Content.assemble(safe_text(role.name), (state, "$text-muted"))))
        yield SafeOptionList(*rows)
        yield Static(keys_line(enter(_("this one")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def submit(self, event: OptionList.OptionSelected) -> None:
        """Give back the names."""
        event.stop()
        self.dismiss(self.names if event.option_index == 0 else (self.names[event.option_index - 1],))
