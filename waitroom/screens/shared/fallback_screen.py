"""What stands in the place of a room that failed twice: a few words, and the keys that lead on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from waitroom.widgets.shared.bound_keys import with_keys

WORDS = (
    "This room could not be drawn.",
    "Everything that you wrote is kept.",
    "",
    "enter tries it again, {key:leave} leaves,",
    "{key:room.letters} {key:room.care} {key:room.box} lead to the other rooms.",
)


class FallbackScreen(Screen[None]):
    """Words alone: nothing in it is read from the store."""

    DEFAULT_CSS = """
    FallbackScreen { align: center middle; }
    FallbackScreen Static { width: auto; max-width: 90%; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "app.lay_out_again", show=False)]

    def compose(self) -> ComposeResult:
        """Say what is so."""
        yield Static(Content(with_keys("\n".join(WORDS))))
