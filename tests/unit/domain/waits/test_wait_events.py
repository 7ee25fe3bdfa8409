"""State follows from events: what can follow what, and what stays known."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.unit.stories import INTERVIEW, LONDON, at, museum
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.countdown import countdown
from waitroom.domain.waits.phase import Phase, phase_of
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow

LATER = Promise(
    words="end of May",
    said_on=at(13, month=5),
    window=DecisionWindow(earliest=date(2014, 5, 30), latest=date(2014, 5, 30), zone="Europe/London"),
    reason="the director is away",
)


def said(day: int, month: int, words: str) -> Promise:
    window = DecisionWindow(earliest=date(2014, 6, day), latest=date(2014, 6, day), zone="Europe/London")
    return Promise(words=words, said_on=at(day, month=month), window=window)


def test_they_moved_it_and_the_earlier_words_stay() -> None:
    wait = wait_events.move_promise(museum(), LATER, now=at(14, month=5))
    assert wait.promise is LATER
    assert [promise.words for promise in wait.live_round.promises] == [
        "between Friday and Monday",
        "end of May",
    ]
    assert [promise.words for promise in wait_events.moved_promises(wait)] == ["between Friday and Monday"]
    assert wait_events.moved_promises(museum()) == ()


def test_words_older_than_what_they_replace_or_from_tomorrow_are_refused_with_the_reason() -> None:
    wait = wait_events.move_promise(museum(), LATER, now=at(14, month=5))
    with pytest.raises(EventOutOfOrder, match="said on Tue 13 May 2014"):
        wait_events.move_promise(wait, said(12, 5, "in June"), now=at(14, month=5))
    with pytest.raises(EventOutOfOrder, match="lies ahead"):
        wait_events.move_promise(wait, said(16, 5, "in June"), now=at(14, month=5))
    assert wait_events.move_promise(Wait(organisation="Mill"), LATER, now=at(14, month=5)).promise is LATER


def test_another_round_leads_with_its_own_promise_and_the_first_is_kept() -> None:
    following = Round(interviewed=date(2014, 5, 15), name="the second talk", promises=(LATER,))
    wait = wait_events.add_round(museum(), following)
    assert wait.live_round is following
    assert wait.rounds[0].interviewed == INTERVIEW
    with pytest.raises(EventOutOfOrder, match="Wed 23 Apr 2014"):
        wait_events.add_round(museum(), Round(interviewed=date(2014, 4, 22)))
    assert wait_events.add_round(museum(), Round()).interviewed is None


@pytest.mark.parametrize("first", list(Outcome))
@pytest.mark.parametrize("then", list(Outcome))
def test_what_can_follow_an_answer(first: Outcome, then: Outcome) -> None:
    now = at(20, month=5)
    wait = wait_events.record_answer(museum(), first, on=at(13, month=5), now=now)
    allowed = {
        Outcome.OFFER: {Outcome.OFFER, Outcome.WITHDREW, Outcome.DECLINED},
        Outcome.DECLINED: {Outcome.DECLINED, Outcome.OFFER},
        Outcome.WITHDREW: {Outcome.WITHDREW},
        Outcome.SILENCE: set(Outcome),
    }[first]
    if then in allowed:
        assert wait_events.record_answer(wait, then, on=at(14, month=5), now=now).answered == at(14, month=5)
    else:
        with pytest.raises(EventOutOfOrder, match="already"):
            wait_events.record_answer(wait, then, on=at(14, month=5), now=now)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_a_silence_ends_by_a_moved_date_or_another_round(outcome: Outcome) -> None:
    now = at(20, month=5)
    wait = wait_events.record_answer(museum(), outcome, on=now, now=now)
    if outcome is Outcome.SILENCE:
        assert wait_events.move_promise(wait, LATER, now=now).outcome is None
        assert wait_events.add_round(wait, Round()).answered is None
        return
    with pytest.raises(EventOutOfOrder, match="“Not yet” takes that back first"):
        wait_events.move_promise(wait, LATER, now=now)
    with pytest.raises(EventOutOfOrder):
        wait_events.add_round(wait, Round())


def test_an_answer_comes_after_the_interview_and_not_tomorrow() -> None:
    now = at(20, month=5)
    with pytest.raises(EventOutOfOrder, match="interview was on Wed 23 Apr 2014"):
        wait_events.record_answer(museum(), Outcome.OFFER, on=at(22), now=now)
    with pytest.raises(EventOutOfOrder, match="lies ahead"):
        wait_events.record_answer(museum(), Outcome.OFFER, on=now + timedelta(days=1), now=now)
    assert (
        wait_events.record_answer(Wait(organisation="Mill"), Outcome.OFFER, on=at(1), now=now).outcome
        is Outcome.OFFER
    )


def test_several_posts_have_an_answer_each_and_the_wait_is_open_while_one_is() -> None:
    now = at(20, month=5)
    wait = replace(museum(), roles=(Role(name="Curator"), Role(name="Archivist"), Role(name="Guide")))
    wait = wait_events.record_answer(wait, Outcome.DECLINED, on=now, now=now, roles=["Guide"])
    assert (wait.outcome, wait.answered) == (None, None)
    yes = wait_events.record_answer(wait, Outcome.OFFER, on=now, now=now, roles=["Curator"])
    assert yes.outcome is Outcome.OFFER
    assert [role.outcome for role in yes.roles] == [Outcome.OFFER, None, Outcome.DECLINED]
    assert (
        wait_events.record_answer(yes, Outcome.SILENCE, on=now, now=now, roles=["Archivist"]).outcome
        is Outcome.OFFER
    )
    no = wait_events.record_answer(wait, Outcome.WITHDREW, on=now, now=now, roles=["Curator", "Archivist"])
    assert no.outcome is Outcome.DECLINED
    with pytest.raises(EventOutOfOrder):
        wait_events.record_answer(wait, Outcome.SILENCE, on=now, now=now, roles=["Guide"])
    back = wait_events.remove_answer(no)
    assert back.outcome is None
    assert all(role.outcome is None for role in back.roles)


def test_a_guess_stands_in_for_ten_working_days_and_never_lies_in_the_past() -> None:
    guess = wait_events.guess_promise(INTERVIEW, "Europe/London", date(2014, 4, 24))
    assert guess is not None
    assert (guess.first_day, guess.guess) == (date(2014, 5, 7), True)
    holiday = wait_events.guess_promise(
        date(2014, 4, 23), "Europe/London", date(2014, 4, 24), frozenset({date(2014, 5, 5)})
    )
    assert holiday is not None
    assert holiday.first_day == date(2014, 5, 8)
    assert wait_events.guess_promise(INTERVIEW, "Europe/London", date(2014, 5, 8)) is None
    assert wait_events.guess_promise(None, "Europe/London", date(2014, 4, 24)) is None
    assert wait_events.guess_promise(date.max, "Europe/London", date(2014, 4, 24)) is None


def test_a_real_promise_takes_the_place_of_a_guess_which_was_never_one() -> None:
    guess = wait_events.guess_promise(INTERVIEW, "Europe/London", date(2014, 4, 24))
    vague = Promise(words="you will hear", said_on=INTERVIEW)
    stood_in = wait_events.with_guess(vague, guess, said_on=INTERVIEW)
    alone = wait_events.with_guess(None, guess, said_on=INTERVIEW)
    assert stood_in == replace(vague, window=guess)
    assert wait_events.without_guess(stood_in) == vague
    assert wait_events.without_guess(alone) is None
    assert wait_events.with_guess(LATER, guess, said_on=INTERVIEW) is LATER
    assert wait_events.with_guess(vague, None, said_on=INTERVIEW) is vague
    assert wait_events.without_guess(LATER) is LATER
    assert wait_events.without_guess(None) is None
    assert alone is not None
    wait = Wait(
        organisation="Mill", zone="Europe/London", rounds=(Round(interviewed=INTERVIEW, promises=(alone,)),)
    )
    assert wait_events.moved_promises(wait_events.move_promise(wait, LATER, now=at(14, month=5))) == ()


def test_a_guess_has_no_eve_and_no_hours_and_is_past_like_any_day() -> None:
    guess = wait_events.guess_promise(INTERVIEW, "Europe/London", date(2014, 4, 24))
    promise = wait_events.with_guess(None, guess, said_on=INTERVIEW)
    assert promise is not None
    wait = Wait(
        organisation="Mill", zone="Europe/London", rounds=(Round(interviewed=INTERVIEW, promises=(promise,)),)
    )
    assert (phase_of(wait, at(6, month=5)), countdown(wait, at(6, month=5)).number) == (Phase.WAITING, 1)
    assert (phase_of(wait, at(7, month=5)), countdown(wait, at(7, month=5)).number) == (Phase.WAITING, None)
    after = countdown(wait, at(9, month=5))
    assert (after.phase, after.number, after.unit) == (Phase.OVERDUE, 2, "working days")


def test_their_clocks_move_with_them_to_another_zone() -> None:
    end = datetime(2014, 5, 9, 17, tzinfo=LONDON)
    window = DecisionWindow(earliest=date(2014, 5, 8), latest=end, zone="Europe/London")
    elsewhere = replace(window, zone="Asia/Tokyo")
    promises = tuple(Promise(words="x", said_on=INTERVIEW, window=each) for each in (window, elsewhere, None))
    wait = Wait(organisation="Mill", zone="Europe/London", rounds=(Round(promises=promises),))
    there = wait_events.wait_in_zone(wait, "America/New_York")
    first = there.rounds[0].promises[0].window
    assert first is not None
    assert (first.zone, first.earliest, first.latest.isoformat()) == (
        "America/New_York",
        date(2014, 5, 8),
        "2014-05-09T17:00:00-04:00",
    )
    assert there.rounds[0].promises[1:] == promises[1:]
    unknown = replace(
        wait,
        zone="Mars/Base",
        rounds=(Round(promises=(replace(promises[0], window=replace(window, zone="Mars/Base")),)),),
    )
    mended = wait_events.wait_in_zone(unknown, "Europe/London").window
    assert mended is not None
    assert mended.latest == end
