"""The history of a letter: earlier texts, how each differs from the present one, and the way back to one."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.letters.letter import Letter, LetterVersion, word_count
from waitroom.domain.letters.version_history import DiffKind, diff_texts
from waitroom.domain.shared.safe_text import safe_text
from waitroom.formatting.dates import clock_time, short_day
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.safe_option_list import SafeOptionList

STYLES = {DiffKind.SAME: "$foreground", DiffKind.GONE: "$clay strike", DiffKind.NEW: "$sage underline"}
MOST_SHOWN = 20_000


class LetterHistoryDialog(Dialog[LetterVersion]):
    """Gives back the version to return to."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("letters/letter_history.tcss")]
    places = ("dialog.scrolled",)

    def __init__(self, letter: Letter, versions: Sequence[LetterVersion], now: datetime) -> None:
        super().__init__()
        self.letter = letter
        self.versions = versions
        self.now = now

    def compose_inside(self) -> Iterable[Widget]:
        """Put the versions at the left and the differences at the right."""
        yield Static(Content(_("Earlier texts")), classes="title")
        if not self.versions:
            words = _(
                "None yet. One is kept every few minutes while you write, and before much is changed at once."
            )
            yield Static(Content(words), classes="muted")
            yield Static(keys_line(BACK), classes="keys")
            return
        with Horizontal(id="both"):
            yield SafeOptionList(
                *(Option(self._row(version)) for version in self.versions), id="versions", markup=False
            )
            with VerticalScroll(id="changes", can_focus=False):
                yield Static(diff_content(self.versions[0], self.letter), id="text")
        legend = Content.assemble(
            (_("struck out"), "$clay strike"), (_(" was there then,  "), "$text-muted"),
            (_("underlined"), "$sage underline"),
            (_(" came since"), "$text-muted"),
        )  # fmt: skip
        yield Static(legend, classes="keys", markup=False)
        yield Static(keys_line(enter(_("go back to this text")), ("{key:scrolled.down}", _("scroll")), BACK))

    def _row(self, version: LetterVersion) -> Content:
        words = word_count(version.body)
        if version.at is None:
            when = "earlier"
        else:
            at = version.at.astimezone(self.now.tzinfo)
            day = "" if at.date() == self.now.date() else f"{short_day(at.date(), self.now.date())} "
            when = f"{day}{clock_time(at)}"
        return Content.assemble(
            (when, "$foreground"),
            (ngettext("  {words} word", "  {words} words", words).format(words=words), "$text-muted"),
        )

    def on_mount(self) -> None:
        """Show the newest one."""
        if self.versions:
            options = self.query_one("#versions", OptionList)
            options.highlighted = 0
            options.focus()

    @on(OptionList.OptionHighlighted)
    def compare(self, event: OptionList.OptionHighlighted) -> None:
        """Show how a version differs from the present text."""
        event.stop()
        self.query_one("#text", Static).update(diff_content(self.versions[event.option_index], self.letter))
        self.query_one("#changes").scroll_home(animate=False)

    @on(OptionList.OptionSelected)
    def restore(self, event: OptionList.OptionSelected) -> None:
        """Give back the chosen version."""
        event.stop()
        self.dismiss(self.versions[event.option_index])

    def action_scroll(self, by: int) -> None:
        """Scroll the differences, where there is an earlier version to differ from."""
        for pane in self.query("#changes"):
            pane.scroll_relative(y=by * max(1, pane.size.height - 2), animate=False)


def diff_content(version: LetterVersion, letter: Letter) -> Content:
    """Return the differences of the heads and of the bodies as text with struck and underlined pieces."""
    parts: list[Content] = []
    for name, old, new in ((_("To"), version.to, letter.to), (_("Subject"), version.subject, letter.subject)):
        if old != new:
            parts += [Content.styled(f"{name}: ", "$text-muted"), _difference(old, new), Content("\n")]
    if parts:
        parts.append(Content("\n"))
    if version.body == letter.body:
        return Content.assemble(*parts, (_("The body is the same."), "$text-muted"))
    return Content.assemble(*parts, _difference(version.body, letter.body))


def _difference(old: str, new: str) -> Content:
    parts: list[tuple[str, str]] = []
    was = DiffKind.SAME
    for piece in diff_texts(old[:MOST_SHOWN], new[:MOST_SHOWN]):
        if was is DiffKind.GONE and piece.fate is DiffKind.NEW and not parts[-1][0][-1:].isspace():
            parts.append((" ", ""))
        parts.append((safe_text(piece.text), STYLES[piece.fate]))
        was = piece.fate
    return Content.assemble(*parts)
