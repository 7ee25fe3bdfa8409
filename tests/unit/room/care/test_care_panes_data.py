"""What the Care room shows and keeps, without a screen."""

from datetime import timedelta

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import answered, at, museum
from waitroom.content.loader import Content
from waitroom.domain.care.mood_forecast import FollowUpDelay
from waitroom.domain.care.situation import Situation, situation_of
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.room.care.care import Care
from waitroom.room.care.care_panes_data import CarePanesData, build_care_panes_data

CONTENT = Content()
NOON = at(28, 12)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def care(store: FakeStore) -> Care:
    return Care(store, CONTENT)


def looked(care: Care, wait: Wait | None, situation: Situation) -> CarePanesData:
    return build_care_panes_data(care, wait, situation, minutes=15, energy=2, page=0)


def test_without_a_wait_the_room_still_offers_three(care: Care) -> None:
    room = looked(care, None, situation_of(None, NOON))
    assert len(room.now.suggestions) == 3
    assert room.now.energy == "some energy"
    assert not room.ledger.has_wait
    assert room.parked.next is None


def test_at_night_the_room_says_so(care: Care) -> None:
    night = looked(care, museum(), situation_of(museum(), at(28, 23)))
    assert night.now.line
    assert night.worry.is_night


def test_parked_worries_show_their_number_until_their_hour(care: Care) -> None:
    care.worries.park("the form", NOON)
    before = looked(care, None, situation_of(None, NOON)).parked
    assert (before.due, before.waiting, before.next) == ((), 1, at(28, 18))
    assert looked(care, None, situation_of(None, at(28, 18))).parked.due == ("the form",)


def test_the_weather_is_shown_after_it_was_compared(care: Care, store: FakeStore) -> None:
    wait = store.waits.save(museum(), now=NOON)
    weather = care.mood_forecasts.seal(2, 4, 6, wait, NOON)
    wait = store.waits.save(answered(wait, Outcome.DECLINED, NOON), now=NOON)
    assert looked(care, wait, situation_of(wait, NOON)).ledger.weather is FollowUpDelay.DAY
    for after, felt in zip(FollowUpDelay, (3, 5, 7), strict=True):
        weather = care.mood_forecasts.save_feeling(weather, after, felt, NOON)
    assert (weather.felt_day, weather.felt_week, weather.felt_month) == (3, 5, 7)
    assert looked(care, wait, situation_of(wait, NOON)).ledger.weather_words.endswith("guessed 6, felt 7")
    with pytest.raises(NotUnderstood):
        care.mood_forecasts.save_feeling(weather, FollowUpDelay.DAY, 11, NOON)
    with pytest.raises(NotUnderstood):
        care.mood_forecasts.seal(-1, 0, 0, None, NOON)
    assert care.mood_forecasts.seal(1, 2, 3, None, NOON).wait_id == ""


def test_the_page_on_wanting_it_is_shown_once_it_is_written(care: Care, store: FakeStore) -> None:
    wait = store.waits.save(museum(), now=NOON)
    assert looked(care, wait, situation_of(wait, NOON)).ledger.wanting is None
    care.forecasts.save_wanting(care.forecasts.wanting(wait), NOON)
    assert looked(care, wait, situation_of(wait, NOON)).ledger.wanting is not None


def test_a_page_is_kept_found_and_let_go(care: Care) -> None:
    run = care.start_activity(CONTENT.activity("kind-letter"), NOON)
    care.save_page(run, "dear me", NOON)
    assert [page.written for page in care.written_runs()] == ["dear me"]
    care.save_page(run, "", NOON)
    assert care.written_runs() == ()


def test_the_list_for_tomorrow_is_there_in_the_morning_and_not_by_night(care: Care) -> None:
    run = care.start_activity(CONTENT.activity("bedtime-list"), at(28, 22))
    care.save_page(run, "ring the dentist", at(28, 22))
    assert care.todays_list(at(28, 23)) == ""
    assert care.todays_list(at(29, 8)) == "ring the dentist"
    assert care.todays_list(at(28, 22) + timedelta(days=2, hours=12)) == ""


def test_somebody_to_talk_to_is_kept_with_a_way_to_reach_them(care: Care, store: FakeStore) -> None:
    ama = care.save_contact(" Ama ", "ama@example.org", NOON)
    assert (ama.name, ama.email, ama.phone, ama.is_mine) == ("Ama", "ama@example.org", "", True)
    changed = care.save_contact("Ama", "the red door", NOON, ama)
    assert (changed.id, changed.email, changed.phone) == (ama.id, "", "the red door")
    with pytest.raises(NotUnderstood):
        care.save_contact(" ", "", NOON)
    care.delete_contact(changed, NOON)
    assert care.people_to_talk_to().own == ()
    assert list(store.people.trashed) == [ama.id]
