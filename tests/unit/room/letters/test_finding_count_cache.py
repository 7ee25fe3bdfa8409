from dataclasses import replace

import pytest

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.room.letters.finding_count_cache import MOST, PLACE, FindingCountCache
from waitroom.room.letters.muted_rules import describe_muted_rules


class Drawer:
    def __init__(self) -> None:
        self.values: dict[str, object] = {}

    def get(self, name: str, default: object = None) -> object:
        return self.values.get(name, default)

    def set(self, name: str, value: object) -> None:
        self.values[name] = value


def finding(level: Level) -> Finding:
    return Finding(rule="LR-12", name="x", level=level, message="x")


def test_what_harms_is_counted_for_the_text_that_was_read_and_no_other() -> None:
    readings, letter = FindingCountCache(Drawer()), Letter(body="Dear \udcff")
    assert readings.open_count(letter) == 0
    readings.save_count(letter, [finding(level) for level in Level])
    assert readings.open_count(letter) == 2
    assert readings.open_count(replace(letter, body="Dear")) == 0
    assert readings.open_count(replace(letter, state=LetterState.SENT)) == 0


def test_those_read_longest_ago_are_forgotten() -> None:
    drawer = Drawer()
    readings, letters = FindingCountCache(drawer), [Letter(body="a") for _ in range(MOST + 1)]
    for letter in (letters[0], *letters):
        readings.save_count(letter, [finding(Level.WARN)])
    assert [readings.open_count(letters[at]) for at in (0, 1, MOST)] == [0, 1, 1]


@pytest.mark.parametrize("kept", [None, [], {"a": "b"}, {"a": [1]}, {"a": ["1", 2]}])
def test_a_drawer_with_something_else_in_it_says_nothing(kept: object) -> None:
    drawer = Drawer()
    drawer.set(PLACE, kept)
    assert FindingCountCache(drawer).open_count(Letter(id="a")) == 0


def test_hushed_rules_are_named_in_words() -> None:
    apology, breath, newer = describe_muted_rules(("LR-12", "breath", "LR-99"))
    assert ("apology" in apology.name, "-" in apology.name, apology.words != "") == (True, False, True)
    assert breath.name == "an offer to breathe"
    assert newer == ("LR-99", "LR-99", "")
