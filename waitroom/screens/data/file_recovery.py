"""A data file that is not whole: what happened, what is safe, and the ways to go on."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

BACKUP, EMPTY, LEAVE = "backup", "empty", "leave"


class RecoveryDialog(Dialog[str]):
    """Gives back "backup", "empty" or "leave"."""

    title_words = _("The data file is not whole")

    def __init__(self, reason: str, aside: str, backup_words: str) -> None:
        super().__init__()
        self.reason = reason
        self.aside = aside
        self.backup_words = backup_words

    def compose_inside(self) -> Iterable[Widget]:
        """Say what is known, and offer the ways."""
        yield Static(Content(safe_text(self.reason)), classes="words")
        if self.aside:
            yield Static(
                Content(_("It is kept, byte for byte, as {aside}.").format(aside=safe_text(self.aside))),
                classes="muted gap",
            )
        ways = [Option(Content(_("Leave it and look at it myself")), id=LEAVE)]
        if self.backup_words:
            ways.insert(
                0,
                Option(
                    Content(_("Go on from the backup {backup}").format(backup=self.backup_words)), id=BACKUP
                ),
            )
        ways.append(Option(Content(_("Begin with an empty room")), id=EMPTY))
        yield SafeOptionList(*ways, classes="gap")
        yield Static(
            keys_line(("{key:dialog.enter}", _("choose")), ("{key:dialog.back}", _("leave"))), classes="keys"
        )

    def on_mount(self) -> None:
        """Begin at the first way."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give back the way that was chosen."""
        event.stop()
        self.dismiss(event.option.id)

    def action_back(self) -> None:
        """Leave everything as it is."""
        self.dismiss(LEAVE)
