"""The Care room in the person's words: suggestions, worry time and the ledger over a whole wait."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import DAY, answered, at, museum
from waitroom.content.loader import Content
from waitroom.domain.care.activity import HelpedAnswer, Mood
from waitroom.domain.care.care_records import HELP_LINES, ForecastResult
from waitroom.domain.care.situation import situation_of
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import EventOutOfOrder, NotUnderstood
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.room.care.care import Care

CONTENT = Content()
NOON = at(28, 12)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def care(store: FakeStore) -> Care:
    return Care(store, CONTENT)


def test_an_activity_is_begun_left_at_any_second_and_asked_about_once(care: Care) -> None:
    pairs = CONTENT.activity("pairs")
    run = care.start_activity(pairs, NOON)
    left = care.finish_activity(run, NOON + timedelta(seconds=3))
    assert (left.written, left.helped) == ("", None)
    assert care.helped_words(pairs).words == ""
    care.save_helped_answer(left, HelpedAnswer.BETTER, NOON)
    assert care.helped_words(pairs).words == "helped 1 of 1"


def test_what_helped_rises_among_the_suggestions(care: Care) -> None:
    for days in range(3, 6):
        run = care.start_activity(CONTENT.activity("pairs"), NOON - days * DAY)
        care.save_helped_answer(
            care.finish_activity(run, NOON - days * DAY), HelpedAnswer.BETTER, NOON - days * DAY
        )
    offered = care.suggestions(situation_of(museum(), NOON))
    assert offered[1].activity.id == "pairs"
    assert offered[1].figure.words == "helped 3 of 3"
    more = care.suggestions(situation_of(museum(), NOON), page=1)
    assert not {one.activity.id for one in offered} & {one.activity.id for one in more}


def test_a_check_in_keeps_what_was_given_and_a_mood_that_was_not_chosen_is_unknown(care: Care) -> None:
    assert care.latest_mood(NOON) is None
    care.save_check_in(8, NOON, "tight chest", Mood.ANXIOUS, museum())
    assert care.latest_mood(NOON + timedelta(hours=2)) is Mood.ANXIOUS
    assert care.latest_mood(NOON + timedelta(hours=13)) is None
    care.save_check_in(3, NOON + timedelta(hours=1))
    assert care.latest_mood(NOON + timedelta(hours=2)) is None
    for worry in (-1, 11):
        with pytest.raises(NotUnderstood, match="0 to 10"):
            care.save_check_in(worry, NOON)


def test_the_worry_of_two_weeks_with_the_waits_events(care: Care) -> None:
    care.save_check_in(8, at(23, 20))
    care.save_check_in(5, at(24, 9))
    days = care.worry_over_days(NOON, wait=museum())
    assert len(days) == 14
    assert [day.worry for day in days if day.worry is not None] == [8, 5]
    assert {day.day: day.events for day in days}[date(2014, 4, 23)] == ("interview", "they gave a date")
    assert all(day.events == () for day in care.worry_over_days(NOON, days=7))


def test_two_very_low_weeks_bring_the_one_quiet_line(care: Care) -> None:
    for days in range(8):
        assert not care.is_low_for_weeks(NOON)
        care.save_check_in(9, NOON - days * DAY, mood=Mood.VERY_LOW)
    assert care.is_low_for_weeks(NOON)


def test_own_people_come_first_then_a_voice_anywhere_without_a_number(care: Care, store: FakeStore) -> None:
    assert care.people_to_talk_to().lines == HELP_LINES
    store.people.save(Person(name="Zoe", is_mine=True), now=NOON)
    store.people.save(Person(name="ana", is_mine=True), now=NOON)
    store.people.save(Person(name="Ms Panel", wait_id="museum"), now=NOON)
    assert [person.name for person in care.people_to_talk_to().own] == ["ana", "Zoe"]
    assert HELP_LINES[0].startswith("findahelpline.com")
    assert HELP_LINES[1] == "your local emergency number"
    assert not any(character.isdigit() for character in HELP_LINES[1])


def test_a_worry_waits_for_its_hour_is_sorted_and_put_down(care: Care) -> None:
    worries = care.worries
    worry = worries.park("the second answer", at(28, 9), wait=museum())
    late = worries.park("the silence", at(28, 21))
    assert worries.due(at(28, 17)) == ()
    assert worries.due(at(28, 18)) == (worry,)
    assert worries.parked(at(28, 17)) == (worry, late)
    assert worries.set_column(worry, is_mine=False, now=at(28, 18)).is_mine is False
    mine = worries.save_first_step(worry, "ring Sam at nine", at(28, 18))
    assert (mine.is_mine, mine.first_step) == (True, "ring Sam at nine")
    again = worries.postpone(worry, at(28, 18))
    assert again.first_step == "ring Sam at nine", "a value held from before loses nothing that came since"
    assert worries.due(at(28, 18, 30)) == ()
    assert again.parked_for == at(29, 18)
    down = worries.dismiss(again, at(29, 18))
    assert worries.due(at(29, 18)) == (late,)
    worries.undo_dismiss(down, at(29, 18))
    assert len(worries.due(at(29, 18))) == 2


def test_a_worry_needs_words_and_an_hour_away_from_sleep(care: Care, store: FakeStore) -> None:
    with pytest.raises(NotUnderstood, match="a few words"):
        care.worries.park("  ", NOON)
    for slot in (time(20), time(23), time(5)):
        with pytest.raises(NotUnderstood, match="06:00 and 20:00"):
            care.worries.park("x", NOON, slot)
    assert store.worries.all() == ()


def test_the_ledger_over_a_whole_wait_and_into_the_next(care: Care, store: FakeStore) -> None:
    ledger = care.forecasts
    wait = store.waits.save(museum(), now=NOON)
    forecasts = [ledger.seal(f"fear {number}", 60 + number, wait, NOON) for number in range(11)]
    assert ledger.sealed_count(wait) == 11
    assert ledger.unsettled(wait) == ()
    with pytest.raises(EventOutOfOrder, match="sealed until the answer"):
        ledger.mark_result(forecasts[0], ForecastResult.UNTRUE, NOON)
    assert ledger.accuracy() is None

    wait = store.waits.save(answered(wait, Outcome.OFFER, at(9, month=5)), now=NOON)
    assert ledger.sealed_count(wait) == 0
    assert ledger.unsettled(wait) == tuple(forecasts)
    verdicts = [ForecastResult.UNTRUE] * 9 + [ForecastResult.TRUE, ForecastResult.PARTLY]
    for forecast, verdict in zip(forecasts, verdicts, strict=True):
        ledger.mark_result(forecast, verdict, at(9, month=5))
    assert ledger.unsettled(wait) == ()
    assert len(ledger.settled(wait)) == 11

    following = store.waits.save(museum_again(), now=NOON)
    last = ledger.previous_accuracy(following)
    assert last is not None
    assert last.words == "9 of 11 did not happen"
    assert (last.true, last.partly, last.average_likelihood) == (1, 1, 65)
    assert ledger.accuracy() == last
    assert ledger.previous_accuracy(wait) is None

    taken_back = ledger.mark_result(ledger.settled(wait)[0], None, at(10, month=5))
    assert taken_back.settled_on is None
    assert ledger.unsettled(wait) == (taken_back,)
    with pytest.raises(EventOutOfOrder, match="nothing left to forecast"):
        ledger.seal("too late", 10, wait, NOON)


def test_a_forecast_needs_a_sentence_and_a_likelihood(care: Care) -> None:
    with pytest.raises(NotUnderstood, match="one sentence"):
        care.forecasts.seal(" ", 10, museum(), NOON)
    with pytest.raises(NotUnderstood, match="0 to 100"):
        care.forecasts.seal("x", 101, museum(), NOON)


def test_a_forecast_whose_wait_is_gone_can_still_be_settled(care: Care) -> None:
    forecast = care.forecasts.seal("x", 10, museum(), NOON)
    assert care.forecasts.mark_result(forecast, ForecastResult.UNTRUE, NOON).settled is ForecastResult.UNTRUE


def test_the_last_wait_without_settled_forecasts_is_passed_over(care: Care, store: FakeStore) -> None:
    assert care.forecasts.previous_accuracy() is None
    older = store.waits.save(museum(), now=NOON)
    forecast = care.forecasts.seal("x", 10, older, NOON)
    store.waits.save(answered(older, Outcome.SILENCE, at(9, month=5)), now=NOON)
    care.forecasts.mark_result(forecast, ForecastResult.TRUE, NOON)
    store.waits.save(answered(museum_again(), Outcome.SILENCE, at(20, month=5)), now=NOON)
    rate = care.forecasts.previous_accuracy()
    assert rate is not None
    assert rate.words == "0 of 1 did not happen"


def test_last_time_means_the_wait_that_was_answered_last(care: Care, store: FakeStore) -> None:
    for wait_id, day, verdict in (("first", 9, ForecastResult.TRUE), ("second", 20, ForecastResult.UNTRUE)):
        wait = store.waits.save(replace(museum(), id=wait_id), now=NOON)
        forecast = care.forecasts.seal("x", 10, wait, NOON)
        store.waits.save(answered(wait, Outcome.SILENCE, at(day, month=5)), now=NOON)
        care.forecasts.mark_result(forecast, verdict, NOON)
    rate = care.forecasts.previous_accuracy()
    assert rate is not None
    assert rate.words == "1 of 1 did not happen"


def test_what_opens_is_asked_once_a_day_and_given_back_on_the_day_of_the_no(care: Care) -> None:
    ledger = care.forecasts
    wait = museum()
    assert ledger.may_ask_opening(wait, NOON)
    ledger.save_opening("  ", wait, NOON)
    assert not ledger.may_ask_opening(wait, NOON + timedelta(hours=4)), "passing it by counts for the day"
    assert ledger.may_ask_opening(museum_again(), NOON)
    second = ledger.save_opening("evenings", wait, NOON + 2 * DAY)
    first = ledger.save_opening("the course in June", wait, NOON + DAY)
    assert ledger.openings_after_no(wait) == ()
    assert ledger.openings_after_no(answered(wait, Outcome.OFFER, at(9, month=5))) == ()
    assert ledger.openings_after_no(answered(wait, Outcome.DECLINED, at(9, month=5))) == (first, second)


def test_the_page_on_wanting_it_is_kept_for_each_wait(care: Care, store: FakeStore) -> None:
    page = care.forecasts.wanting(museum())
    assert (page.wait_id, page.week) == ("museum", "")
    kept = care.forecasts.save_wanting(page, NOON)
    assert kept.written == NOON
    assert care.forecasts.wanting(museum()) == kept
    assert care.forecasts.wanting(museum_again()).written is None


def museum_again() -> Wait:
    return replace(museum(), id="library")
