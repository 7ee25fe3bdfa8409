"""The one picture that is held: blocks at first, pixels where the terminal can."""

from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets._toast import Toast

from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.widgets.scenery.half_blocks import HalfBlocks
from waitroom.widgets.scenery.terminal_pictures import (
    PictureWidget,
    PlacedPicture,
    pictures_of,
    placed_strips,
)


class HeldMementoPicture(HalfBlocks, PictureWidget):
    """A picture as large as its blocks, cell for cell.

    `placed` stands in their place. `painted` (a sixel sequence) is painted over them after every frame that drew
    them; whatever is written there later wipes it away.
    """

    class Lost(Message):
        """The terminal holds it no more."""

    placed: reactive[PlacedPicture | None] = reactive[PlacedPicture | None](None)
    painted: reactive[str] = reactive("")

    def watch_pixels(self, pixels: Pixels | None) -> None:
        """Let go of what stood in place of other blocks."""
        del pixels
        self.placed = None
        self.painted = ""

    def pictures_changed(self) -> None:
        """Say where the terminal has lost it."""
        terminal = pictures_of(self.app)
        if self.placed is not None and not (terminal and terminal.is_held(self.placed)):
            self.post_message(self.Lost())

    @property
    def cells(self) -> tuple[int, int]:
        """The columns and lines that the picture takes."""
        return (self.pixels.width, (self.pixels.height + 1) // 2) if self.pixels else (0, 0)

    def render_line(self, y: int) -> Strip:
        """Return one line, in pixels where they stand ready."""
        placed = self.in_pixels(self.placed)
        if placed is None or (placed.columns, placed.lines) != self.cells or y >= placed.lines:
            return super().render_line(y)
        ground = self.visual_style.rich_style
        return placed_strips(placed, ground)[y].adjust_cell_length(self.size.width, ground)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the blocks; the frame that shows them is painted over."""
        if self.painted:
            self.call_after_refresh(self._paint)
        return super().render_lines(crop)

    def _paint(self) -> None:
        terminal = pictures_of(self.app)
        if not self.painted or terminal is None or not self.screen.is_active or self.size != self.cells:
            return
        # A picture that is out of view, in part or as a whole, or has words before it, stays in blocks.
        if (
            not self.is_on_screen
            or self.screen.find_widget(self).visible_region != self.region
            or self.screen.query(Toast)
        ):
            return
        terminal.paint(self.painted, self.region.x, self.region.y)
