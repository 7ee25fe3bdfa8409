"""Looks into the inbox, by the hours that the person chose."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Protocol

from waitroom.domain.care.inbox_checks import InboxCheck, InboxDay, inbox_checks_of_day
from waitroom.room.shared.record_table import RecordTable


class InboxCheckTables(Protocol):
    """The shelf of looks into the inbox."""

    @property
    def inbox_looks(self) -> RecordTable[InboxCheck]:
        """Looks into the inbox."""
        ...


class InboxChecks:
    """The use cases of looking by the clock; `now` is aware, in the person's own zone."""

    def __init__(self, store: InboxCheckTables) -> None:
        self._store = store

    def save_check(self, now: datetime) -> InboxCheck:
        """Note a look into the inbox."""
        return self._store.inbox_looks.save(InboxCheck(at=now), now=now)

    def delete(self, look: InboxCheck, now: datetime) -> None:
        """Take a look back that was noted."""
        self._store.inbox_looks.delete(look.id, now=now)

    def today(self, hours: Sequence[time], now: datetime) -> InboxDay:
        """Return how often they looked today, and when the next hour comes."""
        looks = self._store.inbox_looks.since_day("at", now.date() - timedelta(days=1))
        return inbox_checks_of_day(looks, hours, now)
