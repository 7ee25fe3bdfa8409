"""Reading the file faithfully or not at all."""

import json
import math
import stat
from pathlib import Path
from typing import Any, NoReturn

from waitroom.disk import Disk, FileSignature
from waitroom.domain.shared.errors import BadFile, FileBusy
from waitroom.quick_tuple import NamedTuple
from waitroom.store.document_numbers import Numbers, by_id
from waitroom.store.records import META
from waitroom.store.value_limits import is_deep
from waitroom.translation import _

LARGEST = 200 * 1024 * 1024
"""Bytes; a larger file is not a waitroom store."""

RawTables = dict[str, dict[str, dict[str, Any]]]
"""Table, id, document, as JSON has them."""


class NotTables(BadFile):
    """The file is JSON, but not tables of documents; `schema` is the number that it names, 0 without one."""

    def __init__(self, sentence: str, schema: int) -> None:
        super().__init__(sentence)
        self.schema = schema


class FileContents(NamedTuple):
    """What a file held: its bytes, its tables, the signature it had, and the number of each document.

    The tables have each document under its id, which is not its number in the file.
    """

    data: bytes
    tables: RawTables
    signature: FileSignature
    numbers: Numbers


def read_file(disk: Disk, path: Path, *, is_strict: bool = True) -> FileContents | None:
    """Read the file at `path`; None where there is nothing at all.

    What is not read strictly may name a key twice, and is read twenty times as quickly: enough to count.

    Raises:
        FileBusy: where it cannot be read at this moment, or something else lies in its place.
        BadFile: where it was read and is not whole.
    """
    try:
        try:
            status = disk.stat(path)
        except FileNotFoundError:
            _refuse_link(disk, path)
            return None
        if not stat.S_ISREG(status.st_mode):
            sentence = _("{path} is not a file. Nothing was changed there.").format(path=path)
            raise FileBusy(sentence)
        if status.st_size > LARGEST:
            sentence = _(
                "{path} is too large to be read as waitroom's file. Nothing was changed in it."
            ).format(path=path)
            raise BadFile(sentence)
        data, signature = disk.read(path, LARGEST + 1)
    except OSError as error:
        reason = error.strerror or _("no reason was given")
        sentence = _("{path} cannot be read at this moment ({reason}). Nothing was changed in it.").format(
            path=path, reason=reason
        )
        raise FileBusy(sentence) from error
    tables, numbers = _by_id(data, path.name, is_strict=is_strict)
    return FileContents(data, tables, signature, numbers)


def tables_in(data: bytes, name: str) -> RawTables:
    """Return the tables in the bytes of a file called `name`, each document under its id.

    Raises:
        BadFile: where they are not exactly one JSON object of tables of documents.
    """
    return _by_id(data, name, is_strict=True)[0]


def _refuse_link(disk: Disk, path: Path) -> None:
    try:
        disk.lstat(path)
    except FileNotFoundError:
        return
    sentence = _("{path} is a link, and what it points to is not there. Nothing was changed.").format(
        path=path
    )
    raise FileBusy(sentence)


def _by_id(data: bytes, name: str, *, is_strict: bool) -> tuple[RawTables, Numbers]:
    try:
        return by_id(parse_tables(data, name, is_strict=is_strict))
    except RecursionError as error:
        raise BadFile(_("{name} is damaged and was left as it is.").format(name=name)) from error


def parse_tables(data: bytes, name: str, *, is_strict: bool = True) -> RawTables:
    """Return the tables in the bytes of a file called `name`, as they stand there.

    Raises:
        BadFile: where they are not exactly one JSON object of tables of documents.
    """
    sentence = _("{name} is damaged and was left as it is.").format(name=name)
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
        found = strict_json(text) if is_strict else json.loads(text)
    except (ValueError, RecursionError, MemoryError) as error:
        if not data.strip(b"\0 \t\r\n"):
            sentence = _("{name} is there, but empty. It was left as it is.").format(name=name)
        raise BadFile(sentence) from error
    if not _is_tables(found):
        raise NotTables(sentence, schema_in(found))
    tables: RawTables = found
    return tables


def strict_json(text: str) -> Any:  # noqa: ANN401 - whatever JSON there is
    """Return what a JSON text holds, by the letter of RFC 8259: no NaN, nothing endless, and no key twice.

    Raises:
        ValueError, RecursionError, MemoryError: for anything else.
    """
    return json.loads(text, object_pairs_hook=_object, parse_constant=_not_a_number, parse_float=_finite)


def _is_tables(found: object) -> bool:
    return isinstance(found, dict) and all(
        isinstance(table, dict) and set(map(type, table.values())) <= {dict} for table in found.values()
    )


def refuse_depth(tables: RawTables, name: str) -> None:
    """Look through what another tool may have written: what lies too deep could be read, and never written again.

    Raises:
        BadFile: where objects and lists lie within each other deeper than any document of ours.
    """
    if is_deep(tables):
        raise BadFile(
            _("{name} is nested deeper than waitroom's file ever is. It was left as it is.").format(name=name)
        )


def schema_in(found: object) -> int:
    """Return the highest schema that a document of the table "meta" names; 0 where none does."""
    meta = found.get(META) if isinstance(found, dict) else None
    documents = meta.values() if isinstance(meta, dict) else ()
    numbers = (each.get("schema") for each in documents if isinstance(each, dict))
    return max((number for number in numbers if type(number) is int), default=0)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        msg = "a key stands twice"
        raise ValueError(msg)
    return found


def _not_a_number(name: str) -> NoReturn:
    raise ValueError(name)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number
