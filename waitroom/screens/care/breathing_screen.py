"""Breathing, full screen: over anything, and back to exactly where one was."""

from collections.abc import Iterable, Mapping, Sequence

from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.activity import BreathPhase
from waitroom.screens.shared.keyed_screen import KeyedScreen
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.translation import _
from waitroom.widgets.care.breathing_sun import BreathingSun
from waitroom.widgets.shared.keys_content import keys_line


class BreathingScreen(ModalScreen[bool], KeyedScreen[bool], ClosesOnce[bool]):
    """Follow the sun. Gives back True where it went on to the end; it may be left at any second."""

    DEFAULT_CSS = """
    BreathingScreen { background: $background; }
    BreathingScreen #name { dock: top; height: 1; padding: 0 2; text-style: bold; color: $foreground; }
    BreathingScreen #way-out { dock: bottom; height: 1; padding: 0 2; color: $text-muted; }
    """
    places = ("breathing",)

    def __init__(
        self,
        phases: Sequence[BreathPhase],
        *,
        seconds: float,
        scene: str,
        reduced_motion: bool,
        title: str,
    ) -> None:
        """Take the phases of a breath, how long it goes on, and its title."""
        super().__init__()
        self.title_words = title
        self.phases = phases
        self.seconds = seconds
        self.scene = scene
        self.reduced_motion = reduced_motion

    def compose(self) -> Iterable[Widget]:
        """Draw the sun below its name."""
        yield Static(Content(self.title_words), id="name")
        yield BreathingSun(
            self.phases, reduced_motion=self.reduced_motion, seconds=self.seconds, scene=self.scene
        )
        yield Static(keys_line(("{key:breathing.leave}", _("back, at any second"))), id="way-out")

    def position(self) -> dict[str, object]:
        """Return where one is, with the seconds that were breathed."""
        return {**super().position(), "passed": round(self.query_one(BreathingSun).elapsed)}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Go on with the seconds that are left."""
        passed = place.get("passed")
        if isinstance(passed, int) and 0 < passed < self.seconds:
            self.query_one(BreathingSun).go_on_from(float(passed))

    def on_breathing_sun_done(self, event: BreathingSun.Done) -> None:
        """Go back when the time is over."""
        event.stop()
        self.dismiss(result=True)

    def action_leave(self) -> None:
        """Leave within one frame, with no comment."""
        self.dismiss(result=False)
