"""The card with the happy box: what lies on top, and drawing one."""

from typing import TYPE_CHECKING

from waitroom.messages import OpenMemento
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.widgets.home.home_cards import BoxCard

if TYPE_CHECKING:
    from waitroom.screens.home.home_screen import HomeScreen


class HomeBoxPart(ActionTarget):
    """The memento on top of the box, and what the keys of its card do."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room

    def show(self) -> None:
        """Show what lies on top."""
        view = self.room.home_cards.box(self.room.now())
        self.home.set_class(any(view.picture), "-picture")
        self.home.query_one(BoxCard).view = view

    def load_picture(self, message: BoxCard.PictureWanted) -> None:
        """Load the picture of the card, in a thread, after everything else stands."""
        from waitroom.screens.shared.picture_loading import PictureLoader  # noqa: PLC0415 - loaded when first asked for

        card = message.card
        PictureLoader(self.home, self.room, lambda: card).load((message.wanted,))

    def action_open_memento(self) -> None:
        """Hold what lies on top of the box, or add the first thing."""
        self.home.fill()
        view = self.home.query_one(BoxCard).view
        if view.id:
            self.home.post_message(OpenMemento(view.id))
        else:
            self.home.call_later(self.home.run_action, "app.add_memento")
