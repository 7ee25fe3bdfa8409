"""The Care room's records: parked worries, sealed forecasts, what opens if it is a no, people to talk to."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.people.person import Person

HELP_LINES = (
    _("findahelpline.com: a directory of free, checked helplines in about 130 countries"),
    _("your local emergency number"),
)
"""Words and an address, never phone numbers: numbers go stale (Martinengo et al., 2019)."""

WORTH_A_TALK = _("Most days have been very low for two weeks. This may be worth talking over with a doctor.")
"""The one quiet line of `guards.is_long_low`; it names no condition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry(Record):
    """A worry written down for a later hour.

    `parked_for` is the instant of its slot. `is_mine` is None until it is sorted; `first_step` is what the
    person can do about it. `put_down` says when it was let go.
    """

    text: str
    parked_for: datetime
    wait_id: str = ""
    is_mine: bool | None = None
    first_step: str = ""
    put_down: datetime | None = None


class ForecastResult(StrEnum):
    """What became of a forecast."""

    TRUE = "true"
    PARTLY = "partly"
    UNTRUE = "untrue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Record):
    """A prediction, sealed until the answer; `likelihood` is 0 to 100."""

    prediction: str
    likelihood: int
    wait_id: str
    sealed: datetime
    settled: ForecastResult | None = None
    settled_on: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastAccuracy:
    """How settled forecasts turned out, and the average likelihood (0 to 100) they had been given."""

    true: int
    partly: int
    untrue: int
    average_likelihood: int

    @property
    def settled(self) -> int:
        """How many were settled."""
        return self.true + self.partly + self.untrue

    @property
    def words(self) -> str:
        """The rate in words: "9 of 11 did not happen"; a partly true one did not count as not happening."""
        return _("{untrue} of {settled} did not happen").format(untrue=self.untrue, settled=self.settled)


def forecast_accuracy(forecasts: Iterable[Forecast]) -> ForecastAccuracy | None:
    """Count the settled ones of `forecasts`; None where none is settled."""
    settled = [forecast for forecast in forecasts if forecast.settled is not None]
    if not settled:
        return None
    verdicts = [forecast.settled for forecast in settled]
    return ForecastAccuracy(
        true=verdicts.count(ForecastResult.TRUE),
        partly=verdicts.count(ForecastResult.PARTLY),
        untrue=verdicts.count(ForecastResult.UNTRUE),
        average_likelihood=round(sum(forecast.likelihood for forecast in settled) / len(settled)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibilityAfterNo(Record):
    """What opens if it is a no, in the person's words; an empty `text` means they passed it by that day."""

    wait_id: str
    text: str
    asked: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WantItReflection(Record):
    """Do I even want it: values, the week, the money, the people, and the answer hoped for now.

    `conditions` is the "yes, if ..." of it, `changed` what has changed since the page was begun.
    """

    wait_id: str
    values: str = ""
    week: str = ""
    money: str = ""
    people: str = ""
    conditions: str = ""
    changed: str = ""
    hoping_for: str = ""
    written: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportContacts:
    """People to talk to: one's own first, then where a voice can be found anywhere."""

    own: "tuple[Person, ...]"
    lines: tuple[str, ...] = HELP_LINES
