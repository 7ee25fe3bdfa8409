"""Notices of the desktop: nothing unasked; asked for, one neutral line on the day, once over all tabs."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.stage import LONDON, SMALL, Stage, begin, stage
from waitroom.domain.home.due_notices import NoticeKind

OPENING = datetime(2014, 4, 28, 8, 30, tzinfo=LONDON)
WORDS = NoticeKind.WINDOW.value


@pytest.fixture
def in_kitty(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TMUX", "STY", "NVIM", "ZELLIJ"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-kitty")


def written_by(on: Stage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    written: list[str] = []
    monkeypatch.setattr(on.app, "write_to_terminal", written.append)
    return written


async def test_a_window_that_opens_is_told_once_over_all_tabs(
    tmp_path: Path, in_kitty: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on, organisation="Canary Museum", promise="early next week")
        written = written_by(on, monkeypatch)
        await on.at(OPENING + timedelta(hours=1))
        await on.until_still()
        assert written == []
        assert not on.room.paths.notices.exists()
        await on.press("comma", "end")
        assert "Notice when a window opens      no" in on.seen()
        on.room.save_settings(notices=True, notice_steps=True)
        await on.press("escape")
        await on.at(OPENING)
        await on.until_still()
        assert written == []  # it is quiet until nine
        await on.press("ctrl+l")
        await on.at(OPENING + timedelta(minutes=31))
        await on.until(lambda: written)
        assert written == [f"\x1b]99;u=0:s=silent;{WORDS}\x1b\\"]
        assert on.app.is_covered
        await on.at(OPENING + timedelta(minutes=32))
        await on.until_still()
        async with stage(tmp_path, SMALL, at=OPENING + timedelta(hours=2)) as other:
            elsewhere = written_by(other, monkeypatch)
            await other.at(OPENING + timedelta(hours=2, minutes=1))
            await other.until_still()
            assert elsewhere == []
        assert len(written) == 1
        (claim,) = on.room.paths.notices.iterdir()
        assert claim.name.startswith("2014-04-28-")
        assert claim.read_bytes() == b""


async def test_a_terminal_that_is_not_known_gets_nothing_and_that_is_said(
    tmp_path: Path, in_kitty: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    async with stage(tmp_path, SMALL) as on:
        await begin(on, promise="early next week")
        written = written_by(on, monkeypatch)
        await on.press("comma")
        await on.choose_setting("Notice when a window opens")
        await on.until(
            lambda: any("not known to show notices" in each.message for each in on.app._notifications)
        )
        assert on.room.settings.notices
        await on.at(OPENING + timedelta(hours=1))
        await on.until_still()
        assert written == []
