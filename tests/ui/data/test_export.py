"""Stories of taking everything along: what, where, and done with the path shown."""

import json
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.stage import SMALL, begin, stage
from waitroom.screens.data.export_data import ExportDataDialog
from waitroom.screens.data.settings import SettingsDialog


async def test_everything_is_taken_along_in_four_forms(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    out = tmp_path / "home" / "Downloads"
    out.mkdir(parents=True)
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        await on.press("comma")
        await on.choose_setting("Your data: take it along")
        await on.until(lambda: isinstance(on.app.screen, ExportDataDialog))
        await on.press("enter")
        await on.until_still()
        assert "waitroom-2014-04-23.json" in on.seen().replace("\n", "")
        assert "it is not encrypted" in on.seen()
        (written,) = out.iterdir()
        assert [
            each["organisation"] for each in json.loads(written.read_text())["tables"]["waits"].values()
        ] == ["Museum"]
        for name in ("to-read-2014-04-23/index.md", "tables-2014-04-23/waits.csv", "dates-2014-04-23.ics"):
            await on.press("down", "enter")
            await on.until_still()
            assert (out / f"waitroom-{name}").exists()
        field = on.app.screen.query_one(Input)
        field.value = str(written)
        await on.press("tab", "enter")
        await on.until_still()
        assert "Nothing was written" in on.seen()
        field.value = "~nobody-of-that-name/x"
        await on.press("enter")
        assert "That cannot be the name of a folder here." in on.seen()
        await on.press("escape")
        assert isinstance(on.app.screen, SettingsDialog)
        await on.choose_setting("Your data: bring some in")
        await on.until(lambda: "Bring something in" in on.seen())
        await on.press("escape", "escape")
