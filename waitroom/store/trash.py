"""What was deleted, for thirty days."""

from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime

from waitroom.domain.data.deleted_item import KEPT
from waitroom.domain.shared.errors import BadFile
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.store.codecs import decode
from waitroom.store.live_tables import LiveTables
from waitroom.store.records import RECORDS, TRASH
from waitroom.store.stored_table import StoredTable


@dataclass(frozen=True, slots=True, kw_only=True)
class TrashedRecord(Record):
    """A deleted document of `table`, under its own id, since `trashed` (UTC)."""

    table: str
    trashed: datetime
    document: Mapping[str, object] = field(default_factory=dict)


def trashed_from(table: str, id_: str, raw: Mapping[str, object], now: datetime) -> TrashedRecord:
    """Make the trash's document of one of `table`."""
    return TrashedRecord(id=id_, table=table, trashed=now.astimezone(UTC), document=raw)


def is_due(trashed: TrashedRecord, now: datetime) -> bool:
    """Tell whether the thirty days are over; a clock that was set wrong in between keeps the thing."""
    return KEPT <= now - trashed.trashed < 12 * KEPT


def can_be_restored(trashed: TrashedRecord) -> bool:
    """Tell whether a deleted document can be read: one that cannot would close its whole table."""
    row = RECORDS.get(trashed.table)
    if row is None:
        return False
    try:
        decode(row.kind, trashed.document)
    except BadFile:
        return False
    return True


class TrashTable:
    """The table of what was deleted, and the ways out of it: back to where it lay, or for good."""

    def __init__(self, table: StoredTable[TrashedRecord], memory: LiveTables) -> None:
        self._table = table
        self._memory = memory

    def all(self) -> tuple[TrashedRecord, ...]:
        """Return what is in the trash, in order of deletion."""
        return self._table.all()

    def restore(self, trash_id: str, *, now: datetime) -> bool:
        """Bring a thing back from the trash under the id it had; tell whether it was done.

        What another tab has kept under that id meanwhile is the newer of the two: it stays as it is, and the
        trash keeps the other. What cannot be read any more stays in the trash.
        """
        with self._memory.transaction():
            trashed = self._table.get(trash_id)
            if trashed is None or not can_be_restored(trashed):
                return False
            if trash_id in self._memory.documents(trashed.table):
                return False
            # Another number: what was kept and thrown away in between may have had the next one.
            before = trashed.document.get("revision")
            document = {**trashed.document, "revision": (before if isinstance(before, int) else 0) + 2}
            self._memory.set((trashed.table, trash_id), document, now=now)
            self._memory.set((TRASH, trash_id), None, now=now)
        return True

    def empty(self, *, now: datetime) -> int:
        """Let go of everything in the trash, for good; tell how many things."""
        with self._memory.transaction():
            things = self._table.all()
            for each in things:
                self._memory.set((TRASH, each.id), None, now=now)
        return len(things)

    def remove_old(self, now: datetime) -> None:
        """Let go of what has lain here for thirty days."""
        with self._memory.transaction():
            for each in self._table.all():
                if is_due(each, now):
                    self._memory.set((TRASH, each.id), None, now=now)
