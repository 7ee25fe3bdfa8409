"""When a parked worry comes back: at its hour and not before, and never after 20:00."""

from datetime import UTC, datetime, time, timedelta

from waitroom.domain.care.care_records import Worry

SLOT = time(18)
"""Where the person chose no hour of their own."""
LAST = time(20)
"""A worry hour close to sleep works against it (McGowan & Behar, 2013)."""
LENGTH = timedelta(minutes=15)


def next_slot(now: datetime, slot: time = SLOT) -> datetime:
    """Return the instant (UTC) of the slot for a worry that is parked at `now` (aware, the person's zone).

    It is today's while the fifteen minutes have not passed and it is before 20:00; else tomorrow's.
    """
    today = datetime.combine(now.date(), slot, now.tzinfo)
    if now.time() < LAST and now.astimezone(UTC) < today.astimezone(UTC) + LENGTH:
        return today.astimezone(UTC)
    return tomorrows_slot(now, slot)


def tomorrows_slot(now: datetime, slot: time = SLOT) -> datetime:
    """Return the instant (UTC) of the slot on the day after `now`."""
    return datetime.combine(now.date() + timedelta(days=1), slot, now.tzinfo).astimezone(UTC)


def returns_at(worry: Worry, now: datetime) -> datetime:
    """Return the instant (UTC) at which a parked worry is listed, or since when it is.

    One that nobody looked at before 20:00 moves to the same wall time of the next day.
    """
    parked = worry.parked_for.astimezone(now.tzinfo)
    if now < parked:
        return parked.astimezone(UTC)
    if now.time() >= LAST:
        return tomorrows_slot(now, parked.time())
    return datetime.combine(now.date(), parked.time(), now.tzinfo).astimezone(UTC)


def is_due(worry: Worry, now: datetime) -> bool:
    """Tell whether a parked worry is listed at `now`."""
    return worry.put_down is None and returns_at(worry, now) <= now
