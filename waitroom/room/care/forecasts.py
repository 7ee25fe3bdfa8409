"""Sealed forecasts and how they came out, what a no would make possible, and "do I even want it"."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from waitroom.domain.care import safety_rules
from waitroom.domain.care.activity import Mood
from waitroom.domain.care.care_records import (
    Forecast,
    ForecastAccuracy,
    ForecastResult,
    PossibilityAfterNo,
    WantItReflection,
    forecast_accuracy,
)
from waitroom.domain.care.situation import situation_of
from waitroom.domain.shared.errors import EventOutOfOrder, NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _


class ForecastTables(Protocol):
    """The shelves of the ledger."""

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...

    @property
    def forecasts(self) -> RecordTable[Forecast]:
        """Sealed forecasts."""
        ...

    @property
    def openings(self) -> RecordTable[PossibilityAfterNo]:
        """What opens if it is a no."""
        ...

    @property
    def wantings(self) -> RecordTable[WantItReflection]:
        """Whether one wants it."""
        ...


class Forecasts:
    """The use cases of the ledger; `now` is aware, in the person's own zone."""

    def __init__(self, store: ForecastTables) -> None:
        self._store = store

    def seal(self, prediction: str, likelihood: int, wait: Wait, now: datetime) -> Forecast:
        """Seal a prediction until the answer; `likelihood` is 0 to 100.

        Raises:
            NotUnderstood: where there is no text, or the likelihood lies outside 0 to 100.
            EventOutOfOrder: where the answer is there already.
        """
        if not prediction.strip():
            msg = _("A forecast needs one sentence. Nothing was sealed.")
            raise NotUnderstood(msg)
        if not 0 <= likelihood <= 100:
            msg = _("How likely is a number from 0 to 100. Nothing was sealed.")
            raise NotUnderstood(msg)
        if wait.outcome is not None:
            msg = _("The answer is here already, so there is nothing left to forecast.")
            raise EventOutOfOrder(msg)
        forecast = Forecast(prediction=prediction, likelihood=likelihood, wait_id=wait.id, sealed=now)
        return self._store.forecasts.save(forecast, now=now)

    def delete(self, forecast: Forecast, now: datetime) -> None:
        """Take a forecast out that was sealed a moment ago; it lies in the trash for a month."""
        self._store.forecasts.delete(forecast.id, now=now)

    def sealed_count(self, wait: Wait) -> int:
        """Return how many forecasts of a wait are sealed; their words stay out of sight until the answer."""
        return len(self._open(wait)) if wait.outcome is None else 0

    def unsettled(self, wait: Wait) -> tuple[Forecast, ...]:
        """Return the forecasts to be settled, the oldest first: none before the answer."""
        return self._open(wait) if wait.outcome is not None else ()

    def has_any(self, wait: Wait) -> bool:
        """Tell whether anything was sealed in a wait, settled by now or not."""
        return bool(self._of(wait))

    def settled(self, wait: Wait) -> tuple[Forecast, ...]:
        """Return the settled forecasts of a wait, the oldest first."""
        return tuple(forecast for forecast in self._of(wait) if forecast.settled is not None)

    def mark_result(self, forecast: Forecast, verdict: ForecastResult | None, now: datetime) -> Forecast:
        """Mark a forecast true, partly or untrue; None takes a mark back.

        Raises:
            EventOutOfOrder: where its wait has no answer yet.
        """
        wait = self._store.waits.get(forecast.wait_id)
        if wait is not None and wait.outcome is None:
            msg = _("This forecast stays sealed until the answer.")
            raise EventOutOfOrder(msg)
        settled_on = now if verdict is not None else None
        kept = current_version(self._store.forecasts, forecast)
        return self._store.forecasts.save(replace(kept, settled=verdict, settled_on=settled_on), now=now)

    def accuracy(self) -> ForecastAccuracy | None:
        """Return the person's own rate over everything that was settled; None while nothing is."""
        return forecast_accuracy(self._store.forecasts.all())

    def previous_accuracy(self, wait: Wait | None = None) -> ForecastAccuracy | None:
        """Return the rate of the last answered wait other than `wait`: "9 of 11 did not happen"."""
        answered = [
            (other.answered, other)
            for other in self._store.waits.all()
            if other.answered is not None and (wait is None or other.id != wait.id)
        ]
        for __, other in sorted(answered, key=lambda pair: pair[0], reverse=True):
            rate = forecast_accuracy(self._of(other))
            if rate is not None:
                return rate
        return None

    def may_ask_opening(self, wait: Wait, now: datetime, mood: Mood | None = None) -> bool:
        """Tell whether "if it is a no, what opens?" may be asked now: mid-wait, once a day."""
        openings = [opening for opening in self._store.openings.all() if opening.wait_id == wait.id]
        return safety_rules.may_ask_opening(situation_of(wait, now, mood), openings)

    def save_opening(self, text: str, wait: Wait, now: datetime) -> PossibilityAfterNo:
        """Keep what would open; an empty text means passed by, and not asked again that day."""
        return self._store.openings.save(
            PossibilityAfterNo(wait_id=wait.id, text=text.strip(), asked=now), now=now
        )

    def openings_after_no(self, wait: Wait) -> tuple[PossibilityAfterNo, ...]:
        """Return what the person wrote, from the day of the no on, the oldest first; before it, nothing."""
        if wait.outcome is None or not wait.outcome.is_no:
            return ()
        own = (
            opening for opening in self._store.openings.all() if opening.wait_id == wait.id and opening.text
        )
        return tuple(sorted(own, key=lambda opening: opening.asked))

    def wanting(self, wait: Wait) -> WantItReflection:
        """Return the page "do I even want it" of a wait, empty where it was not begun."""
        pages = (page for page in self._store.wantings.all() if page.wait_id == wait.id)
        return next(pages, WantItReflection(wait_id=wait.id))

    def save_wanting(self, page: WantItReflection, now: datetime) -> WantItReflection:
        """Keep the page "do I even want it"."""
        return self._store.wantings.save(replace(page, written=now), now=now)

    def _of(self, wait: Wait) -> tuple[Forecast, ...]:
        own = (forecast for forecast in self._store.forecasts.all() if forecast.wait_id == wait.id)
        return tuple(sorted(own, key=lambda forecast: forecast.sealed))

    def _open(self, wait: Wait) -> tuple[Forecast, ...]:
        return tuple(forecast for forecast in self._of(wait) if forecast.settled is None)
