"""The rows of the room "What next" as options of a list, and what is said of the one that is marked."""

from collections.abc import Iterator

from textual.content import Content
from textual.widgets.option_list import Option

from waitroom.domain.outcome.what_next import NextRow, WhatNextView
from waitroom.domain.shared.safe_text import safe_line, safe_text


def row_options(view: WhatNextView, width: int, *, is_dense: bool = False) -> tuple[Option, ...]:
    """Return the groups of a view as options: a heading cannot be chosen, a row has what it opens as its id.

    `is_dense` leaves no line empty between the groups.
    """
    return tuple(_options(view, width, is_dense=is_dense))


def _options(view: WhatNextView, width: int, *, is_dense: bool) -> Iterator[Option]:
    known: set[str] = set()
    for number, group in enumerate(view.groups):
        if group.heading:
            before = "\n" if number and not is_dense else ""
            yield Option(Content.styled(f"{before}{group.heading}", "$text-muted"), disabled=True)
        for row in group.rows:
            if row.opens not in known:
                known.add(row.opens)
                yield Option(_row(row, width), id=row.opens)


def _row(row: NextRow, width: int) -> Content:
    small = safe_line(row.after)
    is_long = len(row.words) + len(small) + 5 > width
    words = Content(safe_line(row.words)).truncate(
        max(8, width - 2 - (0 if is_long or not small else len(small) + 3)), ellipsis=True
    )
    after = f"   {small}" if small and not is_long else ""
    return Content.assemble("  ", words.stylize("$foreground"), (after, "$text-muted")).truncate(
        width, ellipsis=True
    )


def next_row_content(row: NextRow | None) -> Content:
    """Return what is said of a row: its words, the small ones, and more about it."""
    if row is None:
        return Content("")
    parts: list[Content] = [Content.styled(safe_text(row.words), "bold $foreground")]
    if row.after:
        parts.append(Content.styled(safe_text(row.after), "$sage"))
    if row.about and row.about != row.words:
        parts += [Content(""), Content.styled(safe_text(row.about), "$foreground")]
    return Content("\n").join(parts)
