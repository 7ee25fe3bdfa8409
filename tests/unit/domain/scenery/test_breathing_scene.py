from waitroom.colours.breathing_colours import SCENES
from waitroom.domain.scenery.breathing_scene import BreathingScene
from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.sky import light_of_hour


def scene(width: int, height: int) -> BreathingScene:
    colours = SCENES["evening"]
    return BreathingScene(width, height, light_of_hour(colours.hour), linear_light(colours.star))


def test_only_the_edge_of_the_sun_changes() -> None:
    sun = scene(60, 40)
    before = sun.pixels
    changed = sun.draw_breath(0.1)
    after = sun.pixels
    differ = {(x, y) for y in range(40) for x in range(60) if before.at(x, y) != after.at(x, y)}
    assert differ == set(changed)
    assert 0 < len(changed) < 60 * 40 / 10


def test_a_breath_in_many_steps_ends_like_one_in_a_single_step() -> None:
    slowly, at_once = scene(60, 40), scene(60, 40)
    for step in range(1, 11):
        slowly.draw_breath(step / 10)
    at_once.draw_breath(1)
    assert slowly.pixels == at_once.pixels


def test_what_nobody_would_see_is_not_drawn() -> None:
    sun = scene(60, 40)
    assert sun.draw_breath(0.001) == []
    assert sun.draw_breath(0.5) != []


def test_the_hills_stay_in_front_of_the_sun() -> None:
    sun = scene(60, 40)
    low = sun.pixels.row(39)
    sun.draw_breath(1)
    assert sun.pixels.row(39) == low
    assert sun.row_part(2, 39, 3) == low[6:15]


def test_the_smallest_scenes_can_be_drawn() -> None:
    for width, height in ((1, 1), (2, 1), (1, 9), (30, 2)):
        scene(width, height).draw_breath(1)
