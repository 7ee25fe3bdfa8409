"""One key for how an answer went."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message

from waitroom.domain.questions.question import HOW_KEYS, HowItWent
from waitroom.widgets.shared.clickable_widget import ClickableWidget


class HowChoice(ClickableWidget, can_focus=True):
    """Shows the four keys while it has the focus, and tells which was pressed."""

    DEFAULT_CSS = """
    HowChoice { height: auto; width: 1fr; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"say('{key}')", how.value, show=False) for key, how in HOW_KEYS.items()
    ]

    class Said(Message):
        """It was said how it went."""

        def __init__(self, how: HowItWent) -> None:
            super().__init__()
            self.how = how

    def render(self) -> Content:
        """Draw the keys with their words; beside each other where there is room."""
        parts = [
            Content.assemble(
                Content.styled(key, f"$accent @click=say('{key}')"),
                " ",
                Content.styled(how.value, f"$foreground @click=say('{key}')"),
            )
            for key, how in HOW_KEYS.items()
        ]
        return Content("   ").join(parts)

    def action_say(self, key: str) -> None:
        """Say it."""
        self.post_message(self.Said(HOW_KEYS[key]))
