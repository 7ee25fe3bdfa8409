"""Two tabs, one file: what was changed here and what was changed there, document by document."""

import json
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Any

from waitroom.quick_dataclass import dataclass
from waitroom.store.file_format import Tables, document_text
from waitroom.store.records import MergePolicy, merge_policy

Key = tuple[str, str]
"""Table and id."""


@dataclass(slots=True)
class PendingChange:
    """A change that is not in the file yet: the document before and after it.

    None is no document: before it was made, or after it was removed.
    """

    base: bytes | None
    text: bytes | None


@dataclass(slots=True)
class MergeResult:
    """Result of a merge: the tables to write, and the documents that changed for this process.

    `learned` holds documents that end up otherwise than this side has them; `copies` names the new id
    under which this side's text of a document goes on where both sides changed it.
    """

    tables: Tables
    learned: dict[Key, bytes | None] = field(default_factory=dict)
    copies: dict[Key, str] = field(default_factory=dict)


def outside_changes(seen: Tables, theirs: Tables) -> dict[Key, bytes | None]:
    """Return the documents that differ from those seen last, as they stand now."""
    changes: dict[Key, bytes | None] = {}
    for name in {**seen, **theirs}:
        before = seen.get(name, {})
        after = theirs.get(name, {})
        if before is after or before == after:
            continue
        changes.update({(name, key): text for key, text in after.items() if before.get(key) != text})
        changes.update({(name, key): None for key in before if key not in after})
    return changes


def merge(
    seen: Tables,
    theirs: Tables,
    pending: Mapping[Key, PendingChange],
    *,
    copy: Callable[[Key, bytes], tuple[str, bytes]],
) -> MergeResult:
    """Apply `pending` to `theirs`, the file's present tables; `seen` are those of the last look.

    `copy` makes of a document's key and text a new id and the text of the copy.
    """
    merged = MergeResult(dict(theirs), outside_changes(seen, theirs) if theirs is not seen else {})
    touched: set[str] = set()
    for (name, key), change in pending.items():
        if name not in touched:
            merged.tables[name] = dict(merged.tables.get(name, {}))
            touched.add(name)
        table = merged.tables[name]
        present = table.get(key)
        if present in (change.base, change.text) or present is None:
            merged.learned.pop((name, key), None)
            _set(table, key, change.text)
        elif change.text is None:
            merged.learned[name, key] = present
        elif merge_policy(name) is MergePolicy.BOTH_TEXTS:
            new, text = copy((name, key), change.text)
            table[new] = text
            merged.copies[name, key] = new
            merged.learned[name, key] = present
        else:
            text = table[key] = merged_text(name, change.base, change.text, present)
            merged.learned[name, key] = text
    return merged


def _set(table: dict[str, bytes], key: str, text: bytes | None) -> None:
    if text is None:
        table.pop(key, None)
    else:
        table[key] = text


def merged_text(name: str, base: bytes | None, ours: bytes, theirs: bytes) -> bytes:
    """Return the one text that is kept of a document of a table where two sides changed it."""
    if merge_policy(name) is MergePolicy.NEWEST:
        return max(theirs, ours, key=_last_change)
    return merged_by_field(base, ours, theirs)


def _last_change(text: bytes) -> tuple[str, int]:
    """Return the moment of a document's last change as it is written (UTC), and its revision."""
    raw: dict[str, Any] = json.loads(text)
    revision = raw.get("revision")
    return str(raw.get("updated") or ""), revision if type(revision) is int else 0


def merged_by_field(base: bytes | None, ours: bytes, theirs: bytes) -> bytes:
    """Return the text that has each field from the side that changed it; from ours where both did."""
    before: dict[str, Any] = json.loads(base) if base else {}
    mine: dict[str, Any] = json.loads(ours)
    other: dict[str, Any] = json.loads(theirs)
    changed = {name: value for name, value in mine.items() if name not in before or before[name] != value}
    return document_text({**other, **changed})
