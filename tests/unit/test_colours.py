import pytest

from waitroom.colours.breathing_colours import SCENES
from waitroom.colours.palettes import (
    BY_HOUR,
    GROUNDS,
    PALETTES,
    TEXT_ROLES,
    ColourPalette,
    contrast,
    theme_for,
)
from waitroom.colours.sky_colours import SKIES, sky_colours
from waitroom.colours.textual_theme import OWN_VARIABLES, textual_theme_fields
from waitroom.domain.scenery.colour import parse_hex
from waitroom.domain.scenery.sky import SceneColours


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", TEXT_ROLES)
def test_every_word_is_legible_on_every_ground(palette: ColourPalette, ground: str, role: str) -> None:
    least = 7 if palette.name.startswith("contrast") else 4.5
    assert contrast(getattr(palette, role), getattr(palette, ground)) >= least


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_what_is_chosen_stays_legible(palette: ColourPalette) -> None:
    assert contrast(palette.on_cursor, palette.cursor) >= 4.5
    assert contrast(palette.text, palette.selection) >= 4.5


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES.keys())
def test_the_words_under_the_sun_are_legible(scene: SceneColours) -> None:
    assert contrast(scene.words, scene.hour.hills[-1]) >= 4.5


def test_contrast_is_as_the_guidelines_have_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_textual_gets_plain_colours_for_everything_it_asks(palette: ColourPalette) -> None:
    made = textual_theme_fields(palette)
    assert made["variables"].keys() >= OWN_VARIABLES.keys()
    assert made["dark"] is palette.is_dark
    for name, value in palette._asdict().items():
        if name not in {"name", "is_dark"}:
            parse_hex(value)


@pytest.mark.parametrize(
    ("hour", "name"),
    [
        (6, "evening"),
        (7, "paper"),
        (18, "paper"),
        (19, "evening"),
        (21, "evening"),
        (22, "lamp"),
        (0, "lamp"),
        (5, "lamp"),
    ],
)
def test_by_hour_paper_is_for_the_day(hour: int, name: str) -> None:
    assert theme_for(hour, BY_HOUR) == name
    assert theme_for(hour, "nord") == "nord"


def test_the_window_has_colours_under_every_theme() -> None:
    assert sky_colours("paper", is_dark=False) is SKIES["paper"]
    assert sky_colours("nord", is_dark=True) is SKIES["evening"]
    assert sky_colours("textual-light", is_dark=False) is SKIES["paper"]


def test_a_colour_is_written_in_full() -> None:
    with pytest.raises(ValueError, match="#rrggbb"):
        parse_hex("red")


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_a_high_contrast_is_high_for_the_cursor_and_for_borders_too(palette: ColourPalette) -> None:
    if palette.name.startswith("contrast"):
        assert contrast(palette.on_cursor, palette.cursor) >= 7
        assert all(contrast(palette.line, getattr(palette, ground)) >= 4.5 for ground in GROUNDS[:3])
