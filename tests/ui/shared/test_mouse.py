"""The mouse can be turned off: at once, and at the next start no report of it is asked for."""

import sys
from pathlib import Path

from tests.bench.terminal import Terminal
from tests.ui.warm_rooms import WarmTerminal
from waitroom.cli import main

ROOM = (sys.executable, "-m", "waitroom", "--data-dir")
ASKED, LET_GO = b"\x1b[?1000h", b"\x1b[?1000l"
TO_THE_MOUSE = 10
"""The rows above it in the settings."""


def test_mouse_no_is_so_at_once_and_after_a_restart(tmp_path: Path) -> None:
    assert main(["--data-dir", str(tmp_path), "add", "Museum", "--promised", "in two weeks"]) == 0
    with Terminal([*ROOM, str(tmp_path)], columns=80, rows=40) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        assert ASKED in terminal.seen
        terminal.press(",")
        terminal.wait_for("Settings")
        for _ in range(TO_THE_MOUSE):
            terminal.press("\x1b[B")
        terminal.settle()
        assert LET_GO not in terminal.seen
        terminal.press("\r")
        terminal.wait_for("no")
        terminal.settle()
        assert LET_GO in terminal.seen
        terminal.press("\x1b")
        terminal.settle()
        terminal.leave("q")
    with WarmTerminal(["--data-dir", str(tmp_path)], columns=80, rows=40) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.press(",")
        terminal.wait_for("Settings")
        terminal.settle()
        assert ASKED not in terminal.seen
        for _ in range(TO_THE_MOUSE):
            terminal.press("\x1b[B")
        terminal.press("\r")
        terminal.settle()
        assert ASKED in terminal.seen
        terminal.press("\x1b")
        terminal.settle()
        terminal.leave("q")
