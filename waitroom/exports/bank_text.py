"""What the two forms of a written question bank have in common: bytes to text, limits, and small values in words."""

from datetime import datetime

from waitroom.domain.questions.question import (
    LONGEST_QUESTION,
    LONGEST_TEXT,
    Question,
    ReviewState,
)
from waitroom.domain.questions.story import PARTS, Story
from waitroom.domain.shared.errors import BadQuestions
from waitroom.translation import _

MOST_BYTES = 20_000_000
MOST_LINE = 1_000_000
"""Signs; a line of a question bank is shorter."""

NOTHING_CAME = _("Nothing was brought in.")


def refusal(reason: str) -> BadQuestions:
    """Return the refusal of a whole file, with the reason as a sentence."""
    return BadQuestions(f"{reason} {NOTHING_CAME}")


def decoded(data: bytes) -> str:
    """Return the text of a file: UTF-8, with or without a mark at its start; every line ends with a line feed.

    Raises:
        BadQuestions: where it is no such text, or larger than a question bank gets.
    """
    if len(data) > MOST_BYTES:
        raise refusal(_("This file is larger than 20 MB, which no question bank is."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise refusal(_("This file is not text in UTF-8.")) from None
    if "\0" in text:
        raise refusal(_("This file holds a NUL sign, which no text has."))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MOST_LINE:
            raise refusal(_("Line {number} is longer than a million characters.").format(number=number))
    return text


def review_words(review: ReviewState) -> str:
    """Return what the scheduler knows as words with blanks between."""
    return " ".join(
        (
            str(review.times), repr(review.stability), repr(review.difficulty),
            review.last.isoformat(), review.due.isoformat(),
        )
    )  # fmt: skip


def parse_review(words: str) -> ReviewState:
    """Return what `review_words` wrote.

    Raises:
        ValueError: where it is something else.
    """
    times, stability, difficulty, last, due = words.split(" ")
    review = ReviewState(
        times=int(times),
        stability=float(stability),
        difficulty=float(difficulty),
        last=datetime.fromisoformat(last),
        due=datetime.fromisoformat(due),
    )
    if review.last.tzinfo is None or review.due.tzinfo is None or not 0 < review.stability < 1e6:
        raise ValueError(words)
    if not 1 <= review.difficulty <= 10 or not 0 < review.times < 1e6:
        raise ValueError(words)
    return review


def checked_question(question: Question, line: int) -> Question:
    """Return a question as it is kept.

    Raises:
        BadQuestions: where one of its texts is longer than any that is kept.
    """
    if len(question.text) > LONGEST_QUESTION:
        raise refusal(
            _("The question in line {line} is longer than {longest_question:,} characters.").format(
                line=line, longest_question=LONGEST_QUESTION
            )
        )
    if (
        max(len(question.better), len(question.notes), *(len(each.said) for each in question.askings), 0)
        > LONGEST_TEXT
    ):
        raise refusal(
            _("A text in line {line} is longer than {longest_text:,} characters.").format(
                line=line, longest_text=LONGEST_TEXT
            )
        )
    return question


def checked_story(story: Story, line: int) -> Story:
    """Return a story as it is kept.

    Raises:
        BadQuestions: where one of its texts is longer than any that is kept.
    """
    if max(len(getattr(story, part)) for part in ("title", "note", *PARTS)) > LONGEST_TEXT:
        raise refusal(
            _("A text in line {line} is longer than {longest_text:,} characters.").format(
                line=line, longest_text=LONGEST_TEXT
            )
        )
    return story
