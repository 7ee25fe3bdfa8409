"""A field with a few choices, one shown at a time; left and right cycle through them."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from waitroom.widgets.shared.clickable_widget import ClickableWidget


class ChoiceCycler(ClickableWidget, can_focus=True):
    """Shows one of several words; left and right, or a click, turn to the next."""

    DEFAULT_CSS = """
    ChoiceCycler { height: 1; width: 1fr; padding: 0 1; color: $foreground; }
    ChoiceCycler:focus { background: $panel-raised; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "previous", show=False),
        Binding("right,space", "turn(1)", "next", show=False),
    ]

    class Turned(Message):
        """Another word stands there now."""

        def __init__(self, turn: "ChoiceCycler") -> None:
            super().__init__()
            self.turn = turn

        @property
        def control(self) -> "ChoiceCycler":
            """The choice."""
            return self.turn

    def __init__(self, words: Sequence[str], word: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's
        super().__init__(id=id)
        self.words = tuple(words)
        self.place = self.words.index(word) if word in self.words else 0

    @property
    def word(self) -> str:
        """The choice in front, as it is shown."""
        return self.words[self.place]

    def render(self) -> Content:
        """Draw the word between two arrows."""
        return Content.assemble(("‹ ", "$accent"), self.word, (" ›", "$accent"))

    def action_turn(self, by: int) -> None:
        """Turn to the next word, round and round."""
        self.place = (self.place + by) % len(self.words)
        self.refresh()
        self.post_message(self.Turned(self))

    def turn_to(self, word: str) -> None:
        """Show this word, if it is one of them."""
        if word in self.words:
            self.place = self.words.index(word)
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Turn."""
        event.stop()
        self.action_turn(1)
