"""One question with a yes and a no."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.translation import _


class ConfirmDialog(Dialog[bool]):
    """One question with a yes and a no; used where something would be awkward to take back."""

    comes_back = False
    places = ("confirm",)

    def __init__(self, question: str, yes: str, no: str = "") -> None:
        super().__init__()
        self.question = question
        self.yes = yes
        self.no = no or _("back")

    def compose_inside(self) -> Iterable[Widget]:
        """Ask."""
        yield Static(Content(safe_text(self.question)), classes="words")
        yield Static(
            keys_line(("{key:confirm.yes|1}", self.yes), ("{key:dialog.back}", self.no)), classes="keys"
        )

    def action_yes(self) -> None:
        """Say yes."""
        self.dismiss(result=True)

    def action_back(self) -> None:
        """Say no."""
        self.dismiss(result=False)
