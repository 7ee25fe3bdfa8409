"""What killed or left waitrooms had not brought to the file is put on it at the next start."""

import json
import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import field
from datetime import datetime

from waitroom.disk import Disk
from waitroom.domain.shared.errors import BadFile
from waitroom.quick_dataclass import dataclass
from waitroom.store.codecs import Raw, decode
from waitroom.store.file_format import document_text
from waitroom.store.file_reading import RawTables
from waitroom.store.forgotten_links import belongs_to
from waitroom.store.journal import OrphanedJournal
from waitroom.store.live_tables import LiveTables
from waitroom.store.merging import Key, merged_text
from waitroom.store.migrations import SCHEMA, migrate
from waitroom.store.records import META, RECORDS
from waitroom.store.save_progress import SaveProgress
from waitroom.store.saver import Saver
from waitroom.translation import _

NOT_UNDERSTOOD = _("Words that were typed last are kept in {}; the newer waitroom takes them in.")

_COPIES = uuid.UUID("6f0b5c0e-3f5c-4c8e-9d53-0d4b1c1f6a55")
"""Gives a copy the same id each time it is made from the same text (RFC 9562, version 5)."""


@dataclass(slots=True)
class JournalRecovery:
    """The changes to make, the tables in which both texts are kept, and the names of journals not understood."""

    changes: dict[Key, Raw | None] = field(default_factory=dict)
    conflicts: list[str] = field(default_factory=list)
    done: list[OrphanedJournal] = field(default_factory=list)
    unread: list[OrphanedJournal] = field(default_factory=list)


def recover_journals(
    left: Iterable[OrphanedJournal], tables: RawTables, forgotten: Collection[str] = ()
) -> JournalRecovery:
    """Return what `left` changes in `tables`, which are of today's schema and stay as they are.

    What belongs to the documents `forgotten` stays forgotten.
    A journal of a newer waitroom, or with a document that cannot be read, is left for the one that can.
    """
    taken = JournalRecovery()
    for each in left:
        try:
            changes = _of_today(each)
        except (BadFile, ValueError, KeyError, RecursionError):
            taken.unread.append(each)
            continue
        for key, change in changes.items():
            _put(taken, tables, key, change)
        taken.done.append(each)
    gone = [
        key
        for key, raw in taken.changes.items()
        if key[1] in forgotten or (raw and belongs_to(raw, forgotten))
    ]
    for key in gone:
        del taken.changes[key]
    return taken


def take_in_journals(
    left: Iterable[OrphanedJournal],
    memory: LiveTables,
    saver: Saver,
    progress: SaveProgress,
    disk: Disk,
    now: datetime,
) -> None:
    """Put on the documents in memory what other waitrooms had not brought to the file when they ended."""
    with memory.lock:
        tables = {name: memory.documents(name) for name in memory.table_names()}
        taken = recover_journals(left, tables, memory.gone)
        with memory.transaction():
            for key, raw in taken.changes.items():
                memory.set(key, raw, now=now, soon=True)
    for name in dict.fromkeys(taken.conflicts):
        progress.note_conflict(name)
    for each in taken.unread:
        progress.add_note(NOT_UNDERSTOOD.format(each.path.name))
        each.let_go(disk, is_done=False)

    def let_go() -> None:
        for each in taken.done:
            each.let_go(disk, is_done=True)

    saver.once_saved(let_go)


def with_changes(tables: RawTables, taken: JournalRecovery) -> RawTables:
    """Return the tables with the changes made; those given stay as they are."""
    changed = {name: dict(documents) for name, documents in tables.items()}
    for (name, id_), raw in taken.changes.items():
        table = changed.setdefault(name, {})
        if raw is None:
            table.pop(id_, None)
        else:
            table[id_] = raw
    return changed


def _put(
    taken: JournalRecovery, tables: RawTables, key: Key, change: tuple[bytes | None, list[bytes | None]]
) -> None:
    text, earlier = change
    raw = taken.changes[key] if key in taken.changes else tables.get(key[0], {}).get(key[1])
    present = None if raw is None else document_text(raw)
    if present == text or (present is not None and text is None and present not in earlier):
        return
    if present is None or present in earlier or text is None:
        taken.changes[key] = None if text is None else json.loads(text)
    elif RECORDS[key[0]].keeps_both:
        copy = {**json.loads(text), "conflict_of": key[1]}
        if not _holds(tables.get(key[0], {}), copy):
            copy["id"] = str(uuid.uuid5(_COPIES, f"{key} {text!r}"))
            taken.changes[key[0], copy["id"]] = copy
            taken.conflicts.append(key[0])
    else:
        taken.changes[key] = json.loads(merged_text(key[0], earlier[0], text, present))


def _holds(table: Mapping[str, Raw], copy: Raw) -> bool:
    """Tell whether the table has the copy under some id already."""
    return any({**raw, "id": ""} == {**copy, "id": ""} for raw in table.values())


def _of_today(left: OrphanedJournal) -> dict[Key, tuple[bytes | None, list[bytes | None]]]:
    """Return each document's last text and its earlier ones, as today's schema has them.

    Raises:
        BadFile, KeyError, ValueError: where a table or a document is not one that this waitroom knows.
    """
    found: dict[Key, tuple[bytes | None, list[bytes | None]]] = {}
    for schema, changes in sorted(left.groups.items()):
        if schema > SCHEMA:
            raise BadFile(left.path.name)
        for key, change in changes.items():
            table = RECORDS[key[0]]
            text, *earlier = (_migrated(key, each, schema) for each in (change.text, *change.earlier))
            if text is not None:
                decode(table.kind, json.loads(text))
            before = found.get(key)
            found[key] = (text, [*before[1], before[0], *earlier] if before else earlier)
    return found


def _migrated(key: Key, text: bytes | None, schema: int) -> bytes | None:
    if text is None or schema == SCHEMA:
        return text
    tables = {META: {"waitroom": {"schema": schema}}, key[0]: {key[1]: json.loads(text)}}
    return document_text(migrate(tables)[key[0]][key[1]])
