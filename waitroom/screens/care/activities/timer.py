"""A quiet timer for what happens elsewhere."""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.translation import _
from waitroom.widgets.care.breathing_sun import time_left

LOOKS = 1.0
"""Seconds between two looks at the clock; what is drawn changes once a minute."""
CELLS = 30


class TimerScreen(ActivityScreen):
    """Minutes that pass: a line that fills, and words. It may be paused, and it counts a laptop's sleep."""

    places = (
        "timer",
        "practice",
    )

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.length = timedelta(minutes=running.minutes)
        self.passed = timedelta()
        self.since = self.room.now()
        self.is_held = False
        self.rings = True
        self._look: Timer | None = None
        self._told: Content | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Put the steps above the line."""
        yield Static(
            Content("\n").join(
                Content.styled(safe_text(step), "$foreground") for step in self.activity.steps
            ),
            classes="centre",
            markup=False,
        )
        yield Static("", id="line", classes="centre gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys, as they stand."""
        if self.time_left <= timedelta():
            return (("{key:practice.done}", _("done")),)
        bell = ("{key:timer.bell}", _("no bell") if self.rings else _("bell at the end"))
        return (
            ("{key:timer.hold}", _("go on") if self.is_held else _("pause")),
            bell,
            ("{key:practice.done}", _("done")),
            LEAVE,
        )

    def time(self) -> str:
        """Say how long it is in all; what is left stands under the line."""
        return _("{minutes} min in all").format(minutes=self.running.minutes)

    @property
    def time_left(self) -> timedelta:
        """How much of the time is left."""
        running = timedelta() if self.is_held else self.room.now() - self.since
        return self.length - self.passed - max(running, timedelta())

    def on_mount(self) -> None:
        """Begin."""
        self._look = self.set_interval(LOOKS, self.show_time_left)
        self.show_time_left()
        self.show_keys()

    def position(self) -> dict[str, object]:
        """Return where one is, with the seconds that have passed."""
        passed = max(self.length - self.time_left, timedelta()).total_seconds()
        return {**super().position(), "passed": round(passed), "rings": self.rings}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Go back to the minute it was; it waits there until somebody goes on."""
        passed = place.get("passed")
        if isinstance(passed, int) and passed >= 0:
            self.passed = min(timedelta(seconds=min(passed, 86_400)), self.length)
            self.since = self.room.now()
            self.is_held = self.passed < self.length
        self.rings = place.get("rings") is not False
        self.show_time_left()
        self.show_keys()
        super().take_position(place)

    def on_unmount(self) -> None:
        """Stop looking."""
        if self._look is not None:
            self._look.stop()

    def show_time_left(self) -> None:
        """Draw how much is left; nothing is drawn where the words are the same."""
        left = self.time_left
        share = 1 - left / self.length if self.length else 1.0
        full = min(CELLS, max(0, int(share * CELLS)))
        words = _("paused") if self.is_held else time_left(left.total_seconds())
        if left <= timedelta():
            words = _("The time is over.")
        told = Content.assemble(
            ("━" * full, "$sage"), ("─" * (CELLS - full), "$line"), "\n", (words, "$text-muted")
        )
        if told != self._told:
            self._told = told
            self.query_one("#line", Static).update(told)
        if left <= timedelta() and self._look is not None:
            self._look.stop()
            self._look = None
            self.show_keys()
            if self.rings and self.is_current:
                self.app.bell()

    def action_hold(self) -> None:
        """Pause, or go on."""
        if self.time_left <= timedelta():
            return
        now = self.room.now()
        if self.is_held:
            self.since = now
        else:
            self.passed += max(now - self.since, timedelta())
        self.is_held = not self.is_held
        self.show_time_left()
        self.show_keys()

    def action_bell(self) -> None:
        """Ring once at the end, or not."""
        self.rings = not self.rings
        self.show_keys()

    def action_done(self) -> None:
        """End it, whatever the time."""
        self.finish()
