"""A small picture as plain bytes: what a sky or a photograph is before it is drawn."""

from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture of `width` x `height` pixels; `rgb` holds three bytes a pixel, row after row from the top."""

    width: int
    height: int
    rgb: bytes

    def __post_init__(self) -> None:
        """Refuse a picture whose bytes do not fill it.

        Raises:
            ValueError: for a negative side, or where `rgb` is not `width * height * 3` bytes.
        """
        if self.width < 0 or self.height < 0:
            msg = "a picture cannot have a negative side"
            raise ValueError(msg)
        if len(self.rgb) != self.width * self.height * 3:
            msg = f"{len(self.rgb)} bytes are not a picture of {self.width} x {self.height} pixels"
            raise ValueError(msg)

    def at(self, x: int, y: int) -> tuple[int, int, int]:
        """Return red, green and blue (0 to 255) of one pixel."""
        start = (y * self.width + x) * 3
        red, green, blue = self.rgb[start : start + 3]
        return red, green, blue

    def row(self, y: int) -> bytes:
        """Return the bytes of row `y`."""
        return self.rgb[y * self.width * 3 : (y + 1) * self.width * 3]

    def crop(self, x: int, y: int, width: int, height: int) -> "Pixels":
        """Return the part of the picture that lies inside the given box; what is outside is left away."""
        left, top = min(max(x, 0), self.width), min(max(y, 0), self.height)
        right = min(max(x + width, left), self.width)
        bottom = min(max(y + height, top), self.height)
        rows = (self.row(line)[left * 3 : right * 3] for line in range(top, bottom))
        return Pixels(right - left, bottom - top, b"".join(rows))
