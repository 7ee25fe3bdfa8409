"""One thing in two states of the file, beside each other, with what stands on one side alone underlined."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from waitroom.domain.data.state_comparison import ComparedThing, Difference, TextPair
from waitroom.domain.letters.version_history import DiffKind, diff_texts
from waitroom.domain.shared.safe_text import safe_text
from waitroom.translation import _

MOST_SHOWN = 20_000
"""Characters of each text."""

THERE, HERE = DiffKind.GONE, DiffKind.NEW
ALONE = "$sage underline"


class ThingPair(Container):
    """Two panes; where there is less room the screen puts one above the other."""

    DEFAULT_CSS = """
    ThingPair { layout: horizontal; }
    ThingPair .pane { width: 1fr; height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    ThingPair .pane Static { height: auto; width: 1fr; }
    ThingPair .whose { color: $text-muted; text-style: bold; }
    """

    def __init__(self, there: str, here: str, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        """Take what the two states are called."""
        super().__init__(id=id)
        self._names = {"there": there, "here": here}

    def compose(self) -> ComposeResult:
        """Put the names above the texts."""
        for side, name in self._names.items():
            with VerticalScroll(id=side, classes="pane", can_focus=False):
                yield Static(Content(safe_text(name)), classes="whose")
                yield Static("", classes="text", markup=False)

    def show(self, thing: ComparedThing | None, absent: tuple[str, str]) -> None:
        """Show a thing; `absent` says what stands where it is not there, and where it is not here."""
        for side, kind, words in (("there", THERE, absent[0]), ("here", HERE, absent[1])):
            pane = self.query_one(f"#{side}", VerticalScroll)
            text = Content("") if thing is None else _side(thing, kind, words)
            pane.query_one(".text", Static).update(text)
            pane.scroll_home(animate=False)

    def scroll_both(self, by: int) -> None:
        """Scroll both panes by a page."""
        for pane in self.query(".pane"):
            pane.scroll_relative(y=by * max(1, pane.size.height - 2), animate=False)


def _side(thing: ComparedThing, kind: DiffKind, absent: str) -> Content:
    is_absent = thing.difference is Difference.ADDED if kind is THERE else thing.difference in _NOT_HERE
    if is_absent:
        return Content.styled(absent, "$text-muted")
    if thing.unsaid:
        return Content.styled(thing.unsaid, "$text-muted")
    is_in_both = thing.difference in {Difference.DIFFERS, Difference.KNOWN}
    parts = list(_lines(_worth_showing(thing.texts) if is_in_both else thing.texts, kind))
    note = [Content.styled(thing.note, "$clay")] if thing.note and kind is THERE else []
    return (
        Content("\n").join(parts + note) if parts or note else Content.styled(_("No words."), "$text-muted")
    )


_NOT_HERE = frozenset({Difference.MISSING, Difference.PUT_AWAY})


def _worth_showing(pairs: Iterable[TextPair]) -> Iterable[TextPair]:
    """Leave out what both say alike, but for the first, which tells what it is, and the text itself."""
    return (pair for at, pair in enumerate(pairs) if not at or not pair.name or not pair.is_same)


def _lines(pairs: Iterable[TextPair], kind: DiffKind) -> Iterable[Content]:
    for pair in pairs:
        own = pair.there if kind is THERE else pair.here
        if own:
            name = Content.styled(f"{pair.name}: ", "$text-muted") if pair.name else Content("")
            yield Content.assemble(name, _marked(pair, kind))


def _marked(pair: TextPair, kind: DiffKind) -> Content:
    there, here = pair.there[:MOST_SHOWN], pair.here[:MOST_SHOWN]
    if not (there and here) or there == here:
        ink = "$text-muted" if pair.is_same and pair.name else "$foreground"
        return Content.styled(safe_text(there if kind is THERE else here), ink)
    pieces = (piece for piece in diff_texts(there, here) if piece.fate in {DiffKind.SAME, kind})
    return Content.assemble(
        *(
            (safe_text(piece.text), "$foreground" if piece.fate is DiffKind.SAME else ALONE)
            for piece in pieces
        )
    )
