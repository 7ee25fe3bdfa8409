"""Pictures in the terminal: two pixels in each cell, as the upper half block does it."""

from functools import lru_cache
from itertools import groupby, zip_longest

from rich.color import Color, ColorType
from rich.color_triplet import ColorTriplet
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from waitroom.domain.scenery.image_pixels import Pixels

UPPER = "▀"
SHADES = " ░▒▓█"
"""From dark to light, for terminals without colours."""


def picture_strips(pixels: Pixels) -> list[Strip]:
    """Return one strip for two rows of pixels; equal neighbours are one segment.

    Where the height is odd the last strip leaves its lower halves to what is behind.
    """
    lines: list[Strip] = []
    for y in range(0, pixels.height, 2):
        upper = pixels.row(y)
        lower = pixels.row(y + 1) if y + 1 < pixels.height else b""
        lines.append(strip_of_rows(upper, lower))
    return lines


def strip_of_rows(upper: bytes, lower: bytes) -> Strip:
    """Return one strip of two rows of pixels (three bytes each); `lower` may be missing."""
    cells = zip_longest(_colours(upper), _colours(lower))
    segments: list[Segment] = []
    width = 0
    for (above, below), same in groupby(cells):
        count = sum(1 for _ in same)
        width += count
        segments.append(Segment((" " if above == below else UPPER) * count, _style(above, below)))
    return Strip(segments, width)


def picture_rows(pixels: Pixels, width: int, height: int) -> list[Content]:
    """Return the picture as rows of content, to stand among other rows; cropped to `width` and `height` cells."""
    rows: list[Content] = []
    for y in range(0, min(pixels.height - 1, 2 * height - 1), 2):
        cells = list(zip(_colours(pixels.row(y)), _colours(pixels.row(y + 1)), strict=True))[:width]
        parts = [
            (UPPER * sum(1 for _ in same), f"#{above.hex()} on #{below.hex()}")
            for (above, below), same in groupby(cells)
        ]
        rows.append(Content.assemble(*parts))
    return rows


def shaded_picture(pixels: Pixels) -> list[Strip]:
    """Return the picture in five shades of block characters, for terminals without colours.

    The darkest part of the picture becomes blank and the lightest full, whatever the hour.
    """
    rows = [_brightness(pixels.row(y)) for y in range(pixels.height)]
    every = [value for row in rows for value in row]
    darkest, span = min(every, default=0), max(max(every, default=0) - min(every, default=0), 1)
    lines: list[Strip] = []
    for y in range(0, pixels.height, 2):
        pairs = zip(rows[y], rows[min(y + 1, pixels.height - 1)], strict=True)
        means = (((above + below) / 2 - darkest) / span for above, below in pairs)
        text = "".join(SHADES[min(int(mean * len(SHADES)), len(SHADES) - 1)] for mean in means)
        lines.append(Strip([Segment(text, Style.null())], pixels.width))
    return lines


def shaded_rows(pixels: Pixels) -> list[Content]:
    """Return the picture in shades as rows of content, to stand among other rows."""
    return [Content(strip.text) for strip in shaded_picture(pixels)]


class HalfBlocks(Widget):
    """A picture, cropped or padded to the size there is; drawn once and kept until it changes."""

    DEFAULT_CSS = """
    HalfBlocks {
        width: auto;
        height: auto;
    }
    """

    pixels: reactive[Pixels | None] = reactive(None, layout=True)

    def __init__(
        self,
        pixels: Pixels | None = None,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """Take a picture, or none yet."""
        super().__init__(id=id, classes=classes)
        self._drawn: tuple[object, list[Strip]] | None = None
        self.set_reactive(HalfBlocks.pixels, pixels)

    @property
    def has_colours(self) -> bool:
        """Whether the terminal is to be shown colours of our own."""
        return not (self.app.no_color or self.app.native_ansi_color)

    def picture(self, size: Size) -> Pixels | None:
        """Return what to draw on `size` cells, None for nothing yet."""
        del size
        return self.pixels

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the picture's width in cells."""
        del container, viewport
        return self.pixels.width if self.pixels else 0

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the picture's height in cells; an odd last row takes a whole one."""
        del container, viewport, width
        return (self.pixels.height + 1) // 2 if self.pixels else 0

    def render_line(self, y: int) -> Strip:
        """Return one line of the picture, from the lines that are kept."""
        lines = self._lines()
        width = self.size.width
        if y < len(lines):
            ground = self.visual_style.rich_style
            picture = self.picture(self.size)
            if picture is not None and 2 * y + 1 == picture.height:
                # What an odd last row leaves free is the widget's own ground, not the terminal's.
                return lines[y].apply_style(ground).adjust_cell_length(width, ground)
            return lines[y].adjust_cell_length(width, ground)
        return Strip.blank(width, self.visual_style.rich_style)

    def _lines(self) -> list[Strip]:
        picture = self.picture(self.size)
        if picture is None:
            return []
        key = (picture, self.has_colours)
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, picture_strips(picture) if self.has_colours else shaded_picture(picture))
        return self._drawn[1]


def _colours(row: bytes) -> list[bytes]:
    return [row[start : start + 3] for start in range(0, len(row), 3)]


def _brightness(row: bytes) -> list[int]:
    return [
        (2 * red + 5 * green + blue) >> 3
        for red, green, blue in zip(row[::3], row[1::3], row[2::3], strict=True)
    ]


@lru_cache(4096)
def _style(above: bytes, below: bytes | None) -> Style:
    if above == below:
        return Style.from_color(None, _colour(above))
    return Style.from_color(_colour(above), _colour(below) if below else None)


@lru_cache(4096)
def _colour(colour: bytes) -> Color:
    return Color(f"#{colour.hex()}", ColorType.TRUECOLOR, None, ColorTriplet(*colour))
