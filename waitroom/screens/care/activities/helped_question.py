"""The one question afterwards."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.activity import HelpedAnswer
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _


class HelpedQuestionDialog(Dialog[HelpedAnswer]):
    """Did it help? One key, or none: any other key skips it."""

    CSS_PATH = style_sheet("shared/dialog.tcss")
    title_words = _("Did it help?")
    comes_back = False
    places = ("helped",)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.activity_name = name

    def compose_inside(self) -> Iterable[Widget]:
        """Name the activity and the three answers."""
        yield Static(Content(self.activity_name), classes="muted")
        yield Static(
            keys_line(
                ("{key:helped.better}", _("better")),
                ("{key:helped.same}", _("the same")),
                ("{key:helped.worse}", _("worse")),
                ("{key:dialog.back}", _("skip")),
            ),
            classes="words gap",
        )

    def action_say(self, helped: str) -> None:
        """Answer."""
        self.dismiss(HelpedAnswer(helped))
