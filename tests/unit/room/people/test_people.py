from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Round
from waitroom.room.letters.letter_versions import LetterTables
from waitroom.room.letters.letters import Letters
from waitroom.room.people.people import People, moment_of
from waitroom.room.people.people_words import contact_words, who_words

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


def test_one_letter_to_a_panel_counts_for_each_and_a_helper_is_thanked_too(store: FakeStore) -> None:
    people, letters = People(store), Letters(cast("LetterTables", store))
    panel = tuple(
        people.save(Person(name=name, wait_id="museum", email=email, spoke_about=about), now=at(24, hour))
        for hour, (name, email, about) in enumerate(
            (("Ada", "ada@m.example", "looms"), ("Priya", "", "tours"), ("Tom", "tom@m.example", "")), 10
        )
    )
    letter = letters.create(
        "thank-you", now=NOW, wait=store.waits.get("museum"), person=panel[0], also=panel[1:]
    )
    assert letter.to == "Ada <ada@m.example>, Priya, Tom <tom@m.example>"
    assert letter.body.startswith("Dear Ada, Priya and Tom,")
    assert letters.title_of(letter) == "Thank-you to Ada, Priya and Tom"
    assert [each.state for each in people.thank_you_statuses("museum")] == [LetterState.DRAFT] * 3
    assert people.thank_you_to(panel, "museum") == letter
    sent = letters.mark_sent(letter, now=NOW, on=NOW, channel="mail", to=letter.to)
    letters.mark_answered(sent, now=NOW)
    assert [each.state for each in people.thank_you_statuses("museum")] == [LetterState.ANSWERED] * 3
    assert people.last_touch(panel[1]) == NOW
    sam = people.save(Person(name="Sam", wait_id="museum", is_helper=True, spoke_about="the advert"), now=NOW)
    assert [each.name for each in people.met_in("museum")] == ["Ada", "Priya", "Tom"]
    assert people.rounds_of(sam, store.waits.get("museum") or museum()) == ()
    assert [each.state for each in people.helper_statuses("museum")] == [None]
    thanks = letters.create("thank-you-helper", now=NOW, wait=store.waits.get("museum"), person=sam)
    assert thanks.body.startswith("Dear Sam,\n\nThank you for the advert.")
    assert [each.letter for each in people.helper_statuses("museum")] == [thanks]
    assert letters.duplicate(letter, now=NOW).also_to == letter.also_to
    assert people.last_touch(sam) is None


def test_somebody_in_two_rounds_and_at_two_waits_is_one_person(store: FakeStore) -> None:
    people = People(store)
    twice = replace(museum(), rounds=(*museum().rounds, Round(name="the panel")))
    store.waits.save(twice, now=NOW)
    store.waits.save(replace(museum(), id="library", organisation="Library"), now=NOW)
    ada = people.save(Person(name="Ada", wait_id="museum", role="Director"), now=NOW, rounds=(1, 2))
    with pytest.raises(NotUnderstood, match="rounds 1 to 2"):
        people.save(ada, now=NOW, rounds=(3,))
    assert people.rounds_of(ada, store.waits.get("museum") or twice) == (1, 2)
    ada = people.save(ada, now=NOW, rounds=(2,))
    assert people.rounds_of(ada, store.waits.get("museum") or twice) == (2,)
    with pytest.raises(NotUnderstood, match="one round"):
        people.save(ada, now=NOW, wait_id="library", rounds=(2,))
    # The same name typed at another wait is offered as the same person, and taken as one.
    assert people.find_same("ada", "") == ada
    assert people.find_same("ada", "", besides=ada.id) is None
    new = Person(name="Ada", wait_id="library", role="a trustee", spoke_about="shelves")
    both, before = people.save_entry(new, ada, wait_id="library", now=NOW)
    assert both.id == ada.id
    assert [each.role for each in people.met_in("library")] == ["a trustee"]
    assert [each.role for each in people.met_in("museum")] == ["Director"]
    assert (store.waits.get("library") or twice).live_round.people == (ada.id,)
    assert people.status_of(both, "library").person.spoke_about == "shelves"
    seen = people.save(replace(people.met_in("library")[0], spoke_about="maps"), now=NOW, wait_id="library")
    assert (seen.spoke_about, seen.seen_from("library").spoke_about) == ("", "maps")
    # Taken off one wait they stay at the other, and come back.
    gone = people.take_off(people.met_in("library")[0], "library", now=NOW)
    assert (people.met_in("library"), len(people.met_in("museum"))) == ((), 1)
    assert (store.waits.get("library") or twice).live_round.people == ()
    people.put_back(gone, now=NOW)
    assert [each.spoke_about for each in people.met_in("library")] == ["maps"]
    assert (store.waits.get("library") or twice).live_round.people == (ada.id,)
    assert before is not None
    people.put_back(before, now=NOW)
    assert people.met_in("library") == ()


def test_two_entries_become_one_with_their_letters_rounds_and_contacts_and_part_again(
    store: FakeStore,
) -> None:
    people = People(store)
    store.waits.save(replace(museum(), id="library"), now=NOW)
    ada = people.save(Person(name="Ada", wait_id="museum"), now=NOW)
    other = people.save(Person(name="Ada O.", wait_id="library", email="ada@m.example"), now=at(24, 11))
    letter = store.letters.save(Letter(wait_id="library", person_id=other.id), now=NOW)
    panel = store.letters.save(Letter(wait_id="museum", person_id=ada.id, also_to=(other.id,)), now=NOW)
    call = people.save_contact(Contact(person_id=other.id, wait_id="library", how="phone"), now=NOW)
    kept, before = people.save_entry(ada, other, wait_id="museum", now=NOW)
    assert [each.id for each in people.known()] == [ada.id]
    assert (kept.wait_ids, kept.email) == (("museum", "library"), "ada@m.example")
    assert (store.letters.get(letter.id) or letter).person_id == ada.id
    assert (store.letters.get(panel.id) or panel).people == (ada.id,)
    assert [each.id for each in people.contacts_of(person_id=ada.id)] == [call.id]
    assert (store.waits.get("library") or museum()).live_round.people == (ada.id,)
    assert before is not None
    people.put_back(before, now=NOW)
    assert [each.name for each in people.known()] == ["Ada", "Ada O."]
    assert (store.letters.get(panel.id) or panel).people == (ada.id, other.id)
    assert [each.id for each in people.contacts_of(person_id=other.id)] == [call.id]
    assert (store.waits.get("library") or museum()).live_round.people == (other.id,)


def test_contacts_are_a_log_of_a_person_of_a_wait_or_of_nobody(store: FakeStore) -> None:
    people = People(store)
    ada = people.save(Person(name="Ada", wait_id="museum"), now=NOW)
    first = people.save_contact(Contact(person_id=ada.id, how="mail", at=at(22)), now=NOW)
    second = people.save_contact(Contact(wait_id="museum", how="phone", line="two\nlines"), now=NOW)
    nobody = people.save_contact(Contact(how="phone", line="who was it"), now=NOW)
    assert people.contacts_of(wait_id="museum") == (second, first)
    assert people.contacts_of(person_id=ada.id) == (first,)
    assert people.contacts_of() == (nobody,)
    assert people.thank_you_statuses("museum")[0].contact == first
    assert (contact_words(first, NOW), contact_words(second, NOW)) == (
        "Tue 22 Apr, mail",
        "Thu 24 Apr, phone: two lines",
    )
    assert contact_words(Contact(line="x"), NOW) == "no day noted: x"
    with pytest.raises(NotUnderstood, match="lies ahead"):
        people.save_contact(Contact(at=at(25)), now=NOW)
    people.delete_contact(second, now=NOW)
    assert people.contacts_of(wait_id="museum") == (first,)
    reminded = people.keep_in_touch(ada, KeepInTouch.FIVE_DAYS, now=NOW)
    assert reminded.keep_in_touch is KeepInTouch.FIVE_DAYS
    assert people.last_touch(ada) == at(22)
    assert moment_of(date(2014, 4, 24), NOW) == NOW
    assert moment_of(date(2014, 4, 22), NOW) == at(22, 12)
    assert moment_of(at(22, 9), NOW) == at(22, 9)


def test_what_stands_behind_a_name() -> None:
    ada = Person(name="Ada", saying="AY-da", pronoun="she/her", role="Director")
    assert who_words(ada) == " (AY-da, she/her), Director"
    assert who_words(ada, is_said=False) == " (she/her), Director"
    assert who_words(Person(name="Tom")) == ""


def test_a_wait_that_is_gone_takes_nobody_along(store: FakeStore) -> None:
    people = People(store)
    ada, before = people.save_entry(Person(name="Ada", wait_id="museum"), None, wait_id="museum", now=NOW)
    assert before is None
    assert people.all() == (ada,)
    people.save(ada, now=NOW, rounds=(1,))
    people.save_entry(Person(name="Ada"), ada, wait_id="mill", now=NOW)
    assert [each.name for each in people.met_in("mill")] == ["Ada"]
    assert people.take_off(people.met_in("mill")[0], "mill", now=NOW).waits == ()
    assert people.thank_you_statuses("mill") == ()
    assert people.thank_you_statuses("nowhere") == ()
