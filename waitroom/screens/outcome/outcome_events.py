"""What can happen to a wait, as the dialogs give it back: an answer, a moved date, another round."""

from dataclasses import dataclass, field
from datetime import date, datetime

from textual.content import Content

from waitroom.domain.shared.errors import WrongOrder
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.room.room import Room
from waitroom.room.waits.promise_reading import PromiseReading
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog, Values
from waitroom.screens.waits.promise_echo import promise_echo
from waitroom.screens.waits.read_dates import DAY_PROBLEM, parse_day, parse_promise, past_moment
from waitroom.wording import day_words

MOVE, ROUND = "they-moved", "another-round"
"""The forms of the drafts here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerEvent:
    """An answer to all posts (`roles` None) or some; no outcome takes it back."""

    outcome: Outcome | None
    on: datetime | None = None
    roles: tuple[str, ...] | None = None

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Keep it."""
        return room.waits.record_answer(wait, self.outcome, now=now, on=self.on, roles=self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedDateEvent:
    """A new promise in place of the last."""

    promise: Promise

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Keep it."""
        return room.waits.record_moved_date(wait, self.promise, now=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundEvent:
    """Another interview."""

    interviewed: date | None = None
    name: str = ""
    promise: Promise | None = None
    holidays: frozenset[date] = field(default_factory=frozenset)

    def record(self, room: Room, wait: Wait, now: datetime) -> Wait:
        """Keep it."""
        return room.waits.record_round(
            wait,
            now=now,
            interviewed=self.interviewed,
            name=self.name,
            promise=self.promise,
            holidays=self.holidays,
        )


OutcomeEvent = AnswerEvent | MovedDateEvent | RoundEvent


class MovedDateQuestion:
    """Asks what they say now, when they said it, and why."""

    def __init__(self, room: Room, wait: Wait) -> None:
        self.room = room
        self.wait = wait

    def dialog(self) -> FieldsDialog:
        """Return the dialog that asks."""
        fields = (
            Field(name="promise", label="They now say", hint="early next week"),
            Field(name="said", label="Said on", hint="today; yesterday, wed, 23 Apr"),
            Field(name="reason", label="Why", hint="in their words; it may stay empty"),
        )
        return FieldsDialog(
            "They moved the date",
            fields,
            draft=self.room.form_drafts.of(MOVE, self.wait.id),
            echo=self._echo,
            check=self._problem,
        )

    def event(self, values: Values) -> MovedDateEvent:
        """Return what the lines mean."""
        reading, words = self._read(values), values["promise"]
        return MovedDateEvent(
            promise=Promise(
                words=words,
                said_on=self._said(values),
                window=reading.window,
                reason=values["reason"].strip(),
            )
        )

    def _read(self, values: Values) -> PromiseReading:
        return parse_promise(
            self.room, self.wait, values["promise"], self._said(values), self.wait.interviewed
        )

    def _said(self, values: Values) -> datetime:
        return past_moment(parse_day(self.room, self.wait, values["said"]), self.room.now())

    def _echo(self, values: Values) -> Content:
        return promise_echo(values["promise"], self._read(values), self.room.now())

    def _problem(self, values: Values) -> str:
        if not values["promise"].strip():
            return "What do they say now? “early next week” would do."
        if values["said"].strip() and parse_day(self.room, self.wait, values["said"]) is None:
            return DAY_PROBLEM
        try:
            wait_events.move_promise(self.wait, self.event(values).promise, now=self.room.now())
        except WrongOrder as reason:
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
            Field(name="interviewed", label="Interview", hint="fri 10:00, 7 May; it may stay empty"),
            Field(name="called", label="Called", hint="the second talk; it may stay empty"),
            Field(name="promise", label="What they said", hint="within a week of it"),
        )
        return FieldsDialog(
            "Another round",
            fields,
            draft=self.room.form_drafts.of(ROUND, self.wait.id),
            echo=self._echo,
            check=self._problem,
        )

    def event(self, values: Values) -> RoundEvent:
        """Return what the lines mean."""
        now, day, words = self.room.now(), self._day(values), values["promise"]
        said_on = self.room.promises.default_said_on(day, now)
        window = parse_promise(self.room, self.wait, words, said_on, day).window
        promise = Promise(words=words, said_on=said_on, window=window) if words.strip() else None
        holidays = self.room.holidays.for_wait(self.wait, now)
        return RoundEvent(interviewed=day, name=values["called"].strip(), promise=promise, holidays=holidays)

    def _day(self, values: Values) -> date | None:
        return parse_day(self.room, self.wait, values["interviewed"], ahead=True)

    def _echo(self, values: Values) -> Content:
        day, now = self._day(values), self.room.now()
        rows = (
            [Content.styled(f"→ {day_words(day, self.wait.zone, now)}", "$sage")] if day is not None else []
        )
        if values["promise"].strip():
            said_on = self.room.promises.default_said_on(day, now)
            reading = parse_promise(self.room, self.wait, values["promise"], said_on, day)
            rows.append(promise_echo(values["promise"], reading, now))
        return Content("\n").join(rows)

    def _problem(self, values: Values) -> str:
        day = self._day(values)
        if values["interviewed"].strip() and day is None:
            return DAY_PROBLEM
        try:
            wait_events.add_round(self.wait, Round(interviewed=day))
        except WrongOrder as reason:
            return str(reason)
        return ""
