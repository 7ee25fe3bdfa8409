"""Which tables the file has and what lies in each; a new one is one line here and one in `Store`."""

from dataclasses import dataclass

from waitroom.domain.activity import ActivityRun, CheckIn
from waitroom.domain.care import Forecast, Opening, Wanting, Worry
from waitroom.domain.draft import Draft
from waitroom.domain.letter import Letter, LetterVersion
from waitroom.domain.memento import Memento
from waitroom.domain.person import Person
from waitroom.domain.record import Record
from waitroom.domain.reframe import Answer, OwnReframe, ReframeMark, ThoughtRecord
from waitroom.domain.settings import Settings
from waitroom.domain.wait import Wait
from waitroom.domain.weather import Weather
from waitroom.store.trash import Trashed

META = "meta"
"""The table whose one document, `waitroom`, holds the schema's number."""

TRASH = "trash"
"""The table of what was deleted."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table: what it holds, the words for one of them, and whether two changed texts are both kept.

    Where they are not (`keeps_both` false), the fields that changed here win over those that changed there.
    """

    kind: type[Record]
    noun: str
    keeps_both: bool = True


TABLES: dict[str, Table] = {
    "waits": Table(Wait, "wait"),
    "letters": Table(Letter, "letter"),
    "versions": Table(LetterVersion, "earlier letter"),
    "people": Table(Person, "person"),
    "marks": Table(ReframeMark, "mark on a card", keeps_both=False),
    "own_reframes": Table(OwnReframe, "card"),
    "answers": Table(Answer, "answer"),
    "runs": Table(ActivityRun, "activity", keeps_both=False),
    "check_ins": Table(CheckIn, "check-in"),
    "worries": Table(Worry, "worry"),
    "forecasts": Table(Forecast, "forecast"),
    "openings": Table(Opening, "thought about a no"),
    "wantings": Table(Wanting, "page on wanting it"),
    "weathers": Table(Weather, "forecast of the weather", keeps_both=False),
    "thoughts": Table(ThoughtRecord, "thought on trial"),
    "mementos": Table(Memento, "memento"),
    "drafts": Table(Draft, "draft", keeps_both=False),
    "settings": Table(Settings, "setting", keeps_both=False),
    TRASH: Table(Trashed, "deleted thing", keeps_both=False),
}
