"""The night sky of four minutes, drawn in half blocks; each look draws only what is seen to have changed."""

from collections.abc import Callable, Sequence

from textual.geometry import Region, Size

from waitroom.colours.palettes import EVENING
from waitroom.colours.sky_colours import SKIES
from waitroom.domain.care.night_sky_stars import PlacedStar
from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.redrawn_cells import redrawn_cells
from waitroom.domain.scenery.sky import light_of_hour
from waitroom.domain.scenery.star_night import NightStar, StarNight
from waitroom.widgets.scenery.half_blocks import HalfBlocks

BRIGHTNESS = {"✦": 1.0, "⋆": 0.85, "∙": 0.55}
FAINT = 0.36


class StarField(HalfBlocks):
    """`stars` returns those that are out with the seconds since they came out, and `named` the one that is named."""

    DEFAULT_CSS = """
    StarField { width: 100%; height: 1fr; }
    """

    def __init__(
        self,
        stars: Callable[[], Sequence[tuple[PlacedStar, float]]],
        named: Callable[[], PlacedStar | None],
        seed: str,
    ) -> None:
        """Take whom to ask for the stars, and the seed of the night."""
        super().__init__()
        self._stars = stars
        self._named = named
        self._seed = seed
        self._night: StarNight | None = None
        self._shown: tuple[Size, Pixels] | None = None

    def look(self) -> None:
        """Draw the cells that are seen to have changed."""
        if self._shown is None or self._shown[0] != self.size or not self.has_colours:
            self._shown = None
            self.refresh()
            return
        change = redrawn_cells(self._shown[1], self._fresh(self.size))
        self._shown = (self.size, change.shown)
        if change.runs:
            self.refresh(*(Region(run.column, run.row, run.width, 1) for run in change.runs))

    def picture(self, size: Size) -> Pixels | None:
        """Return the night as it is shown."""
        if self._shown is None or self._shown[0] != size:
            self._shown = (size, self._fresh(size))
        return self._shown[1]

    def _fresh(self, size: Size) -> Pixels:
        width, height = size.width, size.height * 2
        if self._night is None or (self._night.width, self._night.height) != (width, height):
            colours = SKIES[EVENING]
            night = light_of_hour(colours.evening[0])
            self._night = StarNight(width, height, night, linear_light(colours.star), self._seed)
        named = self._named()
        return self._night.picture(
            NightStar(star.x, star.y, BRIGHTNESS.get(star.sign, FAINT), seconds, star is named)
            for star, seconds in self._stars()
        )
