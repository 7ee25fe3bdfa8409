"""Promises as people make them are read as a careful friend would read them, or asked about."""

from dataclasses import replace

import pytest

from tests.unit.promises.corpus import HERE, Phrase, agrees, examples, ours, read

EXAMPLES = sorted(path.name for path in HERE.glob("decision-phrases*.toml"))
SHEETS = sorted(path.name for path in HERE.glob("promises-*.toml"))


def misread(phrases: list[Phrase]) -> list[tuple[str, str, object]]:
    """Return what is read in another way, with how: a test for each of some thousand took as long as the reading."""
    assert phrases
    return [
        (phrase.group, phrase.said, found) for phrase in phrases if not agrees(found := read(phrase), phrase)
    ]


@pytest.mark.parametrize("sheet", EXAMPLES)
def test_the_examples_are_read_as_listed(sheet: str) -> None:
    assert misread(list(examples(HERE / sheet))) == []


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_sentences_of_a_sheet_are_read_or_asked_about(sheet: str) -> None:
    assert misread(list(ours(sheet))) == []


def test_what_is_misread_is_told() -> None:
    (first, *_) = examples(HERE / EXAMPLES[0])
    other = replace(first, readings=(("1999-01-01", "1999-01-02"),))
    assert misread([first, other]) == [(first.group, first.said, read(first))]
