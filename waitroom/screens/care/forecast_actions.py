"""The keys of the forecasts: seal one, settle them, see the figure, ask what a no would leave room for."""

from typing import TYPE_CHECKING

from waitroom.screens.care.care_actions import run_or_explain
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

if TYPE_CHECKING:
    from waitroom.screens.care.care_screen import CareScreen


class ForecastActions(ActionTarget):
    """Seals forecasts of the wait in front, and settles them after its answer."""

    def __init__(self, care: "CareScreen") -> None:
        super().__init__(care)
        self._care = care
        self._room = care.room
        self.is_figure_asked = False

    def action_forecast(self) -> None:
        """Seal a forecast until the answer."""
        from waitroom.screens.care.forecasts import ForecastDialog, ForecastDraft  # noqa: PLC0415 - loaded when first asked for

        wait = self._care.wait_in_front
        if wait is None or wait.outcome is not None:
            self._care.notify(_("Forecasts belong to a wait that has no answer yet."), markup=False)
            return

        def keep(draft: ForecastDraft | None) -> None:
            if draft is not None:

                def seal() -> None:
                    forecasts = self._room.care.forecasts
                    sealed = forecasts.seal(draft.prediction, draft.likelihood, wait, self._room.now())
                    self._care.can_undo(lambda: forecasts.delete(sealed, self._room.now()))
                    words = _("Sealed until the answer. {key:care_now.undo} takes it out again.")
                    self._care.notify(with_keys(words), markup=False)

                run_or_explain(self._care, seal)

        self._care.app.push_screen(ForecastDialog(self._room.form_drafts.of("forecast", wait.id)), keep)

    def action_ledger(self) -> None:
        """Do what the pane is for: settle what is to settle; before the answer, seal another."""
        wait = self._care.wait_in_front
        if wait is not None and wait.outcome is not None:
            self.action_settle()
        else:
            self.action_forecast()

    def action_settle(self) -> None:
        """Settle what is to settle; before the answer nothing is."""
        from waitroom.screens.care.forecasts import SettleForecastsDialog  # noqa: PLC0415 - as above

        wait = self._care.wait_in_front
        if wait is not None and wait.outcome is not None:
            self._care.app.push_screen(
                SettleForecastsDialog(self._room, wait), lambda _: self._care.refresh_view()
            )
        else:
            words = _("Nothing is to settle before the answer. {key:care_ledger.forecast} seals a forecast.")
            self._care.notify(with_keys(words), markup=False)

    def action_figure(self) -> None:
        """Show how forecasts came out in numbers, or fold the figure away again."""
        self.is_figure_asked = not self.is_figure_asked
        self._care.refresh_view()

    def action_opening(self) -> None:
        """Ask what a no would leave room for, where it may be asked."""
        from waitroom.screens.shared.write_dialog import WriteDialog  # noqa: PLC0415 - as above

        wait, now = self._care.wait_in_front, self._room.now()
        if wait is None or not self._room.care.forecasts.may_ask_opening(
            wait, now, self._room.care.latest_mood(now)
        ):
            self._care.notify(_("This one is for the middle of a wait, by day, once a day."), markup=False)
            return

        def keep(words: str | None) -> None:
            if words and words.strip():  # opened and left empty, it may be asked again today
                self._room.care.forecasts.save_opening(words, wait, self._room.now())
            self._care.refresh_view()

        title = _("If it is a no, what opens?")
        above = _(
            "One real thing this would leave room for. It is given back on the day of a no; hope may stay."
        )
        self._care.app.push_screen(
            WriteDialog(title, above, keep=self._room.form_drafts.of("opening", wait.id)), keep
        )
