"""What a person does with waits: a guess that stands in, answers, and the way back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.domain.shared.errors import EventOutOfOrder, NotUnderstood
from waitroom.domain.waits.countdown import countdown
from waitroom.domain.waits.wait import Outcome
from waitroom.room.home.home_screen_data import after_window_sentence, build_board, next_event_sentence
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.room.waits.promise_reading import PromiseReader
from waitroom.room.waits.wait_input import TypedWindow, WaitInput
from waitroom.room.waits.waits import Waits, short_countdown
from waitroom.store.database import Store

ZONE = "Europe/London"


MONDAY = "by Friday, or Monday if they need to think on it more"


def room(own_days: Path = Path("no-list")) -> Waits:
    holidays = HolidayCalendar(own_days, zone=lambda: ZONE, country=str)
    promises = PromiseReader(locale="en-GB", holidays=holidays.own)
    return Waits(cast("Store", FakeStore()), holidays, lambda: promises, lambda: ZONE)


def mill(interviewed: str = "23 April 2014 14:00", promised: str = "") -> WaitInput:
    return WaitInput(organisation="Mill", interviewed=interviewed, promised=promised)


def test_a_guess_stays_until_a_day_is_named_and_follows_the_interview() -> None:
    waits = room()
    wait = waits.create(mill(), now=at(23, 18))
    assert wait.window is not None
    assert wait.window.guess
    same = waits.update(wait, mill(), now=at(24))
    assert same.promise == wait.promise
    moved = waits.update(same, mill("24 April 2014"), now=at(24))
    assert moved.window is not None
    assert moved.window.first_day == date(2014, 5, 8)
    vague = waits.update(moved, mill("24 April 2014", "you will hear"), now=at(24))
    assert vague.promise is not None
    assert (vague.promise.words, vague.window) == ("you will hear", moved.window)
    named = waits.update(vague, mill("24 April 2014", MONDAY), now=at(24))
    assert named.window is not None
    assert (named.window.first_day, named.window.last_day) == (date(2014, 4, 25), date(2014, 4, 28))
    again = waits.update(named, mill("23 April 2014", MONDAY), now=at(28))
    assert again.promise == named.promise
    assert waits.update(vague, mill("", ""), now=at(24)).promise is None


def test_holidays_and_the_country_are_counted_without_being_handed_over(tmp_path: Path) -> None:
    own = tmp_path / "holidays.txt"
    own.write_text("2014-05-06\n")
    plain = room().create(mill(), now=at(23, 18)).window
    with_own = room(own).create(mill(), now=at(23, 18)).window
    with_both = room(own).create(replace(mill(), country="gb"), now=at(23, 18))
    assert plain is not None
    assert with_own is not None
    assert with_both.window is not None
    assert with_both.country == "GB"
    assert [each.first_day.day for each in (plain, with_own, with_both.window)] == [7, 8, 9]


def test_words_that_cannot_be_kept_are_asked_about() -> None:
    waits = room()
    for words in (
        replace(mill(), zone="Mars/Crater"),
        replace(mill(), zone=""),
        replace(mill(), country="Scotland"),
        mill("when the moon was full"),
        replace(mill(), said_on="some day"),
        replace(mill(), by_hand=TypedWindow("soon", "")),
    ):
        with pytest.raises(NotUnderstood):
            waits.create(words, now=at(23, 18))
    assert waits.all() == ()
    assert waits.create(replace(mill(), zone="new york"), now=at(23, 18)).zone == "America/New_York"


def test_a_window_by_hand_is_kept_as_such() -> None:
    wait = room().create(replace(mill(), by_hand=TypedWindow("2014-04-28", "2014-04-29")), now=at(23, 18))
    assert wait.promise is not None
    assert wait.promise.by_hand
    assert wait.window is not None
    assert (wait.window.first_day, wait.window.last_day) == (date(2014, 4, 28), date(2014, 4, 29))


def test_a_moved_date_is_what_they_say_and_when_they_said_it() -> None:
    waits = room()
    wait = waits.create(mill(promised=MONDAY), now=at(23, 18))
    for words, day in (("", ""), ("next Friday", "some day")):
        with pytest.raises(NotUnderstood):
            waits.record_moved_date(wait, words, now=at(29), said_on=day)
    with pytest.raises(EventOutOfOrder):
        waits.record_moved_date(wait, "next Friday", now=at(29), said_on="2014-05-02")
    moved = waits.record_moved_date(wait, "by Friday", now=at(29), said_on="2014-04-28", reason=" ill ")
    assert moved.promise is not None
    assert moved.window is not None
    assert (moved.promise.said_on, moved.promise.reason) == (at(28, 12), "ill")
    assert moved.window.last_day == date(2014, 5, 2)
    assert len(moved.live_round.promises) == 2
    assert waits.get(wait.id) == moved


def test_another_round_has_its_promise_or_a_guess() -> None:
    waits = room()
    wait = waits.create(mill(promised=MONDAY), now=at(23, 18))
    with pytest.raises(NotUnderstood):
        waits.record_round(wait, now=at(28), interviewed="some day")
    with pytest.raises(EventOutOfOrder):
        waits.record_round(wait, now=at(28), interviewed="2014-04-01")
    guessed = waits.with_round(wait, now=at(28), interviewed="2014-05-07 10:00", name=" the talk ")
    assert guessed.live_round.name == "the talk"
    assert guessed.window is not None
    assert guessed.window.guess
    assert waits.get(wait.id) == wait
    named = waits.record_round(wait, now=at(28), interviewed="2014-05-07", promised="by 9 May")
    assert named.window is not None
    assert named.window.last_day == date(2014, 5, 9)
    assert waits.get(wait.id) == named


def test_an_offer_keeps_the_day_by_which_it_asks_and_a_no_lets_it_go() -> None:
    waits = room()
    wait = waits.create(mill(""), now=at(23, 18))
    yes = waits.record_answer(wait, Outcome.OFFER, now=at(25), answer_by=date(2014, 5, 2))
    assert yes.answer_by == date(2014, 5, 2)
    assert waits.record_answer(yes, Outcome.WITHDREW, now=at(26)).answer_by is None
    back = waits.record_answer(yes, None, now=at(26))
    assert (back.outcome, back.answered) == (None, None)
    assert waits.undo_event(yes, now=at(26)).outcome is Outcome.OFFER


def test_an_organisation_has_a_name() -> None:
    waits = room()
    with pytest.raises(NotUnderstood):
        waits.create(WaitInput(organisation=" "), now=at(23))
    wait = waits.create(mill(""), now=at(23))
    assert waits.apply_change(wait, lambda current: current, now=at(23)) == wait


def test_after_the_window_the_one_fair_thing_is_said_with_holidays_counted() -> None:
    wait = museum(opens=date(2014, 5, 1), closes=date(2014, 5, 2))
    holidays = frozenset({date(2014, 5, 5)})
    now = at(5, month=5)
    count = countdown(wait, now, holidays=holidays)
    assert (count.number, short_countdown(count)) == (0, "past")
    assert (
        after_window_sentence(wait, count, now, holidays)
        == "A letter to ask how it stands is fair from Wed 7 May."
    )
    later = at(7, month=5)
    assert "fair now" in after_window_sentence(wait, countdown(wait, later), later, holidays)
    assert next_event_sentence((), now) == ""


def test_a_guess_on_the_board_is_marked() -> None:
    waits = room()
    kept = waits.create(mill(), now=at(24))
    (row,) = build_board((kept,), "", at(24), lambda _: frozenset())
    assert (row.when, row.left) == ("~7 May", "13d")
