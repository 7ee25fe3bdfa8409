"""Where what is said for a moment stands: at the foot, over nothing that is read or typed in, and in front alone."""

from contextlib import suppress
from typing import Any

from textual.app import App
from textual.content import Content
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea
from textual.widgets._toast import Toast, ToastRack

FRAME = 3
"""The cells beside the words: a border, and a blank on each side."""


class ToastPlace:
    """Knows which rows of the screen in front have words, also those under a sentence that still stands there."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._taken: frozenset[int] = frozenset()

    def choose(self, said: list[str]) -> None:
        """Put the sentences of the screen in front where no words are; those of the screens below are taken down."""
        for below in self._app.screen_stack[:-1]:
            with suppress(NoMatches):
                below.get_child_by_type(ToastRack).display = False
        screen = self._app.screen
        with suppress(NoMatches):
            rack = screen.get_child_by_type(ToastRack)
            under = frozenset(
                row for toast in rack.query(Toast) for row in range(toast.region.y, toast.region.bottom)
            )
            self._taken = (rows_with_words(screen) - under) | (self._taken & under)
            margin = lowest_margin(self._taken, rows_of(said, screen.size.width), screen.size.height)
            if rack.styles.margin.bottom != margin:
                rack.styles.margin = (0, 0, margin, 0)


def rows_of(said: list[str], width: int) -> int:
    """Return the rows that sentences take in a screen of `width`, one below the other."""
    return sum(len(Content(words).wrap(max(1, width - FRAME))) for words in said)


def lowest_margin(taken: frozenset[int], rows: int, height: int) -> int:
    """Return how many rows stay free below so many `rows`.

    That is the foot alone where nothing is `taken` above it; else none where one row is enough, for the foot can be
    read again in a moment; else as many as lead to a place where nothing is.
    """

    def is_free(margin: int) -> bool:
        return not taken.intersection(range(height - margin - rows, height - margin))

    above = [margin for margin in range(1, height - rows + 1) if is_free(margin)]
    if 1 in above or rows == 1:
        return 1 if 1 in above else 0
    return above[0] if above else 0


def rows_with_words(screen: Screen[Any]) -> frozenset[int]:
    """Return the rows on which something is read or typed; of what shines through beside a dialog nothing is."""
    panels = [panel.region for panel in screen.query(".dialog")] if screen.is_modal else [screen.region]
    rows: set[int] = set()
    for row, strip in enumerate(screen._compositor.render_strips()):  # noqa: SLF001 - nobody else knows what stands there
        for panel in panels:
            if panel.y <= row < panel.bottom and _has_words(strip.crop(panel.x, panel.right).text):
                rows.add(row)
    typed_in: Widget | None = screen.focused
    if isinstance(typed_in, (Input, TextArea)):
        rows.update(range(typed_in.region.y, typed_in.region.bottom))
    return frozenset(rows)


def _has_words(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
