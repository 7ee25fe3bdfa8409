"""The countdown of a wait in words. They are our own, and predict nothing."""

from datetime import date, datetime

from waitroom.domain.shared.calendar_names import WEEKDAYS
from waitroom.domain.waits.countdown import Countdown, CountdownTarget, CountdownUnit
from waitroom.domain.waits.phase import Phase, is_deadline
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import (
    Wait,
)
from waitroom.domain.waits.window import DecisionWindow, is_working_day, local_day, working_days_between
from waitroom.formatting.dates import clock_time, near_in_full, plural, vague_day
from waitroom.formatting.time_zones import OFFICE_HOURS, both_times, differs
from waitroom.formatting.wait_history import answer_by_words, answered_words
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _, ngettext


class CountdownWords(NamedTuple):
    """The number (may be empty), what it is, and when; `soft` says the same without a number.

    `working` says how many of the days are working days, where that helps.
    """

    number: str = ""
    unit: str = ""
    when: str = ""
    soft: str = ""
    working: str = ""


def countdown_words(
    wait: Wait, count: Countdown, now: datetime, holidays: frozenset[date] = frozenset()
) -> CountdownWords:
    """Put a countdown into words, following the phase; nothing here predicts anything."""
    window = wait.window
    if count.phase is Phase.ANSWERED or count.toward is CountdownTarget.INTERVIEW:
        return _answered(wait, count, now) if wait.outcome is not None else _to_interview(wait, count, now)
    if window is not None and window.guess:
        return _guessed(count, now.astimezone(window.tz).date(), holidays)
    if window is None or count.day is None or count.number is None:
        return CountdownWords(
            soft=_("No date was given.") if wait.promise is None else _("No date in what they said.")
        )
    today = now.astimezone(window.tz).date()
    if count.toward is CountdownTarget.PAST:
        return _past(count.number, count.day)
    if count.toward is CountdownTarget.CLOSING:
        return _closing(wait, window, count, now, holidays)
    named = (
        _("until the day they named") if count.unit is CountdownUnit.DAYS else _("until the time they named")
    )
    word = _("until the window opens") if not window.is_one_day() else named
    return CountdownWords(
        number=str(count.number),
        unit=f"{plural(count.number, count.unit)} {word}",
        when=_opening(near_in_full(count.day, today), window, now),
        soft=vague_day(count.day, today),
        working=working_words(count, today, holidays),
    )


def _closing(
    wait: Wait, window: DecisionWindow, count: Countdown, now: datetime, holidays: frozenset[date]
) -> CountdownWords:
    """Put the days to the end of a window into words: on a day when nobody works they do not call."""
    today = now.astimezone(window.tz).date()
    is_last, is_open = count.day == today, count.phase is Phase.WINDOW
    latest = vague_day(window.last_day, today)
    if is_open and window.is_one_day():
        left, soft = _("left of their day"), _("today is the day they named")
    elif is_deadline(wait, window):
        left = _("left of the last day they named") if is_last else _("until the last day they named")
        soft = (
            _("today is the last day they named")
            if is_last
            else _("{latest} at the latest").format(latest=latest)
        )
    else:
        left = _("left in the window")
        soft = _("today is the last day they named") if is_last else _("the window is open")
    return CountdownWords(
        number=str(count.number),
        unit=f"{plural(count.number or 0, count.unit)} {left}",
        when=_call_words(window, now, today, holidays),
        soft=soft,
        working=working_left(count, now.astimezone(window.tz), holidays),
    )


def _call_words(window: DecisionWindow, now: datetime, today: date, holidays: frozenset[date]) -> str:
    """Say until when they may call; where nobody works today, until when the promise holds."""
    until = _until(near_in_full(window.last_day, today), window, now)
    if not is_working_day(today, holidays):
        return (
            _("today is not a working day")
            if until == _("today")
            else _("what they said holds until {until}").format(until=until)
        )
    if until == _("today"):
        return _("they may call any time today")
    return _("they may call any time until {until}").format(until=until)


def _to_interview(wait: Wait, count: Countdown, now: datetime) -> CountdownWords:
    """Put the days to the next interview into words: it comes before any answer."""
    is_next = len(wait.rounds) > 1
    name = _("the next interview") if is_next else _("the interview")
    if count.day is None or count.number is None:
        return CountdownWords(
            soft=_("{name} is today.").format(name=name.capitalize()),
            when=_("Nothing else is due before it."),
        )
    zone = find_zone(wait.zone)
    today = now.astimezone(zone).date()
    near = near_in_full(count.day, today)
    if count.at is not None and differs(wait.zone, now, count.at):
        near = both_times(count.at, wait.zone, now)
    elif count.at is not None:
        near = _("{near} at {clock_time}").format(near=near, clock_time=clock_time(count.at.astimezone(zone)))
    soft = vague_day(count.day, today)
    return CountdownWords(
        number=str(count.number),
        unit=_("{plural} until {name}").format(plural=plural(count.number, count.unit), name=name),
        when=near,
        soft=_("{name} is {soft}").format(name=name, soft=soft),
    )


def _answered(wait: Wait, count: Countdown, now: datetime) -> CountdownWords:
    """Say what they answered, and how long an offer leaves for one's own answer."""
    when = answer_by_words(wait, now)
    if count.number is None or count.day is None:
        if when and wait.answer_by is not None:
            zone = find_zone(wait.zone)
            left = (local_day(wait.answer_by, zone) - now.astimezone(zone).date()).days
            when = _("The day they gave for your answer is over.") if left < 0 else when
        return CountdownWords(soft=answered_words(wait), when=when)
    return CountdownWords(
        number=str(count.number),
        unit=_("{plural} for your answer").format(plural=plural(count.number, count.unit)),
        when=_("they said yes; {when}").format(when=when[:1].lower() + when[1:].removesuffix(".")),
        soft=answered_words(wait),
    )


def _guessed(count: Countdown, today: date, holidays: frozenset[date]) -> CountdownWords:
    """Put the days to our own guess into words: it is called a guess wherever it is shown."""
    if count.day is None or count.number is None:
        return CountdownWords(soft=_("Our guess was today."), when=_("They named no day."))
    if count.toward is CountdownTarget.PAST:
        if count.number == 0:
            return CountdownWords(soft=_("The day we guessed is over."), when=_("They named no day."))
        unit = _("{plural} past our guess").format(plural=plural(count.number, "working days"))
        return CountdownWords(
            number=str(count.number), unit=unit, when=_("they named no day"), soft=_("past our guess")
        )
    return CountdownWords(
        number=str(count.number),
        unit=_("{plural} until our guess").format(plural=plural(count.number, "days")),
        when=near_in_full(count.day, today),
        soft=_("{vague_day}, by our guess").format(vague_day=vague_day(count.day, today)),
        working=working_words(count, today, holidays),
    )


def working_words(count: Countdown, today: date, holidays: frozenset[date] = frozenset()) -> str:
    """Return "6 of them working days" for three days or more; empty where it says nothing new.

    Where the day that is counted to is the only one of them, that none lies between says it better.
    """
    if count.unit is not CountdownUnit.DAYS or count.day is None or count.number is None or count.number < 3:
        return ""
    working = working_days_between(today, count.day, holidays)
    if working == count.number:
        return ""
    if working - is_working_day(count.day, holidays) == 0:
        return _("no working day in between")
    return ngettext("one of them a working day", "{working} of them working days", working).format(
        working=working
    )


def working_left(count: Countdown, there: datetime, holidays: frozenset[date] = frozenset()) -> str:
    """Say on how many days of an open window they work, today among them while it lasts; `there` is their time."""
    if count.unit is not CountdownUnit.DAYS or count.day is None or count.number is None:
        return ""
    today = there.date()
    is_today = is_working_day(today, holidays) and there.hour < OFFICE_HOURS.stop
    left = working_days_between(today, count.day, holidays) + is_today
    if left == count.number + is_today:
        return ""
    if left == 0:
        return _("no working day among them")
    if left == 1:
        return _("one working day, today") if is_today else _("one working day")
    return (
        _("{left} working days, today among them").format(left=left)
        if is_today
        else _("{left} working days").format(left=left)
    )


def _past(days: int, day: date) -> CountdownWords:
    name = WEEKDAYS[day.weekday()]
    if days == 0:
        return CountdownWords(
            soft=_("Their {name} is over.").format(name=name), when=_("dates move; it says nothing.")
        )
    unit = _("{plural} past what they said").format(plural=plural(days, "working days"))
    return CountdownWords(
        number=str(days), unit=unit, when=_("silence is not a verdict"), soft=_("past what they said")
    )


def _opening(near: str, window: DecisionWindow, now: datetime) -> str:
    end = window.earliest
    is_elsewhere = differs(window.zone, now, window.opens_at())
    if not isinstance(end, datetime):
        return _("{near} there").format(near=near) if is_elsewhere else near
    return (
        both_times(end, window.zone, now)
        if is_elsewhere
        else _("{near} at {clock_time}").format(near=near, clock_time=clock_time(end.astimezone(window.tz)))
    )


def _until(near: str, window: DecisionWindow, now: datetime) -> str:
    """Return the end of a window: both times where the zones differ, the hour where one was named."""
    end = window.latest
    if differs(window.zone, now, window.closes_at()):
        return both_times(window.closes_at(), window.zone, now)
    day = near.removeprefix(_("on "))
    if not isinstance(end, datetime):
        return day
    return f"{clock_time(end.astimezone(window.tz))} {day}"
