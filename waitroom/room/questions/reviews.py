"""The few minutes' review: what is asked today, and how it went."""

from dataclasses import replace
from datetime import datetime

from waitroom.domain.questions.question import HowItWent, Question
from waitroom.domain.questions.review_day import MOST_A_DAY, due_today, is_awake
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.room.questions.question_store import QuestionStore


class Reviews:
    """Asks five questions a day at most, and none while no interview is ahead; `now` is in the person's zone."""

    def __init__(self, store: QuestionStore) -> None:
        self._store = store

    def is_awake(self, now: datetime) -> bool:
        """Tell whether anything is asked now: an interview is at most seven days away."""
        return is_awake(self._store.waits.all(), now)

    def due_today(self, now: datetime) -> tuple[Question, ...]:
        """Return what is still asked today; nothing while the bank sleeps."""
        if not self.is_awake(now):
            return ()
        return due_today(self._store.questions.all(), now, is_awake=True, asked_today=self._asked_today(now))

    def is_over_today(self, now: datetime) -> bool:
        """Tell whether five were asked today, by the count alone: no question is read for it."""
        return self._asked_today(now) >= MOST_A_DAY

    def record(self, question: Question, how: HowItWent, now: datetime) -> Question:
        """Note how an answer went, and when it is asked again."""
        from waitroom.room.questions.spacing import next_review  # noqa: PLC0415 - loaded when first asked for

        known = self._store.questions.get(question.id) or question
        with self._store.transaction():
            self._count(now, 1)
            return self._store.questions.save(
                replace(known, review=next_review(known.review, how, now)), now=now
            )

    def take_back_edits(self, before: Question, now: datetime) -> Question:
        """Take the last review of a question back: `before` is the question as it was asked."""
        known = self._store.questions.get(before.id) or before
        with self._store.transaction():
            self._count(now, -1)
            return self._store.questions.save(replace(known, review=before.review), now=now)

    def _asked_today(self, now: datetime) -> int:
        settings = self._settings
        return settings.questions_asked if settings.questions_asked_on == now.date() else 0

    def _count(self, now: datetime, by: int) -> None:
        # Beside what the questions say themselves: one that is deleted makes no room for a sixth.
        asked = max(0, self._asked_today(now) + by)
        settings = replace(self._settings, questions_asked=asked, questions_asked_on=now.date())
        self._store.settings.save(settings, now=now)

    @property
    def _settings(self) -> Settings:
        return self._store.settings.get(SETTINGS_ID) or Settings()
