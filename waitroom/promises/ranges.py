"""Two nodes together: ranges, choices, and days beside a day."""

from datetime import date, timedelta

from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.day_nodes import DayNode, Node, WeekdayNode
from waitroom.promises.day_range import DAY, DayRange, one_day
from waitroom.promises.period_nodes import MonthNode, PeriodNode, PeriodPartNode
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


@dataclass(frozen=True, slots=True)
class OffsetDayNode:
    """A weekday, or a number of days, before or after a day: "the Friday before Christmas"."""

    node: Node
    later: bool
    weekday: int | None = None
    days: int = 1

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        inner = self.node.resolve(said, after)
        base = inner.after - DAY if self.later else inner.before + DAY
        step = 1 if self.later else -1
        if self.weekday is None:
            return one_day(base + timedelta(days=step * self.days))
        day = base + step * DAY
        while day.weekday() != self.weekday:
            day += step * DAY
        return one_day(day)


@dataclass(frozen=True, slots=True)
class NearestDayNode:
    """A day that was named before, behind or ahead: "we closed on 11 December, within six weeks of that date"."""

    named: DayNode

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return the one nearest to the day it was said."""
        days = []
        for year in (said.day.year - 1, said.day.year, said.day.year + 1):
            try:
                days.append(date(self.named.year or year, self.named.month or 1, self.named.day))
            except ValueError:
                continue
        return (
            one_day(min(days, key=lambda day: abs(day - said.day)))
            if days
            else self.named.resolve(said, after)
        )


@dataclass(frozen=True, slots=True)
class PassedDayNode:
    """A day by its number that has been: "it closed on the 12th, two weeks from then"."""

    day: int

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - the day is where it is
        """Return the last day of that number."""
        found = said.day
        while found.day != self.day:
            found -= DAY
        return one_day(found)


@dataclass(frozen=True, slots=True)
class PassedWeekdayNode:
    """A weekday that has been, from which something is counted: "ten days after last Friday"."""

    weekday: int

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - the day is where it is
        """Return the last one before the day it was said."""
        return one_day(said.day - timedelta(days=(said.day.weekday() - self.weekday) % 7 or 7))


@dataclass(frozen=True, slots=True)
class RangeNode:
    """From one to the other."""

    start: Node
    end: Node

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return the days from the first's beginning to the second's end."""
        first, last = resolve_pair(self.start, self.end, said, after)
        if last.last < first.first:
            msg = _("The second date lies before the first. Which days were meant?")
            raise UnclearDate(msg)
        return DayRange(first.first, last.last, slack=max(first.slack, last.slack))


def resolve_pair(start: Node, end: Node, said: PromiseContext, after: date) -> tuple[DayRange, DayRange]:
    """Resolve two nodes of which the second borrows from the first, and the first from the second.

    "The 8th or 9th of May", "Monday or Tuesday next week": what the first lacks the second lends.
    "Friday or Monday": the second is the next one after the first.
    """
    first = borrow_period(start, end).resolve(said, after)
    last = end.resolve(said, max(first.first, after))
    if last.last < first.first and first.first == start.resolve(said, after).first:
        return first, last
    if last.last < first.first:
        first = start.resolve(said, after)
        last = end.resolve(said, max(first.first, after))
    return first, last


def borrow_period(start: Node, end: Node) -> Node:
    """Return `start` with the week, month or year that only `end` carries."""
    match start, end:
        case WeekdayNode(week=None, mod="", plus=0), WeekdayNode() if start.weekday < end.weekday:
            return WeekdayNode(start.weekday, end.mod, end.week, end.plus)
        case DayNode(), DayNode():
            return _lent_day(start, end)
        case MonthNode(year=None), MonthNode(year=int(year)):
            return MonthNode(start.month, year - (1 if start.month > end.month else 0))
        case PeriodPartNode(node=MonthNode() | PeriodNode()), PeriodPartNode():
            return PeriodPartNode(start.part, borrow_period(start.node, end.node))
        case _:
            return start


def _lent_day(start: DayNode, end: DayNode) -> DayNode:
    """Return a day with the month of the next one ("the 8th or 9th of May"), or its year."""
    if start.month is None:
        if end.month is not None and start.day > end.day:
            return start
        return DayNode(start.day, end.month, end.year, start.weekday, end.months)
    if start.year is None and end.year is not None:
        year = end.year - (1 if start.month > (end.month or 12) else 0)
        return DayNode(start.day, start.month, year, start.weekday)
    return start
