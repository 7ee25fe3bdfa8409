"""Where a letter is typed: text that comes back as it was given, with places underlined and gaps to jump to."""

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding, BindingType
from textual.document._document import EditResult, Location, Selection
from textual.document._edit import Edit
from textual.document._history import EditHistory
from textual.message import Message
from textual.strip import Strip

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import SLOT, next_slot, slot_before
from waitroom.key_bindings import bindings_for
from waitroom.quick_dataclass import dataclass
from waitroom.widgets.shared.safe_text_area import SafeTextArea

HISTORIES_KEPT = 12
DRAWN_KEPT = 400
"""Rows."""


@dataclass(frozen=True, slots=True)
class UnderlinedPlace:
    """An underlined place, by rows and columns."""

    start: Location
    end: Location
    level: Level


class LetterBody(SafeTextArea):
    """The body of a letter."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "letter-body--stop", "letter-body--warn", "letter-body--hint", "letter-body--slot", "letter-body--found",
    }  # fmt: skip
    DEFAULT_CSS = """
    LetterBody { border: none; padding: 0; width: 1fr; height: 1fr; }
    LetterBody:focus { border: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("text"),
        Binding("ctrl+home", "to_start", "to the start", show=False),
        Binding("ctrl+end", "to_end", "to the end", show=False),
    ]

    class Left(Message):
        """The keys went elsewhere: what was typed is to be kept now."""

    class LeftAtTop(Message):
        """The cursor is to go up from the very beginning of the text."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        self._drawn: dict[tuple[object, ...], Strip] = {}
        super().__init__(id=id, highlight_cursor_line=False)
        self._key = ""
        self._kept: dict[str, tuple[str, EditHistory]] = {}
        self._marks: list[UnderlinedPlace] = []
        self._rows: dict[int, list[tuple[int, int | None, Level]]] = {}

    def open_letter(self, key: str, text: str) -> None:
        """Show another letter; its undo is as it was left, where its text is."""
        if self._key and self._key != key:
            self._kept[self._key] = (self.text, self.history)
            self._kept = dict(list(self._kept.items())[-HISTORIES_KEPT:])
        old = self._kept.pop(key, None)
        self._key = key
        self._marks, self._rows = [], {}
        self.history = EditHistory(
            max_checkpoints=self.history.max_checkpoints,
            checkpoint_timer=self.history.checkpoint_timer,
            checkpoint_max_characters=self.history.checkpoint_max_characters,
        )
        self.load_text(text)
        if old is not None and old[0] == text:
            self.history = old[1]

    def rename(self, key: str) -> None:
        """Go on under another key with the same text and undo."""
        self._key = key

    def replace_all(self, text: str) -> None:
        """Put another text in the place of the whole, as one step that can be undone."""
        if text == self.text:
            return
        self.history.checkpoint()
        cursor = min(self.sheet.get_index_from_location(self.cursor_location), len(text))
        self.replace(text, self.document.start, self.document.end, maintain_selection_offset=False)
        self.history.checkpoint()
        self.move_cursor(self.sheet.get_location_from_index(cursor))

    def replace_span(self, start: int, end: int, text: str) -> None:
        """Put a text in the place of what stands between two offsets, as one step that can be undone."""
        where = self.sheet.get_location_from_index
        self.history.checkpoint()
        self.replace(text, where(start), where(end), maintain_selection_offset=False)
        self.history.checkpoint()

    def edit(self, edit: Edit) -> EditResult:
        """Change the text, and let the underlined places move along."""
        top, bottom = edit.top, edit.bottom
        result = super().edit(edit)
        if self._marks:
            self._move_marks(top, bottom, result.end_location)
        return result

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        self._put_marks([])
        super()._undo_batch(edits)

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        self._put_marks([])
        super()._redo_batch(edits)

    def underline_findings(self, text: str, findings: Iterable[Finding]) -> None:
        """Underline the places of findings about `text`; where the text is another by now, nothing happens."""
        if text != self.text:
            return
        where = self.sheet.get_location_from_index
        marks = [
            UnderlinedPlace(where(finding.start), where(finding.end), finding.level)
            for finding in findings
            if finding.start is not None and finding.end is not None and finding.level is not Level.GOOD
        ]
        if marks != self._marks:
            self._put_marks(marks)
            self.notify_style_update()
            # Forgetting what was drawn asks for no drawing: without this the underlines would come with
            # whatever is drawn next, a key or nothing.
            self.refresh()

    def _move_marks(self, top: Location, bottom: Location, end: Location) -> None:
        moved = []
        for mark in self._marks:
            if mark.end <= top:
                moved.append(mark)
            elif mark.start >= bottom:
                moved.append(
                    UnderlinedPlace(
                        _moved(mark.start, bottom, end), _moved(mark.end, bottom, end), mark.level
                    )
                )
        self._put_marks(moved)

    def _put_marks(self, marks: list[UnderlinedPlace]) -> None:
        self._marks = marks
        self._rows = {}
        for mark in marks:
            (first, begin), (last, stop) = mark.start, mark.end
            for row in range(first, last + 1):
                span = (begin if row == first else 0, stop if row == last else None, mark.level)
                self._rows.setdefault(row, []).append(span)

    def render_line(self, y: int) -> Strip:
        """Draw one row; those without cursor or selection are drawn once, and again only where they changed."""
        rows = self.wrapped_document._offset_to_line_info  # noqa: SLF001 - the map that Textual draws by
        at = y + self.scroll_offset.y
        start, end = self.selection
        if not 0 <= at < len(rows) or start != end or rows[at][0] == end[0]:
            return super()._render_line(y)
        line, section = rows[at]
        key = (self.document.get_line(line), section, tuple(self._rows.get(line, ())), self.size)
        strip = self._drawn.get(key)
        if strip is None:
            if len(self._drawn) > DRAWN_KEPT:
                self._drawn.clear()
            strip = self._drawn[key] = super()._render_line(y)
        return strip

    def _rewrap_and_refresh_virtual_size(self) -> None:
        # The same row of the same line may end elsewhere now.
        self._drawn.clear()
        super()._rewrap_and_refresh_virtual_size()

    def notify_style_update(self) -> None:
        """Draw everything again: colours have changed."""
        self._drawn.clear()
        super().notify_style_update()

    def get_line(self, line_index: int) -> Text:
        """Return one line as it is drawn; gaps and marks are styled."""
        line = super().get_line(line_index)
        if "{" in line.plain:
            style = self.get_component_rich_style("letter-body--slot", partial=True)
            for match in SLOT.finditer(line.plain):
                line.stylize(style, match.start(), match.end())
        for begin, end, level in self._rows.get(line_index, ()):
            line.stylize(
                self.get_component_rich_style(f"letter-body--{level.value}", partial=True), begin, end
            )
        return line

    def select_span(self, start: int, end: int) -> None:
        """Select the text between two offsets and bring it into view."""
        size = len(self.text)
        where = self.sheet.get_location_from_index
        self.selection = Selection(where(min(start, size)), where(min(end, size)))
        self.scroll_cursor_visible(center=True)

    @property
    def cursor_index(self) -> int:
        """The cursor's place in code points from the beginning of the text."""
        return int(self.sheet.get_index_from_location(self.cursor_location))

    def go_to(self, offset: int) -> None:
        """Put the cursor at an offset, or at the end where the text is shorter."""
        self.move_cursor(self.sheet.get_location_from_index(max(0, min(offset, len(self.text)))))

    def find(self, words: str, *, forward: bool = True) -> bool:
        """Select the next place where `words` stand, around the end, whatever their case; tell whether there is one."""
        if not words:
            return False
        places = [match.span() for match in re.finditer(re.escape(words), self.text, re.IGNORECASE)]
        if not places:
            return False
        first, last = sorted(self.selection)
        if forward:
            here = self.sheet.get_index_from_location(last if first != last else first)
            place = next((span for span in places if span[0] >= here), places[0])
        else:
            here = self.sheet.get_index_from_location(first)
            place = next((span for span in reversed(places) if span[1] <= here), places[-1])
        self.select_span(*place)
        return True

    def action_to_start(self) -> None:
        """Put the cursor at the start of the letter."""
        self.move_cursor(self.document.start)

    def action_to_end(self) -> None:
        """Put the cursor at the end of the letter."""
        self.move_cursor(self.document.end)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT001, FBT002 - Textual's signature
        """Go one row up; from the very beginning, out of the text."""
        if not select and self.selection == Selection.cursor((0, 0)):
            self.post_message(self.LeftAtTop())
        else:
            super().action_cursor_up(select)

    def action_next_slot(self) -> None:
        """Select the next open gap, or else hand the keys on."""
        slot = None if self.read_only else next_slot(self.text, self.cursor_index)
        if slot is None:
            self.screen.focus_next()
        else:
            self.select_span(slot.start, slot.end)

    def action_previous_slot(self) -> None:
        """Select the open gap before, or else hand the keys back."""
        slot = None if self.read_only else slot_before(self.text, min(self._selected_indexes()))
        if slot is None:
            self.screen.focus_previous()
        else:
            self.select_span(slot.start, slot.end)

    def _selected_indexes(self) -> tuple[int, int]:
        where = self.sheet.get_index_from_location
        return where(self.selection.start), where(self.selection.end)

    def on_blur(self) -> None:
        """Say that the keys went elsewhere."""
        self.post_message(self.Left())


def _moved(place: Location, bottom: Location, end: Location) -> Location:
    row, column = place
    if row == bottom[0]:
        column += end[1] - bottom[1]
    return row + end[0] - bottom[0], column
