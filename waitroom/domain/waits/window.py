"""The decision window: what a promise means as dates."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.time_zones import find_zone
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionWindow:
    """The earliest and latest moment at which the answer may come, both ends included.

    An end is a `date` where no time of day was said, and an aware `datetime` where one was.
    `zone` is an IANA name; dates are dates there. `label` belongs to the late end ("if they need
    to think on it more"). `guess` is true where no date was given and waitroom made one up, which
    it then says. `slack` is the number of days by which people themselves do not mean it exactly.
    `end_of_day` is the wall time there at which a day without a time ends.
    """

    earliest: date
    latest: date
    zone: str
    label: str = ""
    slack: int = 0
    guess: bool = False
    end_of_day: time = END_OF_DAY

    def __post_init__(self) -> None:
        """Refuse a window that ends before it begins.

        Raises:
            ValueError: where `latest` lies before `earliest`.
        """
        if self.closes_at() < self.opens_at() or self.last_day < self.first_day:
            msg = "a window cannot end before it begins"
            raise ValueError(msg)

    @property
    def tz(self) -> tzinfo:
        """The zone in which the dates are meant; UTC where this machine does not know it."""
        return find_zone(self.zone)

    @property
    def first_day(self) -> date:
        """The local date of the earliest end."""
        return local_day(self.earliest, self.tz)

    @property
    def last_day(self) -> date:
        """The local date of the latest end."""
        return local_day(self.latest, self.tz)

    def opens_at(self) -> datetime:
        """Return the instant (UTC) at which an answer first counts as in time."""
        return to_instant(self.earliest, time(0), self.tz)

    def closes_at(self, end_of_day: time | None = None) -> datetime:
        """Return the instant (UTC) after which the promise has passed: the end of their day, if no time was said.

        A time on the last day that was said is kept; an opening time later than the end of the day on
        the same day moves the close to one minute before midnight.
        """
        closes = to_instant(self.latest, end_of_day or self.end_of_day, self.tz)
        opens = self.opens_at()
        if closes < opens and not isinstance(self.latest, datetime):
            return to_instant(self.latest, time(23, 59), self.tz)
        return closes

    def is_one_day(self) -> bool:
        """Tell whether both ends lie on the same local day."""
        return self.first_day == self.last_day


def local_day(end: date, zone: tzinfo) -> date:
    """Return the date of a window's end as it is called in `zone`."""
    return end.astimezone(zone).date() if isinstance(end, datetime) else end


def to_instant(end: date, at: time, zone: tzinfo) -> datetime:
    """Return a window's end as a UTC instant; a date takes the wall time `at` in `zone`.

    A wall time in the gap of a clock change is read with the offset before the gap, one that comes twice
    as its first coming (`fold` 0), as PEP 495 has it.
    """
    if isinstance(end, datetime):
        return end.astimezone(UTC)
    return datetime.combine(end, at, zone).astimezone(UTC)


def working_days_between(start: date, end: date, holidays: frozenset[date] = frozenset()) -> int:
    """Count the working days after `start` up to and including `end`; negative where `end` comes first.

    Saturdays, Sundays and `holidays` do not count; `start` is day 0.
    """
    if end < start:
        return -working_days_between(end, start, holidays)
    weeks, rest = divmod((end - start).days, 7)
    count = weeks * 5 + sum((start.weekday() + offset) % 7 < 5 for offset in range(1, rest + 1))
    return count - sum(start < day <= end and day.weekday() < 5 for day in holidays)


def add_working_days(start: date, count: int, holidays: frozenset[date] = frozenset()) -> date:
    """Return the day that is `count` working days after `start` (day 0); the calendar ends with date.max."""
    day = start
    left = count
    while left > 0 and day < date.max:
        day += timedelta(days=1)
        if is_working_day(day, holidays):
            left -= 1
    return day


def is_working_day(day: date, holidays: frozenset[date] = frozenset()) -> bool:
    """Tell whether people are at work: not Saturday, Sunday or one of `holidays`."""
    return day.weekday() < 5 and day not in holidays
