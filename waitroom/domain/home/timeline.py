"""The wait line as instants: interview, letters sent, now, the window, the day a check-in is fair."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.phase import interview_instant
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait
from waitroom.domain.waits.window import add_working_days

CHECK_IN_GRACE = 2
"""Working days after the window before a check-in reads well (letter rule T-05)."""


class TimelineMarkKind(StrEnum):
    """What stands at a place of the line."""

    INTERVIEW = "interview"
    SENT = "sent"
    NOW = "now"
    OPENS = "opens"
    CLOSES = "closes"
    CHECK_IN = "check-in"


class TimelineMark(NamedTuple):
    """One place on the line: `at` is a UTC instant, `day` the local date it is called by."""

    kind: TimelineMarkKind
    at: datetime
    day: date


class Timeline(NamedTuple):
    """The marks in order of time, and the two ends between which the line is drawn."""

    start: datetime
    end: datetime
    marks: tuple[TimelineMark, ...]

    def share(self, at: datetime) -> float:
        """Return where `at` lies between the ends, 0 to 1."""
        whole = (self.end - self.start).total_seconds()
        return min(1.0, max(0.0, (at - self.start).total_seconds() / whole))

    def first(self, kind: TimelineMarkKind) -> TimelineMark | None:
        """Return the first mark of a kind."""
        return next((mark for mark in self.marks if mark.kind is kind), None)


def check_in_day(wait: Wait, holidays: frozenset[date] = frozenset()) -> date | None:
    """Return the first day on which a check-in is fair: two working days after the window (T-05)."""
    if wait.window is None:
        return None
    return add_working_days(wait.window.last_day, CHECK_IN_GRACE, holidays)


def timeline(
    wait: Wait, letters: tuple[Letter, ...], now: datetime, holidays: frozenset[date] = frozenset()
) -> Timeline:
    """Lay out a wait from its interview to a little past whatever comes last."""
    zone = find_zone(wait.window.zone if wait.window else wait.zone)
    noon = now.astimezone(UTC)
    marks = [TimelineMark(kind=TimelineMarkKind.NOW, at=noon, day=now.date())]
    began = interview_instant(wait)
    if began is not None:
        marks.append(
            TimelineMark(kind=TimelineMarkKind.INTERVIEW, at=began, day=began.astimezone(zone).date())
        )
    marks += [
        TimelineMark(
            kind=TimelineMarkKind.SENT,
            at=letter.sent_on.astimezone(UTC),
            day=letter.sent_on.astimezone(zone).date(),
        )
        for letter in letters
        if letter.sent_on is not None and letter.state in {LetterState.SENT, LetterState.ANSWERED}
    ]
    if wait.window is not None:
        window = wait.window
        marks.append(TimelineMark(kind=TimelineMarkKind.OPENS, at=window.opens_at(), day=window.first_day))
        marks.append(TimelineMark(kind=TimelineMarkKind.CLOSES, at=window.closes_at(), day=window.last_day))
        fair = check_in_day(wait, holidays)
        if fair is not None and wait.outcome is None:
            at = datetime.combine(fair, time(9), zone).astimezone(UTC)
            marks.append(TimelineMark(kind=TimelineMarkKind.CHECK_IN, at=at, day=fair))
    marks.sort(key=lambda mark: mark.at)
    start = began if began is not None else marks[0].at
    start = min(start, marks[0].at)
    end = max(marks[-1].at, start + timedelta(days=1))
    return Timeline(start=start, end=end, marks=tuple(marks))
