"""Where things stand in each room, kept for the next start."""

from typing import TYPE_CHECKING

from waitroom.app.open_screens import KEPT
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.room_screen import RoomScreen

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


class ScreenStateSaver:
    """The place in each room, written to the session when it has moved."""

    def __init__(self, app: "WaitroomApp") -> None:
        self.app = app
        self._saved: dict[str, object] = {}
        self.is_back = False
        """Whether the room stands as it was left; until then what is kept is what was left."""

    def save(self) -> None:
        """Remember where things stand, if they have moved; the session writes it in its own time.

        Once the screens are being taken down they stand nowhere any more: what was remembered stays.
        """
        if not (self.is_back and self.app.is_running):
            return
        session = self.app.room.session
        for name in self.app.rooms.names:
            screen = self.app.first_screen(name)
            if isinstance(screen, RoomScreen) and screen.is_mounted:
                place = screen.screen_state()
                if self._saved.get(name) != place:
                    self._saved[name] = place
                    session.set(name, place)
        if self._saved.get("room") != self.app.current_mode:
            self._saved["room"] = self.app.current_mode
            session.set("room", self.app.current_mode)
        session.set(KEPT, self.app.open_screens.state())
        session.set("first", self._for_the_first_frame())

    def _for_the_first_frame(self) -> str:
        """Return the id of the wait whose number the next start may show at once, "" where it may not."""
        is_alone = self.app.current_mode == "home" and len(self.app.screen_stack) == 1
        home = self.app.first_screen("home") if is_alone else None
        if self.app.room.settings.cover_at_start or not isinstance(home, HomeScreen):
            return ""
        return home.front_id if home.wait.countdown_looks.is_number_seen() else ""
