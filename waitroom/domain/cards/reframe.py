"""Reframes: the cards of the carousel, and what the person did with them."""

from datetime import datetime
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class Reframe(NamedTuple):
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


MOMENTS = {
    "just-after": _("the hours after"),
    "mid-wait": _("mid-wait"),
    "last-day": _("the last days"),
    "overdue": _("a late answer"),
    "after-no": _("the days after a no"),
    "after-yes": _("the days after a yes"),
}
"""The moments of the prompts file in words that follow "for"; a moment that is not here is shown as it is."""


class DeckPosition(NamedTuple):
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


class UnfinishedStep(NamedTuple):
    """A useful thing that is still open; `letter_id` names the draft, where there is one."""

    kind: LetterStepKind
    words: str
    letter_id: str = ""
