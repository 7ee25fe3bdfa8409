"""What the lock shows: one line for the phrase, what there is to say, and two pages behind keys. No word of theirs."""

from collections.abc import Mapping
from enum import Enum

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text
from textual.geometry import Size

from waitroom.colours.palettes import PALETTES
from waitroom.quick_dataclass import dataclass
from waitroom.screens.care.helplines import HELPLINES, WORTH_TALKING_OVER
from waitroom.translation import _

WIDEST = 72
MARK = "\u2022"
"""Stands for each sign of the phrase."""
CURSOR = "\u258f"

LOCKED = _("This room is locked.")
ASK = _("Passphrase  ")
CHECKING = _("One moment.")
NOT_ENCRYPTED = _("The lock is for the screen. The file on the disk is not encrypted.")
FORGOTTEN = (
    _("The lock lies in a file of its own:"),
    _(
        "Take that file away, and the room opens at the next start. Nothing that you wrote lies in it; nothing is lost."
    ),
    _("The file on the disk is not encrypted: whoever can read your files can read what you wrote."),
)


class LockPage(Enum):
    """What the panel shows."""

    PHRASE = "the line for the phrase"
    FORGOTTEN = "what to do where the phrase is forgotten"
    PEOPLE = "where to find somebody; none of their own people"


@dataclass(slots=True)
class LockPanel:
    """The state of the lock on the screen: what is typed, what is said, which page.

    `path` is the lock's file. `keys` and `page_keys` are pairs of a key and what it does, as the foot shows them.
    """

    path: str
    keys: tuple[tuple[str, str], ...]
    page_keys: tuple[tuple[str, str], ...]
    typed: str = ""
    said: str = ""
    is_checking: bool = False
    page: LockPage = LockPage.PHRASE

    def turn_to(self, page: LockPage) -> None:
        """Show a page, or the line for the phrase again where that page is shown."""
        self.page = LockPage.PHRASE if self.page is page else page

    def rows(self, size: Size) -> list[Text]:
        """Return `size.height` rows of `size.width` cells each, with styles by their names in `panel_styles`."""
        width = max(1, min(WIDEST, size.width - 4))
        console = Console(width=width, height=1)
        lines = [line for text in self._texts(width) for line in text.wrap(console, width)] + self._foot(
            width
        )
        if len(lines) > size.height:
            lines = [line for line in lines if line.plain]
        above = max(0, min(size.height // 3 - 2, size.height - len(lines)))
        margin = max(0, (size.width - width) // 2)
        rows = [Text()] * above + lines
        rows = (rows + [Text()] * size.height)[: size.height]
        return [_padded(row, margin, size.width) for row in rows]

    def _texts(self, width: int) -> list[Text]:
        match self.page:
            case LockPage.FORGOTTEN:
                where, take_away, so = FORGOTTEN
                return [
                    Text(where, "muted"), Text(self.path, "strong"), Text(), Text(take_away, "text"), Text(),
                    Text(so, "muted"), Text(),
                ]  # fmt: skip
            case LockPage.PEOPLE:
                ways = [
                    Text.assemble((way, "strong"), (f"   {about}" if about else "", "muted"))
                    for way, about in HELPLINES
                ]
                return [*ways, Text(), Text(WORTH_TALKING_OVER, "muted"), Text()]
            case LockPage.PHRASE:
                room = max(1, width - cell_len(ASK) - 1)
                line = Text.assemble(
                    (ASK, "muted"), (MARK * min(len(self.typed), room), "text"), (CURSOR, "accent")
                )
                said = CHECKING if self.is_checking else self.said
                return [
                    Text(LOCKED, "strong"), Text(), line, Text(said, "text"), Text(), Text(NOT_ENCRYPTED, "muted"),
                    Text(),
                ]  # fmt: skip

    def _foot(self, width: int) -> list[Text]:
        """Return the keys in lines of at most `width` cells; a key stands on one line with what it does."""
        lines = [Text()]
        for key, words in self.keys if self.page is LockPage.PHRASE else self.page_keys:
            pair = Text.assemble((key, "accent"), (f" {words}", "muted"))
            if lines[-1].plain and lines[-1].cell_len + 3 + pair.cell_len > width:
                lines.append(Text())
            lines[-1] = Text("   ").join((lines[-1], pair)) if lines[-1].plain else pair
        return lines


def _padded(row: Text, margin: int, width: int) -> Text:
    whole = Text(" " * margin) + row
    whole.rstrip()
    whole.truncate(width, pad=True)
    return whole


def panel_styles(theme: str) -> Mapping[str, Style]:
    """Return the styles of the panel's words in a theme: its colours, or bold and dim in the terminal's own."""
    palette = PALETTES.get(theme)
    if palette is None:
        return {
            "ground": Style(), "text": Style(), "strong": Style(bold=True), "muted": Style(dim=True),
            "accent": Style(bold=True),
        }  # fmt: skip
    return {
        "ground": Style(color=palette.text, bgcolor=palette.background),
        "text": Style(color=palette.text),
        "strong": Style(color=palette.text, bold=True),
        "muted": Style(color=palette.text_muted),
        "accent": Style(color=palette.accent),
    }
