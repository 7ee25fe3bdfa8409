"""The one list to choose from: it is asked for a page only once it knows where its rows stand."""

from typing import Literal

from textual.widgets import OptionList


class Choices(OptionList):
    """Rows to choose from; every list on the screen is of this kind.

    Textual's own fails where a page is turned before its rows have a place: in a terminal too low to show one.
    """

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        self._update_lines()
        if self._lines:
            super()._move_page(direction)
