"""What a person does with waits: a guess that stands in, answers, and the way back."""

from datetime import date
from typing import cast

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import INTERVIEW, at, museum
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.countdown import countdown
from waitroom.domain.waits.wait import Outcome, Promise, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.room.home.home_views import after_window_sentence, build_board, next_event_sentence
from waitroom.room.waits.waits import Waits, short_countdown
from waitroom.store.database import Store

ZONE = "Europe/London"


def room() -> Waits:
    return Waits(cast("Store", FakeStore()))


def changed(waits: Waits, wait: Wait, promise: Promise | None, interviewed: date | None = INTERVIEW) -> Wait:
    return waits.update_form(
        wait, now=at(24), organisation="Mill", role="", interviewed=interviewed, promise=promise, zone=ZONE
    )


def test_a_guess_stays_until_a_day_is_named_and_follows_the_interview() -> None:
    waits = room()
    wait = waits.create("Mill", now=at(23, 18), zone=ZONE, interviewed=INTERVIEW)
    assert wait.window is not None
    assert wait.window.guess
    same = changed(waits, wait, None)
    assert same.promise == wait.promise
    moved = changed(waits, same, None, date(2014, 4, 24))
    assert moved.window is not None
    assert moved.window.first_day == date(2014, 5, 8)
    vague = changed(waits, moved, Promise(words="you will hear", said_on=INTERVIEW), date(2014, 4, 24))
    assert vague.promise is not None
    assert (vague.promise.words, vague.window) == ("you will hear", moved.window)
    named = museum().promise
    assert changed(waits, vague, named).promise is named
    assert changed(waits, vague, None, None).promise is None


def test_an_offer_keeps_the_day_by_which_it_asks_and_a_no_lets_it_go() -> None:
    waits = room()
    wait = waits.create("Mill", now=at(23, 18), zone=ZONE)
    yes = waits.record_answer(wait, Outcome.OFFER, now=at(25), answer_by=date(2014, 5, 2))
    assert yes.answer_by == date(2014, 5, 2)
    assert waits.record_answer(yes, Outcome.WITHDREW, now=at(26)).answer_by is None
    back = waits.record_answer(yes, None, now=at(26))
    assert (back.outcome, back.answered) == (None, None)
    assert waits.undo_event(yes, now=at(26)).outcome is Outcome.OFFER


def test_an_organisation_has_a_name() -> None:
    waits = room()
    with pytest.raises(NotUnderstood):
        waits.create(" ", now=at(23), zone=ZONE)
    wait = waits.create("Mill", now=at(23), zone=ZONE)
    assert waits.apply_change(wait, lambda current: current, now=at(23)) == wait


def test_after_the_window_the_one_fair_thing_is_said_with_holidays_counted() -> None:
    wait = museum(opens=date(2014, 5, 1), closes=date(2014, 5, 2))
    holidays = frozenset({date(2014, 5, 5)})
    now = at(5, month=5)
    count = countdown(wait, now, holidays=holidays)
    assert (count.number, short_countdown(count)) == (0, "past")
    assert after_window_sentence(wait, count, now, holidays) == "A check-in is fair from Wed 7 May."
    later = at(7, month=5)
    assert "fair now" in after_window_sentence(wait, countdown(wait, later), later, holidays)
    assert next_event_sentence((), now) == ""


def test_a_guess_on_the_board_is_marked() -> None:
    window = DecisionWindow(earliest=date(2014, 5, 7), latest=date(2014, 5, 7), zone=ZONE, guess=True)
    wait = room().create(
        "Mill", now=at(24), zone=ZONE, promise=Promise(words="", said_on=INTERVIEW, window=window)
    )
    assert wait.window is None
    waits = room()
    kept = waits.create("Mill", now=at(24), zone=ZONE, interviewed=INTERVIEW)
    (row,) = build_board((kept,), "", at(24), lambda _: frozenset())
    assert (row.when, row.left) == ("~7 May", "13d")
