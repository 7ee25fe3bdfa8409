"""A decision window in words."""

from datetime import date, datetime, tzinfo

from waitroom.domain.waits.window import DecisionWindow
from waitroom.formatting.dates import clock_time, short_day
from waitroom.formatting.time_zones import zone_words
from waitroom.translation import _


def window_words(window: DecisionWindow, now: datetime) -> str:
    """Echo a window: "between Fri 25 Apr and Mon 28 Apr, end of day, London time"."""
    today = now.astimezone(window.tz).date()
    first, last = _end(window.earliest, window.tz, today), _end(window.latest, window.tz, today)
    place = zone_words(window.zone)
    if window.is_one_day() and not isinstance(window.latest, datetime):
        days = _("on {first}").format(first=first)
    elif window.earliest == window.latest:
        days = _("at {first}").format(first=first)
    else:
        days = _("between {first} and {last}").format(first=first, last=last)
    end = "" if isinstance(window.latest, datetime) else _(", end of day")
    return f"{days}{end}, {place}"


def guess_words(window: DecisionWindow, now: datetime) -> str:
    """Say what stands in where no day was named."""
    day = short_day(window.last_day, now.astimezone(window.tz).date())
    return _("Our guess: 10 working days after the interview, {day}.").format(day=day)


def _end(end: date, zone: tzinfo, today: date) -> str:
    if isinstance(end, datetime):
        local = end.astimezone(zone)
        return f"{short_day(local.date(), today)} {clock_time(local)}"
    return short_day(end, today)
