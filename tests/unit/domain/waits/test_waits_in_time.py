"""Time: right to the minute over clock changes, year ends, leap days, sleep and clocks that are set."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.unit.stories import INTERVIEW, museum
from waitroom.domain.home.timeline import timeline
from waitroom.domain.waits.countdown import CountdownUnit, countdown
from waitroom.domain.waits.phase import Phase
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.wait import Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow, add_working_days


def due(at: date, zone: str) -> Wait:
    window = DecisionWindow(earliest=at, latest=at, zone=zone)
    promise = Promise(words="then", said_on=datetime(2014, 1, 1, tzinfo=UTC), window=window)
    return Wait(organisation="Museum", zone=zone, rounds=(Round(promises=(promise,)),))


CHANGES = [
    # zone, noon of the day of the change, hours of that day between 00:30 and noon
    ("Europe/London", datetime(2014, 3, 30, 12, tzinfo=UTC), 10.5),
    ("Europe/London", datetime(2014, 10, 26, 12, tzinfo=UTC), 12.5),
    ("America/New_York", datetime(2014, 3, 9, 12, tzinfo=UTC), 10.5),
    ("America/New_York", datetime(2014, 11, 2, 12, tzinfo=UTC), 12.5),
    ("Australia/Lord_Howe", datetime(2014, 10, 5, 12, tzinfo=UTC), 11.0),
    ("Australia/Lord_Howe", datetime(2014, 4, 6, 12, tzinfo=UTC), 12.0),
]


@pytest.mark.parametrize(("zone", "noon", "hours"), CHANGES)
def test_the_day_of_a_clock_change_is_counted_to_the_minute(zone: str, noon: datetime, hours: float) -> None:
    tz = ZoneInfo(zone)
    end = noon.replace(tzinfo=tz)
    wait = due(end, zone)
    start = end.replace(hour=0, minute=30)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)
    for minutes in (1, 59):
        moment = end.astimezone(UTC) - timedelta(minutes=minutes)
        found = countdown(wait, moment)
        assert (found.number, found.unit) == (minutes, CountdownUnit.MINUTES)
    found = countdown(wait, start)
    assert (found.number, found.unit) == (int(hours + 0.5), CountdownUnit.HOURS)


@pytest.mark.parametrize(
    ("now", "day", "days"),
    [
        (datetime(2014, 12, 31, 23, 59, tzinfo=UTC), date(2015, 1, 1), 1),
        (datetime(2016, 2, 28, 12, tzinfo=UTC), date(2016, 2, 29), 1),
        (datetime(2016, 2, 28, 12, tzinfo=UTC), date(2016, 3, 1), 2),
        (datetime(2015, 2, 28, 12, tzinfo=UTC), date(2015, 3, 1), 1),
    ],
)
def test_year_end_and_leap_day(now: datetime, day: date, days: int) -> None:
    assert countdown(due(day, "UTC"), now).number == days


def test_a_clock_set_back_and_a_night_of_sleep_are_read_from_the_clock_alone() -> None:
    wait = due(datetime(2014, 5, 9, 17, tzinfo=UTC), "UTC")
    before = countdown(wait, datetime(2014, 5, 9, 7, tzinfo=UTC))
    assert (before.number, before.unit) == (10, CountdownUnit.HOURS)
    slept = countdown(wait, datetime(2014, 5, 9, 16, tzinfo=UTC))
    assert (slept.number, slept.unit) == (1, CountdownUnit.HOURS)
    set_back = countdown(wait, datetime(2014, 5, 9, 15, tzinfo=UTC))
    assert (set_back.number, set_back.unit) == (2, CountdownUnit.HOURS)
    late = countdown(wait, datetime(2014, 5, 9, 17, 0, 1, tzinfo=UTC))
    assert (late.phase, late.number) == (Phase.OVERDUE, 0)


@pytest.mark.parametrize(
    "name", ["Mars/Base", "", "Europe", "../../etc/passwd", "x" * 5000, "a\0b", "Europe/Londön"]
)
def test_a_zone_that_is_not_known_ends_nothing(name: str) -> None:
    assert not is_known_zone(name)
    assert find_zone(name) is UTC
    window = DecisionWindow(earliest=date(2014, 5, 9), latest=date(2014, 5, 12), zone=name)
    rounds = (Round(interviewed=INTERVIEW, promises=(Promise(words="x", said_on=INTERVIEW, window=window),)),)
    wait = replace(museum(), zone=name, rounds=rounds)
    assert countdown(wait, INTERVIEW).number == 16
    assert timeline(wait, (), INTERVIEW).marks


def test_utc_needs_no_data_and_the_calendar_ends_without_a_crash() -> None:
    assert find_zone("UTC") is UTC
    assert is_known_zone("Etc/UTC")
    assert add_working_days(date.max - timedelta(days=1), 5) == date.max
