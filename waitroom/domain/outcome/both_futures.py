"""Both futures, planned before the answer: the first hour and the first morning of a yes and of a no."""

from datetime import date, datetime

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

FUTURE_QUESTIONS = (
    ("yes_hour", _("If it is a yes: the first hour"), _("whom I ring first, where I go")),
    ("yes_morning", _("The first morning after a yes"), _("what I read again before I answer")),
    ("no_hour", _("If it is a no: the first hour"), _("who is near, what is warm")),
    ("no_morning", _("The first morning after a no"), _("one good thing that stands either way")),
)
"""The fields of `BothFutures`, what is asked for each, and an example."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BothFutures(Record):
    """The plan of one wait for either answer; `sealed` says since when it is out of sight until the answer."""

    wait_id: str
    yes_hour: str = ""
    yes_morning: str = ""
    no_hour: str = ""
    no_morning: str = ""
    sealed: datetime | None = None

    @property
    def is_written(self) -> bool:
        """Whether anything stands here."""
        return any((self.yes_hour, self.yes_morning, self.no_hour, self.no_morning))


@dataclass(frozen=True, slots=True, kw_only=True)
class MyClock(Record):
    """By when the person decides for themselves whether they want it, and what they need to know until then."""

    wait_id: str
    by: date | None = None
    needs: str = ""
