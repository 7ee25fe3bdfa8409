"""Small dialogs to write in: a line, a card of one's own, an answer; and the source of a card."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_text_area import SafeTextArea


class WriteDialog(Dialog[str]):
    """Something to read above, something to write below; `esc` keeps what was written, as everywhere.

    While it is written it is handed to `keep`, where that is the thing itself, or kept in a draft.
    """

    typed_is = TypedTextPolicy.DRAFT
    places = ("dialog.write",)
    more_keys: ClassVar[tuple[tuple[str, str], ...]] = ()

    def __init__(
        self, title: str, above: str, text: str = "", *, keep: Callable[[str], None] | SingleFormDraft
    ) -> None:
        super().__init__()
        if isinstance(keep, SingleFormDraft):
            self.keeper = DraftKeeper(self, keep)
        self._keep = None if isinstance(keep, SingleFormDraft) else keep
        self.heading = title
        self.above = above
        self.text = text

    def compose_inside(self) -> Iterable[Widget]:
        """Show what it is about, and a place to write."""
        yield Static(Content(safe_line(self.heading)), classes="title")
        if self.above:
            yield Static(Content(safe_text(self.above)), classes="muted")
        area = SafeTextArea(self.text, classes="gap")
        area.move_cursor(area.document.end)
        yield area
        yield Static(
            keys_line(*self.more_keys, ("{key:dialog.back}", _("keep it and go back"))), classes="keys"
        )

    def on_mount(self) -> None:
        """Begin to write at once."""
        self.query_one(TextArea).focus()

    def save_typed(self) -> None:
        """Keep what is written, while it is written."""
        super().save_typed()
        written = self.query_one(TextArea).text
        if written != self.text:
            self.text = written
            self.is_changed = True
            if self._keep is not None:
                self._keep(written)

    def action_back(self) -> None:
        """Give back what is written."""
        self.save_typed()
        self.dismiss(self.text)
