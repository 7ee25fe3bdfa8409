"""The moment of a no, without a screen: what stands there, and from when one thing is offered."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.stories import answered, at, museum
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.domain.care.activity import CheckIn, Mood
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.outcome.after_no_page import InterviewFeeling, first_day_after_no
from waitroom.domain.outcome.step import StepState
from waitroom.domain.outcome.what_next import NextState, WhatNextView
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.domain.waits.wait import Outcome, Role, Wait
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.opening import open_store

FRIDAY = at(9, 16, month=5)
MONDAY = at(12, 9, month=5)
TUESDAY = at(13, 9, month=5)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)


@pytest.fixture
def store(paths: Paths) -> Store:
    return open_store(paths, now=FRIDAY)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock(FRIDAY, "Europe/London")


@pytest.fixture
def room(store: Store, paths: Paths, clock: FixedClock) -> Iterator[Room]:
    room = build_room(store, clock, paths)
    yield room
    room.close()


@pytest.fixture
def no(room: Room, store: Store) -> Wait:
    return store.waits.save(answered(museum(), Outcome.DECLINED, FRIDAY), now=FRIDAY)


def view_of(room: Room, wait: Wait, now: datetime) -> WhatNextView:
    return room.outcome.what_next.view(wait, room.waits.all(), now)


def words_of(view: WhatNextView) -> str:
    rows = [f"{row.words} {row.after} {row.about}" for group in view.groups for row in group.rows]
    return "\n".join([view.title, view.lead, *(group.heading for group in view.groups), *rows])


def test_only_a_no_has_an_evening(room: Room) -> None:
    for wait in (museum(), answered(museum(), Outcome.OFFER, FRIDAY)):
        assert room.outcome.after_no.view(wait, FRIDAY) is None
        assert not is_day_of_no(wait, FRIDAY)
    assert not is_day_of_no(None, FRIDAY)


def test_what_is_pinned_stands_first_else_proof_else_what_was_loved(room: Room, no: Wait) -> None:
    def held() -> list[str]:
        view = room.outcome.after_no.view(no, FRIDAY)
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
        view = room.outcome.after_no.view(no, FRIDAY)
        assert view is not None
        return {card.text for card in view.coping}

    assert len(coping()) == 2
    store.check_ins.save(CheckIn(at=FRIDAY, worry=8, line="such a long evening ahead"), now=FRIDAY)
    assert coping() == {"I ring my sister"}


def test_what_opens_comes_back_unless_very_low_and_the_rest_waits_for_a_working_day(
    room: Room, no: Wait
) -> None:
    room.care.forecasts.save_opening("The course in Leeds.", no, at(1, month=5))
    on_the_day = room.outcome.after_no.view(no, FRIDAY)
    assert on_the_day is not None
    assert [opening.text for opening in on_the_day.openings] == ["The course in Leeds."]
    assert (on_the_day.later_from, on_the_day.is_later) == (date(2014, 5, 12), False)
    very_low = room.outcome.after_no.view(no, FRIDAY, mood=Mood.VERY_LOW)
    assert very_low is not None
    assert very_low.openings == ()
    after = room.outcome.after_no.view(no, MONDAY)
    assert after is not None
    assert after.is_later
    with_a_holiday = room.outcome.after_no.view(no, MONDAY, frozenset({date(2014, 5, 12)}))
    assert with_a_holiday is not None
    assert not with_a_holiday.is_later
    assert first_day_after_no(date(2014, 5, 9), frozenset({date(2014, 5, 12)})) == date(2014, 5, 13)


def test_one_thing_is_offered_at_home_on_the_agenda_and_in_the_room_and_none_on_the_day(
    room: Room, no: Wait
) -> None:
    assert room.home_cards.front_wait(no, FRIDAY).one_thing == ""
    assert room.agenda.items(FRIDAY) == tuple(item for item in room.agenda.items(FRIDAY) if item.words == "")
    assert room.home_cards.front_wait(no, TUESDAY).one_thing == "a short reply, with thanks"
    assert [item.words for item in room.agenda.items(TUESDAY)][:1] == ["a short reply, with thanks"]
    step = room.outcome.steps.offered(no, TUESDAY)
    assert step is not None
    room.outcome.steps.drop(step.step, TUESDAY)
    assert room.home_cards.front_wait(no, TUESDAY).one_thing == "ask for feedback"
    room.outcome.steps.restore(step.step, TUESDAY)
    assert room.home_cards.front_wait(no, TUESDAY).one_thing == "a short reply, with thanks"
    kept = room.outcome.steps.put_off(step.step, TUESDAY, no)
    assert room.home_cards.front_wait(no, TUESDAY).one_thing == ""
    assert b"A short reply" not in room.agenda.calendar_file(TUESDAY)
    assert kept.on is not None
    wednesday = TUESDAY + timedelta(days=1)
    assert room.home_cards.front_wait(no, wednesday).one_thing == "a short reply, with thanks"
    assert b"SUMMARY:Museum: A short reply\\, with thanks" in room.agenda.calendar_file(wednesday)


def test_homes_letter_card_hurries_nobody_after_a_no(room: Room, no: Wait) -> None:
    assert "No letter is needed today." in room.home_cards.letter(no, FRIDAY).offer


def test_what_was_sent_or_written_is_not_offered_again(room: Room, store: Store, no: Wait) -> None:
    letter = Letter(wait_id=no.id, kind="reply-to-no", state=LetterState.SENT, sent_on=MONDAY)
    store.letters.save(letter, now=MONDAY)
    page = room.outcome.after_no.page(no)
    assert room.outcome.after_no.page(no) == page
    room.outcome.after_no.save(replace(page, gained="I know the stores now.", was_asked="the budget"), MONDAY)
    states = {view.step.rule: view.step.state for view in room.outcome.steps.for_wait(no, MONDAY)}
    done = {rule for rule, state in states.items() if state is StepState.DONE}
    assert done == {"reply-to-no", "gained", "debrief"}
    step = room.outcome.steps.offered(no, MONDAY)
    assert step is not None
    assert step.step.rule == "ask-feedback"


def test_nothing_is_counted_on_the_day(room: Room, store: Store, no: Wait) -> None:
    store.check_ins.save(CheckIn(at=at(8, month=5), worry=8), now=FRIDAY)
    day = room.home_cards.care(no, FRIDAY, minutes=5, energy=None, page=0)
    assert day.worry == ()
    assert all(not item.helped for item in day.suggestions)
    assert any(room.home_cards.care(no, MONDAY, minutes=5, energy=None, page=0).worry)


def test_the_evening_has_no_task_and_no_figure_and_says_what_still_stands(
    room: Room, store: Store, no: Wait
) -> None:
    store.waits.save(replace(museum(), id="library", organisation="Library"), now=FRIDAY)
    before = answered(replace(museum(), id="old", organisation="Old Mill"), Outcome.SILENCE, at(1))
    store.waits.save(before, now=FRIDAY)
    room.outcome.expenses.add("train", "12.50", no, FRIDAY)
    room.outcome.steps.add("ring the course", date(2014, 5, 9), no, FRIDAY)
    view = view_of(room, no, FRIDAY)
    assert view.state is NextState.EVENING
    assert view.step is None
    assert "Library still stands." in view.lead
    said = words_of(view)
    assert not any(sign.isdigit() for sign in said)
    for task in ("reply", "feedback", "costs", "course", "Look back", "steps"):
        assert task not in said
    weekend = view_of(room, no, at(10, month=5))
    assert (weekend.state, weekend.step) == (NextState.EVENING, None)
    assert "The first day is over." in weekend.lead
    # The agenda leaves that day in peace, and so does the calendar.
    assert [item for item in room.agenda.items(FRIDAY) if item.kind == "step" and item.wait_id == no.id] == []
    after = view_of(room, no, MONDAY)
    assert (after.state, after.step is not None) == (NextState.AFTER, True)
    assert "12.50" in words_of(after)


def test_a_no_that_is_written_down_days_later_has_its_evening_and_can_be_waved_on(room: Room) -> None:
    wait = room.waits.record_answer(museum(), Outcome.DECLINED, now=TUESDAY, on=FRIDAY)
    view = view_of(room, wait, TUESDAY)
    assert view.state is NextState.EVENING
    assert "wave" in {row.opens for group in view.groups for row in group.rows}
    room.outcome.after_no.give_up_evening(wait, TUESDAY)
    on = view_of(room, wait, TUESDAY)
    assert on.state is NextState.AFTER
    assert on.step is not None
    room.outcome.after_no.give_up_evening(wait, TUESDAY, is_given_up=False)
    assert view_of(room, wait, TUESDAY).state is NextState.EVENING


def test_a_no_to_one_post_has_its_evening_while_the_other_stands(room: Room, store: Store) -> None:
    two = replace(museum(), roles=(Role(name="Curator"), Role(name="Registrar")))
    wait = room.waits.record_answer(two, Outcome.DECLINED, now=FRIDAY, on=FRIDAY, roles=("Curator",))
    assert wait.outcome is None
    view = view_of(room, wait, FRIDAY)
    assert view.state is NextState.EVENING
    assert view.title == "Museum (Curator): they said no."
    assert "Registrar still stands." in view.lead
    assert view_of(room, wait, MONDAY).state is NextState.BEFORE


def test_before_the_answer_both_futures_are_planned_sealed_and_given_back(room: Room, store: Store) -> None:
    wait = store.waits.save(museum(), now=FRIDAY)
    morning = at(1, 10, month=5)
    view = view_of(room, wait, morning)
    assert view.state is NextState.BEFORE
    assert "activity:eve-rehearsal" not in {row.opens for group in view.groups for row in group.rows}
    eve = view_of(room, wait, at(8, 10, month=5))
    assert "activity:eve-rehearsal" in {row.opens for group in eve.groups for row in group.rows}
    plan = replace(room.outcome.futures.page(wait), no_hour="Ring Sam.", yes_morning="Read the terms twice.")
    room.outcome.futures.save(plan, morning)
    room.outcome.futures.seal(wait, morning)
    sealed = words_of(view_of(room, wait, morning))
    assert "sealed until the answer" in sealed
    assert "Ring Sam." not in sealed
    assert room.data.search.find("Sam") == ()
    no = words_of(view_of(room, answered(wait, Outcome.DECLINED, FRIDAY), FRIDAY))
    assert "Ring Sam." in no
    assert "Read the terms" not in no
    yes = words_of(view_of(room, answered(wait, Outcome.OFFER, FRIDAY), FRIDAY))
    assert "Read the terms twice." in yes
    assert "Ring Sam." not in yes


def test_in_a_very_low_hour_nobody_is_asked_to_brace_or_for_the_good_side(room: Room, store: Store) -> None:
    wait = store.waits.save(museum(), now=FRIDAY)
    mid, eve = at(1, 10, month=5), at(8, 10, month=5)
    assert "page:opening" in {row.opens for group in view_of(room, wait, mid).groups for row in group.rows}
    for moment in (mid, eve):
        room.care.save_check_in(9, moment, "", Mood.VERY_LOW, wait)
        opens = {row.opens for group in view_of(room, wait, moment).groups for row in group.rows}
        assert not opens & {"page:opening", "activity:eve-rehearsal"}
        assert "page:futures" in opens


def test_in_a_very_low_hour_after_a_no_nobody_is_asked_what_was_gained(room: Room, no: Wait) -> None:
    for rule in ("reply-to-no", "ask-feedback"):
        view = room.outcome.steps.offered(no, MONDAY)
        assert view is not None
        assert view.step.rule == rule
        room.outcome.steps.finish(view.step, MONDAY)
    room.care.save_check_in(9, MONDAY, "", Mood.VERY_LOW, no)
    low = view_of(room, no, MONDAY)
    assert low.step is not None
    assert low.step.step.rule == "debrief"
    opens = {row.opens for group in low.groups for row in group.rows}
    assert not opens & {"page:gained", "activity:free-write"}
    room.care.save_check_in(3, MONDAY + timedelta(minutes=5), "", Mood.STEADY, no)
    steady = view_of(room, no, MONDAY + timedelta(minutes=5))
    assert steady.step is not None
    assert steady.step.step.rule == "gained"


def test_two_clocks_and_how_it_felt_stand_in_the_room_and_over_all_waits(room: Room, store: Store) -> None:
    wait = store.waits.save(museum(), now=FRIDAY)
    morning = at(1, 10, month=5)
    room.outcome.futures.set_clock(wait, date(2014, 5, 7), "the hours", morning)
    room.outcome.after_no.set_feeling(wait, InterviewFeeling.HARD, morning)
    said = words_of(view_of(room, wait, morning))
    assert "theirs Mon 12 May, mine Wed 7 May" in said
    assert "hard" in said
    over = store.waits.save(answered(wait, Outcome.DECLINED, FRIDAY), now=FRIDAY)
    room.outcome.after_no.set_success(over, MONDAY, is_success=True)
    (past,) = room.outcome.after_no.past(room.waits.all())
    assert (past.felt, past.said, past.took, past.is_success) == (InterviewFeeling.HARD, 19, 16, True)
    assert "page:all-waits" in {
        row.opens for group in view_of(room, over, MONDAY).groups for row in group.rows
    }


def test_costs_fill_the_letter_and_a_sent_one_claims_them(room: Room, store: Store, no: Wait) -> None:
    with pytest.raises(NotUnderstood, match="is no amount"):
        room.outcome.expenses.add("train", "a lot", no, MONDAY)
    with pytest.raises(NotUnderstood, match="What was it for"):
        room.outcome.expenses.add(" ", "3", no, MONDAY)
    assert store.expenses.all() == ()
    room.save_settings(country="GB")
    room.outcome.expenses.add("the train from Leeds", "12,50", no, MONDAY)
    bus = room.outcome.expenses.add("a bus", "€4", no, MONDAY)
    letter = room.letters.create("expenses", now=MONDAY, wait=no)
    assert "The train from Leeds and a bus came to 12.50 GBP and 4.00 EUR" in letter.body
    assert room.outcome.expenses.add("a night", "40", no, MONDAY).currency == "EUR"
    changed = room.outcome.expenses.change(bus, "two buses", "8", no, MONDAY)
    assert (changed.what, changed.cost.words) == ("two buses", "8.00 EUR")
    store.letters.save(replace(letter, state=LetterState.SENT, sent_on=TUESDAY), now=TUESDAY)
    assert {each.asked for each in room.outcome.expenses.for_wait(no, TUESDAY)} == {date(2014, 5, 13)}
    assert room.outcome.expenses.letter_slots(no, TUESDAY) == {}
    paid = room.outcome.expenses.mark_paid(changed, date(2014, 5, 20), TUESDAY)
    assert paid.paid == date(2014, 5, 20)
    room.outcome.expenses.delete(paid, TUESDAY)
    assert len(room.outcome.expenses.for_wait(no, TUESDAY)) == 2
    room.outcome.expenses.restore(paid, TUESDAY)
    assert room.outcome.expenses.mark_asked(paid, None, TUESDAY).asked is None


def test_feedback_is_noted_as_asked_by_hand_or_by_the_letter(room: Room, store: Store, no: Wait) -> None:
    assert room.outcome.feedback.asked_on(no, MONDAY) is None
    sent = Letter(wait_id=no.id, kind="ask-feedback", state=LetterState.SENT, sent_on=MONDAY)
    store.letters.save(sent, now=MONDAY)
    assert room.outcome.feedback.asked_on(no, MONDAY) == date(2014, 5, 12)
    room.outcome.feedback.note_asked(no, date(2014, 5, 13), TUESDAY)
    assert room.outcome.feedback.asked_on(no, TUESDAY) == date(2014, 5, 13)
    reminder = next(
        view for view in room.outcome.steps.for_wait(no, TUESDAY) if view.step.rule == "feedback-came"
    )
    assert reminder.day == date(2014, 5, 22)
    room.outcome.feedback.note_asked(no, None, TUESDAY)
    assert room.outcome.feedback.asked_on(no, TUESDAY) == date(2014, 5, 12)


def test_steps_of_ones_own_are_found_and_a_wait_that_was_answered_stands_before_them(
    room: Room, store: Store, no: Wait
) -> None:
    for words in ("", "   ", "x" * 301):
        with pytest.raises(NotUnderstood):
            room.outcome.steps.add(words, None, None, MONDAY)
    free = room.outcome.steps.add("look at\nthe  course", None, None, MONDAY)
    assert free.words == "look at the course"
    waits = room.waits.all()
    one = room.outcome.steps.one_thing(waits, MONDAY)
    assert one is not None
    assert one.step.rule == "reply-to-no"
    dated = room.outcome.steps.add("ring the dentist", date(2014, 5, 12), None, MONDAY)
    first = room.outcome.steps.one_thing(waits, MONDAY)
    assert first is not None
    assert first.step == dated
    assert room.outcome.steps.one_thing(waits, FRIDAY) is None
    reworded = room.outcome.steps.reword(dated, " ring\nthem ", None, waits[0], MONDAY)
    assert (reworded.words, reworded.on, reworded.wait_id) == ("ring them", None, waits[0].id)
    with pytest.raises(NotUnderstood):
        room.outcome.steps.reword(dated, " ", None, None, MONDAY)
    dated = room.outcome.steps.reword(reworded, "ring the dentist", date(2014, 5, 12), None, MONDAY)
    room.outcome.steps.finish(dated, MONDAY)
    assert [view.step for view in room.outcome.steps.own(waits, MONDAY)] == [free]
    assert room.outcome.steps.reopen(dated, MONDAY).state is StepState.OPEN
    room.outcome.steps.delete(dated, MONDAY)
    assert room.outcome.steps.get(dated.id) is None
    assert b"the course" not in room.agenda.calendar_file(MONDAY)


def test_where_nothing_was_begun_the_room_says_so_and_holds_ones_own_steps(room: Room) -> None:
    room.outcome.steps.add("look at the course", date(2014, 5, 20), None, FRIDAY)
    view = room.outcome.what_next.view(None, (), FRIDAY)
    assert view.state is NextState.NO_WAIT
    assert "look at the course Tue 20 May" in words_of(view)
    for number in range(5):
        room.outcome.steps.add(f"number {number}", None, None, FRIDAY)
    assert "and 2 more" in words_of(room.outcome.what_next.view(None, (), FRIDAY))


def test_a_silence_and_a_no_of_ones_own_have_their_steps_without_an_evening(room: Room, store: Store) -> None:
    for outcome, words in (
        (Outcome.SILENCE, "Museum: you put it down."),
        (Outcome.WITHDREW, "Museum: you said no."),
    ):
        wait = store.waits.save(answered(museum(), outcome, FRIDAY), now=FRIDAY)
        quiet = view_of(room, wait, FRIDAY)
        assert (quiet.state, quiet.step) == (NextState.AFTER, None)
        later = view_of(room, wait, MONDAY)
        assert later.title.startswith(words)
        assert later.step is not None
        assert later.step.step.rule == "gained"
        opens = [row.opens for group in later.groups for row in group.rows]
        assert opens.count("page:gained") == 0, "the step has it"
        assert ("app:happened" in opens) == (outcome is Outcome.SILENCE)


def test_what_was_put_off_or_refused_is_not_brought_up_by_the_card_of_home_either(
    room: Room, no: Wait
) -> None:
    assert room.home_cards.letter(no, MONDAY).kind == "reply-to-no"
    step = room.outcome.steps.offered(no, MONDAY)
    assert step is not None
    room.outcome.steps.put_off(step.step, MONDAY, no)
    assert room.home_cards.letter(no, MONDAY).kind == ""
    assert "No letter is needed now." in room.home_cards.letter(no, MONDAY).offer


def test_an_overdue_wait_has_its_silence_and_after_a_no_the_worries_are_marked_when_one_likes(
    room: Room, store: Store
) -> None:
    wait = store.waits.save(museum(), now=FRIDAY)
    room.care.forecasts.seal("They never write", 60, wait, FRIDAY)
    overdue = {row.opens for group in view_of(room, wait, at(20, month=5)).groups for row in group.rows}
    assert "app:next_step" in overdue
    no = store.waits.save(answered(wait, Outcome.DECLINED, at(20, month=5)), now=FRIDAY)
    same_day = {row.opens for group in view_of(room, no, at(20, 18, month=5)).groups for row in group.rows}
    assert "page:worries" not in same_day
    after = {row.opens for group in view_of(room, no, at(21, month=5)).groups for row in group.rows}
    assert "page:worries" in after
    room.outcome.futures.seal(no, FRIDAY)
    assert room.outcome.futures.unseal(no, FRIDAY).sealed is None
    page = room.outcome.after_no.page(no)
    room.outcome.after_no.save(
        replace(page, learned="two years of budgets", meeting_say="Thank you"), at(21, month=5)
    )
    rows = {row.opens: row for group in view_of(room, no, at(21, month=5)).groups for row in group.rows}
    assert rows["text:learned"].after == "closed"
    assert "page:meetings" in rows
    for number in range(8):
        room.box.intake.add_text(f"line {number}", MementoDetails(is_pinned=True), FRIDAY)
    assert "box" in {row.opens for group in view_of(room, no, at(21, month=5)).groups for row in group.rows}
