"""Tables for people: plain columns, as wide as the terminal, without a frame and without colour."""

import shutil
import sys
import unicodedata
from collections.abc import Sequence

GAP = "  "
NARROWEST = 8
"""Cells that a column keeps where the terminal is narrow."""


def table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines of columns.

    On a terminal the headings stand above them and what is too wide is cut with "…"; in a pipe there are no headings
    and nothing is cut. A column that is empty everywhere is left out.
    """
    cells = [[" ".join(cell.split()) for cell in row] for row in rows]
    kept = [at for at in range(len(headings)) if any(row[at] for row in cells)]
    lines = [[row[at] for at in kept] for row in cells]
    width = terminal_width()
    if width and lines:
        lines = [[headings[at] for at in kept], *lines]
    widths = [max(map(cell_width, column)) for column in zip(*lines, strict=True)]
    if width:
        _narrow(widths, width)
    return [_line(line, widths) for line in lines]


def terminal_width() -> int:
    """Return the columns of the terminal that is written to; 0 where it is none."""
    if sys.stdout is None or not sys.stdout.isatty():
        return 0
    return shutil.get_terminal_size().columns


def cell_width(text: str) -> int:
    """Return the cells that a text takes: two for a wide sign, none for one that clings to another."""
    if text.isascii():
        return len(text)
    return sum(map(_sign_width, text))


def _sign_width(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Cf", "Me", "Mn"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def _narrow(widths: list[int], width: int) -> None:
    """Take a cell from the widest column, and never from the first, the id, until the line fits."""
    over = sum(widths) + len(GAP) * (len(widths) - 1) - width
    while over > 0 and max(widths[1:], default=0) > NARROWEST:
        widths[max(range(1, len(widths)), key=lambda at: widths[at])] -= 1
        over -= 1


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    shown = [_cut(cell, width) for cell, width in zip(cells, widths, strict=True)]
    padded = (cell + " " * (width - cell_width(cell)) for cell, width in zip(shown, widths, strict=True))
    return GAP.join(padded).rstrip()


def _cut(text: str, width: int) -> str:
    if cell_width(text) <= width:
        return text
    while text and cell_width(text) > width - 1:
        text = text[:-1]
    return f"{text}…"
