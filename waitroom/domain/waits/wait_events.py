"""Events of a wait as pure functions: an answer, a moved date, another round; each returns the changed wait."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow, add_working_days

GUESS = 10
"""Working days after an interview: what stands in where no date was given, and is called a guess."""

_FOLLOWS: dict[Outcome, frozenset[Outcome]] = {
    Outcome.OFFER: frozenset({Outcome.WITHDREW, Outcome.DECLINED}),
    Outcome.DECLINED: frozenset({Outcome.OFFER}),
    Outcome.WITHDREW: frozenset(),
    Outcome.SILENCE: frozenset({Outcome.OFFER, Outcome.DECLINED, Outcome.WITHDREW}),
}
"""Which answer can follow an answer: a yes can be taken back or turned down, a late one ends a silence."""

_SO_FAR = {
    Outcome.OFFER: "They have said yes already",
    Outcome.DECLINED: "They have said no already",
    Outcome.WITHDREW: "You have said no already",
    Outcome.SILENCE: "You had let this one go already",
}
_FIRST = "“Not yet” takes that back first."


def record_answer(
    wait: Wait, outcome: Outcome, *, on: datetime, now: datetime, roles: Sequence[str] | None = None
) -> Wait:
    """Record an answer that came at `on`, for all posts or for those named in `roles`.

    A yes for one post answers the wait; a no for one leaves it open while another post is. The day of an
    answer can be put right by giving the same answer again.

    Raises:
        EventOutOfOrder: where it cannot follow what has happened, with the reason.
    """
    chosen = tuple(role.name for role in wait.roles) if roles is None else tuple(roles)
    if on > now:
        raise EventOutOfOrder("That day lies ahead. An answer can be written down once it has come.")
    day = _interview_day(wait)
    there = on.astimezone(find_zone(wait.zone)).date()
    if day is not None and there < day:
        raise EventOutOfOrder(f"The interview was on {_day(day)}; its answer cannot have come before that.")
    settled = any(role.outcome for role in wait.roles)
    before = [role.outcome for role in wait.roles if role.name in chosen] if settled else [wait.outcome]
    for earlier in before:
        _refuse_after(earlier, outcome)
    told = tuple(replace(role, outcome=outcome) if role.name in chosen else role for role in wait.roles)
    whole = outcome if not told else _whole(told)
    return replace(wait, roles=told, outcome=whole, answered=on if whole is not None else None)


def remove_answer(wait: Wait) -> Wait:
    """Go back to waiting: no post has an answer."""
    roles = tuple(replace(role, outcome=None) for role in wait.roles)
    return replace(wait, roles=roles, outcome=None, answered=None, answer_by=None)


def move_promise(wait: Wait, promise: Promise, *, now: datetime) -> Wait:
    """Add a new promise; the earlier ones stay, and a wait that was let go is open again.

    Raises:
        EventOutOfOrder: after an answer, or where the new words are older than those they take the place of.
    """
    require_open(wait)
    if promise.said_on > now:
        raise EventOutOfOrder("That day lies ahead. A move can be written down once they have said it.")
    last = wait.promise
    if last is not None and promise.said_on.date() < last.said_on.date():
        said = last.said_on.date()
        raise EventOutOfOrder(f"What stands there was said on {_day(said)}; what moves it cannot be older.")
    live = wait.live_round
    live = replace(live, promises=(*live.promises, promise))
    return replace(remove_answer(wait), rounds=(*wait.rounds[:-1], live))


def add_round(wait: Wait, following: Round) -> Wait:
    """Add an interview round with its own promise and people; it leads from now on.

    Raises:
        EventOutOfOrder: after an answer, or where it lies before the round that leads now.
    """
    require_open(wait)
    before, after = _day_of(wait.interviewed, wait), _day_of(following.interviewed, wait)
    if before is not None and after is not None and after < before:
        raise EventOutOfOrder(f"The last interview was on {_day(before)}; the next one cannot lie before it.")
    return replace(remove_answer(wait), rounds=(*wait.rounds, following))


def wait_in_zone(wait: Wait, zone: str) -> Wait:
    """Return the wait with its people in another zone: what they said is meant by their clocks there."""

    def there(promise: Promise) -> Promise:
        window = promise.window
        if window is None or window.zone != wait.zone:
            return promise
        ends = tuple(_by_the_clock(end, wait.zone, zone) for end in (window.earliest, window.latest))
        return replace(promise, window=replace(window, earliest=ends[0], latest=ends[1], zone=zone))

    rounds = tuple(replace(each, promises=tuple(map(there, each.promises))) for each in wait.rounds)
    return replace(wait, zone=zone, rounds=rounds)


def _by_the_clock(end: date, before: str, after: str) -> date:
    if not isinstance(end, datetime):
        return end
    wall = end.astimezone(find_zone(before)) if is_known_zone(before) else end
    return wall.replace(tzinfo=find_zone(after))


def moved_promises(wait: Wait) -> tuple[Promise, ...]:
    """Return the promises of the live round that were moved, oldest first; a guess was never a promise."""
    earlier = wait.live_round.promises[:-1]
    return tuple(each for each in earlier if each.window is not None and not each.window.guess)


def with_end_of_day(wait: Wait, at: time) -> Wait:
    """Return a wait whose windows end, on days without a time, at another hour there."""
    rounds = tuple(
        replace(each, promises=tuple(_ending(promise, at) for promise in each.promises))
        for each in wait.rounds
    )
    return wait if rounds == wait.rounds else replace(wait, rounds=rounds)


def _ending(promise: Promise, at: time) -> Promise:
    window = promise.window
    return promise if window is None else replace(promise, window=replace(window, end_of_day=at))


def guess_promise(
    interviewed: date | None, zone: str, today: date, holidays: frozenset[date] = frozenset()
) -> DecisionWindow | None:
    """Return what stands in where no date was given; None without an interview, or where it is past already.

    `today` is the date in `zone`.
    """
    if interviewed is None:
        return None
    tz = find_zone(zone)
    day = interviewed.astimezone(tz).date() if isinstance(interviewed, datetime) else interviewed
    if day.year >= date.max.year - 1:
        return None
    due = add_working_days(day, GUESS, holidays)
    return None if due < today else DecisionWindow(earliest=due, latest=due, zone=zone, guess=True)


def with_guess(promise: Promise | None, guess: DecisionWindow | None, *, said_on: datetime) -> Promise | None:
    """Return `promise` where it names a date, else its words with the guess; None where there is neither."""
    if guess is None or (promise is not None and promise.window is not None):
        return promise
    if promise is None:
        return Promise(words="", said_on=said_on, window=guess)
    return replace(promise, window=guess)


def without_guess(promise: Promise | None) -> Promise | None:
    """Return what was really said: without our guess, and None where that was all there was."""
    if promise is None or promise.window is None or not promise.window.guess:
        return promise
    return replace(promise, window=None) if promise.words.strip() else None


def _refuse_after(earlier: Outcome | None, outcome: Outcome) -> None:
    if earlier is None or earlier is outcome or outcome in _FOLLOWS[earlier]:
        return
    raise EventOutOfOrder(f"{_SO_FAR[earlier]}, and this cannot follow it. {_FIRST}")


def require_open(wait: Wait) -> None:
    """Refuse what can only happen while an answer is due.

    Raises:
        EventOutOfOrder: after a yes or a no.
    """
    if wait.outcome is not None and wait.outcome is not Outcome.SILENCE:
        raise EventOutOfOrder(f"{_SO_FAR[wait.outcome]}, and nothing is due any more. {_FIRST}")


def _whole(roles: tuple[Role, ...]) -> Outcome | None:
    """Return the outcome of the wait: a yes as soon as there is one, anything else once no post is open."""
    found = [role.outcome for role in roles]
    if Outcome.OFFER in found:
        return Outcome.OFFER
    if None in found:
        return None
    return next(each for each in (Outcome.DECLINED, Outcome.WITHDREW, Outcome.SILENCE) if each in found)


def _interview_day(wait: Wait) -> date | None:
    days = [day for each in wait.rounds if (day := _day_of(each.interviewed, wait)) is not None]
    return min(days, default=None)


def _day_of(at: date | None, wait: Wait) -> date | None:
    return at.astimezone(find_zone(wait.zone)).date() if isinstance(at, datetime) else at


def _day(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b %Y}"
