"""The sun over its hills, standing still; nothing where there is no room or no colour for it."""

from textual import events
from textual.app import ComposeResult
from textual.widget import Widget

from waitroom.colours.breathing_colours import SCENES
from waitroom.colours.palettes import EVENING
from waitroom.domain.scenery.breathing_scene import BreathingScene
from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.sky import light_of_hour
from waitroom.widgets.care.sun_column import BreathingSunColumn

LEAST_WIDTH, LEAST_HEIGHT = 20, 4


class StillSun(Widget):
    """A picture that is drawn once a size; `scene` names one of the theme's `SCENES`."""

    DEFAULT_CSS = "StillSun { width: 1fr; height: 1fr; }"

    def __init__(self, scene: str = EVENING) -> None:
        super().__init__()
        self._colours = SCENES[scene]
        self._column = BreathingSunColumn()

    def compose(self) -> ComposeResult:
        """Lay the one column."""
        yield self._column

    def on_resize(self, event: events.Resize) -> None:
        """Draw it for this size."""
        width, height = event.size
        plain = self.app.no_color or self.app.native_ansi_color
        self._column.display = not plain and width >= LEAST_WIDTH and height >= LEAST_HEIGHT
        if self._column.display:
            seen = light_of_hour(self._colours.hour)
            scene = BreathingScene(width, 2 * height, seen, linear_light(self._colours.star))
            scene.draw_breath(1.0)
            self._column.show(scene, 0, width)
