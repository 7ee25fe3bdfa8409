"""A clear night over dark hills: a band of far stars, and near ones that come out one after the other."""

from collections.abc import Iterable
from functools import partial
from math import exp
from random import Random

from waitroom.domain.scenery.canvas import Canvas
from waitroom.domain.scenery.colour import Light, blend_over
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.sky import SkyLight, draw_land, gradient
from waitroom.quick_tuple import NamedTuple

GROUND = 0.8
"""Parts of the height that are sky; below it lie the hills."""
FADES_IN = 8.0
"""Seconds until a star that comes out is as bright as it gets."""
WARM, COOL = (1.0, 0.78, 0.52), (0.68, 0.8, 1.0)
"""What a star's light is tinted with: most are white, some warm, some blue."""


class NightStar(NamedTuple):
    """A star at a place (each 0 to 1 of the sky) with its brightness (0 to 1), out for so many `seconds`.

    `is_named` is the one whose name stands below: it has a glow.
    """

    x: float
    y: float
    brightness: float
    seconds: float
    is_named: bool = False


class StarNight:
    """The sky without its near stars, `width` x `height` pixels, drawn once; `picture` lays the stars over it."""

    def __init__(self, width: int, height: int, seen: SkyLight, star: Light, seed: str) -> None:
        """Draw the band and the hills."""
        self.width, self.height = max(width, 0), max(height, 0)
        self._star = star
        canvas = Canvas(self.width, gradient(self.height, seen.sky))
        self._draw_band(canvas, Random(seed))  # noqa: S311 - a picture
        self._sky = canvas.rows
        land = Canvas(self.width, gradient(self.height, seen.sky))
        land.rows = [list(row) for row in canvas.rows]
        draw_land(land, seen)
        self._land = land.rows

    def picture(self, stars: Iterable[NightStar]) -> Pixels:
        """Return the night with these stars; the hills stand before them."""
        canvas = Canvas(self.width, [])
        canvas.height = self.height
        canvas.rows = [list(row) for row in self._land]
        for number, star in enumerate(stars):
            x, y = int(star.x * self.width), int(star.y * GROUND * self.height)
            if not (0 <= x < self.width and 0 <= y < self.height) or self._land[y][x] != self._sky[y][x]:
                continue
            light = self._tinted(number)
            seen = min(1.0, max(0.0, star.seconds / FADES_IN))
            if star.is_named:
                canvas.blend_disc((x + 0.5, y + 0.5), 3.2, light, partial(_glow, 0.55 * seen))
            canvas.blend(x, y, light, star.brightness * seen)
        return canvas.pixels()

    def _tinted(self, number: int) -> Light:
        tint = WARM if number % 5 == 1 else COOL if number % 3 == 2 else (1.0, 1.0, 1.0)
        red, green, blue = (own * part for own, part in zip(self._star, tint, strict=True))
        return red, green, blue

    def _draw_band(self, canvas: Canvas, chance: Random) -> None:
        """Lay the far stars over the sky: a slanted band of haze, a dark lane in it, and fine dust."""
        if not self.width or not self.height:
            return
        tilt = 0.75
        middle = chance.uniform(0.38, 0.62)
        red, green, blue = (own * part for own, part in zip(self._star, COOL, strict=True))
        haze = (red, green, blue)
        for y, row in enumerate(canvas.rows):
            down = y / self.height
            centre = middle + (0.4 - down) * tilt
            for x in range(self.width):
                across = (x / self.width - centre) / 0.17
                lane = exp(-(((across - 0.12) / 0.22) ** 2))
                thick = exp(-across * across) * (1 - 0.65 * lane) * max(0.0, 1 - down * 0.9)
                dust = chance.random()
                alpha = 0.04 * thick + (0.2 * thick if dust > 0.93 else 0.06 if dust > 0.985 else 0.0)
                if alpha > 0.002:
                    row[x] = blend_over(row[x], haze, alpha)


def _glow(strength: float, far: float) -> float:
    return strength * exp(-far * far / 2.0)
