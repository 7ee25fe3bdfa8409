"""What the room counts to, in calm precision: days, hours on the last day, minutes in the last hour."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum

from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.phase import Phase, countdown_target_day, interview_ahead, is_deadline, phase_of
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import local_day, to_instant, working_days_between
from waitroom.quick_tuple import NamedTuple


class CountdownUnit(StrEnum):
    """What the number counts."""

    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    WORKING_DAYS = "working days"


class CountdownTarget(StrEnum):
    """What the number counts to."""

    INTERVIEW = "interview"
    """The next interview, which comes before any answer."""
    OPENING = "opening"
    CLOSING = "closing"
    PAST = "past"
    ANSWER = "answer"
    """The day by which an offer asks for one's own answer."""
    NOTHING = "nothing"


class Countdown(NamedTuple):
    """The number on the wall. `number` is None where there is nothing to count; it is never negative.

    `day` is the local day (in the window's zone) that is counted to or from; `at` is the moment where one is known.
    """

    phase: Phase
    toward: CountdownTarget = CountdownTarget.NOTHING
    number: int | None = None
    unit: CountdownUnit = CountdownUnit.DAYS
    day: date | None = None
    at: datetime | None = None


def countdown(
    wait: Wait,
    now: datetime,
    *,
    holidays: frozenset[date] = frozenset(),
    end_of_day: time | None = None,
) -> Countdown:
    """Return what to count for `wait` at `now` (aware), from the wall clock alone, so that sleep is no matter."""
    phase = phase_of(wait, now, end_of_day)
    window = wait.window
    if (interview := interview_ahead(wait, now)) is not None:
        return _to_interview(phase, interview, now, wait)
    if phase is Phase.ANSWERED or window is None:
        return Countdown(phase=phase)
    today = now.astimezone(window.tz).date()
    if phase is Phase.OVERDUE:
        past = max(0, working_days_between(window.last_day, today, holidays))
        return Countdown(
            phase=phase,
            toward=CountdownTarget.PAST,
            number=past,
            unit=CountdownUnit.WORKING_DAYS,
            day=window.last_day,
        )
    if window.guess:
        return _to_guess(phase, window.first_day, today)
    if phase is Phase.WINDOW or is_deadline(wait, window):
        closes = window.closes_at(end_of_day)
        return _until(phase, CountdownTarget.CLOSING, window.last_day, closes, now, today)
    day = countdown_target_day(wait, window)
    return _until(phase, CountdownTarget.OPENING, day, window.opens_at(), now, today)


def _to_guess(phase: Phase, day: date, today: date) -> Countdown:
    days = (day - today).days
    if days < 1:
        return Countdown(phase=phase, day=day)
    return Countdown(phase=phase, toward=CountdownTarget.OPENING, number=days, day=day)


def answer_countdown(wait: Wait, now: datetime) -> Countdown:
    """Return what to count once the answer is there: to the day by which an offer asks for one's own.

    Nothing is counted for any other answer, and nothing once that day is over.
    """
    nothing = Countdown(phase=Phase.ANSWERED)
    if wait.outcome is not Outcome.OFFER or wait.answer_by is None:
        return nothing
    zone = find_zone(wait.zone)
    today, day = now.astimezone(zone).date(), local_day(wait.answer_by, zone)
    closes = to_instant(wait.answer_by, END_OF_DAY, zone)
    if closes <= now:
        return nothing
    return _until(Phase.ANSWERED, CountdownTarget.ANSWER, day, closes, now, today)


def _to_interview(phase: Phase, interview: date, now: datetime, wait: Wait) -> Countdown:
    """Count to an interview; of a day without a time no hours are counted."""
    zone = find_zone(wait.zone)
    today, day = now.astimezone(zone).date(), local_day(interview, zone)
    toward = CountdownTarget.INTERVIEW
    if isinstance(interview, datetime):
        return _until(phase, toward, day, interview, now, today)._replace(at=interview)
    if day <= today:
        return Countdown(phase=phase, toward=toward, day=day)
    return Countdown(phase=phase, toward=toward, number=(day - today).days, day=day)


def _until(
    phase: Phase, toward: CountdownTarget, day: date, at: datetime, now: datetime, today: date
) -> Countdown:
    days = (day - today).days
    if days >= 1:
        return Countdown(phase=phase, toward=toward, number=days, unit=CountdownUnit.DAYS, day=day)
    left = max(at - now, timedelta(0))
    if left >= timedelta(hours=1):
        hours = int((left + timedelta(minutes=30)) / timedelta(hours=1))
        return Countdown(phase=phase, toward=toward, number=hours, unit=CountdownUnit.HOURS, day=day)
    minutes = -int(-left // timedelta(minutes=1))
    return Countdown(phase=phase, toward=toward, number=minutes, unit=CountdownUnit.MINUTES, day=day)
