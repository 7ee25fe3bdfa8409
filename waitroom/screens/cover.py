"""The cover: a dull screen with no word of this program; silent, and exact on the way back."""

from datetime import datetime

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget

from waitroom.domain.decoys import decoy
from waitroom.screens.leaving import LeavesOnce


class Decoy(Widget):
    """Plain text from edge to edge."""

    DEFAULT_CSS = """
    Decoy { width: 1fr; height: 1fr; }
    """
    ALLOW_SELECT = False

    def __init__(self, seed: int, at: datetime) -> None:
        super().__init__()
        self.seed = seed
        self.at = at

    def render(self) -> Content:
        """Draw the decoy for the size there is."""
        return Content("\n".join(decoy(self.seed, self.at, self.size.width, self.size.height)))


class CoverScreen(LeavesOnce[None]):
    """Covers everything. The key that covered uncovers, and so does `esc`.

    Where it covered itself, any key does, and is not typed.
    """

    ALLOW_SELECT = False

    def __init__(self, seed: int, at: datetime, *, is_own: bool) -> None:
        super().__init__()
        self.seed = seed
        self.at = at
        self.is_own = is_own

    def compose(self) -> ComposeResult:
        """Draw the decoy."""
        yield Decoy(self.seed, self.at)

    def action_uncover(self) -> None:
        """Go back to exactly where it was."""
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Swallow every key."""
        event.stop()
        event.prevent_default()
        if self.is_own or event.key == "escape":
            self.action_uncover()

    def on_paste(self, event: events.Paste) -> None:
        """Drop what is pasted."""
        event.stop()
        event.prevent_default()
