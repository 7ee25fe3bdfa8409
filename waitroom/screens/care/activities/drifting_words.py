"""Thoughts adrift: type a thought; it floats away. Nothing is saved."""

from collections.abc import Iterable
from time import monotonic

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.care import drifting_thoughts
from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

FRAMES = 4
"""A second; a thought moves by a cell at a time."""
ROUND = 8
MOST_ROWS = 24


class DriftingRow(Static):
    """One row of the page, drawn anew only when it changes."""

    DEFAULT_CSS = "DriftingRow { height: 1; width: 100%; text-wrap: nowrap; }"

    def show(self, words: Content) -> None:
        """Draw words that differ from those there are."""
        if words != self.visual:
            self.update(words, layout=False)


class DriftingWordsScreen(ActivityScreen):
    """A line to type in, and an empty page above it. With reduced motion a thought fades where it stands."""

    AUTO_FOCUS = "#line"
    typed_is = TypedTextPolicy.HELD

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.thoughts: tuple[drifting_thoughts.DriftingThought, ...] = ()
        self._timer: Timer | None = None
        self._before = 0.0
        self._since = monotonic()

    def compose_inside(self) -> Iterable[Widget]:
        """Leave the page empty."""
        for __ in range(MOST_ROWS):
            yield DriftingRow("")
        yield SafeInput(placeholder=_("a thought, a few words at a time"), id="line", classes="gap")

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        return (("{key:dialog.enter}", _("let it drift")), LEAVE)

    def on_mount(self) -> None:
        """Begin."""
        self.add_class("-full")
        self.restore_typed(self.room.held.fields(self.activity.id))
        self._arrange()
        self.show_keys()

    def save_typed(self) -> None:
        """Hold the line while the page is open, so that a kill does not take it."""
        if line := self.query_one("#line", Input).value:
            self.room.held.keep(self.activity.id, {"line": line})
        else:
            self.room.held.let_go(self.activity.id)

    def save_unfinished(self) -> bool:
        """Let all of it go."""
        self.room.held.let_go(self.activity.id)
        return False

    def on_resize(self) -> None:
        """Use the rows there are."""
        self._arrange()

    @property
    def elapsed(self) -> float:
        """Seconds on this page, without those it was covered."""
        return self._before + (monotonic() - self._since if self._timer is not None else 0.0)

    @property
    def rows(self) -> int:
        """Rows for thoughts."""
        return max(1, min(MOST_ROWS, self.size.height - ROUND))

    def _arrange(self) -> None:
        for at, row in enumerate(self.query(DriftingRow)):
            row.display = at < self.rows

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Let a thought go."""
        event.stop()
        words, event.input.value = event.value.strip(), ""
        if words and self.elapsed < self.running.minutes * 60:
            self._start()
            self.thoughts = drifting_thoughts.add_thought(words, self.thoughts, self.rows, self.elapsed)
            self.draw()

    def draw(self) -> None:
        """Draw the rows that changed; when all have left, nothing moves any more."""
        now = self.elapsed
        width = self.size.width
        self.thoughts = drifting_thoughts.visible_thoughts(self.thoughts, now)
        by_row = {thought.row: thought for thought in self.thoughts}
        for at, row in enumerate(self.query(DriftingRow)):
            row.show(self._words(by_row.get(at), width, now))
        if not self.thoughts:
            self._stop()

    def _words(self, thought: drifting_thoughts.DriftingThought | None, width: int, now: float) -> Content:
        if thought is None:
            return Content("")
        text = safe_line(thought.text)
        if self.running.is_still:
            faded = drifting_thoughts.fade_share(thought, now)
            style = "$foreground" if faded < 0.4 else "$text-muted" if faded < 0.75 else "$text-faint"
            words = Content.styled(f"   {text}", style).truncate(max(1, width), ellipsis=True)
            return words if faded < 1 else Content("")
        column = drifting_thoughts.thought_column(thought, width, now)
        style = "$foreground" if column < width * 0.6 else "$text-muted"
        return Content.assemble(" " * column, (text, style)).truncate(max(1, width))

    def _start(self) -> None:
        if self._timer is None:
            self._since = monotonic()
            self._timer = self.set_interval(1 if self.running.is_still else 1 / FRAMES, self.draw)

    def _stop(self) -> None:
        if self._timer is not None:
            self._before = self.elapsed
            self._timer.stop()
            self._timer = None

    def pause(self) -> None:
        """Stand still."""
        self._stop()

    def resume(self) -> None:
        """Drift on."""
        if self.thoughts:
            self._start()

    def on_unmount(self) -> None:
        """Stop; the thoughts are gone."""
        self._stop()
