"""A slow night sky: stars come out, very slowly; nothing to do."""

from collections.abc import Iterable
from time import monotonic
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.night_sky_stars import PlacedStar, light_travel_words, stars_of
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.screens.care.activities.drifting_words import DriftingRow

MOST_ROWS = 60
ROUND = 7


class NightSkyScreen(ActivityScreen):
    """Each second at most one row is drawn. With reduced motion all stars are there; `enter` names the next."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space,right", "name", "name", show=False)]

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        seed = str(self.room.now().date())
        self.stars = stars_of(seed, self.room.content.stars, running.minutes * 60)
        self.named = 0
        self._timer: Timer | None = None
        self._before = 0.0
        self._since = 0.0

    def compose_inside(self) -> Iterable[Widget]:
        """Lay out the sky and a line for the names."""
        for _ in range(MOST_ROWS):
            yield DriftingRow("")
        yield Static("", id="said", classes="centre muted gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.running.is_still:
            return (("enter", "a name"), LEAVE)
        return (LEAVE,)

    def on_mount(self) -> None:
        """Begin."""
        self.query_one("#inside").add_class("-full")
        self.show_keys()
        self.resume()
        self.draw()

    def on_resize(self) -> None:
        """Draw it for the new size."""
        self.draw()

    @property
    def elapsed(self) -> float:
        """Seconds of this night; those it was covered do not count."""
        if self.running.is_still:
            return self.running.minutes * 60.0
        return self._before + (monotonic() - self._since if self._timer is not None else 0.0)

    @property
    def rows(self) -> int:
        """Rows of the sky."""
        return max(1, min(MOST_ROWS, self.size.height - ROUND))

    def visible_stars(self) -> tuple[PlacedStar, ...]:
        """Return the stars that have come out."""
        return tuple(star for star in self.stars if star.at <= self.elapsed)

    def draw(self) -> None:
        """Draw the rows that changed, and the name of the star that came out last."""
        width, height = max(1, self.size.width), self.rows
        by_row: dict[int, dict[int, PlacedStar]] = {}
        out = self.visible_stars()
        for star in out:
            by_row.setdefault(int(star.y * height), {})[int(star.x * width)] = star
        for at, row in enumerate(self.query(DriftingRow)):
            row.display = at < height
            if at < height:
                row.show(self._row(by_row.get(at, {})))
        named = [star.star for star in out if star.star is not None]
        shown = named[self.named % len(named)] if self.running.is_still and named else None
        shown = shown or (named[-1] if named else None)
        self.query_one("#said", Static).update(light_travel_words(shown) if shown else "")

    def _row(self, stars: dict[int, PlacedStar]) -> Content:
        parts: list[str | tuple[str, str]] = []
        end = 0
        for column in sorted(stars):
            star = stars[column]
            style = "$accent" if star.star else "$foreground" if star.sign == "⋆" else "$text-muted"
            parts += [" " * (column - end), (star.sign, style)]
            end = column + 1
        return Content.assemble(*parts)

    def action_name(self) -> None:
        """Name the next star, where nothing moves by itself."""
        if self.running.is_still:
            self.named += 1
            self.draw()

    def pause(self) -> None:
        """Stand still."""
        if self._timer is not None:
            self._before = self.elapsed
            self._timer.stop()
            self._timer = None

    def resume(self) -> None:
        """Go on."""
        if self._timer is None and not self.running.is_still and self.is_mounted and not self._is_over:
            self._since = monotonic()
            self._timer = self.set_interval(1.0, self.draw)

    def on_unmount(self) -> None:
        """Stop."""
        self.pause()
