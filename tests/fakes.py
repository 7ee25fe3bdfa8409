"""A store in memory, for tests of the use cases: the same shelves, no file."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, Generic, TypeVar

from waitroom.domain.box.memento import Memento
from waitroom.domain.cards.card_answer import CardAnswer
from waitroom.domain.cards.own_reframe import OwnReframe
from waitroom.domain.cards.reframe import ReframeMark
from waitroom.domain.cards.thinking_trap import OwnTrap
from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.care.activity import ActivityRun, CheckIn
from waitroom.domain.care.care_records import Forecast, PossibilityAfterNo, WantItReflection, Worry
from waitroom.domain.care.inbox_checks import InboxCheck
from waitroom.domain.care.mood_forecast import MoodForecast
from waitroom.domain.care.own_activity import OwnActivity
from waitroom.domain.care.plan import Plan
from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import Person
from waitroom.domain.questions.question import Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.record import Record
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Wait
from waitroom.store.codecs import encode
from waitroom.store.records import RECORDS, table_of

T = TypeVar("T", bound=Record)
Made = TypeVar("Made")


class FakeRecordTable(Generic[T]):
    def __init__(self, *records: T) -> None:
        self.kept: dict[str, T] = {record.id: record for record in records}
        self.trashed: dict[str, T] = {}

    def all(self) -> tuple[T, ...]:
        return tuple(self.kept.values())

    def ids(self) -> tuple[str, ...]:
        return tuple(self.kept)

    def where(self, field: str, value: str) -> tuple[T, ...]:
        return tuple(record for record in self.all() if getattr(record, field) == value)

    def since_day(self, field: str, day: date) -> tuple[T, ...]:
        return tuple(record for record in self.all() if getattr(record, field).date() >= day)

    @property
    def version(self) -> int:
        return hash(tuple((record.id, record.revision) for record in self.all()))

    def map_documents(self, make: Callable[[Mapping[str, Any]], Made]) -> list[Made]:
        return [make(encode(record)) for record in self.all()]

    def get(self, record_id: str) -> T | None:
        return self.kept.get(record_id)

    def save(self, value: T, *, now: datetime, soon: bool = False) -> T:
        at = now.astimezone(UTC)
        saved = replace(value, created=value.created or at, updated=at, revision=value.revision + 1)
        self.kept[saved.id] = saved
        return saved

    def delete(self, record_id: str, *, now: datetime) -> None:
        if record_id in self.kept:
            self.trashed[record_id] = self.kept.pop(record_id)


class FakeStore:
    waits: FakeRecordTable[Wait]
    letters: FakeRecordTable[Letter]
    versions: FakeRecordTable[LetterVersion]
    people: FakeRecordTable[Person]
    contacts: FakeRecordTable[Contact]
    marks: FakeRecordTable[ReframeMark]
    own_reframes: FakeRecordTable[OwnReframe]
    answers: FakeRecordTable[CardAnswer]
    thoughts: FakeRecordTable[ThoughtRecord]
    runs: FakeRecordTable[ActivityRun]
    check_ins: FakeRecordTable[CheckIn]
    worries: FakeRecordTable[Worry]
    forecasts: FakeRecordTable[Forecast]
    openings: FakeRecordTable[PossibilityAfterNo]
    wantings: FakeRecordTable[WantItReflection]
    weathers: FakeRecordTable[MoodForecast]
    plans: FakeRecordTable[Plan]
    own_activities: FakeRecordTable[OwnActivity]
    inbox_looks: FakeRecordTable[InboxCheck]
    own_traps: FakeRecordTable[OwnTrap]
    mementos: FakeRecordTable[Memento]
    questions: FakeRecordTable[Question]
    stories: FakeRecordTable[Story]
    settings: FakeRecordTable[Settings]

    def __init__(self) -> None:
        self.tables: dict[str, FakeRecordTable[Any]] = {name: FakeRecordTable() for name in RECORDS}
        for name, table in self.tables.items():
            setattr(self, name, table)
        self.times_together = 0

    def table(self, kind: type[T]) -> FakeRecordTable[T]:
        return self.tables[table_of(kind)]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        self.times_together += 1
        yield
