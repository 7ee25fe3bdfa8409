"""A parked worry comes back at its hour and not before, and keeps away from sleep."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from tests.unit.stories import at
from waitroom.domain.care.care_records import Worry
from waitroom.domain.care.worry_time import is_due, next_slot, returns_at


@pytest.mark.parametrize(
    ("parked", "slot"),
    [
        (at(28, 9), at(28, 18)),
        (at(28, 18, 14), at(28, 18)),
        (at(28, 18, 15), at(29, 18)),
        (at(28, 23), at(29, 18)),
        (at(28, 2), at(28, 18)),
    ],
)
def test_a_worry_goes_into_the_next_slot(parked: datetime, slot: datetime) -> None:
    assert next_slot(parked) == slot


def test_from_eight_in_the_evening_the_slot_is_tomorrows() -> None:
    assert next_slot(at(28, 19, 59), time(19, 50)) == at(28, 19, 50)
    assert next_slot(at(28, 20), time(19, 50)) == at(29, 19, 50)


def test_a_worry_is_listed_at_its_hour_and_moves_to_tomorrow_from_eight() -> None:
    worry = Worry(text="the second answer", parked_for=at(28, 18).astimezone(UTC))
    assert [is_due(worry, at(28, hour)) for hour in (9, 17, 18, 19, 20, 23)] == [
        False,
        False,
        True,
        True,
        False,
        False,
    ]
    assert returns_at(worry, at(28, 9)) == at(28, 18)
    assert returns_at(worry, at(28, 21)) == at(29, 18)
    assert not is_due(worry, at(29, 9))
    assert is_due(worry, at(29, 18))


def test_the_hour_stays_the_hour_over_a_change_of_the_clocks() -> None:
    zone = ZoneInfo("Europe/London")
    friday = datetime(2014, 10, 24, 21, tzinfo=zone)
    saturday = next_slot(friday)
    worry = Worry(text="x", parked_for=saturday)
    monday = datetime(2014, 10, 27, 12, tzinfo=zone)
    assert returns_at(worry, monday).astimezone(zone).time() == time(18)


def test_a_worry_that_was_put_down_is_not_listed() -> None:
    assert not is_due(Worry(text="x", parked_for=at(28, 18), put_down=at(28, 18)), at(28, 19))
