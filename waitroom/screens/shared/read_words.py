"""Some words of the person's own, to be read: the room may have no place beside its list for them."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line


class ReadWordsDialog(Dialog[None]):
    """A heading and the words below it."""

    scrolls = True

    def __init__(self, heading: str, words: str) -> None:
        super().__init__()
        self.heading = heading
        self.words = words

    def compose_inside(self) -> Iterable[Widget]:
        """Show them."""
        yield Static(Content(safe_text(self.heading)), classes="title")
        yield Static(Content(safe_text(self.words)), classes="words")
        yield Static(keys_line(BACK), classes="keys")
