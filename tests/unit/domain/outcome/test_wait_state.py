"""What happened to a wait: how it stood at any moment, and taking the last thing back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.unit.stories import at, museum
from waitroom.domain.outcome.wait_state import (
    UNDO_WITHIN,
    history_of,
    last_entry,
    noes_of,
    take_back_edits,
    wait_state,
)
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.wait import (
    AnswerDetails,
    EntryKind,
    GivenReason,
    Outcome,
    Promise,
    Role,
    Round,
    ToldHow,
    Wait,
)
from waitroom.domain.waits.window import DecisionWindow
from waitroom.store.codecs import decode, encode

FRIDAY, MONDAY, TUESDAY = at(9, month=5), at(12, month=5), at(13, month=5)


def panel() -> Wait:
    return replace(museum(), roles=(Role(name="curator"), Role(name="archivist"), Role(name="guide")))


def test_a_wait_stands_at_each_moment_by_what_had_come_until_then() -> None:
    words = AnswerDetails(told_by="Ms Okafor", how=ToldHow.CALL, words="We would love to have you.")
    wait = wait_events.record_answer(
        museum(), Outcome.OFFER, on=FRIDAY, now=MONDAY, details=words, answer_by=date(2014, 5, 20)
    )
    wait = wait_events.record_answer(wait, Outcome.ACCEPTED, on=MONDAY, now=MONDAY)
    assert wait_state(wait, FRIDAY - timedelta(hours=1)).outcome is None
    offered = wait_state(wait, FRIDAY)
    assert (offered.outcome, offered.since, offered.answer_by) == (Outcome.OFFER, FRIDAY, date(2014, 5, 20))
    assert offered.entry is not None
    assert offered.entry.details == words
    now = wait_state(wait, TUESDAY)
    assert (now.outcome, now.since, now.answer_by) == (Outcome.ACCEPTED, MONDAY, None)
    assert decode(Wait, encode(wait)) == wait


def test_a_wait_from_before_there_was_a_history_stands_by_its_fields() -> None:
    raw = encode(replace(museum(), outcome=Outcome.DECLINED, answered=FRIDAY))
    del raw["history"]
    wait = decode(Wait, raw)
    assert wait_state(wait, FRIDAY - timedelta(days=1)).outcome is None
    assert wait_state(wait, FRIDAY).outcome is Outcome.DECLINED
    assert last_entry(wait, FRIDAY) is None
    with pytest.raises(EventOutOfOrder, match="thirty days"):
        take_back_edits(wait, now=FRIDAY)


def test_three_posts_and_one_panel() -> None:
    no = AnswerDetails(reason=GivenReason.INTERNAL)
    wait = wait_events.record_answer(
        panel(), Outcome.DECLINED, on=FRIDAY, now=FRIDAY, roles=("curator",), details=no
    )
    assert wait.outcome is None
    assert wait_state(wait, FRIDAY).open_roles == ("archivist", "guide")
    assert [entry.roles for entry in noes_of(wait)] == [("curator",)]
    wait = wait_events.record_answer(wait, Outcome.OFFER, on=MONDAY, now=MONDAY, roles=("guide",))
    assert wait.outcome is Outcome.OFFER
    assert wait_state(wait, FRIDAY).outcome is None
    back = take_back_edits(wait, now=TUESDAY)
    assert (back.outcome, back.answered) == (None, None)
    assert [role.outcome for role in back.roles] == [Outcome.DECLINED, None, None]
    again = take_back_edits(back, now=TUESDAY)
    assert [role.outcome for role in again.roles] == [None, None, None]
    assert history_of(again) == ()
    assert [entry.taken_back for entry in again.history] == [TUESDAY, TUESDAY]


def test_a_round_and_a_moved_date_are_taken_back_and_what_was_written_stays() -> None:
    window = DecisionWindow(earliest=date(2014, 5, 20), latest=date(2014, 5, 20), zone="Europe/London")
    later = Promise(words="on the 20th", said_on=MONDAY, window=window)
    moved = wait_events.move_promise(museum(), later, now=MONDAY)
    following = Round(interviewed=date(2014, 5, 16), notes="bring the sketches", people=("p",))
    wait = wait_events.add_round(moved, following, now=TUESDAY)
    assert [entry.kind for entry in wait.history] == [EntryKind.MOVED, EntryKind.ROUND]
    back = take_back_edits(wait, now=TUESDAY)
    assert len(back.rounds) == 1
    assert (back.live_round.notes, back.live_round.people) == ("bring the sketches", ("p",))
    assert back.promise == later
    assert take_back_edits(back, now=TUESDAY).promise == museum().promise


def test_what_was_written_down_is_taken_back_for_thirty_days() -> None:
    wait = wait_events.record_answer(museum(), Outcome.SILENCE, on=MONDAY, now=MONDAY)
    assert take_back_edits(wait, now=MONDAY + UNDO_WITHIN).outcome is None
    with pytest.raises(EventOutOfOrder):
        take_back_edits(wait, now=MONDAY + UNDO_WITHIN + timedelta(minutes=1))


def test_a_window_is_never_before_its_own_interview() -> None:
    early = Promise(
        words="this week",
        said_on=MONDAY,
        window=DecisionWindow(earliest=date(2014, 5, 12), latest=date(2014, 5, 16), zone="Europe/London"),
    )
    with pytest.raises(EventOutOfOrder, match="before the interview on Mon 19 May"):
        wait_events.add_round(museum(), Round(interviewed=date(2014, 5, 19), promises=(early,)), now=MONDAY)
    wait = wait_events.add_round(
        museum(), Round(interviewed=date(2014, 5, 15), promises=(early,)), now=MONDAY
    )
    assert wait.window is not None
    assert wait.window.first_day == date(2014, 5, 15)


def test_bad_input_gets_one_sentence() -> None:
    with pytest.raises(EventOutOfOrder, match="lies before the day they said yes"):
        wait_events.record_answer(museum(), Outcome.OFFER, on=MONDAY, now=TUESDAY, answer_by=date(2014, 5, 9))
    with pytest.raises(EventOutOfOrder, match="has passed"):
        wait_events.record_answer(
            museum(), Outcome.OFFER, on=FRIDAY, now=TUESDAY, answer_by=date(2014, 5, 10)
        )
    with pytest.raises(EventOutOfOrder, match="No yes of theirs"):
        wait_events.record_answer(museum(), Outcome.OFFER_WITHDRAWN, on=MONDAY, now=TUESDAY)
    offered = wait_events.record_answer(museum(), Outcome.OFFER, on=MONDAY, now=TUESDAY)
    with pytest.raises(EventOutOfOrder, match="came on Mon 12 May 2014"):
        wait_events.record_answer(offered, Outcome.ACCEPTED, on=FRIDAY, now=TUESDAY)
