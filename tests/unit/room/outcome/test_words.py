"""Every sentence of what happened is plain and kind: the words that tone forbids are in none of them."""

import ast
import re
from pathlib import Path

import pytest

import waitroom
from waitroom.formatting.wait_history import GIVEN_REASONS, HAPPENED_WORDS, ROLE_OUTCOMES, TOLD_HOW

ROOT = Path(waitroom.__file__).parent
DRAWER = sorted(
    path
    for floor in ("domain", "room", "screens", "widgets", "cli")
    for path in (ROOT / floor / "outcome").glob("*.py")
)
HOME = [
    ROOT / "screens" / "home" / "answer_part.py",
    ROOT / "room" / "home" / "home_screen_data.py",
    ROOT / "domain" / "waits" / "wait_events.py",
    *(ROOT / "formatting").glob("*.py"),
]
FORBIDDEN = re.compile(
    r"\b(?:should|must|failed|failure|fail|rejected|rejection|unsuccessful|lost|loser|candidates?|rank(?:ing)?"
    r"|everything happens for a reason|just|at least|good vibes|journey|crush|unfortunately|sorry|congratulations"
    r"|well done|proud|great job|amazing|cheer up|grateful|lucky|deserve|chances?|odds|probably|likely|hopefully"
    r"|streak|missed|overdue|late for|hurry|don't forget|remember to)\b|!",
    re.IGNORECASE,
)
"""What tone-and-safety forbids, and its neighbours: guilt, odds, praise, verdicts, haste."""
CODE = re.compile(r"^[\w./:#-]*$|^\W+$|\{[^}]*$|^[^ ]*\{\}[^ ]*$")


def sentences(path: Path) -> list[str]:
    """Return the texts of a module that somebody could be shown: no docstrings, no names, no styles."""
    tree = ast.parse(path.read_text("utf-8"))
    documented = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
        and " " in node.value
        and "{ " not in node.value
        and not CODE.search(node.value)
    ]


@pytest.mark.parametrize("path", [*DRAWER, *HOME], ids=lambda path: f"{path.parent.parent.name}-{path.name}")
def test_no_sentence_holds_a_word_that_tone_forbids(path: Path) -> None:
    assert [words for words in sentences(path) if FORBIDDEN.search(words)] == []


def test_the_short_words_of_what_happened_are_plain_too() -> None:
    words = [*HAPPENED_WORDS.values(), *GIVEN_REASONS.values(), *ROLE_OUTCOMES.values(), *TOLD_HOW.values()]
    assert [each for each in words if FORBIDDEN.search(each)] == []
    assert len(DRAWER) > 10
    assert sum(len(sentences(path)) for path in DRAWER) > 60
