"""One card of the wall: what it shows, how high it is, and its lines."""

from functools import lru_cache

from rich.cells import cell_len, chop_cells, set_cell_size
from rich.segment import Segment
from rich.style import Style

from waitroom.domain.box.memento import FOR_A_NO, Memento, MementoKind, caption, description, is_picture
from waitroom.domain.box.pasted_content import is_undisplayable_picture
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _
from waitroom.widgets.scenery.half_blocks import picture_strips, shaded_picture
from waitroom.widgets.scenery.terminal_pictures import PlacedPicture, placed_strips

MOST_LINES = 9
"""So many lines of words stand on a card at most; holding it shows the rest."""

MOST_WORDS = 1_200
"""So many characters are looked at for a card."""

NOT_SHOWN = _("Kept, and not shown here.")
"""Of a picture of a kind that is not decoded here."""

BAR, BAR_HERE = "▏", "▌"

StyledLine = list[Segment]


class MementoCardData(NamedTuple):
    """What a card shows, ready to be drawn; `picture` is the size of the picture in pixels, or (0, 0).

    A named tuple, because thousands are made when the box opens, and they are made in a fifth of the time.
    """

    id: str
    text: str = ""
    title: str = ""
    caption: str = ""
    mark: str = ""
    alt: str = ""
    picture: tuple[int, int] = (0, 0)
    kind: MementoKind = MementoKind.NOTE
    is_faint: bool = False


@dataclass(frozen=True, slots=True)
class CardStyles:
    """The styles that a card is drawn with."""

    ground: Style
    words: Style
    quote: Style
    title: Style
    muted: Style
    lamp: Style
    sage: Style
    bar: Style
    bar_here: Style
    has_colours: bool


@dataclass(frozen=True, slots=True)
class CardShape:
    """How a card uses its box: cells left and right of its inside, lines above and below, most picture lines."""

    left: int = 3
    right: int = 2
    above: int = 1
    below: int = 1
    picture: int = 13

    def inside(self, width: int) -> int:
        """Return the cells for words and pictures; never fewer than one."""
        return max(1, width - self.left - self.right)


def _safe(text: str) -> str:
    """Return `show_line(text)`; most text is plain, which is quick to see."""
    return text if text.isascii() and text.isprintable() else safe_line(text)


def build_memento_card_data(memento: Memento, *, is_example: bool = False) -> MementoCardData:
    """Return what the card of a memento shows; every text of it is safe to draw."""
    text = memento.text[:MOST_WORDS]
    if memento.file and not is_picture(memento) and not text.strip():
        text = memento.file_name
    if is_undisplayable_picture(memento):
        text = f"{text.strip()}\n{NOT_SHOWN}"
    return MementoCardData(
        id=memento.id,
        text=safe_text(text.strip()),
        title=_safe(memento.title),
        caption=_safe(
            _("an example: {kind}").format(kind=_(memento.kind.value)) if is_example else caption(memento)
        ),
        mark=FOR_A_NO if memento.is_pinned else "",
        alt=_safe(description(memento)) if memento.file else "",
        picture=(memento.picture_width, memento.picture_height) if is_picture(memento) else (0, 0),
        kind=memento.kind,
        is_faint=is_example,
    )


def picture_size(view: MementoCardData, width: int, shape: CardShape) -> tuple[int, int]:
    """Return the size in pixels that a card's picture takes on a card of `width` cells, or (0, 0)."""
    across, down = view.picture
    if not across or not down:
        return 0, 0
    inside = shape.inside(width)
    lines = max(1, min(round(inside * down / across / 2), shape.picture))
    return inside, lines * 2


@lru_cache(8192)
def card_height(view: MementoCardData, width: int, shape: CardShape) -> int:
    """Return the height in lines of a card of `width` cells, frame included."""
    rows = len(_words(view, shape.inside(width)))
    lines = picture_size(view, width, shape)[1] // 2
    if lines and rows:
        rows += 1
    return shape.above + lines + rows + shape.below


def card_lines(
    view: MementoCardData,
    width: int,
    shape: CardShape,
    inks: CardStyles,
    picture: Pixels | PlacedPicture | None,
    *,
    is_here: bool,
) -> list[StyledLine]:
    """Return the lines of a card, each exactly `width` cells; without a picture the description stands in."""
    inside = shape.inside(width)
    body = _picture(view, width, shape, inks, picture)
    rows = [_inked(row, inks, view, is_here=is_here) for row in _words(view, inside)]
    if body and rows:
        body.append([])
    body += rows
    blank: list[StyledLine] = [[]]
    return [_framed(line, width, shape, inks, is_here=is_here) for line in (
        blank * shape.above + body + blank * shape.below
    )]  # fmt: skip


Row = tuple[tuple[str, str], ...]
"""Pieces of one line of words, each with the name of its ink."""


@lru_cache(4096)
def _words(view: MementoCardData, inside: int) -> tuple[Row, ...]:
    """Return the lines of words of a card."""
    small = tuple(
        piece
        for piece in ((view.caption, "muted"), (f"· {view.mark}" if view.mark else "", "lamp"))
        if piece[0]
    )
    rows: list[Row] = []
    if view.picture[0]:
        title = view.title or view.text.partition("\n")[0]
        if title:
            rows += [((line, "title"),) for line in wrap_text(title, inside, 2)]
            return (*_tail(rows, small, inside),)
        return tuple(_small_rows(small, inside))
    if view.title:
        ink = "sage" if view.kind is MementoKind.COPING else "title"
        rows += [((line, ink),) for line in wrap_text(view.title, inside, 3)]
    if view.text and view.text != view.title:
        is_quote = view.kind is MementoKind.QUOTE
        text = f"“{view.text}”" if is_quote else view.text
        rows += [((line, "quote" if is_quote else "words"),) for line in wrap_text(text, inside, MOST_LINES)]
    if rows and small:
        rows.append(())
    return (*rows, *_small_rows(small, inside))


def _tail(rows: list[Row], small: Row, inside: int) -> list[Row]:
    """Put the small words behind the last line where there is room, else beneath."""
    used = sum(cell_len(text) for text, _ in rows[-1])
    need = sum(cell_len(text) + 2 for text, _ in small)
    if used + need <= inside:
        spaced = tuple((f"  {text}", ink) for text, ink in small)
        return [*rows[:-1], (*rows[-1], *spaced)]
    return [*rows, *_small_rows(small, inside)]


def _small_rows(small: Row, inside: int) -> list[Row]:
    if sum(cell_len(text) + 2 for text, _ in small) - 2 <= inside:
        parts = [(text if index == 0 else f"  {text}", ink) for index, (text, ink) in enumerate(small)]
        return [tuple(parts)] if parts else []
    return [((line, ink),) for text, ink in small for line in wrap_text(text, inside, 2)]


def wrap_text(text: str, width: int, most: int) -> list[str]:
    """Return `text` in lines of at most `width` cells, `most` lines, the last with … where more would follow."""
    lines: list[str] = []
    for paragraph in text.expandtabs(4).split("\n"):
        line, used = "", 0
        for word in paragraph.split(" "):
            size = len(word) if word.isascii() else cell_len(word)
            if line and used + 1 + size <= width:
                line, used = f"{line} {word}", used + 1 + size
                continue
            if line:
                lines.append(line)
            if size > width:
                *whole, word = chop_cells(word, width)  # noqa: PLW2901 - what is left of the word goes on
                lines += whole
                size = cell_len(word)
            line, used = word, size
        lines.append(line)
        if len(lines) > most:
            break
    if len(lines) > most:
        last = lines[most - 1]
        lines = [*lines[: most - 1], f"{set_cell_size(last, width - 1).rstrip()}…" if width > 1 else "…"]
    return lines


def _picture(
    view: MementoCardData,
    width: int,
    shape: CardShape,
    inks: CardStyles,
    picture: Pixels | PlacedPicture | None,
) -> list[StyledLine]:
    across, down = picture_size(view, width, shape)
    if not across:
        return []
    if isinstance(picture, PlacedPicture):
        return [list(strip) for strip in placed_strips(picture, inks.ground)]
    if picture is not None and (picture.width, picture.height) == (across, down):
        return [
            list(strip)
            for strip in (picture_strips(picture) if inks.has_colours else shaded_picture(picture))
        ]
    lines = wrap_text(view.alt, max(1, across - 4), down // 2)
    above = (down // 2 - len(lines)) // 2
    rows: list[StyledLine] = []
    for index in range(down // 2):
        words = lines[index - above] if above <= index < above + len(lines) else ""
        size = min(cell_len(words), across)
        left = (across - size) // 2
        text = " " * left + set_cell_size(words, size) + " " * (across - left - size)
        rows.append([Segment(text, inks.muted)])
    return rows


def _inked(row: Row, inks: CardStyles, view: MementoCardData, *, is_here: bool) -> StyledLine:
    styles = {
        "words": inks.muted if view.is_faint else inks.words,
        "quote": inks.quote,
        "title": inks.title + Style(bold=True) if is_here else inks.title,
        "muted": inks.muted,
        "lamp": inks.lamp,
        "sage": inks.sage,
    }
    return [Segment(text, styles[ink]) for text, ink in row]


def _framed(line: StyledLine, width: int, shape: CardShape, inks: CardStyles, *, is_here: bool) -> StyledLine:
    inside = shape.inside(width)
    line = Segment.adjust_line_length(line, inside, inks.ground)
    bar = Segment(BAR_HERE, inks.bar_here) if is_here else Segment(BAR, inks.bar)
    left = max(0, min(shape.left, width - inside) - 1)
    framed = [bar, Segment(" " * left, inks.ground), *line, Segment(" " * shape.right, inks.ground)]
    return Segment.adjust_line_length(framed, width, inks.ground)
