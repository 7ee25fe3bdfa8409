"""A sun that breathes before hills and stars: a still picture in which only the sun's edge moves."""

from bisect import bisect_left
from datetime import date
from math import sqrt

from waitroom.domain.scenery.canvas import Canvas
from waitroom.domain.scenery.colour import Light, blend_over, to_srgb
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.sky import SkyLight, draw_glow, draw_land, draw_stars, gradient

EDGE = 1.5
"""Pixels over which the sun's edge fades."""
SHADES = 6
"""Steps of that fade; few, so that a slow breath changes few cells."""
STILL = 0.2
"""Pixels of radius that nobody sees; a frame that would move the edge by less is left out."""
SMALLEST = 0.42
"""The radius of an empty breath, as a part of the full one."""

NIGHT_OF_THE_SCENE = date(2014, 4, 23)


class BreathingScene:
    """The picture, `width` x `height` pixels; `draw_breath` moves the sun's edge and tells what changed."""

    def __init__(self, width: int, height: int, seen: SkyLight, star: Light) -> None:
        """Draw everything that stands still; the sun begins empty."""
        self.width = width
        self.height = height
        self.middle = (width / 2, height * 0.5)
        self.fullest = max(1.5, min(width * 0.34, height * 0.33))
        without = self._still(seen, star, with_sun=False)
        full = self._still(seen, star, with_sun=True)
        self._rgb = bytearray(without.pixels().rgb)
        self._spots = self._moving(without, full)
        self._distances = [spot[0] for spot in self._spots]
        self._radius = -EDGE
        self.draw_breath(0)

    @property
    def pixels(self) -> Pixels:
        """The picture as it is now."""
        return Pixels(self.width, self.height, bytes(self._rgb))

    def row_part(self, x: int, y: int, width: int) -> bytes:
        """Return `width` pixels of row `y` from column `x` on, as they are now; three bytes each."""
        start = (y * self.width + x) * 3
        return bytes(self._rgb[start : start + 3 * width])

    def radius(self, fill: float) -> float:
        """Return the sun's radius in pixels for lungs that are `fill` (0 to 1) full."""
        return self.fullest * (SMALLEST + (1 - SMALLEST) * fill)

    def draw_breath(self, fill: float) -> list[tuple[int, int]]:
        """Draw the sun for lungs that are `fill` (0 to 1) full; return the pixels (x, y) that changed."""
        before, now = self._radius, self.radius(fill)
        if abs(now - before) < STILL:
            return []
        first = bisect_left(self._distances, min(before, now) - EDGE)
        last = bisect_left(self._distances, max(before, now) + EDGE)
        self._radius = now
        changed: list[tuple[int, int]] = []
        for distance, x, y, shades in self._spots[first:last]:
            colour = shades[_shade(now, distance)]
            start = (y * self.width + x) * 3
            if self._rgb[start : start + 3] != colour:
                self._rgb[start : start + 3] = colour
                changed.append((x, y))
        return changed

    def _still(self, seen: SkyLight, star: Light, *, with_sun: bool) -> Canvas:
        canvas = Canvas(self.width, gradient(self.height, seen.sky))
        draw_stars(canvas, NIGHT_OF_THE_SCENE, 1, star)
        draw_glow(canvas, self.middle, self.fullest * 0.62, seen.halo, seen.glow)
        if with_sun:
            reach = self.fullest + 2 * EDGE
            canvas.blend_disc(self.middle, reach, seen.sun, lambda _distance: 1)
        draw_land(canvas, seen)
        return canvas

    def _moving(self, without: Canvas, full: Canvas) -> list[tuple[float, int, int, list[bytes]]]:
        """Return what the sun may ever touch: distance from its middle, column, row, colour by shade."""
        x0, y0 = self.middle
        spots: list[tuple[float, int, int, list[bytes]]] = []
        reach = self.fullest + EDGE
        for y in range(self.height):
            for x in range(self.width):
                distance = sqrt((x + 0.5 - x0) ** 2 + (y + 0.5 - y0) ** 2)
                empty, sun = without.rows[y][x], full.rows[y][x]
                if distance < reach and empty != sun:
                    shades = [to_srgb(blend_over(empty, sun, step / SHADES)) for step in range(SHADES + 1)]
                    spots.append((distance, x, y, shades))
        spots.sort(key=lambda spot: spot[0])
        return spots


def _shade(radius: float, distance: float) -> int:
    inside = (radius - distance) / EDGE + 0.5
    return min(max(round(inside * SHADES), 0), SHADES)
