"""What is asked today: at most five, nothing while no interview is ahead, and nothing of what was missed."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from itertools import zip_longest

from waitroom.domain.questions.question import HowItWent, Question
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait

MOST_A_DAY = 5
WAKES_BEFORE = timedelta(days=7)
"""The bank wakes so long before an interview."""

WORST_FIRST = (HowItWent.UNPREPARED, HowItWent.BADLY, HowItWent.SO_SO, None, HowItWent.WELL)
"""In this order is asked what was never reviewed, and answered what nothing is written for."""


def next_interview(waits: Iterable[Wait], now: datetime) -> datetime | None:
    """Return the next interview that lies ahead (UTC), over all waits that are open; None where there is none.

    An interview without an hour lies ahead until its day ends, in the zone of those who ask.
    """
    open_ = (wait for wait in waits if not wait.is_put_away and wait.outcome is None)
    instants = (
        _end_of(each.interviewed, wait.zone) for wait in open_ for each in wait.rounds if each.interviewed
    )
    return min((at for at in instants if at > now), default=None)


def is_awake(waits: Iterable[Wait], now: datetime) -> bool:
    """Tell whether anything may be asked now: an interview lies ahead, at most seven days of the calendar away."""
    ahead = next_interview(waits, now)
    return ahead is not None and ahead.astimezone(now.tzinfo).date() - now.date() <= WAKES_BEFORE


def due_today(
    questions: Iterable[Question], now: datetime, *, is_awake: bool, asked_today: int = 0
) -> tuple[Question, ...]:
    """Return what is asked today, at most five with those already asked today; `now` is aware, in the person's zone.

    What was due on a day that was missed is due today like any other: nothing counts it. A question of one's
    own is never asked, nor one twice on a day. What comes back, the longest due first, and what never was
    reviewed, the unprepared first, take turns: so each is seen once before the interview.
    """
    if not is_awake:
        return ()
    asked = [one for one in questions if not one.is_mine]
    today = max(asked_today, sum(was_asked_on(one, now) for one in asked))
    due = sorted((one for one in asked if _is_due(one, now)), key=_order)
    again = [one for one in due if one.review is not None]
    fresh = [one for one in due if one.review is None]
    turns = [one for pair in zip_longest(again, fresh) for one in pair if one is not None]
    return tuple(turns[: max(0, MOST_A_DAY - today)])


def was_asked_on(question: Question, now: datetime) -> bool:
    """Tell whether a question was reviewed on the day of `now`, in its zone."""
    return question.review is not None and question.review.last.astimezone(now.tzinfo).date() == now.date()


def _is_due(question: Question, now: datetime) -> bool:
    if question.review is None:
        return True
    # By the day and not by the hour: what was asked in the evening is not late the next morning.
    return question.review.due.astimezone(now.tzinfo).date() <= now.date() and not was_asked_on(question, now)


def _order(question: Question) -> tuple[float, int, str]:
    due = question.review.due.timestamp() if question.review else 0.0
    return due, WORST_FIRST.index(question.how), question.id


def _end_of(interviewed: date, zone: str) -> datetime:
    if isinstance(interviewed, datetime):
        return interviewed.astimezone(UTC)
    return datetime.combine(interviewed, time(23, 59), find_zone(zone)).astimezone(UTC)
