"""The last keys before any way of leaving are on the disk, and the way out is short."""

import fcntl
import os
import signal
import struct
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal
from tests.ui.shared.letter_on_terminal import letter_open, paths, text, wait_until
from tests.ui.warm_rooms import WarmTerminal
from waitroom.paths import Paths

__all__ = ["paths"]

LAST = "Last words, ümlaut."
SIGNALS = ("SIGTERM", "SIGINT", "SIGQUIT", "SIGHUP")
KITTY_CTRL_C = "\x1b[99;5u"


def settings_of(terminal: Terminal) -> list[object]:
    state = termios.tcgetattr(terminal._end)
    return [*state[:4], state[6][termios.VMIN], state[6][termios.VTIME]]


def waiting_bytes(terminal: Terminal) -> int:
    """Return how much was drawn that nobody has read."""
    return int(struct.unpack("i", fcntl.ioctl(terminal._end, termios.FIONREAD, bytes(4)))[0])


def wait_until_full(terminal: Terminal) -> None:
    """Wait until the terminal takes no more: it has thousands of bytes, and the program waits."""
    ends, before = time.monotonic() + 60.0, -1
    while waiting_bytes(terminal) < 3000 or waiting_bytes(terminal) != before or terminal._is_busy():
        assert time.monotonic() < ends
        before = waiting_bytes(terminal)
        time.sleep(0.1)


def state_of(terminal: Terminal) -> str:
    return (
        Path(f"/proc/{terminal.process.pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0]
    )


def has_ended(terminal: Terminal) -> bool:
    return terminal.process.poll() is not None


@pytest.mark.parametrize("name", SIGNALS)
def test_a_signal_right_behind_the_last_key_keeps_it(paths: Paths, name: str) -> None:
    with letter_open(paths, is_warm=name != "SIGTERM") as terminal:
        terminal.press(LAST)
        terminal.process.send_signal(getattr(signal, name))
        wait_until(terminal, lambda: has_ended(terminal))
        assert terminal.process.returncode == 128 + getattr(signal, name)
        before = settings_of(terminal)
        assert before[3] & termios.ECHO  # type: ignore[operator]
    assert f"First words. {LAST}" in text(paths)


@pytest.mark.parametrize("leave", ["\x03", KITTY_CTRL_C])
def test_ctrl_c_right_behind_the_last_key_keeps_it(paths: Paths, leave: str) -> None:
    with letter_open(paths, is_warm=leave == KITTY_CTRL_C) as terminal:
        terminal.press(LAST + leave)
        wait_until(terminal, lambda: has_ended(terminal))
        assert terminal.process.returncode == 0
    assert f"First words. {LAST}" in text(paths)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT"])
def test_a_long_paste_and_a_signal_at_once_lose_nothing(paths: Paths, name: str) -> None:
    words = "pasted " * 86
    with letter_open(paths) as terminal:
        terminal.press(f"\x1b[200~{words}\x1b[201~")
        terminal.process.send_signal(getattr(signal, name))
        wait_until(terminal, lambda: has_ended(terminal))
    assert f"First words. {words}" in text(paths)


def test_a_paste_whose_end_has_not_come_is_kept_at_a_signal(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        terminal.press("\x1b[200~half a paste")
        terminal.process.terminate()
        wait_until(terminal, lambda: has_ended(terminal))
    assert "First words. half a paste" in text(paths)


def test_words_of_a_new_card_are_kept_at_a_signal(paths: Paths) -> None:
    with WarmTerminal(["--data-dir", str(paths.data)], env={"HOME": str(paths.data)}) as terminal:
        terminal.wait_for("REFRAME")
        terminal.press("w")
        terminal.wait_for("A card of your own")
        terminal.settle()
        terminal.press("a thought of mine")
        terminal.process.terminate()
        wait_until(terminal, lambda: has_ended(terminal))
    assert "a thought of mine" in text(paths)


def test_what_was_typed_in_one_go_with_the_cover_is_in_the_letter(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        terminal.press("typed in a hurry\x0c")
        wait_until(terminal, lambda: "First words. typed in a hurry" in text(paths))
        terminal.settle()
        terminal.press("not typed\x0c")
        terminal.settle()
        terminal.press("and on")
        wait_until(terminal, lambda: "typed in a hurryand on" in text(paths))


def test_stopped_by_the_shell_it_has_everything_on_the_disk_and_goes_on_whole(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        terminal.press(LAST)
        terminal.process.send_signal(signal.SIGTSTP)
        wait_until(terminal, lambda: state_of(terminal) == "T")
        assert f"First words. {LAST}" in text(paths)
        assert settings_of(terminal)[3] & termios.ECHO  # type: ignore[operator]
        mark = len(terminal.seen)
        terminal.process.send_signal(signal.SIGCONT)
        wait_until(terminal, lambda: b"\x1b[?1049h" in terminal.seen[mark:])
        terminal.settle()
        assert LAST.encode() in terminal.seen[mark:]
        terminal.press(" And on.")
        wait_until(terminal, lambda: f"{LAST} And on." in text(paths))
        terminal.leave("\x03")
        assert settings_of(terminal)[3] & termios.ECHO  # type: ignore[operator]


def test_stopped_without_a_word_it_goes_on_with_one_pair_of_ears(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        terminal.process.send_signal(signal.SIGSTOP)
        wait_until(terminal, lambda: state_of(terminal) == "T")
        mark = len(terminal.seen)
        terminal.process.send_signal(signal.SIGCONT)
        wait_until(terminal, lambda: b"\x1b[?1049h" in terminal.seen[mark:])
        terminal.settle()
        terminal.press("And on.")
        wait_until(terminal, lambda: "First words. And on." in text(paths))
        terminal.leave("\x03")
        assert settings_of(terminal)[3] & termios.ECHO  # type: ignore[operator]


def test_a_second_signal_while_it_ends_changes_nothing(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        terminal.press(LAST)
        terminal.process.terminate()
        terminal.process.terminate()
        wait_until(terminal, lambda: has_ended(terminal), seconds=5.0)
        assert terminal.process.returncode == 128 + signal.SIGTERM
        assert settings_of(terminal)[3] & termios.ECHO  # type: ignore[operator]
    assert LAST in text(paths)


@pytest.mark.parametrize("is_controlling", [True, False])
def test_a_terminal_that_goes_away_is_noticed_and_everything_is_kept(
    paths: Paths, is_controlling: bool
) -> None:
    with letter_open(paths, is_controlling=is_controlling) as terminal:
        terminal.press(LAST)
        wait_until(terminal, lambda: LAST.encode() in terminal.text)
        os.close(terminal._end)
        assert terminal.process.wait(60) == 128 + signal.SIGHUP
    assert f"First words. {LAST}" in text(paths)


GONE_BEFORE_IT_IS_DRAWN = """
import os, signal, sys, time
from waitroom.app import WaitroomApp
signal.signal(signal.SIGHUP, signal.SIG_IGN)
begin = WaitroomApp.__init__
def init(self, room, **others):
    os.write(2, b"STARTING")
    while sys.__stdin__.isatty():
        time.sleep(0.01)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    begin(self, room, **others)
WaitroomApp.__init__ = init
from waitroom.cli import program
program()
"""


@pytest.mark.parametrize("is_controlling", [True, False])
def test_a_terminal_that_goes_away_while_the_room_starts_ends_it(paths: Paths, is_controlling: bool) -> None:
    words = [sys.executable, "-c", GONE_BEFORE_IT_IS_DRAWN, "--data-dir", str(paths.data)]
    with Terminal(words, env={"HOME": str(paths.data)}, is_controlling=is_controlling) as terminal:
        terminal.wait_for("STARTING")
        os.close(terminal._end)
        assert terminal.process.wait(60) in {-signal.SIGHUP, 128 + signal.SIGHUP}


def test_a_terminal_that_takes_no_output_holds_nothing_up(paths: Paths) -> None:
    with letter_open(paths) as terminal:
        # Nobody reads: the pty is full after some covering and uncovering, and what is drawn cannot go anywhere.
        terminal.press("\x0c" * 60)
        wait_until_full(terminal)
        terminal.process.terminate()
        assert terminal.process.wait(60) == 128 + signal.SIGTERM
        assert settings_of(terminal)[3] & termios.ECHO  # type: ignore[operator]


BUSY = """
import sys, threading
from waitroom.app import WaitroomApp
begin = WaitroomApp.on_mount
def on_mount(self):
    begin(self)
    self.run_worker(threading.Event().wait, thread=True)
WaitroomApp.on_mount = on_mount
from waitroom.cli import program
program()
"""


def test_a_hang_up_while_a_thread_works_ends_it(paths: Paths) -> None:
    words = [sys.executable, "-c", BUSY, "--data-dir", str(paths.data)]
    with Terminal(words, env={"HOME": str(paths.data)}) as terminal:
        terminal.wait_for("REFRAME")
        terminal.settle()
        terminal.process.send_signal(signal.SIGHUP)
        wait_until(terminal, lambda: has_ended(terminal), seconds=8.0)
        assert terminal.process.returncode == 128 + signal.SIGHUP
        assert settings_of(terminal)[3] & termios.ECHO  # type: ignore[operator]
