"""Durations and dates in human words; the moment is always an argument.

Words for the wait itself are our own. humanize, which costs a noticeable part of the start, is asked only for
sizes and for how long ago something was, and only then imported.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from waitroom.domain.countdown import Countdown, Toward, Unit
from waitroom.domain.phase import Phase, is_deadline
from waitroom.domain.wait import Outcome, Wait
from waitroom.domain.window import DecisionWindow, is_working_day

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_SHORT = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
OFFICE_HOURS = range(8, 19)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountdownWords:
    """The number (may be empty), what it is, and when; `soft` says the same without a number."""

    number: str = ""
    unit: str = ""
    when: str = ""
    soft: str = ""


def short_day(day: date, today: date | None = None) -> str:
    """Return "Fri 25 Apr", with the year where it is not that of `today`."""
    words = f"{DAYS_SHORT[day.weekday()]} {day.day} {MONTHS_SHORT[day.month - 1]}"
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def day_near(day: date, today: date) -> str:
    """Return "today", "tomorrow", "on Friday" within a week, else "on Fri 9 May"."""
    away = (day - today).days
    if away == 0:
        return "today"
    if away == 1:
        return "tomorrow"
    if 1 < away < 7:
        return f"on {DAYS[day.weekday()]}"
    return f"on {short_day(day, today)}"


def clock_time(at: datetime) -> str:
    """Return "18:42"."""
    return f"{at.hour:02d}:{at.minute:02d}"


def plural(number: int, unit: str) -> str:
    """Return the unit as it stands after `number`: "day", "days"."""
    return unit.removesuffix("s") if number == 1 else unit


def countdown_words(wait: Wait, count: Countdown, now: datetime) -> CountdownWords:
    """Put a countdown into words, following the phase; nothing here predicts anything."""
    window = wait.window
    if count.phase is Phase.ANSWERED:
        return CountdownWords(soft=answered_words(wait))
    if window is None or count.day is None or count.number is None:
        return CountdownWords(
            soft="No date was given." if wait.promise is None else "No date in what they said."
        )
    today = now.astimezone(window.tz).date()
    if count.toward is Toward.PAST:
        return _past(count.number, count.day)
    unit = plural(count.number, count.unit)
    near = day_near(count.day, today)
    soft = soft_day(count.day, today)
    if count.toward is Toward.OPENING:
        word = "until the window opens" if not window.is_one_day() else "until the day they named"
        return CountdownWords(
            number=str(count.number),
            unit=f"{unit} {word}",
            when=_at_time(near, window.earliest, now),
            soft=soft,
        )
    if count.phase is Phase.WINDOW and window.is_one_day():
        return CountdownWords(
            number=str(count.number),
            unit=f"{unit} left of their day",
            when="they may call any time today",
            soft="today",
        )
    left = "left in the window" if not is_deadline(wait, window) else "until their last day"
    until = near.removeprefix("on ")
    return CountdownWords(
        number=str(count.number),
        unit=f"{unit} {left}",
        when=f"they may call any time until {until}",
        soft=soft,
    )


def _past(days: int, day: date) -> CountdownWords:
    name = DAYS[day.weekday()]
    if days == 0:
        return CountdownWords(soft=f"Their {name} is over.", when="dates move; it says nothing yet")
    unit = f"working {plural(days, 'days')} past what they said"
    return CountdownWords(
        number=str(days), unit=unit, when="silence is not a verdict", soft="a little past what they said"
    )


def _at_time(near: str, end: date, now: datetime) -> str:
    if not isinstance(end, datetime):
        return near
    return f"{near} at {clock_time(end.astimezone(now.tzinfo))}"


def soft_day(day: date, today: date) -> str:
    """Return a day without a number: "today", "later this week", "next week", "in some weeks"."""
    away = (day - today).days
    week = (day - timedelta(days=day.weekday()) - (today - timedelta(days=today.weekday()))).days // 7
    if away <= 0:
        return "today"
    if away == 1:
        return "tomorrow"
    if week == 0:
        return "later this week"
    if week == 1:
        return "next week"
    return "in a few weeks" if away < 45 else "some while from now"


def answered_words(wait: Wait) -> str:
    """Say how a wait ended, plainly."""
    return {
        Outcome.OFFER: "They said yes.",
        Outcome.DECLINED: "They said no.",
        Outcome.WITHDREW: "You said no.",
        Outcome.SILENCE: "You let it go. A late answer reopens it.",
        None: "",
    }[wait.outcome]


def window_words(window: DecisionWindow, now: datetime) -> str:
    """Echo a window: "between Fri 25 Apr and Mon 28 Apr, end of day, London time"."""
    today = now.astimezone(window.tz).date()
    first, last = _end(window.earliest, window.tz, today), _end(window.latest, window.tz, today)
    place = zone_words(window.zone)
    if window.is_one_day() and not isinstance(window.latest, datetime):
        days = f"on {first}"
    elif window.earliest == window.latest:
        days = f"at {first}"
    else:
        days = f"between {first} and {last}"
    end = "" if isinstance(window.latest, datetime) else ", end of day"
    return f"{days}{end}, {place}"


def _end(end: date, zone: ZoneInfo, today: date) -> str:
    if isinstance(end, datetime):
        local = end.astimezone(zone)
        return f"{short_day(local.date(), today)} {clock_time(local)}"
    return short_day(end, today)


def zone_words(zone: str) -> str:
    """Return "London time" for Europe/London."""
    return "UTC" if zone in {"UTC", "Etc/UTC"} else f"{zone.rpartition('/')[2].replace('_', ' ')} time"


def can_they_answer(zone: str, now: datetime, holidays: frozenset[date] = frozenset()) -> str:
    """Say whether anybody is at work there now; an empty line where they are."""
    there = now.astimezone(ZoneInfo(zone))
    same = there.utcoffset() == now.utcoffset()
    place = "" if same else " there"
    hour = f"{DAYS[there.weekday()]} {clock_time(there)}" if not same else DAYS[there.weekday()]
    if not is_working_day(there.date(), holidays):
        return f"It is {hour}{place}: nobody is deciding."
    if there.hour not in OFFICE_HOURS:
        return f"It is {clock_time(there)}{place}: nobody is deciding now."
    return ""


def ago(then: datetime, now: datetime) -> str:
    """Return "3 minutes ago", by humanize, with both instants given."""
    import humanize  # noqa: PLC0415 - 9 ms, and not on the way to the first paint

    return humanize.naturaltime(now - then)


def size(count: int) -> str:
    """Return a file size as people write it: "2.4 MB"."""
    import humanize  # noqa: PLC0415 - 9 ms, and not on the way to the first paint

    return humanize.naturalsize(count)


__all__ = [
    "CountdownWords",
    "Unit",
    "ago",
    "answered_words",
    "can_they_answer",
    "clock_time",
    "countdown_words",
    "day_near",
    "plural",
    "short_day",
    "size",
    "soft_day",
    "window_words",
    "zone_words",
]
