"""Where a sentence in the corner stands: over no line of keys, which it may be about."""

from contextlib import suppress
from typing import Any

from textual.app import App
from textual.content import Content
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static
from textual.widgets._toast import ToastRack

from waitroom.widgets.shared.card import Card
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import KeysContent
from waitroom.widgets.shared.more_keys import MoreKeys

WIDEST = 60
"""Textual's own width of a sentence in the corner; it takes no more than half of the screen, but of a tiny one all."""
TINY = 60
"""A screen that is narrower has no half to spare."""
FRAME = 3
"""The cells beside the words: a border, and a blank on each side."""


def place_toasts(app: App[Any], said: list[str]) -> None:
    """Lift the sentences of the screen in front as far as no line of keys is under them, where there is room for it."""
    screen = app.screen
    with suppress(NoMatches):
        rack = screen.get_child_by_type(ToastRack)
        margin = lowest_margin(key_rows(screen), rows_of(said, screen.size.width), screen.size.height)
        if rack.styles.margin.bottom != margin:
            rack.styles.margin = (0, 0, margin, 0)


def rows_of(said: list[str], width: int) -> int:
    """Return the rows that sentences take in a screen of `width`, one below the other with a blank between."""
    inner = max(1, _widest(width) - FRAME)
    return sum(1 + len(Content(words).wrap(inner)) for words in said)


def _widest(width: int) -> int:
    return width if width < TINY else min(WIDEST, width // 2)


def lowest_margin(taken: frozenset[int], rows: int, height: int) -> int:
    """Return how many rows stay free below so many `rows`: at least the foot, more where keys are `taken` up there."""
    for margin in range(1, height - rows):
        bottom = height - margin
        # The first of the rows is blank: what stands there is seen.
        if not taken.intersection(range(bottom - rows + 1, bottom)):
            return margin
    return 1


def key_rows(screen: Screen[Any]) -> frozenset[int]:
    """Return the rows of the screen on which keys stand where a sentence would, in the right half."""
    middle = screen.size.width - _widest(screen.size.width)
    rows: set[int] = set()
    for widget in screen.query(Widget):
        region = widget.region
        if not region or region.right <= middle:
            continue
        if isinstance(widget, Card):
            rows.update(range(region.bottom - widget.rows_of_keys, region.bottom))
        elif isinstance(widget, (KeyLine, MoreKeys)) or (
            isinstance(widget, Static) and isinstance(widget.visual, KeysContent)
        ):
            rows.update(range(region.y, region.bottom))
    return frozenset(rows)
