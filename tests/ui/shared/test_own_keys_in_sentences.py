"""Own keys are right everywhere: at the foot, in the help, the palette, what is said and what a dialog offers."""

import re
from pathlib import Path

import pytest
from textual.widgets import Static

from tests.ui.stage import SMALL, begin, stage
from waitroom.app.palette_entries import PaletteEntries
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog
from waitroom.screens.shared.help import HelpDialog

OWN = """
preset = "vim"

[keys]
"home.veil" = "V"
"home.undo" = "ctrl+y"
"letters.undo" = "Z"
"letters.new" = "alt+k"
"wall.undo" = "Z"
"wall.not_this" = "Y"
"people" = "E"
"room.care" = "8"
"dialog.back" = "f10"
"""


@pytest.fixture
def own_keys(tmp_path: Path) -> Path:
    (tmp_path / "config.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


async def test_foot_and_top_show_the_key_that_is_bound(own_keys: Path) -> None:
    async with stage(own_keys, (120, 36)) as on:
        await begin(on)
        seen = on.seen()
        assert "V veil" in seen
        assert " v veil" not in seen
        assert "8 Care" in seen
        assert "3 Care" not in seen
        assert "l turn" in seen  # the preset's


async def test_help_and_palette_show_the_key_that_is_bound(own_keys: Path) -> None:
    async with stage(own_keys, (120, 130)) as on:
        await begin(on)
        rows = {
            entry.name: entry.keys
            for entry in PaletteEntries(on.app, on.app.screen).all()
            if entry.is_offered
        }
        assert rows["veil"] == "V"
        assert rows["undo"] == "^y"
        assert rows["people"] == "E F2"
        await on.press("question_mark")
        assert isinstance(on.app.screen, HelpDialog)
        seen = on.seen()
        assert re.search(r"V +Turn the number into words", seen)
        assert re.search(r"\^y +Take the last step back", seen)
        assert not re.search(r" [vu] +T(urn the number|ake the last step)", seen)
        assert "^y takes it back" in on.seen()
        assert "^y brings it back" in on.seen()
        assert "u takes it back" not in on.seen()
        told = on.app.screen.query(Static).results()
        assert any(
            "people can help: E" in str(each.render()) for each in told
        )  # it is broken where the dialog ends
        assert "{key:" not in on.seen()
        await on.press("escape")
        assert isinstance(on.app.screen, HelpDialog)
        assert "F10 back" in on.seen()
        await on.press("f10")
        assert not isinstance(on.app.screen, HelpDialog)


async def test_what_is_said_names_the_key_that_is_bound(own_keys: Path) -> None:
    async with stage(own_keys, (120, 36)) as on:
        await begin(on)
        await on.press("x")
        assert "^y takes it back." in on.seen()
        await on.press("P")
        assert "^y brings it back" in on.seen()
        assert "people can help: F2" in " ".join(on.seen().split())
        await on.press("f10", "ctrl+y")
        await on.press("4")
        assert "Y clears them" in on.seen()
        await on.press("1", "2")
        assert "alt+k new" in on.seen()
        for old in (" u brings", " u takes", " u puts", "; x clears", "n begins one"):
            assert old not in on.seen()
        assert "{key:" not in on.seen()


async def test_a_dialog_hears_the_own_key_for_people(own_keys: Path) -> None:
    async with stage(own_keys, SMALL) as on:
        await begin(on)
        await on.press("question_mark", "E")
        assert isinstance(on.app.screen, PeopleToTalkToDialog)


async def test_a_persons_words_are_never_taken_for_a_key(tmp_path: Path) -> None:
    async with stage(tmp_path, (120, 36)) as on:
        await begin(on)
        await on.press("plus")
        await on.write("{key:home.undo} is mine")
        await on.press("enter", "escape")
        await on.press("4")
        await on.press("d")
        assert "{key:home.undo} is mine" in on.seen()
        assert "u brings it back" in on.seen()
