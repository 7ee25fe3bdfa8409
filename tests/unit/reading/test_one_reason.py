"""What a finding says: one reason in one sentence, praise for what is there, and one remark for open blanks."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.unit.reading.letter_files import LETTERS, corpus
from waitroom.content.letters import letter_kinds
from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import TONE, LetterContext, read_letter, rules
from waitroom.reading.spelling_findings import RULES

SETTING = LetterContext(
    "thank-you", to_name="Jean Calloway", company="Tollgate Books", role="bookseller", sender="Simon Reed"
)
BAD = sorted(
    file.name for file in LETTERS.glob("*.toml") if file.name not in {"index.toml", "cedar.toml", "elm.toml"}
)


def findings_of_all_letters() -> list[Finding]:
    return [finding for file in BAD for each in corpus(file) for finding in each.findings()]


def test_each_remark_is_one_sentence_with_one_reason() -> None:
    messages = {finding.message for finding in findings_of_all_letters()}
    messages |= {rule.message for rule in (*rules(), *RULES) if rule.id.startswith(("LR", "SP"))}
    for message in messages:
        assert "; or " not in message, message
        assert message.count(" or ") <= 1, message
        assert len(message) <= 110, message
        assert "!" not in message, message
    assert len(messages) > 40


def test_a_sentence_gets_one_remark_about_its_tone() -> None:
    for file in BAD:
        for letter in corpus(file):
            starts = [
                each.start for each in letter.findings() if each.rule in TONE and each.rule not in SPLIT
            ]
            assert len(starts) == len(set(starts)), letter.name


SPLIT = frozenset({"LR-29", "LR-47", "LR-48"})
"""Also said by checks of their own, of a greeting, a close or a row of strong words."""


@pytest.mark.parametrize("kind", [each for each in letter_kinds() if each != "connect-note"])
def test_a_letter_of_open_blanks_is_not_praised_and_its_blanks_are_one_remark(kind: str) -> None:
    body = letter_kinds()[kind].skeleton
    found = read_letter(
        body, LetterContext(kind, to_name="Jean Calloway", company="Tollgate Books", role="bookseller")
    )
    assert [
        each.message for each in found if each.level is Level.GOOD and each.rule in {"G-01", "G-02", "G-04"}
    ] == []
    (blanks,) = [each for each in found if each.rule == "LR-01"]
    assert blanks.level is Level.STOP
    assert blanks.quote == body[body.index("{") : body.index("}") + 1]
    assert blanks.message.startswith(f"{body.count('{')} blanks are still open")


MAY_GO = "Short, specific, friendly. It can go."


@pytest.mark.parametrize(
    ("text", "is_praised"),
    [
        (("Thank you for the herring and the ledgers on Monday; the flooded cellar and the cat will stay with me for "
          "long."), True),
        ("Thank you for your time. It was good to talk, and I would be very happy to hear from you.", False),
        (("Thank you for the herring and the ledgers in the cellar. I have now had three weeks in which to admire your "
         "definition of ten days."), False),
    ],
)  # fmt: skip
def test_a_letter_is_called_specific_and_friendly_only_where_it_is(text: str, *, is_praised: bool) -> None:
    body = f"Dear Jean,\n\n{text}\n\nBest,\nSimon\n"
    found = read_letter(body, replace(SETTING, kind="interest-note"))
    assert (MAY_GO in [each.message for each in found]) is is_praised


def test_a_letter_that_owes_thanks_and_has_none_is_told_so() -> None:
    body = "Dear Jean,\n\nThe ledgers and the herring were splendid. I would like to work there.\n\nBest,\nSimon\n"
    assert "There is no word of thanks." in [each.message for each in read_letter(body, SETTING)]


def test_a_sister_keeps_what_the_sentence_is_about() -> None:
    body = (
        "Dear Jean,\n\nYour scanner is a pathetic joke and whoever bought it is a fool.\n\nYou are all useless "
        "liars and I despise the lot of you.\n\nSimon\n"
    )
    tones = [each for each in read_letter(body, SETTING) if each.rule in TONE | {"LR-55", "LR-56"}]
    assert tones
    assert {each.suggestion for each in tones} == {"Leave this sentence out; the letter stands without it."}


def test_a_stock_phrase_is_answered_once() -> None:
    body = "Dear Jean,\n\nThank you for the herring. I am a team player and a perfect fit.\n\nBest,\nSimon\n"
    cliches = [each for each in read_letter(body, SETTING) if each.rule == "LR-30"]
    assert cliches
    assert not any(each.suggestion.startswith("Rather") for each in cliches)


@given(st.text(max_size=400), st.sampled_from(sorted(letter_kinds())))
@example("ſ*** ﬁck s\u0301h1t İ f.u.c.k \ud83d x\u200bx", "thank-you")
@example("\r\n\x85\u2028Your sincerely\u2029their is", "check-in")
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_quote_stands_at_its_place(text: str, kind: str) -> None:
    for body in (text, f"Dear Jean,\n\n{text}\n\nYours,\n{text}"):
        for finding in read_letter(body, SETTING if kind == "thank-you" else LetterContext(kind)):
            expected = "" if finding.start is None else body[finding.start : finding.end]
            assert finding.quote == expected
