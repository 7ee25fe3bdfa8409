"""Which tables the file has and what lies in each; a new one is one line here and one in `Store`."""

from importlib import import_module
from typing import NamedTuple

from waitroom.domain.shared.record import Record

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
    "waits": Table("waitroom.domain.waits.wait.Wait", "wait"),
    "letters": Table("waitroom.domain.letters.letter.Letter", "letter"),
    "versions": Table("waitroom.domain.letters.letter.LetterVersion", "earlier letter"),
    "people": Table("waitroom.domain.people.person.Person", "person"),
    "marks": Table(
        "waitroom.domain.cards.reframe.ReframeMark", "mark on a card", keeps_both=False, passes=True
    ),
    "own_reframes": Table("waitroom.domain.cards.reframe.OwnReframe", "card"),
    "answers": Table("waitroom.domain.cards.reframe.Answer", "answer"),
    "runs": Table("waitroom.domain.care.activity.ActivityRun", "activity", keeps_both=False, passes=True),
    "check_ins": Table("waitroom.domain.care.activity.CheckIn", "check-in"),
    "worries": Table("waitroom.domain.care.care_records.Worry", "worry"),
    "forecasts": Table("waitroom.domain.care.care_records.Forecast", "forecast"),
    "openings": Table("waitroom.domain.care.care_records.Opening", "thought about a no"),
    "after_nos": Table("waitroom.domain.outcome.after_no.AfterNo", "page after a no"),
    "wantings": Table("waitroom.domain.care.care_records.Wanting", "page on wanting it"),
    "weathers": Table(
        "waitroom.domain.care.mood_forecast.Weather", "forecast of the weather", keeps_both=False
    ),
    "plans": Table("waitroom.domain.care.plan.Plan", "plan"),
    "inbox_looks": Table(
        "waitroom.domain.care.inbox_checks.InboxLook", "look into the inbox", keeps_both=False
    ),
    "own_traps": Table("waitroom.domain.cards.thinking_trap.OwnTrap", "thinking trap"),
    "thoughts": Table("waitroom.domain.cards.reframe.ThoughtRecord", "thought on trial"),
    "mementos": Table("waitroom.domain.box.memento.Memento", "memento"),
    "drafts": Table("waitroom.domain.shared.form_draft.Draft", "draft", passes=True),
    "settings": Table("waitroom.domain.shared.settings.Settings", "setting", keeps_both=False, passes=True),
    TRASH: Table("waitroom.store.trash.Trashed", "deleted thing", keeps_both=False),
}
