"""How it went, for a question that is there already."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.questions.question import HowItWent
from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _
from waitroom.widgets.questions.how_choice import HowChoice


class HowItWentDialog(Dialog[tuple[HowItWent | None]]):
    """Gives back how it went, or that it is not said any more; `esc` changes nothing."""

    title_words = _("How did it go?")
    places = ("how",)

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = question

    def compose_inside(self) -> Iterable[Widget]:
        """Show the question and the keys."""
        yield Static(Content(safe_text(self.question)), classes="muted")
        yield Static("", classes="muted")
        yield HowChoice()
        yield Static(keys_line(("{key:how.unsay}", _("not said")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Wait for one key."""
        self.query_one(HowChoice).focus()

    @on(HowChoice.Said)
    def said(self, message: HowChoice.Said) -> None:
        """Give it back."""
        message.stop()
        self.dismiss((message.how,))

    def action_unsay(self) -> None:
        """Say nothing about it any more."""
        self.dismiss((None,))
