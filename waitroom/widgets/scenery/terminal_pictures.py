"""Pictures that the terminal itself holds, and the letters it shows them at.

The sequences are those of kitty's graphics protocol: a picture is handed over once (raw RGB, deflated) with a
virtual placement of so many cells, and stands wherever its placeholders are written. The terminal is asked for
no answer (`q=2`): an answer would arrive among the keys.
"""

import random
import zlib
from collections.abc import Callable
from functools import lru_cache

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.app import App
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.terminal_graphics import PictureProtocol, TerminalGraphics
from waitroom.quick_tuple import NamedTuple

PLACEHOLDER = "\U0010eeee"
CHUNK = 4096
"""So many signs of a picture stand in one sequence at most, by the protocol."""

_MARKS = (
    "305 30d-30e 310 312 33d-33f 346 34a-34c 350-352 357 35b 363-36f 483-487 592-595 597-599 59c-5a1 5a8-5a9 "
    "5ab-5ac 5af 5c4 610-617 657-65b 65d-65e 6d6-6dc 6df-6e2 6e4 6e7-6e8 6eb-6ec 730 732-733 735-736 73a "
    "73d 73f-741 743 745 747 749-74a 7eb-7f1 7f3 816-819 81b-823 825-827 829-82d 951 953-954 f82-f83 f86-f87 "
    "135d-135f 17dd 193a 1a17 1a75-1a7c 1b6b 1b6d-1b73 1cd0-1cd2 1cda-1cdb 1ce0 1dc0-1dc1 1dc3-1dc9 1dcb-1dcc "
    "1dd1-1de6 1dfe 20d0-20d1 20d4-20d7 20db-20dc 20e1 20e7 20e9 20f0 2cef-2cf1 2de0-2dff a66f a67c-a67d "
    "a6f0-a6f1 a8e0-a8f1 aab0 aab2-aab3 aab7-aab8 aabe-aabf aac1 fe20-fe26 10a0f 10a38 1d185-1d189 1d1aa-1d1ad "
    "1d242-1d244"
)


@lru_cache(1)
def row_and_column_marks() -> tuple[str, ...]:
    """Return the combining marks that stand for the numbers of rows and columns, from 0 (kitty's own table)."""
    ends = (run.split("-") for run in _MARKS.split())
    return tuple(chr(code) for end in ends for code in range(int(end[0], 16), int(end[-1], 16) + 1))


class EncodedPicture(NamedTuple):
    """A picture ready to be handed over: its size in pixels, and its bytes as the protocol wants them."""

    width: int
    height: int
    data: str


class PlacedPicture(NamedTuple):
    """A picture that the terminal holds under a number, at so many columns and lines."""

    number: int
    columns: int
    lines: int


def encode_picture(pixels: Pixels) -> EncodedPicture:
    """Return a picture deflated and in base64; some ten milliseconds a megabyte, so ask for it in a thread."""
    import base64  # noqa: PLC0415 - only a terminal that shows pixels needs it

    data = base64.b64encode(zlib.compress(pixels.rgb, 1)).decode("ascii")
    return EncodedPicture(pixels.width, pixels.height, data)


def can_hold(columns: int, lines: int) -> bool:
    """Tell whether a picture of so many cells has a mark for each of its rows and columns."""
    return 0 < columns <= len(row_and_column_marks()) and 0 < lines <= len(row_and_column_marks())


def upload_sequence(picture: EncodedPicture, placed: PlacedPicture) -> str:
    """Return the sequences that hand a picture over and place it."""
    head = (
        f"a=T,U=1,i={placed.number},f=24,o=z,s={picture.width},v={picture.height},"
        f"c={placed.columns},r={placed.lines},q=2,"
    )
    parts = [picture.data[start : start + CHUNK] for start in range(0, len(picture.data), CHUNK)]
    last = len(parts) - 1
    return "".join(
        f"\x1b_G{head if index == 0 else 'q=2,'}m={int(index < last)};{part}\x1b\\"
        for index, part in enumerate(parts)
    )


def delete_sequence(number: int) -> str:
    """Return the sequence that makes the terminal forget a picture."""
    return f"\x1b_Ga=d,d=I,i={number},q=2\x1b\\"


def placeholder_lines(placed: PlacedPicture) -> list[str]:
    """Return the placeholders of a picture, line by line; each tells its row and column, so any may be cut off."""
    columns = row_and_column_marks()[: placed.columns]
    return [
        "".join(f"{PLACEHOLDER}{line}{column}" for column in columns)
        for line in row_and_column_marks()[: placed.lines]
    ]


def placed_strips(placed: PlacedPicture, ground: Style) -> list[Strip]:
    """Return the lines of a picture; the colour of the letters is its number."""
    number = placed.number
    ink = ground + Style.from_color(Color.from_rgb(number >> 16, number >> 8 & 255, number & 255))
    return [Strip([Segment(text, ink)], placed.columns) for text in placeholder_lines(placed)]


def placed_rows(placed: PlacedPicture) -> list[Content]:
    """Return the lines of a picture as rows of content, to stand among other rows."""
    return [Content.styled(text, f"#{placed.number:06x}") for text in placeholder_lines(placed)]


class TerminalPictures:
    """What the terminal can do, and which pictures it holds; `write` is the one way to it."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._held: set[int] = set()
        self.graphics: TerminalGraphics | None = None
        self.round = 0
        """Becomes another number whenever what was held is gone."""
        self.is_shut = False
        """While it is, nothing is sent: something covers the room, and no pixel of it may come through."""

    def _send(self, sequence: str) -> None:
        if not self.is_shut:
            self._write(sequence)

    @property
    def has_placeholders(self) -> bool:
        """Whether the terminal shows pictures at placeholders."""
        return self.graphics is not None and self.graphics.way is PictureProtocol.PLACEHOLDERS

    def upload(self, picture: EncodedPicture, columns: int, lines: int) -> PlacedPicture:
        """Send a picture to the terminal, to be shown on `columns` x `lines` cells; return its number and size."""
        # A number taken at random is not that of another program's picture in the same terminal.
        number = random.randrange(1 << 20, 1 << 24)  # noqa: S311 - no secret
        while number in self._held:
            number = random.randrange(1 << 20, 1 << 24)  # noqa: S311 - as above
        self._held.add(number)
        placed = PlacedPicture(number, columns, lines)
        self._send(upload_sequence(picture, placed))
        return placed

    def paint(self, sequence: str, column: int, line: int) -> None:
        """Paint a picture over the cells from a column and line on (from 0); the cursor stays where it is."""
        self._send(f"\x1b7\x1b[{line + 1};{column + 1}H{sequence}\x1b8")

    def is_held(self, placed: PlacedPicture) -> bool:
        """Tell whether the terminal still holds a picture."""
        return placed.number in self._held

    def delete(self, placed: PlacedPicture) -> None:
        """Make the terminal forget a picture."""
        if placed.number in self._held:
            self._held.discard(placed.number)
            self._send(delete_sequence(placed.number))

    def delete_all(self) -> None:
        """Make the terminal forget all pictures, before somebody else has it."""
        self.round += 1
        numbers, self._held = sorted(self._held), set()
        if numbers:
            self._send("".join(delete_sequence(number) for number in numbers))


class HasTerminalPictures:
    """An app whose terminal may show pictures as pixels."""

    terminal_pictures: TerminalPictures


def pictures_of(app: App[object]) -> TerminalPictures | None:
    """Return the pictures of the app's terminal, None where it shows none but in blocks."""
    if not isinstance(app, HasTerminalPictures) or app.terminal_pictures.graphics is None:
        return None
    return app.terminal_pictures


class PictureWidget(Widget):
    """A widget with pictures, in pixels only while its screen stands in front.

    Behind a dialog every colour is dimmed, and a placeholder's colour is its picture's number. It stands last
    among the bases: Textual takes names and styles from the first.
    """

    _stood: tuple[object, ...] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw anew where the screen came to the front, stepped back, or what the terminal held is gone."""
        terminal = pictures_of(self.app)
        stands = (self.screen.is_active, terminal and terminal.round)
        if self._stood != stands:
            is_first, self._stood = self._stood is None, stands
            if not is_first:
                self.pictures_changed()
                self.refresh()
        return super().render_lines(crop)

    def pictures_changed(self) -> None:
        """Hear that the terminal holds no pictures any more: what was drawn is drawn anew."""

    def in_pixels(self, placed: PlacedPicture | None) -> PlacedPicture | None:
        """Return a picture where its placeholders can be drawn now."""
        terminal = pictures_of(self.app)
        if placed is None or terminal is None or not terminal.is_held(placed):
            return None
        return placed if self.screen.is_active else None
