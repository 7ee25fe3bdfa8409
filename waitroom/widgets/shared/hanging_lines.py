"""Lines of a list that wrap below themselves: what follows the first one stands a little to the right."""

from collections.abc import Iterable

from textual.content import Content

INDENT = 2


def hanging_lines(lines: Iterable[Content], width: int) -> Content:
    """Return lines as one content of `width` columns, all but the very first indented, wrapped ones too."""
    room = max(8, width - INDENT)
    return Content("\n" + " " * INDENT).join(row for line in lines for row in line.wrap(room))
