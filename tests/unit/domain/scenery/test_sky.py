from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from waitroom.colours.sky_colours import SKIES
from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.daylight import Daylight, daylight, moon_words, sky_words
from waitroom.domain.scenery.hills import ridge
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.sky import light_at, night_date, sky, stars_of, sun_position

LONDON = ZoneInfo("Europe/London")
EVENING = SKIES["evening"]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(1, 90),
    st.integers(1, 60),
    st.datetimes(min_value=datetime(1999, 1, 1), max_value=datetime(2060, 1, 1)),  # noqa: DTZ001 - the zone follows
    st.sampled_from(sorted(SKIES)),
)
def test_the_window_can_be_drawn_at_any_size_and_hour(
    width: int, height: int, when: datetime, name: str
) -> None:
    picture = sky(width, height, when.replace(tzinfo=LONDON), SKIES[name])
    assert (picture.width, picture.height) == (width, height)


@pytest.mark.parametrize("size", [(1, 1), (300, 180), (300, 1), (1, 180)])
def test_the_window_can_be_drawn_very_small_and_very_large(size: tuple[int, int]) -> None:
    assert len(sky(*size, at("2014-04-23T18:42"), EVENING).rgb) == size[0] * size[1] * 3


def test_no_room_is_no_picture() -> None:
    assert sky(0, 12, at("2014-04-23T12:00"), EVENING) == Pixels(0, 12, b"")
    assert sky(12, -1, at("2014-04-23T12:00"), EVENING) == Pixels(12, 0, b"")


def test_the_same_minute_is_the_same_picture() -> None:
    moment = at("2014-04-23T21:30")
    assert sky(38, 26, moment, EVENING) == sky(38, 26, moment, EVENING)
    assert sky(38, 26, moment, EVENING) != sky(38, 26, moment + timedelta(hours=1), EVENING)


def test_no_star_moves_at_midnight() -> None:
    before, after = night_date(at("2014-04-23T23:59")), night_date(at("2014-04-24T00:01"))
    assert stars_of(before, 38, 26) == stars_of(after, 38, 26)
    assert stars_of(before, 38, 26) != stars_of(night_date(at("2014-04-24T23:59")), 38, 26)


def test_the_sun_goes_from_left_to_right_up_and_down() -> None:
    places = [
        sun_position(38, 26, daylight(at("2014-04-23T05:00") + timedelta(minutes=10 * n))) for n in range(84)
    ]
    across = [x for x, _ in places]
    down = [y for _, y in places]
    noon = down.index(min(down))
    assert across == sorted(across)
    assert down[: noon + 1] == sorted(down[: noon + 1], reverse=True)
    assert down[noon:] == sorted(down[noon:])


def test_days_are_long_in_june_and_short_in_december() -> None:
    assert daylight(at("2014-06-21T19:30")).elevation > 0
    assert daylight(at("2014-12-21T16:30")).elevation < 0
    assert daylight(at("2014-06-21T12:00")).elevation > daylight(at("2014-12-21T12:00")).elevation > 0


def test_the_night_belongs_to_the_moon() -> None:
    assert daylight(at("2014-04-23T12:00")).night is None
    early, late = daylight(at("2014-04-23T21:00")).night, daylight(at("2014-04-24T03:00")).night
    assert early is not None
    assert late is not None
    assert 0 < early < 0.5 < late < 1


def test_the_moon_is_full_when_it_was() -> None:
    assert daylight(at("2014-04-15T08:42")).moon == pytest.approx(0.5, abs=0.02)
    assert moon_words(0.5) == "a full moon"
    assert moon_words(0.99) == "no moon"


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2014-04-23T02:00", "night, a half moon"),
        ("2014-04-23T04:30", "dawn"),
        ("2014-04-23T05:20", "early light"),
        ("2014-04-23T09:00", "morning"),
        ("2014-04-23T12:30", "midday"),
        ("2014-04-23T15:00", "afternoon"),
        ("2014-04-23T18:42", "late light"),
        ("2014-04-23T19:30", "dusk"),
    ],
)
def test_the_window_can_be_told_in_words(when: str, words: str) -> None:
    assert sky_words(at(when)) == words


def test_night_is_darker_than_dusk_and_dusk_than_day() -> None:
    means = [sum(sky(38, 26, at(f"2014-04-23T{hour}"), EVENING).rgb) for hour in ("02:00", "19:20", "12:00")]
    assert means == sorted(means)


def test_a_sun_below_or_above_all_hours_takes_the_last_one() -> None:
    deep = Daylight(elevation=-60, across=1.5, is_morning=False, night=0.5, moon=0)
    high = Daylight(elevation=63, across=0.5, is_morning=True, night=None, moon=0)
    assert light_at(deep, EVENING).stars == 1
    assert light_at(high, EVENING).sun == pytest.approx(linear_light(EVENING.morning[-1].sun), abs=1e-4)


def test_the_hills_stay_in_the_lower_half() -> None:
    for tops in (ridge(38, 26, ((0.2, 0, 1.5708),)), ridge(300, 10, ((0.2, 0, 1.5708),))):
        assert tops == pytest.approx([tops[0]] * len(tops))
    assert ridge(0, 0, ()) == []
