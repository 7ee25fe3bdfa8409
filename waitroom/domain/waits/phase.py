"""Where a wait stands at a moment."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import DecisionWindow

FRESH = timedelta(days=2)
"""The first two days: distress is highest just after the interview (Sweeny & Andrews, 2014)."""


class Phase(StrEnum):
    """The phases of a wait, in order."""

    FRESH = "fresh"
    WAITING = "waiting"
    EVE = "eve"
    WINDOW = "window"
    OVERDUE = "overdue"
    ANSWERED = "answered"


def may_have_answered(wait: Wait, now: datetime) -> bool:
    """Tell whether an answer may have come: from the first day that they named on, until it is written down."""
    window = wait.window
    if wait.outcome is not None or window is None:
        return False
    return now.astimezone(window.tz).date() >= window.earliest


def phase_of(wait: Wait, now: datetime, end_of_day: time | None = None) -> Phase:
    """Tell where `wait` stands at `now` (aware).

    A promise that holds from the day it was made ("by Friday") has its eve on the day before its last
    day: bracing starts late, whatever the length of the wait (Sweeny & Krizan, 2013). A guess of ours has
    neither eve nor window: nobody named it, so there is nothing to brace for. Before an interview nothing
    is due yet, whatever was promised.
    """
    if wait.outcome is not None:
        return Phase.ANSWERED
    if interview_ahead(wait, now) is not None:
        return Phase.WAITING
    window = wait.window
    if window is not None and now > window.closes_at(end_of_day):
        return Phase.OVERDUE
    near = _near_window(wait, window, now) if window is not None and not window.guess else None
    if near is not None:
        return near
    since = interview_instant(wait)
    is_fresh = since is not None and since <= now < since + FRESH
    return Phase.FRESH if is_fresh else Phase.WAITING


def _near_window(wait: Wait, window: DecisionWindow, now: datetime) -> Phase | None:
    begins = countdown_target_day(wait, window)
    today = now.astimezone(window.tz).date()
    if today >= begins and now >= _opening(window, begins):
        return Phase.WINDOW
    return Phase.EVE if today >= begins - timedelta(days=1) else None


def is_deadline(wait: Wait, window: DecisionWindow) -> bool:
    """Tell whether the window was open from the day it was promised: "by Friday", "within a week"."""
    promise = wait.promise
    if promise is None or window.is_one_day():
        return False
    return window.first_day <= promise.said_on.astimezone(window.tz).date()


def countdown_target_day(wait: Wait, window: DecisionWindow) -> date:
    """Return the local day that the days are counted to: the first, or the last of a deadline."""
    return window.last_day if is_deadline(wait, window) else window.first_day


def interview_ahead(wait: Wait, now: datetime) -> date | None:
    """Return the live round's interview while it lies ahead; a day without a time has been at its noon."""
    at = wait.interviewed
    if at is None or wait.outcome is not None:
        return None
    held = interview_instant(wait)
    return at if held is not None and held > now else None


def interview_instant(wait: Wait) -> datetime | None:
    """Return when the interview was (UTC), or else when the promise was made; None where neither is known.

    A day without a time counts from its noon.
    """
    if wait.interviewed is not None:
        return held_at(wait.interviewed, wait.zone)
    return wait.promise.said_on.astimezone(UTC) if wait.promise else None


def held_at(interviewed: date, zone: str) -> datetime:
    """Return the moment (UTC) of an interview; a day without a time counts from its noon in `zone`."""
    if isinstance(interviewed, datetime):
        return interviewed.astimezone(UTC)
    return datetime.combine(interviewed, time(12), find_zone(zone)).astimezone(UTC)


def is_interview_day(wait: Wait, now: datetime) -> bool:
    """Tell whether the interview is, or was, on this day where the person is."""
    at = interview_instant(wait) if wait.interviewed is not None else None
    return at is not None and at.astimezone(now.tzinfo).date() == now.date()


def moment_key(phase: Phase, outcome: Outcome | None) -> str:
    """Return the content's name for a phase: a key of the moments in the prompts file."""
    if phase is Phase.ANSWERED:
        return "after-yes" if outcome is not None and outcome.is_yes else "after-no"
    return {
        Phase.FRESH: "just-after",
        Phase.WAITING: "mid-wait",
        Phase.EVE: "last-day",
        Phase.WINDOW: "last-day",
        Phase.OVERDUE: "overdue",
    }[phase]


def _opening(window: DecisionWindow, begins: date) -> datetime:
    if begins == window.first_day:
        return window.opens_at()
    return datetime.combine(begins, time(0), window.tz).astimezone(UTC)


def day_of_no(wait: Wait, now: datetime) -> date | None:
    """Return the day of the no in the person's own zone, that of `now`; None where it was no no."""
    if wait.outcome is None or not wait.outcome.is_no or wait.answered is None:
        return None
    return wait.answered.astimezone(now.tzinfo).date()


def is_day_of_no(wait: Wait | None, now: datetime) -> bool:
    """Tell whether a no came today, or was written down today: no figure is shown of anything then.

    One to a single post of several counts as well.
    """
    if wait is None:
        return False
    noes = (
        entry
        for entry in wait.history
        if entry.taken_back is None and entry.kind.outcome is not None and entry.kind.outcome.is_no
    )
    today = now.date()
    days = {at.astimezone(now.tzinfo).date() for entry in noes for at in (entry.on, entry.noted)}
    return today in days or day_of_no(wait, now) == today
