"""Meeting a coping card: which one, when, and when not, on a real store in a folder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.box.memento import Memento, MementoDetails
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.opening import open_store

NOW = datetime(2014, 4, 24, 12, tzinfo=UTC)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)


@pytest.fixture
def store(paths: Paths) -> Store:
    return open_store(paths, now=NOW)


@pytest.fixture
def room(store: Store, paths: Paths) -> Iterator[Room]:
    room = build_room(store, FixedClock(NOW, "Europe/London"), paths)
    yield room
    room.close()


def later(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def keep(room: Room, words: str) -> Memento:
    return room.box.intake.add_text(words, MementoDetails(), NOW)


def test_the_nearest_card_is_met_seen_and_not_again_within_the_hour(room: Room) -> None:
    evening = keep(room, "When the evening is long, I ring my sister")
    anxious = keep(room, "When I am anxious, I walk")
    assert room.coping_offers.find_fitting_card("", NOW) is None
    assert room.coping_offers.find_fitting_card("I wonder when they call", NOW) is None
    met = room.coping_offers.find_fitting_card("the evenings", NOW)
    assert met is not None
    assert (met.id, met.seen) == (evening.id, (NOW,))
    assert room.coping_offers.find_fitting_card("anxious", later(59)) is None
    met = room.coping_offers.find_fitting_card("anxious", later(60))
    assert met is not None
    assert met.id == anxious.id


def test_one_that_was_held_in_the_box_counts_as_met_and_a_clock_set_back_does_not(room: Room) -> None:
    card = keep(room, "When I am anxious, I walk")
    room.box.mark_seen(card.id, later(30))
    assert room.coping_offers.find_fitting_card("anxious", later(60)) is None
    assert room.coping_offers.find_fitting_card("anxious", NOW) is not None


def test_put_down_they_stay_away_until_tomorrow(room: Room) -> None:
    keep(room, "When I am anxious, I walk")
    room.coping_offers.dismiss_for_today(NOW)
    assert room.coping_offers.find_fitting_card("anxious", later(180)) is None
    assert room.coping_offers.find_fitting_card("anxious", NOW + timedelta(days=1)) is not None


@pytest.mark.parametrize("is_put_away", [False, True])
def test_on_the_day_of_a_no_the_room_after_it_shows_them(room: Room, store: Store, is_put_away: bool) -> None:
    keep(room, "When I am anxious, I walk")
    wait = store.waits.save(Wait(organisation="Museum"), now=NOW)
    wait = replace(wait, outcome=Outcome.DECLINED, answered=NOW, is_put_away=is_put_away)
    store.waits.save(wait, now=NOW)
    assert room.coping_offers.find_fitting_card("anxious", later(120)) is None
    assert room.coping_offers.find_fitting_card("anxious", NOW + timedelta(days=1)) is not None
