"""Keys that work over everything wait for what was typed before them, and not for a screen that takes long."""

import asyncio
from pathlib import Path

import pytest
from textual import events

from tests.ui.stage import begin, stage
from waitroom.widgets.shared.key_queue import KeyQueueApp


async def test_the_cover_does_not_wait_for_a_screen_that_takes_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        monkeypatch.setattr(KeyQueueApp, "_is_building", lambda _: True)
        for key, character in (("v", "v"), ("v", "v"), ("ctrl+l", None)):
            on.app.post_message(events.Key(key, character))
        while not on.app.is_covered:  # noqa: ASYNC110 - no event tells of it
            await asyncio.sleep(0.01)
        assert on.app._waiting
        monkeypatch.undo()


async def test_nothing_is_heard_once_somebody_leaves(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.app.takes_keys = False
        before = on.seen()
        await on.press("2", "v")
        assert on.seen() == before
        on.app.takes_keys = True
        await on.press("2")
        assert on.seen() != before
