"""The palette: everything that can be done, by name, with its key; and what can be gone to."""

from collections.abc import Callable, Iterable, Sequence

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.palette_ranking import rank
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.quick_tuple import NamedTuple
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.widgets.shared.whole_sentences import whole_clauses

MOST = 60
"""So many rows are listed; more words make them fewer."""
WIDTH, WIDE = 78, 76
"""Columns of a row, and of the screen from which on the panel leaves a tenth of it free, as the style sheet has it."""


class PaletteEntry(NamedTuple):
    """One row: its name, what it does, the keys that do the same, where that is, a sentence, words to find it by."""

    name: str
    act: Callable[[], object]
    keys: str = ""
    where: str = ""
    sentence: str = ""
    found_by: str = ""
    is_offered: bool = True
    """Whether it stands there before anything is typed."""


class PaletteDialog(Dialog[PaletteEntry]):
    """Gives back the entry that was chosen."""

    title_words = _("Do anything")
    typed_is = TypedTextPolicy.SOUGHT
    comes_back = False
    places = ("dialog.found",)

    def __init__(self, entries: Sequence[PaletteEntry]) -> None:
        super().__init__()
        self.entries = tuple(entries)
        self.found: tuple[PaletteEntry, ...] = ()

    def compose_inside(self) -> Iterable[Widget]:
        """Put a line to type in above the rows, and all about the marked one below."""
        yield SafeInput(placeholder=_("a name, a thing to do, a colour, a letter"), id="words")
        yield SafeOptionList(id="found", classes="gap", markup=False)
        yield Static("", id="about", classes="muted gap", markup=False)
        yield Static(
            keys_line(
                ("{key:found.above} {key:found.below}", _("choose")), ("{key:found.choose}", _("do it")), BACK
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """List what is on offer here, and begin to type."""
        listed = self.query_one(OptionList)
        listed.can_focus = False
        listed.styles.max_height = max(3, min(18, self.app.size.height - 13))
        self.query_one(Input).focus()
        self.list_matches()

    def matches(self, words: str) -> tuple[PaletteEntry, ...]:
        """Return what answers to words, the best first."""
        ranked = [
            (place, number, entry)
            for number, entry in enumerate(self.entries)
            if (place := rank(words, entry.name, f"{entry.found_by} {entry.where}", entry.sentence))
            is not None
        ]
        return tuple(entry for __, _, entry in sorted(ranked, key=lambda each: each[:2]))[:MOST]

    def list_matches(self) -> None:
        """List what answers to the words, or what is on offer where none are typed."""
        words = self.query_one(Input).value
        self.found = (
            self.matches(words)
            if words.strip()
            else tuple(entry for entry in self.entries if entry.is_offered)
        )
        listed = self.query_one(OptionList)
        screen = self.app.size.width
        width = min(WIDTH, screen * 9 // 10 - 10) if screen >= WIDE else max(16, screen - 12)
        # Sentences need the room more than names do; a longer name pushes what stands beside it to the right.
        most = width * 3 // (5 if all(entry.where for entry in self.found) else 8)
        column = min(most, max((len(safe_line(entry.name)) for entry in self.found), default=0))
        listed.set_options([Option(_row(entry, width, column)) for entry in self.found])
        listed.display = bool(self.found)
        listed.highlighted = 0 if self.found else None
        self._tell()

    def _tell(self) -> None:
        at = self.query_one(OptionList).highlighted
        is_there = at is not None and at < len(self.found)
        words = (
            self.found[at or 0].sentence if is_there else _("Nothing is called so. Another word may find it.")
        )
        self.query_one("#about", Static).update(Content(safe_text(words)))

    def on_input_changed(self, event: Input.Changed) -> None:
        """List anew."""
        event.stop()
        self.list_matches()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say what the marked one does."""
        event.stop()
        self._tell()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back what was clicked."""
        event.stop()
        self.dismiss(self.found[event.option_index])

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        listed = self.query_one(OptionList)
        if self.found:
            listed.highlighted = ((listed.highlighted or 0) + by) % len(self.found)

    def action_choose(self) -> None:
        """Give back the marked one."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self.found):
            self.dismiss(self.found[at])


def _row(entry: PaletteEntry, width: int, column: int) -> Content:
    """Draw the name at the left, in a column beside it where it is or what it does, its keys at the right edge."""
    keys = Content.styled(entry.keys, "$accent")
    name = Content.styled(safe_line(entry.name), "$foreground").truncate(
        width - keys.cell_length - 2, ellipsis=True
    )
    lead = max(column, name.cell_length) + 3
    room = width - lead - keys.cell_length - (2 if entry.keys else 0)
    words = safe_line(entry.where) if entry.where else whole_clauses(safe_line(entry.sentence), room)
    beside = Content.styled(words, "$text-muted")
    if beside.cell_length > room:
        beside = Content("")
    between = " " * (lead - name.cell_length) if beside.plain else ""
    gap = width - name.cell_length - len(between) - beside.cell_length - keys.cell_length
    return Content.assemble(name, between, beside, " " * max(0, gap), keys)
