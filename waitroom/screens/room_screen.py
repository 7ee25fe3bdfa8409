"""What the rooms have in common: the bar above, the keys below, the moment, the way back."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from waitroom.room import Room
from waitroom.widgets.key_line import KeyLine
from waitroom.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from textual.dom import DOMNode


class RoomScreen(Screen[None]):
    """A room.

    A subclass names itself (`room_name`, as in the command table), composes its inside in `compose_room`,
    draws what the room holds in `look`, and can keep and take its place for the next start.
    """

    CSS_PATH = "room_screen.tcss"
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-tiny"),
        (60, "-narrow"),
        (100, "-wide"),
    ]
    VERTICAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-low"),
        (20, "-short"),
        (32, "-tall"),
    ]

    room_name: ClassVar[str] = ""
    now: reactive[datetime | None] = reactive[datetime | None](None, init=False)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.set_reactive(RoomScreen.now, room.now())

    def compose(self) -> ComposeResult:
        """Put the bar above and the keys below the room's own inside."""
        yield TopBar(self.room_name, self.room.now())
        yield from self.compose_room()
        yield KeyLine(self.room_name)

    def compose_room(self) -> Iterable[Widget]:
        """Compose the room's own inside."""
        raise NotImplementedError

    def look(self) -> None:
        """Draw what the room holds now; called on mount, on return, and whenever something changed."""

    def on_mount(self) -> None:
        """Look for the first time."""
        self.look()

    def on_screen_resume(self) -> None:
        """Look again on return."""
        self.now = self.room.now()
        self.look()

    def watch_now(self, now: datetime | None) -> None:
        """Hand the moment to the bar, and look again: a minute has passed."""
        if self.is_mounted and now is not None:
            self.query_one(TopBar).now = now
            self.look()

    def place(self) -> dict[str, object]:
        """Return where things stand here (selection, scroll, cursor), for the next start."""
        return {}

    def take_place(self, place: dict[str, object]) -> None:
        """Go back to where things stood; unknown or stale entries are left alone."""

    @property
    def focused_node(self) -> "DOMNode | None":
        """The widget that has the keys."""
        return self.focused
