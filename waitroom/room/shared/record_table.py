"""What the use cases need of the store: one table a kind of record, with the same methods."""

from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol, TypeVar

from waitroom.domain.shared.record import Record

T = TypeVar("T", bound=Record)


class RecordTable(Protocol[T]):
    """The records of one kind."""

    def all(self) -> tuple[T, ...]:
        """Return every record that is not in the trash."""
        ...

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all these records; none is read for it."""
        ...

    def where(self, field: str, value: str, /) -> tuple[T, ...]:
        """Return the records whose field is exactly this."""
        ...

    def since_day(self, field: str, day: date, /) -> tuple[T, ...]:
        """Return the records whose moment lies on a day or later, by the day as it is written."""
        ...

    def get(self, record_id: str, /) -> T | None:
        """Return one record, or None."""
        ...

    def save(self, value: T, /, *, now: datetime) -> T:
        """Save a record and return it as saved."""
        ...

    def delete(self, record_id: str, /, *, now: datetime) -> object:
        """Move a record to the trash, from which it can come back."""
        ...


class SupportsTransactions(Protocol):
    """A store that can save several changes as one."""

    def transaction(self) -> AbstractContextManager[object]:
        """Return a context in which all changes are saved at once, or none."""
        ...


def current_version(shelf: RecordTable[T], value: T) -> T:
    """Return the record with the id of `value` as it is stored now, so that changing one field loses nothing.

    Longer texts are put back on the text they came from instead: the store keeps both where they part.
    """
    return shelf.get(value.id) or value
