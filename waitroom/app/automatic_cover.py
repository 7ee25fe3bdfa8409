"""The cover that comes by itself: at the start, when nobody types, when the window is left."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


class AutomaticCover:
    """Covers the room as the settings have it; any key lifts that cover."""

    def __init__(self, app: "WaitroomApp") -> None:
        self.app = app
        self.last_input = app.room.now()
        """When somebody last did something at the terminal."""

    def at_start(self) -> None:
        """Cover before anything is drawn, where that was chosen: not one frame shows the room."""
        if self.app.room.settings.cover_at_start:
            self._cover(self.app.room.now())

    def when_idle(self, now: datetime) -> None:
        """Cover when nobody has typed for as long as was chosen."""
        minutes = self.app.room.settings.cover_after
        if minutes and now - self.last_input >= timedelta(minutes=minutes):
            self._cover(now)

    def when_left(self) -> None:
        """Cover when the window loses the keys, if that was chosen."""
        if self.app.room.settings.cover_on_blur:
            self._cover(self.app.room.now())

    def _cover(self, now: datetime) -> None:
        self.app.cover(now, is_own=True)
