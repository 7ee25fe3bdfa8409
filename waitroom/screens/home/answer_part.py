"""What they answered: writing it down, taking it back, and what comes next in every state of a wait."""

from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import EventOutOfOrder, NotUnderstood
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.formatting.dates import short_day
from waitroom.formatting.wait_history import answered_words
from waitroom.messages import BringToFront, GoTo, OpenLetter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

if TYPE_CHECKING:
    from waitroom.domain.outcome.after_yes import LetterOffer
    from waitroom.screens.home.home_screen import HomeScreen
    from waitroom.screens.outcome.outcome_events import OutcomeEvent

WRITTEN = _(
    "Written down. {key:home.undo} takes it back; so does the wait's page ({key:home.edit}), for thirty days."
)
TAKEN_BACK = _("Taken back. {key:home.undo} writes it down again.")
OTHERS_STAND = _(
    "Written down for that one. The other posts stand as they were. {key:home.undo} takes it back."
)
PUT_DOWN = _("Put down. A late answer opens it again, with everything in it. {key:home.undo} takes it back.")


class HomeAnswerPart(ActionTarget):
    """The answer to the wait in front."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room

    def action_they_answered(self) -> None:
        """Ask what happened."""
        wait = self.home.wait_in_front
        if wait is None:
            return
        from waitroom.screens.outcome.record_outcome import RecordOutcomeDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        def keep(event: "OutcomeEvent | None") -> None:
            if event is not None:
                self._record(wait, event)

        self.home.app.push_screen(RecordOutcomeDialog(self.room, wait), keep)

    def _record(self, wait: Wait, event: "OutcomeEvent") -> None:
        from waitroom.screens.outcome.answer_form import ANSWERED  # noqa: PLC0415 - as above
        from waitroom.screens.outcome.outcome_events import MOVE, ROUND, TakenBackEvent  # noqa: PLC0415 - as above

        home, now = self.home, self.room.now()
        before = self.room.waits.get(wait.id) or wait
        try:
            after = event.record(self.room, before, now)
        except (EventOutOfOrder, NotUnderstood) as reason:
            home.notify(str(reason), timeout=8, markup=False)
            return
        self.room.form_drafts.delete(ANSWERED, MOVE, ROUND, about=wait.id)

        def go_back() -> None:
            home.front_id = self.room.waits.undo_event(before, now=self.room.now()).id

        home.undo = go_back
        home.front_id = after.id
        home.reframe.card_id = ""
        home.refresh_view()
        if isinstance(event, TakenBackEvent):
            home.notify(with_keys(TAKEN_BACK), markup=False)
        else:
            self._follow(before, after)

    def _follow(self, before: Wait, after: Wait) -> None:
        """Say that it is written down, and show what follows from it: a yes, a no, or nothing at once."""
        outcome = after.outcome
        is_partly = len(after.roles) > 1 and any(role.outcome is None for role in after.roles)
        told = PUT_DOWN if outcome is Outcome.SILENCE else WRITTEN
        if outcome is None and is_partly and before.rounds == after.rounds:
            told = OTHERS_STAND
        if outcome is None or outcome is before.outcome:
            self._say(told)
        elif outcome is Outcome.OFFER or (
            outcome is Outcome.ACCEPTED and before.outcome is not Outcome.OFFER
        ):
            self._good_news(after, told)
        elif outcome is Outcome.ACCEPTED:
            self._after_yes(after, told)
        elif outcome.is_no:
            self._say(told)
            self._go_to_next_room(after)
        else:
            self._say(told)

    def _say(self, words: str) -> None:
        if words:
            self.home.notify(with_keys(words), markup=False)

    def _good_news(self, wait: Wait, told: str) -> None:
        from waitroom.colours.palettes import EVENING, PAPER  # noqa: PLC0415 - as above
        from waitroom.screens.outcome.good_news import GoodNewsScreen  # noqa: PLC0415 - as above

        now = self.room.now()
        day = short_day((wait.answered or now).astimezone(now.tzinfo).date())
        is_dark = self.home.app.current_theme.dark
        screen = GoodNewsScreen(
            answered_words(wait), f"{wait.known_as}, {day}", scene=EVENING if is_dark else PAPER
        )

        def then(is_kept: bool | None) -> None:  # noqa: FBT001 - a screen's answer
            if is_kept:
                self._keep_in_box(wait, day)
            self._after_yes(wait, told)

        self.home.app.push_screen(screen, then)

    def _keep_in_box(self, wait: Wait, day: str) -> None:
        from waitroom.domain.box.memento import MementoDetails, MementoKind  # noqa: PLC0415 - as above
        from waitroom.domain.outcome.wait_state import wait_state  # noqa: PLC0415 - as above

        now = self.room.now()
        entry = wait_state(wait, now).entry
        words = entry.details.words if entry is not None else ""
        title = f"{wait.known_as}: {answered_words(wait)}"
        details = MementoDetails(
            kind=MementoKind.PROOF,
            title=title,
            who=entry.details.told_by if entry is not None else "",
            when=day,
        )
        self.room.box.intake.add_text(words or title, details, now)
        self.home.notify(_("It is in the happy box."), markup=False)

    # What comes next

    def action_what_next(self) -> None:
        """Open what fits the state of the wait in front: after a yes, after a no, or while nothing comes."""
        wait = self.home.wait_in_front
        if wait is None:
            return
        if wait.outcome is not None and wait.outcome.is_no and wait.answered is not None:
            self._go_to_next_room(wait)
        elif wait.outcome is not None and wait.outcome.is_yes:
            self._after_yes(wait)
        elif self.room.waits.is_overdue(wait, self.room.now()):
            self._silence(wait)
        else:
            self._go_to_next_room(wait)

    def _after_yes(self, wait: Wait, told: str = "") -> None:
        """Open what stands after a yes; `told` is said once that is left, so that it covers nothing."""
        from waitroom.screens.outcome.after_yes import AfterYesDialog  # noqa: PLC0415 - as above

        def then(wanted: "LetterOffer | str | None") -> None:
            self.home.refresh_view()
            self._say(told)
            if wanted == "answered":
                self.action_they_answered()
            elif wanted == "page":
                self.home.wait.action_edit_wait()
            elif wanted is not None and not isinstance(wanted, str):
                self.home.post_message(
                    OpenLetter(
                        wanted.letter_id,
                        kind=wanted.kind,
                        wait_id=wanted.wait_id,
                        people=(wanted.person_id,) if wanted.person_id else (),
                    )
                )

        self.home.app.push_screen(AfterYesDialog(self.room, wait), then)

    def _go_to_next_room(self, wait: Wait) -> None:
        """Go to the room "What next" with this wait in front."""
        self.home.post_message(BringToFront(wait.id))
        self.home.post_message(GoTo("next"))

    def _silence(self, wait: Wait) -> None:
        from waitroom.screens.outcome.outcome_events import AnswerEvent  # noqa: PLC0415 - as above
        from waitroom.screens.outcome.silence import SilenceDialog  # noqa: PLC0415 - as above

        def then(wanted: str | None) -> None:
            self.home.refresh_view()
            if wanted == "down":
                self._record(wait, AnswerEvent.silence())
            elif wanted:
                begun = self.room.outcomes.letter_begun(wait, wanted)
                self.home.post_message(OpenLetter(begun, kind=wanted, wait_id=wait.id))

        self.home.app.push_screen(SilenceDialog(self.room, wait), then)
