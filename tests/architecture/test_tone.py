"""What is said before and after an answer is said in the tone that was agreed on: no forbidden word stands in it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.sentences import PACKAGE, sentences

DRAWERS = [
    PACKAGE / "key_bindings" / "outcome.py",
    *(
        path
        for floor in ("domain", "room", "screens", "widgets", "cli")
        for path in sorted((PACKAGE / floor / "outcome").glob("*.py"))
    ),
]

FORBIDDEN = re.compile(
    r"\bshould\b|\bfail(?:s|ed|ure|ures|ing)?\b|\breject(?:s|ed|ion|ions)?\b|\bcandidates?\b.*\brank|\brank(?:ed|ing)\b"
    r"|everything happens for a reason|\bjust\b|\bat least\b|good vibes|\bjourneys?\b|crush it|cheer up"
    r"|\bgrateful\b|\byou missed\b|\bstreaks?\b|\bodds\b|\bprobab|\bunfortunately\b|\bloser?s?\b|\bunsuccessful\b"
    r"|well done|congratulations|\bproud\b|you are (?:great|wonderful|strong|amazing)|\bmust\b|\bovercome\b|!(?!=)",
    re.IGNORECASE,
)
"""The words to avoid, what predicts, praises, scolds or orders, and the sign that shouts."""

LETTERS = {"What one thing would have made me a stronger candidate?"}


def said() -> Iterator[tuple[Path, int, str]]:
    """Yield every string in which more than one word stands, where it stands."""
    for path in DRAWERS:
        for line, words in sentences(path):
            if " " in words.strip() and words not in LETTERS:
                yield path, line, words


def test_no_forbidden_word_is_said_before_or_after_an_answer() -> None:
    found = [(path.name, line, words) for path, line, words in said() if FORBIDDEN.search(words)]
    assert found == []


def test_the_sentences_of_the_room_are_read() -> None:
    assert sum(1 for _ in said()) > 200


@pytest.mark.parametrize(
    "words",
    [
        "You should write to them.",
        "You failed.",
        "They rejected you.",
        "At least you tried.",
        "Just ask!",
        "Your odds are good.",
        "Cheer up.",
        "Well done.",
    ],
)
def test_a_forbidden_word_is_found(words: str) -> None:
    assert FORBIDDEN.search(words)
