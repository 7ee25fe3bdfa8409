"""The moment of a no, without a screen: what stands there, and from when the rest is offered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.unit.stories import answered, at, museum
from waitroom.cli.compose import build_room
from waitroom.clock import FixedClock
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.domain.care.activity import CheckIn
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.outcome.after_no import AfterNoStep, first_day_after_no
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.database import Store

FRIDAY = at(9, 16, month=5)
MONDAY = at(12, 9, month=5)
TUESDAY = at(13, 9, month=5)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)


@pytest.fixture
def store(paths: Paths) -> Store:
    return Store.open(paths, now=FRIDAY)


@pytest.fixture
def room(store: Store, paths: Paths) -> Iterator[Room]:
    room = build_room(store, FixedClock(FRIDAY, "Europe/London"), paths)
    yield room
    room.close()


@pytest.fixture
def no(room: Room, store: Store) -> Wait:
    return store.waits.save(answered(museum(), Outcome.DECLINED, FRIDAY), now=FRIDAY)


def test_only_a_no_has_a_page(room: Room) -> None:
    for wait in (museum(), answered(museum(), Outcome.OFFER, FRIDAY)):
        assert room.after_no.view(wait, FRIDAY) is None
        assert not is_day_of_no(wait, FRIDAY)
    assert not is_day_of_no(None, FRIDAY)


def test_what_is_pinned_stands_first_else_proof_else_what_was_loved(room: Room, no: Wait) -> None:
    def held() -> list[str]:
        view = room.after_no.view(no, FRIDAY)
        assert view is not None
        return [memento.text for memento in view.held]

    keep = room.box.intake.add_text
    assert held() == []
    keep("a walk", MementoDetails(tags=("loved",)), FRIDAY)
    assert held() == ["a walk"]
    keep("They asked me back.", MementoDetails(kind=MementoKind.PROOF), FRIDAY)
    assert held() == ["They asked me back."]
    keep("You are more than this.", MementoDetails(is_pinned=True), FRIDAY)
    assert held() == ["You are more than this."]


def test_the_coping_cards_that_share_a_word_with_todays_check_in_stand_beside_them(
    room: Room, store: Store, no: Wait
) -> None:
    for words in ("When the evening is long, I ring my sister", "When letters come, I walk first"):
        room.box.intake.add_text(words, MementoDetails(kind=MementoKind.COPING), FRIDAY)

    def coping() -> set[str]:
        view = room.after_no.view(no, FRIDAY)
        assert view is not None
        return {card.text for card in view.coping}

    assert len(coping()) == 2
    store.check_ins.save(CheckIn(at=FRIDAY, worry=8, line="such a long evening ahead"), now=FRIDAY)
    assert coping() == {"I ring my sister"}


def test_what_opens_comes_back_and_the_rest_waits_for_the_next_working_day(room: Room, no: Wait) -> None:
    room.care.forecasts.save_opening("The course in Leeds.", no, at(1, month=5))
    on_the_day = room.after_no.view(no, FRIDAY)
    assert on_the_day is not None
    assert [opening.text for opening in on_the_day.openings] == ["The course in Leeds."]
    assert on_the_day.later_from == date(2014, 5, 12)
    assert on_the_day.later == tuple(AfterNoStep)
    assert not on_the_day.is_later
    after = room.after_no.view(no, MONDAY)
    assert after is not None
    assert after.is_later
    with_a_holiday = room.after_no.view(no, MONDAY, frozenset({date(2014, 5, 12)}))
    assert with_a_holiday is not None
    assert not with_a_holiday.is_later
    assert first_day_after_no(date(2014, 5, 9), frozenset({date(2014, 5, 12)})) == date(2014, 5, 13)


def test_a_step_is_passed_by_for_good_and_taken_back(room: Room, no: Wait) -> None:
    assert room.front_wait_data(no, TUESDAY).next_step.startswith("A reply, a look back")
    assert room.agenda(MONDAY)
    room.after_no.skip_step(no, AfterNoStep.FEEDBACK, MONDAY)
    view = room.after_no.view(no, MONDAY)
    assert view is not None
    assert view.later == (AfterNoStep.REPLY, AfterNoStep.DEBRIEF)
    assert view.passed_by == (AfterNoStep.FEEDBACK,)
    assert room.front_wait_data(no, TUESDAY).next_step == ""
    assert room.agenda(MONDAY) == ()
    room.after_no.unskip_step(no, AfterNoStep.FEEDBACK, MONDAY)
    assert room.front_wait_data(no, TUESDAY).next_step != ""


def test_homes_letter_card_hurries_nobody_after_a_no(room: Room, no: Wait) -> None:
    assert "No letter is needed today." in room.letter_card_data(no, FRIDAY).offer


def test_what_was_sent_or_written_is_not_offered_again(room: Room, store: Store, no: Wait) -> None:
    letter = Letter(wait_id=no.id, kind="reply-to-no", state=LetterState.SENT, sent_on=MONDAY)
    store.letters.save(letter, now=MONDAY)
    page = room.after_no.page(no)
    assert room.after_no.page(no) == page
    room.after_no.save(replace(page, gained="I know the stores now."), MONDAY)
    view = room.after_no.view(no, MONDAY)
    assert view is not None
    assert view.later == (AfterNoStep.FEEDBACK,)
    assert room.after_no.page(no).gained == "I know the stores now."


def test_nothing_is_counted_on_the_day(room: Room, store: Store, no: Wait) -> None:
    store.check_ins.save(CheckIn(at=at(8, month=5), worry=8), now=FRIDAY)
    day = room.care_card_data(no, FRIDAY, minutes=5, energy=None, page=0)
    assert day.worry == ()
    assert all(not item.helped for item in day.suggestions)
    assert any(room.care_card_data(no, MONDAY, minutes=5, energy=None, page=0).worry)
