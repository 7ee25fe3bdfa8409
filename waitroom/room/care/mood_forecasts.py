"""Forecasts of one's own weather: sealed, asked again when the time has come, both numbers shown."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from waitroom.domain.care.mood_forecast import FollowUpDelay, MoodForecast, question_due
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _


class MoodForecastTables(Protocol):
    """The shelf of weathers."""

    @property
    def weathers(self) -> RecordTable[MoodForecast]:
        """Forecasts of one's own weather."""
        ...


class MoodForecasts:
    """The use cases of these forecasts; `now` is aware, in the person's own zone."""

    def __init__(self, store: MoodForecastTables) -> None:
        self._store = store

    def seal(self, day: int, week: int, month: int, wait: Wait | None, now: datetime) -> MoodForecast:
        """Seal three guesses, 0 to 10 each.

        Raises:
            NotUnderstood: where one lies outside 0 to 10.
        """
        if not all(0 <= guess <= 10 for guess in (day, week, month)):
            msg = _("How it feels is a number from 0 to 10. Nothing was sealed.")
            raise NotUnderstood(msg)
        weather = MoodForecast(wait_id=wait.id if wait else "", sealed=now, day=day, week=week, month=month)
        return self._store.weathers.save(weather, now=now)

    def latest(self, wait: Wait) -> MoodForecast | None:
        """Return the latest forecast of a wait."""
        own = [weather for weather in self._store.weathers.all() if weather.wait_id == wait.id]
        return max(own, key=lambda weather: weather.sealed, default=None)

    def due_question(self, wait: Wait, now: datetime) -> FollowUpDelay | None:
        """Return what can be asked about now, or None."""
        weather = self.latest(wait)
        return question_due(weather, wait.answered, now) if weather is not None else None

    def save_feeling(
        self, weather: MoodForecast, after: FollowUpDelay, felt: int, now: datetime
    ) -> MoodForecast:
        """Save how it feels now (0 to 10) in answer to the question that is due.

        Raises:
            NotUnderstood: where it lies outside 0 to 10.
        """
        if not 0 <= felt <= 10:
            msg = _("How it feels is a number from 0 to 10. Nothing was saved.")
            raise NotUnderstood(msg)
        kept = current_version(self._store.weathers, weather)
        changed = {
            FollowUpDelay.DAY: replace(kept, felt_day=felt),
            FollowUpDelay.WEEK: replace(kept, felt_week=felt),
            FollowUpDelay.MONTH: replace(kept, felt_month=felt),
        }[after]
        return self._store.weathers.save(changed, now=now)
