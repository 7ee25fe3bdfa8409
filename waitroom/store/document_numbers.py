"""The whole numbers under which TinyDB keeps documents, and the ids under which waitroom knows them.

In the file a table maps numbers ("1", "2") to documents, as TinyDB's own classes write and read it; who a document
is says its field `id`. The number is bookkeeping of the file alone: where two sides took the same one, a document
gets another. Here and in memory documents are known by their ids.
"""

import json
import re
import uuid
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, cast

from waitroom.store.file_format import Names, Tables, document_text
from waitroom.store.records import RECORDS

Numbers = dict[str, dict[str, str]]
"""Table, id, the key that the document has in the file, in the file's order."""

_WHOLE = re.compile(r"0|[1-9][0-9]{0,17}")
_WHOLE_LINES = re.compile(rf"(?:(?:{_WHOLE.pattern})\n)*")
_IDS = "0c1f6f0e-8a2d-4f57-9a8e-5b1d2c7e4f90"
"""Gives a document without an id the same one whoever looks at it first (RFC 9562, version 5)."""


def derived_id(table: str, number: str, text: bytes) -> str:
    """Return the id of a document that has none: the same text in the same place has the same in every tab."""
    return str(uuid.uuid5(uuid.UUID(_IDS), f"{table} {number} {text.decode('utf-8', 'backslashreplace')}"))


def by_id(
    tables: Mapping[str, Mapping[str, dict[str, Any]]],
) -> tuple[dict[str, dict[str, dict[str, Any]]], Numbers]:
    """Return a file's tables with each document under its id, and the number that each has in the file.

    A document under anything else than a number, as older files have it, has that as its id. One id twice in a
    table is the first one's; documents of tables that nobody knows are told apart by their numbers where need be.
    """
    known: dict[str, dict[str, dict[str, Any]]] = {}
    numbers: Numbers = {}
    for name, documents in tables.items():
        if (found := _ids_in_order(documents)) is not None:
            numbers[name] = dict(zip(found, documents, strict=True))
            known[name] = dict(zip(found, documents.values(), strict=True))
            continue
        taken = {key for key in documents if not _WHOLE.fullmatch(key)}
        ids: dict[str, str] = {}
        for key, raw in documents.items():
            id_ = key
            if key not in taken:
                id_ = _id_in(raw)
                if not id_ or id_ in ids or id_ in taken:
                    is_told_by_number = name not in RECORDS and key not in ids
                    id_ = key if is_told_by_number else derived_id(name, key, document_text(raw))
            ids[id_] = key
        numbers[name] = ids
        known[name] = {id_: documents[key] for id_, key in ids.items()}
    return known, numbers


def _ids_in_order(documents: Mapping[str, Mapping[str, Any]]) -> list[str] | None:
    """Return the ids of a table as waitroom writes it, each document under a number and with an id of its own.

    None where it is not that: then each is to be looked at by itself.
    """
    lines = "\n".join(documents) + "\n"
    if lines.count("\n") != len(documents) or not _WHOLE_LINES.fullmatch(lines):
        return None
    ids = [raw.get("id") for raw in documents.values()]
    if set(map(type, ids)) != {str}:
        return None
    found = cast("list[str]", ids)
    return found if len(set(found)) == len(found) and "" not in found else None


def _id_in(raw: Mapping[str, Any]) -> str:
    found = raw.get("id")
    return found if isinstance(found, str) else ""


def numbered(
    tables: Tables, before: Numbers, retired: Mapping[str, int] = MappingProxyType({})
) -> tuple[Tables, Numbers]:
    """Return the tables with each document under a number: the one it had `before`, else the next.

    The next is beyond the highest of its table that was `retired` with its document: a tab that has not looked since
    would take the new document for one that lost its number to another, and bring that one back.
    """
    found: Tables = {}
    numbers: Numbers = {}
    for name, documents in tables.items():
        had = before.get(name, {})
        taken = {had[id_]: id_ for id_ in documents if id_ in had and _WHOLE.fullmatch(had[id_])}
        highest = max(*map(int, taken), retired.get(name, 0), 0)
        keys: dict[str, str] = {}
        for id_ in documents:
            key = had.get(id_, "")
            if taken.get(key) != id_:
                highest += 1
                key = str(highest)
            keys[id_] = key
        numbers[name] = keys
        found[name] = {keys[id_]: text for id_, text in documents.items()}
    return found, numbers


def file_names(numbers: Numbers) -> Names:
    """Return the tables and the keys that their documents have in the file, in order."""
    return [(name, list(keys.values())) for name, keys in numbers.items()]


def known_by_id(cut: Tables, numbers: Numbers) -> Tables:
    """Return texts that were cut out of the file with each under its document's id."""
    return {name: {id_: cut[name][key] for id_, key in keys.items()} for name, keys in numbers.items()}


def taken_over(seen: Tables, before: Numbers, theirs: Tables, now: Numbers) -> Tables:
    """Return the documents of `seen` whose number another one took that names its own id.

    So it is where two sides took the next number and one file replaced the other. A document that names no id comes
    from TinyDB itself, which takes no number that is in use: there the earlier one had been removed before.
    """
    lost: Tables = {}
    for name, keys in before.items():
        if name not in RECORDS:
            continue
        holders = {key: id_ for id_, key in now.get(name, {}).items()}
        here, there = seen.get(name, {}), theirs.get(name, {})
        for id_, key in keys.items():
            holder = holders.get(key)
            if id_ in there or id_ not in here or holder is None or holder in here:
                continue
            if json.loads(there[holder]).get("id") == holder:
                lost.setdefault(name, {})[id_] = here[id_]
    return lost


def highest_removed(
    numbers: Numbers, removed: Iterable[tuple[str, str]], before: Mapping[str, int]
) -> dict[str, int]:
    """Return, by table, the highest number that a removed document had, now or `before`."""
    highest = dict(before)
    for name, id_ in removed:
        key = numbers.get(name, {}).get(id_, "")
        if _WHOLE.fullmatch(key):
            highest[name] = max(highest.get(name, 0), int(key))
    return highest
