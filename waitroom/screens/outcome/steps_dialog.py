"""All steps of a wait and one's own: open, done and dropped; each can be taken up again."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.outcome.step import Step, StepState, StepView
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

MARKS = {StepState.OPEN: "○", StepState.DONE: "✓", StepState.DROPPED: "–"}


class StepsDialog(Dialog[StepView]):
    """Gives back the step to open."""

    title_words = _("All steps")
    places = (
        "step_list",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait | None) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self._before: Step | None = None

    @property
    def views(self) -> tuple[StepView, ...]:
        """The steps of the wait, and those of one's own that belong to none."""
        now = self.room.now()
        mine = self.room.outcome.steps.for_wait(self.wait, now) if self.wait is not None else ()
        known = {view.step.id for view in mine}
        own = self.room.outcome.steps.own(self.room.waits.all(), now)
        return (*mine, *(view for view in own if view.step.id not in known))

    def compose_inside(self) -> Iterable[Widget]:
        """List them."""
        words = _("None of this is due. It is here so that nothing has to be kept in the head.")
        yield Static(Content(words), classes="muted")
        yield SafeOptionList(id="steps", classes="gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Draw the list."""
        self.draw()
        self.query_one(OptionList).focus()

    def draw(self) -> None:
        """Draw the list again, with the bar where it was."""
        rows, views = self.query_one(OptionList), self.views
        here = rows.highlighted or 0
        width = min(self.app.size.width, 72) - 8
        rows.set_options([Option(self._row(view, width), id=view.step.id) for view in views])
        rows.highlighted = min(here, len(views) - 1) if views else None
        undo = [("{key:dialog.undo}", _("undo"))] if self._before is not None else []
        keys = (
            [
                enter(_("open it")),
                ("{key:step_list.done}", _("done")),
                ("{key:step_list.never}", _("never")),
                ("{key:step_list.open}", _("open again")),
            ]
            if views
            else []
        )
        self.query_one("#keys", Static).update(keys_line(*keys, *undo, BACK))

    def _row(self, view: StepView, width: int) -> Content:
        state, today = view.step.state, self.room.now().date()
        after = {StepState.DONE: _("done"), StepState.DROPPED: _("not for me")}.get(state, "")
        if state is StepState.OPEN and view.day is not None and view.day > today:
            after = _("from {short_day}").format(short_day=short_day(view.day, today))
        ink = "$foreground" if state is StepState.OPEN else "$text-muted"
        words = Content(safe_line(view.words)).truncate(max(6, width - len(after) - 6), ellipsis=True)
        return Content.assemble(
            (f"{MARKS[state]} ", "$sage"), words.stylize(ink), (f"  {after}" if after else "", "$text-muted")
        )

    def _marked(self) -> StepView | None:
        at, views = self.query_one(OptionList).highlighted, self.views
        return views[at] if at is not None and at < len(views) else None

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give back the step to open; one of one's own opens nothing."""
        event.stop()
        view = self._marked()
        if view is not None and view.opens:
            self.dismiss(view)

    def action_mark(self, state: str) -> None:
        """Mark the step as done, drop it, or take it up again."""
        view, now, steps = self._marked(), self.room.now(), self.room.outcome.steps
        if view is None or view.step.state is StepState(state):
            return
        self._before = view.step
        change = {
            StepState.DONE: steps.finish,
            StepState.DROPPED: steps.drop,
            StepState.OPEN: steps.reopen,
        }
        change[StepState(state)](view.step, now)
        self.draw()

    def action_undo(self) -> None:
        """Take the last mark back."""
        before, self._before = self._before, None
        if before is not None:
            self.room.outcome.steps.restore(before, self.room.now())
            self.draw()
