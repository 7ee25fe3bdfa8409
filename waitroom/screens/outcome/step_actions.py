"""What can be done with a step: not today, never, done; and one of one's own."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from waitroom.domain.outcome.step import Step, StepView
from waitroom.formatting.dates import day_near, short_day
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.screens.outcome.what_next_screen import WhatNextScreen

OWN_STEP = "own-step"
"""The form of the draft of a step."""


QUIET = _("Nothing has to be done today. The steps are here from the next working day on.")


class StepActions(ActionTarget):
    """The keys of the steps in the room "What next"."""

    def __init__(self, shown_on: "WhatNextScreen") -> None:
        super().__init__(shown_on)
        self.shown_on = shown_on
        self.room = shown_on.room

    def _marked(self) -> StepView | None:
        """Return the step of the marked row; None where it is no step."""
        opens = self.shown_on.marked_id()
        if opens == "step":
            return self.shown_on.view.step
        kind, _, step_id = opens.partition(":")
        own = self.room.outcome.steps.own(self.room.waits.all(), self.room.now()) if kind == "own" else ()
        return next((view for view in own if view.step.id == step_id), None)

    def _restore(self, step: Step) -> None:
        self.room.outcome.steps.restore(step, self.room.now())

    def action_not_today(self) -> None:
        """Put the marked step off."""
        view, now = self._marked(), self.room.now()
        if view is None:
            return
        before = view.step
        kept = self.room.outcome.steps.put_off(before, now, self.shown_on.wait_in_front)
        day = day_near(kept.on, now.date()) if kept.on is not None else _("later")
        self.shown_on.did(
            _("Not today. It can wait until {day}.").format(day=day.removeprefix("on ")),
            lambda: self._restore(before),
        )

    def action_never(self) -> None:
        """Drop the marked step for good."""
        view = self._marked()
        if view is None:
            return
        before = view.step
        self.room.outcome.steps.drop(before, self.room.now())
        self.shown_on.did(_("Dropped. It is not offered again."), lambda: self._restore(before))

    def action_step_done(self) -> None:
        """Mark the marked step as done."""
        view = self._marked()
        if view is None:
            return
        before = view.step
        self.room.outcome.steps.finish(before, self.room.now())
        self.shown_on.did(_("Done."), lambda: self._restore(before))

    def action_add_step(self) -> None:
        """Ask for a step of one's own: what, and a day or none."""
        from waitroom.screens.shared.fields_dialog import Field, FieldsDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        room = self.room

        def echo(values: Mapping[str, str]) -> Content:
            day = room.days.read_coming(values["on"])
            return Content.styled(f"→ {short_day(day, room.now().date())}" if day else "", "$sage")

        def problem(values: Mapping[str, str]) -> str:
            if not values["what"].strip():
                return _("What would the step be? A few words are enough.")
            if values["on"].strip() and room.days.read_coming(values["on"]) is None:
                return _("Which day? “Thursday” or “24 Apr” would do; without one it is for any day.")
            return ""

        def keep(values: dict[str, str] | None) -> None:
            if values is None:
                return
            day, now = room.days.read_coming(values["on"]), room.now()
            step = room.outcome.steps.add(values["what"], day, self.shown_on.wait_in_front, now)
            self.shown_on.did(
                _("It is among your steps."),
                lambda: room.outcome.steps.delete(step, room.now()),
                f"own:{step.id}",
            )

        fields = (
            Field(name="what", label=_("What"), hint=_("ring the course about dates")),
            Field(name="on", label=_("On"), hint=_("Thursday, 24 Apr; any day where it is empty")),
        )
        draft = room.form_drafts.of(OWN_STEP)
        dialog = FieldsDialog(_("A step of my own"), fields, draft=draft, echo=echo, check=problem)
        self.shown_on.app.push_screen(dialog, keep)

    def action_all_steps(self) -> None:
        """Show all steps of the wait in front."""
        from waitroom.screens.outcome.steps_dialog import StepsDialog  # noqa: PLC0415 - as above

        wait, now = self.shown_on.wait_in_front, self.room.now()
        if wait is not None and self.room.outcome.steps.is_quiet(wait, now):
            self.shown_on.notify(QUIET, markup=False)
            return

        def then(view: StepView | None) -> None:
            self.shown_on.refresh_view()
            if view is not None:
                self.shown_on.open_step(view)

        self.shown_on.app.push_screen(StepsDialog(self.room, wait), then)
