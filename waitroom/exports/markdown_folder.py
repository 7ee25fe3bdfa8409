"""Everything as a folder to read in ten years, with any program that shows text: one file a wait, and pages beside.

`index.md` leads to all of them by relative links. Names of files are plain ASCII without signs that a system minds. A
record of a kind that nobody thought of here stands on the page of its drawer, field by field.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from pathlib import PurePath

from waitroom.domain.box.memento import Memento, MementoKind, caption, heading, is_picture
from waitroom.domain.data.import_record import ImportRecord
from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.people.person import Person
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.wait import Round, Wait
from waitroom.exports.exported_name import exported_name
from waitroom.exports.markdown_text import (
    field_lines,
    markdown_day,
    markdown_line,
    markdown_quote,
    written_on,
)
from waitroom.exports.plain_text import slug
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

INDEX = "index.md"
BOX = "happy-box.md"
QUESTIONS = "questions.md"
PICTURES = "files"
PAGES: Mapping[str, tuple[str, str]] = {
    "care": ("care.md", _("Care: check-ins, worries, what was done and written")),
    "cards": ("cards.md", _("Cards and thoughts")),
    "outcome": ("steps.md", _("Steps, pages and plans")),
    "letters": ("letters.md", _("Letters of no wait")),
    "people": ("people.md", _("People")),
}
"""The page of a drawer, and its title."""
OTHERS = ("room.md", _("The room: choices, drafts, what was put away"))

ON_THEIR_PAGE = frozenset({"care", "cards"})
"""What lies in these drawers stands on their page even where it belongs to a wait."""


RecordKey = tuple[type[Record], str]
"""What tells a record from all others."""


@dataclass(frozen=True, slots=True)
class ExportedKind:
    """All records of one kind, with the words for one and for many."""

    noun: str
    nouns: str
    records: tuple[Record, ...]


@dataclass(slots=True)
class MarkdownArchive:
    """What goes into the folder: records by table, what letters are called, the question bank, and kept files.

    `read_file` returns the bytes of a kept file, None where it is gone; `lost` has a sentence for each of those.
    """

    kinds: Mapping[str, ExportedKind]
    titles: Mapping[str, str]
    questions: bytes
    read_file: Callable[[str], bytes | None]
    now: datetime
    lost: list[str] = field(default_factory=list)

    def records_of(self, table: str) -> tuple[Record, ...]:
        """Return the records of one table."""
        return self.kinds[table].records if table in self.kinds else ()


def markdown_files(archive: MarkdownArchive) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the folder, each by its relative name."""
    waits = [each for each in archive.records_of("waits") if isinstance(each, Wait)]
    names = _names(archive, waits)
    pages = {
        wait.id: f"waits/{number:03}-{slug(exported_name(wait), 'wait')}.md"
        for number, wait in enumerate(waits, 1)
    }
    shown: set[RecordKey] = set()
    for wait in waits:
        lines, ids = _wait_lines(wait, archive, names)
        shown |= ids
        yield pages[wait.id], _bytes(lines)
    beside: dict[str, tuple[str, int]] = {}
    mementos = [each for each in archive.records_of("mementos") if isinstance(each, Memento)]
    if mementos:
        places: dict[str, str] = {}
        yield from _box_files(mementos, archive, places)
        told = [_memento_lines(each, places.get(each.file, ""), archive) for each in mementos]
        yield BOX, _bytes([_("# The happy box"), *(line for lines in told for line in ("", *lines))])
        beside[BOX] = (_("The happy box"), len(mementos))
    asked = len(archive.records_of("questions")) + len(archive.records_of("stories"))
    if asked:
        yield QUESTIONS, archive.questions
        beside[QUESTIONS] = (_("Questions and stories"), asked)
    for (page, title), kinds in _drawers(archive, shown).items():
        yield page, _bytes(_page_lines(title, kinds, names, archive))
        beside[page] = (title, sum(len(kind.records) for kind in kinds))
    yield INDEX, _bytes(_index_lines(waits, pages, beside, archive))


def _key(record: Record) -> RecordKey:
    return type(record), record.id


def _bytes(lines: Iterable[str]) -> bytes:
    whole = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
    return f"{whole}\n".encode("utf-8", "replace")


def _names(archive: MarkdownArchive, waits: Sequence[Wait]) -> dict[str, str]:
    """Return what stands for the id of a thing."""
    people = {each.id: each.name for each in archive.records_of("people") if isinstance(each, Person)}
    return {**people, **archive.titles, **{wait.id: exported_name(wait) for wait in waits}}


def _index_lines(
    waits: Sequence[Wait],
    pages: Mapping[str, str],
    beside: Mapping[str, tuple[str, int]],
    archive: MarkdownArchive,
) -> list[str]:
    lines = [
        "# waitroom",
        "",
        _("Everything that was kept, as it was on {markdown_day}.").format(
            markdown_day=markdown_day(archive.now, archive.now.tzinfo)
        ),
    ]
    lines += ["", _("## Waits"), ""] if waits else []
    for wait in waits:
        about = ", ".join(
            part
            for part in (wait.role, _(wait.outcome.value.replace("-", " ")) if wait.outcome else _("open"))
            if part
        )
        lines.append(f"- [{markdown_line(exported_name(wait))}]({pages[wait.id]}): {markdown_line(about)}")
    lines += ["", _("## Beside them"), ""] if beside else []
    lines += [f"- [{title}]({page}): {number}" for page, (title, number) in beside.items()]
    lines += ["", *archive.lost] if archive.lost else []
    return lines


def _drawers(archive: MarkdownArchive, shown: set[RecordKey]) -> dict[tuple[str, str], list[ExportedKind]]:
    """Return the pages and what stands on each: everything that no wait, box or bank has shown."""
    found: dict[tuple[str, str], list[ExportedKind]] = {}
    for table, kind in archive.kinds.items():
        left = tuple(each for each in kind.records if _key(each) not in shown)
        if left and table not in {"waits", "mementos", "questions", "stories"}:
            page = PAGES.get(_drawer(left[0]), OTHERS)
            found.setdefault(page, []).append(ExportedKind(kind.noun, kind.nouns, left))
    return found


def _drawer(record: Record) -> str:
    """Return the drawer in which the class of a record lies: "care"."""
    parts = type(record).__module__.split(".")
    return parts[2] if len(parts) > 3 and parts[1] == "domain" else ""


def _page_lines(
    title: str, kinds: Sequence[ExportedKind], names: Mapping[str, str], archive: MarkdownArchive
) -> list[str]:
    lines = [f"# {title}"]
    for kind in kinds:
        lines += ["", f"## {kind.nouns.capitalize()}"]
        for record in kind.records:
            lines += ["", *_record_lines(record, kind.noun, names, archive)]
    return lines


def _record_lines(
    record: Record, noun: str, names: Mapping[str, str], archive: MarkdownArchive, *, but: Iterable[str] = ()
) -> list[str]:
    zone = archive.now.tzinfo
    day = written_on(record, zone)
    name = getattr(record, "name", "") or noun.capitalize()
    head = f"### {markdown_line(str(name))}{f', {day}' if day else ''}"
    # What an import changed stands in the file of our own; here its line is enough.
    but = {"at", "name", *but, *({"documents"} if isinstance(record, ImportRecord) else ())}
    return [head, "", *field_lines(record, names, zone, but=but)]


# A wait


def _wait_lines(
    wait: Wait, archive: MarkdownArchive, names: Mapping[str, str]
) -> tuple[list[str], set[RecordKey]]:
    """Return the page of a wait, and the keys of everything that stands on it."""
    zone = archive.now.tzinfo
    shown = {_key(wait)}
    lines = [f"# {markdown_line(wait.organisation)}", "", _("[All waits](../index.md)"), ""]
    lines += field_lines(wait, names, zone, but={"organisation", "rounds", "notes", "history", "to_ask"})
    for number, each in enumerate(wait.rounds, 1):
        if each != Round():
            lines += _round_lines(each, number, names, archive)
    for title, text in ((_("What to ask"), wait.to_ask), ("Notes", wait.notes)):
        lines += ["", f"## {title}", "", *markdown_quote(text)] if text.strip() else []
    lines += _history_lines(wait, names, archive)
    lines += _letters_lines(wait, names, archive, shown)
    lines += _people_lines(wait, names, archive, shown)
    for table, kind in archive.kinds.items():
        if table in {"letters", "people", "waits"}:
            continue
        own = [
            record
            for record in kind.records
            if getattr(record, "wait_id", "") == wait.id and _drawer(record) not in ON_THEIR_PAGE
        ]
        lines += ["", f"## {kind.nouns.capitalize()}"] if own else []
        for record in own:
            shown.add(_key(record))
            lines += ["", *_record_lines(record, kind.noun, names, archive, but={"wait_id"})]
    return lines, shown


def _letters_lines(
    wait: Wait, names: Mapping[str, str], archive: MarkdownArchive, shown: set[RecordKey]
) -> list[str]:
    letters = [
        each for each in archive.records_of("letters") if isinstance(each, Letter) and each.wait_id == wait.id
    ]
    versions = [each for each in archive.records_of("versions") if isinstance(each, LetterVersion)]
    lines = ["", _("## Letters")] if letters else []
    for letter in letters:
        earlier = [each for each in versions if each.letter_id == letter.id]
        shown |= {_key(letter), *map(_key, earlier)}
        lines += ["", *_letter_lines(letter, earlier, names, archive)]
    return lines


def _people_lines(
    wait: Wait, names: Mapping[str, str], archive: MarkdownArchive, shown: set[RecordKey]
) -> list[str]:
    people = [
        each for each in archive.records_of("people") if isinstance(each, Person) and each.is_of(wait.id)
    ]
    lines = ["", _("## People")] if people else []
    for person in people:
        shown.add(_key(person))
        seen = person.seen_from(wait.id)
        but = {"name", "wait_id", "elsewhere"}
        lines += ["", f"### {markdown_line(seen.name)}", ""]
        lines += field_lines(seen, names, archive.now.tzinfo, but=but)
    return lines


def _round_lines(each: Round, number: int, names: Mapping[str, str], archive: MarkdownArchive) -> list[str]:
    zone = archive.now.tzinfo
    day = f", {markdown_day(each.interviewed, zone)}" if each.interviewed is not None else ""
    called = markdown_line(each.name) or _("Interview {number}").format(number=number)
    lines = ["", f"## {called}{day}", ""]
    if each.people:
        lines.append(
            _("- With: {people}").format(
                people=", ".join(markdown_line(names.get(one, one)) for one in each.people)
            )
        )
    for promise in each.promises:
        lines += _promise_lines(promise, names, archive)
    return [*lines, *([*markdown_quote(each.notes)] if each.notes.strip() else [])]


def _history_lines(wait: Wait, names: Mapping[str, str], archive: MarkdownArchive) -> list[str]:
    zone = archive.now.tzinfo
    lines = ["", _("## What happened")] if wait.history else []
    for entry in wait.history:
        happened = _(entry.kind.value.replace("-", " ")).capitalize()
        words = f"{happened}, {markdown_day(entry.on, zone)}"
        lines += ["", f"### {words}", "", *field_lines(entry, names, zone, but={"kind", "on"})]
    return lines


def _promise_lines(promise: object, names: Mapping[str, str], archive: MarkdownArchive) -> list[str]:
    return [_("- What they said:"), *field_lines(promise, names, archive.now.tzinfo, depth=1)]


def _letter_lines(
    letter: Letter, earlier: Sequence[LetterVersion], names: Mapping[str, str], archive: MarkdownArchive
) -> list[str]:
    zone = archive.now.tzinfo
    title = markdown_line(letter.subject or archive.titles.get(letter.id, letter.kind))
    lines = [f"### {title}", "", *field_lines(letter, names, zone, but={"body", "subject", "wait_id"}), ""]
    lines += markdown_quote(letter.body) if letter.body.strip() else []
    for each in earlier:
        day = markdown_day(each.at, zone) if each.at is not None else "before"
        lines += ["", _("#### As it stood, {day}").format(day=day), ""]
        lines += field_lines(each, names, zone, but={"body", "letter_id", "at"})
        lines += ["", *markdown_quote(each.body)] if each.body.strip() else []
    return lines


# The box


def _box_files(
    mementos: Sequence[Memento], archive: MarkdownArchive, places: dict[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the box, and note in `places` where each lies; one that is gone is told."""
    for number, memento in enumerate(mementos, 1):
        if not memento.file or memento.file in places:
            continue
        data = archive.read_file(memento.file)
        if data is None:
            archive.lost.append(_("A file of the box was not in its folder any more; its words are here."))
            continue
        stem = slug(PurePath(memento.file_name).stem, "file")
        places[memento.file] = f"{PICTURES}/{number:04}-{stem}{PurePath(memento.file).suffix}"
        yield places[memento.file], data


def _memento_lines(memento: Memento, place: str, archive: MarkdownArchive) -> list[str]:
    first = " ".join(heading(memento)[:200].split())
    lines = [
        f"## {markdown_line(first if len(first) <= 60 else first[:59] + '…')}",
        "",
        markdown_line(caption(memento)),
    ]
    if place:
        words = markdown_line(memento.alt or memento.title or memento.file_name or _("a file"))
        lines += ["", f"{'!' if is_picture(memento) else ''}[{words}]({place})"]
    if memento.text.strip():
        lines += ["", *markdown_quote(memento.text)]
    but = {"text", "file", "file_size", "picture_width", "picture_height", "drawn", "seen"}
    if memento.kind is MementoKind.NOTE:
        but.add("kind")
    return [*lines, "", *field_lines(memento, {}, archive.now.tzinfo, but=but)]
