"""An instant there and here, the names of zones, and whether anybody is at work there now."""

from datetime import date, datetime

from waitroom.domain.shared.calendar_names import WEEKDAYS, WEEKDAYS_SHORT
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.time_zones import UTC_NAMES, find_zone, is_known_zone
from waitroom.domain.waits.window import DecisionWindow, is_working_day
from waitroom.formatting.dates import clock_time, short_day
from waitroom.translation import _

OFFICE_HOURS = range(8, 19)


def differs(zone: str, now: datetime, at: datetime) -> bool:
    """Tell whether the clocks of `zone` and of the person show different times at the instant `at`.

    Of a zone that is not known here nothing is said.
    """
    return (
        is_known_zone(zone)
        and at.astimezone(find_zone(zone)).utcoffset() != at.astimezone(now.tzinfo).utcoffset()
    )


def both_times(at: datetime, zone: str, now: datetime) -> str:
    """Return an instant there and here: "Fri 17:00 New York, Sat 07:00 here"; once where they are the same."""
    there, here = at.astimezone(find_zone(zone)), at.astimezone(now.tzinfo)
    first = f"{_near_day(there.date(), now.astimezone(there.tzinfo).date())} {clock_time(there)}"
    if not differs(zone, now, at):
        return first
    return _("{first} {place}, {near_day} {clock_time} here").format(
        first=first,
        place=place_words(zone),
        near_day=_near_day(here.date(), now.date()),
        clock_time=clock_time(here),
    )


def _near_day(day: date, today: date) -> str:
    return WEEKDAYS_SHORT[day.weekday()] if 0 <= (day - today).days < 7 else short_day(day, today)


def day_words(day: date, zone: str, now: datetime) -> str:
    """Return a day as it is read back: "Wed 23 Apr 14:00", there and here where a time was given."""
    if isinstance(day, datetime):
        return (
            both_times(day, zone, now)
            if differs(zone, now, day)
            else f"{short_day(day, now.date())} {clock_time(day)}"
        )
    return short_day(day, now.date())


def chosen_zone_note(zone: str, now: datetime) -> str:
    """Return which zone is taken, and what its clocks show: "→ America/New_York: it is Wed 10:00 there"."""
    there = now.astimezone(find_zone(zone))
    return _("→ {zone}: it is {weekday} {clock_time} there").format(
        zone=zone, weekday=WEEKDAYS_SHORT[there.weekday()], clock_time=clock_time(there)
    )


def here_words(window: DecisionWindow, now: datetime) -> str:
    """Return the end of a window by the person's own clock ("until Sat 07:00 here"); empty where it is the same."""
    if not differs(window.zone, now, window.closes_at()):
        return ""
    here = window.closes_at().astimezone(now.tzinfo)
    return _("until {near_day} {clock_time} here").format(
        near_day=_near_day(here.date(), now.date()), clock_time=clock_time(here)
    )


def zone_words(zone: str) -> str:
    """Return "London time" for Europe/London."""
    return "UTC" if zone in UTC_NAMES else _("{place} time").format(place=place_words(zone))


def place_words(zone: str) -> str:
    """Return "New York" for America/New_York."""
    return "UTC" if zone in UTC_NAMES else safe_text(zone.rpartition("/")[2].replace("_", " "))


def zone_problem(zone: str) -> str:
    """Say that a zone is not known on this machine, and what is done instead; empty where it is."""
    if is_known_zone(zone):
        return ""
    return _(
        "The zone {zone} is not known on this machine: its days are counted in UTC. t changes it."
    ).format(zone=safe_text(zone)[:40])


def can_they_answer(zone: str, now: datetime, holidays: frozenset[date] = frozenset()) -> str:
    """Say whether anybody is at work there now; an empty line where they are, and where the clocks agree."""
    if not is_known_zone(zone):
        return zone_problem(zone)
    there = now.astimezone(find_zone(zone))
    same = there.utcoffset() == now.utcoffset()
    place = "" if same else _(" there")
    hour = f"{WEEKDAYS[there.weekday()]} {clock_time(there)}" if not same else WEEKDAYS[there.weekday()]
    if there.date() in holidays and there.weekday() < 5:
        return _("It is {hour}{place}, and a holiday: nobody is deciding.").format(hour=hour, place=place)
    if not is_working_day(there.date(), holidays):
        return _("It is {hour}{place}: nobody is deciding.").format(hour=hour, place=place)
    if there.hour not in OFFICE_HOURS:
        return _("It is {clock_time}{place}: nobody is deciding now.").format(
            clock_time=clock_time(there), place=place
        )
    return "" if same else _("It is {hour} there.").format(hour=hour)
