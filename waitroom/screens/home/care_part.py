"""The card with the suggestions of care: for how long, with how much energy, which three."""

from typing import TYPE_CHECKING

from waitroom.domain.waits.wait import Wait
from waitroom.messages import OpenActivity
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.widgets.home.home_cards import CareCard

if TYPE_CHECKING:
    from waitroom.domain.care.activity import CheckIn
    from waitroom.screens.home.home_screen import HomeScreen

MINUTES = (5, 15, 60, 1)
ENERGIES = (None, 1, 2, 3)
MOST_PAGES = 1000


class HomeCarePart(ActionTarget):
    """The suggestions, and what the keys of their card do."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room
        self.page = self.minutes = self.energy = 0
        self._wanted_id = ""
        """The activity that is to be marked once it is among those that are offered."""

    @property
    def _card(self) -> CareCard:
        return self.home.query_one(CareCard)

    def show(self, wait: Wait | None) -> None:
        """Draw the card with three suggestions for `wait` at this hour, and the worry of the last days."""
        self._card.view = self.room.home_cards.care(
            wait,
            self.room.now(),
            minutes=MINUTES[self.minutes],
            energy=ENERGIES[self.energy],
            page=self.page,
        )
        if self._wanted_id:
            ids = [each.id for each in self._card.view.suggestions]
            if self._wanted_id in ids:
                self._card.chosen = ids.index(self._wanted_id)
            self._wanted_id = ""

    def take_stated(self, said: "CheckIn") -> None:
        """Let what was said choose: the stated energy, and little of it for a short while alone."""
        from waitroom.domain.care.low_check_in import LITTLE  # noqa: PLC0415 - not on the way to the first paint

        self.page = self.energy = 0
        if said.energy is not None and said.energy <= LITTLE:
            self.minutes = MINUTES.index(5)

    def action_choose_care(self, by: int) -> None:
        """Mark the suggestion above or below."""
        self.home.fill()
        card = self._card
        if card.view.suggestions:
            card.chosen = (card.chosen + by) % len(card.view.suggestions)

    def action_start_marked(self) -> None:
        """Start the suggestion that is marked."""
        self.action_start_care(self._card.chosen)

    def action_start_care(self, index: int) -> None:
        """Start one of the suggestions."""
        self.home.fill()
        suggestions = self._card.view.suggestions
        if index < len(suggestions):
            self.home.post_message(OpenActivity(suggestions[index].id))

    def action_more_care(self) -> None:
        """Offer three others."""
        self.page += 1
        self.home.refresh_view()

    def action_care_minutes(self) -> None:
        """Turn to the next number of minutes."""
        self.minutes = (self.minutes + 1) % len(MINUTES)
        self.page = 0
        self.home.refresh_view()

    def action_care_energy(self) -> None:
        """Turn to the next energy."""
        self.energy = (self.energy + 1) % len(ENERGIES)
        self.page = 0
        self.home.refresh_view()

    def screen_state(self) -> dict[str, object]:
        """Return minutes, energy and page of the suggestions, and the id of the marked one, as JSON values."""
        card = self._card
        offered = card.view.suggestions
        marked = offered[card.chosen].id if card.chosen < len(offered) else ""
        return {"minutes": self.minutes, "energy": self.energy, "page": self.page, "marked": marked}

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Take up what `screen_state` returned; the suggestion is marked when they are drawn."""
        self._wanted_id = str(place.get("marked", ""))
        for name, most in (("minutes", len(MINUTES)), ("energy", len(ENERGIES)), ("page", MOST_PAGES)):
            value = place.get(name, 0)
            if isinstance(value, int) and 0 <= value < most:
                setattr(self, name, value)
