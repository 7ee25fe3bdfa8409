"""A letter: a thank-you, a check-in, and the others, with To, Subject and body."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from waitroom.domain.record import Record


class LetterState(StrEnum):
    """Where a letter stands. waitroom never sends; the person says that they did."""

    DRAFT = "draft"
    READY = "ready"
    SENT = "sent"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Record):
    """A letter of one wait (`wait_id`, may be empty). `kind` is a key of the letter kinds.

    `conflict_of` names the letter of which this is the other tab's text.
    """

    wait_id: str = ""
    kind: str = "thank-you"
    to: str = ""
    subject: str = ""
    body: str = ""
    state: LetterState = LetterState.DRAFT
    sent_on: datetime | None = None
    channel: str = ""
    sent_to: str = ""
    person_id: str = ""
    conflict_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterVersion(Record):
    """An earlier text of a letter."""

    letter_id: str
    to: str = ""
    subject: str = ""
    body: str = ""
    at: datetime | None = None


def word_count(text: str) -> int:
    """Count the words of a text: runs of characters between white space."""
    return len(text.split())
