"""What a careful reader would mark, in letters that people write."""

import pytest

from tests.ear.teaching import UNTAUGHT
from tests.unit.reading.letter_files import Example, corpus, mails
from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_findings import TONE

CORPORA = (
    "first.toml",
    "second.toml",
    "third.toml",
    "fourth.toml",
    "fifth.toml",
    "sixth.toml",
    "seventh.toml",
    "ash.toml",
    "birch.toml",
    "alder.toml",
    "bramble.toml",
    "cedarwood.toml",
    "dogwood.toml",
    "elder.toml",
    "furze.toml",
    "rowan.toml",
    "sorrel.toml",
    "tansy.toml",
    "yarrow.toml",
    "mallow.toml",
    "clover.toml",
    "bryony.toml",
    "nettle.toml",
    "saffron.toml",
    "teasel.toml",
    "larkspur.toml",
    "linden.toml",
    "lupin.toml",
    *UNTAUGHT,
)


@pytest.mark.parametrize("example", mails(), ids=lambda example: example.name)
def test_the_examples_come_out_as_listed(example: Example) -> None:
    if example.verdict == "good":
        assert [f for f in example.findings() if f.level is not Level.GOOD] == []
    missed = [problem.quote for problem in example.problems if not example.is_found(problem)]
    assert missed == []


def test_a_good_letter_is_told_that_it_can_go() -> None:
    good = next(example for example in mails() if example.verdict == "good")
    assert good.findings()[-1].message == "Short, specific, friendly. It can go."


def test_good_letters_are_left_in_peace() -> None:
    good = [example for file in CORPORA for example in corpus(file) if example.verdict == "good"]
    alarms = [(example.name, finding.rule, finding.quote) for example in good for finding in example.alarms()]
    assert len(good) >= 40
    assert len(alarms) * 40 <= 4 * len(good), alarms


def test_nine_good_letters_of_ten_carry_one_remark_at_most_and_one_of_twenty_one_about_tone() -> None:
    good = [
        example
        for file in (*CORPORA, "hazel.toml", "cedar.toml", "elm.toml")
        for example in corpus(file)
        if example.verdict == "good"
    ]
    remarks = [
        [finding for finding in example.findings() if finding.level is not Level.GOOD] for example in good
    ]
    tones = [finding.quote for each in remarks for finding in each if finding.rule in TONE]
    assert len(good) >= 280
    assert sum(len(each) <= 1 for each in remarks) * 40 >= 36 * len(good)
    assert len(tones) * 20 <= len(good), tones


def test_most_of_what_a_careful_reader_marks_is_found() -> None:
    bad = [example for file in CORPORA for example in corpus(file) if example.verdict == "bad"]
    problems = [(example, problem) for example in bad for problem in example.problems]
    missed = [problem.quote for example, problem in problems if not example.is_found(problem)]
    assert len(bad) >= 40
    assert len(missed) <= 0.32 * len(problems), missed


def test_every_quote_is_what_stands_at_its_place() -> None:
    for file in CORPORA:
        for example in corpus(file):
            for finding in example.findings():
                assert finding.quote == (
                    "" if finding.start is None else example.body[finding.start : finding.end]
                )
