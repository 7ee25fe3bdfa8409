"""Before the answer: both futures planned and sealed, and by when the person decides for themselves."""

import uuid
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.outcome.both_futures import BothFutures, MyClock
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable

FUTURES = uuid.UUID("5ee0a1c4-7a5b-5b43-8b0b-2d6a0b9c7f11")
"""The namespace of the ids of both: two tabs that write about the same wait mean the same page."""


class FutureStore(Protocol):
    """The shelves that are needed here."""

    @property
    def futures(self) -> RecordTable[BothFutures]:
        """The plans for both answers."""
        ...

    @property
    def my_clocks(self) -> RecordTable[MyClock]:
        """By when the person decides."""
        ...


class Futures:
    """The use cases of what is planned before an answer; `now` is aware, in the person's own zone."""

    def __init__(self, store: FutureStore) -> None:
        self._store = store

    def page(self, wait: Wait) -> BothFutures:
        """Return the plan of a wait, empty where it was not begun."""
        page_id = str(uuid.uuid5(FUTURES, wait.id))
        return self._store.futures.get(page_id) or BothFutures(id=page_id, wait_id=wait.id)

    def save(self, page: BothFutures, now: datetime) -> BothFutures:
        """Save the plan as it is typed."""
        return self._store.futures.save(page, now=now)

    def seal(self, wait: Wait, now: datetime) -> BothFutures:
        """Put the plan out of sight until the answer."""
        return self.save(replace(self.page(wait), sealed=now), now)

    def unseal(self, wait: Wait, now: datetime) -> BothFutures:
        """Bring it back to sight before the answer."""
        return self.save(replace(self.page(wait), sealed=None), now)

    def clock(self, wait: Wait) -> MyClock:
        """Return by when the person decides, empty where nothing was written."""
        clock_id = str(uuid.uuid5(FUTURES, f"{wait.id}/clock"))
        return self._store.my_clocks.get(clock_id) or MyClock(id=clock_id, wait_id=wait.id)

    def set_clock(self, wait: Wait, by: date | None, needs: str, now: datetime) -> MyClock:
        """Save by when the person decides, and what they need to know until then."""
        return self._store.my_clocks.save(replace(self.clock(wait), by=by, needs=needs.strip()), now=now)
