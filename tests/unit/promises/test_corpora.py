"""Promises as people make them are read as a careful friend would read them, or asked about."""

import pytest

from tests.unit.promises.corpus import HERE, Phrase, agrees, examples, ours, read

EXAMPLES = [phrase for path in sorted(HERE.glob("decision-phrases*.toml")) for phrase in examples(path)]
ENGLISH = list(ours("promises-english.toml"))
OTHERS = list(ours("promises-others.toml"))
KINDS = [*ours("promises-kinds-english.toml"), *ours("promises-kinds-others.toml")]
NAMED = ("english", "others", "kinds-english", "kinds-others")
SHEETS = sorted(
    {path.name for path in HERE.glob("promises-*.toml")} - {f"promises-{name}.toml" for name in NAMED}
)
LATER = [phrase for sheet in SHEETS for phrase in ours(sheet)]


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


@pytest.mark.parametrize("phrase", KINDS, ids=_name)
def test_the_kinds_that_were_misread_are_read_or_asked_about(phrase: Phrase) -> None:
    assert agrees(read(phrase), phrase), read(phrase)


@pytest.mark.parametrize("phrase", LATER, ids=_name)
def test_sentences_written_after_the_kinds_are_read_or_asked_about(phrase: Phrase) -> None:
    assert agrees(read(phrase), phrase), read(phrase)
