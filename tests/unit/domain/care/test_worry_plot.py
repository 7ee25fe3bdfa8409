"""Worry over the days, with what happened marked on it."""

from dataclasses import replace
from datetime import date, timedelta

from tests.unit.stories import INTERVIEW, answered, at, museum
from waitroom.domain.care.activity import CheckIn
from waitroom.domain.care.worry_plot import events_of, worry_days
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Outcome, Round, Wait


def test_each_day_has_its_mean_or_nothing() -> None:
    checks = [CheckIn(at=at(26), worry=4), CheckIn(at=at(26, 20), worry=7), CheckIn(at=at(1), worry=10)]
    days = worry_days(checks, {date(2014, 4, 27): ("letter sent",)}, at(28), 3)
    assert [day.day.day for day in days] == [26, 27, 28]
    assert [day.worry for day in days] == [5.5, None, None]
    assert days[1].events == ("letter sent",)


def test_the_events_of_a_wait_are_marked_on_their_days() -> None:
    wait = museum()
    promise = wait.rounds[0].promises[0]
    moved = replace(promise, said_on=INTERVIEW + timedelta(days=5), reason="leave")
    early = Round(interviewed=date(2014, 4, 2))
    wait = replace(wait, rounds=(early, replace(wait.rounds[0], promises=(promise, moved)), Round()))
    wait = replace(wait, rounds=wait.rounds[:2])
    letters = [
        Letter(wait_id="museum", sent_on=at(24)),
        Letter(wait_id="museum"),
        Letter(wait_id="library", sent_on=at(25)),
    ]
    events = events_of(answered(wait, Outcome.DECLINED, at(12, month=5)), letters, at(28))
    assert events == {
        date(2014, 4, 2): ("interview",),
        date(2014, 4, 23): ("interview", "they gave a date"),
        date(2014, 4, 28): ("the date moved",),
        date(2014, 5, 9): ("window opens",),
        date(2014, 5, 12): ("window closes", "answer"),
        date(2014, 4, 24): ("letter sent",),
    }


def test_one_named_day_is_one_mark_and_a_bare_wait_has_none() -> None:
    one_day = museum(opens=date(2014, 5, 9), closes=date(2014, 5, 9))
    assert events_of(one_day, [], at(28))[date(2014, 5, 9)] == ("the day they named",)
    assert events_of(Wait(organisation="Museum"), [], at(28)) == {}
