"""Which coping card fits what was said."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from waitroom.domain.box.coping_card import COMMON, find_fitting_cards, plan_sentence, word_stems
from waitroom.domain.box.memento import Memento, MementoKind

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)


def card(title: str, text: str = "", *, seen: int = 0, id: str = "") -> Memento:  # noqa: A002 - as the record has it
    return Memento(id=id or title, kind=MementoKind.COPING, title=title, text=text, seen=(NOW,) * seen)


EVENING = card("When the evening is long,", "I ring my sister")
SLEEP = card("When I can't sleep", "I make tea")
WORRY = card("When I worry about the call", "I walk to the river")
ANXIOUS = card("When I am anxious", "I count the blue things")
LATE = card("When it gets late", "I close the laptop")
CARDS = (EVENING, SLEEP, WORRY, ANXIOUS, LATE)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The evening, again", [EVENING]),
        ("evenings are bad", [EVENING]),
        ("EVENING!", [EVENING]),
        ("sleep?", [SLEEP]),
        ("another sleepless night", [SLEEP]),
        ("I slept? no, no sleeping", [SLEEP]),
        ("so worried", [WORRY]),
        ("worries, worrying", [WORRY]),
        ("my anxiety", [ANXIOUS]),
        ("anxious", [ANXIOUS]),
        ("later than yesterday", [LATE]),
        ("they called off the sleep, the call worries me", [WORRY, SLEEP]),
        ("I wonder when they will let me know", []),
        ("when I can't", []),
        ("I'll let it be", []),
        ("an event at work", []),
        ("I hear nothing", []),
        ("", []),
        ("?! …", []),
    ],
)
def test_a_card_fits_by_the_words_that_say_something(words: str, found: list[Memento]) -> None:
    assert list(find_fitting_cards(words, CARDS)) == found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("running", "run"), ("hoping", "hope"), ("letters", "letter"), ("classes", "class"), ("cried", "cry"),
        ("crying", "cry"), ("calls", "calling"), ("sadness", "sad"), ("lonely", "lone"), ("Sörge", "sorge"),
        ("don’t can’t l'appel", "dont Appels"), ("feeding", "feed"), ("mixed", "mix"), ("telling", "tell"),
        ("anger", "angry"), ("slept", "sleep"),
    ],
)  # fmt: skip
def test_one_word_in_its_forms_is_one_word(one: str, other: str) -> None:
    assert word_stems(one) == word_stems(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hear", "heart"), ("evening", "event"), ("news", "us"), ("part", "party")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert find_fitting_cards(one, [card(other)]) == ()


def test_those_that_share_most_come_first_then_the_least_seen() -> None:
    often, seldom = card("the evening", seen=3, id="a"), card("the evening", seen=1, id="b")
    both = card("the evening call", seen=9)
    assert find_fitting_cards("a call in the evening", (often, seldom, both)) == (both, seldom, often)


def test_common_words_stand_there_as_they_are_compared() -> None:
    assert all(word_stems(word) == frozenset() for word in COMMON)


@pytest.mark.parametrize(
    ("title", "text", "words"),
    [
        ("When it is late", "I make tea", "When it is late, I make tea"),
        ("When it is late,", "I make\ntea", "When it is late, I make tea"),
        ("Is it late?", "I make tea", "Is it late? I make tea"),
        ("", "I make tea", "I make tea"),
        ("When it is late", "", "When it is late"),
        ("tea", "tea", "tea"),
    ],
)
def test_a_card_reads_as_one_sentence(title: str, text: str, words: str) -> None:
    assert plan_sentence(card(title, text)) == words


@given(some.text(), some.text(), some.text())
def test_it_never_stumbles(words: str, title: str, text: str) -> None:
    assert len(find_fitting_cards(words, [card(title, text, id="x")])) <= 1


@given(some.text() | some.lists(some.sampled_from(sorted(COMMON)), max_size=4).map(" ".join), some.text())
def test_a_card_always_fits_its_own_title(title: str, text: str) -> None:
    mine = card(title, text, id="x")
    assert find_fitting_cards(title, [mine]) == ((mine,) if title.strip() else ())
