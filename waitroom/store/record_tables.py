"""Which tables the file has and what lies in each; a new one is one line here and one in `Store`."""

from importlib import import_module
from typing import NamedTuple

from waitroom.domain.record import Record

META = "meta"
"""The table whose one document, `waitroom`, holds the schema's number."""

TRASH = "trash"
"""The table of what was deleted."""


class Table(NamedTuple):
    """One table: where the class of what it holds stands, the words for one, and whether both texts are kept.

    Where they are not (`keeps_both` false), the fields that changed here win over those that changed there.
    What `passes` can be lost without a loss: where the file may only be read, it is kept for this run alone.
    `holds` is a dotted name: the class is imported when a document is first read, and most are not at the start.
    """

    holds: str
    noun: str
    keeps_both: bool = True
    passes: bool = False

    @property
    def kind(self) -> type[Record]:
        """The class of what the table holds."""
        module, _, name = self.holds.rpartition(".")
        found: type[Record] = getattr(import_module(module), name)
        return found


TABLES: dict[str, Table] = {
    "waits": Table("waitroom.domain.wait.Wait", "wait"),
    "letters": Table("waitroom.domain.letter.Letter", "letter"),
    "versions": Table("waitroom.domain.letter.LetterVersion", "earlier letter"),
    "people": Table("waitroom.domain.person.Person", "person"),
    "marks": Table("waitroom.domain.reframe.ReframeMark", "mark on a card", keeps_both=False, passes=True),
    "own_reframes": Table("waitroom.domain.reframe.OwnReframe", "card"),
    "answers": Table("waitroom.domain.reframe.Answer", "answer"),
    "runs": Table("waitroom.domain.activity.ActivityRun", "activity", keeps_both=False, passes=True),
    "check_ins": Table("waitroom.domain.activity.CheckIn", "check-in"),
    "worries": Table("waitroom.domain.care.Worry", "worry"),
    "forecasts": Table("waitroom.domain.care.Forecast", "forecast"),
    "openings": Table("waitroom.domain.care.Opening", "thought about a no"),
    "after_nos": Table("waitroom.domain.after_no.AfterNo", "page after a no"),
    "wantings": Table("waitroom.domain.care.Wanting", "page on wanting it"),
    "weathers": Table("waitroom.domain.weather.Weather", "forecast of the weather", keeps_both=False),
    "plans": Table("waitroom.domain.plan.Plan", "plan"),
    "inbox_looks": Table("waitroom.domain.inbox.InboxLook", "look into the inbox", keeps_both=False),
    "own_traps": Table("waitroom.domain.trap.OwnTrap", "thinking trap"),
    "thoughts": Table("waitroom.domain.reframe.ThoughtRecord", "thought on trial"),
    "mementos": Table("waitroom.domain.memento.Memento", "memento"),
    "drafts": Table("waitroom.domain.draft.Draft", "draft", passes=True),
    "settings": Table("waitroom.domain.settings.Settings", "setting", keeps_both=False, passes=True),
    TRASH: Table("waitroom.store.trash.Trashed", "deleted thing", keeps_both=False),
}
