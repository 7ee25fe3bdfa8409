"""One column of the breathing sun's picture."""

from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from waitroom.domain.scenery.breathing_scene import BreathingScene
from waitroom.widgets.scenery.half_blocks import strip_of_rows


class BreathingSunColumn(Widget):
    """One column of the picture; it keeps its lines and makes anew only those that changed."""

    DEFAULT_CSS = """
    BreathingSunColumn {
        height: 1fr;
    }
    """

    def __init__(self) -> None:
        """Begin without a scene."""
        super().__init__()
        self.start = 0
        self.end = 0
        self._lines: list[Strip] = []

    def show(self, scene: BreathingScene, start: int, end: int) -> None:
        """Draw the columns of a scene from `start` up to `end`."""
        self.start, self.end = start, end
        self._lines = [self._line(scene, y) for y in range(scene.height // 2)]
        self.styles.width = end - start
        self.refresh()

    def redraw(self, scene: BreathingScene, rows: list[int]) -> None:
        """Draw the lines whose numbers (from 0) stand in `rows` anew from the scene."""
        for y in rows:
            self._lines[y] = self._line(scene, y)
        self.refresh(*(Region(0, y, self.end - self.start, 1) for y in rows))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the kept lines as they are: all colours are final, no style adds to them.

        This takes half of the work out of a frame that `render_line` and its cache of styles would do.
        """
        lines = self._lines[crop.y : crop.bottom]
        lines += [Strip.blank(self.end - self.start)] * (crop.height - len(lines))
        if not crop.x and crop.right == self.end - self.start:
            return lines
        return [line.crop_extend(crop.x, crop.right, None) for line in lines]

    def _line(self, scene: BreathingScene, y: int) -> Strip:
        width = self.end - self.start
        return strip_of_rows(
            scene.row_part(self.start, 2 * y, width), scene.row_part(self.start, 2 * y + 1, width)
        )
