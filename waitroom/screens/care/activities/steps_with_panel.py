"""Guided steps with something beside them: a memento to look at, a coin to toss."""

from random import Random

from textual.content import Content
from textual.widgets import Static

from waitroom.domain.box.memento import caption, heading
from waitroom.domain.care.safety_rules import steps_back_to_present
from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import ActivityContext
from waitroom.screens.care.activities.guided_steps import GuidedStepsScreen
from waitroom.translation import _

MOST = 300
"""Letters of a memento that are shown; all of it lies in the box."""


class MementoStepsScreen(GuidedStepsScreen):
    """One thing from the box, one at a time, ending in the present room (Verplanken, 2012)."""

    has_something_beside = True

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.memento = next(iter(self.room.box.all()), None)

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps; the last one is always back in the room."""
        return steps_back_to_present(self.activity.steps)

    def draw(self) -> None:
        """Draw the memento above the step."""
        super().draw()
        if self.memento is None:
            words = Content.styled(
                _("The box is empty so far; something in your mind will do."), "$text-muted"
            )
        else:
            text = (self.memento.text or heading(self.memento))[:MOST]
            words = Content.assemble(
                (safe_text(text), "italic $sage"), "\n", (safe_text(caption(self.memento)), "$text-muted")
            )
        self.query_one("#beside", Static).update(words)


class CoinTossScreen(GuidedStepsScreen):
    """A coin that one does not obey: what counts is one's face when it lands (Jaffé et al., 2019)."""

    TOSS = 1
    has_something_beside = True

    def draw(self) -> None:
        """Show how the coin fell, from the toss on."""
        super().draw()
        side = Random(self.running.run.id).choice((_("the first side"), _("the second side")))  # noqa: S311 - a coin
        words = f"◉  {side}" if self.step > self.TOSS else "◯"
        self.query_one("#beside", Static).update(Content.styled(words, "bold $accent"))
