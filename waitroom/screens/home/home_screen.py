"""The room itself: a frame that holds the wait in front, the sky, the board and the four cards."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual._path import CSSPathType
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.widget import Widget

from waitroom.domain.waits.phase import may_have_answered
from waitroom.domain.waits.wait import Wait
from waitroom.key_bindings import bindings_for
from waitroom.room.room import Room
from waitroom.screens.care.care_actions import CareActions
from waitroom.screens.home.answer_part import HomeAnswerPart
from waitroom.screens.home.board_part import HomeBoardPart
from waitroom.screens.home.box_part import HomeBoxPart
from waitroom.screens.home.care_part import HomeCarePart
from waitroom.screens.home.letter_part import HomeLetterPart
from waitroom.screens.home.reframe_part import HomeReframePart
from waitroom.screens.home.wait_part import HomeWaitPart
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.home.home_cards import BoxCard, CareCard, LetterCard, ReframeCard
from waitroom.widgets.scenery.sky import Sky
from waitroom.widgets.shared.card import MOST_NEED, Card
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.more_keys import MoreKeys
from waitroom.widgets.waits.board import Board
from waitroom.widgets.waits.wait_panel import WaitPanel

if TYPE_CHECKING:
    from waitroom.domain.data.search_result import SearchResult

CARDS = ("reframe", "care", "letter", "box")
LOFTY = (150, 46)
"""From this width and height on the number has the largest figures."""
HEAD = 1
"""The row of a card's names."""
PLACES = ("home", "card.reframe", "card.care", "card.letter", "card.box")


class HomeScreen(RoomScreen):
    """The first room."""

    CSS_PATH: ClassVar[CSSPathType | None] = [
        style_sheet("shared/room_screen.tcss"),
        style_sheet("home/home_screen.tcss"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [binding for place in PLACES for binding in bindings_for(place)]
    room_name = "home"
    AUTO_FOCUS = "Card.-shown"

    def __init__(self, room: Room, *, is_time_shown: bool = False) -> None:
        """Where the plain frame with the time left stands meanwhile (`is_time_shown`), the first paint is whole."""
        super().__init__(room)
        self._is_time_shown = is_time_shown
        self.front_id = ""
        """The id of the wait in front, "" where there is none."""
        self.card_shown = "reframe"
        self.is_zoomed = False
        self.undo: Callable[[], None] | None = None
        """What takes the last step back; a part that does a step sets it."""
        self.wait = HomeWaitPart(self)
        self.answer = HomeAnswerPart(self)
        self.board = HomeBoardPart(self)
        self.reframe = HomeReframePart(self)
        self.care = HomeCarePart(self)
        self.letter = HomeLetterPart(self)
        self.box = HomeBoxPart(self)
        self.care_actions = CareActions(
            self, lambda: self.wait_in_front, checked_in=self.care.take_stated, can_undo=self._can_undo
        )
        self.parts: tuple[ActionTarget, ...] = (
            self.wait, self.answer, self.board, self.reframe, self.care, self.letter, self.box,
            self.care_actions,
        )  # fmt: skip

    def _can_undo(self, undo: Callable[[], object]) -> None:
        def take_back_edits() -> None:
            undo()

        self.undo = take_back_edits

    def compose_room(self) -> Iterable[Widget]:
        """Lay out the wait beside the sky, and the cards below."""
        with Horizontal(id="hero"):
            yield WaitPanel()
            with Vertical(id="side"):
                yield Sky()
                yield Board()
                yield MoreKeys("home")
        with Horizontal(id="cards"):
            for card in (
                ReframeCard(id="reframe"),
                CareCard(id="care"),
                LetterCard(id="letter"),
                BoxCard(id="box"),
            ):
                card.set_class(card.id == self.card_shown, "-shown", update=False)
                card.set_reactive(Card.is_filled, self._is_time_shown)  # until the first look
                yield card

    @property
    def wait_in_front(self) -> Wait | None:
        """The wait in front, as it is stored now."""
        return self.room.waits.in_front(self.front_id, self.room.now())

    def show_first_paint(self) -> None:
        """Draw the wait and the sky; the cards are filled when those are on the screen, or at once.

        Nobody waits for the time left where it stands on the screen before: all is drawn a sixtieth of a second sooner.
        """
        if self._is_time_shown:
            self.refresh_view()
            return
        self._look_at_waits()
        self.app.call_after_refresh(self._look_at_cards)  # the screen's own would come before the paint

    def refresh_view(self) -> None:
        """Draw everything from what the room holds now; unchanged values repaint nothing."""
        self._look_at_waits()
        self._look_at_cards()

    def _look_at_waits(self) -> None:
        now = self.room.now()
        wait = self.wait_in_front
        self.front_id = wait.id if wait else ""
        waits = self.room.waits.on_board(now)
        self.wait.show(wait, waits)
        self.query_one(Sky).now = now
        is_open = wait is not None and may_have_answered(wait, now)
        foot, more = self.query_one(KeyLine), self.query_one(MoreKeys)
        has_room = not _is_for_one(self.size.width, self.size.height)
        zoomed = ("home.back",) if self.is_zoomed and has_room else ()
        leading = (*zoomed, *(("happened",) if is_open else ()))
        if leading != foot.leading:
            foot.leading = leading
            more.refresh(layout=True)
        more.left_out = frozenset(
            name
            for name, is_idle in (
                ("home.previous", len(waits) < 2),
                ("home.next", len(waits) < 2),
                ("home.next_step", wait is None),
                ("home.undo", self.undo is None),
            )
            if is_idle
        )
        self.board.show(waits)

    def _look_at_cards(self) -> None:
        wait = self.wait_in_front
        self.reframe.show(wait)
        self.care.show(wait)
        self.letter.show(wait)
        self.box.show()
        for card in self.query(Card):
            card.is_filled = True
        self.share_rows()

    def share_rows(self) -> None:
        """Let the wait leave the cards the rows that they need: both are read whole."""
        hero, cards = self.query_one("#hero"), self.query_one("#cards")
        shown, panel = self.query_one(f"#{self.card_shown}", Card), self.query_one(WaitPanel)
        most = None
        if shown.content_size and panel.content_size:
            around = HEAD + shown.outer_size.height - shown.content_size.height
            wanted = (
                self._rows_of_one(shown, around) if self.has_class("-one-card") else _rows_of_four(around)
            )
            least = panel.least_rows() + panel.outer_size.height - panel.content_size.height
            most = max(least, hero.outer_size.height + cards.outer_size.height - wanted)
        if most != self._most_rows:
            self._most_rows = most
            hero.styles.max_height = most

    def _rows_of_one(self, shown: Card, around: int) -> int:
        is_least = self.has_class("-tiny") or self.has_class("-low")
        keys = 0 if is_least and shown.gives_keys_way else 1
        return around + max(MOST_NEED, shown.rows_wanted(shown.content_size.width)) + keys

    _most_rows: int | None = None
    """The rows that the wait takes at most beside the card in front; None where the style sheet alone says it."""

    def fill(self) -> None:
        """Fill the cards for a key that came before they were on the screen."""
        if not self.query_one(LetterCard).is_filled:
            self._look_at_cards()

    # Looks at the number

    def on_screen_resume(self) -> None:
        """Note the look; the room looks again by itself."""
        self.wait.countdown_looks.record()

    def on_mount(self) -> None:
        """Notice when the window comes to the front: that is a look as well."""
        self.watch(self.app, "app_focus", self._focus_changed, init=False)

    def _focus_changed(self, has_focus: bool) -> None:  # noqa: FBT001 - the shape of a watcher
        if has_focus and self.is_current:
            self.wait.countdown_looks.record()
            self.refresh_view()

    # The cards

    def on_resize(self, event: events.Resize) -> None:
        """Show one card at a time where there is no room for four."""
        self._arrange(event.size.width, event.size.height)

    def set_size_classes(self, size: Size) -> None:
        """Know too whether there is room for the largest figures."""
        super().set_size_classes(size)
        self.set_class(_is_lofty(size.width, size.height), "-lofty", update=False)

    def _arrange(self, width: int, height: int) -> None:
        self.set_class(_is_lofty(width, height), "-lofty")
        one = self.is_zoomed or _is_for_one(width, height)
        self.set_class(one, "-one-card")
        self.set_class(self.card_shown == "box", "-box-shown")
        for name in CARDS:
            self.query_one(f"#{name}").set_class(name == self.card_shown, "-shown")
        self.call_after_refresh(self.share_rows)

    def action_show_card(self, name: str) -> None:
        """Bring one card to the front and give it the keys."""
        self.card_shown = name
        self._arrange(self.size.width, self.size.height)
        card = self.query_one(f"#{name}", Card)
        card.focus()
        for other in self.query(Card):
            other.refresh()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which card has the keys."""
        if isinstance(event.widget, Card) and event.widget.id:
            self.card_shown = event.widget.id
            self._arrange(self.size.width, self.size.height)

    def action_next_card(self, by: int) -> None:
        """Go to the next card."""
        self.action_show_card(CARDS[(CARDS.index(self.card_shown) + by) % len(CARDS)])

    def action_zoom(self) -> None:
        """Show the card in front alone, or all four."""
        self.is_zoomed = not self.is_zoomed
        self.action_show_card(self.card_shown)
        self._look_at_waits()

    def action_back(self) -> None:
        """Show all four cards again where one stands alone."""
        if self.is_zoomed:
            self.action_zoom()

    def action_open_card(self) -> None:
        """Do what the card in front is for."""
        {
            "reframe": self.reframe.action_answer_card,
            "care": self.care.action_start_marked,
            "letter": self.letter.action_edit_letter,
            "box": self.box.action_open_memento,
        }[self.card_shown]()

    @on(BoxCard.PictureWanted)
    def _load_picture(self, message: BoxCard.PictureWanted) -> None:
        message.stop()
        self.box.load_picture(message)

    def action_undo(self) -> None:
        """Take back the last card hidden, wait put away, or thing that happened."""
        undo, self.undo = self.undo, None
        if undo is None:
            self.notify(_("Nothing here is to be taken back."), markup=False)
            return
        undo()
        self.refresh_view()

    def open_search_result(self, found: "SearchResult") -> None:
        """Bring the wait, and the card if it is one of today's, to the front; another card is shown on its shelf.

        What stands on the page of the wait alone is shown there, with the bar at it.
        """
        from waitroom.domain.data.search_result import find_excerpt  # noqa: PLC0415 - not on the way to the first paint
        from waitroom.screens.shared.found_row import mark_row_with  # noqa: PLC0415 - as above

        wait_id, card_id = found.wait_id, found.id
        if wait_id:
            self.front_id = wait_id
        if not self.reframe.is_resting and card_id in {card.id for card in self.reframe.deck()}:
            self.reframe.card_id = card_id
            self.action_show_card("reframe")
        elif card_id in self.room.reframes.shelf_ids():
            self.reframe.action_my_cards(card_id)
        elif wait_id and find_excerpt((found.name,), found.words) is None:
            self.wait.action_edit_wait()
            self.app.call_after_refresh(lambda: mark_row_with(self.app.screen, found.words))
        self.refresh_view()

    def line_to_send(self) -> tuple[str, str]:
        """Return the words in front that can be sent to the happy box, and where they come from."""
        return self.reframe.line_to_send() if self.card_shown == "reframe" else ("", "")

    def help_places(self) -> tuple[str, ...]:
        """Return the room's own keys and those of its cards."""
        return PLACES

    def screen_state(self) -> dict[str, object]:
        """Return the wait's id, the card and the suggestions in front as JSON values, for the next start."""
        return {
            "front": self.front_id,
            "card": self.reframe.card_id,
            "card_day": self.reframe.card_day.isoformat() if self.reframe.card_day else "",
            "shown": self.card_shown,
            "zoomed": self.is_zoomed,
            **self.care.screen_state(),
        }

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Take up what `screen_state` returned; a card of another name is left out."""
        self.front_id = str(place.get("front", ""))
        self.reframe.card_id = str(place.get("card", ""))
        with suppress(ValueError):
            self.reframe.card_day = date.fromisoformat(str(place.get("card_day", "")))
        shown = str(place.get("shown", "reframe"))
        self.is_zoomed = place.get("zoomed") is True
        self.care.restore_screen_state(place)
        if shown in CARDS:
            if self.is_mounted:
                self.action_show_card(shown)
            self.card_shown = shown


def _rows_of_four(around: int) -> int:
    """Return the rows of two cards above two others: as many as most thoughts need, so that the room stands still."""
    return 2 * (around + MOST_NEED + 1 + 1) + 1


def _is_for_one(width: int, height: int) -> bool:
    """Tell whether there is room for one card at a time alone."""
    return width < 100 or height < 30


def _is_lofty(width: int, height: int) -> bool:
    return width >= LOFTY[0] and height >= LOFTY[1]
