"""No key is written out in a sentence: a sentence names the command, and the screen's border fills in its key."""

import re
from pathlib import Path

import pytest

from tests.architecture.sentences import PACKAGE, sentences
from waitroom.key_bindings import EVERY_COMMAND, fill_keys
from waitroom.key_bindings.key_names import PLACEHOLDER

CONTENT = sorted((PACKAGE / "content").glob("*.toml"))

DOES = "brings|takes|puts|undoes|begins|unfolds|leaves|opens|keeps|goes|sends|shows|does|moves|writes|clears|answers"
WRITTEN_OUT = re.compile(
    r"\bF\d{1,2}\b(?! [a-z]+ing)"
    r"|(?<![\w{])\^[a-z]\b"
    r"|\b(?:[Cc]trl|[Aa]lt)[+-][a-z0-9]\b"
    r"|\b[Pp]ress(?:es|ed)? (?:the )?(?:[a-zA-Z]|enter|esc|escape|tab|space)\b(?! \w+ (?:key|of))"
    rf"|(?:^|[.;:,(] |\band |\n)(?:[a-zA-Z]|esc) (?:{DOES})\b"
    r"|: [a-zA-Z0-9!]\.?$"
    r"|\bwith [b-hj-zB-HJ-Z]\b"
    r"|\bthe [b-hj-zB-HJ-Z] key\b"
)
"""A key as people write it in a sentence."""

NOT_SAID = (
    "terminal",
    "reading",
    "promises",
    "cli",
    "store",
    "exports",
    "content",
    "colours",
    "domain/data/decoy_screens.py",
)
"""Where no sentence about the room stands: what terminals send, what is read in letters, another program's words."""


def is_searched(path: Path) -> bool:
    name = path.relative_to(PACKAGE).as_posix()
    return not name.startswith(NOT_SAID)


def test_no_sentence_of_the_program_writes_a_key_out() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {words!r}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if is_searched(path)
        for line, words in sentences(path)
        if " " in words.strip() and WRITTEN_OUT.search(words)
    ]
    assert found == []


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.name)
def test_no_shipped_text_writes_a_key_out(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if WRITTEN_OUT.search(line) and not line.startswith("#")] == []


@pytest.mark.parametrize(
    "words",
    [
        "Press a to add one.",
        "Undo it with u.",
        "F8 begins anew.",
        "It is kept; u takes it back.",
        "^o takes them elsewhere.",
        "Leave with ctrl+l at any time.",
        "One number when you like: c.",
        "Nothing answers to that. esc shows everything.",
    ],
)
def test_a_key_that_is_written_out_is_found(words: str) -> None:
    assert WRITTEN_OUT.search(words)


def test_every_name_of_a_key_is_the_name_of_a_command() -> None:
    known = {command.id for command in EVERY_COMMAND}
    assert len(known) == len(EVERY_COMMAND)
    named = [
        (found[1], path.name)
        for path in sorted(PACKAGE.rglob("*.py"))
        for _, words in sentences(path)
        for found in PLACEHOLDER.finditer(words)
    ]
    assert len(named) > 40
    assert [each for each in named if each[0] not in known] == []


def test_a_name_becomes_the_key_that_is_bound() -> None:
    assert fill_keys("{key:home.undo} takes it back, {key:people|1} too.", {}) == "u takes it back, F2 too."
    assert fill_keys("{key:home.undo} takes it back.", {"home.undo": "ctrl+y"}) == "^y takes it back."
    assert fill_keys("{key:people}, {key:people|1}.", {"people": "X,f2"}) == "X, F2."
    assert fill_keys("{key:no.such} stays.", {}) == "{key:no.such} stays."
