"""The window: a sky that follows the local time of day."""

from datetime import datetime

from textual.geometry import Region, Size
from textual.reactive import reactive

from waitroom.colours.sky_colours import sky_colours
from waitroom.domain.scenery.daylight import sky_words
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.redrawn_cells import redrawn_cells
from waitroom.domain.scenery.sky import sky
from waitroom.widgets.scenery.half_blocks import HalfBlocks


class Sky(HalfBlocks):
    """The sky at `now` (aware, local).

    Every minute the cells are drawn again in which somebody would see the difference; all of them when the size or
    the theme changes.
    """

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
        """Draw what is seen to have changed when the minute is another one."""
        if _minute(before) == _minute(now):
            return
        self.tooltip = self.words or None
        shown = self._seen
        if now is None or shown is None or shown[0] != self._key(self.size) or not self.has_colours:
            self._seen = None
            self.refresh()
            return
        change = redrawn_cells(shown[1], self._fresh(self.size, now))
        self._seen = (shown[0], change.shown)
        if change.runs:
            self.refresh(*(Region(run.column, run.row, run.width, 1) for run in change.runs))

    def picture(self, size: Size) -> Pixels | None:
        """Return the sky as it is shown, computed once for a size and a theme and kept up with the minutes."""
        if self.now is None:
            return None
        key = self._key(size)
        if self._seen is None or self._seen[0] != key:
            self._seen = (key, self._fresh(size, self.now))
        return self._seen[1]

    def _key(self, size: Size) -> object:
        return size, self.app.current_theme.name

    def _fresh(self, size: Size, now: datetime) -> Pixels:
        theme = self.app.current_theme
        colours = sky_colours(theme.name, is_dark=theme.dark)
        minute = now.replace(second=0, microsecond=0)
        return sky(size.width, size.height * 2, minute, colours)


def _minute(now: datetime | None) -> datetime | None:
    return now.replace(second=0, microsecond=0) if now else None
