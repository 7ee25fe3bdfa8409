"""The happy box: the wall of mementos, finding, and what is done with one of them."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input
from textual.worker import get_current_worker

from waitroom.domain.box.box_question import BoxQuestion
from waitroom.domain.box.memento import Memento
from waitroom.key_bindings import bindings_for
from waitroom.room.room import Room
from waitroom.screens.box.box_actions import BoxActions
from waitroom.screens.box.wall_filter import ADD, QUESTION, WallFilter, card_action_hint
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.picture_loading import PictureLoader
from waitroom.screens.shared.room_screen import RoomScreen
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
        self.deeds = BoxActions(room, lambda words: self.app.notify(words, markup=False))
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
        self._show("")

    def _show(self, here: str) -> None:
        self.show_undo(is_there=self.deeds.has_undo)
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

    def _show_in_reach(self, here: str) -> None:
        """Go to a card that something was done with; filters that hide it are let go of, so that it is seen."""
        if self.hanging.is_hidden(here):
            self._let_go_of_filters()
        self._show(here)

    def _let_go_of_filters(self) -> None:
        find = self.query_one("#find", Input)
        find.value = ""
        find.display = False
        self.hanging.clear()

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
            self._show("")

    @property
    def _here(self) -> Memento | None:
        """The memento with the bar; where another card has it, one line says so."""
        view = self.query_one(Wall).here
        memento = self.room.box.get(view.id) if view is not None else None
        if memento is None and view is not None:
            self.app.notify(card_action_hint(view.id), markup=False)
        return memento

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
        self.action_hold()

    def action_hold(self) -> None:
        """Hold the memento with the bar, answer the question, or add a thing."""
        view = self.query_one(Wall).here
        if view is None or view.id == ADD:
            self.action_add()
        elif view.id == QUESTION:
            self._answer()
        elif (memento := self._here) is not None:
            self._hold(memento, is_drawn=False)

    def action_draw_one(self) -> None:
        """Draw one thing blind."""
        memento = self.room.box.draw_random(self.room.now())
        if memento is None:
            self.action_add()
        else:
            self._hold(memento, is_drawn=True)

    def hold_memento(self, memento_id: str = "") -> None:
        """Hold one memento, or draw one where none is named; for other rooms."""
        memento = self.room.box.get(memento_id) if memento_id else None
        if memento is None:
            self.action_draw_one()
        else:
            self._hold(memento, is_drawn=False)

    def _hold(self, memento: Memento, *, is_drawn: bool) -> None:
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - loaded when it is first asked for

        order = [view.id for view in self.query_one(Wall).views if not view.id.startswith("card:")]

        def back(memento_id: str | None) -> None:
            self._show(memento_id or "")

        self.app.push_screen(HoldMementoScreen(self.room, memento, order, is_drawn=is_drawn), back)

    def action_add(self, words: str = "", question: BoxQuestion | None = None) -> None:
        """Put something in."""
        from waitroom.screens.box.add_memento import AddMementoDialog  # noqa: PLC0415 - as above

        self.app.push_screen(AddMementoDialog(self.room, words, question=question), self.memento_added)

    def memento_added(self, memento: Memento | None) -> None:
        """Draw the wall with the bar at a memento that was added; None draws nothing."""
        if memento is not None:
            self._show_in_reach(memento.id)

    def accepts_paste(self, text: str) -> bool:
        """Take anything that is pasted, or dropped, on the wall."""
        return bool(text.strip())

    def _answer(self) -> None:
        question = self.room.box.question_of_the_day(self.room.now())
        if question is not None:
            self.action_add(question=question)

    def action_change(self) -> None:
        """Change anything about the memento with the bar."""
        memento = self._here
        if memento is None:
            return
        from waitroom.screens.box.edit_memento import EditMementoDialog  # noqa: PLC0415 - as above

        def changed(kept: Memento | None) -> None:
            if kept is not None:
                self._show_in_reach(self.deeds.remember_change(memento, kept))

        self.app.push_screen(EditMementoDialog(self.room, memento), changed)

    def action_pin(self) -> None:
        """Pin the memento with the bar for a no, or take the pin out."""
        if (memento := self._here) is not None:
            self._show_in_reach(self.deeds.toggle_pin(memento))

    def action_put_away(self) -> None:
        """Put the memento with the bar away."""
        if (memento := self._here) is not None:
            self._show(self.deeds.delete(memento))

    def action_copy_box(self, is_coming_back: int) -> None:
        """Take the box along as a folder, or bring one back."""
        from waitroom.screens.box.copy_box import CopyBoxDialog  # noqa: PLC0415 - as above
        from waitroom.screens.shared.downloads_folder import downloads_folder  # noqa: PLC0415 - as above

        def told(words: str | None) -> None:
            if words is not None:
                self._show("")
                self.app.notify(words, timeout=8, markup=False)

        folder = downloads_folder() / "happy-box"
        self.app.push_screen(CopyBoxDialog(self.room, folder, is_coming_back=bool(is_coming_back)), told)

    def action_not_this(self) -> None:
        """Put the question down for good, or sweep the examples away."""
        view = self.query_one(Wall).here
        now = self.room.now()
        question = self.room.box.question_of_the_day(now)
        if view is not None and view.id == QUESTION and question is not None:
            self.deeds.dismiss_question(question)
        elif self.room.box.examples():
            self.deeds.hide_examples()
        self._show("")

    def action_ask_no_more(self) -> None:
        """Put all the questions down for good."""
        if self.room.settings.box_asks:
            self.deeds.dismiss_all_questions()
            self._show("")

    def action_undo(self) -> None:
        """Take the last step back."""
        here = self.deeds.undo()
        if here is not None:
            self._show_in_reach(here)

    # Finding

    def action_find(self) -> None:
        """Open the line to find with."""
        find = self.query_one("#find", Input)
        find.display = True
        find.focus()

    @on(Input.Changed, "#find")
    def find(self, event: Input.Changed) -> None:
        """Show what answers to the words, while they are typed."""
        event.stop()
        self.hanging.words = event.value
        self._show("")

    @on(Input.Submitted, "#find")
    def found(self, event: Input.Submitted) -> None:
        """Go to the wall with what was found."""
        event.stop()
        self.query_one(Wall).focus()

    def action_turn_kind(self) -> None:
        """Show one kind after the other, then everything."""
        self.hanging.next_kind()
        self._show("")

    def action_turn_tag(self) -> None:
        """Show one tag after the other, then everything."""
        self.hanging.next_tag()
        self._show("")

    def action_turn_order(self) -> None:
        """Lay the cards anew: the least seen first, or the newest."""
        self.hanging.toggle_order()
        self._show("")
        self.query_one(Wall).move_to_end(is_last=False)

    def action_back(self) -> None:
        """Close the finding, then the filters, then go back to the room."""
        find = self.query_one("#find", Input)
        if find.display or self.hanging.is_filtered():
            self._let_go_of_filters()
            self.query_one(Wall).focus()
            self._show("")
        else:
            self.call_later(self.app.run_action, "app.go('home')")

    # The place

    def screen_state(self) -> dict[str, object]:
        """Return which card has the bar, and the filters but not the words."""
        here = self.query_one(Wall).here
        return {"here": here.id if here else "", **self.hanging.saved_filter()}

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Take up the filters and the card that `screen_state` returned."""
        self.hanging.restore_filter(place)
        self._show(str(place.get("here", "")))
