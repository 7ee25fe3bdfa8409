"""What there is to do before and after an answer."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.machine_locale import machine_locale
from waitroom.store.database import Store

if TYPE_CHECKING:
    from waitroom.room.outcome.after_no import AfterNoPages
    from waitroom.room.outcome.expenses import Expenses
    from waitroom.room.outcome.feedback_pages import FeedbackPages
    from waitroom.room.outcome.futures import Futures
    from waitroom.room.outcome.steps import Steps
    from waitroom.room.outcome.what_next import WhatNext
    from waitroom.room.room import Room


class OutcomeUseCases:
    """Steps, both futures, the pages of answers, feedback and expenses."""

    def __init__(self, room: "Room", store: Store) -> None:
        self._room = room
        self._store = store

    @cached_property
    def after_no(self) -> "AfterNoPages":
        """The pages of answers: what holds after a no, and what was written when looking back."""
        from waitroom.room.outcome.after_no import AfterNoPages  # noqa: PLC0415 - each is loaded when it is first asked for

        return AfterNoPages(self._store, self._room.box, self._room.care.forecasts, self.steps.quiet_day)

    @cached_property
    def steps(self) -> "Steps":
        """Steps: what is offered after an answer, one at a time, and things to do of one's own."""
        from waitroom.room.outcome.steps import Steps  # noqa: PLC0415 - as above

        return Steps(self._store, self._room.holidays.loaded, self._is_very_low)

    def _is_very_low(self, now: datetime) -> bool:
        from waitroom.domain.care.activity import Mood  # noqa: PLC0415 - as above

        return self._room.care.latest_mood(now) is Mood.VERY_LOW

    @cached_property
    def expenses(self) -> "Expenses":
        """What journeys to interviews cost."""
        from waitroom.room.outcome.expenses import Expenses  # noqa: PLC0415 - as above

        return Expenses(
            self._store,
            lambda: self._room.settings.locale or machine_locale(),
            lambda: self._room.settings.country,
        )

    @cached_property
    def feedback(self) -> "FeedbackPages":
        """The pages of feedback."""
        from waitroom.room.outcome.feedback_pages import FeedbackPages  # noqa: PLC0415 - as above

        return FeedbackPages(self._store)

    @cached_property
    def futures(self) -> "Futures":
        """What is planned before an answer: both futures, and by when the person decides."""
        from waitroom.room.outcome.futures import Futures  # noqa: PLC0415 - as above

        return Futures(self._store)

    @cached_property
    def what_next(self) -> "WhatNext":
        """What the room "What next" shows."""
        from waitroom.room.outcome.what_next import WhatNext  # noqa: PLC0415 - as above

        return WhatNext(
            self._room.care,
            pages=self.after_no,
            steps=self.steps,
            futures=self.futures,
            feedback=self.feedback,
            expenses=self.expenses,
            runs=self._store.runs,
        )
