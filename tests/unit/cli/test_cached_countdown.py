"""The whole numbers of the status agree with the domain, whatever the wait, the zone and the moment."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waitroom.cli import status
from waitroom.cli.cached_countdown import count_down, working_days
from waitroom.cli.environment import PreservedTimeZone, iso_at
from waitroom.domain.waits.countdown import answer_countdown, countdown
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow, working_days_between
from waitroom.formatting.countdown import countdown_words
from waitroom.room.waits.waits import board_order
from waitroom.store.status_cache_writer import status_cache_row

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
moments = st.datetimes(
    datetime(2014, 1, 1),  # noqa: DTZ001
    datetime(2040, 12, 31),  # noqa: DTZ001
    timezones=zones.map(ZoneInfo),
    allow_imaginary=False,  # no clock shows an hour that was left out in spring
)
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
    if not draw(st.integers(0, 4)):
        return DecisionWindow(earliest=first.date(), latest=first.date(), zone=zone, guess=True)
    return DecisionWindow(earliest=earliest, latest=latest, zone=zone)


@st.composite
def waits(draw: st.DrawFn, now: datetime) -> Wait:
    promises: tuple[Promise, ...] = ()
    said_on = now.replace(microsecond=0) - timedelta(minutes=draw(near))
    if draw(st.integers(0, 5)):
        window = draw(windows(now)) if draw(st.integers(0, 5)) else None
        promises = (Promise(words="soon", said_on=said_on, window=window),)
    interviewed = draw(st.sampled_from([None, said_on, said_on.date()]))
    outcome = draw(st.sampled_from([None, None, None, None, *Outcome]))
    held = (Round(interviewed=interviewed, promises=promises),)
    by = (now + timedelta(minutes=draw(near))).replace(second=0, microsecond=0)
    return Wait(
        organisation="Museum",
        zone=draw(zones),
        rounds=held,
        outcome=outcome,
        answer_by=draw(st.sampled_from([None, by, by.date()])),
    )


def micros(moment: datetime) -> int:
    return (moment - EPOCH) // timedelta(microseconds=1)


@settings(max_examples=300, deadline=None)
@given(data=st.data(), now=moments)
def test_the_status_says_what_the_room_says(data: st.DataObject, now: datetime) -> None:
    wait = data.draw(waits(now))
    free = frozenset(
        now.date() + timedelta(days=away) for away in data.draw(st.sets(st.integers(-50, 50), max_size=9))
    )
    with PreservedTimeZone():
        counted = count_down(status_cache_row(wait, free), micros(now))
    said = countdown(wait, now, holidays=free) if wait.outcome is None else answer_countdown(wait, now)
    assert (counted.phase, counted.toward, counted.number) == (said.phase, said.toward, said.number)
    if said.number is not None:
        assert counted.unit == said.unit
        words = countdown_words(wait, said, now)
        assert status.count_words(counted) == (f"{words.number} {words.unit}" if words.number else words.soft)


@given(data=st.data(), now=moments)
def test_the_status_has_the_order_of_the_board(data: st.DataObject, now: datetime) -> None:
    held = [data.draw(waits(now)) for _ in range(4)]
    shown = status.sort_for_board([status_cache_row(wait) for wait in held], micros(now))
    assert shown == [
        status_cache_row(wait) for wait in sorted(held, key=lambda wait: board_order(wait, now)[:2])
    ]


@given(second=st.integers(0, 2_500_000_000), zone=zones)
def test_instants_are_written_in_their_zone(second: int, zone: str) -> None:
    with PreservedTimeZone():
        assert (
            iso_at(zone, second) == (EPOCH + timedelta(seconds=second)).astimezone(ZoneInfo(zone)).isoformat()
        )


def test_a_zone_that_is_not_known_here_is_no_zone() -> None:
    with PreservedTimeZone(), pytest.raises(KeyError):
        iso_at("Nowhere/Factory", 0)
    with PreservedTimeZone(), pytest.raises(KeyError):
        iso_at("../etc/passwd", 0)


@given(start=days, length=st.integers(-5, 400))
def test_working_days_are_counted_as_in_the_domain(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    assert working_days(start.toordinal(), end.toordinal()) == max(0, working_days_between(start, end))
