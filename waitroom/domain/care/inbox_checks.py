"""Looking into the inbox by the clock: a few hours of one's own, and when the next one is."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, time, timedelta

from waitroom.domain.shared.record import Record
from waitroom.domain.shared.settings import Settings
from waitroom.quick_dataclass import dataclass

HOURS = Settings().inbox_hours
"""Three looks a day meant less stress than looking at will (Kushlev & Dunn, 2015)."""
MOST = 8
_HOUR = re.compile(r"([01]?\d|2[0-3])(?:[:.h]([0-5]\d)?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxCheck(Record):
    """One look into the inbox (aware)."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxDay:
    """How often one looked on the day of `now`, and when the next hour comes (local)."""

    looks: int
    next: datetime


def inbox_checks_of_day(looks: Iterable[InboxCheck], hours: Sequence[time], now: datetime) -> InboxDay:
    """Return today's looks, counted from local midnight, and the next of the chosen `hours`."""
    today = sum(1 for look in looks if look.at.astimezone(now.tzinfo).date() == now.date())
    return InboxDay(looks=today, next=next_hour(hours, now))


def next_hour(hours: Sequence[time], now: datetime) -> datetime:
    """Return the next of the chosen hours after `now`, today or tomorrow, in the zone of `now`."""
    chosen = sorted(hours) or list(HOURS)
    later = (hour for hour in chosen if hour > now.time())
    hour = next(later, None)
    if hour is not None:
        return datetime.combine(now.date(), hour, now.tzinfo)
    return datetime.combine(now.date() + timedelta(days=1), chosen[0], now.tzinfo)


def parse_hours(words: str) -> tuple[time, ...] | None:
    """Read "10, 14:30 and 18" as hours, in order; None where something is no hour or there are more than eight."""
    parts = [part for part in re.split(r"[\s,;]+|\band\b", words.strip().casefold()) if part]
    found = [_HOUR.fullmatch(part) for part in parts]
    if not parts or len(parts) > MOST or not all(found):
        return None
    return tuple(sorted({time(int(hour[1]), int(hour[2] or 0)) for hour in found if hour is not None}))
