"""A slow night sky: stars come out, very slowly; nothing to do."""

from collections.abc import Iterable, Mapping
from time import monotonic

from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.night_sky_stars import PlacedStar, light_travel_words, stars_of
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.translation import _
from waitroom.widgets.care.star_field import StarField

EVERY = 2.0
"""Seconds between two looks; a star takes longer to come out."""
ALL_OUT = 60.0
"""Seconds that every star counts as out for where nothing moves by itself."""


class NightSkyScreen(ActivityScreen):
    """A picture in which stars come out. With reduced motion all of them are there; `enter` names the next."""

    places = ("night_sky",)

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
        yield StarField(self._out, self.star_in_front, str(self.room.now().date()))
        yield Static("", id="said", classes="centre muted gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.running.is_still:
            return (("{key:stars.name}", _("a name")), LEAVE)
        return (LEAVE,)

    def on_mount(self) -> None:
        """Begin."""
        self.add_class("-full")
        self.show_keys()
        self.resume()
        self.draw()

    def on_resize(self) -> None:
        """Draw it for the new size."""
        self.draw()

    def position(self) -> dict[str, object]:
        """Return where one is, with the seconds of this night."""
        return {**super().position(), "passed": round(self.elapsed), "named": self.named}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Let the stars be out that were."""
        passed, named = place.get("passed"), place.get("named")
        if isinstance(passed, int) and 0 <= passed <= self.running.minutes * 60:
            self._before = float(passed)
        if isinstance(named, int) and named >= 0:
            self.named = named
        self.draw()
        super().take_position(place)

    @property
    def elapsed(self) -> float:
        """Seconds of this night; those it was covered do not count."""
        if self.running.is_still:
            return self.running.minutes * 60.0
        return self._before + (monotonic() - self._since if self._timer is not None else 0.0)

    def visible_stars(self) -> tuple[PlacedStar, ...]:
        """Return the stars that have come out."""
        return tuple(star for star in self.stars if star.at <= self.elapsed)

    def _out(self) -> list[tuple[PlacedStar, float]]:
        elapsed = self.elapsed
        ever = ALL_OUT if self.running.is_still else 0.0
        return [(star, elapsed - star.at + ever) for star in self.visible_stars()]

    def star_in_front(self) -> PlacedStar | None:
        """Return the star whose name stands below: the one that came out last, or that was asked for."""
        named = [star for star in self.visible_stars() if star.star is not None]
        if not named:
            return None
        return named[self.named % len(named)] if self.running.is_still else named[-1]

    def draw(self) -> None:
        """Draw what is seen to have changed, and the name of the star that came out last."""
        self.query_one(StarField).look()
        star = self.star_in_front()
        self.query_one("#said", Static).update(light_travel_words(star.star) if star and star.star else "")

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
            self._timer = self.set_interval(EVERY, self.draw)

    def on_unmount(self) -> None:
        """Stop."""
        self.pause()
