"""Who types faster than the room draws: keys go first, and the corner holds few sentences."""

from pathlib import Path

import pytest
from textual.screen import Screen

from tests.ui.stage import begin, stage
from waitroom.widgets.shared import paced_drawing


async def test_keys_that_wait_are_dealt_with_before_the_room_is_laid_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    layouts = 0
    lay_out = Screen._refresh_layout

    def counted(self: Screen[object], *args: object, **kwargs: object) -> None:
        nonlocal layouts
        layouts += 1
        lay_out(self, *args, **kwargs)  # type: ignore[arg-type]

    async with stage(tmp_path) as on:
        await begin(on)
        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        monkeypatch.setattr(paced_drawing, "LONGEST_UNDRAWN", 3600.0)
        await on.press("x")
        each = layouts
        assert each > 0
        layouts = 0
        for _ in range(40):
            on.app.simulate_key("x")
        await on.until(lambda: not on.app.has_keys_waiting)
        await on.pilot.pause()
        assert layouts < 10 * each
        # What the last of them led to is on the screen.
        assert not on.app.screen._layout_required


async def test_the_corner_holds_three_sentences_and_each_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for words in ("one", "two", "two", "three", "four", "four", "one"):
            on.app.notify(words)
        await on.pilot.pause()
        assert [note.message for note in on.app._notifications] == ["three", "four", "one"]
        assert len(on.app.screen.query("Toast")) == 3
