"""What was deleted, for thirty days."""

from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime

from waitroom.domain.data.deleted_item import KEPT
from waitroom.domain.shared.errors import BadFile
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.store.codecs import decode
from waitroom.store.records import RECORDS


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
