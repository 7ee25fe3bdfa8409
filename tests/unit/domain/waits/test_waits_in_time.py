"""Time: right to the minute over clock changes, year ends, leap days, sleep and clocks that are set."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.unit.stories import INTERVIEW, museum
from waitroom.domain.home.timeline import TimelineMarkKind, timeline
from waitroom.domain.waits.countdown import CountdownTarget, CountdownUnit, answer_countdown, countdown
from waitroom.domain.waits.phase import Phase
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow, add_working_days
from waitroom.formatting.countdown import countdown_words

LONDON = ZoneInfo("Europe/London")


def due(at: date, zone: str) -> Wait:
    window = DecisionWindow(earliest=at, latest=at, zone=zone)
    promise = Promise(words="then", said_on=datetime(2014, 1, 1, tzinfo=UTC), window=window)
    return Wait(organisation="Museum", zone=zone, rounds=(Round(promises=(promise,)),))


CHANGES = [
    # zone, noon of the day of the change, hours of that day between 00:30 and noon
    ("Europe/London", datetime(2014, 3, 30, 12, tzinfo=UTC), 10.5),
    ("Europe/London", datetime(2014, 10, 26, 12, tzinfo=UTC), 12.5),
    ("America/New_York", datetime(2014, 3, 9, 12, tzinfo=UTC), 10.5),
    ("America/New_York", datetime(2014, 11, 2, 12, tzinfo=UTC), 12.5),
    ("Australia/Lord_Howe", datetime(2014, 10, 5, 12, tzinfo=UTC), 11.0),
    ("Australia/Lord_Howe", datetime(2014, 4, 6, 12, tzinfo=UTC), 12.0),
]


@pytest.mark.parametrize(("zone", "noon", "hours"), CHANGES)
def test_the_day_of_a_clock_change_is_counted_to_the_minute(zone: str, noon: datetime, hours: float) -> None:
    tz = ZoneInfo(zone)
    end = noon.replace(tzinfo=tz)
    wait = due(end, zone)
    start = end.replace(hour=0, minute=30)
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=hours)
    for minutes in (1, 59):
        moment = end.astimezone(UTC) - timedelta(minutes=minutes)
        found = countdown(wait, moment)
        assert (found.number, found.unit) == (minutes, CountdownUnit.MINUTES)
    found = countdown(wait, start)
    assert (found.number, found.unit) == (int(hours + 0.5), CountdownUnit.HOURS)


@pytest.mark.parametrize(
    ("now", "day", "days"),
    [
        (datetime(2014, 12, 31, 23, 59, tzinfo=UTC), date(2015, 1, 1), 1),
        (datetime(2016, 2, 28, 12, tzinfo=UTC), date(2016, 2, 29), 1),
        (datetime(2016, 2, 28, 12, tzinfo=UTC), date(2016, 3, 1), 2),
        (datetime(2015, 2, 28, 12, tzinfo=UTC), date(2015, 3, 1), 1),
    ],
)
def test_year_end_and_leap_day(now: datetime, day: date, days: int) -> None:
    assert countdown(due(day, "UTC"), now).number == days


def test_a_clock_set_back_and_a_night_of_sleep_are_read_from_the_clock_alone() -> None:
    wait = due(datetime(2014, 5, 9, 17, tzinfo=UTC), "UTC")
    before = countdown(wait, datetime(2014, 5, 9, 7, tzinfo=UTC))
    assert (before.number, before.unit) == (10, CountdownUnit.HOURS)
    slept = countdown(wait, datetime(2014, 5, 9, 16, tzinfo=UTC))
    assert (slept.number, slept.unit) == (1, CountdownUnit.HOURS)
    set_back = countdown(wait, datetime(2014, 5, 9, 15, tzinfo=UTC))
    assert (set_back.number, set_back.unit) == (2, CountdownUnit.HOURS)
    late = countdown(wait, datetime(2014, 5, 9, 17, 0, 1, tzinfo=UTC))
    assert (late.phase, late.number) == (Phase.OVERDUE, 0)


@pytest.mark.parametrize(
    "name", ["Mars/Base", "", "Europe", "../../etc/passwd", "x" * 5000, "a\0b", "Europe/Londön"]
)
def test_a_zone_that_is_not_known_ends_nothing(name: str) -> None:
    assert not is_known_zone(name)
    assert find_zone(name) is UTC
    window = DecisionWindow(earliest=date(2014, 5, 9), latest=date(2014, 5, 12), zone=name)
    rounds = (Round(interviewed=INTERVIEW, promises=(Promise(words="x", said_on=INTERVIEW, window=window),)),)
    wait = replace(museum(), zone=name, rounds=rounds)
    assert countdown(wait, INTERVIEW).number == 16
    assert timeline(wait, (), INTERVIEW).marks


def test_utc_needs_no_data_and_the_calendar_ends_without_a_crash() -> None:
    assert find_zone("UTC") is UTC
    assert is_known_zone("Etc/UTC")
    assert add_working_days(date.max - timedelta(days=1), 5) == date.max


def test_before_another_round_the_next_interview_is_counted_to_and_nothing_is_due() -> None:
    window = DecisionWindow(earliest=date(2014, 4, 25), latest=date(2014, 4, 28), zone="Europe/London")
    promise = Promise(words="a few days after", said_on=INTERVIEW, window=window)
    held = datetime(2014, 4, 30, 10, 30, tzinfo=ZoneInfo("Europe/London"))
    wait = replace(museum(), rounds=(*museum().rounds, Round(interviewed=held, promises=(promise,))))
    for away, number, unit in (
        (timedelta(days=5), 5, CountdownUnit.DAYS),
        (timedelta(hours=3), 3, CountdownUnit.HOURS),
        (timedelta(minutes=12), 12, CountdownUnit.MINUTES),
    ):
        found = countdown(wait, held - away)
        assert (found.toward, found.number, found.unit) == (CountdownTarget.INTERVIEW, number, unit)
        assert found.phase is Phase.WAITING
        kinds = {mark.kind for mark in timeline(wait, (), held - away).marks}
        assert TimelineMarkKind.NEXT_INTERVIEW in kinds
    words = countdown_words(wait, countdown(wait, held - timedelta(days=1)), held - timedelta(days=1))
    assert words[:4] == (
        "1",
        "day until the next interview",
        "tomorrow, Wednesday at 10:30",
        "the next interview is tomorrow",
    )
    assert countdown(wait, held + timedelta(minutes=1)).toward is not CountdownTarget.INTERVIEW
    day = replace(wait, rounds=(*wait.rounds[:-1], replace(wait.rounds[-1], interviewed=held.date())))
    today = countdown(day, held.replace(hour=8))
    assert (today.toward, today.number) == (CountdownTarget.INTERVIEW, None)
    assert countdown_words(day, today, held.replace(hour=8)).soft == "The next interview is today."


@pytest.mark.parametrize(
    ("now", "unit", "when", "working", "soft"),
    [
        (datetime(2014, 4, 25, 10, tzinfo=LONDON), "days left in the window",
         "they may call any time until Monday 28 April", "2 working days, today among them",
         "the window is open"),
        (datetime(2014, 4, 26, 10, tzinfo=LONDON), "days left in the window",
         "what they said holds until Monday 28 April", "one working day", "the window is open"),
        (datetime(2014, 4, 28, 11, tzinfo=LONDON), "hours left in the window", "they may call any time today", "",
         "today is the last day they named"),
        (datetime(2014, 4, 24, 11, tzinfo=LONDON), "day until the window opens", "tomorrow, Friday", "",
         "tomorrow"),
    ],
)  # fmt: skip
def test_what_is_counted_is_said_in_words_that_fit_the_day(
    now: datetime, unit: str, when: str, working: str, soft: str
) -> None:
    wait = museum()
    window = DecisionWindow(earliest=date(2014, 4, 25), latest=date(2014, 4, 28), zone="Europe/London")
    promise = Promise(words="Friday or Monday", said_on=INTERVIEW, window=window)
    wait = replace(wait, rounds=(replace(wait.rounds[0], promises=(promise,)),))
    words = countdown_words(wait, countdown(wait, now), now)
    assert (words.unit, words.when, words.working, words.soft) == (unit, when, working, soft)


@pytest.mark.parametrize(
    ("first", "last", "now", "said"),
    [
        # By Monday: what is open now counts from today on, and the weekend does not.
        (23, 28, datetime(2014, 4, 25, 10, tzinfo=LONDON),
         ("3", "days until the last day they named", "they may call any time until Monday 28 April",
          "next week at the latest", "2 working days, today among them")),
        (23, 28, datetime(2014, 4, 25, 19, tzinfo=LONDON),
         ("3", "days until the last day they named", "they may call any time until Monday 28 April",
          "next week at the latest", "one working day")),
        (23, 28, datetime(2014, 4, 26, 10, tzinfo=LONDON),
         ("2", "days until the last day they named", "what they said holds until Monday 28 April",
          "next week at the latest", "one working day")),
        # On Monday: the day that is counted to is not one of those that lie between.
        (28, 28, datetime(2014, 4, 25, 10, tzinfo=LONDON),
         ("3", "days until the day they named", "on Monday 28 April", "next week", "no working day in between")),
        (28, 29, datetime(2014, 4, 25, 10, tzinfo=LONDON),
         ("3", "days until the window opens", "on Monday 28 April", "next week", "no working day in between")),
        (28, 29, datetime(2014, 4, 24, 10, tzinfo=LONDON),
         ("4", "days until the window opens", "on Monday 28 April", "next week", "2 of them working days")),
        # The last day may be a Sunday.
        (26, 27, datetime(2014, 4, 27, 10, tzinfo=LONDON),
         ("8", "hours left in the window", "today is not a working day", "today is the last day they named", "")),
        (26, 26, datetime(2014, 4, 26, 10, tzinfo=LONDON),
         ("8", "hours left of their day", "today is not a working day", "today is the day they named", "")),
    ],
)  # fmt: skip
def test_a_weekend_is_never_counted_as_work(
    first: int, last: int, now: datetime, said: tuple[str, ...]
) -> None:
    window = DecisionWindow(earliest=date(2014, 4, first), latest=date(2014, 4, last), zone="Europe/London")
    promise = Promise(words="said so", said_on=INTERVIEW, window=window)
    wait = replace(museum(), rounds=(replace(museum().rounds[0], promises=(promise,)),))
    assert tuple(countdown_words(wait, countdown(wait, now), now)) == said


def test_of_a_time_they_named_the_hours_are_counted_to_that_time() -> None:
    noon = datetime(2014, 4, 25, 12, tzinfo=LONDON)
    promise = Promise(
        words="Friday noon",
        said_on=INTERVIEW,
        window=DecisionWindow(earliest=noon, latest=noon, zone="Europe/London"),
    )
    wait = replace(museum(), rounds=(replace(museum().rounds[0], promises=(promise,)),))
    now = noon - timedelta(hours=3)
    words = countdown_words(wait, countdown(wait, now), now)
    assert words[:3] == ("3", "hours until the time they named", "today at 12:00")


def test_after_an_answer_nothing_is_called_due_and_an_offer_counts_to_its_own_day() -> None:
    wait = museum()
    now = datetime(2014, 5, 9, 10, tzinfo=LONDON)
    no = replace(wait, outcome=Outcome.DECLINED, answered=now - timedelta(days=1))
    assert answer_countdown(no, now).number is None
    kinds = {mark.kind for mark in timeline(no, (), now).marks}
    assert kinds.isdisjoint({TimelineMarkKind.OPENS, TimelineMarkKind.CLOSES, TimelineMarkKind.CHECK_IN})
    assert TimelineMarkKind.ANSWERED in kinds
    yes = replace(no, outcome=Outcome.OFFER, answer_by=date(2014, 5, 12))
    count = answer_countdown(yes, now)
    assert (count.toward, count.number) == (CountdownTarget.ANSWER, 3)
    assert countdown_words(yes, count, now).unit == "days for your answer"
    assert TimelineMarkKind.ANSWER_BY in {mark.kind for mark in timeline(yes, (), now).marks}
    assert answer_countdown(yes, now + timedelta(days=4)).number is None
