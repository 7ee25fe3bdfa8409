"""What was put away, in any room: look through it, and bring a thing back."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from waitroom.domain.data.deleted_item import DeletedItem
from waitroom.domain.waits.code_names import hide_names
from waitroom.room.shared.trashed_items import LONG_AGO, find_trashed_items, tables_shown_in_trash
from waitroom.store.database import Store
from waitroom.store.records import RECORDS, Undo


class Trash:
    """The use cases of what was put away; `now` is aware."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[DeletedItem, ...]:
        """Return everything that was put away and can come back, the newest first."""
        waits = self._store.waits.all()
        ones = [
            replace(one, heading=hide_names(one.heading, waits))
            for one in (*find_trashed_items(self._store, *tables_shown_in_trash()), *self._hidden())
        ]
        return tuple(sorted(ones, key=lambda one: one.since or LONG_AGO, reverse=True))

    def of(self, *tables: str) -> tuple[DeletedItem, ...]:
        """Return what was put away of some tables (by their names in the file), the newest first."""
        return find_trashed_items(self._store, *tables)

    def restore(self, one: DeletedItem, now: datetime) -> bool:
        """Bring one back to where it lay; tell whether it was still there."""
        if RECORDS[one.shelf].undo is Undo.HIDDEN:
            return self._turn(one, now, is_put_away=False)
        return self._store.trash.restore(one.id, now=now)

    def delete_again(self, one: DeletedItem, now: datetime) -> bool:
        """Undo `restore`: its days begin anew; tell whether it was there."""
        if RECORDS[one.shelf].undo is Undo.HIDDEN:
            return self._turn(one, now, is_put_away=True)
        is_there = one.id in self._store.table_named(one.shelf).ids()
        self._store.table_named(one.shelf).delete(one.id, now=now)
        return is_there

    def _turn(self, one: DeletedItem, now: datetime, *, is_put_away: bool) -> bool:
        table = self._store.table_named(one.shelf)
        record: Any = table.get(one.id)
        if record is None or record.is_put_away == is_put_away:
            return False
        table.save(replace(record, is_put_away=is_put_away), now=now)
        return True

    def _hidden(self) -> tuple[DeletedItem, ...]:
        """Return what was put out of sight and not into the trash: it stays until it is brought back."""
        return tuple(
            DeletedItem(
                id=record.id,
                shelf=name,
                what=row.noun,
                heading=next((words for field in row.heading if (words := getattr(record, field))), ""),
                since=record.updated,
                stays=True,
            )
            for name, row in RECORDS.items()
            if row.undo is Undo.HIDDEN
            for record in self._store.table_named(name).all()
            if record.is_put_away
        )
