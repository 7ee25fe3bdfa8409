"""Guided steps: one at a time, in the middle of an empty page."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.translation import _


class GuidedStepsScreen(ActivityScreen):
    """Go from step to step at one's own pace; the last one ends it."""

    places = ("steps",)

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.step = 0

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps, in order."""
        return self.activity.steps

    has_something_beside = False
    """Whether something stands above the step; else the step has the middle of the page."""

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for what belongs to the step, the step, and where it stands."""
        yield Static("", id="beside", classes="centre", markup=False)
        yield Static("", id="step", classes="centre gap", markup=False)
        yield Static("", id="dots", classes="centre gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Say that the last one is the last."""
        last = self.step == len(self.steps) - 1
        back = (("{key:steps.back}", _("back")),) if self.step else ()
        return (("{key:steps.on}", _("done") if last else _("on")), *back, LEAVE)

    def on_mount(self) -> None:
        """Show the first step."""
        self.draw()

    def progress(self) -> str:
        """Say which step it is."""
        return _("step {step} of {steps}").format(step=self.step + 1, steps=len(self.steps))

    def draw(self) -> None:
        """Draw the step in front."""
        self.query_one("#step", Static).update(
            Content.styled(safe_text(self.steps[self.step]), "$foreground")
        )
        dots = [("●" if at == self.step else "·", "$accent" if at == self.step else "$text-faint")
                for at in range(len(self.steps))]  # fmt: skip
        self.query_one("#dots", Static).update(Content("  ").join(Content.styled(*dot) for dot in dots))
        self.query_one("#beside").display = self.has_something_beside
        self.show_keys()

    def position(self) -> dict[str, object]:
        """Return where one is, with the step."""
        return {**super().position(), "step": self.step}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Go back to the step."""
        step = place.get("step")
        if isinstance(step, int) and 0 <= step < len(self.steps):
            self.step = step
            self.draw()
        super().take_position(place)

    def action_turn(self, by: int) -> None:
        """Go on, or back; beyond the last step it is done."""
        if self.step + by >= len(self.steps):
            self.finish()
        elif self.step + by >= 0:
            self.step += by
            self.draw()
