"""Tables for spreadsheets (CSV, RFC 4180): no cell of it is ever run as a formula.

UTF-8 with its mark, for without it spreadsheets read it as something else; commas, CRLF. What begins with a sign that
makes a formula (= + - @, a tab, a line end) has an apostrophe before it, as OWASP names it; the import takes it off.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum

from waitroom.domain.data.source_table import FORMULA_SIGNS
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.wait import Wait

APPLICATION_COLUMNS = (
    "Organisation", "Role", "Interviewed", "They answer by", "Status", "Answered", "Answer by", "Contact", "E-mail",
    "Notes",
)  # fmt: skip
"""The columns of the one table that other programs take, and the import here as well."""


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return a table as the bytes of a file; every cell is text."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow([csv_cell(name) for name in columns])
    writer.writerows([csv_cell(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig", "replace")


def csv_cell(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula, and that no NUL cuts short."""
    plain = text.replace("\0", "\ufffd")
    begins = plain.lstrip(" ")[:1]
    return f"'{plain}" if begins and begins in (*FORMULA_SIGNS, "\n") else plain


def record_table(records: Sequence[Record], kind: type[Record]) -> bytes:
    """Return records of one kind as a table: a column a field, what is nested as JSON."""
    names = [each.name for each in fields(kind)]
    return to_csv(names, ([_words(getattr(record, name)) for name in names] for record in records))


def application_table(waits: Sequence[Wait], contacts: Mapping[str, tuple[str, str]]) -> bytes:
    """Return the waits as trackers have them; `contacts` are a name and an address by the id of the wait."""
    return to_csv(
        APPLICATION_COLUMNS, (_application(wait, *contacts.get(wait.id, ("", ""))) for wait in waits)
    )


def _application(wait: Wait, name: str, address: str) -> list[str]:
    window = wait.window
    return [
        wait.organisation,
        "; ".join(role.name for role in wait.roles),
        _words(wait.interviewed),
        window.last_day.isoformat() if window is not None and not window.guess else "",
        wait.outcome.value.replace("-", " ") if wait.outcome else "open",
        _words(wait.answered.date() if wait.answered else None),
        _words(wait.answer_by),
        name,
        address,
        wait.notes,
    ]


def _words(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, str | int | float):
        return str(value)
    return json.dumps(_plain(value), ensure_ascii=False) if value else ""


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value
