"""A store in memory, for tests of the use cases: the same shelves, no file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Generic, TypeVar

from waitroom.domain.box.memento import Memento
from waitroom.domain.cards.reframe import Answer, OwnReframe, ReframeMark, ThoughtRecord
from waitroom.domain.cards.thinking_trap import OwnTrap
from waitroom.domain.care.activity import ActivityRun, CheckIn
from waitroom.domain.care.care_records import Forecast, Opening, Wanting, Worry
from waitroom.domain.care.inbox_checks import InboxLook
from waitroom.domain.care.mood_forecast import Weather
from waitroom.domain.care.plan import Plan
from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.people.person import Person
from waitroom.domain.shared.record import Record
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Wait

T = TypeVar("T", bound=Record)


class FakeShelf(Generic[T]):
    def __init__(self, *records: T) -> None:
        self.kept: dict[str, T] = {record.id: record for record in records}
        self.trashed: dict[str, T] = {}

    def all(self) -> tuple[T, ...]:
        return tuple(self.kept.values())

    def having(self, field: str, value: str) -> tuple[T, ...]:
        return tuple(record for record in self.all() if getattr(record, field) == value)

    def since(self, field: str, day: date) -> tuple[T, ...]:
        return tuple(record for record in self.all() if getattr(record, field).date() >= day)

    def get(self, record_id: str) -> T | None:
        return self.kept.get(record_id)

    def put(self, value: T, *, now: datetime, soon: bool = False) -> T:
        at = now.astimezone(UTC)
        saved = replace(value, created=value.created or at, updated=at, revision=value.revision + 1)
        self.kept[saved.id] = saved
        return saved

    def trash(self, record_id: str, *, now: datetime) -> None:
        if record_id in self.kept:
            self.trashed[record_id] = self.kept.pop(record_id)


class FakeStore:
    def __init__(self) -> None:
        self.waits = FakeShelf[Wait]()
        self.letters = FakeShelf[Letter]()
        self.versions = FakeShelf[LetterVersion]()
        self.people = FakeShelf[Person]()
        self.marks = FakeShelf[ReframeMark]()
        self.own_reframes = FakeShelf[OwnReframe]()
        self.answers = FakeShelf[Answer]()
        self.thoughts = FakeShelf[ThoughtRecord]()
        self.runs = FakeShelf[ActivityRun]()
        self.check_ins = FakeShelf[CheckIn]()
        self.worries = FakeShelf[Worry]()
        self.forecasts = FakeShelf[Forecast]()
        self.openings = FakeShelf[Opening]()
        self.wantings = FakeShelf[Wanting]()
        self.weathers = FakeShelf[Weather]()
        self.plans = FakeShelf[Plan]()
        self.inbox_looks = FakeShelf[InboxLook]()
        self.own_traps = FakeShelf[OwnTrap]()
        self.mementos = FakeShelf[Memento]()
        self.settings = FakeShelf[Settings]()
        self.times_together = 0

    @contextmanager
    def together(self) -> Iterator[None]:
        self.times_together += 1
        yield
