"""The whole numbers of the status agree with the domain, whatever the wait, the zone and the moment."""

import json
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waitroom.cli import local_time, reckoning, status
from waitroom.domain.countdown import countdown
from waitroom.domain.wait import Outcome, Promise, Round, Wait
from waitroom.domain.window import DecisionWindow, working_days_between
from waitroom.domain.window import instant as domain_instant
from waitroom.wording import countdown_words

ZONES = [
    "Europe/London",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "UTC",
]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
zones = st.sampled_from(ZONES)
days = st.dates(date(2014, 1, 1), date(2040, 12, 31))
moments = st.datetimes(datetime(2014, 1, 1), datetime(2040, 12, 31), timezones=zones.map(ZoneInfo))  # noqa: DTZ001
near = st.integers(-40 * 24 * 60, 40 * 24 * 60)


@st.composite
def windows(draw: st.DrawFn, around: datetime) -> DecisionWindow:
    zone = draw(zones)
    ends = sorted((draw(near), draw(near)))
    first, last = (
        (around + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone)).replace(microsecond=0)
        for minutes in ends
    )
    earliest = first if draw(st.booleans()) else first.date()
    latest = last if draw(st.booleans()) else last.date()
    if isinstance(latest, datetime) and not isinstance(earliest, datetime):
        latest = max(latest, datetime.combine(earliest, time(12), ZoneInfo(zone)))
    if isinstance(earliest, datetime) and isinstance(latest, datetime) and latest < earliest:
        latest = earliest
    return DecisionWindow(earliest=earliest, latest=latest, zone=zone)


@st.composite
def waits(draw: st.DrawFn, now: datetime) -> Wait:
    promises = ()
    said_on = now - timedelta(minutes=draw(near))
    if draw(st.integers(0, 5)):
        window = draw(windows(now)) if draw(st.integers(0, 5)) else None
        promises = (Promise(words="soon", said_on=said_on, window=window),)
    interviewed = draw(st.sampled_from([None, said_on, said_on.date()]))
    outcome = draw(st.sampled_from([None, None, None, None, *Outcome]))
    held = (Round(interviewed=interviewed, promises=promises),)
    return Wait(organisation="Museum", zone=draw(zones), rounds=held, outcome=outcome)


def as_written(wait: Wait) -> dict[str, object]:
    """The wait as the file has it, as far as a status reads it."""
    promise = wait.promise
    window = promise.window if promise else None
    raw_window = window and {
        "zone": window.zone,
        "earliest": window.earliest.isoformat(),
        "latest": window.latest.isoformat(),
    }
    held = {
        "interviewed": wait.interviewed.isoformat() if wait.interviewed else None,
        "promises": [{"said_on": promise.said_on.isoformat(), "window": raw_window}] if promise else [],
    }
    raw = {"zone": wait.zone, "outcome": wait.outcome, "rounds": [held], "is_put_away": False}
    return dict(json.loads(json.dumps(raw)))


def micros(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


@settings(max_examples=300, deadline=None)
@given(data=st.data(), now=moments)
def test_the_status_says_what_the_room_says(data: st.DataObject, now: datetime) -> None:
    wait = data.draw(waits(now))
    (line,) = status.reckon([as_written(wait)], micros(now))
    said = countdown(wait, now)
    assert (line.count.phase, line.count.toward, line.count.number) == (said.phase, said.toward, said.number)
    if said.number is not None:
        assert line.count.unit == said.unit
        words = countdown_words(wait, said, now)
        assert status.words(line.count) == (f"{words.number} {words.unit}" if words.number else words.soft)


@settings(max_examples=300)
@given(day=days, minute=st.integers(0, 1439), zone=zones)
def test_wall_times_are_read_as_the_domain_reads_them(day: date, minute: int, zone: str) -> None:
    at = time(minute // 60, minute % 60)
    with local_time.ZoneKept():
        second = local_time.second_of(zone, reckoning.day_number(day.isoformat()) * 86_400 + minute * 60)
    assert EPOCH + timedelta(seconds=second) == domain_instant(day, at, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "wall", "utc"),
    [
        ("Europe/London", datetime(2026, 3, 29, 1, 30), datetime(2026, 3, 29, 1, 30)),  # noqa: DTZ001 - in the gap
        ("Europe/London", datetime(2026, 10, 25, 1, 30), datetime(2026, 10, 25, 0, 30)),  # noqa: DTZ001 - twice
        ("America/New_York", datetime(2026, 3, 8, 2, 30), datetime(2026, 3, 8, 7, 30)),  # noqa: DTZ001
        ("Nowhere/Factory", None, None),
    ],
)
def test_the_hours_of_a_clock_change(zone: str, wall: datetime | None, utc: datetime | None) -> None:
    with local_time.ZoneKept():
        if wall is None or utc is None:
            with pytest.raises(KeyError):
                local_time.second_of(zone, 0)
            return
        seconds = micros(wall.replace(tzinfo=UTC)) // 1_000_000
        assert local_time.second_of(zone, seconds) == micros(utc.replace(tzinfo=UTC)) // 1_000_000


@given(day=st.dates())
def test_days_are_numbered(day: date) -> None:
    assert reckoning.day_number(day.isoformat()) == (day - date(1970, 1, 1)).days


@given(moment=st.datetimes(datetime(1900, 1, 1), timezones=st.timezones()))  # noqa: DTZ001
def test_instants_are_read(moment: datetime) -> None:
    offset = moment.utcoffset()
    if offset is None or offset.microseconds:
        return
    assert reckoning.instant(moment.isoformat()) == micros(moment)
    assert reckoning.instant(moment.astimezone(UTC).isoformat().replace("+00:00", "Z")) == micros(moment)


@pytest.mark.parametrize("text", ["", "2014-04-25", "2014-04-25T10:00:00", "someday"])
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=".*"):
        reckoning.instant(text)


@given(start=days, length=st.integers(-5, 400), off=st.frozensets(days, max_size=5))
def test_working_days_are_counted_as_in_the_domain(start: date, length: int, off: frozenset[date]) -> None:
    end = start + timedelta(days=length)
    numbers = frozenset(reckoning.day_number(day.isoformat()) for day in off)
    counted = reckoning.working_days(
        reckoning.day_number(start.isoformat()), reckoning.day_number(end.isoformat()), numbers
    )
    assert counted == max(0, working_days_between(start, end, off))
