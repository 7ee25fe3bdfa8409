"""What a terminal can do beyond letters: pictures as real pixels."""

from enum import StrEnum

from waitroom.quick_tuple import NamedTuple

MOST = 1_600_000
"""So many pixels of one picture are handed to a terminal at most."""


MOST_SIDE = 320
"""So many pixels across or down are handed over for one card among many: what is kept small is as large."""


class PictureProtocol(StrEnum):
    """How pixels reach the terminal.

    `PLACEHOLDERS` are letters that the terminal replaces by parts of a picture it was handed before: they
    scroll, are cut off and covered as letters are (kitty's graphics protocol, "Unicode placeholders").
    `SIXEL` is painted over the cells, six rows of pixels at a time (DEC, VT340).
    """

    PLACEHOLDERS = "placeholders"
    SIXEL = "sixel"


class TerminalGraphics(NamedTuple):
    """A way, and the width and height of one cell in pixels.

    Over a far line (`is_far`) a quarter of the pixels is handed over where the terminal enlarges by itself.
    """

    way: PictureProtocol
    cell: tuple[int, int]
    is_far: bool = False

    def pixel_size(self, columns: int, lines: int, original: tuple[int, int]) -> tuple[int, int]:
        """Return the width and height in pixels to hand over for so many cells.

        What is painted fills them. Else it has the shape of the `original` (width, height), as large as the
        cells take it; where the terminal enlarges by itself, more than the original has is not asked for.
        """
        width, height = max(columns, 1) * self.cell[0], max(lines, 1) * self.cell[1]
        if self.way is PictureProtocol.SIXEL:
            return width, height
        across, down = max(original[0], 1), max(original[1], 1)
        scale = min(width / across, height / down, 1.0) / (2 if self.is_far else 1)
        scale *= min(1.0, (MOST / (across * scale * down * scale)) ** 0.5)
        return max(1, round(across * scale)), max(1, round(down * scale))

    def fill_size(self, columns: int, lines: int) -> tuple[int, int]:
        """Return the width and height in pixels to hand over for cells that are filled, cut at the edges."""
        width, height = max(columns, 1) * self.cell[0], max(lines, 1) * self.cell[1]
        scale = min(1.0, MOST_SIDE / max(width, height)) / (2 if self.is_far else 1)
        return max(1, round(width * scale)), max(1, round(height * scale))
