"""What happened to a wait: read from the person's words, written down, and taken back within thirty days."""

from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.after_yes import AfterYesView, after_yes
from waitroom.domain.outcome.wait_state import last_entry, roles_for, take_back_edits
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.silence_ladder import (
    PUT_OFF_FOR,
    SilenceLadder,
    put_off,
    refuse,
    silence_ladder,
)
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import (
    AnswerDetails,
    GivenReason,
    HistoryEntry,
    OfferKind,
    Outcome,
    SilenceStep,
    ToldHow,
    Wait,
)
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_dataclass import dataclass
from waitroom.room.shared.record_table import RecordTable
from waitroom.room.waits.wait_input import DAY_PROBLEM, past_moment
from waitroom.room.waits.waits import Waits
from waitroom.translation import _

ANSWER_BY_PROBLEM = _(
    "The day for your answer cannot be read. “Fri”, “9 May” or “2014-05-09 17:00” would do."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerWords:
    """An answer as it is typed; all but the outcome may stay empty. `roles` None is all posts to which it can come."""

    outcome: Outcome
    day: str = ""
    answer_by: str = ""
    told_by: str = ""
    how: ToldHow | None = None
    words: str = ""
    reason: GivenReason | None = None
    offer_kind: OfferKind = OfferKind.PLAIN
    offer_note: str = ""
    roles: tuple[str, ...] | None = None

    @property
    def details(self) -> AnswerDetails:
        """What is kept beside the answer; only a yes has a kind, only a no a reason."""
        is_offer = self.outcome is Outcome.OFFER
        return AnswerDetails(
            told_by=self.told_by.strip(),
            how=self.how,
            words=self.words.strip(),
            reason=self.reason if self.outcome.is_no else None,
            offer_kind=self.offer_kind if is_offer else OfferKind.PLAIN,
            offer_note=self.offer_note.strip() if is_offer else "",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerReading:
    """The days that are read in an answer as it is typed; None where nothing can be read."""

    on: datetime | None
    answer_by: date | None


class OutcomeStore(Protocol):
    """The shelves that are needed here."""

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...

    @property
    def people(self) -> RecordTable[Person]:
        """People met, and one's own."""
        ...


class Outcomes:
    """Writing down what happened; `now` is aware, in the person's own zone."""

    def __init__(self, waits: Waits, store: OutcomeStore) -> None:
        self._waits = waits
        self._store = store

    def read(self, wait: Wait, words: AnswerWords, *, now: datetime) -> AnswerReading:
        """Return the days as they are read while they are typed; an empty day is now."""
        day = self._waits.read_day(wait, words.day, now=now) if words.day.strip() else None
        by = (
            self._waits.read_day(wait, words.answer_by, now=now, is_ahead=True)
            if words.answer_by.strip()
            else None
        )
        is_unread = bool(words.day.strip()) and day is None
        return AnswerReading(on=None if is_unread else _moment(day, wait, now), answer_by=by)

    def with_answer(self, wait: Wait, words: AnswerWords, *, now: datetime) -> Wait:
        """Return the wait with an answer; nothing is kept.

        Raises:
            NotUnderstood: where a day cannot be read.
            EventOutOfOrder: where it cannot follow what has happened, or a day cannot be meant.
        """
        reading = self.read(wait, words, now=now)
        if reading.on is None:
            raise NotUnderstood(_("{day_problem} Nothing was changed.").format(day_problem=DAY_PROBLEM))
        if words.answer_by.strip() and reading.answer_by is None:
            raise NotUnderstood(
                _("{answer_by_problem} Nothing was changed.").format(answer_by_problem=ANSWER_BY_PROBLEM)
            )
        roles = words.roles
        if roles is None and len(wait.roles) > 1:
            roles = roles_for(wait, words.outcome) or None
        return wait_events.record_answer(
            wait,
            words.outcome,
            on=reading.on,
            now=now,
            roles=roles,
            details=words.details,
            answer_by=reading.answer_by if words.outcome is Outcome.OFFER else None,
        )

    def record(self, wait: Wait, words: AnswerWords, *, now: datetime) -> Wait:
        """Write an answer down, as `with_answer` reads it, and return the wait as saved."""
        return self._waits.apply_change(
            wait, lambda current: self.with_answer(current, words, now=now), now=now
        )

    def last_entry(self, wait: Wait, now: datetime) -> HistoryEntry | None:
        """Return the last thing that was written down, while it can be taken back; else None."""
        return last_entry(wait, now)

    def take_back_edits(self, wait: Wait, *, now: datetime) -> Wait:
        """Take back the last thing that was written down, and return the wait as saved.

        Raises:
            EventOutOfOrder: where nothing was written down in the last thirty days.
        """
        return self._waits.apply_change(wait, lambda current: take_back_edits(current, now=now), now=now)

    def after_yes(self, wait: Wait, now: datetime) -> AfterYesView | None:
        """Return what stands after the yes of a wait, None where there is none."""
        people = [each for each in self._store.people.all() if each.wait_id == wait.id and not each.is_mine]
        return after_yes(wait, self._waits.on_board(now), self._store.letters.all(), people, now)

    # A silence

    def silence(self, wait: Wait, now: datetime) -> SilenceLadder | None:
        """Return what may be done about a silence; None where there is an answer, or no day to count from."""
        today = now.astimezone(find_zone(wait.zone)).date()
        return silence_ladder(wait, self._store.letters.all(), self._waits.holidays_of(wait), today)

    def put_off(self, wait: Wait, step: SilenceStep, now: datetime) -> Wait:
        """Put one thing off for some working days, and return the wait as saved."""
        today = now.astimezone(find_zone(wait.zone)).date()
        until = add_working_days(today, PUT_OFF_FOR, self._waits.holidays_of(wait))
        return self._waits.apply_change(wait, lambda current: put_off(current, step, until), now=now)

    def refuse(self, wait: Wait, step: SilenceStep, now: datetime) -> Wait:
        """Refuse one thing for good, and return the wait as saved."""
        return self._waits.apply_change(wait, lambda current: refuse(current, step), now=now)

    def offer_again(self, before: Wait, now: datetime) -> Wait:
        """Take the last putting off or refusal back: the choices are as in `before`."""
        return self._waits.apply_change(
            before, lambda current: replace(current, silence=before.silence), now=now
        )

    def put_down(self, wait: Wait, now: datetime) -> Wait:
        """Let a wait go, and return it as saved; a late answer opens it again with everything in it."""
        return self.record(wait, AnswerWords(outcome=Outcome.SILENCE), now=now)

    def letter_begun(self, wait: Wait, kind: str) -> str:
        """Return the id of the letter of a kind that was begun for a wait and has not gone; empty without one."""
        found = [
            letter
            for letter in self._store.letters.all()
            if letter.wait_id == wait.id and letter.kind == kind and not letter.is_frozen
        ]
        return found[-1].id if found else ""


def _moment(day: date | None, wait: Wait, now: datetime) -> datetime:
    """Return the day as a moment that has been; on the day of the interview never before the interview itself."""
    at = past_moment(day, now)
    interviewed = wait.interviewed
    if not isinstance(interviewed, datetime) or isinstance(day, datetime) or at >= interviewed:
        return at
    zone = find_zone(wait.zone)
    is_same_day = at.astimezone(zone).date() == interviewed.astimezone(zone).date()
    return min(interviewed, now) if is_same_day else at
