from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from waitroom.domain.home.agenda import AgendaItem, AgendaKind
from waitroom.domain.home.due_notices import NoticeKind, due_notices, is_quiet
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow

LONDON = ZoneInfo("Europe/London")
QUIET = (time(21), time(9))


def wait(first: date, last: date, *, said: datetime, guess: bool = False) -> Wait:
    window = DecisionWindow(earliest=first, latest=last, zone="Europe/London", guess=guess)
    promise = Promise(words="next week", said_on=said, window=window)
    return Wait(
        id="w-1",
        organisation="Canary Museum",
        roles=(Role(name="Canary"),),
        zone="Europe/London",
        rounds=(Round(interviewed=said, promises=(promise,)),),
    )


SAID = datetime(2014, 4, 23, 14, 0, tzinfo=LONDON)
OPENS = wait(date(2014, 4, 28), date(2014, 5, 2), said=SAID)


def at(day: int, hour: int) -> datetime:
    return datetime(2014, 4, day, hour, 0, tzinfo=LONDON)


def test_a_window_is_told_of_on_its_first_day_alone_and_not_in_the_quiet_hours() -> None:
    told = [
        (day, hour)
        for day in range(26, 31)
        for hour in range(24)
        if due_notices([OPENS], (), at(day, hour), QUIET)
    ]
    assert told == [(28, hour) for hour in range(9, 21)]
    (notice,) = due_notices([OPENS], (), at(28, 10), QUIET)
    assert notice.kind.value == "A window opens today."
    assert "Canary" not in notice.kind.value


def test_what_was_open_from_the_start_a_guess_and_an_answer_are_not_told_of() -> None:
    deadline = wait(date(2014, 4, 23), date(2014, 4, 28), said=SAID)
    assert due_notices([deadline], (), at(23, 15), ()) == ()
    guess = wait(date(2014, 4, 28), date(2014, 5, 2), said=SAID, guess=True)
    answered = replace(OPENS, outcome=Outcome.DECLINED)
    away = replace(OPENS, is_put_away=True)
    assert due_notices([guess, answered, away], (), at(28, 10), ()) == ()


def test_a_step_is_told_of_on_its_day() -> None:
    begins = datetime(2014, 4, 28, tzinfo=LONDON).astimezone(UTC)
    step = AgendaItem(
        AgendaKind.STEP,
        "w-1",
        "Canary",
        date(2014, 4, 28),
        "Europe/London",
        begins,
        begins + timedelta(days=1),
    )
    other = step._replace(kind=AgendaKind.CHECK_IN)
    assert [each.kind for each in due_notices((), [step, other], at(28, 10), QUIET)] == [NoticeKind.STEP]
    assert due_notices((), [step], at(29, 10), QUIET) == ()
    assert "Canary" not in NoticeKind.STEP.value


def test_quiet_hours_may_go_over_midnight_or_not_or_be_none() -> None:
    assert [hour for hour in range(24) if is_quiet(time(hour), QUIET)] == [*range(9), 21, 22, 23]
    assert [hour for hour in range(24) if is_quiet(time(hour), (time(1), time(4)))] == [1, 2, 3]
    assert not is_quiet(time(3), ())
