"""What is said in a roundabout way is read in plainer words, and the places stay those of what was typed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.unit.promises.corpus import HERE, Phrase, examples, ours
from waitroom.promises.context import UnclearDate
from waitroom.promises.grammar import PromiseGrammar
from waitroom.promises.plainer_words import PlainerWords
from waitroom.promises.promise_parser import ParsedWindow, parse_promise
from waitroom.promises.tokens import tokenize
from waitroom.promises.word_table import LANGUAGES, load_word_table

SHEETS = (
    *(path.name for path in HERE.glob("promises-everyday-english*.toml")),
    "promises-sixty-third.toml",
    "promises-sixty-fourth.toml",
)
EXAMPLES = ("decision-phrases-33.toml", "decision-phrases-34.toml")


def plainly(said: str, locale: str = "en-GB") -> str:
    """Return a sentence in plainer words, "" where it is said plainly."""
    row = tokenize(said, load_word_table("en"))
    grammar = PromiseGrammar(row, "en", "Europe/London", month_first=locale == "en-US")
    plain = PlainerWords(grammar, list(grammar.items())).row()
    return "" if plain is None else " ".join(token.text for token in plain)


def test_a_day_that_is_taken_back_is_left_out() -> None:
    assert plainly("she rings Friday, sorry MONDAY") == "she rings monday"


def test_what_is_said_plainly_stays() -> None:
    assert plainly("she rings on Friday or Monday") == ""


def test_groups_stand_where_the_table_puts_them() -> None:
    assert plainly("letters go out on Friday, so a day or two on top") == "a day or two after friday"


def test_places_are_those_of_what_was_typed() -> None:
    typed = "she rings Friday, sorry MONDAY"
    said_on = datetime(2027, 6, 8, 10, tzinfo=ZoneInfo("Europe/London"))
    answer = parse_promise(typed, said_on=said_on, zone="Europe/London")
    assert isinstance(answer, ParsedWindow)
    assert [typed[begin:end] for begin, end in answer.used] == ["MONDAY"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rewording_is_that_of_a_sentence_on_file(language: str) -> None:
    phrases: list[Phrase] = [phrase for sheet in SHEETS for phrase in ours(sheet)]
    phrases += [phrase for sheet in EXAMPLES for phrase in examples(HERE / sheet)]
    left = list(load_word_table(language).rewordings)
    assert left
    for phrase in phrases:
        if not phrase.locale.startswith(language):
            continue
        words = phrase.said
        for _time in range(3):
            row = tokenize(words, load_word_table(language))
            grammar = PromiseGrammar(row, language, phrase.tz, month_first=phrase.locale == "en-US")
            try:
                plain = PlainerWords(grammar, list(grammar.items()))
            except UnclearDate:
                break
            letters, _starts = plain.bracketed()
            likely = plain.likely()
            left = [one for one in left if one not in likely or not one.pattern.search(letters)]
            again = plain.row()
            if again is None:
                break
            words = " ".join(token.text for token in again)
    assert [one.written for one in left] == []
