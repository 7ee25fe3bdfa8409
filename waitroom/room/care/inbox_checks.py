"""Looks into the inbox, by the hours that the person chose."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Protocol

from waitroom.domain.care.inbox_checks import InboxDay, InboxLook, inbox_day
from waitroom.room.shared.record_table import Shelf


class InboxStore(Protocol):
    """The shelf of looks into the inbox."""

    @property
    def inbox_looks(self) -> Shelf[InboxLook]:
        """Looks into the inbox."""
        ...


class Inbox:
    """The use cases of looking by the clock; `now` is aware, in the person's own zone."""

    def __init__(self, store: InboxStore) -> None:
        self._store = store

    def looked(self, hours: Sequence[time], now: datetime) -> InboxDay:
        """Note a look into the inbox, and return the day with the next hour."""
        self._store.inbox_looks.put(InboxLook(at=now), now=now)
        return self.day(hours, now)

    def day(self, hours: Sequence[time], now: datetime) -> InboxDay:
        """Return how often they looked today, and when the next hour comes."""
        looks = self._store.inbox_looks.since("at", now.date() - timedelta(days=1))
        return inbox_day(looks, hours, now)
