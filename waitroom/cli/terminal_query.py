"""Asks the terminal, before Textual is loaded, whether it shows pictures as real pixels.

Only terminals that are known to answer are asked, and none that another program stands in front of (tmux,
screen, zellij): what it does not know, such a program may show as letters. The questions go out before the long
imports and the answers are read after them, so nothing is waited for on this machine.
"""

import os
import re
import select
import sys
import termios
import time

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from waitroom.domain.scenery.terminal_graphics import TerminalGraphics

QUESTIONS = b"\x1b[>q\x1b[16t\x1b[c"
"""Name and version (XTVERSION), the size of a cell in pixels, and, since all answer it, what it is (DA1)."""

LONGEST = 1.5
"""Seconds from the questions until no answer is expected any more."""

TERMS = ("xterm-kitty", "xterm-ghostty", "foot", "mlterm", "contour", "wezterm")
"""How TERM begins in terminals that are asked."""

PROGRAMS = frozenset({"ghostty", "WezTerm", "iTerm.app", "mintty", "contour"})
"""The values of TERM_PROGRAM of terminals that are asked."""

SIGNS = ("KONSOLE_VERSION", "XTERM_VERSION", "WT_SESSION")
"""Variables that other terminals set that are asked."""

BETWEEN = ("TMUX", "STY", "ZELLIJ", "NVIM", "VIM_TERMINAL", "INSIDE_EMACS", "TEXTUAL_DRIVER", "NO_COLOR")
"""Variables of programs that stand between the room and the terminal, or that ask for no colours."""

KITTY_FROM = (0, 28)
"""The version of kitty that brought placeholders (March 2023)."""

_NAME = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b\\")
_CELL = re.compile(rb"\x1b\[6;(\d{1,4});(\d{1,4})t")
_KIND = re.compile(rb"\x1b\[\?([\d;]*)c")
_ESCAPE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|.)?", re.DOTALL)


def should_ask(environ: "Mapping[str, str]") -> bool:
    """Tell whether the terminal that these variables describe is asked."""
    term = environ.get("TERM", "")
    if any(environ.get(name) for name in BETWEEN) or term.startswith(("screen", "tmux")):
        return False
    return (
        term.startswith(TERMS)
        or environ.get("TERM_PROGRAM", "") in PROGRAMS
        or any(environ.get(name) for name in SIGNS)
    )


class TerminalQuery:
    """The questions under way on a terminal; keys are not echoed until the answers are read."""

    def __init__(self, keys: int, screen: int) -> None:
        """Ask on the file descriptor `screen`, and expect the answers among the `keys`.

        Raises:
            OSError, termios.error: where the terminal cannot be written or changed.
        """
        self._fd = keys
        self._before: list[Any] | None = termios.tcgetattr(keys)
        quiet = termios.tcgetattr(keys)
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        self.terminal_name = ""
        """What the terminal calls itself, once it has answered."""
        self._asked = time.monotonic()
        termios.tcsetattr(keys, termios.TCSANOW, quiet)
        try:
            os.write(screen, QUESTIONS)
        except OSError:
            self.give_up()
            raise

    def give_up(self) -> None:
        """Leave the terminal as it was found."""
        if self._before is not None:
            termios.tcsetattr(self._fd, termios.TCSANOW, self._before)
            self._before = None

    def measure(self) -> tuple[int, int] | None:
        """Return the width and height of a cell in pixels now, None where the terminal does not tell its system."""
        import fcntl
        import struct

        try:
            told = fcntl.ioctl(self._fd, termios.TIOCGWINSZ, bytes(8))
        except OSError:
            return None
        rows, columns, width, height = struct.unpack("HHHH", told)
        return (width // columns, height // rows) if rows and columns and width and height else None

    def answers(self) -> "tuple[TerminalGraphics | None, str]":
        """Return what the terminal can do, and the signs that were typed meanwhile; a second time nothing."""
        if self._before is None:
            return None, ""
        said = b""
        try:
            while not _KIND.search(said):
                left = self._asked + LONGEST - time.monotonic()
                if not select.select([self._fd], [], [], max(left, 0))[0]:
                    break
                more = os.read(self._fd, 4096)
                said += more
                if not more:
                    break
        except OSError:
            pass
        finally:
            self.give_up()
        named = _NAME.search(said)
        self.terminal_name = named[1].decode("ascii", "replace") if named else ""
        is_far = bool(os.environ.get("SSH_CONNECTION"))
        return parse_graphics(said, self.measure(), is_far=is_far), parse_typed_keys(said)


def ask_terminal() -> TerminalQuery | None:
    """Ask the terminal that the room is drawn on; None where there is none that is asked."""
    if not should_ask(os.environ):
        return None
    try:
        return TerminalQuery(sys.stdin.fileno(), sys.stderr.fileno())
    except Exception:  # noqa: BLE001 - pixels are a courtesy: blocks show every picture
        return None


def parse_graphics(
    said: bytes, measured: "tuple[int, int] | None" = None, *, is_far: bool = False
) -> "TerminalGraphics | None":
    """Return what a terminal that answered `said` can do; None for blocks.

    `measured` is the size of a cell as the system knows it, for terminals that keep it to themselves.
    """
    from waitroom.domain.scenery.terminal_graphics import PictureProtocol, TerminalGraphics

    kind, cell, named = _KIND.search(said), _CELL.search(said), _NAME.search(said)
    name = named[1].decode("ascii", "replace") if named else ""
    if kind is None or name.startswith(("tmux", "screen")):
        return None
    width, height = (int(cell[2]), int(cell[1])) if cell else measured or (0, 0)
    if not (2 <= width <= 200 and 4 <= height <= 400):
        return None
    if name.startswith("ghostty") or (name.startswith("kitty(") and _version(name) >= KITTY_FROM):
        return TerminalGraphics(PictureProtocol.PLACEHOLDERS, (width, height), is_far)
    if b"4" in kind[1].split(b";")[1:]:
        return TerminalGraphics(PictureProtocol.SIXEL, (width, height), is_far)
    return None


def parse_typed_keys(said: bytes) -> str:
    """Return the signs a person typed among the answers; keys that are no signs are left out."""
    for answer in (_NAME, _CELL, _KIND, _ESCAPE):
        said = answer.sub(b"", said)
    return said.decode("utf-8", "ignore")


def _version(name: str) -> tuple[int, ...]:
    found = re.search(r"\((\d+)\.(\d+)", name)
    return (int(found[1]), int(found[2])) if found else (0, 0)
