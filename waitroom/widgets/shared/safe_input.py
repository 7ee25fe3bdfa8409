"""One line that is typed: no sign of it acts on the terminal, and a paste of several lines becomes one."""

import re
from bisect import bisect_right
from collections import deque
from itertools import accumulate
from typing import ClassVar

from rich.cells import cell_len, get_character_cell_size
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.suggester import Suggester
from textual.widgets import Input

from waitroom.domain.shared.safe_text import safe_line

LINE_ENDS = re.compile(r"\s*[\r\n]\s*")
STEPS_KEPT = 200
Step = tuple[str, int]
"""What stood in the line, and where the cursor was."""

DOT = "\u2022"
"""Stands for each sign of a passphrase."""

LONG = 1_000
"""Signs from which on a line is measured once and drawn in part."""


class MeasuredLine:
    """A line as it is drawn, and where each of its signs begins."""

    def __init__(self, value: str, *, is_secret: bool = False) -> None:
        self.value = value
        self.drawn = DOT * len(value) if is_secret else safe_line(value)
        self._ends: list[int] | None = None
        if len(value) > LONG and not self.drawn.isascii():
            self._ends = list(accumulate(map(get_character_cell_size, self.drawn)))
        self.width = self.cells_before(len(self.drawn)) if len(value) > LONG else cell_len(self.drawn)

    def cells_before(self, place: int) -> int:
        """Return the cells that the signs before a place take."""
        if self._ends is None:
            return place
        return self._ends[place - 1] if place else 0

    def character_at_cell(self, cell: int) -> int:
        """Return the place of the sign in a cell; the end of the line for one behind it."""
        if self._ends is None:
            return min(cell, len(self.drawn))
        return bisect_right(self._ends, cell)


class SafeInput(Input):
    """A line of a form or of a letter's head; every one on the screen is of this kind."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+z,super+z", "undo", "undo", show=False),
        Binding("ctrl+y,super+y", "redo", "redo", show=False),
    ]

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        select_on_focus: bool = True,
        suggester: Suggester | None = None,
        password: bool = False,
        id: str | None = None,  # noqa: A002 - the name Textual gives it
        classes: str | None = None,
    ) -> None:
        self._undone: deque[Step] = deque(maxlen=STEPS_KEPT)
        self._done: deque[Step] = deque(maxlen=STEPS_KEPT)
        self._is_turning = False
        self._measured = MeasuredLine("")
        super().__init__(
            value, safe_line(placeholder), select_on_focus=select_on_focus, suggester=suggester,
            password=password, id=id, classes=classes,
        )  # fmt: skip
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        """What is drawn: no sign of it acts on the terminal, and each keeps its place."""
        return Text(self._measure().drawn, no_wrap=True, overflow="ignore", end="")

    @property
    def content_width(self) -> int:
        """The cells that the whole line takes, and one for the cursor behind it."""
        return self._measure().width + 1 if self.value else super().content_width

    def _measure(self) -> "MeasuredLine":
        if self._measured.value is not self.value:
            self._measured = MeasuredLine(self.value, is_secret=self.password)
        return self._measured

    def render_line(self, y: int) -> Strip:
        """Draw the line; of a long one only the part that is seen."""
        if y or len(self.value) <= LONG:
            return super().render_line(y)
        line, scrolled, width = (
            self._measure(),
            self.scroll_offset.x,
            self.scrollable_content_region.width + 1,
        )
        first, last = line.character_at_cell(scrolled), line.character_at_cell(scrolled + width) + 1
        part = Text(line.drawn[first:last].ljust(last - first), no_wrap=True, end="")
        if self.has_focus:
            begin, end = sorted(self.selection)
            selected = self.get_component_rich_style("input--selection")
            part.stylize(selected, max(0, begin - first), max(0, end - first))
            if self._cursor_visible and first <= self.cursor_position:
                cursor = self.cursor_position - first
                part.stylize(self.get_component_rich_style("input--cursor"), cursor, cursor + 1)
        before = scrolled - line.cells_before(first)
        strip = Strip(part.render(self.app.console)).crop(before, before + width)
        return strip.extend_cell_length(width).apply_style(self.rich_style)

    def validate__suggestion(self, suggestion: str) -> str:
        """Suggest nothing that holds a sign which could act on the terminal: the name of a file may."""
        return suggestion if safe_line(suggestion) == suggestion else ""

    def _on_paste(self, event: events.Paste) -> None:
        """Take all of what is pasted; the lines of several are put behind each other."""
        event.prevent_default()
        event.stop()
        self.paste(event.text)

    def action_paste(self) -> None:
        """Put in what was copied here."""
        self.paste(self.app.clipboard)

    def paste(self, text: str) -> None:
        """Put a text in the place of what is selected, on one line."""
        words = LINE_ENDS.sub(" ", text.strip("\r\n"))
        if words:
            self.replace(words, *sorted(self.selection))

    def watch_value(self, before: str, after: str) -> None:
        """Remember what stood here, a word at a time, while somebody writes."""
        if self._is_turning:
            return
        if not self.has_focus:
            # Not typed: another text was put here, and undo must not bring the old one into it.
            self.clear_undo_history()
            return
        self._undone.clear()
        if not (self._done and _goes_on(before, after)):
            self._done.append((before, _end_of_change(before, after)))

    def clear_undo_history(self) -> None:
        """Empty the undo history: what stood here before cannot be brought back."""
        self._done.clear()
        self._undone.clear()

    def action_undo(self) -> None:
        """Take the last step back."""
        self._turn(self._done, self._undone)

    def action_redo(self) -> None:
        """Take back what was undone."""
        self._turn(self._undone, self._done)

    def _turn(self, steps: deque[Step], others: deque[Step]) -> None:
        if not steps:
            return
        others.append((self.value, self.cursor_position))
        value, cursor = steps.pop()
        self._is_turning = True
        try:
            self.value = value
        finally:
            self._is_turning = False
        self.cursor_position = cursor


def _goes_on(before: str, after: str) -> bool:
    """Tell whether one more sign of the same word was typed at the end."""
    return after[:-1] == before and bool(before) and before[-1:].isspace() <= after[-1:].isspace()


def _end_of_change(before: str, after: str) -> int:
    """Return where the part of `before` ends that is another in `after`."""
    shorter = min(len(before), len(after))
    begins = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    ends = next((at for at in range(shorter - begins) if before[-1 - at] != after[-1 - at]), shorter - begins)
    return len(before) - ends
