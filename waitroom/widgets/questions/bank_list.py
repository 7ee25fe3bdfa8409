"""A list of thousands of lines in one widget, which draws only those that are seen."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from waitroom.domain.shared.safe_text import safe_line
from waitroom.quick_tuple import NamedTuple

LEAST_WORDS = 24
"""Cells that the words need before a note stands beside them."""


class BankRow(NamedTuple):
    """One line: the id of what it is, its words, a note at the right, and a mark before it."""

    id: str
    words: str
    note: str = ""
    mark: str = ""


class QuestionBankList(ScrollView, can_focus=True, inherit_bindings=False):
    """One of its lines has the cursor; `Moved` tells where it is, `Chosen` that the line was entered."""

    DEFAULT_CSS = """
    QuestionBankList {
        height: 1fr; width: 1fr; background: transparent;
        scrollbar-size-vertical: 1; overflow-x: hidden;
        & > .bank-list--row { color: $foreground; }
        & > .bank-list--note { color: $text-muted; }
        & > .bank-list--mark { color: $sage; }
        & > .bank-list--here { background: $panel-raised; color: $foreground; text-style: bold; }
        & > .bank-list--here-note { background: $panel-raised; color: $text-muted; }
        &:focus > .bank-list--here { background: $selection; }
        &:focus > .bank-list--here-note { background: $selection; color: $foreground; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bank-list--row",
        "bank-list--note",
        "bank-list--mark",
        "bank-list--here",
        "bank-list--here-note",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "above", show=False),
        Binding("down,j", "move(1)", "below", show=False),
        Binding("pageup", "page(-1)", "a page up", show=False),
        Binding("pagedown", "page(1)", "a page down", show=False),
        Binding("home", "end(0)", "first", show=False),
        Binding("end", "end(1)", "last", show=False),
    ]

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    class Chosen(Message):
        """A line that has the cursor was clicked once more."""

        def __init__(self, row_id: str) -> None:
            super().__init__()
            self.row_id = row_id

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._rows: tuple[BankRow, ...] = ()
        self._here = 0

    @property
    def rows(self) -> tuple[BankRow, ...]:
        """The lines."""
        return self._rows

    @property
    def here(self) -> str:
        """The id of the line with the cursor; "" where there is none."""
        return self._rows[self._here].id if self._rows else ""

    def show(self, rows: Sequence[BankRow], here: str = "") -> None:
        """Show these lines, with the cursor on the one with the id `here`, else near where it was."""
        rows = tuple(rows)
        wanted = here or self.here
        if rows == self._rows and wanted == self.here:
            return
        place = next((at for at, row in enumerate(rows) if row.id == wanted), self._here)
        self._rows = rows
        self._here = min(max(place, 0), max(len(rows) - 1, 0))
        self._lay()
        self.refresh()

    def _lay(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows))
        self._scroll_here()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._lay()
        self.refresh()

    def _scroll_here(self) -> None:
        if self._rows and self.size.height:
            self.scroll_to_region(Region(0, self._here, 1, 1), animate=False, force=True)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        at = y + self.scroll_offset.y
        width = self.size.width
        if not 0 <= at < len(self._rows) or width < 1:
            return Strip.blank(
                width, self.rich_style
            )  # asked for here alone: it goes through all that stands around
        row, is_here = self._rows[at], at == self._here
        style = self.get_component_rich_style("bank-list--here" if is_here else "bank-list--row")
        muted = self.get_component_rich_style("bank-list--here-note" if is_here else "bank-list--note")
        note = Content(safe_line(row.note))
        mark = safe_line(row.mark)
        room = width - 2 - (note.cell_length + 2 if row.note else 0)
        if room < LEAST_WORDS:
            note, room = Content(""), width - 2
        words = Content(f"{mark}{safe_line(row.words)}").truncate(max(room, 1), ellipsis=True, pad=True)
        segments = [Segment("▸ " if is_here else "  ", style), Segment(words.plain, style)]
        if note:
            segments += [Segment("  ", style), Segment(note.plain, muted)]
        return Strip(segments).adjust_cell_length(width, style)

    # Moving

    def go_to(self, place: int) -> None:
        """Put the cursor on a line, counted from 0; the nearest there is."""
        place = min(max(place, 0), len(self._rows) - 1)
        if self._rows and place != self._here:
            before, self._here = self._here, place
            self._scroll_here()
            for line in (before, place):
                self.refresh_lines(line)
            self.post_message(self.Moved(self.here))

    def action_move(self, by: int) -> None:
        """Go up or down."""
        self.go_to(self._here + by)

    def action_page(self, by: int) -> None:
        """Go a page up or down."""
        self.go_to(self._here + by * max(1, self.size.height - 1))

    def action_end(self, is_last: int) -> None:
        """Go to the first or the last line."""
        self.go_to(len(self._rows) - 1 if is_last else 0)

    def on_click(self, event: events.Click) -> None:
        """Go to the line that was clicked; once more enters it."""
        event.stop()
        place = event.y + self.scroll_offset.y
        if not 0 <= place < len(self._rows):
            return
        if place == self._here:
            self.post_message(self.Chosen(self.here))
        self.go_to(place)
