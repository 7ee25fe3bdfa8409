"""The ear: what it hears in wordings that no table holds, and what its weights were made of."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ear.count import Count, count
from tests.ear.teaching import CONTROL, checksum, teaching_files
from tests.unit.reading.letter_files import corpus
from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import TONE, LetterContext, read_letter
from waitroom.reading.tone_decision import HeardSentence, certainties
from waitroom.reading.tone_findings import TONES
from waitroom.reading.tone_model import encode_weights, load_tone_model, sentence_features

SETTING = LetterContext(
    kind="check-in", to_name="Ada Brook", company="Millpond Press", role="editor", sender="Jo"
)


def findings(*sentences: str, kind: str = "check-in") -> tuple[Finding, ...]:
    body = f"Dear Ada,\n\n{' '.join(sentences)}\n\nKind regards,\nJo Marsh\n"
    return read_letter(
        body, LetterContext(kind=kind, to_name="Ada Brook", company="Millpond Press", sender="Jo")
    )


def test_the_weights_are_of_the_teaching_text() -> None:
    assert load_tone_model().checksum == checksum(), "run python -m tests.ear.learn"
    assert set(load_tone_model().tones) == set(TONES)


def test_nothing_is_learned_from_the_control_letters() -> None:
    assert not {file.name for file in teaching_files()} & set(CONTROL)


def test_the_weights_are_read_with_the_first_letter_only() -> None:
    code = (
        "import waitroom.reading.letter_findings as r; from waitroom.reading.tone_model import load_tone_model;"
        "assert load_tone_model.cache_info().currsize == 0;"
        "r.read_letter('Dear A,\\n\\nI beg you to take me.', r.LetterContext(kind='decline'));"
        "assert load_tone_model.cache_info().currsize == 1"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_letter_decides_how_much_a_sentence_needs() -> None:
    alone = findings(
        "Perhaps next time you might read as far as page two before deciding.", "I liked the bindery."
    )
    assert [each for each in alone if each.level is Level.WARN] == []
    among = findings(
        "You promised me an answer and I demand one by noon.",
        "I am appalled by this pathetic excuse for a company.",
        "Perhaps next time you might read as far as page two before deciding.",
    )
    assert "Perhaps next time you might read as far as page two before deciding" in [
        each.quote for each in among
    ]


def test_a_hard_story_well_told_is_left_alone() -> None:
    told = findings(
        "My brother died at nineteen, and the man who came for him tied the boy's laces.",
        "I slept badly the night before, and your first question woke me up in the best way.",
        "I'd be lying if I said that the wait had been easy.",
        kind="thank-you",
    )
    assert [each for each in told if each.rule in TONE] == []


def test_strong_feelings_are_at_home_in_an_acceptance() -> None:
    told = findings(
        "I accept the post of editor, starting on 4 May.",
        "I don't mind telling you that I had a little cry when you rang.",
        "It's been eleven years since I last had my name on a rota.",
        kind="accept",
    )
    assert [each for each in told if each.rule in TONE] == []


def test_what_stands_around_a_sentence_decides() -> None:
    calm = HeardSentence(1.5), HeardSentence(-2.0), HeardSentence(-2.0)
    harsh = HeardSentence(1.5), HeardSentence(4.0, is_sure=True), HeardSentence(3.0, wordings=1)
    assert certainties(calm, 0)[0] < certainties(harsh, 0)[0]
    assert certainties(calm, 0)[0] < certainties(calm, 2)[0]
    assert certainties((), 0) == []


def test_the_model_alone_never_speaks() -> None:
    heard = findings("My landlord curses the ledger and my wages weep.", "Fools and beggars queue for soup.")
    assert [each for each in heard if each.rule in TONE] == []


def test_friendly_sentences_are_left_alone() -> None:
    heard = findings(
        "Thank you again for the walk through the bindery on Tuesday.",
        "I hope that the move to the new shelves went well.",
        "May I ask whether there is any news of the editor's post?",
    )
    assert [finding for finding in heard if finding.level is not Level.GOOD] == []


def test_talk_of_pay_is_no_matter_where_an_offer_is_answered() -> None:
    heard = findings("What does it come to a month, after tax?", kind="other-offer")
    assert not [finding for finding in heard if "money" in finding.message]


def test_a_row_of_weights_is_rounded_and_read_back() -> None:
    assert encode_weights([0.0] * 14, 0.1) == ""
    assert encode_weights([1.0, *[0.0] * 13], 0.1) == "!A" + chr(79 + 10)
    assert encode_weights([99.0] * 2, 0.1) == chr(79 + 45) * 2


def test_marks_are_words_stems_pairs_and_ends() -> None:
    marks = sentence_features(["i", "waited", "3", "weeks"], "?")
    assert {"i", "waite*", "#", "i waited", "i_#", "i_weeks", "^i", "^i waited", "weeks$", ".?"} <= marks


@given(st.text(max_size=300), st.sampled_from(["thank-you", "check-in", "decline", "accept", "unknown"]))
@settings(max_examples=150, deadline=None)
def test_any_text_is_heard_and_every_quote_stands_at_its_place(text: str, kind: str) -> None:
    body = f"Dear Ada,\n\n{text}\n\n{text}"
    for finding in read_letter(body, LetterContext(kind=kind, to_name="Ada")):
        if finding.start is not None:
            assert finding.quote == body[finding.start : finding.end]


@pytest.fixture(scope="module")
def control() -> Count:
    return count([example for file in CONTROL for example in corpus(file)])


def test_what_is_plain_in_letters_never_learned_from_is_found(control: Count) -> None:
    assert sum(control.marked.values()) >= 100
    assert control.recall >= 0.25, control.missed


def test_good_letters_never_learned_from_are_left_in_peace(control: Count) -> None:
    assert control.good >= 20
    assert control.tones * 20 <= control.good, control.false
    assert control.hints * 4 <= control.good
    assert control.quiet * 40 >= 36 * control.good, control.false
