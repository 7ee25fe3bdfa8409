"""One plain frame with the time left, on the screen before Textual is loaded.

It says what `waitroom status --words` says, of the wait that stood in front: no names, in the terminal's own
colours. Where anything is not as it was left, there is no frame, and the room opens as it would without.
"""

import json
import os
import sys
import termios

from waitroom.cli.cached_countdown import count_down
from waitroom.cli.environment import PreservedTimeZone, data_folder, epoch_now, state_folder
from waitroom.cli.status import count_words
from waitroom.store.status_cache import read_status_cache

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from typing import Any

LEAST = (60, 12)
"""Columns and rows below which the room looks otherwise."""

AT = (8, 6)
"""Row and column of the words, from 1: where home has its figure."""

ENTER = "\x1b[?1049h\x1b[?25l\x1b[2J"
LEAVE = "\x1b[2J\x1b[?25h\x1b[?1049l"


class FirstFrame:
    """The frame on the terminal `fd`, with keys not echoed, until somebody takes over or undoes it."""

    def __init__(self, fd: int, text: str) -> None:
        """Draw `text`.

        Raises:
            OSError, termios.error: where the terminal cannot be written or changed.
        """
        self._fd = fd
        self._before: list[Any] | None = termios.tcgetattr(fd)
        quiet = termios.tcgetattr(fd)
        quiet[3] &= ~termios.ECHO
        termios.tcsetattr(fd, termios.TCSANOW, quiet)
        try:
            os.write(fd, f"{ENTER}\x1b[{AT[0]};{AT[1]}H{text}".encode())
        except OSError:
            self.hand_over()
            raise

    def hand_over(self) -> None:
        """Leave the screen to whoever draws next, with the terminal as it was found."""
        if self._before is not None:
            termios.tcsetattr(self._fd, termios.TCSANOW, self._before)
            self._before = None

    def undo(self) -> None:
        """Give the shell its screen back, where nobody took over."""
        if self._before is not None:
            self.hand_over()
            os.write(self._fd, LEAVE.encode())


def draw_first_frame(data_dir: str = "") -> FirstFrame | None:
    """Draw the frame; None where there is nothing to say yet, or the terminal is not fit for it."""
    try:
        fd = sys.stderr.fileno()
        size = os.get_terminal_size(fd)
        if size.columns < LEAST[0] or size.lines < LEAST[1]:
            return None
        text = first_words(data_dir, epoch_now())
        return FirstFrame(fd, text) if text else None
    except Exception:  # noqa: BLE001 - a frame is a courtesy: the room says itself what is wrong
        return None


def first_words(data_dir: str, now: int) -> str:
    """Return what the frame says at `now` (microseconds since 1970), "" where it is better silent, or locked."""
    folder = data_folder(data_dir)
    if os.path.lexists(os.path.join(folder, "passphrase.json")):  # noqa: PTH118 - pathlib costs 6 ms
        return ""
    front = _left_in_front(state_folder(data_dir))
    waits: list[dict[str, Any]] = read_status_cache(folder) or []
    wait = next((wait for wait in waits if front and wait.get("id") == front), None)
    if wait is None:
        return ""
    with PreservedTimeZone():
        counted = count_down(wait, now)
    return "" if counted.number is None else count_words(counted)


def _left_in_front(folder: str) -> str:
    """Return the id of the wait that the room was left with, "" where its number was not to be seen."""
    with open(os.path.join(folder, "session.json"), "rb") as file:  # noqa: PTH118, PTH123 - pathlib costs 6 ms
        left = json.loads(file.read(1 << 20))
    return str(left.get("first", ""))
