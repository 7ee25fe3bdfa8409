"""One key for how an answer went."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message

from waitroom.domain.questions.question import HOW_KEYS, HowItWent
from waitroom.translation import _
from waitroom.widgets.shared.clickable_widget import ClickableWidget

GAP = "   "


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

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the keys take in this width."""
        del container, viewport
        return len(_lines(width))

    def render(self) -> Content:
        """Draw the keys with their words; no key is parted from its word."""
        lines = []
        for keys in _lines(max(self.content_size.width, 1)):
            parts = [
                Content.assemble(
                    Content.styled(key, f"$accent @click=say('{key}')"),
                    " ",
                    Content.styled(_(HOW_KEYS[key].value), f"$foreground @click=say('{key}')"),
                )
                for key in keys
            ]
            lines.append(Content(GAP).join(parts))
        return Content("\n").join(lines)

    def action_say(self, key: str) -> None:
        """Say it."""
        self.post_message(self.Said(HOW_KEYS[key]))


def _lines(width: int) -> list[list[str]]:
    """Return the keys line by line, as many in each as fit."""
    lines: list[list[str]] = [[]]
    used = 0
    for key, how in HOW_KEYS.items():
        needed = len(key) + 1 + len(_(how.value))
        if lines[-1] and used + len(GAP) + needed > width:
            lines.append([])
            used = 0
        used += needed + (len(GAP) if lines[-1] else 0)
        lines[-1].append(key)
    return lines
