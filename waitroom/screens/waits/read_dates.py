"""Dates and promises in the person's words, read as they are meant where the wait is."""

from datetime import date, datetime, time

from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.room.waits.promise_reading import PromiseReading

DAY_PROBLEM = "That day cannot be read. “Wed 23 Apr”, “yesterday” or “2014-04-23 14:00” would do."


def parse_promise(
    room: Room, wait: Wait, words: str, said_on: datetime, interviewed: date | None
) -> PromiseReading:
    """Read a promise as it is meant where the wait is, of the interview it belongs to."""
    country = room.holidays.country_of(wait)
    return room.promises.parse(
        words, said_on=said_on, zone=wait.zone, country=country, interviewed=interviewed
    )


def parse_day(room: Room, wait: Wait, words: str, *, ahead: bool = False) -> date | None:
    """Read a day, or a time of it, as it is meant where the wait is."""
    return room.promises.parse_day(words, now=room.now(), zone=wait.zone, ahead=ahead)


def past_moment(day: date | None, now: datetime) -> datetime:
    """Return a day as a moment that has been: its noon, or now where that is earlier or no day is given."""
    if day is None:
        return now
    return (
        day
        if isinstance(day, datetime)
        else min(datetime.combine(day, time(12), now.tzinfo), _or_later(day, now))
    )


def _or_later(day: date, now: datetime) -> datetime:
    # A day that lies ahead keeps its noon, so that it is refused and not turned into today.
    return now if day <= now.date() else datetime.combine(day, time(12), now.tzinfo)
