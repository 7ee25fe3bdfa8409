"""What is known when a letter goes out: its wait, the hour, what was sent before."""

from datetime import date, datetime, time

from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SendContext:
    """A letter about to be sent (or marked as sent) at `now` (aware).

    `earlier` are the moments at which letters of the same sort went out before (both check-ins count as
    one sort). `answer_by` is the day that the letter asks for. `is_heavy` is true where the latest mood is
    angry or very low.
    """

    kind: str
    wait: Wait
    now: datetime
    earlier: tuple[datetime, ...] = ()
    answer_by: date | None = None
    is_heavy: bool = False
    by_post: bool = False
    via_agency: bool = False
    holidays: frozenset[date] = frozenset()
    end_of_day: time = END_OF_DAY
