"""Which letters fit a wait as it stands: what is offered on the card, and what comes first in the list of kinds."""

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta

from waitroom.domain.letters.letter import GOOD_NEWS, UNSENDABLE, Letter
from waitroom.domain.waits.phase import interview_instant, is_day_of_no
from waitroom.domain.waits.silence_ladder import silence_ladder
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, SilenceStep, Wait
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_tuple import NamedTuple

THANKS = ("thank-you", "thank-you-panel", "thank-you-screen")
WELCOME_FOR = timedelta(days=3)
"""So long a thank-you is welcome (letter rule T-01), through the last of these days."""
REPLY_WITHIN = timedelta(days=14)
"""So long a reply to a no, or the question for feedback, is offered by itself."""
ANY_TIME = ("thank-you-helper", "connect-note", "expenses", "free", UNSENDABLE)
"""Kinds that fit whatever the answer is."""
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)
NOTES = {SilenceStep.NOTE: ("check-in",), SilenceStep.LAST_NOTE: ("check-in-last",)}

_AFTER: dict[Outcome, tuple[str, ...]] = {
    Outcome.OFFER: ("ask-for-time", "accept", "decline", GOOD_NEWS),
    Outcome.ACCEPTED: ("accept", GOOD_NEWS),
    Outcome.OFFER_WITHDRAWN: ("reply-to-no", "look-again"),
    Outcome.DECLINED: ("reply-to-no", "ask-feedback", "informal-chat", "look-again"),
    Outcome.RESERVE: ("interest-note", "withdraw"),
    Outcome.WITHDREW: ("withdraw", "decline", "look-again"),
    Outcome.SILENCE: ("withdraw", "look-again"),
}
_OFFERED: dict[Outcome, tuple[str, ...]] = {
    Outcome.OFFER: ("ask-for-time", "accept", "decline"),
    Outcome.ACCEPTED: (GOOD_NEWS,),
    Outcome.OFFER_WITHDRAWN: ("reply-to-no",),
    Outcome.DECLINED: ("reply-to-no", "ask-feedback"),
}
"""What the card offers once there is an answer; after a no from the next working day on."""


class NextLetter(NamedTuple):
    """The letter of the card: one that was begun and still fits, else the kind of one that may be begun now."""

    letter: Letter | None = None
    kind: str = ""


def fitting_kinds(
    wait: Wait, letters: Iterable[Letter], now: datetime, holidays: frozenset[date] = frozenset()
) -> tuple[str, ...]:
    """Return the kinds of letter that fit a wait at `now`, what is most useful first."""
    if wait.outcome is not None:
        return (*_AFTER[wait.outcome], *ANY_TIME)
    if is_interview_ahead(wait, now):
        return ("accept-interview", "withdraw", "other-offer", *ANY_TIME)
    own = [letter for letter in letters if letter.wait_id == wait.id]
    return (*_while_nothing_came(wait, own, now, holidays), *ANY_TIME)


def _while_nothing_came(
    wait: Wait, own: list[Letter], now: datetime, holidays: frozenset[date]
) -> tuple[str, ...]:
    """Return the kinds for after the interview and before an answer, what somebody most likely came for first."""
    today = now.astimezone(wait.window.tz if wait.window else find_zone(wait.zone)).date()
    ladder = silence_ladder(wait, own, holidays, today)
    notes: tuple[str, ...] = ()
    if ladder is not None and ladder.rung is not None and ladder.rung.fair_from <= today:
        notes = NOTES.get(ladder.rung.step, ())
    is_thanked = _went_since(own, THANKS, wait, -1)
    if is_thanks_welcome(wait, now):
        first = (*notes, "referee-heads-up", *THANKS) if is_thanked else (*THANKS, *notes, "referee-heads-up")
        return (*first, "interest-note", "other-offer", "withdraw")
    if notes:
        return (*notes, "interest-note", "other-offer", "withdraw", "referee-heads-up")
    # A late thank-you is better than none, and never the first thing that is offered.
    if is_thanked:
        return ("interest-note", "other-offer", "withdraw", "referee-heads-up", *THANKS)
    return ("interest-note", *THANKS, "other-offer", "withdraw", "referee-heads-up")


def next_letter(
    wait: Wait,
    letters: Iterable[Letter],
    now: datetime,
    holidays: frozenset[date] = frozenset(),
    *,
    is_untouched: Callable[[Letter], bool] = lambda _: False,
    is_put_aside: Callable[[str], bool] = lambda _: False,
) -> NextLetter:
    """Return the letter that the card shows for a wait; neither where none fits now.

    What the day asks for comes first, begun or not; then what was written in. A draft in which nobody typed
    (`is_untouched`) is shown where the day asks for it; where that was put aside, the day asks for nothing. A
    letter that was begun for what is over (a thank-you after a no) is not brought up; it lies at the desk.
    """
    own = [letter for letter in letters if letter.wait_id == wait.id]
    if is_day_of_no(wait, now):
        return NextLetter()
    fitting = fitting_kinds(wait, own, now, holidays)
    useful = _useful(wait, own, now, holidays)
    asked = () if useful and is_put_aside(useful[0]) else useful
    begun = sorted(
        (letter for letter in own if letter.kind in fitting and _is_for_today(letter, wait, now)),
        key=lambda each: each.updated or LONG_AGO,
        reverse=True,
    )
    due = [letter for letter in begun if letter.kind in asked]
    today = [letter for letter in begun if _was_written_on(letter, now)]
    # What decides is asked of as few letters as it takes: to compare one with how it was begun takes its time.
    first = _first_written(due, is_untouched) or next(iter(due), None) or _first_written(today, is_untouched)
    if first is None and not asked:
        first = _first_written(begun, is_untouched)
    return NextLetter(letter=first) if first is not None else NextLetter(kind=next(iter(asked), ""))


def _first_written(letters: Iterable[Letter], is_untouched: Callable[[Letter], bool]) -> Letter | None:
    return next((letter for letter in letters if not is_untouched(letter)), None)


def _was_written_on(letter: Letter, now: datetime) -> bool:
    return letter.updated is not None and letter.updated.astimezone(now.tzinfo).date() == now.date()


def _is_for_today(letter: Letter, wait: Wait, now: datetime) -> bool:
    """Tell whether a letter is being written and has its day: an old thank-you is not brought up any more."""
    if letter.is_frozen or letter.kind == UNSENDABLE:
        return False
    if letter.kind not in THANKS or wait.outcome is not None or is_thanks_welcome(wait, now):
        return True
    return _was_written_on(letter, now)


def _useful(wait: Wait, own: list[Letter], now: datetime, holidays: frozenset[date]) -> tuple[str, ...]:
    """Return the kinds that are worth a line on the card now and have not gone out, the most useful first."""
    if wait.outcome is not None:
        gone = {letter.kind for letter in own if letter.is_frozen}
        return tuple(
            kind for kind in _useful_after(wait, wait.outcome, gone, now, holidays) if kind not in gone
        )
    if is_interview_ahead(wait, now):
        is_said = len(wait.rounds) < 2 or _went_since(own, ("accept-interview",), wait, -2)
        return () if is_said else ("accept-interview",)
    if is_thanks_welcome(wait, now):
        return () if _went_since(own, THANKS, wait, -1) else ("thank-you",)
    today = now.astimezone(wait.window.tz if wait.window else find_zone(wait.zone)).date()
    ladder = silence_ladder(wait, own, holidays, today)
    is_fair = ladder is not None and ladder.is_fair(today)
    return NOTES.get(ladder.rung.step, ()) if ladder and ladder.rung and is_fair else ()


def _went_since(own: Iterable[Letter], kinds: tuple[str, ...], wait: Wait, place: int) -> bool:
    """Tell whether a letter of these kinds went out since the interview of a round; -1 is the live one."""
    at = wait.rounds[place].interviewed
    day = at.astimezone(find_zone(wait.zone)).date() if isinstance(at, datetime) else at
    return any(
        letter.is_frozen
        and letter.kind in kinds
        and (day is None or letter.sent_on is None or letter.sent_on.date() >= day)
        for letter in own
    )


def _useful_after(
    wait: Wait, outcome: Outcome, sent: set[str], now: datetime, holidays: frozenset[date]
) -> tuple[str, ...]:
    if outcome.is_no and wait.answered is not None:
        day = wait.answered.astimezone(now.tzinfo).date()
        if now.date() < add_working_days(day, 1, holidays) or now - wait.answered > REPLY_WITHIN:
            return ()
    if outcome is Outcome.OFFER and sent & {"accept", "decline"}:
        return ()
    return _OFFERED.get(outcome, ())


def is_interview_ahead(wait: Wait, now: datetime) -> bool:
    """Tell whether the interview of the live round is still to come."""
    if wait.interviewed is None:
        return False
    held = interview_instant(wait)
    return held is not None and held > now


def is_thanks_welcome(wait: Wait, now: datetime) -> bool:
    """Tell whether the interview was today or within the three days before, by the calendar where it was."""
    held = interview_instant(wait) if wait.interviewed is not None else None
    if held is None or held > now:
        return False
    zone = find_zone(wait.zone)
    return now.astimezone(zone).date() - held.astimezone(zone).date() <= WELCOME_FOR
