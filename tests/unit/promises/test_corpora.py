"""Promises as people make them are read as a careful friend would read them, or asked about."""

import pytest

from tests.unit.promises.corpus import Phrase, agrees, examples, ours, read

EXAMPLES = list(examples())
ENGLISH = list(ours("promises-english.toml"))
OTHERS = list(ours("promises-others.toml"))


def _name(phrase: Phrase) -> str:
    return phrase.said[:60]


@pytest.mark.parametrize("phrase", EXAMPLES, ids=_name)
def test_the_examples_are_read_as_listed(phrase: Phrase) -> None:
    assert agrees(read(phrase), phrase), read(phrase)


@pytest.mark.parametrize("phrase", ENGLISH, ids=_name)
def test_english_sentences_are_read_or_asked_about(phrase: Phrase) -> None:
    assert agrees(read(phrase), phrase), read(phrase)


@pytest.mark.parametrize("phrase", OTHERS, ids=_name)
def test_german_french_and_spanish_sentences_are_read_or_asked_about(phrase: Phrase) -> None:
    assert agrees(read(phrase), phrase), read(phrase)
