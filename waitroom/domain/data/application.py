"""One row of a list of applications, as it is meant; nothing of the row is lost."""

import re
from collections.abc import Sequence
from dataclasses import field, replace
from datetime import date, tzinfo
from enum import StrEnum

from waitroom.domain.data.application_status import ApplicationStatus, read_status
from waitroom.domain.data.import_field import ImportField
from waitroom.domain.data.source_table import SourceRow, SourceTable
from waitroom.domain.data.written_days import (
    AmbiguousDay,
    DayOrder,
    DayQuestion,
    find_day_order,
    is_day,
    read_day,
    written_day,
)
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

_EMAIL = re.compile(r"[^\s<>,;\"()]+@[^\s<>,;\"()]+\.[^\s<>,;\"()]+")


@dataclass(frozen=True, slots=True)
class NamedContact:
    """Somebody who is named in a row."""

    name: str
    email: str = ""
    phone: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """One application: days are dates, or aware moments where an hour is known.

    `notes` hold everything that has no place of its own. `unread` names the cells that were to be days and are none.
    """

    line: int
    organisation: str
    role: str = ""
    applied: date | None = None
    interviews: tuple[date, ...] = ()
    status: ApplicationStatus = ApplicationStatus.UNKNOWN
    status_words: str = ""
    answered: date | None = None
    expected: date | None = None
    answer_by: date | None = None
    people: tuple[NamedContact, ...] = ()
    notes: str = ""
    unread: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The organisation, and the role where there is one."""
        return f"{self.organisation}, {self.role}" if self.role else self.organisation


class OpenWithoutInterview(StrEnum):
    """Where an application goes that is open and has no interview; the value is its name on the command line."""

    BOARD = "board"
    PUT_AWAY = "away"
    LEFT_OUT = "out"


@dataclass(frozen=True, slots=True)
class ColumnChoices:
    """What each column is taken for, how days that can be two are read (None asks), and what goes on the board."""

    fields: tuple[ImportField, ...]
    order: DayOrder | None = None
    without_interview: OpenWithoutInterview = OpenWithoutInterview.BOARD


def day_columns(table: SourceTable, zone: tzinfo) -> tuple[bool, ...]:
    """Tell of each column whether more than half of what stands in it are days."""
    found = []
    for place in range(len(table.columns)):
        cells = [cell for cell in table.column(place) if cell]
        found.append(bool(cells) and 2 * sum(is_day(cell, zone) for cell in cells) > len(cells))
    return tuple(found)


def day_order(table: SourceTable, choices: ColumnChoices) -> DayOrder | None:
    """Return the order that was chosen, else the one that the days of the file tell."""
    return choices.order or find_day_order(cell for __, cell in _day_cells(table, choices))


def day_question(table: SourceTable, choices: ColumnChoices, zone: tzinfo) -> DayQuestion | None:
    """Return what has to be asked before the days of a table can be read; None where all is plain."""
    order = day_order(table, choices)
    for line, cell in _day_cells(table, choices):
        found = read_day(cell, order, zone)
        if isinstance(found, AmbiguousDay):
            return DayQuestion(cell, line, written_day(found.day_first), written_day(found.month_first))
    return None


def read_applications(
    table: SourceTable, choices: ColumnChoices, zone: tzinfo
) -> tuple[tuple[Application, ...], tuple[tuple[int, str], ...]]:
    """Return the applications of a table, and the lines that are none, each with its reason.

    Days that can be two and were not decided are read as no day; `day_question` says so before.
    """
    order = day_order(table, choices)
    found: list[Application] = []
    others: list[tuple[int, str]] = []
    for row in table.rows:
        one = _application(table, row, choices.fields, order, zone)
        if one.organisation:
            found.append(one)
        else:
            others.append((row.line, _("it names no organisation")))
    return tuple(found), tuple(others)


def _day_cells(table: SourceTable, choices: ColumnChoices) -> list[tuple[int, str]]:
    places = [place for place, each in enumerate(choices.fields) if each.is_day]
    return [(row.line, row.cells[place]) for row in table.rows for place in places if row.cells[place]]


@dataclass(slots=True)
class _Gathered:
    """What is found in the cells of one row, while they are gone through."""

    days: dict[ImportField, list[date]] = field(default_factory=dict)
    words: dict[ImportField, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    unread: list[str] = field(default_factory=list)


def _application(
    table: SourceTable,
    row: SourceRow,
    fields: Sequence[ImportField],
    order: DayOrder | None,
    zone: tzinfo,
) -> Application:
    got = _Gathered()
    for name, cell, kind in zip(table.columns, row.cells, fields, strict=True):
        if cell and kind is not ImportField.LEFT_OUT:
            _take(got, name, cell, kind, order, zone)
    status_words = got.words.get(ImportField.STATUS, "")
    status = read_status(status_words) if status_words else ApplicationStatus.UNKNOWN
    one = Application(
        line=row.line,
        organisation=" ".join(got.words.get(ImportField.ORGANISATION, "").split()),
        role=" ".join(got.words.get(ImportField.ROLE, "").split()),
        applied=_first(got, ImportField.APPLIED),
        interviews=tuple(sorted(got.days.get(ImportField.INTERVIEWED, ()), key=lambda day: day.isoformat())),
        status=status,
        status_words=status_words,
        answered=_first(got, ImportField.ANSWERED),
        expected=_first(got, ImportField.EXPECTED),
        answer_by=_first(got, ImportField.ANSWER_BY),
        people=_people(got),
        unread=tuple(got.unread),
    )
    return replace(one, notes="\n".join((*got.notes, *_facts(one, got), *got.named)))


def _take(
    got: _Gathered, name: str, cell: str, kind: ImportField, order: DayOrder | None, zone: tzinfo
) -> None:
    if kind is ImportField.NOTES:
        got.notes.append(cell)
    elif kind is ImportField.NAMED_NOTE:
        got.named.append(f"{name}: {cell}")
    elif not kind.is_day:
        got.words[kind] = cell
    elif (day := read_day(cell, order, zone)) is None or isinstance(day, AmbiguousDay):
        got.named.append(f"{name}: {cell}")
        got.unread.append(f"“{cell}” ({name})")
    else:
        got.days.setdefault(kind, []).append(day)


def _first(got: _Gathered, kind: ImportField) -> date | None:
    return next(iter(got.days.get(kind, ())), None)


def _facts(one: Application, got: _Gathered) -> list[str]:
    """Return the lines of the notes for what has no place of its own."""
    lines = []
    if one.applied is not None:
        lines.append(_("Applied: {written_day}").format(written_day=written_day(one.applied)))
    if status := got.words.get(ImportField.STATUS):
        lines.append(_("Status: {status}").format(status=status))
    if one.answer_by is not None and one.status is not ApplicationStatus.OFFER:
        lines.append(_("Deadline: {written_day}").format(written_day=written_day(one.answer_by)))
    if one.answered is not None and one.status.outcome is None:
        lines.append(_("Answered: {written_day}").format(written_day=written_day(one.answered)))
    if link := got.words.get(ImportField.LINK):
        lines.append(_("Link: {link}").format(link=link))
    return lines


def _people(got: _Gathered) -> tuple[NamedContact, ...]:
    """Return who is named: several apart by semicolons or lines, each "Ada Lovelace, recruiter, ada@example.org"."""
    cells = re.split(r"[;\n]", got.words.get(ImportField.CONTACT, ""))
    people = [_person(cell.strip()) for cell in cells if cell.strip()]
    email = _address(got.words.get(ImportField.EMAIL, ""))
    phone = got.words.get(ImportField.PHONE, "")
    if not people and (email or phone):
        people = [NamedContact(email or phone)]
    if people:
        people[0] = replace(people[0], email=people[0].email or email, phone=people[0].phone or phone)
    return tuple(people)


def _person(words: str) -> NamedContact:
    email = _address(words) if _EMAIL.search(words) else ""
    rest = _EMAIL.sub("", words) if email else words
    parts = [part.strip(" <>()") for part in rest.split(",")]
    name, *others = [part for part in parts if part] or [email]
    return NamedContact(name, email=email, role=", ".join(others))


def _address(words: str) -> str:
    found = _EMAIL.search(words)
    return found[0] if found else words.strip()
