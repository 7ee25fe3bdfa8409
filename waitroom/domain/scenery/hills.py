"""The hills below the sky: ridges as sums of slow waves, the same at every size."""

from math import sin

from waitroom.domain.scenery.canvas import Canvas
from waitroom.domain.scenery.colour import Light

Wave = tuple[float, float, float]
"""How high (a part of the picture's height), how quick, where it begins."""

FAR: tuple[Wave, ...] = ((0.240, 0, 1.5708), (0.075, 3.1, 3.6), (0.040, 6.3, 1.6), (0.012, 13.7, 0.4))
MIDDLE: tuple[Wave, ...] = ((0.160, 0, 1.5708), (0.050, 2.0, 2.5), (0.024, 4.9, 4.9), (0.007, 10.1, 1.0))
NEAR: tuple[Wave, ...] = ((0.095, 0, 1.5708), (0.042, 1.9, 2.3), (0.014, 3.7, 2.6))


def ridge(width: int, height: int, waves: tuple[Wave, ...]) -> list[float]:
    """Return for each column how far down (pixels from the top) the hill begins."""
    heights: list[float] = []
    for x in range(width):
        along = (x + 0.5 - width / 2) / max(height, 1)
        heights.append(height * (1 - sum(high * sin(slow * along + begins) for high, slow, begins in waves)))
    return heights


def draw_hill(canvas: Canvas, tops: list[float], crest: Light, foot: Light) -> None:
    """Lay a hill over the picture, `crest` at its top and `foot` at the bottom, soft at the edge."""
    height = canvas.height
    first = max(0, int(min(tops, default=0)))
    span = max(height - first, 1)
    for y in range(first, height):
        part = (y - first) / span
        colour = (
            crest[0] + (foot[0] - crest[0]) * part,
            crest[1] + (foot[1] - crest[1]) * part,
            crest[2] + (foot[2] - crest[2]) * part,
        )
        row = canvas.rows[y]
        for x, top in enumerate(tops):
            covered = y + 1 - top
            if covered >= 1:
                row[x] = colour
            elif covered > 0:
                canvas.blend(x, y, colour, covered)
