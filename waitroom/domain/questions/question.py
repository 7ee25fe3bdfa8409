"""A question that was asked in an interview, or that one asks there; it belongs to the person, not to one wait."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_

COMPETENCIES = (
    "teamwork",
    "leading",
    "disagreement",
    "something-went-wrong",
    "initiative",
    "planning",
    "people-we-serve",
    "detail-and-numbers",
    "change",
    "why-this-work",
)
"""What many panels ask for, as tags; one's own stand beside them."""

LONGEST_QUESTION = 2_000
"""Signs of one question; what is longer is a text."""

LONGEST_TEXT = 20_000
"""Signs of an answer, a note, or one part of a story."""

_LINE_ENDS = re.compile(r"\r\n?")
_NEVER = {0: None, **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)}


class HowItWent(StrEnum):
    """How an answer went, as the person says it."""

    WELL = N_("went well")
    SO_SO = N_("so-so")
    BADLY = N_("badly")
    UNPREPARED = N_("had not prepared")


HOW_KEYS: Mapping[str, HowItWent] = MappingProxyType(
    {"w": HowItWent.WELL, "s": HowItWent.SO_SO, "b": HowItWent.BADLY, "n": HowItWent.UNPREPARED}
)
"""The one key for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One time a question was asked: at which wait, on which day, and how it went; None where it was not said.

    `place` says where in words, for a wait that is not in this room. `said` is what they answered to a question
    of one's own.
    """

    wait_id: str = ""
    place: str = ""
    on: date | None = None
    how: HowItWent | None = None
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """What the scheduler knows of one question after `times` reviews: days of memory, and how hard it is (1 to 10).

    `last` and `due` are aware.
    """

    stability: float
    difficulty: float
    last: datetime
    due: datetime
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """One question, in their words; `is_mine` where the person asks it.

    `better` is the answer that came on the stairs; with it the replay of that minute is closed. `story_ids`
    are the stories that answer it: one story may answer many questions, and a question have many stories.
    """

    text: str
    is_mine: bool = False
    askings: tuple[Asking, ...] = ()
    tags: tuple[str, ...] = ()
    better: str = ""
    notes: str = ""
    story_ids: tuple[str, ...] = ()
    review: ReviewState | None = None

    @property
    def how(self) -> HowItWent | None:
        """How it went the last time that was said; None where it never was."""
        return next((each.how for each in reversed(self.askings) if each.how is not None), None)

    @property
    def is_answered(self) -> bool:
        """Whether there is something to say: a better answer, a story or a note."""
        return bool(self.better or self.story_ids or self.notes)


def clean_text(text: str) -> str:
    """Return a text as it is kept: lines end with a line feed, and nothing stands there that no file can hold."""
    return _LINE_ENDS.sub("\n", text).translate(_NEVER).strip()


def clean_line(text: str) -> str:
    """Return a text as it is kept on one line."""
    return " ".join(part for part in clean_text(text).split("\n") if part).strip()


def parse_competencies(words: str | Iterable[str]) -> tuple[str, ...]:
    """Return the tags of a line, by commas: "Team work, #conflict" gives ("team-work", "conflict"); each once.

    A tag has no blank in it: other programs take a blank for the end of one.
    """
    parts = words.split(",") if isinstance(words, str) else words
    tags = ("-".join(re.sub(r"^[#\s]+", "", clean_text(part).casefold()).split()) for part in parts)
    return tuple(dict.fromkeys(tag.replace(",", "-") for tag in tags if tag))


def is_same_question(text: str, other: str) -> bool:
    """Tell whether two texts ask the same: case, blanks and the sign at the end do not count."""
    return question_key(text) == question_key(other)


def question_key(text: str) -> str:
    """Return a question as it is compared with others."""
    return " ".join(folded(text).split()).rstrip("?!. ")


def matches_question(question: Question, words: str) -> bool:
    """Tell whether every one of `words` stands somewhere in a question."""
    everything = "\n".join(
        (
            question.text,
            question.better,
            question.notes,
            *question.tags,
            *(f"{each.place}\n{each.said}" for each in question.askings),
        )
    )
    compared = folded(everything)
    return all(word in compared for word in folded(words).split())
