"""The kinds of letter as shipped."""

import re

import pytest

from waitroom.content.letters import LetterKind, fill_slots, find_letter_kind, letter_kinds, open_slot_names

ALL = tuple(letter_kinds().values())


def test_there_are_twenty_one_kinds() -> None:
    assert list(letter_kinds()) == [
        "thank-you",
        "thank-you-panel",
        "thank-you-screen",
        "accept-interview",
        "interest-note",
        "thank-you-helper",
        "check-in",
        "check-in-last",
        "other-offer",
        "ask-for-time",
        "accept",
        "good-news",
        "decline",
        "withdraw",
        "reply-to-no",
        "ask-feedback",
        "informal-chat",
        "connect-note",
        "expenses",
        "look-again",
        "referee-heads-up",
    ]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.key)
def test_a_skeleton_is_short_plain_and_holds_what_the_kind_needs(kind: LetterKind) -> None:
    assert len(kind.skeleton.split()) <= 130
    assert not re.search(r"just checking in|!|\bsorry\b|\bshould\b", kind.skeleton, re.IGNORECASE)
    assert set(kind.required) | set(kind.optional) <= set(kind.slots) | set(open_slot_names(kind.subject))
    assert kind.words[0] < kind.words[1]
    assert kind.name
    assert kind.when


def test_a_note_to_connect_is_counted_in_characters() -> None:
    assert letter_kinds()["connect-note"].characters == 200
    assert letter_kinds()["check-in"].characters is None


def test_people_call_kinds_by_other_words() -> None:
    for word, key in (
        ("nudge", "check-in"),
        ("Follow-up", "check-in"),
        ("feedback-request", "ask-feedback"),
        ("acceptance", "accept"),
        ("decline", "decline"),
    ):
        kind = find_letter_kind(word)
        assert kind is not None
        assert kind.key == key
    assert find_letter_kind("sonnet") is None


def test_known_slots_are_filled_and_the_others_stay_visible() -> None:
    text = "Dear {name}, thank you for {day} and {specific detail}."
    filled = fill_slots(text, {"name": "Jean", "day": ""})
    assert filled == "Dear Jean, thank you for {day} and {specific detail}."
    assert open_slot_names(filled) == ("day", "specific detail")
