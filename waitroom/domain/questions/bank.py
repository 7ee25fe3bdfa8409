"""The bank as it is taken out and brought in: questions, stories, and the lines that say where one was asked."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime

from waitroom.domain.questions.question import Asking, HowItWent, Question
from waitroom.domain.questions.story import Story
from waitroom.quick_dataclass import dataclass

PlaceOf = Callable[[Asking], str]
"""Says in words where it was."""

NO_DAY = "no day"
NOT_SAID = "not said"
HERE_NOT = "no wait"
BETWEEN = " · "


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionBank:
    """Questions and stories; `left_out` says in sentences what of a file is not among them, and why."""

    questions: tuple[Question, ...] = ()
    stories: tuple[Story, ...] = ()
    left_out: tuple[str, ...] = ()


def written_place(asking: Asking, names: Mapping[str, str]) -> str:
    """Return where a question was asked in words: the wait's name, by `names`, else what was written."""
    return names.get(asking.wait_id, "") or asking.place


def asking_lines(asking: Asking, place: str) -> list[str]:
    """Return the lines of one asking: "2014-04-22 · badly · id · the Museum", and behind "> " what they said."""
    day = NO_DAY if asking.on is None else asking.on.isoformat()
    how = asking.how.value if asking.how is not None else NOT_SAID
    where = (place,) if place else ()
    return [BETWEEN.join((day, how, asking.wait_id or HERE_NOT, *where)), *quoted_lines(asking.said)]


def parse_asking(head: str, said: str) -> Asking:
    """Return what `asking_lines` wrote.

    Raises:
        ValueError: where the line is not one of those.
    """
    day, how, wait_id, *place = head.split(BETWEEN, 3)
    return Asking(
        wait_id="" if wait_id == HERE_NOT else wait_id,
        place="".join(place),
        on=None if day == NO_DAY else _day(day),
        how=None if how == NOT_SAID else HowItWent(how),
        said=said,
    )


def quoted_lines(text: str) -> list[str]:
    """Return the lines of a text, each behind "> "; none for an empty text."""
    return [f"> {line}" for line in text.split("\n")] if text else []


def unquoted(lines: list[str]) -> str:
    """Return the text that `quoted_lines` wrote; a blank that an editor took from the end of a line is not missed."""
    return "\n".join(line[2:] if line.startswith("> ") else line[1:] for line in lines)


def with_places(question: Question, names: Mapping[str, str]) -> Question:
    """Return a question that came in: where its wait is in this room, the wait says where it was."""
    askings = tuple(
        replace(each, place="") if each.wait_id in names else replace(each, wait_id="")
        for each in question.askings
    )
    return replace(question, askings=askings)


def _day(words: str) -> date:
    if "T" not in words:
        return date.fromisoformat(words)
    moment = datetime.fromisoformat(words)
    if moment.tzinfo is None:
        raise ValueError(words)
    return moment
