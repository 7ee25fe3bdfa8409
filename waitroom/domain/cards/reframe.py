"""Reframes: the cards of the carousel, and what the person did with them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a card or an activity comes from."""

    key: str
    citation: str
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reframe:
    """One card: a thought, its technique and its sources (keys), shown only in its `moments`.

    `text_noname` stands for `text` while the person's name is not known. `ask` may be empty.
    """

    id: str
    technique: str
    moments: tuple[str, ...]
    text: str
    text_noname: str = ""
    ask: str = ""
    low_mood_ok: bool = True
    activity: str = ""
    source: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReframeMark(Record):
    """What the person did with one card: kept it, hid it for good, and when it was shown (UTC)."""

    reframe_id: str
    is_kept: bool = False
    is_hidden: bool = False
    shown: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReframe(Record):
    """A card in the person's own words; it is shown at any moment."""

    text: str
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswer(Record):
    """What the person wrote under a card, and about which wait."""

    reframe_id: str
    wait_id: str = ""
    card_text: str = ""
    text: str = ""
    written: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CardExplanation:
    """The answer to "why this one?": a line about the technique, and the sources."""

    technique: str
    sources: tuple[Source, ...] = ()


MOMENTS = {
    "just-after": _("the hours after"),
    "mid-wait": _("mid-wait"),
    "last-day": _("the last days"),
    "overdue": _("a late answer"),
    "after-no": _("the days after a no"),
    "after-yes": _("the days after a yes"),
}
"""The moments of the prompts file in words that follow "for"; a moment that is not here is shown as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckPosition:
    """Where a card stands in its deck; `number` counts from 1."""

    number: int
    of: int
    moment: str

    @property
    def words(self) -> str:
        """The place in words: "3 of 24 for mid-wait"."""
        return _("{number} of {of} for {moments}").format(
            number=self.number, of=self.of, moments=MOMENTS.get(self.moment, self.moment)
        )


class LetterStepKind(StrEnum):
    """What can still be done before any reframing."""

    WRITE_THANK_YOU = "write-thank-you"
    FINISH_THANK_YOU = "finish-thank-you"
    WRITE_CHECK_IN = "write-check-in"
    FINISH_CHECK_IN = "finish-check-in"
    WRITE_LAST_NOTE = "write-last-note"
    FINISH_LAST_NOTE = "finish-last-note"

    @property
    def letter_kind(self) -> str:
        """The kind of the letter that does it."""
        if self in {LetterStepKind.WRITE_THANK_YOU, LetterStepKind.FINISH_THANK_YOU}:
            return "thank-you"
        is_first = self in {LetterStepKind.WRITE_CHECK_IN, LetterStepKind.FINISH_CHECK_IN}
        return "check-in" if is_first else "check-in-last"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnfinishedStep:
    """A useful thing that is still open; `letter_id` names the draft, where there is one."""

    kind: LetterStepKind
    words: str
    letter_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ThoughtRecord(Record):
    """One thought on trial: the thought, what speaks for it and against it, and a fairer sentence.

    Beliefs are 0 to 100, None while not given. `thought` is shown at every step.
    """

    thought: str
    wait_id: str = ""
    belief: int | None = None
    speaks_for: str = ""
    speaks_against: str = ""
    fairer: str = ""
    belief_after: int | None = None
    written: datetime | None = None
