"""One person at several waits: the role and the talk belong to each, the rest to the person."""

from dataclasses import replace

from waitroom.domain.people.contact import Contact, latest_contact
from waitroom.domain.people.person import (
    Meeting,
    Person,
    is_same_person,
    one_person,
    with_meeting,
    without_meeting,
)

ADA = Person(name="Ada Okafor", wait_id="museum", role="Director", email="ada@m.example", spoke_about="looms")


def test_a_person_is_seen_from_each_wait() -> None:
    both = with_meeting(ADA, Meeting(wait_id="library", role="a trustee", spoke_about="shelves"))
    assert both.wait_ids == ("museum", "library")
    assert both.is_of("library")
    assert not both.is_of("mill")
    assert not replace(both, is_mine=True).is_of("library")
    seen = both.seen_from("library")
    assert (seen.role, seen.spoke_about, seen.email) == ("a trustee", "shelves", "ada@m.example")
    assert both.seen_from("museum") == both
    again = with_meeting(both, Meeting(wait_id="library", role="Director", spoke_about="maps"))
    assert again.elsewhere == (Meeting(wait_id="library", spoke_about="maps"),)
    assert again.seen_from("library").role == "Director"
    third = with_meeting(again, Meeting(wait_id="mill"))
    assert with_meeting(third, Meeting(wait_id="library", spoke_about="x")).wait_ids == third.wait_ids
    assert with_meeting(third, Meeting(wait_id="museum", spoke_about="y")).spoke_about == "y"
    assert with_meeting(Person(name="Kim"), Meeting(wait_id="mill", role="cook")).wait_id == "mill"


def test_a_person_who_leaves_a_wait_stays_at_the_others() -> None:
    both = with_meeting(ADA, Meeting(wait_id="library", role="a trustee", spoke_about="shelves"))
    left = without_meeting(both, "museum")
    assert left is not None
    assert (left.wait_id, left.role, left.spoke_about, left.elsewhere) == (
        "library",
        "a trustee",
        "shelves",
        (),
    )
    assert without_meeting(both, "library") == ADA
    assert without_meeting(ADA, "museum") is None


def test_a_name_or_an_address_is_that_of_a_person() -> None:
    assert is_same_person(ADA, " ada  okafor ")
    assert is_same_person(ADA, "A. Okafor", "ADA@m.example")
    assert not is_same_person(ADA, "Ada")
    assert not is_same_person(replace(ADA, email=""), "", "")


def test_two_entries_become_one_and_nothing_that_was_written_goes() -> None:
    other = Person(
        name="Ms Okafor", wait_id="library", saying="oh-KAH-for", role="a trustee", spoke_about="shelves",
        elsewhere=(Meeting(wait_id="museum", spoke_about="tours"),),
    )  # fmt: skip
    one = one_person(ADA, other)
    assert (one.name, one.saying, one.role) == ("Ada Okafor", "oh-KAH-for", "Director")
    assert one.seen_from("museum").spoke_about == "looms; tours"
    assert (one.seen_from("library").role, one.seen_from("library").spoke_about) == ("a trustee", "shelves")


def test_the_latest_contact_is_the_one_with_the_latest_moment() -> None:
    assert latest_contact([Contact(line="undated")]) is None
