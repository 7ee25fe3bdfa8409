"""Everything the person wrote and kept: pages, answers under cards, thoughts on trial, what would open."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from waitroom.content.loader import Content
from waitroom.domain.cards.card_answer import CardAnswer
from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.care import safety_rules
from waitroom.domain.care.activity import ActivityRun
from waitroom.domain.care.care_records import PossibilityAfterNo
from waitroom.domain.care.written_page import Kept, WrittenPage, thought_record_text
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.room.shared.record_table import RecordTable
from waitroom.translation import _


class WrittenPageTables(Protocol):
    """The shelves on which pages lie."""

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...

    @property
    def runs(self) -> RecordTable[ActivityRun]:
        """Activities that were done."""
        ...

    @property
    def answers(self) -> RecordTable[CardAnswer]:
        """What was written under cards."""
        ...

    @property
    def thoughts(self) -> RecordTable[ThoughtRecord]:
        """Thoughts on trial."""
        ...

    @property
    def openings(self) -> RecordTable[PossibilityAfterNo]:
        """What opens if it is a no."""
        ...


class WrittenPages:
    """The use cases of what was written."""

    def __init__(self, store: WrittenPageTables, content: Content) -> None:
        self._store = store
        self._content = content

    def all(self) -> tuple[WrittenPage, ...]:
        """Return every page, the newest first; what opens after a no is among them from the day of a no on."""
        found = (*self._pages(), *self._answers(), *self._trials(), *self._openings())
        return tuple(sorted(found, key=lambda page: page.at, reverse=True))

    def delete(self, page: WrittenPage, now: datetime) -> None:
        """Delete the words of a page; `restore` undoes it."""
        kept = page.kept
        if isinstance(kept, ActivityRun):
            self._store.runs.save(replace(kept, written=""), now=now)
        elif isinstance(kept, CardAnswer):
            self._store.answers.delete(kept.id, now=now)
        elif isinstance(kept, ThoughtRecord):
            self._store.thoughts.delete(kept.id, now=now)
        else:
            self._store.openings.save(replace(kept, text=""), now=now)

    def restore(self, page: WrittenPage, now: datetime) -> Kept:
        """Undo `delete`."""
        kept = page.kept
        if isinstance(kept, ActivityRun):
            return self._store.runs.save(kept, now=now)
        if isinstance(kept, CardAnswer):
            return self._store.answers.save(kept, now=now)
        if isinstance(kept, ThoughtRecord):
            return self._store.thoughts.save(kept, now=now)
        return self._store.openings.save(kept, now=now)

    def _pages(self) -> Iterator[WrittenPage]:
        names = {activity.id: activity.name for activity in self._content.activities}
        for run in self._store.runs.all():
            # A thought on trial lies on its own shelf as well, with both sides of it.
            if run.written.strip() and run.activity_id != safety_rules.TRIAL:
                heading = names.get(run.activity_id, "")
                yield WrittenPage(at=run.started, heading=heading, text=run.written, kept=run)

    def _answers(self) -> Iterator[WrittenPage]:
        for answer in self._store.answers.all():
            if answer.text.strip() and answer.written is not None:
                yield WrittenPage(
                    at=answer.written,
                    heading=_("Under a card"),
                    about=answer.card_text,
                    text=answer.text,
                    kept=answer,
                    wait=self._store.waits.get(answer.wait_id),
                )

    def _trials(self) -> Iterator[WrittenPage]:
        for record in self._store.thoughts.all():
            if record.written is not None:
                yield WrittenPage(
                    at=record.written,
                    heading=_("A thought on trial"),
                    text=thought_record_text(record),
                    kept=record,
                    wait=self._store.waits.get(record.wait_id),
                )

    def _openings(self) -> Iterator[WrittenPage]:
        for opening in self._store.openings.all():
            wait = self._store.waits.get(opening.wait_id)
            if opening.text and wait is not None and wait.outcome is Outcome.DECLINED:
                yield WrittenPage(
                    at=opening.asked,
                    heading=_("What this would leave room for"),
                    text=opening.text,
                    kept=opening,
                    wait=wait,
                )
