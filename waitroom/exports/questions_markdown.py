"""The question bank as Markdown: a heading a question, what is known of it as a list, texts behind ">".

A text behind ">" is read back sign by sign, whatever stands in it; a heading or a list in one is none. What somebody
else wrote is read too: the words below a heading are its answer.
"""

from collections.abc import Iterable
from dataclasses import field, replace

from waitroom.domain.questions.bank import (
    BETWEEN,
    PlaceOf,
    QuestionBank,
    asking_lines,
    parse_asking,
    quoted_lines,
    unquoted,
)
from waitroom.domain.questions.question import Asking, Question, clean_line, clean_text, parse_competencies
from waitroom.domain.questions.story import PARTS, Story, with_parts
from waitroom.domain.shared.record import new_id
from waitroom.exports.bank_text import (
    checked_question,
    checked_story,
    decoded,
    parse_review,
    refusal,
    review_words,
)
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _, ngettext

QUESTIONS, STORIES = "Questions", "Stories"
BETTER, NOTES, NOTE = "Better answer", "Notes", "Note"
ABOUT = _("A question bank of waitroom. What stands behind > is read back as it was written.")
KEYS = ("id", "kind", "tags", "asked", "story", "review")


def to_markdown(bank: QuestionBank, place_of: PlaceOf) -> str:
    """Return the bank as Markdown; `place_of` says where a question was asked."""
    names = {story.id: story.name for story in bank.stories}
    lines = [f"# {QUESTIONS}", "", ABOUT]
    for question in bank.questions:
        lines += ["", *_question_lines(question, names, place_of)]
    lines += ["", f"# {STORIES}"]
    for story in bank.stories:
        lines += ["", *_story_lines(story)]
    return "\n".join((*lines, ""))


def read_markdown(data: bytes) -> QuestionBank:
    """Return the bank that Markdown holds.

    Raises:
        BadQuestions: where it cannot be read whole, with the reason in a sentence.
    """
    questions: list[Question] = []
    stories: list[Story] = []
    empty = 0
    for section in _sections(decoded(data)):
        try:
            one = _story_of(section) if section.is_story else _question_of(section)
        except ValueError:
            raise refusal(
                _("What stands below line {line} cannot be read.").format(line=section.line)
            ) from None
        if isinstance(one, Story):
            stories.append(checked_story(one, section.line))
        elif one.text:
            questions.append(checked_question(one, section.line))
        else:
            empty += 1
    if not questions and not stories:
        raise refusal(_("There is no question in this file: one is a line that begins with ##."))
    left_out = (
        _("{headings} held no question and went by.").format(
            headings=ngettext("One heading", "{empty} headings", empty).format(empty=empty)
        ),
    )
    return QuestionBank(
        questions=tuple(questions), stories=tuple(stories), left_out=left_out if empty else ()
    )


def _question_lines(question: Question, names: dict[str, str], place_of: PlaceOf) -> list[str]:
    lines = [f"## {clean_line(question.text)}", "", f"- id: {question.id}"]
    lines += ["- kind: mine"] if question.is_mine else []
    lines += [f"- tags: {', '.join(question.tags)}"] if question.tags else []
    for asking in question.askings:
        head, *said = asking_lines(replace(asking, said=clean_text(asking.said)), place_of(asking))
        lines += [f"- asked: {head}", *(f"  {line}" for line in said)]
    for story_id in question.story_ids:
        name = clean_line(names.get(story_id, ""))
        lines.append(f"- story: {story_id}{BETWEEN}{name}" if name else f"- story: {story_id}")
    lines += [f"- review: {review_words(question.review)}"] if question.review else []
    return [*lines, *_part(BETTER, question.better), *_part(NOTES, question.notes)]


def _story_lines(story: Story) -> list[str]:
    lines = [f"## {clean_line(story.title)}".rstrip(), "", f"- id: {story.id}"]
    lines += [f"- tags: {', '.join(story.tags)}"] if story.tags else []
    for part in PARTS:
        lines += _part(part.capitalize(), getattr(story, part))
    return [*lines, *_part(NOTE, story.note)]


def _part(name: str, text: str) -> list[str]:
    lines = quoted_lines(clean_text(text))
    return ["", f"### {name}", "", *lines] if lines else []


@dataclass(slots=True)
class _Section:
    """What stands below one heading."""

    line: int
    heading: str
    is_story: bool
    facts: list[tuple[str, str, list[str]]] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    plain: list[str] = field(default_factory=list)

    def all(self, key: str) -> list[str]:
        """Return the values of a line of the list."""
        return [value for name, value, _ in self.facts if name == key]

    def first(self, key: str) -> str:
        """Return the first value of a line of the list, or nothing."""
        return next(iter(self.all(key)), "")

    def text(self, part: str) -> str:
        """Return what stands behind ">" below a part's name, else the plain words there."""
        return clean_text(unquoted_or_plain(self.parts.get(part.casefold(), [])))


def unquoted_or_plain(lines: list[str]) -> str:
    """Return a text behind ">"; where none of its lines is, the lines themselves."""
    quoted = [line for line in lines if line.startswith(">")]
    return unquoted(quoted) if quoted else "\n".join(lines)


def _sections(text: str) -> Iterable[_Section]:
    section: _Section | None = None
    part = ""
    is_story = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith("# "):
            is_story, part = line[2:].strip().casefold() == STORIES.casefold(), ""
            if section is not None:
                yield section
            section = None
        elif line == "##" or line.startswith("## "):
            if section is not None:
                yield section
            section, part = _Section(number, line[3:], is_story), ""
        elif section is None:
            continue
        elif line.startswith("### "):
            part = line[4:].strip().casefold()
            section.parts.setdefault(part, [])
        elif part:
            section.parts[part].append(line)
        else:
            _take(section, line)
    if section is not None:
        yield section


def _take(section: _Section, line: str) -> None:
    """Take a line below the heading: of the list, what they said, or plain words."""
    key, colon, value = line[2:].partition(": ")
    if line.startswith("- ") and colon and key in KEYS:
        section.facts.append((key, value, []))
    elif line.startswith("  >") and section.facts and section.facts[-1][0] == "asked":
        section.facts[-1][2].append(line[2:])
    else:
        section.plain.append(line)


def _question_of(section: _Section) -> Question:
    review = section.first("review")
    plain = clean_text(unquoted_or_plain(section.plain))
    other = {
        name: "\n".join(lines)
        for name, lines in section.parts.items()
        if name not in {BETTER.casefold(), NOTES.casefold()}
    }
    notes = [
        section.text(NOTES),
        *(clean_text(f"{name}\n{text}") for name, text in other.items() if text.strip()),
    ]
    return Question(
        id=section.first("id").strip() or new_id(),
        text=clean_line(section.heading),
        is_mine=section.first("kind").strip() == "mine",
        askings=_askings(section),
        tags=parse_competencies(section.first("tags")),
        better="\n\n".join(each for each in (section.text(BETTER), plain) if each),
        notes="\n\n".join(each for each in notes if each),
        story_ids=tuple(dict.fromkeys(each.partition(BETWEEN)[0].strip() for each in section.all("story"))),
        review=parse_review(review) if review else None,
    )


def _askings(section: _Section) -> tuple[Asking, ...]:
    return tuple(parse_asking(value, unquoted(said)) for key, value, said in section.facts if key == "asked")


def _story_of(section: _Section) -> Story:
    parts = {part: section.text(part) for part in PARTS}
    plain = clean_text(unquoted_or_plain(section.plain))
    story = Story(
        id=section.first("id").strip() or new_id(),
        title=clean_line(section.heading),
        tags=parse_competencies(section.first("tags")),
        note="\n\n".join(each for each in (section.text(NOTE), plain) if each),
    )
    return with_parts(story, parts)
