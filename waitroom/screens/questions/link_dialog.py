"""Which stories answer a question, or which questions a story answers: find as one types, enter links."""

from collections.abc import Iterable, Sequence

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.shared.safe_text import safe_text
from waitroom.quick_tuple import NamedTuple
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.questions.bank_list import BankRow, QuestionBankList
from waitroom.widgets.shared.safe_input import SafeInput

LINKED, OPEN = "✓ ", "  "


class Linked(NamedTuple):
    """The ids that are linked now, and whether a new story is to be written for them."""

    ids: tuple[str, ...]
    wants_new: bool = False


class LinkDialog(Dialog[Linked]):
    """Gives back what is linked; leaving keeps it."""

    typed_is = TypedTextPolicy.SOUGHT
    places = ("dialog.link",)

    def __init__(
        self, title: str, above: str, rows: Sequence[BankRow], linked: Iterable[str], *, can_write: bool
    ) -> None:
        super().__init__()
        self.heading = title
        self.above = above
        self.every = tuple(rows)
        self.linked = list(linked)
        self.can_write = can_write

    def compose_inside(self) -> Iterable[Widget]:
        """Put a line to find with above the list."""
        yield Static(Content(self.heading), classes="title")
        yield Static(Content(safe_text(self.above)), classes="muted")
        yield SafeInput(placeholder=_("find"), id="words", classes="gap", select_on_focus=False)
        yield QuestionBankList(id="rows")
        yield Static("", id="nothing", classes="muted", markup=False)
        new = (("{key:link.new}", _("write a new one")),) if self.can_write else ()
        keys = (
            ("{key:link.link}", _("link, or not")),
            ("{key:link.above} {key:link.below}", _("choose")),
            *new,
            ("{key:dialog.back}", _("done")),
        )
        yield Static(keys_line(*keys), classes="keys")

    def on_mount(self) -> None:
        """Show all, the linked ones first."""
        rows = self.query_one(QuestionBankList)
        rows.can_focus = False
        most = max(3, self.app.size.height - 14)
        rows.styles.height = max(1, min(most, len(self.every)))
        self.query_one(Input).focus()
        first = set(self.linked)
        self.every = tuple(sorted(self.every, key=lambda row: row.id not in first))
        self._draw()

    @on(Input.Changed)
    def find(self, event: Input.Changed) -> None:
        """Show what has the words, while they are typed."""
        event.stop()
        self._draw()

    def _draw(self) -> None:
        words = folded(self.query_one(Input).value).split()
        linked = set(self.linked)
        found = [
            row._replace(mark=LINKED if row.id in linked else OPEN)
            for row in self.every
            if all(word in folded(row.words) for word in words)
        ]
        self.query_one(QuestionBankList).show(found)
        nothing = self.query_one("#nothing", Static)
        nothing.update("" if found else _("Nothing has these words.") if self.every else _("None here yet."))
        nothing.display = not found

    def action_move(self, by: int) -> None:
        """Go up or down in the list."""
        self.query_one(QuestionBankList).action_move(by)

    @on(QuestionBankList.Chosen)
    def chosen(self, message: QuestionBankList.Chosen) -> None:
        """Link what was clicked."""
        message.stop()
        self.action_link()

    def action_link(self) -> None:
        """Link the one with the cursor, or let it go."""
        here = self.query_one(QuestionBankList).here
        if here in self.linked:
            self.linked.remove(here)
        elif here:
            self.linked.append(here)
        self._draw()

    def action_new(self) -> None:
        """Go on to a new story."""
        if self.can_write:
            self.dismiss(Linked(tuple(self.linked), wants_new=True))

    def action_back(self) -> None:
        """Give back what is linked."""
        self.dismiss(Linked(tuple(self.linked)))
