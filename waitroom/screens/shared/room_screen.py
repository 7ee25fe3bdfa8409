"""The base of all rooms: top bar, key line, the present moment, and the state kept for the next start."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual import events, on
from textual._path import CSSPathType
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.room.room import Room
from waitroom.screens.shared.breakpoints import SCREEN_HEIGHTS, SCREEN_WIDTHS
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.widgets.shared.card import Card
from waitroom.widgets.shared.clicks_on_gone_widgets import IgnoresClicksOnGoneWidgets
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.more_keys import MoreKeys
from waitroom.widgets.shared.mounted_check import MountAware
from waitroom.widgets.shared.own_bindings import OwnBindings
from waitroom.widgets.shared.paced_drawing import PacedDrawing
from waitroom.widgets.shared.top_bar import TopBar

if TYPE_CHECKING:
    from waitroom.domain.box.memento import Memento


@runtime_checkable
class HasKeys(Protocol):
    """A screen with keys of its own in the command table."""

    def help_places(self) -> tuple[str, ...]:
        """Return the places of the table whose keys work here."""


class RoomScreen(PacedDrawing, IgnoresClicksOnGoneWidgets, MountAware, OwnBindings[None]):
    """A room.

    A subclass names itself (`room_name`, as in the command table), composes its inside in `compose_room`,
    draws what the room holds in `refresh_view`, and can keep and take its place for the next start.
    """

    CSS_PATH: ClassVar[CSSPathType | None] = style_sheet("shared/room_screen.tcss")
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    VERTICAL_BREAKPOINTS = SCREEN_HEIGHTS

    room_name: ClassVar[str] = ""
    now: reactive[datetime | None] = reactive[datetime | None](None, init=False, repaint=False)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._notice_words = ""
        self._is_new = True
        self.set_reactive(RoomScreen.now, room.now())

    def set_size_classes(self, size: Size) -> None:
        """Know the size before the first paint, so that no style is worked out twice for it."""
        for length, breaks in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            fitting = [name for least, name in breaks or () if least <= length]
            self.set_class(bool(fitting), *fitting[-1:], update=False)

    def update_node_styles(self, animate: bool = True) -> None:  # noqa: FBT001, FBT002 - Textual's own
        """Work the styles out anew; not for the first resume, which asks for it a moment after all was mounted."""
        mounted_as, self._mounted_as = self._mounted_as, None
        if animate or mounted_as != self.classes:
            super().update_node_styles(animate)

    _mounted_as: frozenset[str] | None = None
    """The classes that the parts were styled for as they were mounted, until the styles are asked for again."""

    def compose(self) -> ComposeResult:
        """Put the bar above and the keys below the room's own inside."""
        yield TopBar(self.room_name, self.room.now())
        yield from self.compose_room()
        yield Static("", id="notice", markup=False)
        yield KeyLine(self.room_name)

    def compose_room(self) -> Iterable[Widget]:
        """Compose the room's own inside."""
        raise NotImplementedError

    def refresh_view(self) -> None:
        """Read the present data from the room and show it; called on mount, on return, and after every change."""

    def show_first_paint(self) -> None:
        """Draw what the first paint shows; a room may leave the rest for the moment after it."""
        self.refresh_view()

    def on_mount(self) -> None:
        """Look for the first time; a key in a sentence keeps the colour of the sentence."""
        self._mounted_as = self.classes
        for each in self.query(Static):
            each.auto_links = False
        self.show_first_paint()

    def on_screen_resume(self) -> None:
        """Look again on return; the first look was a moment ago."""
        if self._is_new:
            self._is_new = False
            return
        now = self.room.now()
        self.set_reactive(RoomScreen.now, now)
        self.query_one(TopBar).now = now
        self.refresh_view()

    @on(events.Resize)
    def follow_foot(self) -> None:
        """Let the keys that stand in the room go with those at the foot."""
        for more in self.query(MoreKeys):
            more.follow_foot()

    def watch_now(self, now: datetime | None) -> None:
        """Hand the moment to the bar, and look again: a minute has passed."""
        if self.is_mounted and now is not None:
            self.query_one(TopBar).now = now
            self.refresh_view()

    def help_places(self) -> tuple[str, ...]:
        """Return the places of the command table whose keys work here."""
        return (self.room_name,)

    def line_to_send(self) -> tuple[str, str]:
        """Return the words in front that can be sent to the happy box, and where they come from."""
        return "", ""

    def on_paste(self, event: events.Paste) -> None:
        """Offer to keep what is dropped, or pasted, where no field has the keys."""
        if self.accepts_paste(event.text):
            event.stop()
            from waitroom.screens.box.add_memento import AddMementoDialog  # noqa: PLC0415 - loaded when first asked for

            self.app.push_screen(AddMementoDialog(self.room, event.text), self.memento_added)

    def accepts_paste(self, text: str) -> bool:
        """Tell whether a paste that no field took is something to keep: files that are there; else it is unheard."""
        return bool(self.room.box.intake.find_paths(text))

    def memento_added(self, memento: "Memento | None") -> None:
        """Show what was put into the happy box from here; None where nothing was."""
        if memento is not None:
            self.refresh_view()

    def show_notice(self, words: str) -> None:
        """Say something that stays until it is no longer so: a save that did not work, a second tab."""
        if words != self._notice_words:
            self._notice_words = words
            self.query_one("#notice", Static).update(Content(safe_text(words)))
            self.set_class(bool(words), "-has-notice")

    def show_undo(self, *, is_there: bool) -> None:
        """Show the key of undo, or leave it out where there is nothing to take back."""
        for each in (*self.query(KeyLine), *self.query(MoreKeys), *self.query(Card)):
            each.has_undo = is_there

    def show_way_back(self, *, is_there: bool) -> None:
        """Know whether there is something to take back in the first room, which may have led here."""

    def save_state_changed(self) -> None:
        """Something was saved, or could not be; for rooms that show it."""

    def screen_state(self) -> dict[str, object]:
        """Return the state of this screen (selection, scroll, cursor) as JSON values, for the next start."""
        return {}

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Restore the state that `screen_state` returned; unknown or stale entries are ignored."""
