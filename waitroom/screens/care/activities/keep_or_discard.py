"""Keep a private page, or let it go."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _


class KeepOrDiscardDialog(Dialog[bool]):
    """True to keep it, False to let it go, None to go back to it."""

    CSS_PATH = style_sheet("shared/dialog.tcss")
    title_words = _("Keep this page?")
    comes_back = False
    places = ("keep_page",)

    def compose_inside(self) -> Iterable[Widget]:
        """Say that letting go is the usual way."""
        yield Static(
            Content(_("Writing it was the point. Most of these pages need no reader.")), classes="words"
        )
        yield Static(
            keys_line(
                ("{key:page.let_go}", _("let it go")),
                ("{key:page.keep}", _("keep it")),
                (BACK[0], _("write on")),
            ),
            classes="keys",
        )

    def action_answer(self, is_kept: bool) -> None:  # noqa: FBT001 - Textual hands over the binding's word
        """Answer."""
        self.dismiss(is_kept)
