from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from waitroom.domain.letters.letter import (
    UNSENDABLE,
    Letter,
    LetterState,
    is_too_late_to_send,
    next_morning,
    word_count,
)

LONDON = ZoneInfo("Europe/London")


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2014, 4, 23, hour, minute, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("moment", "night"), [(at(21, 59), False), (at(22), True), (at(6, 59), True), (at(7), False)]
)
def test_the_night_is_from_ten_to_seven(moment: datetime, night: bool) -> None:
    assert is_too_late_to_send(moment) is night


def test_the_next_morning_is_the_next_seven_on_the_clock_also_when_the_clocks_change() -> None:
    assert next_morning(at(6)) == at(7)
    assert next_morning(at(23)) == datetime(2014, 4, 24, 7, tzinfo=LONDON)
    spring = datetime(2014, 3, 29, 23, tzinfo=LONDON)
    assert next_morning(spring).isoformat() == "2014-03-30T07:00:00+01:00"


def test_a_letter_sleeps_until_its_hour_and_an_unsendable_one_for_good() -> None:
    letter = Letter(sleeps_until=at(7))
    assert letter.is_asleep(at(6))
    assert not letter.is_asleep(at(7))
    assert not Letter().is_asleep(at(3))
    assert Letter(kind=UNSENDABLE).is_asleep(at(12))
    assert not Letter(kind=UNSENDABLE, state=LetterState.SENT).is_asleep(at(12))


def test_blank_is_white_space_alone_and_words_are_runs_of_signs() -> None:
    assert Letter(body=" \n").is_blank
    assert not Letter(to="x").is_blank
    assert word_count("Dear Ms  Okafor,\nthank you") == 5
