"""The keys that filter and order the wall."""

from typing import TYPE_CHECKING

from textual.widgets import Input

from waitroom.screens.box.wall_filter import WallFilter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.widgets.box.wall import Wall

if TYPE_CHECKING:
    from waitroom.screens.box.box_screen import BoxScreen


class FilterActions(ActionTarget):
    """Find, turn to the next kind or tag, lay the cards anew."""

    def __init__(self, box: "BoxScreen", wall_filter: WallFilter) -> None:
        super().__init__(box)
        self._box = box
        self._filter = wall_filter

    def action_find(self) -> None:
        """Open the line to find with."""
        find = self._box.query_one("#find", Input)
        find.display = True
        find.focus()

    def action_turn_kind(self) -> None:
        """Show one kind after the other, then everything."""
        self._filter.next_kind()
        self._box.show("")

    def action_turn_tag(self) -> None:
        """Show one tag after the other, then everything."""
        self._filter.next_tag()
        self._box.show("")

    def action_turn_order(self) -> None:
        """Lay the cards anew: the least seen first, or the newest."""
        self._filter.toggle_order()
        self._box.show("")
        self._box.query_one(Wall).move_to_end(is_last=False)

    def clear(self) -> None:
        """Let go of all filters, and close the finding."""
        find = self._box.query_one("#find", Input)
        find.value = ""
        find.display = False
        self._filter.clear()
