"""What lies in the trash, by table: for the room of the trash, and for the box."""

from collections.abc import Mapping
from datetime import UTC, datetime

from waitroom.domain.data.deleted_item import DeletedItem
from waitroom.store.database import Store
from waitroom.store.records import RECORDS, Undo
from waitroom.store.trash import TrashedRecord

LONGEST = 200
"""So many signs of a text are read for its first words."""


LONG_AGO = datetime.min.replace(tzinfo=UTC)


def tables_shown_in_trash() -> tuple[str, ...]:
    """Return the tables from which a person puts things away into the trash."""
    return tuple(
        name
        for name, row in RECORDS.items()
        if row.heading and row.undo is Undo.FROM_TRASH and not row.is_private
    )


def find_trashed_items(store: Store, *tables: str) -> tuple[DeletedItem, ...]:
    """Return what the trash holds of `tables`, the newest first, without what lies in its table again."""
    here = {table: frozenset(store.table_named(table).ids()) for table in tables}
    ones = (
        _put_away(each)
        for each in store.trash.all()
        if each.table in here and each.id not in here[each.table]
    )
    told = (one for one in ones if one.heading or RECORDS[one.shelf].is_told_empty)
    return tuple(sorted(told, key=lambda one: one.since or LONG_AGO, reverse=True))


def _put_away(trashed: TrashedRecord) -> DeletedItem:
    row = RECORDS[trashed.table]
    raw = trashed.document
    heading = next((words for field in row.heading if (words := _text(raw.get(field)))), "")
    what = _called(row.called, raw) or row.noun
    return DeletedItem(id=trashed.id, shelf=trashed.table, what=what, heading=heading, since=trashed.trashed)


def _called(words: tuple[tuple[str, str], ...], raw: Mapping[str, object]) -> str:
    """Return the word of the first field that is set, or its own; "" where none is."""
    return next((word or _text(raw[field]) for field, word in words if raw.get(field)), "")


def _text(value: object) -> str:
    return " ".join(value[:LONGEST].split()) if isinstance(value, str) else ""
