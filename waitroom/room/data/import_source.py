"""The file that is to come in: its bytes read once, and known for what they are."""

import re
import stat
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import Any

from waitroom.domain.data.csv_reading import decoded, read_csv
from waitroom.domain.data.source_table import MOST_BYTES, NOTHING_CAME, SourceTable, import_refusal
from waitroom.domain.data.tracker_json import read_tracker_json
from waitroom.domain.shared.errors import BadFile, NoFileToImport
from waitroom.domain.shared.safe_text import safe_line
from waitroom.quick_dataclass import dataclass
from waitroom.store.file_reading import RawTables, strict_json, tables_in
from waitroom.store.migrations import SCHEMA as STORE_SCHEMA
from waitroom.store.migrations import migrate, schema_of
from waitroom.store.records import META, RECORDS
from waitroom.store.value_limits import is_deep
from waitroom.translation import _

MOST_OWN_BYTES = 500_000_000
"""The bytes of a file of our own at most: it can hold the pictures of the box."""

EXPORT_SCHEMA = 1
_OWN_START = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(\w+)"')

NEWER = _("This file was written by a newer waitroom.")
DAMAGED = _("This file is damaged: it is no JSON that can be read whole.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSource:
    """A file that was read: a table of applications, or tables of our own with their kept files in base64.

    `name` is what the file is called, fit for a sentence.
    """

    name: str
    table: SourceTable | None = None
    tables: RawTables | None = None
    files: Mapping[str, str] = field(default_factory=dict)


def read_source(path: Path) -> ImportSource:
    """Read a file that is to come in; whatever it is, it is read once and nothing is waited for.

    Raises:
        BadImport: where it cannot come in, with the reason in a sentence.
    """
    shown = safe_line(path.name)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise import_refusal(_("{shown} is a folder, not a file.").format(shown=shown))
        if not stat.S_ISREG(status.st_mode):
            raise import_refusal(_("{shown} is not a file that can be read.").format(shown=shown))
        with path.open("rb") as file:
            start = file.read(4096)
            most = MOST_OWN_BYTES if is_own(start) else MOST_BYTES
            data = start if status.st_size <= len(start) else start + file.read(most + 1 - len(start))
    except FileNotFoundError:
        raise NoFileToImport(
            _("There is no file called {shown}. {nothing_came}").format(
                shown=shown, nothing_came=NOTHING_CAME
            )
        ) from None
    except (OSError, ValueError):
        raise import_refusal(_("{shown} cannot be read.").format(shown=shown)) from None
    return source_of(data, shown)


def source_of(data: bytes, name: str) -> ImportSource:
    """Return what the bytes of a file called `name` hold.

    Raises:
        BadImport: where they cannot come in.
    """
    if is_own(data[:4096]):
        if len(data) > MOST_OWN_BYTES:
            raise import_refusal(_("This file is larger than 500 MB, which is more than comes back in one."))
        return _own(data, name)
    text, __ = decoded(data)
    if text.lstrip()[:1] not in {"{", "["}:
        return ImportSource(name=name, table=read_csv(data))
    found = _json(text)
    return ImportSource(name=name, table=read_tracker_json(found))


def is_own(start: bytes) -> bool:
    """Tell by its beginning whether a file is one of ours: what `export` writes, or the data file itself."""
    found = _OWN_START.match(start)
    if found is None:
        return False
    first = found[1].decode()
    return first in {META, *RECORDS} or (
        first == "schema" and (b'"waitroom"' in start or b'"tables"' in start)
    )


def _json(text: str) -> Any:  # noqa: ANN401 - whatever JSON there is
    try:
        found = strict_json(text)
        if is_deep(found):
            raise import_refusal(DAMAGED)
    except (ValueError, RecursionError, MemoryError):
        raise import_refusal(DAMAGED) from None
    return found


def _own(data: bytes, name: str) -> ImportSource:
    try:
        found = _json(data.decode("utf-8").removeprefix("\ufeff"))
    except UnicodeDecodeError:
        raise import_refusal(DAMAGED) from None
    if "tables" not in found:
        tables = _of_data_file(data, name, is_certain=META in found)
        return ImportSource(
            name=name, tables=tables, table=read_tracker_json(found) if tables is None else None
        )
    schema, tables, files = found.get("schema"), found["tables"], found.get("files", {})
    if type(schema) is int and schema > EXPORT_SCHEMA:
        raise import_refusal(NEWER)
    if type(schema) is not int or not _is_tables(tables) or not _is_files(files):
        raise import_refusal(DAMAGED)
    return ImportSource(name=name, tables=_of_today(tables), files=files)


def _of_data_file(data: bytes, name: str, *, is_certain: bool) -> RawTables | None:
    """Return the tables of a data file that was copied from elsewhere; None for JSON that another program wrote."""
    try:
        return _of_today(tables_in(data, name))
    except BadFile:
        if is_certain:
            raise import_refusal(DAMAGED) from None
        return None


def _of_today(tables: RawTables) -> RawTables:
    try:
        schema = schema_of(tables)
        if schema > STORE_SCHEMA:
            raise import_refusal(NEWER)
        return migrate(tables) if META in tables and schema < STORE_SCHEMA else tables
    except (BadFile, ValueError, KeyError, TypeError, AttributeError):
        raise import_refusal(DAMAGED) from None


def _is_tables(found: object) -> bool:
    return isinstance(found, dict) and all(
        isinstance(documents, dict) and all(isinstance(raw, dict) for raw in documents.values())
        for documents in found.values()
    )


def _is_files(found: object) -> bool:
    return isinstance(found, dict) and all(isinstance(text, str) for text in found.values())
