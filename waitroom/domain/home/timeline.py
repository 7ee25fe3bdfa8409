"""The wait line as instants: interview, letters sent, now, the window, the day a check-in is fair."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.night_hours import is_night
from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.phase import interview_ahead, interview_instant
from waitroom.domain.waits.silence_ladder import silence_ladder
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, SilenceStep, Wait
from waitroom.domain.waits.window import local_day, to_instant
from waitroom.quick_tuple import NamedTuple


class TimelineMarkKind(StrEnum):
    """What stands at a place of the line."""

    INTERVIEW = "interview"
    NEXT_INTERVIEW = "next-interview"
    SENT = "sent"
    NOW = "now"
    OPENS = "opens"
    CLOSES = "closes"
    CHECK_IN = "check-in"
    ANSWERED = "answered"
    """Their answer, whichever it was."""
    WITHDREW = "withdrew"
    """The person said no."""
    PUT_DOWN = "put-down"
    """The person let it go."""
    ANSWER_BY = "answer-by"
    """The last day for the person's own answer to an offer."""


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
    is_guess: bool = False
    """Whether the window is our own guess."""

    def share(self, at: datetime) -> float:
        """Return where `at` lies between the ends, 0 to 1."""
        whole = (self.end - self.start).total_seconds()
        return min(1.0, max(0.0, (at - self.start).total_seconds() / whole))

    def first(self, kind: TimelineMarkKind) -> TimelineMark | None:
        """Return the first mark of a kind."""
        return next((mark for mark in self.marks if mark.kind is kind), None)


def _answer_marks(wait: Wait, zone: tzinfo) -> list[TimelineMark]:
    """Return the answer, and the day by which an offer asks for one: nothing else is due any more."""
    marks = []
    if wait.answered is not None:
        at = wait.answered.astimezone(UTC)
        own = {Outcome.WITHDREW: TimelineMarkKind.WITHDREW, Outcome.SILENCE: TimelineMarkKind.PUT_DOWN}
        kind = own.get(wait.outcome, TimelineMarkKind.ANSWERED) if wait.outcome else TimelineMarkKind.ANSWERED
        marks.append(TimelineMark(kind=kind, at=at, day=at.astimezone(zone).date()))
    if wait.outcome is Outcome.OFFER and wait.answer_by is not None:
        by = to_instant(wait.answer_by, END_OF_DAY, find_zone(wait.zone))
        day = local_day(wait.answer_by, find_zone(wait.zone))
        marks.append(TimelineMark(kind=TimelineMarkKind.ANSWER_BY, at=by, day=day))
    return marks


def timeline(
    wait: Wait, letters: tuple[Letter, ...], now: datetime, holidays: frozenset[date] = frozenset()
) -> Timeline:
    """Lay out a wait from its interview to a little past whatever comes last.

    Of what is over nothing is shown as due: after an answer there is no window, before the next interview neither.
    """
    zone = find_zone(wait.window.zone if wait.window else wait.zone)
    marks = [TimelineMark(kind=TimelineMarkKind.NOW, at=now.astimezone(UTC), day=now.date())]
    ahead = interview_ahead(wait, now)
    began = interview_instant(wait)
    if began is not None:
        kind = TimelineMarkKind.INTERVIEW if ahead is None else TimelineMarkKind.NEXT_INTERVIEW
        marks.append(TimelineMark(kind=kind, at=began, day=began.astimezone(zone).date()))
    if ahead is not None and len(wait.rounds) > 1:
        last = interview_instant(replace(wait, rounds=wait.rounds[:-1]))
        if last is not None:
            day = last.astimezone(zone).date()
            marks.append(TimelineMark(kind=TimelineMarkKind.INTERVIEW, at=last, day=day))
    marks += [
        TimelineMark(
            kind=TimelineMarkKind.SENT,
            at=letter.sent_on.astimezone(UTC),
            day=letter.sent_on.astimezone(zone).date(),
        )
        for letter in letters
        if letter.sent_on is not None and letter.state in {LetterState.SENT, LetterState.ANSWERED}
    ]
    marks += (
        _answer_marks(wait, zone) if wait.outcome is not None else _due(wait, letters, zone, holidays, now)
    )
    marks.sort(key=lambda mark: mark.at)
    start = marks[0].at
    end = max(marks[-1].at, start + timedelta(days=1))
    is_guess = wait.window is not None and wait.window.guess
    return Timeline(start=start, end=end, marks=tuple(marks), is_guess=is_guess)


def _due(
    wait: Wait, letters: tuple[Letter, ...], zone: tzinfo, holidays: frozenset[date], now: datetime
) -> list[TimelineMark]:
    """Return the window and the day from which one may ask; by night nothing is to be done, so the window alone."""
    window = wait.window
    if window is None:
        is_shown = interview_ahead(wait, now) is None and not is_night(now.time())
        return _fair_marks(wait, letters, zone, holidays) if is_shown else []
    opens, first, ahead = window.opens_at(), window.first_day, interview_ahead(wait, now)
    held = interview_instant(wait) if ahead is not None else None
    if held is not None and opens < held < window.closes_at():
        # Nothing is due before the interview that it is about.
        opens, first = held, held.astimezone(zone).date()
    marks = [
        TimelineMark(kind=TimelineMarkKind.OPENS, at=opens, day=first),
        TimelineMark(kind=TimelineMarkKind.CLOSES, at=window.closes_at(), day=window.last_day),
    ]
    if is_night(now.time()):
        return marks
    return [*marks, *_fair_marks(wait, letters, zone, holidays)]


def _fair_marks(
    wait: Wait, letters: tuple[Letter, ...], zone: tzinfo, holidays: frozenset[date]
) -> list[TimelineMark]:
    """Return the day from which one may ask, where there is one."""
    ladder = silence_ladder(wait, letters, holidays)
    if ladder is None or ladder.rung is None or ladder.rung.step is SilenceStep.PUT_DOWN:
        return []
    fair = ladder.rung.offered_from
    at = datetime.combine(fair, time(9), zone).astimezone(UTC)
    return [TimelineMark(kind=TimelineMarkKind.CHECK_IN, at=at, day=fair)]
