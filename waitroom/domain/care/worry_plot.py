"""Worry over the days, with what happened in the wait marked on it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from waitroom.domain.care.activity import CheckIn
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class WorryDay(NamedTuple):
    """One day of the worry plot: mean of its check-ins (0 to 10, None without any), and the wait's events."""

    day: date
    worry: float | None
    events: tuple[str, ...] = ()


def worry_days(
    check_ins: Iterable[CheckIn], events: Mapping[date, tuple[str, ...]], now: datetime, days: int
) -> tuple[WorryDay, ...]:
    """Return the last `days` days up to today, each with the mean of its check-ins and its events.

    Days are those of the zone of `now`; a day without a check-in has no value, not a guessed one.
    """
    by_day: dict[date, list[int]] = {}
    since = now - timedelta(days=days + 1)
    for check in check_ins:
        if check.at < since or check.worry is None:
            continue
        by_day.setdefault(check.at.astimezone(now.tzinfo).date(), []).append(check.worry)
    first = now.date() - timedelta(days=days - 1)
    span = (first + timedelta(days=offset) for offset in range(days))
    return tuple(
        WorryDay(day=day, worry=_mean(by_day.get(day, [])), events=events.get(day, ())) for day in span
    )


def events_of(wait: Wait, letters: Iterable[Letter], now: datetime) -> dict[date, tuple[str, ...]]:
    """Return what happened in a wait by local day, in words without names."""
    marks: list[tuple[date, str]] = []
    for interview_round in wait.rounds:
        if interview_round.interviewed is not None:
            marks.append((_day(interview_round.interviewed, now), _("interview")))
        for number, promise in enumerate(interview_round.promises):
            said = _("they gave a date") if number == 0 else _("the date moved")
            marks.append((_day(promise.said_on, now), said))
    window = wait.window
    if window is not None and window.is_one_day():
        marks.append((window.first_day, _("the day they named")))
    elif window is not None:
        marks += [(window.first_day, _("window opens")), (window.last_day, _("window closes"))]
    marks += [
        (_day(letter.sent_on, now), _("letter sent"))
        for letter in letters
        if letter.wait_id == wait.id and letter.sent_on is not None
    ]
    if wait.answered is not None:
        marks.append((_day(wait.answered, now), _("answer")))
    events: dict[date, tuple[str, ...]] = {}
    for day, words in marks:
        events[day] = (*events.get(day, ()), words)
    return events


def _day(at: date, now: datetime) -> date:
    return at.astimezone(now.tzinfo).date() if isinstance(at, datetime) else at


def _mean(values: list[int]) -> float | None:
    return sum(values) / len(values) if values else None
