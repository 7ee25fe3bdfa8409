"""The question bank as a table with tabs between (TSV), which Anki takes as it is.

What Anki does with a text file (its importer is a CSV reader with a tab between the columns): lines at the top that
begin with "#" are settings; anywhere else such a line is a comment and is left out; a field that begins with a
quotation mark is read up to the next lone one, over tabs and line ends. With `#html:true` a field is kept as HTML, so
"<", ">" and "&" in what a person wrote would act, and a line feed would be drawn as a blank; with `#html:false` some
versions escape the signs and lose the line feeds. Tags are split at every blank. A field of ours therefore is HTML of
the plainest kind: signs that act are written as entities, a line feed as `<br>`, a tab as `&#9;`, a quotation mark as
`&quot;`, a "#" at the beginning as `&#35;`. So no field needs quotation marks, each row is one line, and every
version of Anki shows the text as it was written. Anki fills Front and Back from the first two columns, takes the
third for tags, and knows a note again by the last.
"""

import csv
import html
import io
import re
from collections.abc import Mapping

from waitroom.domain.questions.bank import (
    PlaceOf,
    QuestionBank,
    asking_lines,
    parse_asking,
    unquoted,
)
from waitroom.domain.questions.question import Asking, Question, clean_line, clean_text, parse_competencies
from waitroom.domain.questions.story import PARTS, Story, with_parts
from waitroom.domain.shared.record import new_id
from waitroom.exports.bank_text import (
    MOST_LINE,
    checked_question,
    checked_story,
    decoded,
    parse_review,
    refusal,
    review_words,
)
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _, ngettext

COLUMNS = (
    "Question", "Answer", "Tags", "Kind", "Better answer", "Notes", "Asked", "Stories",
    "Situation", "Task", "Action", "Result", "Review", "Id",
)  # fmt: skip
HEAD = (
    "#separator:tab",
    "#html:true",
    f"#tags column:{COLUMNS.index('Tags') + 1}",
    f"#guid column:{COLUMNS.index('Id') + 1}",
    "#columns:" + "\t".join(COLUMNS),
)
OTHER_NAMES = {"front": "question", "back": "answer"}
"""How Anki calls the two sides."""

ASKED, MINE, STORY = "asked", "mine", "story"
_BREAKS = re.compile(r"<br\s*/?>|</(?:div|p|li)>", re.IGNORECASE)
_TAGS = re.compile(r"<[^<>]*>")
_ENTITIES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "<br>", "\r": "&#13;"}
)


def to_tsv(bank: QuestionBank, place_of: PlaceOf) -> str:
    """Return the bank as a table, stories behind the questions; `place_of` says where a question was asked."""
    stories = {story.id: story for story in bank.stories}
    rows = [_question_cells(each, stories, place_of) for each in bank.questions]
    rows += [_story_cells(each) for each in bank.stories]
    lines = ["\t".join(_cell(row.get(name, "")) for name in COLUMNS) for row in rows]
    return "\n".join((*HEAD, *lines, ""))


def read_tsv(data: bytes) -> QuestionBank:
    """Return the bank that a table holds: one of ours, one of Anki's, or any with the questions in its first column.

    Raises:
        BadQuestions: where it cannot be read whole, with the reason in a sentence.
    """
    table = _read_table(decoded(data))
    questions: list[Question] = []
    stories: list[Story] = []
    left_out: list[str] = []
    empty = 0
    for line, row in table.rows:
        try:
            one = _story_of(row) if row.get("kind") == STORY else _question_of(row)
        except ValueError:
            raise refusal(
                _("Line {line} holds a day or a figure that cannot be read.").format(line=line)
            ) from None
        if isinstance(one, Story):
            stories.append(checked_story(one, line))
        elif one.text:
            questions.append(checked_question(one, line))
        else:
            empty += 1
    if empty:
        left_out.append(
            _("{rows} held no question and went by.").format(
                rows=ngettext("One row", "{empty} rows", empty).format(empty=empty)
            )
        )
    if table.unknown:
        left_out.append(
            _("Columns that are not known here went by: {unknown}.").format(unknown=", ".join(table.unknown))
        )
    if not questions and not stories:
        raise refusal(_("There is no question in this file."))
    return QuestionBank(questions=tuple(questions), stories=tuple(stories), left_out=tuple(left_out))


def _cell(text: str) -> str:
    cell = clean_text(text).translate(_ENTITIES)
    return f"&#35;{cell[1:]}" if cell.startswith("#") else cell


def _question_cells(question: Question, stories: Mapping[str, Story], place_of: PlaceOf) -> dict[str, str]:
    told = [stories[each].spoken_text for each in question.story_ids if each in stories]
    asked = [line for each in question.askings for line in asking_lines(each, place_of(each))]
    return {
        "Question": question.text,
        "Answer": "\n\n".join(each for each in (question.better, *told) if each),
        "Tags": " ".join(question.tags),
        "Kind": MINE if question.is_mine else ASKED,
        "Better answer": question.better,
        "Notes": question.notes,
        "Asked": "\n".join(asked),
        "Stories": " ".join(question.story_ids),
        "Review": review_words(question.review) if question.review else "",
        "Id": question.id,
    }


def _story_cells(story: Story) -> dict[str, str]:
    parts = {part.capitalize(): getattr(story, part) for part in PARTS}
    return {
        "Question": story.title, "Answer": story.spoken_text, "Tags": " ".join(story.tags), "Kind": STORY,
        "Notes": story.note, "Id": story.id, **parts,
    }  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Table:
    rows: tuple[tuple[int, dict[str, str]], ...]
    unknown: tuple[str, ...] = ()


def _read_table(text: str) -> _Table:
    lines = text.split("\n")
    settings: dict[str, str] = {}
    begins = 0
    while begins < len(lines) and lines[begins].startswith("#"):
        name, __, value = lines[begins][1:].partition(":")
        settings[name.strip().casefold()] = value
        begins += 1
    if settings.get("separator", "tab").strip().casefold() not in {"tab", "\\t", ""}:
        raise refusal(_("The columns of this file are not parted by tabs."))
    rows = _split_rows("\n".join(lines[begins:]), begins)
    names = settings["columns"].split("\t") if "columns" in settings else None
    if names is None and rows and rows[0][1][0].strip().casefold() in {"question", "front"}:
        names = rows.pop(0)[1]
    width = len(names) if names else len(rows[0][1]) if rows else 0
    for line, cells in rows:
        if len(cells) != width:
            raise refusal(
                _("Line {line} has {columns} where {wanted} belong.").format(
                    line=line, columns=_columns(len(cells)), wanted=_columns(width)
                )
            )
    known = _names(names, width)
    is_html = settings.get("html", "").strip().casefold() == "true"
    read = _plain if is_html else clean_text
    every = {name.casefold() for name in COLUMNS}
    unknown = tuple(name.strip()[:40] for name in names or () if _known(name) not in every and name.strip())
    return _Table(
        tuple(
            (line, {name: read(cell) for name, cell in zip(known, cells, strict=True)})
            for line, cells in rows
        ),
        unknown,
    )


def _split_rows(text: str, before: int) -> list[tuple[int, list[str]]]:
    csv.field_size_limit(MOST_LINE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t", strict=True)
    rows = []
    try:
        for cells in reader:
            is_comment = len(cells) == 1 and cells[0].startswith("#")
            if any(cell.strip() for cell in cells) and not is_comment:
                rows.append((before + reader.line_num, cells))
    except csv.Error:
        line = before + reader.line_num
        raise refusal(_("Line {line} has a quotation mark that is not closed.").format(line=line)) from None
    return rows


def _names(names: list[str] | None, width: int) -> list[str]:
    if names is None:
        if width > 3:
            raise refusal(
                _(
                    "It has {columns} and no line that names them: #columns:Question, Answer and so on."
                ).format(columns=_columns(width))
            )
        return ["question", "answer", "tags"][:width]
    known = [_known(name) for name in names]
    if "question" not in known:
        raise refusal(_("None of its columns is called Question."))
    if len(set(known)) != len(known):
        raise refusal(_("Two of its columns have the same name."))
    return known


def _known(name: str) -> str:
    folded = name.strip().casefold()
    return OTHER_NAMES.get(folded, folded)


def _columns(number: int) -> str:
    return ngettext("one column", "{number} columns", number).format(number=number)


def _plain(cell: str) -> str:
    return clean_text(html.unescape(_TAGS.sub("", _BREAKS.sub("\n", cell))))


def _question_of(row: Mapping[str, str]) -> Question:
    review = row.get("review", "")
    return Question(
        id=row.get("id", "").strip() or new_id(),
        text=clean_line(row["question"]),
        is_mine=row.get("kind", "") == MINE,
        askings=_askings(row.get("asked", "")),
        tags=_tags(row),
        better=row["better answer"] if "better answer" in row else row.get("answer", ""),
        notes=row.get("notes", ""),
        story_ids=tuple(dict.fromkeys(row.get("stories", "").split())),
        review=parse_review(review) if review else None,
    )


def _story_of(row: Mapping[str, str]) -> Story:
    parts = {part: row.get(part, "") for part in PARTS}
    is_told = any(parts.values())
    story = Story(
        id=row.get("id", "").strip() or new_id(),
        title=clean_line(row["question"]),
        tags=_tags(row),
        note=row["notes"] if "notes" in row or is_told else row.get("answer", ""),
    )
    return with_parts(story, parts)


def _tags(row: Mapping[str, str]) -> tuple[str, ...]:
    return parse_competencies(row.get("tags", "").split())


def _askings(cell: str) -> tuple[Asking, ...]:
    askings: list[tuple[str, list[str]]] = []
    for line in cell.split("\n") if cell else ():
        if line.startswith(">"):
            if not askings:
                raise ValueError(line)
            askings[-1][1].append(line)
        else:
            askings.append((line, []))
    return tuple(parse_asking(head, unquoted(said)) for head, said in askings)
