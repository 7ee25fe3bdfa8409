"""Two letters of one wait that say nearly the same, beside each other, with what both say marked."""

from collections.abc import Iterable

from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.letters.letter import Letter
from waitroom.domain.letters.letter_comparison import compare_texts
from waitroom.domain.letters.version_history import DiffKind, DiffPiece
from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.shared.breakpoints import SCREEN_WIDTHS
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _

MOST_SHOWN = 20_000
"""Characters of each."""


class CompareLettersDialog(Dialog[str]):
    """Gives back the id of the letter to go on with."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("letters/compare_letters.tcss")]
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    title_words = _("Two letters to one panel, nearly the same")
    places = ("dialog.scrolled",)

    def __init__(self, letter: Letter, other: Letter, names: tuple[str, str]) -> None:
        """Show `letter` and the `other` one; `names` is what the two are called."""
        super().__init__()
        self.letter = letter
        self.other = other
        self.names = names

    def compose_inside(self) -> Iterable[Widget]:
        """Put the two beside each other, or one above the other where there is less room."""
        here, there = compare_texts(self.letter.body[:MOST_SHOWN], self.other.body[:MOST_SHOWN])
        with Container(id="both"):
            for name, id_, pieces in zip(self.names, ("here", "there"), (here, there), strict=True):
                with VerticalScroll(id=id_, classes="letter", can_focus=False):
                    yield Static(Content(safe_text(name)), classes="whom")
                    yield Static(underline_shared_text(pieces))
        legend = Content.assemble(
            (_("underlined"), "$accent underline"), (_(" stands in both"), "$text-muted")
        )
        yield Static(legend, classes="keys", markup=False)
        yield Static(
            keys_line(enter(_("go to the other letter")), ("{key:scrolled.down}", _("scroll")), BACK)
        )

    async def action_enter(self) -> None:
        """Give back the other letter."""
        self.dismiss(self.other.id)

    def action_scroll(self, by: int) -> None:
        """Scroll both."""
        for pane in self.query(".letter"):
            pane.scroll_relative(y=by * max(1, pane.size.height - 2), animate=False)


def underline_shared_text(pieces: Iterable[DiffPiece]) -> Content:
    """Return a letter with the parts underlined that stand in both."""
    style = {DiffKind.SAME: "$accent underline"}
    return Content.assemble(
        *((safe_text(piece.text), style.get(piece.fate, "$foreground")) for piece in pieces)
    )
