"""Which tables the file has and what lies in each; a new one is one line here and one in `Store`."""

from importlib import import_module
from typing import NamedTuple

from waitroom.domain.shared.record import Record

META = "meta"
"""The table whose one document, `waitroom`, holds the schema's number."""

TRASH = "trash"
"""The table of what was deleted."""


class TableSpec(NamedTuple):
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


TABLES: dict[str, TableSpec] = {
    "waits": TableSpec("waitroom.domain.waits.wait.Wait", "wait"),
    "letters": TableSpec("waitroom.domain.letters.letter.Letter", "letter"),
    "versions": TableSpec("waitroom.domain.letters.letter.LetterVersion", "earlier letter"),
    "people": TableSpec("waitroom.domain.people.person.Person", "person"),
    "marks": TableSpec(
        "waitroom.domain.cards.reframe.ReframeMark", "mark on a card", keeps_both=False, passes=True
    ),
    "own_reframes": TableSpec("waitroom.domain.cards.reframe.OwnReframe", "card"),
    "answers": TableSpec("waitroom.domain.cards.reframe.CardAnswer", "answer"),
    "runs": TableSpec("waitroom.domain.care.activity.ActivityRun", "activity", keeps_both=False, passes=True),
    "check_ins": TableSpec("waitroom.domain.care.activity.CheckIn", "check-in"),
    "worries": TableSpec("waitroom.domain.care.care_records.Worry", "worry"),
    "forecasts": TableSpec("waitroom.domain.care.care_records.Forecast", "forecast"),
    "openings": TableSpec("waitroom.domain.care.care_records.OpeningAfterNo", "thought about a no"),
    "after_nos": TableSpec("waitroom.domain.outcome.after_no.AfterNoPage", "page after a no"),
    "wantings": TableSpec("waitroom.domain.care.care_records.WantItReflection", "page on wanting it"),
    "weathers": TableSpec(
        "waitroom.domain.care.mood_forecast.MoodForecast", "forecast of the weather", keeps_both=False
    ),
    "plans": TableSpec("waitroom.domain.care.plan.Plan", "plan"),
    "inbox_looks": TableSpec(
        "waitroom.domain.care.inbox_checks.InboxCheck", "look into the inbox", keeps_both=False
    ),
    "own_traps": TableSpec("waitroom.domain.cards.thinking_trap.OwnTrap", "thinking trap"),
    "thoughts": TableSpec("waitroom.domain.cards.reframe.ThoughtRecord", "thought on trial"),
    "mementos": TableSpec("waitroom.domain.box.memento.Memento", "memento"),
    "drafts": TableSpec("waitroom.domain.shared.form_draft.FormDraft", "draft", passes=True),
    "settings": TableSpec(
        "waitroom.domain.shared.settings.Settings", "setting", keeps_both=False, passes=True
    ),
    TRASH: TableSpec("waitroom.store.trash.TrashedRecord", "deleted thing", keeps_both=False),
}
