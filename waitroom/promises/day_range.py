"""A stretch of days that words name, with the days on which "by", "before" and "after" it turn."""

from datetime import date, timedelta

from waitroom.quick_dataclass import dataclass

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` to `last`.

    `close` is the day on which "by it" ends, `ahead` the day on which "before it" ends, `behind` the day
    after which "after it" begins; None means the natural one (`last`, the day before `first`, `last`).
    `slack`: days by which people do not mean it exactly.
    """

    first: date
    last: date
    close: date | None = None
    ahead: date | None = None
    behind: date | None = None
    slack: int = 0

    @property
    def by(self) -> date:
        """The last day of "by it"."""
        return self.close or self.last

    @property
    def before(self) -> date:
        """The last day of "before it"."""
        return self.ahead or self.first - DAY

    @property
    def after(self) -> date:
        """The first day of "after it"."""
        return (self.behind or self.last) + DAY


def one_day(day: date, slack: int = 0) -> DayRange:
    """Return the stretch that is a single day."""
    return DayRange(day, day, slack=slack)
