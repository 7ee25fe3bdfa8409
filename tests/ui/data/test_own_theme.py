"""Own colours: worn from the file, again as soon as it changes, and nothing is lost where it is not right."""

import os
from pathlib import Path

import pytest

from tests.ui.stage import SMALL, Stage, begin, stage
from waitroom.domain.shared.settings import ThemeChoice


def write(path: Path, words: str, *, second: int) -> None:
    """Write the file as an editor does, at a second of its own."""
    path.write_text(words, encoding="utf-8")
    os.utime(path, (second, second))


def accent(on: Stage) -> str:
    return str(on.app.current_theme.accent)


async def test_own_colours_are_worn_and_follow_their_file(tmp_path: Path) -> None:
    path = tmp_path / "theme.toml"
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        on.room.save_settings(theme=ThemeChoice.OWN)
        on.app.colours.choose()
        on.app.ticker.tick()
        await on.pilot.pause()
        assert on.app.theme == "paper"
        assert "There is no file" in on.seen()
        write(path, 'from = "paper"\naccent = "#7a3e00"\n', second=1_000)
        on.app.ticker.tick()
        assert on.app.theme == "paper"  # it is seen, and waits for as long as it may still be written
        on.app.ticker.tick()
        await on.pilot.pause()
        assert accent(on) == "#7a3e00"
        assert not on.app.current_theme.dark
        assert "theme.toml" not in on.seen()
        write(path, 'from = "paper"\naccent = "#7a', second=2_000)
        on.app.ticker.tick()
        write(path, 'from = "paper"\naccent = "#6a2e00"\nno_such = 3\n', second=3_000)
        on.app.ticker.tick()
        on.app.ticker.tick()
        await on.pilot.pause()
        assert accent(on) == "#6a2e00"
        assert "no colour is called no_such" in " ".join(on.seen().split())
        write(path, "accent = ", second=4_000)
        on.app.ticker.tick()
        on.app.ticker.tick()
        await on.pilot.pause()
        assert accent(on) == "#6a2e00"
        assert "theme.toml is not TOML" in " ".join(on.seen().split())
        await on.press("C")
        assert on.app.theme in {"paper", "evening"}  # by the hour again
        on.app.ticker.tick()
        await on.pilot.pause()
        assert "theme.toml" not in on.seen()
    write(path, 'accent = "#e3b26c"\n', second=5_000)
    async with stage(tmp_path, SMALL) as on:
        on.room.save_settings(theme=ThemeChoice.OWN)
        on.app.colours.choose()
        assert accent(on) == "#e3b26c"
    async with stage(tmp_path, SMALL) as on:
        assert accent(on) == "#e3b26c"
        assert on.app.has_class("-dark-mode")


async def test_without_colours_the_terminals_own_are_worn_whatever_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with stage(tmp_path, SMALL) as on:
        assert on.app.theme == "ansi-dark"
        await begin(on)
        for _ in range(3):
            await on.press("C")
            assert on.app.theme == "ansi-dark"
