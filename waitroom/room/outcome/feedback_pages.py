"""The pages of feedback: one for each wait, kept as they are typed."""

import uuid
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.feedback import Feedback
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable

FEEDBACKS = uuid.UUID("b7c2a5a6-2f52-5f8e-9a1e-8f2c1a4d9e07")
"""The namespace of the pages' ids: two tabs that write about the same wait mean the same page."""


class FeedbackStore(Protocol):
    """The shelves that are needed here."""

    @property
    def feedbacks(self) -> RecordTable[Feedback]:
        """The pages of feedback."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters: one may have asked for it."""
        ...


class FeedbackPages:
    """The use cases of feedback; `now` is aware, in the person's own zone."""

    def __init__(self, store: FeedbackStore) -> None:
        self._store = store

    def page(self, wait: Wait) -> Feedback:
        """Return the page of a wait, empty where it was not begun."""
        page_id = str(uuid.uuid5(FEEDBACKS, wait.id))
        return self._store.feedbacks.get(page_id) or Feedback(id=page_id, wait_id=wait.id)

    def save(self, page: Feedback, now: datetime) -> Feedback:
        """Save the page."""
        return self._store.feedbacks.save(page, now=now)

    def asked_on(self, wait: Wait, now: datetime) -> date | None:
        """Return the day on which feedback was asked for: as noted here, else that of the letter; None if never."""
        noted = self.page(wait).asked_on
        if noted is not None:
            return noted
        sent = [
            letter.sent_on.astimezone(now.tzinfo).date()
            for letter in self._store.letters.where("wait_id", wait.id)
            if letter.kind == "ask-feedback" and letter.sent_on is not None
        ]
        return max(sent, default=None)

    def note_asked(self, wait: Wait, on: date | None, now: datetime) -> Feedback:
        """Note the day on which it was asked for by call or in person; None takes that back."""
        return self.save(replace(self.page(wait), asked_on=on), now)
