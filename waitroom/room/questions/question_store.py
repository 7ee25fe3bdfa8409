"""The shelves that the question bank needs."""

from typing import Protocol

from waitroom.domain.questions.question import Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, TransactionStore


class QuestionStore(TransactionStore, Protocol):
    """Questions and stories, the waits where they were asked, and what was asked today."""

    @property
    def questions(self) -> RecordTable[Question]:
        """The questions."""
        ...

    @property
    def stories(self) -> RecordTable[Story]:
        """The stories."""
        ...

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...

    @property
    def settings(self) -> RecordTable[Settings]:
        """What was asked today, and where was offered to catch questions."""
        ...
