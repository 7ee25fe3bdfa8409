"""What was put away, in any room: look through it, and bring a thing back."""

from dataclasses import replace
from datetime import datetime

from waitroom.domain.data.deleted_item import DeletedItem
from waitroom.room.shared.trashed_items import LONG_AGO, SHELVES, WAITS, find_trashed_items
from waitroom.store.database import Store


class Trash:
    """The use cases of what was put away; `now` is aware."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[DeletedItem, ...]:
        """Return everything that was put away and can come back, the newest first."""
        ones = (*find_trashed_items(self._store, *SHELVES), *self._waits())
        return tuple(sorted(ones, key=lambda one: one.since or LONG_AGO, reverse=True))

    def restore(self, one: DeletedItem, now: datetime) -> bool:
        """Bring one back to where it lay; tell whether it was still there."""
        if one.shelf != WAITS:
            return self._store.restore(one.id, now=now)
        return self._turn_wait(one, now, is_put_away=False)

    def delete_again(self, one: DeletedItem, now: datetime) -> bool:
        """Undo `restore`: its days begin anew; tell whether it was there."""
        if one.shelf == WAITS:
            return self._turn_wait(one, now, is_put_away=True)
        is_there = one.id in self._store.table_named(one.shelf).ids()
        self._store.table_named(one.shelf).delete(one.id, now=now)
        return is_there

    def _turn_wait(self, one: DeletedItem, now: datetime, *, is_put_away: bool) -> bool:
        wait = self._store.waits.get(one.id)
        if wait is None or wait.is_put_away == is_put_away:
            return False
        self._store.waits.save(replace(wait, is_put_away=is_put_away), now=now)
        return True

    def _waits(self) -> tuple[DeletedItem, ...]:
        # A wait is put out of sight, not into the trash: it stays until it is brought back.
        return tuple(
            DeletedItem(
                id=wait.id, shelf=WAITS, what="wait", heading=wait.known_as, since=wait.updated, stays=True
            )
            for wait in self._store.waits.all()
            if wait.is_put_away
        )
