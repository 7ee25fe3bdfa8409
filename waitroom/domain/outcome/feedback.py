"""Feedback on an interview, kept fairly: what they said, what it may mean, what I will try."""

from datetime import date
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


class FeedbackTrust(StrEnum):
    """How much weight the person gives to what they were told."""

    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


TRUST_WORDS = {
    FeedbackTrust.LITTLE: _("a little; it may be a formula"),
    FeedbackTrust.SOME: _("some of it"),
    FeedbackTrust.MUCH: _("a lot; it fits what I know"),
}

GAP_KINDS = (
    ("gap_experience", _("Experience")),
    ("gap_qualification", _("Qualification")),
    ("gap_knowledge", _("Knowledge")),
)
"""The kinds of gap, by the field that holds each: what the post asked for and I do not have yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Record):
    """The page of feedback of one wait.

    `asked_on` is the local day on which it was asked for, where no letter says so. The three gaps are by kind, and
    `next_step` is the one thing to do about them; `step_id` is the step it became.
    """

    wait_id: str
    asked_on: date | None = None
    said: str = ""
    may_mean: str = ""
    will_try: str = ""
    trust: FeedbackTrust | None = None
    gap_experience: str = ""
    gap_qualification: str = ""
    gap_knowledge: str = ""
    next_step: str = ""
    step_id: str = ""

    @property
    def is_written(self) -> bool:
        """Whether anything of what they said stands here."""
        return bool(self.said.strip())
