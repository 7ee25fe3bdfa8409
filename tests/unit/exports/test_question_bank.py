"""The bank as a file: what was written is read back, for any Unicode; what is not whole is refused in a sentence."""

import csv
import html
import io
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waitroom.domain.questions.bank import QuestionBank
from waitroom.domain.questions.question import (
    Asking,
    HowItWent,
    Question,
    ReviewState,
    clean_line,
    clean_text,
    parse_competencies,
)
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.errors import BadQuestions
from waitroom.exports.questions_markdown import read_markdown, to_markdown
from waitroom.exports.questions_tsv import COLUMNS, read_tsv, to_tsv

SIGNS = st.text(max_size=40) | st.text(alphabet="#>-<&\"'\t\n\r \\·:|=\x0b\x85\u2028\ufeffab", max_size=30)
TEXTS = SIGNS.map(clean_text)
LINES = SIGNS.map(clean_line)
TAGS = st.lists(SIGNS, max_size=3).map(parse_competencies)
MOMENTS = st.datetimes(datetime(2014, 1, 1), datetime(2034, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))  # noqa: DTZ001
IDS = st.uuids().map(str)
ASKINGS = st.builds(
    Asking, wait_id=st.just("") | IDS, place=LINES, on=st.none() | st.dates(), said=TEXTS,
    how=st.none() | st.sampled_from(HowItWent),
)  # fmt: skip
REVIEWS = st.builds(
    ReviewState, stability=st.floats(0.01, 1000), difficulty=st.floats(1, 10), last=MOMENTS, due=MOMENTS,
    times=st.integers(1, 99),
)  # fmt: skip
STORIES = st.builds(
    Story, id=IDS, title=LINES, situation=TEXTS, task=TEXTS, action=TEXTS, result=TEXTS, note=TEXTS, tags=TAGS
)
BANKED = st.builds(
    Question, id=IDS, text=LINES.filter(bool), is_mine=st.booleans(), askings=st.lists(ASKINGS, max_size=3).map(tuple),
    tags=TAGS, better=TEXTS, notes=TEXTS, story_ids=st.lists(IDS, max_size=2, unique=True).map(tuple),
    review=st.none() | REVIEWS,
)  # fmt: skip
BANKS = st.builds(
    QuestionBank,
    questions=st.lists(BANKED, min_size=1, max_size=3).map(tuple),
    stories=st.lists(STORIES.filter(lambda each: not each.is_empty), max_size=2).map(tuple),
)


def place_of(asking: Asking) -> str:
    return asking.place


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(BANKS)
def test_a_table_reads_back_what_was_written(bank: QuestionBank) -> None:
    assert read_tsv(to_tsv(bank, place_of).encode()) == bank


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(BANKS)
def test_markdown_reads_back_what_was_written(bank: QuestionBank) -> None:
    assert read_markdown(to_markdown(bank, place_of).encode()) == bank


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(BANKS)
def test_anki_sees_the_rows_and_the_signs_as_they_were_written(bank: QuestionBank) -> None:
    """Read as Anki's importer reads: settings and comments go by, the rest is CSV with tabs, the fields are HTML."""
    lines = to_tsv(bank, place_of).split("\n")
    rows = [line for line in lines if line and not line.startswith("#")]
    assert len(rows) == len(bank.questions) + len(bank.stories)
    read = list(csv.reader(io.StringIO("\n".join(rows), newline=""), delimiter="\t"))
    assert {len(row) for row in read} == {len(COLUMNS)}
    for question, row in zip(bank.questions, read, strict=False):
        assert html.unescape(row[0]) == question.text
        assert html.unescape(row[4].replace("<br>", "\n")) == question.better
        assert tuple(row[2].split()) == tuple(map(html.escape, question.tags)) or "'" in row[2]
        assert not any(sign in cell.replace("<br>", "") for cell in row for sign in '<>"')


def test_markdown_can_be_read_by_a_person() -> None:
    question = Question(
        id="q1", text="Why here?", tags=("why-this-work",), better="The volunteers.\nAnd the stores.",
        askings=(Asking(place="the Museum", on=datetime(2014, 4, 23).date(), how=HowItWent.BADLY),),  # noqa: DTZ001
        story_ids=("s1",),
    )  # fmt: skip
    story = Story(id="s1", title="The flood", situation="2013, the stores", note="keep it short")
    written = to_markdown(QuestionBank(questions=(question,), stories=(story,)), place_of)
    assert written == (
        "# Questions\n\nA question bank of waitroom. What stands behind > is read back as it was written.\n\n"
        "## Why here?\n\n- id: q1\n- tags: why-this-work\n- asked: 2014-04-23 · badly · no wait · the Museum\n"
        "- story: s1 · The flood\n\n### Better answer\n\n> The volunteers.\n> And the stores.\n\n"
        "# Stories\n\n## The flood\n\n- id: s1\n\n### Situation\n\n> 2013, the stores\n\n### Note\n\n> keep it short\n"
    )


def test_what_others_wrote_is_read_too() -> None:
    notes = b"# My list\n\n## Why here?\n\nThe volunteers.\n- and the stores\n\n## \n\n## Second?\n"
    bank = read_markdown(notes)
    assert [(each.text, each.better) for each in bank.questions] == [
        ("Why here?", "The volunteers.\n- and the stores"), ("Second?", ""),
    ]  # fmt: skip
    assert bank.left_out == ("One heading held no question and went by.",)
    anki = '#separator:tab\n#html:true\n"Why <b>here</b>?"\t"one<br>two\tthree &amp; more"\tteam why\n#a comment\n'
    (one,) = read_tsv(anki.encode()).questions
    assert (one.text, one.better, one.tags) == ("Why here?", "one\ntwo\tthree & more", ("team", "why"))
    sheet = "Question\tAnswer\tMood\nA <b>?\tplain <i>\tx\n\t\t\n \tonly an answer\t\n"
    read = read_tsv(sheet.encode("utf-8-sig").replace(b"\n", b"\r\n"))
    assert [(each.text, each.better) for each in read.questions] == [("A <b>?", "plain <i>")]
    assert read.left_out == (
        "One row held no question and went by.",
        "Columns that are not known here went by: Mood.",
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"a\tb\nc\n", "Line 2 has one column where 2 columns belong."),
        (b"#columns:Question\tAnswer\nc\n", "Line 2 has one column where 2 columns belong."),
        (b"a\tb\tc\td\n", "It has 4 columns and no line that names them"),
        (b"#columns:Answer\tTags\na\tb\n", "None of its columns is called Question."),
        (b"#columns:Question\tFront\na\tb\n", "Two of its columns have the same name."),
        (b"#separator:comma\na,b\n", "The columns of this file are not parted by tabs."),
        (b"a\0b\tc\n", "This file holds a NUL sign, which no text has."),
        ("Why?\tb".encode("utf-16"), "This file is not text in UTF-8."),
        (b"a\t" + b"x" * 10_000_000, "Line 1 is longer than a million characters."),
        (b"x" * 20_000_001, "This file is larger than 20 MB, which no question bank is."),
        (b'"open\tb\n', "Line 1 has a quotation mark that is not closed."),
        (b"", "There is no question in this file."),
        (b"#columns:Question\tAsked\na\tnonsense\n", "Line 2 holds a day or a figure that cannot be read."),
        (
            b"#columns:Question\tReview\na\t1 nan 5 x y\n",
            "Line 2 holds a day or a figure that cannot be read.",
        ),
        (b"a" * 2001 + b"\tb\n", "The question in line 1 is longer than 2,000 characters."),
        (b"a\t" + b"b" * 20_001 + b"\n", "A text in line 1 is longer than 20,000 characters."),
    ],
)
def test_a_bad_table_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(BadQuestions) as refused:
        read_tsv(data)
    assert str(refused.value).startswith(words)
    assert str(refused.value).endswith("Nothing was brought in.")
    assert "\n" not in str(refused.value)
    assert refused.value.exit_code == 65


def test_bad_markdown_is_refused_in_one_sentence() -> None:
    for data, words in (
        (b"no heading at all", "There is no question in this file: one is a line that begins with ##."),
        (b"## Why?\n- asked: someday\n", "What stands below line 1 cannot be read."),
        (b"## Why?\n- review: 1 2\n", "What stands below line 1 cannot be read."),
    ):
        with pytest.raises(BadQuestions, match="Nothing was brought in") as refused:
            read_markdown(data)
        assert str(refused.value).startswith(words)
