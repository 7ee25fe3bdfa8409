"""The room itself: the wait in front, the sky, the board, the four cards."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import reactive
from textual.widget import Widget

from waitroom.commands import bindings_for
from waitroom.domain.cards import BoxView, CareView, LetterView, ReframeView
from waitroom.domain.settings import Veil
from waitroom.domain.wait import Wait
from waitroom.messages import EditWait, OpenActivity, OpenLetter, OpenMemento
from waitroom.screens.room_screen import RoomScreen
from waitroom.widgets.board import Board
from waitroom.widgets.card import BoxCard, Card, CareCard, LetterCard, ReframeCard
from waitroom.widgets.sky import Sky
from waitroom.widgets.wait_panel import WaitPanel, WaitView

CARDS = ("reframe", "care", "letter", "box")


class HomeScreen(RoomScreen):
    """The first room."""

    CSS_PATH = ["room_screen.tcss", "home.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("home")]
    room_name = "home"

    front_id: reactive[str] = reactive("", init=False)
    shown_card: reactive[str] = reactive("reframe", init=False)

    def compose_room(self) -> Iterable[Widget]:
        """Lay out the wait beside the sky, and the cards below."""
        with Horizontal(id="hero"):
            yield WaitPanel()
            with Vertical(id="side"):
                yield Sky()
                yield Board()
        with Horizontal(id="cards"):
            yield ReframeCard(id="reframe")
            yield CareCard(id="care")
            yield LetterCard(id="letter")
            yield BoxCard(id="box")
