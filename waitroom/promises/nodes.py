"""What words of time mean before it is known when they were said: each node becomes a stretch of days."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Protocol

from waitroom.promises import named_days, parts
from waitroom.promises.said import Past, Said, Unclear, add_months, month_end
from waitroom.promises.stretch import DAY, Stretch, one_day

FAR = 300  # days: a day without a year that lies so far ahead has probably just passed
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


class Node(Protocol):
    """Words of time; `after` is the day from which the next one is counted."""

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return the days that are meant.

        Raises:
            Unclear: where the day does not exist, has passed, or could be two.
        """
        ...


def in_words(day: date) -> str:
    """Return "Friday 25 April 2014"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class DayOf:
    """A day by its number, with or without month, year and weekday; `months` later than this month."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    months: int | None = None

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return that day."""
        found = self._date(said, after)
        if self.weekday is not None and found.weekday() != self.weekday:
            msg = f"{found.day} {MONTHS[found.month - 1]} is a {WEEKDAYS[found.weekday()]}, not a {WEEKDAYS[self.weekday]}. Which day was meant?"
            raise Unclear(msg)
        return one_day(found)

    def _date(self, said: Said, after: date) -> date:
        if self.month is None:
            return self._in_month(said, after)
        if self.year is not None:
            return self._made(self.year, self.month)
        found = self._made_or_none(after.year, self.month)
        if found is None or found < after:
            later = self._made(after.year + 1, self.month) if found else self._made(after.year, self.month)
            if found and (later - said.day).days > FAR and after == said.day:
                msg = f"{found.day} {MONTHS[found.month - 1]} has passed. Which day was meant?"
                raise Past(msg)
            return later
        return found

    def _in_month(self, said: Said, after: date) -> date:
        if self.months is not None:
            base = add_months(said.day.replace(day=1), self.months)
            return self._made(base.year, base.month)
        if self.day >= after.day:
            return self._made(after.year, after.month)
        base = add_months(after.replace(day=1), 1)
        return self._made(base.year, base.month)

    def _made(self, year: int, month: int) -> date:
        found = self._made_or_none(year, month)
        if found is None:
            if not 1 <= month <= 12:
                msg = "There is no such month. Which day was meant?"
                raise Unclear(msg)
            msg = f"{MONTHS[month - 1]} {year} has no day {self.day}. Which day was meant?"
            raise Unclear(msg)
        return found

    def _made_or_none(self, year: int, month: int) -> date | None:
        try:
            return date(year, month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday: the next one, or one in the week `week` weeks from now, and `plus` weeks after that."""

    weekday: int
    mod: str = ""
    week: int | None = None
    plus: int = 0

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return that day."""
        if self.week is not None:
            return self._in_week(said, self.week)
        if self.mod == "next":
            return self._in_week(said, 1)
        if self.mod == "last":
            msg = f"Last {WEEKDAYS[self.weekday]} has passed. Which day was meant?"
            raise Unclear(msg)
        ahead = (self.weekday - after.weekday()) % 7
        if ahead == 0 and not (self.mod in {"this", "that"} and after == said.day):
            ahead = 7
        return one_day(after + timedelta(days=ahead + 7 * self.plus))

    def _in_week(self, said: Said, week: int) -> Stretch:
        return one_day(said.monday(week + self.plus) + timedelta(days=self.weekday))


@dataclass(frozen=True, slots=True)
class DaysAhead:
    """Today, tomorrow, the day after tomorrow."""

    days: int

    def resolve(self, said: Said, after: date) -> Stretch:  # noqa: ARG002 - counted from the day it was said
        """Return that day."""
        return one_day(said.day + timedelta(days=self.days))


@dataclass(frozen=True, slots=True)
class SameDay:
    """The day that the sentence named before ("that night"), or the day after it; else today, tomorrow."""

    days: int = 0

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return that day."""
        return one_day(max(after, said.day) + timedelta(days=self.days))


@dataclass(frozen=True, slots=True)
class FirstOf:
    """The first (or last) so many days or weeks of a stretch."""

    days: int
    node: Node
    from_end: bool = False

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return those days."""
        inner = self.node.resolve(said, after)
        if self.from_end:
            return Stretch(max(inner.first, inner.last - timedelta(days=self.days - 1)), inner.last)
        return Stretch(inner.first, min(inner.last, inner.first + timedelta(days=self.days - 1)))


@dataclass(frozen=True, slots=True)
class Period:
    """A week, weekend, month, quarter or year: this one (0), the next (1), the one after next (2)."""

    unit: str
    offset: int = 0

    def resolve(self, said: Said, after: date) -> Stretch:  # noqa: ARG002 - counted from the day it was said
        """Return the days of the period, working days for a week."""
        if self.unit == "week":
            offset = self.offset + (1 if self.offset == 0 and said.day.weekday() > 4 else 0)
            return week_from(said.monday(offset))
        if self.unit == "weekend":
            saturday = said.monday(self.offset) + timedelta(days=5)
            return Stretch(saturday, saturday + DAY, close=saturday - DAY, ahead=saturday - DAY)
        if self.unit == "day":
            return one_day(said.day + timedelta(days=self.offset))
        return self._long(said)

    def _long(self, said: Said) -> Stretch:
        day = said.day
        if self.unit == "month":
            first = add_months(day.replace(day=1), self.offset)
            return Stretch(first, month_end(first.year, first.month))
        if self.unit == "quarter":
            first = add_months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3 * self.offset)
            return quarter_from(first)
        return Stretch(date(day.year + self.offset, 1, 1), date(day.year + self.offset, 12, 31))


def week_from(monday: date) -> Stretch:
    """Return Monday to Friday; "before the week" ends on the Friday before it."""
    return Stretch(
        monday,
        monday + timedelta(days=4),
        ahead=monday - timedelta(days=3),
        behind=monday + timedelta(days=6),
    )


def quarter_from(first: date) -> Stretch:
    """Return the three months from the first of one."""
    third = add_months(first, 2)
    return Stretch(first, month_end(third.year, third.month))


@dataclass(frozen=True, slots=True)
class MonthOf:
    """A month by its name; "by June" ends on the first of June."""

    month: int
    year: int | None = None
    mod: str = ""

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return the days of that month."""
        year = self.year
        if year is None:
            year = after.year + (1 if self.month < after.month else 0)
            if self.mod == "next" and (year, self.month) == (said.day.year, said.day.month):
                year += 1
            if (date(year, self.month, 1) - said.day).days > FAR and self.mod != "next" and after == said.day:
                msg = f"{MONTHS[self.month - 1]} has passed this year. Which month was meant?"
                raise Unclear(msg)
        first = date(year, self.month, 1)
        close = first if first > said.day else None
        return Stretch(first, month_end(year, self.month), close=close)


@dataclass(frozen=True, slots=True)
class QuarterOf:
    """A quarter by its number."""

    quarter: int
    year: int | None = None

    def resolve(self, said: Said, after: date) -> Stretch:  # noqa: ARG002 - counted from the day it was said
        """Return its three months: those of this year unless they have passed."""
        year = self.year
        first_month = 3 * self.quarter - 2
        if year is None:
            year = said.day.year + (1 if first_month + 2 < said.day.month else 0)
        return quarter_from(date(year, first_month, 1))


@dataclass(frozen=True, slots=True)
class YearOf:
    """A year by its number."""

    year: int

    def resolve(self, said: Said, after: date) -> Stretch:  # noqa: ARG002 - a year is where it is
        """Return the year."""
        first = date(self.year, 1, 1)
        return Stretch(first, date(self.year, 12, 31), close=first if first > said.day else None)


@dataclass(frozen=True, slots=True)
class Named:
    """A day with a name, or a season with one."""

    name: str
    year: int | None = None

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return the next day of that name."""
        if self.name == "winter_holidays":
            return self._winter(said)
        if self.name == "new_year":
            year = self.year or said.day.year + 1
            first = date(year, 1, 1)
            return Stretch(first, date(year, 1, 31), close=first, behind=first)
        if self.name == "bank_holiday":
            return self._bank_holiday(said, after)
        years = (self.year,) if self.year else (after.year, after.year + 1)
        for year in years:
            found = named_days.falls_on(self.name, year, said.country)
            if found and (self.year or found >= after):
                last = found + timedelta(days=named_days.LASTS.get(self.name, 0))
                return Stretch(found, last, close=found)
        msg = "I do not know that day's date. Which day is it?"
        raise Unclear(msg)

    def _winter(self, said: Said) -> Stretch:
        if 2 <= said.day.month <= 9:
            msg = "Which holidays were meant, and until which day?"
            raise Unclear(msg)
        year = said.day.year - (1 if said.day.month == 1 else 0)
        return Stretch(date(year, 12, 24), date(year + 1, 1, 1), close=date(year, 12, 24))

    def _bank_holiday(self, said: Said, after: date) -> Stretch:
        coming = sorted(day for year in (0, 1) for day in said.holidays(after.year + year) if day > after)
        if not coming:
            msg = "Which day is that holiday?"
            raise Unclear(msg)
        return one_day(coming[0])


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week that a day lies in, or that ends on it; `plus` weeks later."""

    node: Node
    plus: int = 0

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return Monday to Friday of it."""
        inner = self.node.resolve(said, after)
        day = inner.first
        monday = day - timedelta(days=day.weekday()) if day.weekday() < 6 or self.plus else day + DAY
        return week_from(monday + timedelta(days=7 * self.plus))


@dataclass(frozen=True, slots=True)
class NthWeek:
    """The first, second, ... or last (-1) week of a month or longer stretch."""

    number: int
    node: Node

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return Monday to Friday of it, within the stretch; a week counts where three working days lie in it."""
        inner = self.node.resolve(said, after)
        middle = inner.first - timedelta(days=inner.first.weekday()) + timedelta(days=2)
        weeks = []
        while middle <= inner.last:
            if middle >= inner.first:
                weeks.append(middle - timedelta(days=2))
            middle += timedelta(days=7)
        if not -len(weeks) <= self.number - (self.number > 0) < len(weeks):
            msg = "There is no such week. Which week was meant?"
            raise Unclear(msg)
        monday = weeks[self.number - 1 if self.number > 0 else self.number]
        week = week_from(monday)
        return Stretch(
            max(week.first, inner.first),
            min(week.last, inner.last),
            ahead=week.before,
            behind=monday + 6 * DAY,
        )


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first, second, ... or last (-1) Monday, Tuesday, ... of a stretch."""

    number: int
    weekday: int
    node: Node

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return that day."""
        inner = self.node.resolve(said, after)
        day = inner.first + timedelta(days=(self.weekday - inner.first.weekday()) % 7)
        days = [
            day + timedelta(days=7 * week)
            for week in range(60)
            if day + timedelta(days=7 * week) <= inner.last
        ]
        if not -len(days) <= self.number - (self.number > 0) < len(days):
            msg = "There is no such day. Which day was meant?"
            raise Unclear(msg)
        return one_day(days[self.number - 1 if self.number > 0 else self.number])


@dataclass(frozen=True, slots=True)
class PartOf:
    """Early, mid, late, end, ... of a stretch."""

    part: str
    node: Node

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return that part."""
        return parts.part_of(self.part, self.node.resolve(said, after), said)


@dataclass(frozen=True, slots=True)
class Beside:
    """A weekday, or a number of days, before or after a day: "the Friday before Christmas"."""

    node: Node
    later: bool
    weekday: int | None = None
    days: int = 1

    def resolve(self, said: Said, after: date) -> Stretch:
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
class Between:
    """From one to the other."""

    start: Node
    end: Node

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return the days from the first's beginning to the second's end."""
        first, last = pair(self.start, self.end, said, after)
        if last.last < first.first:
            msg = "The second date lies before the first. Which days were meant?"
            raise Unclear(msg)
        return Stretch(first.first, last.last, slack=max(first.slack, last.slack))


def pair(start: Node, end: Node, said: Said, after: date) -> tuple[Stretch, Stretch]:
    """Resolve two nodes of which the second borrows from the first, and the first from the second.

    "The 8th or 9th of May", "Monday or Tuesday next week": what the first lacks the second lends.
    "Friday or Monday": the second is the next one after the first.
    """
    first = lent(start, end).resolve(said, after)
    last = end.resolve(said, max(first.first, after))
    if last.last < first.first and first.first == start.resolve(said, after).first:
        return first, last
    if last.last < first.first:
        first = start.resolve(said, after)
        last = end.resolve(said, max(first.first, after))
    return first, last


def lent(start: Node, end: Node) -> Node:
    """Return `start` with the week, month or year that only `end` carries."""
    if isinstance(start, WeekdayOf) and isinstance(end, WeekdayOf):
        if start.week is None and not start.mod and not start.plus and start.weekday < end.weekday:
            return WeekdayOf(start.weekday, end.mod, end.week, end.plus)
        return start
    if isinstance(start, DayOf) and isinstance(end, DayOf) and start.month is None:
        month = end.month
        if month is not None and start.day > end.day and month > 1:
            return start
        return DayOf(start.day, month, end.year, start.weekday, end.months)
    if isinstance(start, DayOf) and isinstance(end, DayOf) and start.year is None and end.year is not None:
        year = end.year - (1 if (start.month or 0) > (end.month or 12) else 0)
        return DayOf(start.day, start.month, year, start.weekday)
    if (
        isinstance(start, MonthOf)
        and isinstance(end, MonthOf)
        and start.year is None
        and end.year is not None
    ):
        return MonthOf(start.month, end.year - (1 if start.month > end.month else 0))
    if isinstance(start, PartOf) and isinstance(end, PartOf) and isinstance(start.node, MonthOf | Period):
        return PartOf(start.part, lent(start.node, end.node))
    return start


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time from the day it was said, or from (before) an anchor: lowest and highest count of a unit.

    `unknown` is the event it hangs on where nobody knows its date; `slack` in days.
    """

    lowest: float
    highest: float
    unit: str
    rough: bool = False
    anchor: Node | None = None
    back: bool = False
    unknown: str = ""
    window: bool = field(default=False)

    def resolve(self, said: Said, after: date) -> Stretch:
        """Return the days from the lowest to the highest count."""
        if self.unknown:
            msg = "That depends on something else that has no date here. Was a day named?"
            raise Unclear(msg)
        base = self.anchor.resolve(said, after).first if self.anchor else said.day
        if self.anchor is None and self.unit in {"hour", "minute"}:
            lowest, highest = self.moments(said)
            return Stretch(lowest.date(), highest.date())
        first, last = self._from(base, self.lowest, said), self._from(base, self.highest, said)
        if self.back:
            first, last = last, first
        return Stretch(first, last, slack=self.slack() if self.rough else 0)

    def slack(self) -> int:
        """Return the days by which a rough length may differ."""
        return {"week": 3, "fortnight": 3, "month": 7, "quarter": 14, "year": 30}.get(self.unit, 1)

    def is_short(self) -> bool:
        """Tell whether it is hours within one day, where the hour itself counts."""
        hours = self.highest if self.unit == "hour" else self.highest / 60
        return self.unit in {"hour", "minute"} and hours <= 12 and self.anchor is None

    def moments(self, said: Said) -> tuple[datetime, datetime]:
        """Return the two moments of a length in hours or minutes."""
        seconds = 3600 if self.unit == "hour" else 60
        start = said.moment.astimezone(UTC)
        zone = said.moment.tzinfo
        lowest = start + timedelta(seconds=seconds * self.lowest)
        highest = start + timedelta(seconds=seconds * self.highest)
        return lowest.astimezone(zone), highest.astimezone(zone)

    def _from(self, base: date, count: float, said: Said) -> date:
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

    def _working_back(self, base: date, count: int, said: Said) -> date:
        day = base
        while count > 0:
            day -= DAY
            count -= said.is_working(day)
        return day
