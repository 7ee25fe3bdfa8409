"""What was deleted, for thirty days."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from waitroom.domain.record import Record

KEPT = timedelta(days=30)
"""How long the trash keeps a thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed(Record):
    """A deleted document of `table`, under its own id, since `trashed` (UTC)."""

    table: str
    trashed: datetime
    document: Mapping[str, object] = field(default_factory=dict)


def trashed_from(table: str, id_: str, raw: Mapping[str, object], now: datetime) -> Trashed:
    """Make the trash's document of one of `table`."""
    return Trashed(id=id_, table=table, trashed=now.astimezone(UTC), document=raw)


def is_due(trashed: Trashed, now: datetime) -> bool:
    """Tell whether the thirty days are over; a clock that was set wrong in between keeps the thing."""
    return KEPT <= now - trashed.trashed < 12 * KEPT
