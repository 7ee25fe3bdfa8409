"""The Care room: three suggestions, the worry of these days, what is parked, what is sealed."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widget import Widget

from waitroom.domain.care.activity import CheckIn
from waitroom.domain.care.low_check_in import LITTLE
from waitroom.domain.care.safety_rules import is_night
from waitroom.domain.data.search_result import SearchResult
from waitroom.domain.waits.wait import Wait
from waitroom.key_bindings import bindings_for
from waitroom.room.care.care_panes_data import build_care_panes_data
from waitroom.room.room import Room
from waitroom.screens.care.activities.run_activity import open_activity, wait_in_front
from waitroom.screens.care.care_actions import CareActions, run_or_explain
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.care.care_panes import ForecastsPane, ParkedWorriesPane, SuggestionsPane, WorryPlotPane
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.card import Card

PANES = ("now", "worry", "parked", "ledger")
PLACES = ("care", "care.now", "care.worry", "care.parked", "care.ledger")
MINUTES = (15, 60, None, 1, 5)
ENERGIES = (None, 1, 2, 3)


class CareScreen(RoomScreen):
    """A room for oneself."""

    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("care/care_screen.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [binding for place in PLACES for binding in bindings_for(place)]
    room_name = "care"
    AUTO_FOCUS = "#now"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.shown = "now"
        self.page = self.minutes = self.energy = 0
        self.undo: Callable[[], object] | None = None
        """What takes the last step of this room back."""
        self.is_figure_asked = False
        self.care_actions = CareActions(
            self, lambda: self.wait_in_front, checked_in=self._take_stated, can_undo=self._can_undo
        )
        self.parts: tuple[ActionTarget, ...] = (self.care_actions,)

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
            minutes=MINUTES[self.minutes],
            energy=ENERGIES[self.energy],
            page=self.page,
            inbox_hours=self.room.settings.inbox_hours,
            is_figure_asked=self.is_figure_asked,
        )
        self.query_one(SuggestionsPane).view = held.now
        self.query_one(WorryPlotPane).view = held.worry
        self.query_one(ParkedWorriesPane).view = held.parked
        self.query_one(ForecastsPane).view = held.ledger
        for pane in self.query(Card):
            pane.is_filled = True

    def _take_stated(self, said: CheckIn) -> None:
        """Let what was said choose: the stated energy, and little of it for a short while alone."""
        self.page = self.energy = 0
        if said.energy is not None and said.energy <= LITTLE:
            self.minutes = MINUTES.index(5)

    def _can_undo(self, undo: Callable[[], object]) -> None:
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
            "now": self.action_start,
            "worry": self.care_actions.action_check_in,
            "parked": self.action_worries,
            "ledger": self.action_ledger,
        }[self.shown]()

    # Suggestions

    def action_choose(self, by: int) -> None:
        """Mark the suggestion above or below."""
        pane = self.query_one(SuggestionsPane)
        if pane.view.suggestions:
            pane.chosen = (pane.chosen + by) % len(pane.view.suggestions)

    def action_start(self) -> None:
        """Start the suggestion that is marked."""
        self.action_start_one(self.query_one(SuggestionsPane).chosen)

    def action_start_one(self, index: int) -> None:
        """Start one of the suggestions."""
        pane = self.query_one(SuggestionsPane)
        if index < len(pane.view.suggestions):
            pane.chosen = index
            item = pane.view.suggestions[index]
            open_activity(self.app, self.room, item.activity, item.minutes)

    def action_others(self) -> None:
        """Offer three others."""
        self.page += 1
        self.refresh_view()

    def action_minutes(self) -> None:
        """Turn to the next number of minutes."""
        self.minutes = (self.minutes + 1) % len(MINUTES)
        self.page = 0
        self.refresh_view()

    def action_energy(self) -> None:
        """Turn to the next energy."""
        self.energy = (self.energy + 1) % len(ENERGIES)
        self.page = 0
        self.refresh_view()

    def action_find(self) -> None:
        """Find any of the activities."""
        from waitroom.screens.care.find_activity import FindActivityDialog  # noqa: PLC0415 - loaded when first asked for

        def start(activity_id: str | None) -> None:
            if activity_id and activity_id in self.room.settings.hidden_activities:
                self.room.hide_activity(activity_id, is_hidden=False)
                self.refresh_view()
                self.notify(_("It may be suggested again."), markup=False)
            elif activity_id:
                open_activity(self.app, self.room, self.room.care.activity(activity_id))

        hidden = frozenset(self.room.settings.hidden_activities)
        self.app.push_screen(
            FindActivityDialog(
                self.room.care.activities(self.room.now()), self.room.care.helped_words, hidden
            ),
            start,
        )

    def action_hide_one(self) -> None:
        """Put the marked suggestion away; undo brings it back, and so does the list of all there is."""
        pane = self.query_one(SuggestionsPane)
        if pane.chosen < len(pane.view.suggestions):
            hidden = pane.view.suggestions[pane.chosen].activity.id
            self.room.hide_activity(hidden, is_hidden=True)
            self._can_undo(lambda: self.room.hide_activity(hidden, is_hidden=False))
            self.refresh_view()
            self.notify(
                with_keys(_("Not suggested any more. {key:care_now.undo} brings it back.")), markup=False
            )

    def action_add_own(self) -> None:
        """Add an act of one's own to those that are suggested."""
        from waitroom.domain.shared.errors import NotUnderstood  # noqa: PLC0415 - as above
        from waitroom.screens.shared.fields_dialog import Field, FieldsDialog  # noqa: PLC0415 - as above

        fields = (
            Field(name="name", label=_("What"), hint=_("water the plants")),
            Field(name="minutes", label=_("Minutes"), value="15", hint="15"),
            Field(name="place", label=_("Where"), value="desk", hint=_("desk, or away")),
            Field(name="company", label=_("With"), value="alone", hint=_("alone, or with somebody")),
        )

        def keep(values: dict[str, str] | None) -> None:
            if values is None:
                return
            try:
                self.room.care.add_own_activity(now=self.room.now(), **values)
            except NotUnderstood as problem:
                self.notify(str(problem), markup=False)
            self.refresh_view()

        draft = self.room.form_drafts.of("own-activity")
        self.app.push_screen(FieldsDialog(_("Something of your own"), fields, draft=draft), keep)

    # Worry

    def action_worries(self) -> None:
        """Go through the worries whose hour it is, or see what waits."""
        self._open_worries("")

    def _open_worries(self, worry_id: str) -> None:
        from waitroom.screens.care.worries import WorriesDialog  # noqa: PLC0415 - as above

        self.app.push_screen(WorriesDialog(self.room, worry_id), lambda _: self.refresh_view())

    # Ledger

    def action_forecast(self) -> None:
        """Seal a forecast until the answer."""
        from waitroom.screens.care.forecasts import ForecastDialog, ForecastDraft  # noqa: PLC0415 - as above

        wait = self.wait_in_front
        if wait is None or wait.outcome is not None:
            self.notify(_("Forecasts belong to a wait that has no answer yet."), markup=False)
            return

        def keep(draft: ForecastDraft | None) -> None:
            if draft is not None:

                def seal() -> None:
                    forecasts = self.room.care.forecasts
                    sealed = forecasts.seal(draft.prediction, draft.likelihood, wait, self.room.now())
                    self._can_undo(lambda: forecasts.delete(sealed, self.room.now()))
                    words = _("Sealed until the answer. {key:care_now.undo} takes it out again.")
                    self.notify(with_keys(words), markup=False)

                run_or_explain(self, seal)

        self.app.push_screen(ForecastDialog(self.room.form_drafts.of("forecast", wait.id)), keep)

    def action_ledger(self) -> None:
        """Do what the pane is for: settle what is to settle; before the answer, seal another."""
        wait = self.wait_in_front
        if wait is not None and wait.outcome is not None:
            self.action_settle()
        else:
            self.action_forecast()

    def action_settle(self) -> None:
        """Settle what is to settle; before the answer nothing is."""
        from waitroom.screens.care.forecasts import SettleForecastsDialog  # noqa: PLC0415 - as above

        wait = self.wait_in_front
        if wait is not None and wait.outcome is not None:
            self.app.push_screen(SettleForecastsDialog(self.room, wait), lambda _: self.refresh_view())
        else:
            words = _("Nothing is to settle before the answer. {key:care_ledger.forecast} seals a forecast.")
            self.notify(with_keys(words), markup=False)

    def action_figure(self) -> None:
        """Show how forecasts came out in numbers, or fold the figure away again."""
        self.is_figure_asked = not self.is_figure_asked
        self.refresh_view()

    def action_opening(self) -> None:
        """Ask what a no would leave room for, where it may be asked."""
        from waitroom.screens.shared.write_dialog import WriteDialog  # noqa: PLC0415 - as above

        wait, now = self.wait_in_front, self.room.now()
        if wait is None or not self.room.care.forecasts.may_ask_opening(
            wait, now, self.room.care.latest_mood(now)
        ):
            self.notify(_("This one is for the middle of a wait, by day, once a day."), markup=False)
            return

        def keep(words: str | None) -> None:
            if words and words.strip():  # opened and left empty, it may be asked again today
                self.room.care.forecasts.save_opening(words, wait, self.room.now())
            self.refresh_view()

        title = _("If it is a no, what opens?")
        above = _(
            "One real thing this would leave room for. It is given back on the day of a no; hope may stay."
        )
        self.app.push_screen(
            WriteDialog(title, above, keep=self.room.form_drafts.of("opening", wait.id)), keep
        )

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
        """Return which pane and which suggestions are in front."""
        return {"shown": self.shown, "minutes": self.minutes, "energy": self.energy, "page": self.page}

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Bring the same pane and suggestions to the front."""
        for name, most in (("minutes", len(MINUTES)), ("energy", len(ENERGIES)), ("page", 1000)):
            value = place.get(name)
            if isinstance(value, int) and 0 <= value < most:
                setattr(self, name, value)
        if place.get("shown") in PANES:
            self.shown = str(place["shown"])
