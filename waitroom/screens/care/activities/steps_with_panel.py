"""Guided steps with something beside them: a memento to look at, a coin to toss."""

from random import Random

from textual.content import Content
from textual.widgets import Static

from waitroom.domain.box.memento import caption, heading, least_seen
from waitroom.domain.care.safety_rules import back_to_now
from waitroom.domain.shared.safe_text import show
from waitroom.screens.care.activities.activity_screen import Running
from waitroom.screens.care.activities.guided_steps import StepsScreen

MOST = 300
"""Letters of a memento that are shown; all of it lies in the box."""


class MementoSteps(StepsScreen):
    """One thing from the box, one at a time, ending in the present room (Verplanken, 2012)."""

    def __init__(self, running: Running) -> None:
        super().__init__(running)
        held = self.room.store.mementos.all()
        self.memento = min(held, key=least_seen) if held else None

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps; the last one is always back in the room."""
        return back_to_now(self.activity.steps)

    def draw(self) -> None:
        """Draw the memento above the step."""
        super().draw()
        if self.memento is None:
            words = Content.styled("The box is empty so far; something in your mind will do.", "$text-muted")
        else:
            text = (self.memento.text or heading(self.memento))[:MOST]
            words = Content.assemble(
                (show(text), "italic $sage"), "\n", (show(caption(self.memento)), "$text-muted")
            )
        self.query_one("#beside", Static).update(words)


class CoinSteps(StepsScreen):
    """A coin that one does not obey: what counts is one's face when it lands (Jaffé et al., 2019)."""

    TOSS = 1

    def draw(self) -> None:
        """Show how the coin fell, from the toss on."""
        super().draw()
        side = Random(self.running.run.id).choice(("the first side", "the second side"))  # noqa: S311 - a coin
        words = f"◉  {side}" if self.step > self.TOSS else "◯"
        self.query_one("#beside", Static).update(Content.styled(words, "bold $accent"))
