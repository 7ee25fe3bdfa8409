"""What is written to a terminal so that it sends what is understood, and so that it is as it was found at the end."""

from collections.abc import Mapping
from typing import Final

from textual import constants

from waitroom.terminal.gnu_screen import QUESTION, may_be_inside

ALTERNATE_KEYS: Final = "\x1b[=4;2u"
"""Asks for the shifted key and the US key of each report, beside what Textual asks for (kitty's protocol)."""

PIXELS_OFF: Final = "\x1b[?1016l"
"""The mouse counts in cells again."""

ALT_AS_ESC: Final = "\x1b[?1036;1039s\x1b[?1036;1039h"
"""Lets alt send an ESC before the key, and remembers what it did: as it comes, xterm makes another letter of it."""

ALT_AS_BEFORE: Final = "\x1b[?1036;1039r"

ALL_OFF: Final = (
    b"\x1b[0m\x1b[H\x1b[J\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\x1b[23;2t"
)
"""Every mode that is set, taken back at once: pastes, sizes, the mouse, kitty's keys, the screen, the title."""


def start_sequence(environ: Mapping[str, str], *, has_mouse: bool) -> str:
    """Return what is asked of the terminal at the start, beside what Textual asks."""
    wanted = (
        (not constants.DISABLE_KITTY_KEY, ALTERNATE_KEYS),
        (has_mouse and may_be_inside(environ), QUESTION),
        (is_xterm(environ), ALT_AS_ESC),
    )
    return "".join(sequence for is_wanted, sequence in wanted if is_wanted)


def wipe(rows: int) -> str:
    """Return what leaves no word on the screen: GNU screen and the text console have no second one to go back from.

    Line by line: what is cleared at once, GNU screen keeps to be scrolled back to.
    """
    return "\x1b[0m" + "".join(f"\x1b[{row}H\x1b[2K" for row in range(1, rows + 1)) + "\x1b[H"


def is_xterm(environ: Mapping[str, str]) -> bool:
    """Tell whether the terminal is surely xterm itself."""
    return bool(environ.get("XTERM_VERSION")) and environ.get("TERM", "").startswith("xterm")
