"""What was put away, in any room: look through it, and bring a thing back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from waitroom.domain.data.deleted_item import PutAway
from waitroom.store.database import Store
from waitroom.store.trash import Trashed

WAITS = "waits"

SHELVES: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "mementos": ("memento", ("title", "text", "file_name")),
        "letters": ("letter", ("subject", "to", "body")),
        "people": ("person", ("name",)),
        "own_reframes": ("card", ("text",)),
        "answers": ("answer", ("text",)),
        "thoughts": ("thought on trial", ("thought",)),
        "plans": ("plan", ("act",)),
        "own_traps": ("thinking trap", ("name", "sounds")),
    }
)
"""The shelves from which a person puts things away: the word for one, and where its first words stand.

What goes by itself (the oldest text of a letter beyond the twentieth) is not among them.
"""

LONGEST = 200
"""So many signs of a text are read for its first words."""

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class PutAways:
    """The use cases of what was put away; `now` is aware."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[PutAway, ...]:
        """Return everything that was put away and can come back, the newest first."""
        ones = (*trashed_ones(self._store, *SHELVES), *self._waits())
        return tuple(sorted(ones, key=lambda one: one.since or LONG_AGO, reverse=True))

    def bring_back(self, one: PutAway, now: datetime) -> bool:
        """Bring one back to where it lay; tell whether it was still there."""
        if one.shelf != WAITS:
            return self._store.restore(one.id, now=now)
        return self._turn_wait(one, now, is_put_away=False)

    def put_away_again(self, one: PutAway, now: datetime) -> bool:
        """Undo `bring_back`: its days begin anew; tell whether it was there."""
        if one.shelf == WAITS:
            return self._turn_wait(one, now, is_put_away=True)
        is_there = one.id in self._store.shelf_named(one.shelf).ids()
        self._store.shelf_named(one.shelf).trash(one.id, now=now)
        return is_there

    def _turn_wait(self, one: PutAway, now: datetime, *, is_put_away: bool) -> bool:
        wait = self._store.waits.get(one.id)
        if wait is None or wait.is_put_away == is_put_away:
            return False
        self._store.waits.put(replace(wait, is_put_away=is_put_away), now=now)
        return True

    def _waits(self) -> tuple[PutAway, ...]:
        # A wait is put out of sight, not into the trash: it stays until it is brought back.
        return tuple(
            PutAway(
                id=wait.id, shelf=WAITS, what="wait", heading=wait.known_as, since=wait.updated, stays=True
            )
            for wait in self._store.waits.all()
            if wait.is_put_away
        )


def trashed_ones(store: Store, *shelves: str) -> tuple[PutAway, ...]:
    """Return what the trash holds of `shelves`, the newest first, without what lies on its shelf again."""
    here = {shelf: frozenset(store.shelf_named(shelf).ids()) for shelf in shelves}
    ones = (
        _put_away(each) for each in store.trashed() if each.table in here and each.id not in here[each.table]
    )
    # A card of one's own that was left empty is thrown away by itself.
    told = (one for one in ones if one.heading or one.shelf != "own_reframes")
    return tuple(sorted(told, key=lambda one: one.since or LONG_AGO, reverse=True))


def _put_away(trashed: Trashed) -> PutAway:
    what, fields = SHELVES[trashed.table]
    raw = trashed.document
    if trashed.table == "mementos":
        kind = _text(raw.get("kind"))
        what = "photo" if raw.get("picture_width") else kind or what
    heading = next((words for field in fields if (words := _text(raw.get(field)))), "")
    return PutAway(id=trashed.id, shelf=trashed.table, what=what, heading=heading, since=trashed.trashed)


def _text(value: object) -> str:
    return " ".join(value[:LONGEST].split()) if isinstance(value, str) else ""
