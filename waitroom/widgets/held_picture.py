"""The one picture that is held: blocks at first, pixels where the terminal can."""

from textual.reactive import reactive
from textual.strip import Strip

from waitroom.domain.pixels import Pixels
from waitroom.widgets.half_blocks import HalfBlocks
from waitroom.widgets.terminal_pictures import Placed, ShowsPictures, placed_strips


class HeldPicture(HalfBlocks, ShowsPictures):
    """A picture as large as its blocks; `placed` takes their place, cell for cell."""

    placed: reactive[Placed | None] = reactive[Placed | None](None)

    def watch_pixels(self, pixels: Pixels | None) -> None:
        """Let go of what stood in place of other blocks."""
        del pixels
        self.placed = None

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
