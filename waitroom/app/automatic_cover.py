"""The cover that comes by itself: at the start, when nobody types, when the window is left."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from waitroom.domain.shared.settings import CoverCorner
from waitroom.screens.shared.action_target import ActionTarget

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


STARTS = timedelta(seconds=15)
"""So long may a program that was asked for take until its window has the keys."""


class AutomaticCover(ActionTarget):
    """Covers the room as the settings have it; any key lifts that cover."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.last_input = app.room.now()
        """When somebody last did something at the terminal."""
        self._opened_elsewhere: datetime | None = None
        self._is_in_corner = False

    def at_start(self) -> None:
        """Cover before anything is drawn, where that was chosen: not one frame shows the room."""
        if self.app.room.settings.cover_at_start:
            self._cover(self.app.room.now())

    def when_idle(self, now: datetime) -> None:
        """Cover when nobody has typed for as long as was chosen."""
        minutes = self.app.room.settings.cover_after
        if minutes and now - self.last_input >= timedelta(minutes=minutes):
            self._cover(now)

    def on_opened_elsewhere(self) -> None:
        """Know that a viewer or a mail program was asked for, which takes the keys for itself."""
        self._opened_elsewhere = self.app.room.now()

    def when_left(self) -> None:
        """Cover when the window loses the keys, if that was chosen; not to a program that was asked for from here."""
        now, opened = self.app.room.now(), self._opened_elsewhere
        self._opened_elsewhere = None
        if opened is not None and timedelta(0) <= now - opened < STARTS:
            return
        if self.app.room.settings.cover_on_blur:
            self._cover(now)

    def when_pointed(self, x: int, y: int) -> None:
        """Cover when the mouse comes into the corner that was chosen; the keys that hide the room lift it."""
        corner = _corner_cell(self.app.room.settings.cover_corner, self.app.size.width, self.app.size.height)
        was_in_corner, self._is_in_corner = self._is_in_corner, (x, y) == corner
        if self._is_in_corner and not was_in_corner:
            self.app.cover(self.app.room.now(), is_own=False)

    def _cover(self, now: datetime) -> None:
        self.app.cover(now, is_own=True)


def _corner_cell(corner: CoverCorner, width: int, height: int) -> tuple[int, int] | None:
    """Return the cell (column, row) of a corner; None where none was chosen."""
    if corner is CoverCorner.NONE:
        return None
    is_right = corner in {CoverCorner.UPPER_RIGHT, CoverCorner.LOWER_RIGHT}
    is_low = corner in {CoverCorner.LOWER_LEFT, CoverCorner.LOWER_RIGHT}
    return (width - 1 if is_right else 0), (height - 1 if is_low else 0)
