"""What stands in the place of a room that failed twice: a few words, and the keys that lead on."""

from textual.app import ComposeResult
from textual.widgets import Static

from waitroom.screens.shared.keyed_screen import KeyedScreen
from waitroom.translation import _
from waitroom.widgets.shared.keys_content import sentence

WORDS = (
    _("This room could not be drawn."),
    _("Everything that you wrote is kept."),
    "",
    _("{key:fallback_screen.again} tries it again, {key:leave} leaves,"),
    _(
        "{key:room.letters} {key:room.care} {key:room.box} {key:room.questions} "
        "{key:room.next} lead to the other rooms."
    ),
)


class FallbackScreen(KeyedScreen[None]):
    """Words alone: nothing in it is read from the store."""

    DEFAULT_CSS = """
    FallbackScreen { align: center middle; }
    FallbackScreen Static { width: auto; max-width: 90%; height: auto; }
    """
    places = ("fallback_screen",)

    def compose(self) -> ComposeResult:
        """Say what is so."""
        yield Static(sentence("\n".join(WORDS)))
