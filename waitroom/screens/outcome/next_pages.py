"""The pages that the room "What next" leads to; each is loaded when it is first asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from waitroom.domain.outcome.what_next import NextRow
from waitroom.domain.waits.wait import Wait
from waitroom.messages import OpenLetter
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.outcome.after_no_page import InterviewFeeling
    from waitroom.screens.outcome.what_next_screen import WhatNextScreen


class NextPages(ActionTarget):
    """Opens a page for the wait in front, and lets the room look again when it is left."""

    def __init__(self, shown_on: "WhatNextScreen") -> None:
        super().__init__(shown_on)
        self.shown_on = shown_on
        self.room = shown_on.room
        self._pages: dict[str, Callable[[Wait], None]] = {
            "futures": self._futures,
            "opening": self._opening,
            "want": self._want,
            "clocks": self._clocks,
            "felt": self._felt,
            "debrief": self._debrief,
            "gained": self._gained,
            "feedback": self._feedback,
            "expenses": self._expenses,
            "meetings": self._meetings,
            "who-got-it": self._who_got_it,
            "worries": self._worries,
        }

    def open(self, kind: str, name: str) -> None:
        """Open what a row names: a page, or a thing to switch on or wave on."""
        wait = self.shown_on.wait_in_front
        if kind == "page" and name == "steps":
            self.shown_on.steps.action_all_steps()
        elif kind == "page" and name == "all-waits":
            self._all_waits()
        elif wait is None:
            return
        elif kind == "page" and name in self._pages:
            self._pages[name](wait)
        elif kind == "toggle":
            self._turn_who_got_it(wait)
        elif kind == "wave":
            self._wave_on(wait)

    def _look(self, _: object = None) -> None:
        self.shown_on.refresh_view()

    def hold(self, memento_id: str) -> None:
        """Hold a memento full screen; the others that stand here come after it."""
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - the pictures' decoder comes with it

        memento = self.room.box.get(memento_id)
        if memento is None:
            self._look()
            return
        rows = (row.opens.partition(":") for group in self.shown_on.view.groups for row in group.rows)
        order = [rest for kind, _, rest in rows if kind == "hold"]
        screen = HoldMementoScreen(self.room, memento, order, is_drawn=False)
        self.shown_on.app.push_screen(screen, lambda last: self.shown_on.mark(f"hold:{last}"))

    def read(self, row: NextRow | None) -> None:
        """Read what the person wrote, where the room has no place beside the list for it."""
        from waitroom.screens.shared.read_words import ReadWordsDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        if row is not None:
            self.shown_on.app.push_screen(ReadWordsDialog(row.after or row.words, row.about))

    # Before the answer

    def _futures(self, wait: Wait) -> None:
        from waitroom.formatting.dates import short_day  # noqa: PLC0415 - as above
        from waitroom.screens.outcome.futures_page import FuturesDialog  # noqa: PLC0415 - as above
        from waitroom.screens.shared.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - as above

        app, sealed = self.shown_on.app, self.room.outcome.futures.page(wait).sealed
        if sealed is None:
            app.push_screen(FuturesDialog(self.room, wait), self._look)
            return

        def unseal(is_wanted: bool | None) -> None:  # noqa: FBT001 - what the dialog gives back
            if is_wanted:
                self.room.outcome.futures.unseal(wait, self.room.now())
                app.push_screen(FuturesDialog(self.room, wait), self._look)
            self._look()

        day = short_day(self.room.days.local(sealed), self.room.now().date())
        words = _("Sealed on {day}. It comes back by itself with the answer.").format(day=day)
        app.push_screen(ConfirmDialog(words, _("open it again"), _("leave it sealed")), unseal)

    def _opening(self, wait: Wait) -> None:
        from waitroom.screens.shared.write_dialog import WriteDialog  # noqa: PLC0415 - as above

        def keep(words: str | None) -> None:
            self.room.care.forecasts.save_opening(words or "", wait, self.room.now())
            self._look()

        above = _(
            "One real thing this would leave room for. It is given back on the day of a no; hope may stay."
        )
        draft = self.room.form_drafts.of("opening", wait.id)
        self.shown_on.app.push_screen(WriteDialog(_("If it is a no, what opens?"), above, keep=draft), keep)

    def _want(self, wait: Wait) -> None:
        from waitroom.screens.care.do_i_want_it import DoIWantItDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(DoIWantItDialog(self.room, wait), self._look)

    def _clocks(self, wait: Wait) -> None:
        from waitroom.screens.outcome.futures_page import two_clocks  # noqa: PLC0415 - as above

        before = self.room.outcome.futures.clock(wait)

        def keep(values: dict[str, str] | None) -> None:
            if values is None:
                return
            by = self.room.days.read_coming(values["by"])
            self.room.outcome.futures.set_clock(wait, by, values["needs"], self.room.now())
            self.shown_on.did(
                _("Kept."),
                lambda: self.room.outcome.futures.set_clock(wait, before.by, before.needs, self.room.now()),
            )

        self.shown_on.app.push_screen(two_clocks(self.room, wait), keep)

    def _felt(self, wait: Wait) -> None:
        from waitroom.screens.outcome.past_waits import FeltDialog  # noqa: PLC0415 - as above

        before = self.room.outcome.after_no.page(wait).felt

        def keep(felt: "InterviewFeeling | None") -> None:
            if felt is not None:
                self.room.outcome.after_no.set_feeling(wait, felt, self.room.now())
                self.shown_on.did(
                    _("Kept."), lambda: self.room.outcome.after_no.set_feeling(wait, before, self.room.now())
                )

        self.shown_on.app.push_screen(FeltDialog(before), keep)

    # After it

    def _debrief(self, wait: Wait) -> None:
        from waitroom.screens.outcome.answer_pages import InterviewDebriefDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(InterviewDebriefDialog(self.room, wait), self._look)

    def _gained(self, wait: Wait) -> None:
        from waitroom.screens.outcome.answer_pages import GainedDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(GainedDialog(self.room, wait), self._look)

    def _feedback(self, wait: Wait) -> None:
        from waitroom.screens.outcome.feedback_page import FeedbackDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(FeedbackDialog(self.room, wait), self._look)

    def _expenses(self, wait: Wait) -> None:
        from waitroom.screens.outcome.expenses_dialog import CLAIM, ExpensesDialog  # noqa: PLC0415 - as above

        def then(wanted: str | None) -> None:
            self._look()
            if wanted == CLAIM:
                self.shown_on.post_message(OpenLetter("", kind=CLAIM, wait_id=wait.id))

        self.shown_on.app.push_screen(ExpensesDialog(self.room, wait), then)

    def _meetings(self, wait: Wait) -> None:
        from waitroom.screens.outcome.answer_pages import MeetingsDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(MeetingsDialog(self.room, wait), self._look)

    def _who_got_it(self, wait: Wait) -> None:
        from waitroom.screens.outcome.answer_pages import WhoGotItDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(WhoGotItDialog(self.room, wait), self._look)

    def _worries(self, wait: Wait) -> None:
        from waitroom.screens.care.forecasts import SettleForecastsDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(SettleForecastsDialog(self.room, wait), self._look)

    def _all_waits(self) -> None:
        from waitroom.screens.outcome.past_waits import PastWaitsDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(PastWaitsDialog(self.room.outcome.after_no.past(self.room.waits.all())))

    def _turn_who_got_it(self, wait: Wait) -> None:
        pages, now = self.room.outcome.after_no, self.room.now()
        is_wanted = not pages.page(wait).wants_who_got_it
        pages.want_who_got_it(wait, now, is_wanted=is_wanted)
        words = _("It is offered once, in two months.") if is_wanted else _("It is off.")
        self.shown_on.did(
            words, lambda: pages.want_who_got_it(wait, self.room.now(), is_wanted=not is_wanted)
        )

    def _wave_on(self, wait: Wait) -> None:
        pages = self.room.outcome.after_no
        pages.give_up_evening(wait, self.room.now())
        self.shown_on.did(
            _("As you like."), lambda: pages.give_up_evening(wait, self.room.now(), is_given_up=False)
        )
