"""Forecasts of one's own weather: how it will feel after the answer, guessed before and asked again after it."""

from datetime import datetime, timedelta
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


class FollowUpDelay(StrEnum):
    """When it is asked again, counted from the answer."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def words(self) -> str:
        """The time in words."""
        return {
            "day": _("on the day of the answer"),
            "week": _("a week after it"),
            "month": _("a month after it"),
        }[self]


WAITS = {
    FollowUpDelay.DAY: timedelta(),
    FollowUpDelay.WEEK: timedelta(days=7),
    FollowUpDelay.MONTH: timedelta(days=30),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MoodForecast(Record):
    """Guesses from 0 (as bad as it gets) to 10 (as good), and what was felt, None until it was asked.

    People expect bad news to hurt for longer than it does (Gilbert et al., 1998).
    """

    wait_id: str
    sealed: datetime
    day: int
    week: int
    month: int
    felt_day: int | None = None
    felt_week: int | None = None
    felt_month: int | None = None

    def guess(self, after: FollowUpDelay) -> int:
        """Return what was guessed."""
        return {FollowUpDelay.DAY: self.day, FollowUpDelay.WEEK: self.week, FollowUpDelay.MONTH: self.month}[
            after
        ]

    def felt(self, after: FollowUpDelay) -> int | None:
        """Return what was felt, None while it was not asked."""
        return {
            FollowUpDelay.DAY: self.felt_day,
            FollowUpDelay.WEEK: self.felt_week,
            FollowUpDelay.MONTH: self.felt_month,
        }[after]


def question_due(weather: MoodForecast, answered: datetime | None, now: datetime) -> FollowUpDelay | None:
    """Return which guess can be compared now: the latest whose time has come and that was not asked yet."""
    if answered is None:
        return None
    days = (now.date() - answered.astimezone(now.tzinfo).date()).days
    due = [after for after, wait in WAITS.items() if days >= wait.days]
    return due[-1] if due and weather.felt(due[-1]) is None else None


def comparison_words(weather: MoodForecast, after: FollowUpDelay) -> str:
    """Say both numbers: "guessed 2, felt 5"; empty while nothing was asked."""
    felt = weather.felt(after)
    return (
        ""
        if felt is None
        else _("{words}: guessed {guess}, felt {felt}").format(
            words=after.words, guess=weather.guess(after), felt=felt
        )
    )
