"""Where several lines are typed: no sign of them acts on the terminal, and every step can be undone."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from rich.text import Text
from textual import events
from textual.content import Content
from textual.document._document import EditResult, Selection
from textual.document._document_navigator import DocumentNavigator
from textual.document._edit import Edit
from textual.document._wrapped_document import WrappedDocument
from textual.widgets import TextArea

from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.widgets.shared.letter_document import LetterDocument
from waitroom.widgets.shared.wrapped_line import WrappedLine

CHECKPOINTS = 200
"""Steps that can be undone."""


class SafeTextArea(TextArea):
    """Takes text as it is given and gives it back so; every one on the screen is of this kind.

    The cursor is inside the text whenever anything is measured: Textual measures the text while it undoes a
    step, and it puts the cursor back only afterwards.
    """

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        highlight_cursor_line: bool = True,
        id: str | None = None,  # noqa: A002 - the name Textual gives it
        classes: str | None = None,
    ) -> None:
        """Begin with a text; the cursor is at its start."""
        self._text: str | None = None
        self._drawn_last = ("", "")
        super().__init__(
            text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", max_checkpoints=CHECKPOINTS,
            highlight_cursor_line=highlight_cursor_line, id=id, classes=classes,
            placeholder=Content(safe_line(placeholder)),
        )  # fmt: skip
        self.cursor_blink = False

    @property
    def text(self) -> str:
        """The whole text; joined once after each change."""
        if self._text is None:
            self._text = self.document.text
        return self._text

    @text.setter
    def text(self, value: str) -> None:
        self.load_text(value)

    @property
    def sheet(self) -> LetterDocument:
        """The document that holds the lines; an edit of it tells which rows changed."""
        assert isinstance(self.document, LetterDocument)
        return self.document

    def _set_document(self, text: str, language: str | None) -> None:
        del language
        self._text = None
        self.document = LetterDocument(text)
        self.wrapped_document = WrappedDocument(self.document, tab_width=self.indent_width)
        self.navigator = DocumentNavigator(self.wrapped_document)
        self._build_highlight_map()
        self._rewrap_and_refresh_virtual_size()
        self.move_cursor((0, 0))

    # The cursor is in the text

    def _keep_cursor_inside(self) -> None:
        """Bring the cursor and what is selected into the text, unheard: whoever moved the text says so later."""
        inside = self._validate_selection(self.selection)
        if inside != self.selection:
            self.set_reactive(TextArea.selection, inside)

    def _refresh_size(self) -> None:
        self._keep_cursor_inside()
        super()._refresh_size()

    def _recompute_cursor_offset(self) -> None:
        self._keep_cursor_inside()
        super()._recompute_cursor_offset()  # type: ignore[no-untyped-call]  # Textual has no types there

    def edit(self, edit: Edit) -> EditResult:
        """Change the text."""
        self._text = None
        return super().edit(edit)

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        if edits:
            before = list(self.document.lines)
            for edit in reversed(edits):
                edit.undo(self)
            self._has_turned(before, edits[0]._updated_selection)  # noqa: SLF001 - as Textual has it

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        if edits:
            before = list(self.document.lines)
            for edit in edits:
                edit.do(self, record_selection=False)
                # The next of them counts from where this one leaves the cursor.
                if edit._updated_selection is not None:  # noqa: SLF001 - as above
                    self.set_reactive(TextArea.selection, edit._updated_selection)  # noqa: SLF001 - as above
            self._has_turned(before, edits[-1]._updated_selection)  # noqa: SLF001 - as above

    def _has_turned(self, before: Sequence[str], selection: Selection | None) -> None:
        """Draw the text that steps back or forth have brought: wrap what is another, then place the cursor once.

        Textual wraps between places that belong to the texts in between, and puts the cursor to where it
        stood in each of them; a place of a text that is no more is where it ends by itself.
        """
        self._text = None
        first, old_last, new_last = _changed_rows(before, self.document.lines)
        self.wrapped_document.wrap_range((first, 0), (old_last, 0), (new_last, 0))
        self._line_cache.clear()
        self._refresh_size()
        if selection is not None:
            self.selection = selection
        self.record_cursor_width()
        self.scroll_cursor_visible()
        self._build_highlight_map()
        self.refresh()
        self.post_message(self.Changed(self))
        self.update_suggestion()

    # What is drawn and what comes in

    def get_line(self, line_index: int) -> Text:
        """Return one line as it is drawn: no sign of it acts on the terminal, and each keeps its place."""
        line = self.document.get_line(line_index)
        if self._drawn_last[0] is not line:
            # A long line is drawn row by row, and each row asks for the whole.
            self._drawn_last = line, safe_text(line)
        return WrappedLine(self._drawn_last[1], end="", no_wrap=True)

    async def _on_paste(self, event: events.Paste) -> None:
        """Take what is pasted as it is; every line ends with a line feed."""
        event.prevent_default()
        event.stop()
        self.paste(event.text)

    def action_paste(self) -> None:
        """Put in what was copied here."""
        self.paste(self.app.clipboard)

    def paste(self, text: str) -> None:
        """Put a text in the place of what is selected, as one step."""
        if self.read_only or not text:
            return
        self.history.checkpoint()
        result = self._replace_via_keyboard(with_line_feeds(text), *self.selection)
        self.history.checkpoint()
        if result is not None:
            self.move_cursor(result.end_location)


def with_line_feeds(text: str) -> str:
    """Return a text in which every line ends with a line feed."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _changed_rows(before: Sequence[str], after: Sequence[str]) -> tuple[int, int, int]:
    """Return the first row that differs, and the last one before and after; one row at least of each."""
    shorter = min(len(before), len(after))
    first = min(_same(zip(before, after, strict=False)), shorter - 1)
    ending = min(_same(zip(reversed(before), reversed(after), strict=False)), shorter - 1 - first)
    return first, len(before) - 1 - ending, len(after) - 1 - ending


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
