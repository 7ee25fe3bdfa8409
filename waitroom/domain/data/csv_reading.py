"""A table as spreadsheets and trackers write it (CSV), with whatever encoding and sign between the columns it has."""

import codecs
import contextlib
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from waitroom.domain.data.import_field import known_field
from waitroom.domain.data.source_table import (
    MOST_BYTES,
    MOST_ROWS,
    SourceRow,
    SourceTable,
    build_table,
    import_refusal,
)
from waitroom.translation import _, ngettext

DELIMITERS = {",": _("commas"), ";": _("semicolons"), "\t": _("tabs"), "|": _("upright strokes")}
LOOKED_AT = 60
"""So many rows say what stands between the columns."""
LOOKED_AT_SIGNS = 200_000
HEAD_WITHIN = 12
"""The names of the columns stand in one of so many rows."""

_WORKBOOK = _(
    "This is a workbook or a packed file, not a table in text. Saved as CSV, or unpacked, it can come in."
)
_SIGNATURES = (
    (b"PK\x03\x04", _WORKBOOK),
    (b"\xd0\xcf\x11\xe0", _WORKBOOK),
    (b"%PDF", _("This is a PDF, not a table in text.")),
    (b"\x89PNG", _("This is a picture, not a table in text.")),
    (b"\xff\xd8\xff", _("This is a picture, not a table in text.")),
    (b"GIF8", _("This is a picture, not a table in text.")),
    (b"SQLite format 3", _("This is a database, not a table in text. What wrote it may export CSV or JSON.")),
    (b"\x1f\x8b", _("This file is packed. Unpacked it can come in.")),
)
_NO_TEXT = re.compile(r"[\x01-\x08\x0e-\x1f\x7f]")
_VALUE = re.compile(r"https?://|\S+@\S+\.\S+|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|[\d\s.,%$€£+-]+$")


def read_csv(data: bytes) -> SourceTable:
    """Return the table that the bytes of a file hold.

    Raises:
        BadImport: where it is no table in text, with the reason in a sentence.
    """
    text, encoding = decoded(data)
    if re.match(r"\s*<(?:!doctype|html|\?xml)", text[:200], re.IGNORECASE):
        raise import_refusal(_("This is a web page or XML, not a table in text."))
    body, named = _named_delimiter(text)
    delimiter = named or _find_delimiter(body)
    rows = _rows(body, delimiter, 1 if named else 0)
    names, rest, above = _head(rows)
    table = build_table(names, rest)
    if len(table.columns) == 1 and known_field(table.columns[0]) is None:
        raise import_refusal(_("This file is no table: no columns were found in it."))
    told = [
        _("Read as {encoding}, with {delimiter} between the columns.").format(
            encoding=encoding, delimiter=DELIMITERS[delimiter]
        )
    ]
    if above:
        told.append(
            ngettext(
                "{lines} above the names of the columns was left out.",
                "{lines} above the names of the columns were left out.",
                above,
            ).format(lines=_lines(above))
        )
    if not names:
        told.append(_("The columns have no names."))
    return SourceTable(table.columns, table.rows, (*told, *table.told))


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a file and how it was written: UTF-8, UTF-16, or what Windows wrote in western Europe.

    Raises:
        BadImport: where it is no text, or larger than a list of applications gets.
    """
    if len(data) > MOST_BYTES:
        raise import_refusal(
            _("This file is larger than {most_bytes} MB, which no list of applications is.").format(
                most_bytes=MOST_BYTES // 1000000
            )
        )
    if not data.strip(b"\0 \t\r\n"):
        raise import_refusal(_("There is nothing in this file."))
    for signature, sentence in _SIGNATURES:
        if data.startswith(signature):
            raise import_refusal(sentence)
    text, name = _decode(data)
    text = text.removeprefix("\ufeff")
    if "\0" in text:
        raise import_refusal(_("This file holds NUL signs, which no text has."))
    if _NO_TEXT.search(text):
        raise import_refusal(_("This file holds signs that no text has; it is not a table in text."))
    return text.replace("\x0b", "\n").replace("\x0c", "\n"), name


def _decode(data: bytes) -> tuple[str, str]:
    encodings = [("utf-8", "UTF-8"), ("cp1252", "Windows-1252")]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = [("utf-16", "UTF-16")]
    elif quiet := _utf16_without_mark(data):
        encodings = [(quiet, "UTF-16")]
    for encoding, name in encodings:
        try:
            return data.decode(encoding), name
        except UnicodeDecodeError:
            continue
    raise import_refusal(_("This file is not text in UTF-8, UTF-16 or Windows-1252."))


def _utf16_without_mark(data: bytes) -> str:
    """Return the encoding of text whose every other byte is NUL, as some programs write it; "" for any other."""
    start = data[:4096]
    even, odd = start[::2].count(0), start[1::2].count(0)
    half = len(start) / 2
    if len(start) >= 4 and even == 0 and odd > 0.6 * half:
        return "utf-16-le"
    return "utf-16-be" if len(start) >= 4 and odd == 0 and even > 0.6 * half else ""


def _named_delimiter(text: str) -> tuple[str, str]:
    """Return the text below the line in which some spreadsheets say what stands between the columns, and that sign."""
    found = re.match(r"sep=([,;\t|])\r?\n", text, re.IGNORECASE)
    return (text[found.end() :], found[1]) if found else (text, "")


def _find_delimiter(text: str) -> str:
    """Return the sign between the columns: the one that finds names that are known, then the most even rows.

    Raises:
        BadImport: where no sign makes a table of it.
    """
    scores = {sign: _score(text[:LOOKED_AT_SIGNS], sign) for sign in DELIMITERS}
    best = max(scores, key=lambda sign: scores[sign])
    if scores[best] == (0, 0, 0):
        raise import_refusal(_("This file is no table: no columns were found in it."))
    return best


def _score(text: str, delimiter: str) -> tuple[int, int, int]:
    rows: list[list[str]] = []
    # What is looked at may end in the middle of a cell; what was read before it says enough.
    with contextlib.suppress(csv.Error):
        for row in islice(_reader(text, delimiter), LOOKED_AT):
            rows += [row] if any(map(str.strip, row)) else []
    if not rows:
        return 0, 0, 0
    known = max(_known_names(row) for row in rows[:HEAD_WITHIN])
    width, often = Counter(map(len, rows)).most_common(1)[0]
    is_even = width > 1 and often * 2 >= len(rows)
    return known, often if is_even else 0, width if is_even else 0


def _known_names(row: list[str]) -> int:
    return sum(known_field(cell) is not None for cell in row if len(cell) <= 60)


def _reader(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(1_000_000)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True)


def _rows(text: str, delimiter: str, before: int) -> list[SourceRow]:
    """Return the rows in which something stands; at most one more than a list of applications has.

    Raises:
        BadImport: where a quotation mark is not closed.
    """
    csv.field_size_limit(1_000_000)
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, strict=True, skipinitialspace=True
    )
    rows: list[SourceRow] = []
    begins = before + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(SourceRow(begins, tuple(cells)))
            begins = before + reader.line_num + 1
            if len(rows) > MOST_ROWS + HEAD_WITHIN:
                break
    except csv.Error:
        raise import_refusal(
            _(
                "A quotation mark in line {begins} is not closed, or a cell there is longer than any that is read."
            ).format(begins=begins)
        ) from None
    return rows


def _head(rows: list[SourceRow]) -> tuple[tuple[str, ...], list[SourceRow], int]:
    """Return the names of the columns, the rows below them, and how many rows stood above."""
    scores = [_known_names(list(row.cells)) for row in rows[:HEAD_WITHIN]]
    best = max(scores, default=0)
    place = scores.index(best) if best else 0
    if best >= 2 or (best == 1 and place == 0):
        return rows[place].cells, rows[place + 1 :], place
    first = rows[0].cells if rows else ()
    is_head = len(rows) > 1 and len(set(first)) == len(first)
    if is_head and all(cell.strip() and not _VALUE.match(cell.strip()) for cell in first):
        return first, rows[1:], 0
    return (), rows, 0


def _lines(number: int) -> str:
    return ngettext("One line", "{number} lines", number).format(number=number)
