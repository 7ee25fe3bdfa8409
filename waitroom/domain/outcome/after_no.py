"""After a no: first to sit with it, then what holds, and only from the next working day on the rest."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from waitroom.domain.box.memento import Memento
from waitroom.domain.care.care_records import PossibilityAfterNo
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.window import add_working_days

DEBRIEF_QUESTIONS = (
    ("went_well", "What went well in it?"),
    ("was_asked", "Which question was tricky?"),
    ("gained", "What did I gain all the same?"),
    ("to_try", "One thing to try next time"),
)
"""The fields of an `AfterNoPage` that looking back fills, and what is asked for each."""


class AfterNoStep(StrEnum):
    """What is offered from the next working day on, in this order; each can be passed by."""

    REPLY = "reply-to-no"
    FEEDBACK = "ask-feedback"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterNoPage(Record):
    """The page of one no: what was passed by (values of `AfterNoStep`), and the look back in four lines."""

    wait_id: str
    passed_by: tuple[str, ...] = ()
    went_well: str = ""
    was_asked: str = ""
    gained: str = ""
    to_try: str = ""
    written: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterNoDialogData:
    """What stands after a no, in the order in which it stands; `first_day_after_no` is a local day of the person.

    `held` are the pinned things (else proof, else what was loved), `coping` the cards that may fit,
    `openings` what the person wrote before about what would open, `later` what is open of the rest.
    """

    name: str
    held: tuple[Memento, ...] = ()
    coping: tuple[Memento, ...] = ()
    openings: tuple[PossibilityAfterNo, ...] = ()
    later: tuple[AfterNoStep, ...] = ()
    passed_by: tuple[AfterNoStep, ...] = ()
    later_from: date
    is_later: bool = False


def first_day_after_no(day: date, holidays: frozenset[date] = frozenset()) -> date:
    """Return the first day on which a reply and the rest are offered: the next working day after the no."""
    return add_working_days(day, 1, holidays)
