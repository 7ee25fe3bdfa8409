"""What words for a day mean before it is known when they were said: each node becomes a stretch of days."""

from datetime import date, timedelta
from typing import Protocol

from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS
from waitroom.promises import named_days
from waitroom.promises.context import PastDate, PromiseContext, UnclearDate, UnknownNamedDay, add_months
from waitroom.promises.day_range import DayRange, one_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

NEXT_HOLIDAY = 45  # days: "the bank holiday" is nearer, or it is one that is not known here
FAR = 300  # days: a day without a year that lies so far ahead has probably just passed


class Node(Protocol):
    """Words of time; `after` is the day from which the next one is counted."""

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return the days that are meant.

        Raises:
            Unclear: where the day does not exist, has passed, or could be two.
        """
        ...


def long_date(day: date) -> str:
    """Return "Friday 25 April 2014"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class DayNode:
    """A day by its number, with or without month, year and weekday; `months` later than this month."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    months: int | None = None

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        found = self._date(said, after)
        if self.weekday is not None and found.weekday() != self.weekday:
            day, right, wrong = f"{found.day} {MONTHS[found.month - 1]}", found.weekday(), self.weekday
            msg = _("{day} is a {right}, not a {wrong}. Which day was meant?").format(
                day=day, right=WEEKDAYS[right], wrong=WEEKDAYS[wrong]
            )
            raise UnclearDate(msg)
        return one_day(found)

    def _date(self, said: PromiseContext, after: date) -> date:
        if self.month is None:
            return self._in_month(said, after)
        if self.year is not None:
            return self._made(self.year, self.month)
        found = self._made_or_none(after.year, self.month)
        if found is None or found < after:
            later = self._made(after.year + 1, self.month) if found else self._made(after.year, self.month)
            if found and (later - said.day).days > FAR and after == said.day:
                msg = _("{day} {month} has passed. Which day was meant?").format(
                    day=found.day, month=MONTHS[found.month - 1]
                )
                raise PastDate(msg)
            return later
        return found

    def last_gone(self, said: PromiseContext) -> date:
        """Return the last day of that name that has been, from which something may still be counted."""
        assert self.month is not None
        found = self._made(said.day.year, self.month)
        return found if found <= said.day else self._made(said.day.year - 1, self.month)

    def _in_month(self, said: PromiseContext, after: date) -> date:
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
                msg = _("There is no such month. Which day was meant?")
                raise UnclearDate(msg)
            msg = _("{month} {year} has no day {day}. Which day was meant?").format(
                month=MONTHS[month - 1], year=year, day=self.day
            )
            raise UnclearDate(msg)
        return found

    def _made_or_none(self, year: int, month: int) -> date | None:
        try:
            return date(year, month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class WeekdayNode:
    """A weekday: the next one, or one in the week `week` weeks from now, and `plus` weeks after that."""

    weekday: int
    mod: str = ""
    week: int | None = None
    plus: int = 0

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        if self.week is not None:
            return self._in_week(said, self.week)
        if self.mod == "next":
            return self._in_week(said, 1)
        if self.mod == "last":
            msg = _("Last {weekday} has passed. Which day was meant?").format(weekday=WEEKDAYS[self.weekday])
            raise UnclearDate(msg)
        ahead = (self.weekday - after.weekday()) % 7
        if ahead == 0 and not (self.mod in {"this", "that"} and after == said.day):
            ahead = 7
        return one_day(after + timedelta(days=ahead + 7 * self.plus))

    def _in_week(self, said: PromiseContext, week: int) -> DayRange:
        return one_day(said.monday(week + self.plus) + timedelta(days=self.weekday))


@dataclass(frozen=True, slots=True)
class NextOneNode:
    """The same weekday a week after the one that was named: "not this Friday but the one after"."""

    named: WeekdayNode

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - counted from the day that was named
        """Return that day."""
        return one_day(self.named.resolve(said, said.day).first + timedelta(days=7))


@dataclass(frozen=True, slots=True)
class RelativeDayNode:
    """Today, tomorrow, the day after tomorrow."""

    days: int

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - counted from the day it was said
        """Return that day."""
        return one_day(said.day + timedelta(days=self.days))


@dataclass(frozen=True, slots=True)
class SameDayNode:
    """The day that the sentence named before ("that night"), or the day after it; else today, tomorrow."""

    days: int = 0

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return that day."""
        return one_day(max(after, said.day) + timedelta(days=self.days))


@dataclass(frozen=True, slots=True)
class NamedDayNode:
    """A day with a name, or a season with one."""

    name: str
    year: int | None = None

    def resolve(self, said: PromiseContext, after: date) -> DayRange:
        """Return the next day of that name."""
        if self.name == "winter_holidays":
            return self._winter(said)
        if self.name == "new_year":
            year = self.year or said.day.year + 1
            first = date(year, 1, 1)
            return DayRange(first, date(year, 1, 31), close=first, behind=first)
        if self.name == "bank_holiday":
            return self._bank_holiday(said, after)
        years = (self.year,) if self.year else (after.year, after.year + 1)
        for year in years:
            found = named_days.date_of_named_day(self.name, year, said.country or said.region)
            if found and not self.year and (found - said.day).days > FAR and after == said.day:
                msg = _("That is {long_date}, or it has passed. Which day was meant?").format(
                    long_date=long_date(found)
                )
                raise PastDate(msg)
            if found and (self.year or found >= after):
                last = found + timedelta(days=named_days.LASTS.get(self.name, 0))
                return DayRange(found, last, close=found)
        msg = _("I do not know that day's date. Which day is it?")
        raise UnclearDate(msg)

    def _winter(self, said: PromiseContext) -> DayRange:
        if 2 <= said.day.month <= 9:
            msg = _("Which holidays were meant, and until which day?")
            raise UnclearDate(msg)
        year = said.day.year - (1 if said.day.month == 1 else 0)
        return DayRange(date(year, 12, 24), date(year + 1, 1, 1), close=date(year, 12, 24))

    def _bank_holiday(self, said: PromiseContext, after: date) -> DayRange:
        coming = sorted(day for year in (0, 1) for day in said.holidays(after.year + year) if day > after)
        if not coming or (coming[0] - after).days > NEXT_HOLIDAY:
            raise UnknownNamedDay(_("Which day is that holiday?"))
        return one_day(coming[0])
