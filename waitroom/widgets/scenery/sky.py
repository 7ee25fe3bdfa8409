"""The window: a sky that follows the local time of day."""

from datetime import datetime

from textual.geometry import Size
from textual.reactive import reactive

from waitroom.domain.scenery.daylight import sky_words
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.sky import sky
from waitroom.theme import sky_colours
from waitroom.widgets.scenery.half_blocks import HalfBlocks


class Sky(HalfBlocks):
    """The sky at `now` (aware, local); drawn anew when the minute, the size or the theme changes."""

    DEFAULT_CSS = """
    Sky {
        width: 1fr;
        height: 1fr;
    }
    """

    now: reactive[datetime | None] = reactive(None, repaint=False)

    def __init__(
        self,
        now: datetime | None = None,
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
        classes: str | None = None,
    ) -> None:
        """Take the local time, or wait for it."""
        super().__init__(id=id, classes=classes)
        self._seen: tuple[object, Pixels] | None = None
        self.set_reactive(Sky.now, now)

    @property
    def words(self) -> str:
        """What the window shows, in a word or two; nothing before the time is known."""
        return sky_words(self.now) if self.now else ""

    def on_mount(self) -> None:
        """Say in the tooltip what is drawn."""
        self.tooltip = self.words or None

    def watch_now(self, before: datetime | None, now: datetime | None) -> None:
        """Draw anew when the minute is another one."""
        if _minute(before) != _minute(now):
            self.tooltip = self.words or None
            self.refresh()

    def picture(self, size: Size) -> Pixels | None:
        """Return the sky for this minute, size and theme, computed once."""
        if self.now is None:
            return None
        theme = self.app.current_theme
        minute = _minute(self.now)
        key = (minute, size, theme.name)
        if self._seen is None or self._seen[0] != key:
            colours = sky_colours(theme.name, is_dark=theme.dark)
            self._seen = (key, sky(size.width, size.height * 2, self.now, colours))
        return self._seen[1]


def _minute(now: datetime | None) -> datetime | None:
    return now.replace(second=0, microsecond=0) if now else None
