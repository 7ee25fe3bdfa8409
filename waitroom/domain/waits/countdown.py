"""What the room counts to, in calm precision: days, hours on the last day, minutes in the last hour."""

from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from waitroom.domain.waits.phase import Phase, countdown_target_day, is_deadline, phase_of
from waitroom.domain.waits.wait import Wait
from waitroom.domain.waits.window import DecisionWindow, working_days_between


class CountdownUnit(StrEnum):
    """What the number counts."""

    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    WORKING_DAYS = "working days"


class CountdownTarget(StrEnum):
    """What the number counts to."""

    OPENING = "opening"
    CLOSING = "closing"
    PAST = "past"
    NOTHING = "nothing"


class Countdown(NamedTuple):
    """The number on the wall. `number` is None where there is nothing to count; it is never negative.

    `day` is the local day (in the window's zone) that is counted to or from.
    """

    phase: Phase
    toward: CountdownTarget = CountdownTarget.NOTHING
    number: int | None = None
    unit: CountdownUnit = CountdownUnit.DAYS
    day: date | None = None


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
        days = (window.first_day - today).days
        if days < 1:
            return Countdown(phase=phase, day=window.first_day)
        return Countdown(phase=phase, toward=CountdownTarget.OPENING, number=days, day=window.first_day)
    if phase is Phase.WINDOW or is_deadline(wait, window):
        return _until(
            phase, CountdownTarget.CLOSING, window.last_day, window.closes_at(end_of_day), now, window
        )
    return _until(
        phase, CountdownTarget.OPENING, countdown_target_day(wait, window), window.opens_at(), now, window
    )


def _until(
    phase: Phase, toward: CountdownTarget, day: date, at: datetime, now: datetime, window: DecisionWindow
) -> Countdown:
    days = (day - now.astimezone(window.tz).date()).days
    if days >= 1:
        return Countdown(phase=phase, toward=toward, number=days, unit=CountdownUnit.DAYS, day=day)
    left = max(at - now, timedelta(0))
    if left >= timedelta(hours=1):
        hours = int((left + timedelta(minutes=30)) / timedelta(hours=1))
        return Countdown(phase=phase, toward=toward, number=hours, unit=CountdownUnit.HOURS, day=day)
    minutes = -int(-left // timedelta(minutes=1))
    return Countdown(phase=phase, toward=toward, number=minutes, unit=CountdownUnit.MINUTES, day=day)
