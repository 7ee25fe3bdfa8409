"""Dialogs: a value in, a value out, `esc` changes nothing."""

from collections.abc import Iterable
from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from waitroom.screens.leaving import LeavesOnce

Value = TypeVar("Value")


def keys_words(*pairs: tuple[str, str]) -> Content:
    """Return "enter keep   esc back" with the keys in the lamp's colour."""
    parts: list[Content | str | tuple[str, str]] = []
    for key, label in pairs:
        parts += [(key, "$accent"), (f" {label}", "$text-muted"), "   "]
    return Content.assemble(*parts[:-1])


class Dialog(ModalScreen[Value], LeavesOnce[Value]):
    """A panel over the room."""

    CSS_PATH = "dialog.tcss"
    HORIZONTAL_BREAKPOINTS = [
        (0, "-tiny"),
        (60, "-narrow"),
        (76, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [
        (0, "-low"),
        (20, "-short"),
        (32, "-tall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", show=False),
        Binding("exclamation_mark", "app.people", "people", show=False),
        # Before the field sees it: what is typed or pasted right behind a tab belongs to the next field.
        Binding("tab", "app.focus_next", "next", show=False, priority=True),
        Binding("shift+tab", "app.focus_previous", "previous", show=False, priority=True),
    ]

    title_words: ClassVar[str] = ""
    scrolls: ClassVar[bool] = False
    """Whether the panel itself takes the keys, to be read with the arrows."""

    def compose(self) -> ComposeResult:
        """Put the title above the dialog's own inside, in a panel that scrolls where the screen is small."""
        with VerticalScroll(classes="dialog", can_focus=self.scrolls):
            if self.title_words:
                yield Static(Content(self.title_words), classes="title")
            yield from self.compose_inside()

    def compose_inside(self) -> Iterable[Widget]:
        """Compose what the dialog asks or tells."""
        raise NotImplementedError

    def action_back(self) -> None:
        """Leave without a change."""
        self.dismiss(None)

    def finish(self, result: Value | None = None) -> None:
        """Leave at the end of something that took a while: under another screen, as soon as that one is gone."""
        self.dismiss(result)
