"""What the card in front leads to: the activity that carries it on, and the shelf of one's own cards."""

from typing import TYPE_CHECKING

from waitroom.screens.shared.room_screen import RoomScreen

if TYPE_CHECKING:
    from waitroom.domain.cards.reframe import Reframe


class CardActions(RoomScreen):
    """The actions behind those keys; the room says which card is in front."""

    def card_in_front(self) -> "Reframe":
        """Return the card in front."""
        raise NotImplementedError

    def action_follow_card(self) -> None:
        """Begin what carries the card on; bracing before its eve can be booked there."""
        from waitroom.domain.care.safety_rules import BRACING  # noqa: PLC0415 - not on the way to the first paint
        from waitroom.screens.care.activities.run_activity import open_activity, wait_in_front  # noqa: PLC0415 - loaded when first asked for

        card, now = self.card_in_front(), self.room.now()
        situation = self.room.current_situation(wait_in_front(self.room), now)
        activity = self.room.reframes.activity_for(card, situation)
        if activity is None and card.activity == BRACING:
            activity = self.room.content.activity(BRACING)
        if activity is None:
            self.notify("This card stands by itself.", markup=False)
            return
        open_activity(self.app, self.room, activity)

    def action_my_cards(self) -> None:
        """Open the shelf of one's own cards and those put away."""
        from waitroom.screens.cards.my_cards import MyCardsDialog  # noqa: PLC0415 - as above

        self.app.push_screen(MyCardsDialog(self.room), lambda _: self.refresh_view())
