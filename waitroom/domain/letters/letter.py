"""A letter: a thank-you, a check-in, and the others, with To, Subject and body."""

from datetime import datetime, time, timedelta
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_

NIGHT_BEGINS = time(22)
NIGHT_ENDS = time(7)
UNSENDABLE = "unsendable"
"""The kind of the letters that are written and stay here."""
GOOD_NEWS = "good-news"
"""The letter to somebody who helped, or whom one met, once it is a yes."""


class LetterState(StrEnum):
    """Where a letter stands. waitroom never sends; the person says that they did."""

    DRAFT = N_("draft")
    READY = N_("ready")
    SENT = N_("sent")
    ANSWERED = N_("answered")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter(Record):
    """A letter of one wait (`wait_id`, may be empty). `kind` is a key of the letter kinds.

    `conflict_of` names the letter that two tabs changed and of which this is the other text. `sleeps_until`
    is the aware moment before which it cannot be marked ready. `ignored` holds the remarks that the person waved
    away in this letter, as `rule` or `rule:quote`. `also_to` are ids of further people it is for, beside `person_id`.
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
    answered_on: datetime | None = None
    person_id: str = ""
    also_to: tuple[str, ...] = ()
    conflict_of: str = ""
    sleeps_until: datetime | None = None
    ignored: tuple[str, ...] = ()

    @property
    def is_frozen(self) -> bool:
        """Whether the text stands as it was sent."""
        return self.state in {LetterState.SENT, LetterState.ANSWERED}

    @property
    def is_blank(self) -> bool:
        """Whether nobody has written anything in it."""
        return not (self.to.strip() or self.subject.strip() or self.body.strip())

    def is_asleep(self, now: datetime) -> bool:
        """Whether it is in the drawer until a later moment, or for good."""
        if self.is_frozen:
            return False
        return self.kind == UNSENDABLE or (self.sleeps_until is not None and now < self.sleeps_until)

    @property
    def people(self) -> tuple[str, ...]:
        """The ids of all people it was begun for."""
        return (*((self.person_id,) if self.person_id else ()), *self.also_to)

    def has_text_of(self, other: "Letter | LetterVersion") -> bool:
        """Whether To, Subject and body are the same as those of another letter or version."""
        return (self.to, self.subject, self.body) == (other.to, other.subject, other.body)


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


def is_too_late_to_send(now: datetime) -> bool:
    """Tell whether a letter written now had better sleep: 22:00 to 07:00 by the person's own clock."""
    at = now.time()
    return at >= NIGHT_BEGINS or at < NIGHT_ENDS


def next_morning(now: datetime) -> datetime:
    """Return the next 07:00 by the person's own clock, in the zone of `now`."""
    morning = now.replace(hour=NIGHT_ENDS.hour, minute=0, second=0, microsecond=0, fold=0)
    return morning if now < morning else morning + timedelta(days=1)
