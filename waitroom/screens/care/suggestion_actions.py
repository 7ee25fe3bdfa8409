"""The keys of the suggestions: which are offered, starting one, finding any, putting one away, adding one's own."""

from typing import TYPE_CHECKING

from waitroom.domain.care.activity import CheckIn
from waitroom.domain.care.low_check_in import LITTLE
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _
from waitroom.widgets.care.care_panes import SuggestionsPane
from waitroom.widgets.shared.bound_keys import with_keys

if TYPE_CHECKING:
    from waitroom.screens.care.care_screen import CareScreen

MINUTES = (15, 60, None, 1, 5)
ENERGIES = (None, 1, 2, 3)


class SuggestionActions(ActionTarget):
    """Chooses by minutes and energy; `minutes` and `energy` are places in their tables, `page` counts the others."""

    def __init__(self, care: "CareScreen") -> None:
        super().__init__(care)
        self._care = care
        self._room = care.room
        self.page = self.minutes = self.energy = 0
        self.wanted_id = ""
        """The activity that is to be marked once it is among those that are offered."""

    @property
    def marked_id(self) -> str:
        """The id of the activity that is marked, "" where none is offered."""
        pane = self._care.query_one(SuggestionsPane)
        offered = pane.view.suggestions
        return offered[pane.chosen].activity.id if pane.chosen < len(offered) else ""

    def mark_wanted(self) -> None:
        """Mark the activity that was marked when the room was left, the first time that it can be."""
        if not self.wanted_id:
            return
        pane = self._care.query_one(SuggestionsPane)
        ids = [each.activity.id for each in pane.view.suggestions]
        if self.wanted_id in ids:
            pane.chosen = ids.index(self.wanted_id)
        self.wanted_id = ""

    def action_choose(self, by: int) -> None:
        """Mark the suggestion above or below."""
        pane = self._care.query_one(SuggestionsPane)
        if pane.view.suggestions:
            pane.chosen = (pane.chosen + by) % len(pane.view.suggestions)

    def action_start(self) -> None:
        """Start the suggestion that is marked."""
        self.action_start_one(self._care.query_one(SuggestionsPane).chosen)

    def action_start_one(self, index: int) -> None:
        """Start one of the suggestions."""
        pane = self._care.query_one(SuggestionsPane)
        if index < len(pane.view.suggestions):
            pane.chosen = index
            item = pane.view.suggestions[index]
            open_activity(self._care.app, self._room, item.activity, item.minutes)

    def action_others(self) -> None:
        """Offer three others."""
        self.page += 1
        self._care.refresh_view()

    def action_minutes(self) -> None:
        """Turn to the next number of minutes."""
        self.minutes = (self.minutes + 1) % len(MINUTES)
        self.page = 0
        self._care.refresh_view()

    def action_energy(self) -> None:
        """Turn to the next energy."""
        self.energy = (self.energy + 1) % len(ENERGIES)
        self.page = 0
        self._care.refresh_view()

    def action_find(self) -> None:
        """Find any of the activities."""
        from waitroom.screens.care.find_activity import FindActivityDialog  # noqa: PLC0415 - loaded when first asked for

        def start(activity_id: str | None) -> None:
            if activity_id and activity_id in self._room.settings.hidden_activities:
                self._room.hide_activity(activity_id, is_hidden=False)
                self._care.refresh_view()
                self._care.notify(_("It may be suggested again."), markup=False)
            elif activity_id:
                open_activity(self._care.app, self._room, self._room.care.activity(activity_id))

        hidden = frozenset(self._room.settings.hidden_activities)
        self._care.app.push_screen(
            FindActivityDialog(
                self._room.care.activities(self._room.now()), self._room.care.helped_words, hidden
            ),
            start,
        )

    def action_hide_one(self) -> None:
        """Put the marked suggestion away; undo brings it back, and so does the list of all there is."""
        pane = self._care.query_one(SuggestionsPane)
        if pane.chosen < len(pane.view.suggestions):
            hidden = pane.view.suggestions[pane.chosen].activity.id
            self._room.hide_activity(hidden, is_hidden=True)
            self._care.can_undo(lambda: self._room.hide_activity(hidden, is_hidden=False))
            self._care.refresh_view()
            self._care.notify(
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
                self._room.care.add_own_activity(now=self._room.now(), **values)
            except NotUnderstood as problem:
                self._care.notify(str(problem), markup=False)
            self._care.refresh_view()

        draft = self._room.form_drafts.of("own-activity")
        self._care.app.push_screen(FieldsDialog(_("Something of your own"), fields, draft=draft), keep)

    def take_stated(self, said: CheckIn) -> None:
        """Let what was said choose: the stated energy, and little of it for a short while alone."""
        self.page = self.energy = 0
        if said.energy is not None and said.energy <= LITTLE:
            self.minutes = MINUTES.index(5)
