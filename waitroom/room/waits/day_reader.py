"""Days in the person's own zone, and as they type them."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from waitroom.clock import Clock

if TYPE_CHECKING:
    from waitroom.room.waits.promise_reading import PromiseReader


class DayReader:
    """Reads days by the person's own clock and country."""

    def __init__(self, clock: Clock, promises: "Callable[[], PromiseReader]") -> None:
        self._clock = clock
        self._promises = promises

    def local(self, at: date) -> date:
        """Return a day, or the day of a moment in the person's zone."""
        return at.astimezone(self._clock.now().tzinfo).date() if isinstance(at, datetime) else at

    def read_coming(self, words: str) -> date | None:
        """Read a day that is today or lies ahead, in the person's zone; None where there is none or it has passed."""
        now = self._clock.now()
        day = (
            self._promises().parse_day(words, now=now, zone=self._clock.zone, ahead=True)
            if words.strip()
            else None
        )
        found = None if day is None else self.local(day)
        return found if found is not None and found >= now.date() else None
