"""Checklists: steps to tick off, in any order."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import (
    LEAVE,
    ActivityContext,
    ActivityScreen,
    ClickableText,
)
from waitroom.translation import _


class ChecklistScreen(ActivityScreen):
    """Tick what is done; it is over when it is over."""

    places = (
        "checklist",
        "practice",
    )

    goes_on_that_day = True

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.here = 0
        self.ticked: set[int] = set()

    def compose_inside(self) -> Iterable[Widget]:
        """Draw the list and a word on what it is for."""
        yield ClickableText("", id="list", classes="block", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        return (
            ("{key:checklist.tick}", _("tick")),
            ("{key:checklist.above} {key:checklist.below}", _("choose")),
            ("{key:practice.done}", _("done")),
            LEAVE,
        )

    def progress(self) -> str:
        """Say how many are ticked."""
        return _("{ticked} of {steps} done").format(ticked=len(self.ticked), steps=len(self.activity.steps))

    def on_mount(self) -> None:
        """Draw the steps."""
        self.draw()

    def draw(self) -> None:
        """Draw each step with its mark."""
        rows: list[Content] = []
        for at, step in enumerate(self.activity.steps):
            is_done = at in self.ticked
            mark = ("✓ ", "$good") if is_done else ("○ ", "$text-muted")
            style = "$text-muted" if is_done else "$foreground"
            here = ("▸ ", "$accent") if at == self.here else ("  ", "")
            width = min(62, max(8, self.size.width - 14))
            lines = Content.styled(safe_text(step), f"{style} @click=screen.tick_one({at})").wrap(width)
            rows.append(Content.assemble(here, mark, lines[0]))
            rows += [Content.assemble("    ", line) for line in lines[1:]]
            rows.append(Content(""))
        self.query_one("#list", Static).update(Content("\n").join(rows[:-1]))
        self.show_keys()

    def position(self) -> dict[str, object]:
        """Return where one is, with what is ticked."""
        return {**super().position(), "step": self.here, "ticked": sorted(self.ticked)}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Tick again what was ticked, and go back to the step."""
        step, ticked, steps = place.get("step"), place.get("ticked"), range(len(self.activity.steps))
        if isinstance(step, int) and step in steps:
            self.here = step
        if isinstance(ticked, list):
            self.ticked = {each for each in ticked if isinstance(each, int) and each in steps}
        self.draw()
        super().take_position(place)

    def on_resize(self) -> None:
        """Wrap anew."""
        self.draw()

    def action_move(self, by: int) -> None:
        """Mark the step above or below."""
        self.here = (self.here + by) % len(self.activity.steps)
        self.draw()

    def action_tick(self) -> None:
        """Tick the step in front, or take the tick back; then stand at the next one open."""
        self.ticked ^= {self.here}
        if self.here in self.ticked and self.here + 1 < len(self.activity.steps):
            self.here += 1
        self.draw()

    def action_tick_one(self, at: int) -> None:
        """Tick the step that was clicked."""
        self.here = at
        self.action_tick()

    def action_done(self) -> None:
        """End it."""
        self.finish()
