"""Events of a wait as pure functions: an answer, a moved date, another round; each returns the changed wait."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from waitroom.domain.shared.calendar_names import MONTHS_SHORT, WEEKDAYS_SHORT
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.wait import (
    AnswerDetails,
    EarlierAnswer,
    EntryKind,
    HistoryEntry,
    Outcome,
    Promise,
    Role,
    Round,
    Wait,
)
from waitroom.domain.waits.window import DecisionWindow, add_working_days
from waitroom.translation import _

GUESS = 10
"""Working days after an interview: what stands in where no date was given, and is called a guess."""

_FOLLOWS: dict[Outcome, frozenset[Outcome]] = {
    Outcome.OFFER: frozenset({Outcome.ACCEPTED, Outcome.OFFER_WITHDRAWN, Outcome.WITHDREW, Outcome.DECLINED}),
    Outcome.ACCEPTED: frozenset({Outcome.OFFER_WITHDRAWN, Outcome.WITHDREW}),
    Outcome.OFFER_WITHDRAWN: frozenset({Outcome.OFFER, Outcome.ACCEPTED}),
    Outcome.DECLINED: frozenset({Outcome.OFFER, Outcome.ACCEPTED, Outcome.RESERVE}),
    Outcome.RESERVE: frozenset(
        {Outcome.OFFER, Outcome.ACCEPTED, Outcome.DECLINED, Outcome.WITHDREW, Outcome.SILENCE}
    ),
    Outcome.WITHDREW: frozenset(),
    Outcome.SILENCE: frozenset(
        {Outcome.OFFER, Outcome.ACCEPTED, Outcome.DECLINED, Outcome.RESERVE, Outcome.WITHDREW}
    ),
}
"""Which answer can follow an answer: a yes can be taken back or turned down, a late one ends a silence."""

OPEN_AGAIN = frozenset({Outcome.SILENCE, Outcome.RESERVE})
"""What another round, or a new date, opens again."""

_SO_FAR = {
    Outcome.OFFER: _("They have said yes already"),
    Outcome.ACCEPTED: _("You have said yes already"),
    Outcome.OFFER_WITHDRAWN: _("They have withdrawn it already"),
    Outcome.DECLINED: _("They have said no already"),
    Outcome.RESERVE: _("You are on their reserve list"),
    Outcome.WITHDREW: _("You have said no already"),
    Outcome.SILENCE: _("You had let this one go already"),
}
_FIRST = _("Taking that back comes first.")
NO_OFFER = _("No yes of theirs is written down here that could be withdrawn.")


def follows(earlier: Outcome | None, outcome: Outcome) -> bool:
    """Tell whether an answer can follow what stands; the same one again puts its day and its words right."""
    if earlier is None:
        return outcome is not Outcome.OFFER_WITHDRAWN
    return earlier is outcome or outcome in _FOLLOWS[earlier]


def record_answer(
    wait: Wait,
    outcome: Outcome,
    *,
    on: datetime,
    now: datetime,
    roles: Sequence[str] | None = None,
    details: AnswerDetails | None = None,
    answer_by: date | None = None,
) -> Wait:
    """Record an answer that came at `on`, for all posts or for those named in `roles`.

    A yes for one post answers the wait; a no for one leaves it open while another post is. The day of an
    answer can be put right by giving the same answer again. `answer_by` is the day by which an offer asks for
    its answer; one that is known stays where None is given.

    Raises:
        EventOutOfOrder: where it cannot follow what has happened, with the reason.
    """
    chosen = tuple(role.name for role in wait.roles) if roles is None else tuple(roles)
    if on > now:
        raise EventOutOfOrder(_("That day lies ahead. An answer can be written down once it has come."))
    _refuse_before_interview(wait, on)
    settled = any(role.outcome for role in wait.roles)
    before = [role.outcome for role in wait.roles if role.name in chosen] if settled else [wait.outcome]
    for earlier in before:
        _refuse_after(earlier, outcome)
    if wait.answered is not None and outcome not in before:
        _refuse_older(wait, wait.answered, on)
    if answer_by is not None:
        _refuse_passed_deadline(wait, answer_by, on, now)
    by = answer_by or _still_due(wait, on)
    told = tuple(replace(role, outcome=outcome) if role.name in chosen else role for role in wait.roles)
    whole = outcome if not told else whole_outcome(told)
    entry = HistoryEntry(
        kind=EntryKind(outcome.value),
        on=on,
        noted=now,
        roles=() if roles is None or len(chosen) == len(wait.roles) else chosen,
        details=details or AnswerDetails(),
        before=earlier_answer(wait),
    )
    return replace(
        wait,
        roles=told,
        outcome=whole,
        answered=None if whole is None else on if whole is outcome else wait.answered or on,
        answer_by=by if whole is Outcome.OFFER else None,
        history=_with_entry(wait, entry),
    )


def _with_entry(wait: Wait, entry: HistoryEntry) -> tuple[HistoryEntry, ...]:
    """Return the history with `entry`, in the place of the last one where it puts the same answer right."""
    counted = [each for each in wait.history if each.taken_back is None]
    if not counted or (counted[-1].kind, counted[-1].roles) != (entry.kind, entry.roles):
        return (*wait.history, entry)
    wrong = counted[-1]
    earlier = (replace(each, taken_back=entry.noted) if each is wrong else each for each in wait.history)
    return (*earlier, replace(entry, puts_right=wrong.id))


def earlier_answer(wait: Wait) -> EarlierAnswer:
    """Return how the answer of a wait stands, to go back to."""
    return EarlierAnswer(
        outcome=wait.outcome, answered=wait.answered, answer_by=wait.answer_by, roles=wait.roles
    )


def _refuse_before_interview(wait: Wait, on: datetime) -> None:
    day = _interview_day(wait)
    there = on.astimezone(find_zone(wait.zone)).date()
    if day is not None and there < day:
        raise EventOutOfOrder(
            _("The interview was on {day}; its answer cannot have come before that.").format(day=_day(day))
        )


def _refuse_older(wait: Wait, answered: datetime, on: datetime) -> None:
    zone = find_zone(wait.zone)
    earlier = answered.astimezone(zone).date()
    if on.astimezone(zone).date() < earlier:
        raise EventOutOfOrder(
            _("What stands here came on {day}; what follows it cannot be older.").format(day=_day(earlier))
        )


def _refuse_passed_deadline(wait: Wait, by: date, on: datetime, now: datetime) -> None:
    zone = find_zone(wait.zone)
    day, came, today = _day_of(by, wait), on.astimezone(zone).date(), now.astimezone(zone).date()
    if day is not None and day < came:
        raise EventOutOfOrder(
            _("{day} lies before the day they said yes, {said_yes}.").format(
                day=_day(day), said_yes=_day(came)
            )
        )
    if day is not None and day < today:
        raise EventOutOfOrder(
            _("{day} has passed. The day can stay empty, or be the one they gave since.").format(
                day=_day(day)
            )
        )


def _still_due(wait: Wait, on: datetime) -> date | None:
    """Return the day by which an offer is to be answered, where it does not lie before what came at `on`."""
    day = _day_of(wait.answer_by, wait)
    return None if day is None or day < on.astimezone(find_zone(wait.zone)).date() else wait.answer_by


def remove_answer(wait: Wait, *, now: datetime) -> Wait:
    """Go back to waiting: no post has an answer. What was written down of one stays in the history, as taken back."""
    return replace(_opened(wait), history=tuple(_without_answer(entry, now) for entry in wait.history))


def _opened(wait: Wait) -> Wait:
    roles = tuple(replace(role, outcome=None) for role in wait.roles)
    return replace(wait, roles=roles, outcome=None, answered=None, answer_by=None)


def _without_answer(entry: HistoryEntry, now: datetime) -> HistoryEntry:
    if entry.kind.outcome is None or entry.taken_back is not None:
        return entry
    return replace(entry, taken_back=now)


def move_promise(wait: Wait, promise: Promise, *, now: datetime) -> Wait:
    """Add a new promise; the earlier ones stay, and a wait that was let go is open again.

    Raises:
        EventOutOfOrder: after an answer, or where the new words are older than those they take the place of.
    """
    require_open(wait)
    if promise.said_on > now:
        raise EventOutOfOrder(_("That day lies ahead. A move can be written down once they have said it."))
    last = wait.promise
    if last is not None and promise.said_on.date() < last.said_on.date():
        said = last.said_on.date()
        raise EventOutOfOrder(
            _("What stands there was said on {day}; what moves it cannot be older.").format(day=_day(said))
        )
    live = wait.live_round
    entry = HistoryEntry(
        kind=EntryKind.MOVED,
        on=promise.said_on,
        noted=now,
        details=AnswerDetails(words=promise.words),
        before=earlier_answer(wait),
        place=len(live.promises),
    )
    live = replace(live, promises=(*live.promises, promise))
    return replace(_opened(wait), rounds=(*wait.rounds[:-1], live), history=(*wait.history, entry))


def add_round(
    wait: Wait,
    following: Round,
    *,
    now: datetime,
    on: datetime | None = None,
    details: AnswerDetails | None = None,
) -> Wait:
    """Add an interview round with its own promise and people; it leads from now on. They said so at `on`, else now.

    A window that opens before its own interview opens with it.

    Raises:
        EventOutOfOrder: after an answer, where it lies before the round that leads now, or where its answer would be
            due before it.
    """
    require_open(wait)
    before, after = _day_of(wait.interviewed, wait), _day_of(following.interviewed, wait)
    if before is not None and after is not None and after < before:
        raise EventOutOfOrder(
            _("The last interview was on {day}; the next one cannot lie before it.").format(day=_day(before))
        )
    entry = HistoryEntry(
        kind=EntryKind.ROUND,
        on=on or now,
        noted=now,
        details=details or AnswerDetails(),
        before=earlier_answer(wait),
        place=len(wait.rounds),
    )
    rounds = (*wait.rounds, _due_after_itself(following))
    return replace(_opened(wait), rounds=rounds, history=(*wait.history, entry))


def _due_after_itself(each: Round) -> Round:
    """Return a round whose windows open with its interview at the earliest."""
    if each.interviewed is None:
        return each
    return replace(each, promises=tuple(_due_after(promise, each.interviewed) for promise in each.promises))


def _due_after(promise: Promise, interviewed: date) -> Promise:
    window = promise.window
    if window is None:
        return promise
    held = interviewed.astimezone(window.tz).date() if isinstance(interviewed, datetime) else interviewed
    if window.last_day < held:
        raise EventOutOfOrder(
            _("That would be before the interview on {day}. When will they answer after it?").format(
                day=_day(held)
            )
        )
    return promise if window.first_day >= held else replace(promise, window=replace(window, earliest=held))


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
    if follows(earlier, outcome):
        return
    if earlier is None:
        raise EventOutOfOrder(NO_OFFER)
    raise EventOutOfOrder(
        _("{earlier}, and this cannot follow it. {first}").format(earlier=_SO_FAR[earlier], first=_FIRST)
    )


def require_open(wait: Wait) -> None:
    """Refuse what can only happen while an answer is due.

    Raises:
        EventOutOfOrder: after a yes or a no.
    """
    if wait.outcome is not None and wait.outcome not in OPEN_AGAIN:
        raise EventOutOfOrder(
            _("{outcome}, and nothing is due any more. {first}").format(
                outcome=_SO_FAR[wait.outcome], first=_FIRST
            )
        )


def whole_outcome(roles: tuple[Role, ...]) -> Outcome | None:
    """Return the outcome of a wait from those of its posts.

    It is a yes as soon as there is one, anything else once no post is open.
    """
    found = [role.outcome for role in roles]
    for yes in (Outcome.ACCEPTED, Outcome.OFFER):
        if yes in found:
            return yes
    if None in found:
        return None
    return next(each for each in _ORDER if each in found)


_ORDER = (
    Outcome.RESERVE,
    Outcome.OFFER_WITHDRAWN,
    Outcome.DECLINED,
    Outcome.WITHDREW,
    Outcome.SILENCE,
)
"""Which of several closed posts speaks for the wait: what may still become a yes comes first."""


def _interview_day(wait: Wait) -> date | None:
    days = [day for each in wait.rounds if (day := _day_of(each.interviewed, wait)) is not None]
    return min(days, default=None)


def _day_of(at: date | None, wait: Wait) -> date | None:
    return at.astimezone(find_zone(wait.zone)).date() if isinstance(at, datetime) else at


def _day(day: date) -> str:
    return f"{WEEKDAYS_SHORT[day.weekday()]} {day.day} {MONTHS_SHORT[day.month - 1]} {day.year}"
