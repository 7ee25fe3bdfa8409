"""One line to write."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput


class OneLineDialog(Dialog[str]):
    """The line, or None where it was left; what was typed is kept in `draft`; `hint` stands in the empty line."""

    typed_is = TypedTextPolicy.DRAFT

    def __init__(
        self, title: str, above: str = "", text: str = "", *, draft: SingleFormDraft, hint: str = ""
    ) -> None:
        super().__init__()
        self.keeper = DraftKeeper(self, draft)
        self.heading = title
        self.above = above
        self.text = text
        self.hint = hint

    def compose_inside(self) -> Iterable[Widget]:
        """Show what it is for, and a line to write on."""
        yield Static(Content(safe_text(self.heading)), classes="title")
        if self.above:
            yield Static(Content(safe_text(self.above)), classes="muted")
        yield SafeInput(self.text, self.hint, id="line", classes="gap", select_on_focus=False)
        yield Static(keys_line(enter(_("keep")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin to write at once."""
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give back the line."""
        event.stop()
        self.dismiss(event.value.strip())
