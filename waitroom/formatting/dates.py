"""Days, times of day and units in human words; the moment is always an argument."""

from datetime import date, datetime, timedelta

from waitroom.domain.shared.calendar_names import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT
from waitroom.translation import _, ngettext


def short_day(day: date, today: date | None = None) -> str:
    """Return "Fri 25 Apr", with the year where it is not that of `today`."""
    words = f"{WEEKDAYS_SHORT[day.weekday()]} {day.day} {MONTHS_SHORT[day.month - 1]}"
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def day_near(day: date, today: date) -> str:
    """Return "today", "tomorrow", "on Friday" within a week, else "on Fri 9 May"."""
    away = (day - today).days
    if away == 0:
        return _("today")
    if away == 1:
        return _("tomorrow")
    if 1 < away < 7:
        return _("on {weekday}").format(weekday=WEEKDAYS[day.weekday()])
    return _("on {short_day}").format(short_day=short_day(day, today))


def near_in_full(day: date, today: date) -> str:
    """Return "today", "tomorrow, Friday", "on Friday 25 April"; the year where it is not that of `today`."""
    away = (day - today).days
    if away == 0:
        return _("today")
    if away == 1:
        return _("tomorrow, {weekday}").format(weekday=WEEKDAYS[day.weekday()])
    year = "" if day.year == today.year else f" {day.year}"
    return _("on {weekday} {day} {month}{year}").format(
        weekday=WEEKDAYS[day.weekday()], day=day.day, month=MONTHS[day.month - 1], year=year
    )


def vague_day(day: date, today: date) -> str:
    """Return a day without a number: "today", "later this week", "next week", "in some weeks"."""
    away = (day - today).days
    week = (day - timedelta(days=day.weekday()) - (today - timedelta(days=today.weekday()))).days // 7
    if away <= 0:
        return _("today")
    if away == 1:
        return _("tomorrow")
    if week == 0:
        return _("later this week")
    if week == 1:
        return _("next week")
    return _("in a few weeks") if away < 45 else _("some while from now")


def clock_time(at: datetime) -> str:
    """Return "18:42"."""
    return f"{at.hour:02d}:{at.minute:02d}"


def plural(number: int, unit: str) -> str:
    """Return the unit as it stands after `number`: "day", "days"."""
    return {
        "days": ngettext("day", "days", number),
        "working days": ngettext("working day", "working days", number),
        "hours": ngettext("hour", "hours", number),
        "minutes": ngettext("minute", "minutes", number),
        "things": ngettext("thing", "things", number),
        "forecasts": ngettext("forecast", "forecasts", number),
    }[unit]
