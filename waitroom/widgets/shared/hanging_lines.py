"""Lines of a list that wrap below themselves: what follows the first one stands a little to the right."""

from collections.abc import Iterable

from textual.content import Content

INDENT = 2


def hanging_lines(lines: Iterable[Content], width: int) -> Content:
    """Return lines as one content of `width` columns, all but the very first indented, wrapped ones too."""
    room = max(8, width - INDENT)
    rows: list[Content] = []
    for line in lines:
        is_whole = not rows and line.cell_length <= width
        rows += [line] if is_whole else line.wrap(room)
    return Content("\n" + " " * INDENT).join(rows)
