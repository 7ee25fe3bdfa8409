"""What the pointer meets: what stands on the screen, and not what was taken out of it since the last drawing."""

from textual.geometry import Offset
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget


class IgnoresClicksOnGoneWidgets(MessagePump):
    """A screen on which a press of the mouse meets nothing where a widget was that has gone.

    The layout goes on knowing a widget that is being removed until the next one is made. Textual asks such a
    one for the container it stood in when a selection may begin there, and it has none any more.
    """

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return the widget at a cell and the place within its text; neither where it stands nowhere any more."""
        widget, offset = super().get_widget_and_offset_at(x, y)  # type: ignore[misc]
        if widget is not None and not isinstance(widget, Screen) and not isinstance(widget.parent, Widget):
            return None, None
        return widget, offset
