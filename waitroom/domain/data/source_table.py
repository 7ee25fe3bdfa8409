"""A list of applications as it stood in a file: named columns, rows of cells, and how it was read."""

from collections.abc import Iterable, Sequence

from waitroom.domain.shared.errors import BadImport
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

MOST_BYTES = 20_000_000
MOST_ROWS = 2_000
MOST_COLUMNS = 200
MOST_CELL = 100_000
"""Signs in one cell."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet takes a cell that begins with one of them for a formula."""

NOTHING_CAME = _("Nothing was brought in.")


def import_refusal(reason: str) -> BadImport:
    """Return the refusal of a whole file, with the reason as a sentence."""
    return BadImport(f"{reason} {NOTHING_CAME}")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row: the line of the file on which it begins (from 1), and a cell a column."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceTable:
    """Columns in their order, each name once, and the rows; `told` are sentences on how the file was read."""

    columns: tuple[str, ...]
    rows: tuple[SourceRow, ...]
    told: tuple[str, ...] = ()

    def column(self, place: int) -> tuple[str, ...]:
        """Return the cells of one column."""
        return tuple(row.cells[place] for row in self.rows)

    def sample(self, place: int) -> str:
        """Return the first cell of a column in which something stands, as one line."""
        return next((" ".join(cell.split()) for cell in self.column(place) if cell.strip()), "")


def build_table(names: Sequence[str], rows: Iterable[SourceRow], told: Sequence[str] = ()) -> SourceTable:
    """Return a table with a name for every column; columns without a name and without a word go.

    Raises:
        BadImport: where it is larger than a list of applications gets.
    """
    kept = [row for row in rows if any(cell.strip() for cell in row.cells)]
    width = max((len(row.cells) for row in kept), default=0)
    width = max(width, len(names))
    if width > MOST_COLUMNS:
        raise import_refusal(
            _("This table has more than {most_columns} columns, which no list of applications has.").format(
                most_columns=MOST_COLUMNS
            )
        )
    if len(kept) > MOST_ROWS:
        raise import_refusal(
            _("This table has more than {most_rows:,} rows, which no list of applications has.").format(
                most_rows=MOST_ROWS
            )
        )
    if any(len(cell) > MOST_CELL for row in kept for cell in row.cells):
        raise import_refusal(
            _("A cell of this table is longer than {most_cell:,} characters.").format(most_cell=MOST_CELL)
        )
    if not kept:
        raise import_refusal(_("There is no application in this file."))
    padded = [SourceRow(row.line, (*row.cells, *([""] * (width - len(row.cells))))) for row in kept]
    every = (*(" ".join(name.split()) for name in names), *([""] * (width - len(names))))
    used = [
        place for place in range(width) if every[place] or any(row.cells[place].strip() for row in padded)
    ]
    columns: list[str] = []
    for place in used:
        name = every[place] or _("Column {place}").format(place=place + 1)
        again = 2
        while name in columns:
            name = f"{every[place]} ({again})"
            again += 1
        columns.append(name)
    cells = [SourceRow(row.line, tuple(_cell(row.cells[place]) for place in used)) for row in padded]
    return SourceTable(tuple(columns), tuple(cells), (*told, *_formulas(cells)))


def _cell(text: str) -> str:
    """Return a cell without the blanks around it, and without the mark that kept a spreadsheet from running it."""
    words = text.strip()
    return (
        words[1:].lstrip()
        if words.startswith("'") and words[1:].lstrip().startswith(FORMULA_SIGNS)
        else words
    )


def _formulas(rows: Sequence[SourceRow]) -> tuple[str, ...]:
    """Say how many cells hold a formula: they are text here."""
    lines = [row.line for row in rows for cell in row.cells if cell.startswith("=")]
    if not lines:
        return ()
    if len(lines) == 1:
        return (
            _("A cell in line {lines} holds a formula; it comes in as the text it is.").format(
                lines=lines[0]
            ),
        )
    return (_("{lines} cells hold formulas; they come in as the text they are.").format(lines=len(lines)),)
