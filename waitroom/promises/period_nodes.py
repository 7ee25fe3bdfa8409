"""Weeks, months, quarters and years, and the parts, weeks and weekdays in them."""

from dataclasses import replace
from datetime import date, timedelta

from waitroom.domain.shared.calendar_names import MONTHS
from waitroom.promises import period_parts
from waitroom.promises.context import PromiseContext, UnclearDate, add_months, month_end
from waitroom.promises.day_nodes import FAR, Node
from waitroom.promises.day_range import DAY, DayRange, one_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


@dataclass(frozen=True, slots=True)
class PeriodNode:
    """A week, weekend, month, quarter or year: this one (0), the next (1), the one after next (2)."""

    unit: str
    offset: int = 0

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - counted from the day it was said
        """Return the days of the period, working days for a week."""
        if self.unit == "week":
            offset = self.offset + (1 if self.offset == 0 and said.day.weekday() > 4 else 0)
            return week_from(said.monday(offset))
        if self.unit == "weekend":
            saturday = said.monday(self.offset) + timedelta(days=5)
            return DayRange(saturday, saturday + DAY, close=saturday - DAY, ahead=saturday - DAY)
        if self.unit == "day":
            return one_day(said.day + timedelta(days=self.offset))
        return self._long(said)

    def _long(self, said: PromiseContext) -> DayRange:
        day = said.day
        if self.unit == "month":
            first = add_months(day.replace(day=1), self.offset)
            return DayRange(first, month_end(first.year, first.month))
        if self.unit == "quarter":
            first = add_months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * self.offset)
            return quarter_from(first)
        return DayRange(date(day.year + self.offset, 1, 1), date(day.year + self.offset, 12, 31))


def week_from(monday: date) -> DayRange:
    """Return Monday to Friday; "before the week" ends on the Friday before it."""
    return DayRange(
        monday,
        monday + timedelta(days=4),
        ahead=monday - timedelta(days=3),
        behind=monday + timedelta(days=6),
    )


def quarter_from(first: date) -> DayRange:
    """Return the three months from the first of one."""
    third = add_months(first, 2)
    return DayRange(first, month_end(third.year, third.month))


@dataclass(frozen=True, slots=True)
class MonthNode:
    """A month by its name; "by June" ends on the first of June."""

    month: int
    year: int | None = None
    mod: str = ""

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return the days of that month."""
        year = self.year
        if year is None:
            year = after.year + (1 if self.month < after.month else 0)
            if self.mod == "next" and (year, self.month) == (said.day.year, said.day.month):
                year += 1
            if (date(year, self.month, 1) - said.day).days > FAR and self.mod != "next" and after == said.day:
                msg = _("{month} has passed this year. Which month was meant?").format(
                    month=MONTHS[self.month - 1]
                )
                raise UnclearDate(msg)
        first = date(year, self.month, 1)
        close = first if first > said.day else None
        return DayRange(first, month_end(year, self.month), close=close)


@dataclass(frozen=True, slots=True)
class QuarterNode:
    """A quarter by its number."""

    quarter: int
    year: int | None = None

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - counted from the day it was said
        """Return its three months: those of this year unless they have passed."""
        year = self.year
        first_month = 3 * self.quarter - 2
        if year is None:
            year = said.day.year + (1 if first_month + 2 < said.day.month else 0)
        return quarter_from(date(year, first_month, 1))


@dataclass(frozen=True, slots=True)
class OfYearNode:
    """A month or quarter of this year (0) or the next (1)."""

    node: MonthNode | QuarterNode
    ahead: int

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return it in that year."""
        return replace(self.node, year=said.day.year + self.ahead).resolve(said, after)


@dataclass(frozen=True, slots=True)
class YearNode:
    """A year by its number."""

    year: int

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - a year is where it is
        """Return the year."""
        first = date(self.year, 1, 1)
        return DayRange(first, date(self.year, 12, 31), close=first if first > said.day else None)


@dataclass(frozen=True, slots=True)
class WeekNode:
    """The week that a day lies in, or that ends on it; `plus` weeks later.

    A Sunday begins its week where `begins` says so or weeks of the locale do.
    """

    node: Node
    plus: int = 0
    begins: bool | None = None

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return Monday to Friday of it."""
        inner = self.node.resolve(said, after)
        day = inner.last if self.plus > 0 and 5 <= (inner.last - inner.first).days < 9 else inner.first
        begins = said.sunday_first if self.begins is None else self.begins
        monday = day - timedelta(days=day.weekday())
        if day.weekday() == 6 and begins and not self.plus:
            monday = day + DAY
        return week_from(monday + timedelta(days=7 * self.plus))


@dataclass(frozen=True, slots=True)
class DayOfWeekNode:
    """A weekday of the week that a day lies in: "the Thursday of that week"."""

    weekday: int
    node: Node

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        day = self.node.resolve(said, after).first
        return one_day(day + timedelta(days=self.weekday - day.weekday()))


@dataclass(frozen=True, slots=True)
class IsoWeek:
    """A week by its number in the year, as calendars count them (ISO 8601)."""

    number: int

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return its Monday to Friday, this year's unless it has passed."""
        for year in (said.day.isocalendar().year, said.day.isocalendar().year + 1):
            try:
                week = week_from(date.fromisocalendar(year, self.number, 1))
            except ValueError:
                continue
            if week.last >= after:
                return week
        msg = _("There is no such week. Which week was meant?")
        raise UnclearDate(msg)


@dataclass(frozen=True, slots=True)
class NthWeekNode:
    """The first, second, ... or last (-1) week of a month or longer stretch."""

    number: int
    node: Node
    is_full: bool = False

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return its Monday to Friday, within the stretch; a week counts where its Wednesday lies in it.

        A full week begins in the stretch too.
        """
        inner = self.node.resolve(said, after)
        middle = inner.first - timedelta(days=inner.first.weekday()) + timedelta(days=2)
        if self.is_full and inner.first.weekday():
            middle += timedelta(days=7)
        weeks = []
        while middle <= inner.last:
            if middle >= inner.first:
                weeks.append(middle - timedelta(days=2))
            middle += timedelta(days=7)
        if not -len(weeks) <= self.number - (self.number > 0) < len(weeks):
            msg = _("There is no such week. Which week was meant?")
            raise UnclearDate(msg)
        monday = weeks[self.number - 1 if self.number > 0 else self.number]
        week = week_from(monday)
        return DayRange(
            max(week.first, inner.first),
            min(week.last, inner.last),
            ahead=week.before,
            behind=monday + 6 * DAY,
        )


@dataclass(frozen=True, slots=True)
class NthWeekdayNode:
    """The first, second, ... or last (-1) Monday, Tuesday, ... of a stretch."""

    number: int
    weekday: int
    node: Node
    rolls: bool = False

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day; where it `rolls`, the next one that has not passed ("the first Monday of the month")."""
        found = self._in(self.node, said, after)
        if self.rolls and found.last < said.day and isinstance(self.node, PeriodNode):
            return self._in(PeriodNode(self.node.unit, self.node.offset + 1), said, after)
        return found

    def _in(self, node: Node, said: PromiseContext, after: date) -> DayRange:
        inner = node.resolve(said, after)
        day = inner.first + timedelta(days=(self.weekday - inner.first.weekday()) % 7)
        days = [
            day + timedelta(days=7 * week)
            for week in range(60)
            if day + timedelta(days=7 * week) <= inner.last
        ]
        if not -len(days) <= self.number - (self.number > 0) < len(days):
            msg = _("There is no such day. Which day was meant?")
            raise UnclearDate(msg)
        return one_day(days[self.number - 1 if self.number > 0 else self.number])


@dataclass(frozen=True, slots=True)
class NthWorkingDayNode:
    """The first, second, ... or last (-1) working day of a stretch."""

    number: int
    node: Node

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        inner = self.node.resolve(said, after)
        all_days = (
            inner.first + timedelta(days=ahead) for ahead in range((inner.last - inner.first).days + 1)
        )
        days = [day for day in all_days if said.is_working(day)]
        if not -len(days) <= self.number - (self.number > 0) < len(days):
            msg = _("There is no such day. Which day was meant?")
            raise UnclearDate(msg)
        return one_day(days[self.number - 1 if self.number > 0 else self.number])


@dataclass(frozen=True, slots=True)
class PeriodPartNode:
    """Early, mid, late, end, ... of a stretch."""

    part: str
    node: Node
    rolls: bool = False

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that part; where it `rolls`, the next one that has not passed ("early in the month")."""
        found = period_parts.part_of_range(self.part, self.node.resolve(said, after), said)
        if self.rolls and found.last < said.day and isinstance(self.node, PeriodNode):
            following = PeriodNode(self.node.unit, self.node.offset + 1)
            return period_parts.part_of_range(self.part, following.resolve(said, after), said)
        return found


@dataclass(frozen=True, slots=True)
class FirstPartNode:
    """The first (or last) so many days or weeks of a stretch."""

    days: int
    node: Node
    from_end: bool = False

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return those days."""
        inner = self.node.resolve(said, after)
        if self.from_end:
            return DayRange(max(inner.first, inner.last - timedelta(days=self.days - 1)), inner.last)
        return DayRange(inner.first, min(inner.last, inner.first + timedelta(days=self.days - 1)))


@dataclass(frozen=True, slots=True)
class RecurringNode:
    """A day that comes again and again: "the first Tuesday of every month"."""

    number: int = 1
    weekday: int = 0

    def coming(self, said: PromiseContext) -> date:
        """Return the next one, from which something else is counted."""
        node = NthWeekdayNode(self.number, self.weekday, PeriodNode("month"), rolls=True)
        return node.resolve(said, said.day).first

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - it has no day of its own
        """Raise Unclear: nobody knows which one is meant."""
        msg = _("That comes again and again. Which day was meant?")
        raise UnclearDate(msg)


@dataclass(frozen=True, slots=True)
class NextWorkingDayNode:
    """The next working day, after the day that was named before."""

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        return one_day(said.add_working(max(after, said.day), 1))


@dataclass(frozen=True, slots=True)
class WeekendNode:
    """The weekend that a day lies in: "the weekend of the 23rd"."""

    node: Node

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return its Saturday and Sunday."""
        day = self.node.resolve(said, after).first
        saturday = day + timedelta(days=5 - day.weekday())
        return DayRange(saturday, saturday + DAY)
