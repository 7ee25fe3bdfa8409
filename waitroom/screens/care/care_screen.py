"""The Care room: three suggestions, the worry of these days, what is parked, what is sealed."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from waitroom.domain.care.safety_rules import is_night
from waitroom.domain.data.search_result import SearchResult
from waitroom.domain.waits.wait import Wait
from waitroom.key_bindings import bindings_for
from waitroom.room.care.care_panes_data import build_care_panes_data
from waitroom.room.room import Room
from waitroom.screens.care.activities.run_activity import wait_in_front
from waitroom.screens.care.care_actions import CareActions, run_or_explain
from waitroom.screens.care.forecast_actions import ForecastActions
from waitroom.screens.care.suggestion_actions import ENERGIES, MINUTES, SuggestionActions
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.care.care_panes import ForecastsPane, ParkedWorriesPane, SuggestionsPane, WorryPlotPane
from waitroom.widgets.shared.card import Card

PANES = ("now", "worry", "parked", "ledger")
PLACES = ("care", "care.now", "care.worry", "care.parked", "care.ledger")


class CareScreen(RoomScreen):
    """A room for oneself."""

    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("care/care_screen.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [binding for place in PLACES for binding in bindings_for(place)]
    room_name = "care"
    AUTO_FOCUS = "#now"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.shown = "now"
        self.undo: Callable[[], object] | None = None
        """What takes the last step of this room back."""
        self.suggestions = SuggestionActions(self)
        self.forecasts = ForecastActions(self)
        self.care_actions = CareActions(
            self, lambda: self.wait_in_front, checked_in=self.suggestions.take_stated, can_undo=self.can_undo
        )
        self.parts: tuple[ActionTarget, ...] = (self.care_actions, self.suggestions, self.forecasts)

    def compose_room(self) -> Iterable[Widget]:
        """Lay the suggestions beside the three other panes."""
        with Horizontal(id="room"):
            yield SuggestionsPane(id="now")
            with Vertical(id="side"):
                yield WorryPlotPane(id="worry")
                yield ParkedWorriesPane(id="parked")
                yield ForecastsPane(id="ledger")

    def on_mount(self) -> None:
        """Come back as it was left; the room looks by itself."""
        self.show_undo(is_there=False)
        place = self.room.session.get("care")
        if isinstance(place, dict):
            self.restore_screen_state(place)
            if self.shown != "now":
                self.call_after_refresh(self.action_show_card, self.shown)

    @property
    def wait_in_front(self) -> Wait | None:
        """The wait in front."""
        return wait_in_front(self.room)

    def refresh_view(self) -> None:
        """Draw what the room holds now."""
        now = self.room.now()
        wait = self.wait_in_front
        self.set_class(is_night(now.time()), "-night")
        held = build_care_panes_data(
            self.room.care,
            wait,
            self.room.current_situation(wait, now),
            minutes=MINUTES[self.suggestions.minutes],
            energy=ENERGIES[self.suggestions.energy],
            page=self.suggestions.page,
            inbox_hours=self.room.settings.inbox_hours,
            is_figure_asked=self.forecasts.is_figure_asked,
        )
        self.query_one(SuggestionsPane).view = held.now
        self.suggestions.mark_wanted()
        self.query_one(WorryPlotPane).view = held.worry
        self.query_one(ParkedWorriesPane).view = held.parked
        self.query_one(ForecastsPane).view = held.ledger
        for pane in self.query(Card):
            pane.is_filled = True

    def can_undo(self, undo: Callable[[], object]) -> None:
        """Take what takes the last step back."""
        self.undo = undo
        self.show_undo(is_there=True)

    def action_undo(self) -> None:
        """Take the last step of this room back."""
        undo, self.undo = self.undo, None
        self.show_undo(is_there=False)
        if undo is None:
            self.notify(_("Nothing here is to be taken back."), markup=False)
            return
        run_or_explain(self, undo)
        self.notify(_("Taken back."), markup=False)

    # The panes

    def on_resize(self, event: events.Resize) -> None:
        """Show one pane at a time where there is no room for four."""
        self._arrange(event.size.width, event.size.height)

    def _arrange(self, width: int, height: int) -> None:
        is_one = width < 100 or height < 30
        self.set_class(is_one, "-one-card")
        self.set_class(self.shown != "now", "-beside")
        for name in PANES:
            self.query_one(f"#{name}").set_class(name == self.shown, "-shown")

    def action_show_card(self, name: str) -> None:
        """Bring one pane to the front and give it the keys."""
        self.shown = name
        self._arrange(self.size.width, self.size.height)
        self.set_focus(self.query_one(f"#{name}", Card))
        for other in self.query(Card):
            other.refresh()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Remember which pane has the keys; a key may have moved them on since the event was sent."""
        pane = event.widget
        if isinstance(pane, Card) and pane.id and pane is self.focused:
            self.shown = pane.id
            self._arrange(self.size.width, self.size.height)

    def action_next_pane(self, by: int) -> None:
        """Go to the next pane."""
        self.action_show_card(PANES[(PANES.index(self.shown) + by) % len(PANES)])

    def action_open(self) -> None:
        """Do what the pane in front is for."""
        {
            "now": self.suggestions.action_start,
            "worry": self.care_actions.action_check_in,
            "parked": self.action_worries,
            "ledger": self.forecasts.action_ledger,
        }[self.shown]()

    # Worry

    def action_worries(self) -> None:
        """Go through the worries whose hour it is, or see what waits."""
        self._open_worries("")

    def _open_worries(self, worry_id: str) -> None:
        from waitroom.screens.care.worries import WorriesDialog  # noqa: PLC0415 - loaded when first asked for

        self.app.push_screen(WorriesDialog(self.room, worry_id), lambda _: self.refresh_view())

    # What was written

    def action_wanting(self) -> None:
        """Open the page: do I even want it."""
        from waitroom.screens.care.do_i_want_it import DoIWantItDialog  # noqa: PLC0415 - as above

        wait = self.wait_in_front
        if wait is None:
            self.notify(_("This page belongs to a wait. Begin one at home."), markup=False)
            return
        self.app.push_screen(DoIWantItDialog(self.room, wait), lambda _: self.refresh_view())

    def action_weather(self) -> None:
        """Compare how it feels with what was guessed."""
        from waitroom.screens.care.check_in import CurrentMoodDialog  # noqa: PLC0415 - as above

        wait = self.wait_in_front
        after = self.room.care.mood_forecasts.due_question(wait, self.room.now()) if wait else None
        weather = self.room.care.mood_forecasts.latest(wait) if wait else None
        if after is None or weather is None:
            self.notify(_("Nothing is to compare now."), markup=False)
            return

        def keep(felt: int | None) -> None:
            if felt is not None:
                self.room.care.mood_forecasts.save_feeling(weather, after, felt, self.room.now())
                self.refresh_view()

        self.app.push_screen(CurrentMoodDialog(), keep)

    def action_pages(self) -> None:
        """Read what was written and kept here."""
        self._show_pages("")

    def _show_pages(self, record_id: str) -> None:
        from waitroom.screens.care.written_pages import WrittenPagesDialog  # noqa: PLC0415 - as above

        self.app.push_screen(WrittenPagesDialog(self.room, record_id), lambda _: self.refresh_view())

    def open_search_result(self, found: SearchResult) -> None:
        """Show what was found: the page it stands on, or the pane it lies in."""
        record_id = found.id
        if any(page.kept.id == record_id for page in self.room.care.written_pages.all()):
            self._show_pages(record_id)
        elif any(worry.id == record_id for worry in self.room.care.worries.parked(self.room.now())):
            self.action_show_card("parked")
            self._open_worries(record_id)

    def action_back(self) -> None:
        """Back to the suggestions, then to the first room."""
        if self.shown != "now":
            self.action_show_card("now")
        else:
            self.call_later(self.run_action, "app.go('home')")

    def help_places(self) -> tuple[str, ...]:
        """Return the room's own keys and those of its panes."""
        return PLACES

    def screen_state(self) -> dict[str, object]:
        """Return which pane and which suggestions are in front, and which of them is marked."""
        return {
            "shown": self.shown,
            "minutes": self.suggestions.minutes,
            "energy": self.suggestions.energy,
            "page": self.suggestions.page,
            "marked": self.suggestions.marked_id,
        }

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Bring the same pane and suggestions to the front."""
        for name, most in (("minutes", len(MINUTES)), ("energy", len(ENERGIES)), ("page", 1000)):
            value = place.get(name)
            if isinstance(value, int) and 0 <= value < most:
                setattr(self.suggestions, name, value)
        self.suggestions.wanted_id = str(place.get("marked", ""))
        if place.get("shown") in PANES:
            self.shown = str(place["shown"])
