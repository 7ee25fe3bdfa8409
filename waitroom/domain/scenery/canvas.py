"""A picture in the making, held as linear light so that a glow adds up as light does."""

from collections.abc import Callable
from math import ceil, floor, sqrt

from waitroom.domain.scenery.colour import Light, blend_over, to_srgb
from waitroom.domain.scenery.image_pixels import Pixels


class Canvas:
    """Rows of linear light; `width` and `height` in pixels."""

    def __init__(self, width: int, rows: list[Light]) -> None:
        """Begin with one colour for each row, from the top."""
        self.width = width
        self.height = len(rows)
        self.rows = [[colour] * width for colour in rows]

    def blend(self, x: int, y: int, colour: Light, alpha: float) -> None:
        """Lay `colour` over one pixel; outside the picture nothing happens."""
        if 0 <= x < self.width and 0 <= y < self.height and alpha > 0:
            row = self.rows[y]
            row[x] = blend_over(row[x], colour, min(alpha, 1))

    def blend_disc(
        self,
        centre: tuple[float, float],
        radius: float,
        colour: Light,
        alpha: Callable[[float], float],
        stretch: float = 1,
    ) -> None:
        """Lay `colour` around `centre`, as strong as `alpha(distance)` says, as far as `radius` pixels.

        A `stretch` above 1 makes the disc that much wider than it is high.
        """
        x0, y0 = centre
        left = max(0, floor(x0 - radius * stretch))
        right = min(self.width, ceil(x0 + radius * stretch) + 1)
        top, bottom = max(0, floor(y0 - radius)), min(self.height, ceil(y0 + radius) + 1)
        red, green, blue = colour
        columns = [(x, ((x + 0.5 - x0) / stretch) ** 2) for x in range(left, right)]
        limit = radius * radius
        for y in range(top, bottom):
            row = self.rows[y]
            across = (y + 0.5 - y0) ** 2
            for x, along in columns:
                square = along + across
                if square < limit:
                    part = alpha(sqrt(square))
                    if part > 0:
                        r, g, b = row[x]
                        row[x] = (r + (red - r) * part, g + (green - g) * part, b + (blue - b) * part)

    def pixels(self) -> Pixels:
        """Return the finished picture."""
        parts: list[bytes] = []
        for row in self.rows:
            last: Light | None = None
            code = b""
            for colour in row:
                if colour is not last:
                    code = to_srgb(colour)
                    last = colour
                parts.append(code)
        return Pixels(self.width, self.height, b"".join(parts))
