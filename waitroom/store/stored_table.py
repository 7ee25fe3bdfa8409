"""One table as domain values."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from tinydb.queries import QueryLike

from waitroom.domain.shared.record import Record
from waitroom.store.codecs import decode
from waitroom.store.live_tables import LiveTables
from waitroom.store.merging import Key
from waitroom.store.records import RECORDS, TRASH, Undo

T = TypeVar("T", bound=Record)
Made = TypeVar("Made")

MOST_ASKED = 32
"""So many questions are remembered at once: the day in them moves on."""


class StoredTable(Generic[T]):
    """The records of one table as domain values; each is decoded once until it changes."""

    def __init__(self, memory: LiveTables, name: str) -> None:
        self._memory = memory
        self._name = name
        self._values: dict[str, T] = {}
        self._all: tuple[T, ...] | None = None
        self._found: dict[tuple[str, str], tuple[T, ...]] = {}
        """What was asked for since the table changed last: the first paint asks the same several times."""
        self.version = 0
        """Counts the changes of the table; the same number, the same values."""
        self._as_shown: Callable[[T], T] = lambda value: value
        memory.forgotten.append(self._forget)

    @cached_property
    def _kind(self) -> type[T]:
        return cast("type[T]", RECORDS[self._name].kind)

    def show(self, as_shown: Callable[[T], T]) -> None:
        """Hand every value out as `as_shown` makes it from now on; what is in the file stays as it is."""
        with self._memory.lock:
            self._as_shown = as_shown
            self._values.clear()
            self._all = None
            self._found.clear()
            self.version += 1

    def all(self) -> tuple[T, ...]:
        """Return all values in order of creation."""
        with self._memory.lock:
            if self._all is None:
                documents = self._memory.documents(self._name)
                self._all = tuple(self._value(key) for key in documents)
            return self._all

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all values, in order of creation; nothing is read for it."""
        with self._memory.lock:
            return tuple(self._memory.documents(self._name))

    def map_documents(self, make: Callable[[Mapping[str, Any]], Made]) -> list[Made]:
        """Return what `make` makes of every document as the file has it, in order of creation; none is read for it."""
        with self._memory.lock:
            return [make(raw) for raw in self._memory.documents(self._name).values()]

    def where(self, field: str, value: str) -> tuple[T, ...]:
        """Return the values whose `field` is exactly `value`, in order of creation; only those are read."""
        return self._search((f"{field} is", value), lambda raw: raw.get(field) == value)

    def since_day(self, field: str, day: date) -> tuple[T, ...]:
        """Return the values whose moment `field` lies on `day` or later, by the day that is written in the file.

        That day is the one of the zone it was written in: ask from a day earlier. Only those are read.
        """
        first = day.isoformat()
        return self._search((f"{field} since", first), lambda raw: str(raw.get(field, "")) >= first)

    def _search(self, asked: tuple[str, str], query: QueryLike) -> tuple[T, ...]:
        """Return the values that `query` is true of; the table is gone through once until it changes.

        Home asks this of thousands of documents at its start: a query of TinyDB's own takes eight times as long.
        """
        with self._memory.lock:
            found = self._found.get(asked)
            if found is None:
                found = tuple(map(self._value, self._memory.search(self._name, query)))
                if len(self._found) >= MOST_ASKED:
                    self._found.clear()
                self._found[asked] = found
            return found

    def get(self, id: str) -> T | None:  # noqa: A002 - the word that everything has for it
        """Return the value with this id, or None."""
        with self._memory.lock:
            return self._value(id) if id in self._memory.documents(self._name) else None

    def save(self, value: T, *, now: datetime, soon: bool = False) -> T:
        """Keep `value` and return it as kept, with its moments and its revision; work on with that one.

        It is seen at once and in the file within a second; `soon` means without waiting for quiet.
        Where the text it comes from was replaced in another tab, it goes on under a new id.

        Raises:
            CannotWrite: where the store was opened for reading only.
        """
        with self._memory.lock:
            kept = self._memory.save(self._name, value, now=now, soon=soon)
            self._values[kept.id] = self._as_shown(kept)
            self._all = None
            self._found.clear()
        return kept

    def delete(self, id: str, *, now: datetime) -> None:  # noqa: A002 - as above
        """Move the value with this id to the trash, where it stays for 30 days; no value, nothing happens.

        A kind of record that has no way back is let go of for good.

        Raises:
            CannotWrite: where the store was opened for reading only.
        """
        with self._memory.lock:
            raw = self._memory.documents(self._name).get(id)
            if raw is None:
                return
            if RECORDS[self._name].undo is not Undo.NEVER:
                from waitroom.store.trash import trashed_from  # noqa: PLC0415 - not needed at the start

                self._memory.save(TRASH, trashed_from(self._name, id, raw, now), now=now, soon=False)
            self._memory.set((self._name, id), None, now=now)

    def remove(self, id: str, *, now: datetime) -> None:  # noqa: A002 - as above
        """Let go of the value with this id for good: what it stood for is kept elsewhere.

        Raises:
            CannotWrite: where the store was opened for reading only.
        """
        with self._memory.lock:
            if id in self._memory.documents(self._name):
                self._memory.set((self._name, id), None, now=now)

    def _value(self, key: str) -> T:
        value = self._values.get(key)
        if value is None:
            raw = self._memory.documents(self._name)[key]
            if raw.get("id") != key:
                # Another tool left it out, or gave one id twice: the place in the file is what tells them apart.
                raw = {**raw, "id": key}
            value = self._values[key] = self._as_shown(decode(self._kind, raw))
        return value

    def _forget(self, key: Key) -> None:
        if key[0] == self._name:
            self.version += 1
            self._values.pop(key[1], None)
            self._all = None
            self._found.clear()
