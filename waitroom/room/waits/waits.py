"""Waits: beginning, changing, putting away; what a promise is read as."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from typing import TYPE_CHECKING, Any

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.countdown import Countdown, CountdownTarget, countdown
from waitroom.domain.waits.phase import Phase, interview_ahead, interview_instant, phase_of
from waitroom.domain.waits.silence_ladder import is_silent
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import AnswerDetails, Outcome, Promise, Role, Round, Wait
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.store.database import Store
from waitroom.store.status_cache_writer import status_cache_row
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.waits.promise_reading import ParsedPromise, PromiseReader
    from waitroom.room.waits.wait_input import ParsedWaitInput, WaitInput, WaitInputParser

FAR = datetime(9999, 1, 1, tzinfo=UTC)


class Waits:
    """What a person does with waits."""

    def __init__(
        self,
        store: Store,
        holidays: HolidayCalendar,
        promises: "Callable[[], PromiseReader]",
        zone: Callable[[], str],
    ) -> None:
        """Take what waits are counted and read by; `zone` returns the person's own."""
        self._store = store
        self._holidays = holidays
        self._promises = promises
        self._zone = zone

    @cached_property
    def _reader(self) -> "WaitInputParser":
        from waitroom.room.waits.wait_input import WaitInputParser  # noqa: PLC0415 - not on the way to the first paint

        return WaitInputParser(self._holidays, self._promises, self._zone)

    def get(self, wait_id: str) -> Wait | None:
        """Return one wait, None where it is gone."""
        return self._store.waits.get(wait_id)

    def all(self) -> tuple[Wait, ...]:
        """Return every wait, those that were put away too, in the order they were begun."""
        return self._store.waits.all()

    def on_board(self, now: datetime) -> tuple[Wait, ...]:
        """Return the waits that are not put away: open ones by what is due, answered ones after them."""
        shown = (wait for wait in self._store.waits.all() if not wait.is_put_away)
        return tuple(sorted(shown, key=lambda wait: board_order(wait, now)))

    def in_front(self, wait_id: str, now: datetime) -> Wait | None:
        """Return the wait that stands in front: the one asked for, else what is due next."""
        asked = self.get(wait_id) if wait_id else None
        if asked is not None and not asked.is_put_away:
            return asked
        on_board = self.on_board(now)
        return on_board[0] if on_board else None

    def is_overdue(self, wait: Wait, now: datetime) -> bool:
        """Tell whether nothing has come and it is time to ask: their last day is over, or the fair time is."""
        return is_silent(wait, now, self.holidays_of(wait))

    def conflicting_offer(self, now: datetime) -> tuple[Wait, Wait] | None:
        """Return an offer that asks for its answer before another has decided, and that other wait."""
        waits = self.on_board(now)
        if not any(wait.answer_by for wait in waits):
            return None
        from waitroom.domain.outcome.after_yes import conflicting_offer  # noqa: PLC0415 - most waits have no offer

        return conflicting_offer(waits, now)

    def archived(self) -> tuple[Wait, ...]:
        """Return the waits that were put away."""
        return tuple(wait for wait in self._store.waits.all() if wait.is_put_away)

    def for_status(self, now: datetime) -> list[dict[str, Any]]:
        """Return the waits that are not put away as the status cache has them, holidays counted; names left out."""
        shown = (wait for wait in self._store.waits.all() if not wait.is_put_away)
        return [status_cache_row(wait, self._holidays.for_wait(wait, now)) for wait in shown]

    def holidays_of(self, wait: Wait) -> frozenset[date]:
        """Return the holidays that count for a wait, as far as they are loaded."""
        return self._holidays.loaded(wait)

    def read(self, words: "WaitInput", *, now: datetime, wait: Wait | None = None) -> "ParsedWaitInput":
        """Return what is read in the words of a new wait, or in changed words of `wait`; nothing is kept."""
        return self._reader.read(words, now, wait)

    def read_promise(
        self, wait: Wait, words: str, *, said_on: datetime, interviewed: date | None
    ) -> "ParsedPromise":
        """Return what a promise is read as where the wait is, of the interview it belongs to; nothing is kept."""
        return self._reader.read_promise(wait, words, said_on, interviewed)

    def read_day(self, wait: Wait, words: str, *, now: datetime, is_ahead: bool = False) -> date | None:
        """Return the day, or the time of it, that words mean where the wait is; `is_ahead` looks ahead first."""
        return self._reader.read_day(wait, words, now, is_ahead=is_ahead)

    def create(self, words: "WaitInput", *, now: datetime) -> Wait:
        """Begin a wait. Only the organisation is needed; where no day was named, a guess stands in.

        Raises:
            NotUnderstood: where the organisation is empty, or the zone, the country or a day cannot be read.
        """
        reading = self._reader.require(words, now)
        wait = Wait(organisation=words.organisation, zone=reading.zone, country=reading.country)
        return self._store.waits.save(self._with_words(wait, words, reading, None, now), now=now)

    def update(self, wait: Wait, words: "WaitInput", *, now: datetime) -> Wait:
        """Change what the quick form asks for; every other field stays as it is stored now.

        `wait` is the wait as the form showed it: a promise that was not touched stays what it was.

        Raises:
            NotUnderstood: as with `create`.
        """
        reading = self._reader.require(words, now, wait)
        current = self._store.waits.get(wait.id) or wait
        return self._store.waits.save(self._with_words(current, words, reading, wait.promise, now), now=now)

    def _with_words(
        self, wait: Wait, words: "WaitInput", reading: "ParsedWaitInput", kept: Promise | None, now: datetime
    ) -> Wait:
        from waitroom.room.waits.wait_input import promise_of  # noqa: PLC0415 - not on the way to the first paint

        there = replace(wait, zone=reading.zone)
        holidays = self._holidays.for_wait(there, now)
        promise = promise_or_guess(
            promise_of(words, reading, kept), reading.interviewed, reading.zone, now, holidays, wait.promise
        )
        live = wait.live_round
        promises = live.promises
        if promise != wait.promise:
            promises = (*promises[:-1], promise) if promise else promises[:-1]
        outcomes = {known.name: known for known in wait.roles}
        return replace(
            there,
            organisation=_organisation(words.organisation),
            roles=tuple(outcomes.get(name, Role(name=name)) for name in split_roles(words.role)),
            country=wait.country if words.country is None else reading.country,
            rounds=(*wait.rounds[:-1], replace(live, interviewed=reading.interviewed, promises=promises)),
        )

    def apply_change(self, wait: Wait, change: Callable[[Wait], Wait], *, now: datetime) -> Wait:
        """Apply `change` to the wait as it is stored now, save the result and return it; other fields stay.

        Raises:
            NotUnderstood: where the organisation is empty.
        """
        current = self._store.waits.get(wait.id) or wait
        changed = change(current)
        _organisation(changed.organisation)
        return current if changed == current else self._store.waits.save(changed, now=now)

    def record_answer(
        self,
        wait: Wait,
        outcome: Outcome | None,
        *,
        now: datetime,
        on: datetime | None = None,
        roles: tuple[str, ...] | None = None,
        answer_by: date | None = None,
        details: AnswerDetails | None = None,
    ) -> Wait:
        """Record an answer, today or on an earlier day, to all posts or some; None takes the answer back.

        `answer_by` is the day by which an offer asks for its answer.

        Raises:
            EventOutOfOrder: where it cannot follow what has happened, with the reason.
        """
        current = self._store.waits.get(wait.id) or wait
        if outcome is None:
            changed = wait_events.remove_answer(current, now=now)
        else:
            changed = wait_events.record_answer(
                current,
                outcome,
                on=on or now,
                now=now,
                roles=roles,
                details=details,
                answer_by=answer_by,
            )
        return self._store.waits.save(changed, now=now)

    def with_moved_date(
        self, wait: Wait, promised: str, *, now: datetime, said_on: str = "", reason: str = ""
    ) -> Wait:
        """Return the wait with what they say now as its promise; nothing is kept.

        `said_on` is the day on which they said it, empty for now; `reason` is why, in their words.

        Raises:
            NotUnderstood: where nothing was said, or the day cannot be read.
            EventOutOfOrder: after an answer, or where the words are older than those they take the place of.
        """
        from waitroom.room.waits.wait_input import DAY_PROBLEM, MOVE_ASK, past_moment  # noqa: PLC0415 - as above

        if not promised.strip():
            raise NotUnderstood(MOVE_ASK)
        day = self.read_day(wait, said_on, now=now)
        if said_on.strip() and day is None:
            raise NotUnderstood(DAY_PROBLEM)
        at = past_moment(day, now)
        window = self.read_promise(wait, promised, said_on=at, interviewed=wait.interviewed).window
        promise = Promise(words=promised, said_on=at, window=window, reason=reason.strip())
        return wait_events.move_promise(wait, promise, now=now)

    def record_moved_date(
        self, wait: Wait, promised: str, *, now: datetime, said_on: str = "", reason: str = ""
    ) -> Wait:
        """Record that they moved the date, as `with_moved_date` reads it: the earlier promises stay."""
        current = self._store.waits.get(wait.id) or wait
        changed = self.with_moved_date(current, promised, now=now, said_on=said_on, reason=reason)
        return self._store.waits.save(changed, now=now)

    def with_round(
        self, wait: Wait, *, now: datetime, interviewed: str = "", name: str = "", promised: str = ""
    ) -> Wait:
        """Return the wait with another interview round, and a guess where no day was named; nothing is kept.

        Raises:
            NotUnderstood: where the day of the interview cannot be read.
            EventOutOfOrder: after an answer, or where it lies before the round that leads now.
        """
        day = self.read_day(wait, interviewed, now=now, is_ahead=True)
        if interviewed.strip() and day is None:
            from waitroom.room.waits.wait_input import DAY_PROBLEM  # noqa: PLC0415 - as above

            raise NotUnderstood(DAY_PROBLEM)
        promise: Promise | None = None
        if promised.strip():
            said_on = self._reader.default_said_on(day, now)
            window = self.read_promise(wait, promised, said_on=said_on, interviewed=day).window
            promise = Promise(words=promised, said_on=said_on, window=window)
        holidays = self._holidays.for_wait(wait, now)
        promise = promise_or_guess(promise, day, wait.zone, now, holidays)
        following = Round(interviewed=day, name=name.strip(), promises=(promise,) if promise else ())
        return wait_events.add_round(wait, following, now=now)

    def record_round(
        self, wait: Wait, *, now: datetime, interviewed: str = "", name: str = "", promised: str = ""
    ) -> Wait:
        """Record another interview round, as `with_round` reads it."""
        current = self._store.waits.get(wait.id) or wait
        changed = self.with_round(current, now=now, interviewed=interviewed, name=name, promised=promised)
        return self._store.waits.save(changed, now=now)

    def end_days_at(self, at: time, *, now: datetime) -> None:
        """Let the windows of every wait end at another hour of their day."""
        for wait in self._store.waits.all():
            changed = wait_events.with_end_of_day(wait, at)
            if changed != wait:
                self._store.waits.save(changed, now=now)

    def undo_event(self, before: Wait, *, now: datetime) -> Wait:
        """Undo the last event: rounds, answers, posts and history are as in `before`, everything else as it is now."""
        return self.apply_change(
            before,
            lambda current: replace(
                current,
                rounds=before.rounds,
                roles=before.roles,
                outcome=before.outcome,
                answered=before.answered,
                answer_by=before.answer_by,
                history=before.history,
            ),
            now=now,
        )

    def archive(self, wait: Wait, *, now: datetime) -> Wait:
        """Archive a wait: it leaves the board and keeps everything."""
        current = self._store.waits.get(wait.id) or wait
        return self._store.waits.save(replace(current, is_put_away=True), now=now)

    def unarchive(self, wait: Wait, *, now: datetime) -> Wait:
        """Undo `archive`."""
        current = self._store.waits.get(wait.id) or wait
        return self._store.waits.save(replace(current, is_put_away=False), now=now)


def board_order(wait: Wait, now: datetime) -> tuple[bool, datetime, str]:
    """Return the sort key of a wait on the board: open before answered, then by the next date."""
    phase = phase_of(wait, now)
    window = wait.window
    held = interview_instant(wait) if interview_ahead(wait, now) is not None else None
    if held is not None:
        return False, held, wait.organisation.casefold()
    if phase is Phase.ANSWERED or window is None:
        return phase is Phase.ANSWERED, FAR, wait.organisation.casefold()
    opens = window.opens_at()
    return False, opens if opens > now else window.closes_at(), wait.organisation.casefold()


def promise_or_guess(
    promise: Promise | None,
    interviewed: date | None,
    zone: str,
    now: datetime,
    holidays: frozenset[date],
    before: Promise | None = None,
) -> Promise | None:
    """Return a promise that names a day, else its words with our guess, the same as `before` where it still holds."""
    if promise is not None and promise.window is not None and not promise.window.guess:
        return promise
    said = wait_events.without_guess(promise)
    today = now.astimezone(find_zone(zone)).date()
    guess = wait_events.guess_promise(interviewed, zone, today, holidays)
    if before is not None and before.window is not None and before.window.guess:
        kept = replace(before, words=said.words if said else "")
        again = wait_events.guess_promise(interviewed, zone, date.min, holidays)
        if kept == before and again == before.window:
            return before
    return wait_events.with_guess(said, guess, said_on=said.said_on if said else now)


def split_roles(words: str) -> tuple[str, ...]:
    """Return the roles in "curator; manager": semicolons stand between several posts of one interview."""
    return tuple(part.strip() for part in words.split(";") if part.strip())


def _organisation(words: str) -> str:
    if not words.strip():
        sentence = _("Who did you talk to? One name is enough to begin.")
        raise NotUnderstood(sentence)
    return words


def short_countdown(count: Countdown) -> str:
    """Return a countdown in its shortest form: "2d", "5h", "12m", "+1d", or nothing."""
    if count.number is None:
        return ""
    if count.toward is CountdownTarget.PAST and count.number == 0:
        return "past"
    sign = "+" if count.toward is CountdownTarget.PAST else ""
    unit = {"days": "d", "hours": "h", "minutes": "m", "working days": "d"}[count.unit]
    return f"{sign}{count.number}{unit}"


__all__ = ["Waits", "board_order", "countdown", "short_countdown", "split_roles"]
