"""The card with the letter that is next."""

from typing import TYPE_CHECKING

from waitroom.domain.waits.wait import Wait
from waitroom.messages import OpenLetter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.widgets.home.home_cards import LetterCard

if TYPE_CHECKING:
    from waitroom.screens.home.home_screen import HomeScreen


class HomeLetterPart(ActionTarget):
    """The letter on its card, and the way to the desk."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room

    def show(self, wait: Wait | None) -> None:
        """Draw the card with the letter of `wait` to look at next, or the offer of one."""
        self.home.query_one(LetterCard).view = self.room.home_cards.letter(wait, self.room.now())

    def action_edit_letter(self) -> None:
        """Open the letter of the card, or begin the one it offers; where it offers none, ask which."""
        self.home.fill()
        view = self.home.query_one(LetterCard).view
        self.home.post_message(OpenLetter(view.id, kind=view.kind, wait_id=self.home.front_id))
