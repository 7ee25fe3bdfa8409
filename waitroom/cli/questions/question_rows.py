"""Questions and stories for people and for programs."""

from typing import TYPE_CHECKING

from waitroom.domain.questions.question import Question
from waitroom.domain.questions.story import PARTS, Story, missing_parts, spoken_seconds, spoken_words
from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_, _

if TYPE_CHECKING:
    from waitroom.room.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class BankList:
    """The questions, or the stories, as the file has them; the one that was caught last comes first."""

    questions: tuple[Question, ...] | None = None
    stories: tuple[Story, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BankShown:
    """One question, or one story, as the file has it."""

    question: Question | None = None
    story: Story | None = None


QUESTION_HEADINGS = (_("id"), _("question"), _("how"), _("tags"))
STORY_HEADINGS = (_("id"), _("story"), _("aloud"), _("tags"))


def question_cells(question: Question, short: str) -> tuple[str, ...]:
    """Return the cells of a question in a list."""
    how = _(question.how.value) if question.how is not None else ""
    mine = ["mine"] if question.is_mine else []
    return short, question.text, ", ".join([*mine, *([how] if how else [])]), ", ".join(question.tags)


def story_cells(story: Story, short: str) -> tuple[str, ...]:
    """Return the cells of a story in a list."""
    seconds = spoken_seconds(story.spoken_text)
    return short, story.name, spoken_words(seconds) if seconds else "", ", ".join(story.tags)


def question_line(question: Question) -> str:
    """Return a question in one line: "Why here? (badly, why)"."""
    how = question.how
    notes = [
        *(["mine"] if question.is_mine else []),
        *([_(how.value)] if how is not None else []),
        *question.tags,
    ]
    return f"{question.text} ({', '.join(notes)})" if notes else question.text


def story_line(story: Story) -> str:
    """Return a story in one line, with how long it is when it is told."""
    seconds = spoken_seconds(story.spoken_text)
    return (
        _("{name} ({spoken} aloud)").format(name=story.name, spoken=spoken_words(seconds))
        if seconds
        else story.name
    )


def question_lines(room: "Room", question: Question) -> list[str]:
    """Return all that belongs to a question: where it was asked, what was said, notes and stories."""
    lines = [question.text]
    for each in question.askings:
        day = each.on.isoformat() if each.on else ""
        how = _(each.how.value) if each.how is not None else ""
        told = ", ".join(part for part in (room.questions.place_of(each), day, how) if part)
        lines += [told] if told else []
        lines += each.said.split("\n") if each.said else []
    lines += [", ".join(question.tags)] if question.tags else []
    for text in (question.better, question.notes):
        lines += ["", *text.split("\n")] if text else []
    for story in room.questions.stories.linked(question.story_ids):
        lines += ["", *_told(story)]
    return lines


def story_lines(room: "Room", story: Story) -> list[str]:
    """Return all that belongs to a story: its parts, what is still open, and what it answers."""
    missing = missing_parts(story)
    answers = room.questions.answered_by(story.id)
    return [
        *_told(story),
        *([_("Still open: {missing}.").format(missing=", ".join(map(_, missing)))] if missing else []),
        *(["", _("Answers:"), *(each.text for each in answers)] if answers else []),
    ]


def _told(story: Story) -> list[str]:
    parts = ((_(part).capitalize(), getattr(story, part)) for part in (*PARTS, N_("note")))
    return [story_line(story), *(f"{called}: {text}" for called, text in parts if text)]
