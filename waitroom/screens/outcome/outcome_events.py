"""What can happen to a wait, as the dialogs give it back: an answer, a moved date, another round."""

from datetime import datetime

from textual.content import Content

from waitroom.domain.shared.errors import EventOutOfOrder, NotUnderstood
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.formatting.time_zones import day_words
from waitroom.quick_dataclass import dataclass
from waitroom.room.outcome.outcomes import AnswerWords
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import past_moment
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog, Values
from waitroom.screens.waits.promise_echo import promise_echo
from waitroom.translation import _

MOVE, ROUND = "they-moved", "another-round"
"""The forms of the drafts here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEvent:
    """An answer as it was typed."""

    words: AnswerWords

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Keep it."""
        return room.outcomes.record(wait, self.words, now=now)

    @classmethod
    def silence(cls) -> "AnswerEvent":
        """Return the letting go of a wait."""
        return cls(words=AnswerWords(outcome=Outcome.SILENCE))


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenBackEvent:
    """The last thing that was written down was not so; with `is_all` no answer has come yet."""

    is_all: bool = False

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Take it back."""
        if self.is_all:
            return room.waits.record_answer(wait, None, now=now)
        return room.outcomes.take_back_edits(wait, now=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDateEvent:
    """A new promise in place of the last: their words, the day of it, and why."""

    promised: str
    said_on: str = ""
    reason: str = ""

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Keep it."""
        return room.waits.record_moved_date(
            wait, self.promised, now=now, said_on=self.said_on, reason=self.reason
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEvent:
    """Another interview: its day, what it is called, and what they said."""

    interviewed: str = ""
    name: str = ""
    promised: str = ""

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Keep it."""
        return room.waits.record_round(
            wait, now=now, interviewed=self.interviewed, name=self.name, promised=self.promised
        )


OutcomeEvent = AnswerEvent | MovedDateEvent | RoundEvent | TakenBackEvent


class MovedDateQuestion:
    """Asks what they say now, when they said it, and why."""

    def __init__(self, room: Room, wait: Wait) -> None:
        self.room = room
        self.wait = wait

    def dialog(self) -> FieldsDialog:
        """Return the dialog that asks."""
        fields = (
            Field(name="promise", label=_("They now say"), hint=_("early next week")),
            Field(name="said", label=_("Said on"), hint=_("today; yesterday, wed, 23 Apr")),
            Field(name="reason", label=_("Why"), hint=_("in their words; it may stay empty")),
        )
        return FieldsDialog(
            _("They moved the date"),
            fields,
            draft=self.room.form_drafts.of(MOVE, self.wait.id),
            echo=self._echo,
            check=self._problem,
        )

    def event(self, values: Values) -> MovedDateEvent:
        """Return what the lines mean."""
        return MovedDateEvent(promised=values["promise"], said_on=values["said"], reason=values["reason"])

    def _echo(self, values: Values) -> Content:
        now, waits = self.room.now(), self.room.waits
        said_on = past_moment(waits.read_day(self.wait, values["said"], now=now), now)
        return promise_echo(
            values["promise"],
            waits.read_promise(
                self.wait, values["promise"], said_on=said_on, interviewed=self.wait.interviewed
            ),
            now,
        )

    def _problem(self, values: Values) -> str:
        try:
            self.room.waits.with_moved_date(
                self.wait,
                values["promise"],
                now=self.room.now(),
                said_on=values["said"],
                reason=values["reason"],
            )
        except (NotUnderstood, EventOutOfOrder) as reason:
            return str(reason)
        return ""


class RoundQuestion:
    """Asks for the day of another interview, what it is called, and what they said."""

    def __init__(self, room: Room, wait: Wait) -> None:
        self.room = room
        self.wait = wait

    def dialog(self) -> FieldsDialog:
        """Return the dialog that asks."""
        fields = (
            Field(name="interviewed", label=_("Interview"), hint=_("fri 10:00, 7 May; it may stay empty")),
            Field(name="called", label=_("Called"), hint=_("the second talk; it may stay empty")),
            Field(name="promise", label=_("What they said"), hint=_("within a week of it")),
        )
        return FieldsDialog(
            _("Another round"),
            fields,
            draft=self.room.form_drafts.of(ROUND, self.wait.id),
            echo=self._echo,
            check=self._problem,
        )

    def event(self, values: Values) -> RoundEvent:
        """Return what the lines mean."""
        return RoundEvent(
            interviewed=values["interviewed"], name=values["called"], promised=values["promise"]
        )

    def _echo(self, values: Values) -> Content:
        now = self.room.now()
        day = self.room.waits.read_day(self.wait, values["interviewed"], now=now, is_ahead=True)
        rows = (
            [Content.styled(f"→ {day_words(day, self.wait.zone, now)}", "$sage")] if day is not None else []
        )
        if values["promise"].strip():
            said_on = self.room.promises.default_said_on(day, now)
            reading = self.room.waits.read_promise(
                self.wait, values["promise"], said_on=said_on, interviewed=day
            )
            rows.append(promise_echo(values["promise"], reading, now))
        return Content("\n").join(rows)

    def _problem(self, values: Values) -> str:
        try:
            self.room.waits.with_round(
                self.wait,
                now=self.room.now(),
                interviewed=values["interviewed"],
                name=values["called"],
                promised=values["promise"],
            )
        except (NotUnderstood, EventOutOfOrder) as reason:
            return str(reason)
        return ""
