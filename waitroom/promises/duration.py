"""A length of time: from the day it was said, or from another day."""

from datetime import UTC, date, datetime, timedelta

from waitroom.promises.context import PastDate, PromiseContext, UnclearDate, add_months
from waitroom.promises.day_nodes import DayNode, Node
from waitroom.promises.day_range import DAY, DayRange
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

NEAR = timedelta(days=10)


@dataclass(frozen=True, slots=True)
class DurationNode:
    """A length from the day it was said, or from (before) an anchor: lowest and highest count of a unit.

    `unknown` is the event it hangs on where nobody knows its date; `slack` in days.
    """

    lowest: float
    highest: float
    unit: str
    rough: bool = False
    anchor: Node | None = None
    back: bool = False
    unknown: str = ""
    window: bool = False

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return the days from the lowest to the highest count."""
        if self.unknown:
            msg = _("That depends on something else that has no date here. Was a day named?")
            raise UnclearDate(msg)
        base = self._base(said, after)
        if self.anchor is None and self.unit in {"hour", "minute"}:
            lowest, highest = self.moments(said)
            return DayRange(lowest.date(), highest.date())
        first, last = self._from(base, self.lowest, said), self._from(base, self.highest, said)
        if self.back:
            first, last = last, first
        return DayRange(first, last, slack=self.slack() if self.rough else 0)

    def _base(self, said: PromiseContext, after: date) -> date:
        """Return the day that is counted from; "ten days from the 6th" may look back a few days."""
        if self.anchor is None:
            return said.day
        try:
            base = self.anchor.resolve(said, after).first
        except PastDate:
            if self.back or not isinstance(self.anchor, DayNode):
                raise
            base = self.anchor.last_gone(said)
        if not self.back and isinstance(self.anchor, DayNode) and self.anchor == DayNode(self.anchor.day):
            behind = add_months(base, -1)
            if behind < said.day <= behind + NEAR and behind.day == self.anchor.day:
                return behind
        return base

    def slack(self) -> int:
        """Return the days by which a rough length may differ."""
        return {"week": 3, "fortnight": 3, "month": 7, "quarter": 14, "year": 30}.get(self.unit, 1)

    def is_short(self) -> bool:
        """Tell whether it is hours within one day, where the hour itself counts."""
        hours = self.highest if self.unit == "hour" else self.highest / 60
        return self.unit in {"hour", "minute"} and hours <= 12 and self.anchor is None

    def moments(self, said: PromiseContext) -> tuple[datetime, datetime]:
        """Return the two moments of a length in hours or minutes."""
        seconds = 3600 if self.unit == "hour" else 60
        start = said.moment.astimezone(UTC)
        zone = said.moment.tzinfo
        lowest = start + timedelta(seconds=seconds * self.lowest)
        highest = start + timedelta(seconds=seconds * self.highest)
        return lowest.astimezone(zone), highest.astimezone(zone)

    def _from(self, base: date, count: float, said: PromiseContext) -> date:
        sign = -1 if self.back else 1
        if self.unit == "working_day":
            if self.back:
                return self._working_back(base, round(count), said)
            return said.add_working(base, min(round(count), 2000))
        days = {"day": 1, "week": 7, "fortnight": 14, "hour": 1 / 24, "minute": 1 / 1440}.get(self.unit)
        if days is not None:
            return base + timedelta(days=sign * round(days * count + 1e-9))
        months = {"month": 1, "quarter": 3, "year": 12}[self.unit] * count
        whole = int(months)
        return add_months(base, sign * whole) + timedelta(days=sign * round((months - whole) * 30))

    def _working_back(self, base: date, count: int, said: PromiseContext) -> date:
        day = base
        while count > 0:
            day -= DAY
            count -= said.is_working(day)
        return day
