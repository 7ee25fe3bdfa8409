"""What Care offers from home as well as from its own room: check in, park, look by the clock, plan, traps."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import clock_time
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.translation import _

if TYPE_CHECKING:
    from datetime import time

    from waitroom.domain.care.activity import CheckIn
    from waitroom.screens.care.check_in import CheckInDraft
    from waitroom.screens.shared.fields_dialog import Values


class CareActions(ActionTarget):
    """The actions behind those keys, for a room that says which wait they are about."""

    def __init__(
        self,
        screen: RoomScreen,
        wait_in_front: Callable[[], Wait | None],
        *,
        checked_in: Callable[["CheckIn"], None],
        can_undo: Callable[[Callable[[], object]], None],
    ) -> None:
        """Take the room they are shown in; it hears of a check-in, and of what takes the last step back."""
        super().__init__(screen)
        self.checked_in = checked_in
        self.can_undo = can_undo
        self.shown_on = screen
        self.room = screen.room
        self.wait_in_front = wait_in_front

    def action_check_in(self) -> None:
        """Ask how it is; nothing is kept that was not chosen."""
        from waitroom.screens.care.check_in import CheckInDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        def keep(draft: "CheckInDraft | None") -> None:
            if draft is not None:
                wait, now = self.wait_in_front(), self.room.now()
                said = self.room.care.save_check_in(
                    draft.worry, now, draft.line, draft.mood, wait, energy=draft.energy
                )
                self.can_undo(lambda: self.room.care.delete_check_in(said, self.room.now()))
                self.checked_in(said)
                self.shown_on.refresh_view()
                self._answer(said)

        days = self.room.care.worry_over_days(self.room.now())
        history = tuple(None if day.worry is None else round(day.worry) for day in days)
        self.shown_on.app.push_screen(
            CheckInDialog(history, draft=self.room.form_drafts.of("check-in")), keep
        )

    def action_park(self) -> None:
        """Write a worry down for its hour."""
        from waitroom.screens.shared.one_line_dialog import OneLineDialog  # noqa: PLC0415 - as above

        def keep(words: str | None) -> None:
            if words:
                now = self.room.now()

                def park() -> None:
                    worry = self.room.care.worries.park(words, now, wait=self.wait_in_front())
                    self.can_undo(lambda: self.room.care.worries.delete(worry, self.room.now()))

                run_or_explain(self.shown_on, park)
                self._meet_plan(words)

        from waitroom.domain.care.worry_time import next_slot  # noqa: PLC0415 - as above

        now = self.room.now()
        hour = next_slot(now).astimezone(now.tzinfo)
        day = _("today") if hour.date() == now.date() else _("tomorrow")
        above = _("It comes back {day} at {clock_time}, and not before.").format(
            day=day, clock_time=clock_time(hour)
        )
        draft = self.room.form_drafts.of("worry")
        self.shown_on.app.push_screen(OneLineDialog(_("Park a worry"), above, draft=draft), keep)

    def _answer(self, said: "CheckIn") -> None:
        """Offer something at once where the hour is hard by what was chosen; else a plan that fits the words."""
        from waitroom.domain.care.low_check_in import is_low_check_in  # noqa: PLC0415 - as above
        from waitroom.screens.care.low_check_in import LowCheckInDialog  # noqa: PLC0415 - as above

        if is_low_check_in(said):
            card = self.room.coping_offers.find_fitting_card(said.words, self.room.now())
            self.shown_on.app.push_screen(
                LowCheckInDialog(self.room, said, card), lambda _: self.shown_on.refresh_view()
            )
        else:
            self._meet_plan(said.words)

    def _meet_plan(self, words: str) -> None:
        from waitroom.screens.care.coping_card_form import offer_coping_card  # noqa: PLC0415 - as above

        offer_coping_card(self.shown_on.app, self.room, words)

    def action_looked(self) -> None:
        """Note a look into the inbox, and say when the next one is."""
        from waitroom.formatting.dates import clock_time, day_near  # noqa: PLC0415 - as above

        now = self.room.now()
        checks = self.room.care.inbox_checks
        look = checks.save_check(now)
        self.can_undo(lambda: checks.delete(look, self.room.now()))
        day = checks.today(self.room.settings.inbox_hours, now)
        tomorrow = (
            ""
            if day.next.date() == now.date()
            else _("{day_near} at ").format(day_near=day_near(day.next.date(), now.date()))
        )
        self.shown_on.notify(
            _("Noted. The next hour for it is {tomorrow}{clock_time}.").format(
                tomorrow=tomorrow, clock_time=clock_time(day.next)
            ),
            markup=False,
        )
        self.shown_on.refresh_view()

    def action_inbox_hours(self) -> None:
        """Choose the hours for the inbox."""
        from waitroom.domain.care.inbox_checks import parse_hours  # noqa: PLC0415 - as above
        from waitroom.screens.shared.fields_dialog import Field, FieldsDialog  # noqa: PLC0415 - as above

        def problem(values: "Values") -> str:
            if parse_hours(values["hours"]) is not None:
                return ""
            return _("Hours look like “10, 14:30, 18”, eight at most. Nothing was changed.")

        def keep(values: dict[str, str] | None) -> None:
            hours: tuple[time, ...] | None = parse_hours(values["hours"]) if values else None
            if hours is not None:
                self.room.save_settings(inbox_hours=hours)
                self.shown_on.refresh_view()

        now = ", ".join(f"{hour:%H:%M}" for hour in self.room.settings.inbox_hours)
        field = Field(name="hours", label=_("Hours"), value=now, hint="10, 14:30, 18")
        draft = self.room.form_drafts.of("inbox-hours")
        dialog = FieldsDialog(_("When do you look into the inbox?"), (field,), draft=draft, check=problem)
        self.shown_on.app.push_screen(dialog, keep)

    def action_plans(self) -> None:
        """Plan one nice thing, with someone or alone."""
        from waitroom.screens.care.plans import PlansDialog  # noqa: PLC0415 - as above

        self.shown_on.app.push_screen(PlansDialog(self.room), lambda _: self.shown_on.refresh_view())

    def action_traps(self) -> None:
        """Look through the thinking traps; one of them can go on trial."""
        from waitroom.screens.cards.thinking_traps import TRIAL, ThinkingTrapsDialog  # noqa: PLC0415 - as above
        from waitroom.screens.care.activities.run_activity import open_activity  # noqa: PLC0415 - as above

        def then(wanted: str | None) -> None:
            if wanted == TRIAL:
                open_activity(self.shown_on.app, self.room, self.room.content.activity(TRIAL))

        self.shown_on.app.push_screen(ThinkingTrapsDialog(self.room), then)


def run_or_explain(screen: RoomScreen, act: Callable[[], object]) -> None:
    """Do something that may be refused with a sentence, and look again."""
    try:
        act()
    except WaitroomError as error:
        screen.notify(str(error), markup=False)
    screen.refresh_view()
