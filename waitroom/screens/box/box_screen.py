"""The happy box: the wall of mementos, finding, and what is done with one of them."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from waitroom.domain.box.memento import Memento
from waitroom.key_bindings import bindings_for
from waitroom.room.room import Room
from waitroom.screens.box.filter_actions import FilterActions
from waitroom.screens.box.memento_actions import MementoActions
from waitroom.screens.box.wall_filter import WallFilter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.picture_loading import PictureLoader
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.scroll_back import scroll_back
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.box.wall import Wall
from waitroom.widgets.box.wall_summary import WallSummary
from waitroom.widgets.shared.more_keys import MoreKeys
from waitroom.widgets.shared.safe_input import SafeInput

REST_AFTER = 0.1
"""Seconds until the rest of thousands is read: the first frame stands by then."""


class BoxScreen(RoomScreen):
    """The room of the happy box. The order of the cards stays while one is here; `o` lays them anew."""

    typed_is = TypedTextPolicy.SOUGHT

    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("box/box_screen.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("box")]
    room_name = "box"
    AUTO_FOCUS = "Wall"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.hanging = WallFilter(room)
        self.pictures = PictureLoader(self, room, lambda: self.query_one(Wall))
        self.mementos = MementoActions(self)
        self.filters = FilterActions(self, self.hanging)
        self.parts: tuple[ActionTarget, ...] = (self.mementos, self.filters)
        self._shown: tuple[object, ...] = ()
        self._rest: Timer | None = None

    def compose_room(self) -> Iterable[Widget]:
        """Lay the line of filters and the place to find above the wall."""
        yield WallSummary()
        find = SafeInput(placeholder=_("find: a word, a name, a tag"), id="find", select_on_focus=False)
        find.display = False
        yield find
        yield Wall()
        yield MoreKeys("box", left_out=frozenset({"wall.kind", "wall.tag", "wall.order"}))

    # Looking

    def on_mount(self) -> None:
        """Come back to where one was; the room looks by itself."""
        place = self.room.session.get("box")
        if isinstance(place, dict):
            self.restore_screen_state(place)

    def refresh_view(self) -> None:
        """Lay what the box holds now on the wall; what has not changed is not drawn again."""
        self.show("")

    def show(self, here: str) -> None:
        """Lay the cards, with the bar at the one named `here`; where it is empty, only what has changed."""
        self.show_undo(is_there=self.mementos.changes.has_undo)
        hanging = self.hanging
        shown = hanging.content_version()
        if shown == self._shown and not here:
            return
        self._shown = shown
        self.query_one(Wall).show_cards(hanging.views(here), here)
        self.query_one(WallSummary).show(
            count=hanging.count,
            kind=_(hanging.kind.value) if hanging.kind else "",
            tag=hanging.tag,
            words=hanging.words,
            is_newest_first=hanging.is_newest_first,
            note=hanging.wall_note(),
        )
        if not hanging.is_whole and self._rest is None:
            self._rest = self.set_timer(REST_AFTER, self._read_rest)

    def show_in_reach(self, here: str) -> None:
        """Go to a card that something was done with; filters that hide it are let go of, so that it is seen."""
        if self.hanging.is_hidden(here):
            self.filters.clear()
        self.show(here)

    def _read_rest(self) -> None:
        # A third of a second for thousands: in a thread, so that no key waits for it.
        self.run_worker(self._prepare_rest, thread=True, exclusive=True, group="rest")

    def _prepare_rest(self) -> None:
        worker = get_current_worker()
        self.hanging.prepare_cards(self.query_one(Wall).lines_needed, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._show_rest)

    def _show_rest(self) -> None:
        if self.is_mounted and not self.hanging.is_whole:
            self.hanging.is_whole = True
            self._shown = ()
            self.show("")

    # Pictures

    @on(Wall.PicturesWanted)
    def load_pictures(self, message: Wall.PicturesWanted) -> None:
        """Load the pictures that come into view."""
        message.stop()
        self.pictures.load(message.wanted)

    # Moving

    def action_go_card(self, right: int, down: int) -> None:
        """Move the bar."""
        self.query_one(Wall).move(right, down)

    def action_page(self, by: int) -> None:
        """Move the bar a screen."""
        self.query_one(Wall).move_page(by)

    def action_end(self, is_last: int) -> None:
        """Move the bar to the first or the last card."""
        self._show_rest()
        self.query_one(Wall).move_to_end(is_last=bool(is_last))

    # One memento

    @on(Wall.Held)
    def open_card(self, message: Wall.Held) -> None:
        """Hold the memento on the card, or answer the question or add a thing where the card is for that."""
        message.stop()
        self.mementos.action_hold()

    def memento_added(self, memento: Memento | None) -> None:
        """Draw the wall with the bar at a memento that was added; None draws nothing."""
        if memento is not None:
            self.show_in_reach(memento.id)

    def accepts_paste(self, text: str) -> bool:
        """Take anything that is pasted, or dropped, on the wall."""
        return bool(text.strip())

    # Finding

    @on(Input.Changed, "#find")
    def find(self, event: Input.Changed) -> None:
        """Show what answers to the words, while they are typed."""
        event.stop()
        self.hanging.words = event.value
        self.show("")

    @on(Input.Submitted, "#find")
    def found(self, event: Input.Submitted) -> None:
        """Go to the wall with what was found."""
        event.stop()
        self.query_one(Wall).focus()

    def action_back(self) -> None:
        """Close the finding, then the filters, then go back to the room."""
        find = self.query_one("#find", Input)
        if find.display or self.hanging.is_filtered():
            self.filters.clear()
            self.query_one(Wall).focus()
            self.show("")
        else:
            self.call_later(self.app.run_action, "app.go('home')")

    # The place

    def screen_state(self) -> dict[str, object]:
        """Return which card has the bar, the scroll, and the filters but not the words."""
        wall = self.query_one(Wall)
        here = wall.here
        return {
            "here": here.id if here else "", "scroll": round(wall.scroll_y), **self.hanging.saved_filter(),
        }  # fmt: skip

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Take up the filters, the card and the scroll that `screen_state` returned."""
        self.hanging.restore_filter(place)
        self.show(str(place.get("here", "")))
        scroll_back(self.query_one(Wall), place.get("scroll"))
