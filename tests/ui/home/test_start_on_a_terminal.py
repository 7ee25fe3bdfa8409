"""What a start writes to a terminal of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal

LAST = "q leave"
"""The words at the end of the last line of home."""


@pytest.fixture
def room(tmp_path: Path) -> list[str]:
    """Return the command that opens a room with one wait, which was left on home."""
    command = [sys.executable, "-m", "waitroom", "--data-dir", str(tmp_path)]
    subprocess.run([*command, "add", "Museum", "--promised", "by Friday"], check=True, capture_output=True)
    with Terminal(command) as terminal:
        terminal.wait_for(LAST)
        terminal.settle()
        terminal.leave("q")
    return command


def test_behind_the_plain_frame_home_is_drawn_whole_and_once(room: list[str]) -> None:
    with Terminal(room) as terminal:
        terminal.wait_for("until|left|past")
        assert b"leave" not in terminal.text
        terminal.wait_for(LAST)
        assert b"REFRAME" in terminal.text
        terminal.settle(quiet=0.5)
        assert terminal.text.count(LAST.encode()) == 1
        terminal.leave("q")


def test_a_window_that_has_its_size_again_is_drawn_anew(room: list[str]) -> None:
    with Terminal(room) as terminal:
        terminal.wait_for(LAST)
        terminal.settle(quiet=0.5)
        os.kill(terminal.process.pid, signal.SIGWINCH)
        terminal.wait_for(f"(?s){LAST}.*{LAST}")
        terminal.leave("q")
