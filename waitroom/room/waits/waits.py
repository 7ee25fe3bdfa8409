"""Waits: beginning, changing, putting away; what a promise is read as."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.countdown import Countdown, CountdownTarget, countdown
from waitroom.domain.waits.phase import Phase, phase_of
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.store.database import Store

FAR = datetime(9999, 1, 1, tzinfo=UTC)


class Waits:
    """What a person does with waits."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, wait_id: str) -> Wait | None:
        """Return one wait, None where it is gone."""
        return self._store.waits.get(wait_id)

    def on_board(self, now: datetime) -> tuple[Wait, ...]:
        """Return the waits that are not put away: open ones by what is due, answered ones after them."""
        shown = (wait for wait in self._store.waits.all() if not wait.is_put_away)
        return tuple(sorted(shown, key=lambda wait: board_order(wait, now)))

    def archived(self) -> tuple[Wait, ...]:
        """Return the waits that were put away."""
        return tuple(wait for wait in self._store.waits.all() if wait.is_put_away)

    def create(
        self,
        organisation: str,
        *,
        now: datetime,
        zone: str,
        role: str = "",
        interviewed: date | None = None,
        promise: Promise | None = None,
        country: str = "",
        holidays: frozenset[date] = frozenset(),
    ) -> Wait:
        """Begin a wait. Only the organisation is needed; where no day was named, a guess stands in.

        Raises:
            NotUnderstood: where the organisation is empty.
        """
        name = _organisation(organisation)
        promise = promise_or_guess(promise, interviewed, zone, now, holidays)
        first = Round(interviewed=interviewed, promises=(promise,) if promise else ())
        roles = tuple(Role(name=part) for part in split_roles(role))
        wait = Wait(organisation=name, roles=roles, zone=zone, country=country, rounds=(first,))
        return self._store.waits.save(wait, now=now)

    def update_form(
        self,
        wait: Wait,
        *,
        now: datetime,
        organisation: str,
        role: str,
        interviewed: date | None,
        promise: Promise | None,
        zone: str,
        holidays: frozenset[date] = frozenset(),
    ) -> Wait:
        """Change the fields of the quick form; every other field stays as it is stored now.

        Raises:
            NotUnderstood: where the organisation is empty.
        """
        current = self._store.waits.get(wait.id) or wait
        outcomes = {known.name: known for known in current.roles}
        live = current.live_round
        promises = live.promises
        promise = promise_or_guess(promise, interviewed, zone, now, holidays, current.promise)
        if promise != current.promise:
            promises = (*promises[:-1], promise) if promise else promises[:-1]
        rounds = (*current.rounds[:-1], replace(live, interviewed=interviewed, promises=promises))
        changed = replace(
            current,
            organisation=_organisation(organisation),
            roles=tuple(outcomes.get(name, Role(name=name)) for name in split_roles(role)),
            zone=zone,
            rounds=rounds,
        )
        return self._store.waits.save(changed, now=now)

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
    ) -> Wait:
        """Record an answer, today or on an earlier day, to all posts or some; None takes the answer back.

        `answer_by` is the day by which an offer asks for its answer.

        Raises:
            WrongOrder: where it cannot follow what has happened, with the reason.
        """
        current = self._store.waits.get(wait.id) or wait
        if outcome is None:
            changed = wait_events.remove_answer(current)
        else:
            changed = wait_events.record_answer(current, outcome, on=on or now, now=now, roles=roles)
            by = answer_by or current.answer_by if changed.outcome is Outcome.OFFER else None
            changed = replace(changed, answer_by=by)
        return self._store.waits.save(changed, now=now)

    def record_moved_date(self, wait: Wait, promise: Promise, *, now: datetime) -> Wait:
        """Record that they moved the date: the new promise counts, the earlier ones stay.

        Raises:
            WrongOrder: after an answer, or where the words are older than those they take the place of.
        """
        current = self._store.waits.get(wait.id) or wait
        return self._store.waits.save(wait_events.move_promise(current, promise, now=now), now=now)

    def record_round(
        self,
        wait: Wait,
        *,
        now: datetime,
        interviewed: date | None = None,
        name: str = "",
        promise: Promise | None = None,
        holidays: frozenset[date] = frozenset(),
    ) -> Wait:
        """Record another interview round, with its own promise, or a guess where none was made.

        Raises:
            WrongOrder: after an answer, or where it lies before the round that leads now.
        """
        current = self._store.waits.get(wait.id) or wait
        promise = promise_or_guess(promise, interviewed, current.zone, now, holidays)
        following = Round(interviewed=interviewed, name=name, promises=(promise,) if promise else ())
        return self._store.waits.save(wait_events.add_round(current, following), now=now)

    def undo_event(self, before: Wait, *, now: datetime) -> Wait:
        """Undo the last event: rounds, answers and posts are as in `before`, everything else as it is now."""
        return self.apply_change(
            before,
            lambda current: replace(
                current,
                rounds=before.rounds,
                roles=before.roles,
                outcome=before.outcome,
                answered=before.answered,
                answer_by=before.answer_by,
            ),
            now=now,
        )

    def end_days_at(self, at: time, *, now: datetime) -> None:
        """Let the windows of every wait end at another hour of their day."""
        for wait in self._store.waits.all():
            changed = wait_events.with_end_of_day(wait, at)
            if changed != wait:
                self._store.waits.save(changed, now=now)

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
        sentence = "Who did you talk to? One name is enough to begin."
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


ReadPromise = Callable[[str, datetime, str], DecisionWindow | str]

__all__ = ["ReadPromise", "Waits", "board_order", "countdown", "short_countdown", "split_roles"]
