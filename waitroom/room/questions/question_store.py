"""The shelves that the question bank needs."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol, TypeVar

from waitroom.domain.questions.question import Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, SupportsTransactions

Made = TypeVar("Made")


class QuestionTable(RecordTable[Question], Protocol):
    """The questions, which can also be looked through without reading them: there may be thousands."""

    @property
    def version(self) -> int:
        """Another number after each change."""
        ...

    def map_documents(self, make: Callable[[Mapping[str, Any]], Made], /) -> list[Made]:
        """Return what `make` makes of each as the file has it."""
        ...


class QuestionStore(SupportsTransactions, Protocol):
    """Questions and stories, the waits where they were asked, and what was asked today."""

    @property
    def questions(self) -> QuestionTable:
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
