"""Forecasts of one's own weather: sealed, asked again when the time has come, both numbers shown."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from waitroom.domain.care.mood_forecast import After, Weather, to_ask
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import Shelf, as_kept


class WeatherStore(Protocol):
    """The shelf of weathers."""

    @property
    def weathers(self) -> Shelf[Weather]:
        """Forecasts of one's own weather."""
        ...


class Weathers:
    """The use cases of these forecasts; `now` is aware, in the person's own zone."""

    def __init__(self, store: WeatherStore) -> None:
        self._store = store

    def seal(self, day: int, week: int, month: int, wait: Wait | None, now: datetime) -> Weather:
        """Seal three guesses, 0 to 10 each.

        Raises:
            NotUnderstood: where one lies outside 0 to 10.
        """
        if not all(0 <= guess <= 10 for guess in (day, week, month)):
            msg = "How it feels is a number from 0 to 10. Nothing was sealed."
            raise NotUnderstood(msg)
        weather = Weather(wait_id=wait.id if wait else "", sealed=now, day=day, week=week, month=month)
        return self._store.weathers.put(weather, now=now)

    def last(self, wait: Wait) -> Weather | None:
        """Return the latest forecast of a wait."""
        own = [weather for weather in self._store.weathers.all() if weather.wait_id == wait.id]
        return max(own, key=lambda weather: weather.sealed, default=None)

    def asked_now(self, wait: Wait, now: datetime) -> After | None:
        """Return what can be asked about now, or None."""
        weather = self.last(wait)
        return to_ask(weather, wait.answered, now) if weather is not None else None

    def feel(self, weather: Weather, after: After, felt: int, now: datetime) -> Weather:
        """Note how it feels now.

        Raises:
            NotUnderstood: where it lies outside 0 to 10.
        """
        if not 0 <= felt <= 10:
            msg = "How it feels is a number from 0 to 10. Nothing was saved."
            raise NotUnderstood(msg)
        kept = as_kept(self._store.weathers, weather)
        changed = {
            After.DAY: replace(kept, felt_day=felt),
            After.WEEK: replace(kept, felt_week=felt),
            After.MONTH: replace(kept, felt_month=felt),
        }[after]
        return self._store.weathers.put(changed, now=now)
