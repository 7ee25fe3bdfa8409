from pathlib import Path

from waitroom.colours.palettes import EVENING, PALETTES, PAPER
from waitroom.room.data.theme_file import COLOUR_NAMES, own_palette, read_theme_file


def test_every_colour_can_be_chosen_and_the_rest_stays_as_it_was() -> None:
    palette, problems = own_palette({"from": PAPER, "accent": "#7A3E00", "background": "#FFFFFF"})
    assert problems == ()
    assert (palette.accent, palette.background, palette.is_dark) == ("#7a3e00", "#ffffff", False)
    assert palette.text == PALETTES[PAPER].text
    whole, problems = own_palette({name: getattr(PALETTES[EVENING], name) for name in COLOUR_NAMES})
    assert problems == ()
    assert whole == PALETTES[EVENING]._replace(name="own")
    assert len(COLOUR_NAMES) == 14


def test_what_is_not_understood_is_told_in_one_sentence_each_and_the_rest_is_taken() -> None:
    palette, problems = own_palette(
        {"accnt": "#ffffff", "accent": "red", "sage": 7, "dark": "yes", "clay": "#d98f7f", "from": "noon"}
    )
    assert palette.clay == "#d98f7f"
    assert palette.accent == PALETTES[EVENING].accent
    assert len(problems) == 5
    assert any("no colour is called accnt" in each for each in problems)
    assert any("accent is no colour" in each for each in problems)
    assert any("from is one of evening, lamp, paper" in each for each in problems)


def test_colours_that_are_hard_to_read_are_taken_and_named() -> None:
    palette, problems = own_palette({"text_faint": "#444444"})
    assert palette.text_faint == "#444444"
    (told,) = problems
    assert told.startswith("text_faint on ")
    assert "hard to read" in told


def test_a_file_that_is_not_there_or_not_toml_gives_no_colours(tmp_path: Path) -> None:
    path = tmp_path / "theme.toml"
    assert read_theme_file(path).palette is None
    for words in (b"accent = ", b"\xff\xfe", b"[" * 50_000):
        path.write_bytes(words)
        found = read_theme_file(path)
        assert found.palette is None
        assert len(found.problems) == 1
    path.write_text('accent = "#e3b26c"\n', encoding="utf-8")
    assert read_theme_file(path).problems == ()
