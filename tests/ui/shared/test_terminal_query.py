"""The program on terminals that may show pixels: what it asks, what it sends, and what it leaves."""

import sys
import time
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal
from tests.photographs import as_bytes, beach
from waitroom.cli import main
from waitroom.cli.terminal_query import QUESTIONS

ROOM = (sys.executable, "-m", "waitroom", "--data-dir")
KITTY = "\x1bP>|kitty(0.41.1)\x1b\\\x1b[6;18;9t\x1b[?62;c"
IN_KITTY = {"TERM": "xterm-kitty", "COLORTERM": "", "TMUX": "", "STY": "", "ZELLIJ": "", "SSH_CONNECTION": ""}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    data = tmp_path / "data"
    photo = tmp_path / "beach.jpg"
    photo.write_bytes(as_bytes(beach()))
    assert main(["--data-dir", str(data), "add", "Canary Museum", "--promised", "in two weeks"]) == 0
    assert main(["--data-dir", str(data), "box", "add", str(photo), "--title", "the beach"]) == 0
    return data


def wait_for_bytes(terminal: Terminal, wanted: bytes, seconds: float = 60.0) -> None:
    ends = time.monotonic() + seconds
    while wanted not in terminal.seen:
        assert time.monotonic() < ends, f"{wanted!r} did not come; the end was {terminal.seen[-200:]!r}"
        terminal.read(0.5)


def test_kitty_is_asked_once_and_handed_the_picture_and_forgets_it_at_the_end(folder: Path) -> None:
    with Terminal([*ROOM, str(folder)], env=IN_KITTY, columns=120, rows=36) as terminal:
        wait_for_bytes(terminal, QUESTIONS)
        terminal.press("4" + KITTY)
        wait_for_bytes(terminal, b"\x1b_Ga=T,U=1,i=")
        wait_for_bytes(terminal, "\U0010eeee".encode())
        terminal.settle()
        assert terminal.seen.count(QUESTIONS) == 1
        assert b"kitty" not in terminal.text
        assert b"Happy box" in terminal.text
        number = terminal.seen.partition(b"a=T,U=1,i=")[2].partition(b",")[0]
        assert b"a=d,d=I,i=" + number not in terminal.seen
        terminal.press("1")
        terminal.settle()
        terminal.leave("q")
        assert b"a=d,d=I,i=" + number in terminal.seen


def test_one_that_does_not_answer_is_not_sent_a_picture_and_gets_its_keys(folder: Path) -> None:
    with Terminal([*ROOM, str(folder)], env=IN_KITTY, columns=120, rows=36) as terminal:
        wait_for_bytes(terminal, QUESTIONS)
        terminal.press("4")
        terminal.wait_for("the beach")
        terminal.settle()
        assert b"\x1b_G" not in terminal.seen
        assert "▀".encode() in terminal.seen
        terminal.press("1")
        terminal.settle()
        terminal.leave("q")
        assert b"\x1b_G" not in terminal.seen


@pytest.mark.parametrize("between", ["TMUX", "STY", "ZELLIJ"])
def test_inside_another_program_nothing_is_asked_and_every_picture_is_in_blocks(
    folder: Path, between: str
) -> None:
    with Terminal([*ROOM, str(folder)], env={**IN_KITTY, between: "1"}, columns=80, rows=24) as terminal:
        terminal.wait_for("REFRAME")
        terminal.press("4")
        terminal.wait_for("the beach")
        terminal.settle()
        assert b"\x1b[>q" not in terminal.seen
        assert b"\x1b_G" not in terminal.seen
        assert b"\x1bP" not in terminal.seen
        assert "▀".encode() in terminal.seen
