from dataclasses import replace

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.room.people.people import People

NOW = at(24)


@pytest.fixture
def store() -> FakeStore:
    store = FakeStore()
    store.waits.save(museum(), now=NOW)
    return store


def test_somebody_met_stands_with_the_wait_and_its_round_once(store: FakeStore) -> None:
    people = People(store)
    ada = people.save(Person(name="Ada", wait_id="museum"), now=NOW)
    people.save(replace(ada, role="Director"), now=NOW)
    people.save(Person(name="My sister", is_mine=True), now=NOW)
    wait = store.waits.get("museum")
    assert wait is not None
    assert wait.live_round.people == (ada.id,)
    assert [(each.name, each.role) for each in people.met_in("museum")] == [("Ada", "Director")]
    assert people.get(ada.id) == people.met_in("museum")[0]
    assert people.get("") is None


def test_a_person_needs_a_name(store: FakeStore) -> None:
    with pytest.raises(NotUnderstood, match="What are they called"):
        People(store).save(Person(name=" ", wait_id="museum"), now=NOW)


def test_each_person_is_unthanked_or_as_far_as_the_furthest_thank_you(store: FakeStore) -> None:
    people = People(store)
    ada = people.save(Person(name="Ada", wait_id="museum"), now=NOW)
    priya = people.save(Person(name="Priya", wait_id="museum"), now=at(24, 11))
    for letter in (
        Letter(wait_id="museum", person_id=ada.id, kind="thank-you"),
        Letter(wait_id="museum", person_id=ada.id, kind="thank-you-panel", state=LetterState.SENT),
        Letter(wait_id="museum", person_id=priya.id, kind="check-in", state=LetterState.SENT),
    ):
        store.letters.save(letter, now=NOW)
    states = [(each.person.name, each.state) for each in people.thank_you_statuses("museum")]
    assert states == [("Ada", LetterState.SENT), ("Priya", None)]
    people.take_off(ada, "museum", now=NOW)
    assert [each.name for each in people.met_in("museum")] == ["Priya"]
