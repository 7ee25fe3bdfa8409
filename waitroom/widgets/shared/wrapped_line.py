"""One line of a text that is drawn row by row: each row costs what it shows, however long the line is."""

from collections.abc import Iterable, Sequence
from typing import overload

from rich.containers import Lines
from rich.text import Text

from waitroom.quick_tuple import NamedTuple


class _Before(NamedTuple):
    """The signs of a row that is not drawn; its tabs are counted."""

    plain: str


class _Rows(Lines):
    """The rows of a line between the offsets where it is broken; only the one that is asked for first is made."""

    def __init__(self, line: Text, offsets: Iterable[int]) -> None:
        super().__init__()
        self._line = line
        self._ends = [0, *offsets, len(line)]
        self._is_made = False
        self._before: _Before | None = None

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, index: int) -> Text: ...
    @overload
    def __getitem__(self, index: slice) -> list[Text]: ...
    def __getitem__(self, index: slice | int) -> Text | list[Text]:
        if self._before is not None:
            return self._before  # type: ignore[return-value]  # Textual counts the tabs in it, nothing else
        if isinstance(index, slice):
            return [self._row(each) for each in range(*index.indices(len(self)))]
        if self._is_made:
            return _Before(self._line.plain[self._ends[index] : self._ends[index + 1]])  # type: ignore[return-value]
        self._is_made = True
        if "\t" not in self._line.plain:
            self._before = _Before("")
        return self._row(range(len(self))[index])

    def _row(self, index: int) -> Text:
        begin, end = self._ends[index], self._ends[index + 1]
        row = self._line.blank_copy(self._line.plain[begin:end])
        for span in self._line.spans:
            if span.start < end and span.end > begin:
                row.stylize(span.style, max(0, span.start - begin), min(end, span.end) - begin)
        return row


class WrappedLine(Text):
    """A line that makes of its rows only what is drawn.

    Textual has the whole line cut into all of its rows for each row that it draws: of a million signs without a line
    end that is a second a row, and a minute a key.
    """

    def divide(self, offsets: Iterable[int]) -> Lines:
        """Return the rows between these offsets."""
        ends: Sequence[int] = list(offsets)
        return _Rows(self, ends) if ends else super().divide(ends)
