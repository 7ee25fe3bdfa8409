"""A page of the person's writing from any place, with the outcome of its wait."""

from datetime import datetime

from waitroom.domain.cards.card_answer import CardAnswer
from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.care.activity import ActivityRun
from waitroom.domain.care.care_records import PossibilityAfterNo
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

Kept = ActivityRun | CardAnswer | ThoughtRecord | PossibilityAfterNo


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenPage:
    """One page: where it was written (`heading`), what it was about, the words, and how its wait turned out.

    `at` is aware. `wait` is None where it belongs to none. `kept` is the record it lies in.
    """

    at: datetime
    heading: str
    text: str
    kept: Kept
    about: str = ""
    wait: Wait | None = None


def thought_record_text(record: ThoughtRecord) -> str:
    """Return a thought on trial as a page: the thought, both sides, the fairer sentence."""
    believed = [
        f"{record.belief}" if record.belief is not None else "",
        f"{record.belief_after}" if record.belief_after is not None else "",
    ]
    rows = [
        (_("For"), record.speaks_for),
        (_("Against"), record.speaks_against),
        (_("Fairer"), record.fairer),
        (_("Believed, of 100"), _(" then ").join(number for number in believed if number)),
    ]
    return "\n".join([record.thought, *(f"{name}: {words}" for name, words in rows if words.strip())])
