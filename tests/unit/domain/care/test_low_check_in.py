from datetime import UTC, datetime

import pytest

from waitroom.domain.care.activity import CheckIn, Mood
from waitroom.domain.care.low_check_in import energy_level, is_low_check_in, low_check_in_words

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "is_hard"),
    [
        (CheckIn(at=NOW, worry=9), True),
        (CheckIn(at=NOW, worry=6), False),
        (CheckIn(at=NOW, energy=1), True),
        (CheckIn(at=NOW, energy=3), False),
        (CheckIn(at=NOW, mood=Mood.PANICKY), True),
        (CheckIn(at=NOW, mood=Mood.FLAT), False),
        (CheckIn(at=NOW, line="I feel awful and very low"), False),
    ],
)
def test_scales_and_chosen_words_count_and_never_the_line(said: CheckIn, is_hard: bool) -> None:
    assert is_low_check_in(said) is is_hard


def test_what_was_said_is_said_back_without_a_name_for_it() -> None:
    assert low_check_in_words(CheckIn(at=NOW, worry=9)) == "A loud worry: that is a lot for one hour."
    every = CheckIn(at=NOW, worry=9, energy=0, mood=Mood.VERY_LOW)
    assert (
        low_check_in_words(every) == "Very low, a loud worry and little strength: that is a lot for one hour."
    )


def test_stated_energy_is_that_of_an_activity() -> None:
    assert [energy_level(each) for each in (0, 3, 4, 6, 7, 10)] == [1, 1, 2, 2, 3, 3]
