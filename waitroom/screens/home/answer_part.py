"""What they answered: writing it down, taking it back, and what stands after a no."""

from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.messages import GoTo, OpenLetter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.widgets.shared.bound_keys import with_keys

if TYPE_CHECKING:
    from waitroom.screens.home.home_screen import HomeScreen
    from waitroom.screens.outcome.outcome_events import OutcomeEvent


class HomeAnswerPart(ActionTarget):
    """The answer to the wait in front."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room

    def action_they_answered(self) -> None:
        """Ask how they answered."""
        wait = self.home.wait_in_front
        if wait is None:
            return
        from waitroom.screens.outcome.record_outcome import RecordOutcomeDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        def keep(event: "OutcomeEvent | None") -> None:
            if event is not None:
                self._record(wait, event)

        self.home.app.push_screen(RecordOutcomeDialog(self.room, wait), keep)

    def _record(self, wait: Wait, event: "OutcomeEvent") -> None:
        from waitroom.screens.outcome.outcome_events import MOVE, ROUND  # noqa: PLC0415 - as above
        from waitroom.screens.outcome.record_outcome import ANSWERED  # noqa: PLC0415 - as above

        home, now = self.home, self.room.now()
        before = self.room.waits.get(wait.id) or wait
        try:
            after = event.record(self.room, before, now)
        except EventOutOfOrder as reason:
            home.notify(str(reason), timeout=8, markup=False)
            return
        self.room.form_drafts.delete(ANSWERED, MOVE, ROUND, about=wait.id)

        def go_back() -> None:
            home.front_id = self.room.waits.undo_event(before, now=self.room.now()).id

        home.undo = go_back
        home.reframe.card_id = ""
        home.refresh_view()
        home.notify(with_keys("Written down. {key:home.undo} takes it back."), markup=False)
        if after.outcome is Outcome.DECLINED:
            self._after_no(after)

    def action_after_no(self) -> None:
        """Open what stands after the no of the wait in front."""
        wait = self.home.wait_in_front
        if wait is not None and wait.outcome is Outcome.DECLINED and wait.answered is not None:
            self._after_no(wait)
        else:
            self.home.notify("This page is for a wait that ended with a no.", markup=False)

    def _after_no(self, wait: Wait) -> None:
        from waitroom.screens.outcome.after_no import AfterNoDialog  # noqa: PLC0415 - as above

        def then(wanted: str | None) -> None:
            self.home.refresh_view()
            if wanted == "box":
                self.home.post_message(GoTo("box"))
            elif wanted:
                self.home.post_message(OpenLetter("", kind=wanted, wait_id=wait.id))

        self.home.app.push_screen(AfterNoDialog(self.room, wait), then)
