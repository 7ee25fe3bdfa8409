"""A sun to breathe with: it grows with the breath in and sinks with the breath out."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from math import ceil
from time import monotonic
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from waitroom.colours.breathing_colours import SCENES
from waitroom.colours.palettes import EVENING
from waitroom.domain.care.activity import BreathPhase
from waitroom.domain.care.breath_timing import BreathMoment, breath_at, require_safe_breath
from waitroom.domain.scenery.breathing_scene import BreathingScene
from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.sky import light_of_hour
from waitroom.translation import _, ngettext
from waitroom.widgets.care.sun_column import BreathingSunColumn

if TYPE_CHECKING:
    from textual.timer import Timer

FRAMES = 10
"""Frames a second while the sun is drawn; in words it is one."""
SLICES = 12
"""Columns that the moving part is cut into: a change is sent with its column, not with its whole row."""
SMALLEST = Size(24, 12)
"""Cells below which there are only words and a bar."""
BAR = 24


class BreathingSun(Widget):
    """A breath to follow: a sun before hills, or words and a bar (reduced motion, no colours, little room).

    `phases` are refused where they are too quick (`UnsafeBreathPace`). `seconds` is how long it goes on, None for as
    long as it is shown. It moves only while it is on the screen in front; what is away does not count.
    """

    DEFAULT_CSS = """
    BreathingSun {
        width: 1fr;
        height: 1fr;
        layers: picture words;
    }
    BreathingSun > Horizontal {
        width: 1fr;
        height: 1fr;
    }
    BreathingSun > #breath-words {
        dock: bottom;
        width: 1fr;
        height: 3;
        text-align: center;
    }
    BreathingSun.-in-words {
        align: center middle;
    }
    BreathingSun.-in-words > Horizontal {
        display: none;
    }
    BreathingSun.-in-words > #breath-words {
        dock: none;
        height: auto;
    }
    """

    class Done(Message):
        """The time is over; the last breath is finished."""

    def __init__(
        self,
        phases: Sequence[BreathPhase],
        *,
        reduced_motion: bool,
        seconds: float | None = None,
        scene: str = EVENING,
        time_source: Callable[[], float] = monotonic,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Take a breath's parts; `scene` names one of the theme's `SCENES`, `time_source` counts seconds."""
        super().__init__(id=id)
        self.phases = require_safe_breath(phases)
        self.reduced_motion = reduced_motion
        self.seconds = seconds
        self._colours = SCENES[scene]
        self._time_source = time_source
        self._before = 0.0
        self._since: float | None = None
        self._timer: Timer | None = None
        self._scene: BreathingScene | None = None
        self._told: Content | None = None
        self._columns = [BreathingSunColumn() for __ in range(SLICES + 2)]
        self._words = Static(id="breath-words", markup=False)

    def compose(self) -> ComposeResult:
        """Lay the columns side by side, and the words below them."""
        yield Horizontal(*self._columns)
        yield self._words

    @property
    def elapsed(self) -> float:
        """Seconds of breathing so far; time that it was paused or out of sight is left out."""
        running = 0.0 if self._since is None else self._time_source() - self._since
        return self._before + running

    def go_on_from(self, seconds: float) -> None:
        """Go on as if so many seconds had been breathed already."""
        self._before = seconds

    @property
    def is_moving(self) -> bool:
        """Whether the sun moves."""
        return self._since is not None

    @property
    def in_words(self) -> bool:
        """Whether there are words and a bar in place of the picture."""
        no_colours = self.app.no_color or self.app.native_ansi_color
        return (
            self.reduced_motion
            or no_colours
            or self.size.width < SMALLEST.width
            or self.size.height < SMALLEST.height
        )

    @property
    def moment(self) -> BreathMoment:
        """The phase of the breath and how far it is, at this second."""
        return breath_at(self.phases, self.elapsed)

    def on_mount(self) -> None:
        """Begin, and notice when another screen comes in front."""
        self.call_later(self._watch_screens)
        self.resume()

    def on_unmount(self) -> None:
        """Stand still."""
        self.pause()

    def on_show(self) -> None:
        """Go on."""
        self.resume()

    def on_hide(self) -> None:
        """Stand still while nobody sees it."""
        self.pause()

    def on_resize(self, event: events.Resize) -> None:
        """Draw the still part for the new size."""
        del event
        self._draw()
        if self.is_moving:
            self._start_timer()

    def resume(self) -> None:
        """Go on breathing from where it stood."""
        if self._since is None and not self._is_over():
            self._since = self._time_source()
            self._start_timer()

    def pause(self) -> None:
        """Stand still, at no cost; the time does not count."""
        if self._since is not None:
            self._before = self.elapsed
            self._since = None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def step(self) -> None:
        """Show the moment; only what changed is drawn."""
        moment = self.moment
        self._tell(moment)
        if self._scene is not None:
            self._move(self._scene, moment.fill)
        if self._is_over():
            self.pause()
            self.post_message(self.Done())

    def _is_over(self) -> bool:
        return self.seconds is not None and self.elapsed >= self.seconds

    def _start_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_interval(1.0 if self.in_words else 1 / FRAMES, self.step, name="breath")

    def _watch_screens(self) -> None:
        self.app.screen_change_signal.subscribe(self, self._screen_changed)

    def _screen_changed(self, screen: Screen[object]) -> None:
        if self.is_attached and screen is self.screen:
            self.resume()
        else:
            self.pause()

    def _draw(self) -> None:
        self.set_class(self.in_words, "-in-words")
        words = self._words
        self._told = None
        if self.in_words:
            self._scene = None
            words.styles.background = None
            words.styles.color = None
        else:
            width, height = self.size.width, 2 * (self.size.height - 3)
            seen = light_of_hour(self._colours.hour)
            self._scene = BreathingScene(width, height, seen, linear_light(self._colours.star))
            words.styles.background = self._colours.hour.hills[-1]
            words.styles.color = self._colours.words
            self._share(self._scene)
        self.step()

    def _share(self, scene: BreathingScene) -> None:
        """Give each column its part: the moving middle in narrow ones, what stands still in two wide ones."""
        reach = min(ceil(scene.fullest) + 2, scene.width // 2)
        left = scene.width // 2 - reach
        middle = min(2 * reach + 1, scene.width - left)
        cuts = [0, *(left + middle * part // SLICES for part in range(SLICES + 1)), scene.width]
        for column, start, end in zip(self._columns, cuts, cuts[1:], strict=False):
            column.show(scene, start, end)

    def _move(self, scene: BreathingScene, fill: float) -> None:
        changed = scene.draw_breath(fill)
        if not changed:
            return
        cells = sorted({(x, y // 2) for x, y in changed})
        for column in self._columns:
            first, last = bisect_left(cells, (column.start, 0)), bisect_left(cells, (column.end, 0))
            if first < last:
                column.redraw(scene, sorted({y for __, y in cells[first:last]}))

    def _tell(self, moment: BreathMoment) -> None:
        """Show the words; nothing is drawn where they are the same."""
        lines = [Content.assemble((_(moment.label), "bold"), f"  {ceil(moment.seconds_left)}")]
        if self._scene is None:
            full = round(moment.fill * BAR)
            lines.append(Content("━" * full + "╌" * (BAR - full)))
        if self.seconds is not None:
            lines.append(Content(time_left(self.seconds - self.elapsed)))
        told = Content("\n").join(lines)
        if told != self._told:
            self._told = told
            self._words.update(told, layout=self._scene is None)


def time_left(seconds: float) -> str:
    """Say how much time is left, in whole minutes until the last one."""
    if seconds <= 0:
        return "done"
    if seconds < 60:
        return _("under a minute left")
    minutes = round(seconds / 60)
    return ngettext("about a minute left", "{minutes} minutes left", minutes).format(minutes=minutes)
