"""The small language of wordings, and the tables that ship."""

import re

import pytest

from waitroom.reading.letter_findings import rules
from waitroom.reading.parsed_letter import parse_letter
from waitroom.reading.phrase_patterns import load_wordings, parse_phrase
from waitroom.reading.wording_matches import FAMILIES


def holds(line: str, text: str) -> bool:
    sentence = parse_letter(f"Dear A,\n\n{text}\n").sentences[0]
    return parse_phrase(line).search(sentence.row) is not None


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("want|need answer", "I need answer.", True),
        ("need .. answer", "I need a very clear answer.", True),
        ("need .. answer", "I need a very clear and early answer.", False),
        ("need ... answer", "I need a very clear and early answer.", True),
        ("need ..5 answer", "I need a very clear and early answer.", True),
        ("apolog* for", "My apologies for that.", True),
        ("last_hope", "You are my last hope.", True),
        ("am so|very? sad", "I am sad.", True),
        ("am so|very? sad", "I'm very sad.", True),
        ("@be sad", "You’re sad.", True),
        ("need !to an?", "I need to an end.", False),
        ("^ need", "I need it.", False),
        ("^ need", "Need it.", True),
        ("it $", "I need it.", True),
        ("it $", "I need it now.", False),
        ("# weeks", "It took 3 weeks.", True),
        ("did not ~ interested", "I did not go.", True),
        ("did not ~ interested", "I did not go but am interested.", False),
        ("do not know", "I don't know.", True),
        ("can not", "We cannot.", True),
        ("will not", "He won't.", True),
        ("paid ¤", "They paid £24,000.", True),
        ("@day_came and", "Friday came and went.", True),
    ],
)
def test_a_line_stands_for_a_family_of_sentences(line: str, text: str, *, expected: bool) -> None:
    assert holds(line, text) is expected


def test_every_shipped_wording_can_be_tried_and_is_looked_up_by_something() -> None:
    lines = [each for family in FAMILIES for each in load_wordings(family.wordings)]
    assert len(lines) > 500
    for each in lines:
        assert isinstance(each.pattern, re.Pattern)
        assert each.exception is None or isinstance(each.exception, re.Pattern)
        assert each.needs, each.line


def test_rules_are_listed_once_with_a_reason_and_a_source() -> None:
    listed = rules()
    ids = [rule.id for rule in listed]
    assert len(ids) == len(set(ids))
    assert {f"LR-{number:02d}" for number in range(1, 41)} <= set(ids)
    assert {f"T-{number:02d}" for number in range(1, 16)} <= set(ids)
    assert all(rule.why and rule.source and rule.name for rule in listed)


def test_what_the_rules_say_is_short_plain_and_kind() -> None:
    for rule in rules():
        said = f"{rule.message} {rule.why}".lower()
        assert not re.search(r"!|\bshould\b|\bfailed\b|\bjust\b(?!,)|\bat least\b|\brejected\b", said), said
        assert len(rule.message) < 140
