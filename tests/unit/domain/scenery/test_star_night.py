from waitroom.colours.palettes import EVENING
from waitroom.colours.sky_colours import SKIES
from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.sky import light_of_hour
from waitroom.domain.scenery.star_night import FADES_IN, NightStar, StarNight

COLOURS = SKIES[EVENING]


def night(width: int = 60, height: int = 40) -> StarNight:
    return StarNight(
        width, height, light_of_hour(COLOURS.evening[0]), linear_light(COLOURS.star), "2014-04-23"
    )


def test_a_star_comes_out_slowly_and_stands_behind_the_hills() -> None:
    sky = night()
    dark = sky.picture(())
    star = NightStar(0.1, 0.1, 1.0, 0.0)
    lights = [
        sum(sky.picture((star._replace(seconds=seconds),)).at(6, 3))
        for seconds in (0.0, FADES_IN / 2, FADES_IN, 10 * FADES_IN)
    ]
    assert lights[0] == sum(dark.at(6, 3))
    assert lights[0] < lights[1] < lights[2] == lights[3]
    assert sky.picture((NightStar(0.5, 1.2, 1.0, 60),)) == dark


def test_the_named_star_has_a_glow_and_the_band_is_brighter_than_the_dark() -> None:
    sky = night()
    dark, lit = sky.picture(()), sky.picture((NightStar(0.1, 0.1, 1.0, 60, is_named=True),))
    assert sum(lit.at(7, 3)) > sum(dark.at(7, 3))
    band = [sum(dark.at(x, 6)) for x in range(60)]
    assert max(band) > min(band) + 30


def test_any_size_is_a_picture() -> None:
    for width, height in ((0, 0), (1, 1), (3, 80)):
        found = night(width, height).picture((NightStar(0.9, 0.9, 1.0, 60, is_named=True),))
        assert (found.width, found.height) == (width, height)
