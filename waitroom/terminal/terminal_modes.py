"""What is written to a terminal at the end, so that it is as it was found."""

from typing import Final

PIXELS_OFF: Final = "\x1b[?1016l"
"""The mouse counts in cells again."""

ALL_OFF: Final = (
    b"\x1b[0m\x1b[H\x1b[J\x1b[?2004l\x1b[?7h\x1b[?2048l\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"
    b"\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\x1b[23;2t"
)
"""Every mode that is set, taken back at once: pastes, sizes, the mouse, kitty's keys, the screen, the title."""


def wipe(rows: int) -> str:
    """Return what leaves no word on the screen: GNU screen and the text console have no second one to go back from.

    Line by line: what is cleared at once, GNU screen keeps to be scrolled back to.
    """
    return "\x1b[0m" + "".join(f"\x1b[{row}H\x1b[2K" for row in range(1, rows + 1)) + "\x1b[H"
