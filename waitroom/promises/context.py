"""What is known when a promise is made: the day, the zone, who works when, and how numbers are read."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from waitroom.domain.waits.window import add_working_days, is_working_day
from waitroom.promises import named_days
from waitroom.quick_dataclass import dataclass


class UnclearDate(Exception):
    """The words name a date that does not exist, has passed, or could be two; says which in one question."""

    def __init__(self, question: str) -> None:
        super().__init__(question)
        self.question = question


class PastDate(UnclearDate):
    """The words name a day that has passed."""


class UnknownNamedDay(UnclearDate):
    """The words name a day by a name that the calendar has no date for."""


@dataclass(frozen=True, slots=True)
class PromiseContext:
    """The moment (aware, in the person's zone) and the place in which words are meant."""

    moment: datetime
    zone: str
    month_first: bool = False
    country: str = ""
    own_holidays: frozenset[date] = frozenset()
    language: str = "en"
    interviewed: date | None = None
    half_is_past: bool = True
    sunday_first: bool = False
    region: str = ""
    told_at_interview: bool = False
    """Whether what was said was said at the interview, as the words tell: "was there Thursday, two weeks she said"."""

    @property
    def interview_day(self) -> date | None:
        """The local day of the interview, where it is known."""
        if isinstance(self.interviewed, datetime):
            return self.interviewed.astimezone(self.moment.tzinfo).date()
        return self.interviewed

    @property
    def is_ahead(self) -> bool:
        """Tell whether the interview is still to come, on a later day."""
        return self.interview_day is not None and self.interview_day > self.day

    def at_interview(self) -> "PromiseContext":
        """Return the same words as said at the interview."""
        day = self.interview_day
        if day is None:
            return self
        if isinstance(self.interviewed, datetime):
            return replace(self, moment=self.interviewed.astimezone(self.moment.tzinfo))
        return replace(self, moment=datetime.combine(day, time(12), self.moment.tzinfo))

    @property
    def day(self) -> date:
        """The local day on which it was said."""
        return self.moment.date()

    def holidays(self, year: int) -> frozenset[date]:
        """Return the days of a year on which nobody works, weekends aside."""
        return self.own_holidays | named_days.public_holidays(self.country, year)

    def is_working(self, day: date) -> bool:
        """Tell whether people are at work on a day."""
        return is_working_day(day, self.holidays(day.year) if day.weekday() < 5 else frozenset())

    def add_working(self, start: date, count: int) -> date:
        """Return the day that is `count` working days after `start` (day 0)."""
        near = self.holidays(start.year) | self.holidays(start.year + 1) | self.holidays(start.year + 2)
        return add_working_days(start, count, near)

    def monday(self, weeks: int = 0) -> date:
        """Return the Monday of this week, or of the week that is `weeks` later."""
        return self.day + timedelta(days=7 * weeks - self.day.weekday())


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """Return the same day of a later month, or that month's last day where it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, month_end(year, month + 1).day))
