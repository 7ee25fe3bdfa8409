"""Stopped by a shell and brought back, in the shells there are: everything is kept, and the terminal is whole."""

import fcntl
import os
import re
import shutil
import signal
import struct
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bench.terminal import NotShown, Terminal
from waitroom.cli import main

SHELLS = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
}
FOUND = [name for name in SHELLS if shutil.which(name)]
READY = "ready[>] "


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert main(["--data-dir", str(tmp_path), "add", "Canary Museum", "--promised", "in two weeks"]) == 0
    return tmp_path


@contextmanager
def shell(folder: Path, name: str, **env: str) -> Iterator[Terminal]:
    surroundings = {"PS1": "ready> ", "PROMPT": "ready> ", "HOME": str(folder), "HISTFILE": "", **env}
    with Terminal(SHELLS[name], env=surroundings, columns=100, rows=30) as terminal:
        wait_from(terminal, 0, READY)
        yield terminal


def wait_from(terminal: Terminal, mark: int, pattern: str) -> None:
    """Wait until a pattern is shown among what was drawn since `mark`."""
    whole, terminal.seen = terminal.seen[:mark], terminal.seen[mark:]
    try:
        terminal.wait_for(pattern)
    finally:
        terminal.seen = whole + terminal.seen


def say(terminal: Terminal, words: str, answer: str) -> str:
    """Type a line into the shell and return what was shown until `answer`."""
    mark = len(terminal.seen)
    terminal.press(words + "\r")
    wait_from(terminal, mark, answer)
    return terminal.seen[mark:].decode("utf-8", "replace")


def settings(terminal: Terminal) -> str:
    found = re.search(
        r"\b[0-9a-f]+:[0-9a-f]+:[0-9a-f:]+", say(terminal, "stty -g", r"[0-9a-f]+:[0-9a-f:]+[^$]*ready")
    )
    assert found is not None
    return found[0]


def room(folder: Path) -> str:
    return f"{sys.executable} -m waitroom --data-dir {folder}"


def suspend_by_the_palette(terminal: Terminal) -> int:
    """Go to the shell by the palette, and return where what is drawn after it begins."""
    terminal.press("\x10")
    terminal.settle()
    terminal.press("to the shell")
    terminal.settle()
    mark = len(terminal.seen)
    terminal.press("\r")
    wait_from(terminal, mark, READY)
    return mark


def leave(terminal: Terminal) -> None:
    """Leave whatever is open, and wait for the shell."""
    terminal.press("\x1b")
    terminal.settle()
    mark = len(terminal.seen)
    terminal.press("\x03")
    wait_from(terminal, mark, READY)


def resize(terminal: Terminal, columns: int, rows: int) -> None:
    fcntl.ioctl(terminal._end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


@pytest.mark.parametrize("name", FOUND)
def test_the_palette_stops_it_and_fg_brings_it_back_whole_at_another_size(folder: Path, name: str) -> None:
    with shell(folder, name) as terminal:
        before = settings(terminal)
        say(terminal, room(folder), "REFRAME")
        terminal.settle()
        terminal.press("w")
        terminal.wait_for("A card of your own")
        terminal.press("half a thought")
        terminal.wait_for("half a thought")
        mark = suspend_by_the_palette(terminal)
        assert "half a thought" in (folder / "waitroom.json").read_text("utf-8")
        shown = terminal.seen[mark:]
        assert shown.index(b"\x1b[2K") < shown.index(b"\x1b[?1049l")
        for mode in (b"?1000l", b"?1006l", b"?2004l", b"?1004l", b"?25h"):
            assert b"\x1b[" + mode in shown
        assert settings(terminal) == before
        resize(terminal, 80, 24)
        mark = len(terminal.seen)
        terminal.press("fg\r")
        wait_from(terminal, mark, "half a thought")
        terminal.settle()
        drawn = terminal.seen[mark:]
        rows = [int(row) for row in re.findall(rb"\x1b\[(\d+);\d+H", drawn[drawn.index(b"\x1b[?1049h") :])]
        assert 20 <= max(rows) <= 24
        terminal.press(" and on")
        wait_from(terminal, mark, "and on")
        leave(terminal)
        assert settings(terminal) == before
        assert "half a thought and on" in (folder / "waitroom.json").read_text("utf-8")


def test_where_nothing_would_bring_it_back_it_is_not_offered(folder: Path) -> None:
    # The terminal started it by itself: there is no shell to go to.
    with Terminal([*room(folder).split()], columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.press("\x10")
        terminal.settle()
        mark = len(terminal.seen)
        terminal.press("to the shell")
        terminal.settle()
        with pytest.raises(NotShown):
            terminal.wait_for("Stop the room for a moment", seconds=0.5)
        assert b"Stop the room for a moment" not in terminal.seen[mark:]
        os.kill(terminal.process.pid, signal.SIGTERM)
        terminal.watch(60.0)
        assert terminal.process.wait(60) == 128 + signal.SIGTERM
