"""`waitroom import`: a file of our own, or a list of applications, brought in whole or not at all."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.composition_root import open_room
from waitroom.cli.grammar import Verb, data_dir, is_for_programs
from waitroom.cli.json_answers import json_text
from waitroom.cli.output import print_line, printable
from waitroom.domain.data.application import ColumnChoices, OpenWithoutInterview
from waitroom.domain.data.import_field import FIELD_WORDS, ImportField, folded_name, known_field, with_field
from waitroom.domain.data.import_plan import ImportAct, ImportPlan
from waitroom.domain.data.source_table import MOST_BYTES
from waitroom.domain.data.written_days import DayOrder
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.data.import_source import ImportSource
    from waitroom.room.room import Room

STANDARD_INPUT = "-"
SHOWN = 200
"""So many rows are listed; --json lists all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedRow:
    """One thing of a file that was to come in, or several of one kind."""

    act: Annotated[str, "add, change, same or leave-out"]
    line: Annotated[int, "where it stands in the file; 0 where that says nothing"]
    name: str
    words: Annotated[str, "what changes, or why it is left out"]
    number: Annotated[int, "how many things it stands for"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileImported:
    """What came in from a file, what would come in, or what was taken back."""

    done: Annotated[bool, "false for a preview"]
    undone: Annotated[str, "what was taken back, in a sentence"] = ""
    columns: Annotated[Mapping[str, str], "what each column was taken for"]
    added: int = 0
    changed: int = 0
    same: int = 0
    left_out: int = 0
    rows: tuple[ImportedRow, ...] = ()
    told: Annotated[tuple[str, ...], "sentences on how the file was read"] = ()


def run(args: argparse.Namespace) -> int:
    """Bring a file in, say what would come in, or take the last import back.

    Raises:
        NotUnderstood, BadImport: where it cannot come in, with the reason; nothing is changed then.
        BadFile, FileBusy, CannotWrite: where the data file cannot be read or written.
    """
    if bool(args.file) == args.undo:
        raise NotUnderstood(_("Name a file to bring in, or say --undo: waitroom import applications.csv"))
    with open_room(data_dir(args), is_looking=args.preview) as room:
        lines = _undo(room, args) if args.undo else _bring_in(room, args)
        if not args.preview:
            room.saving.flush(30.0)
    state = room.saving.state
    if not args.preview and not state.is_saved:
        done = _("taken back") if args.undo else _("brought in")
        raise CannotWrite(
            _("{problem} Nothing was {done}.").format(
                problem=state.problem or _("It could not be written in time."), done=done
            )
        )
    for line in lines:
        print_line(printable(line))
    return 0


def _undo(room: "Room", args: argparse.Namespace) -> list[str]:
    said = room.data.imports.undo(room.now())
    return [json_text(FileImported(done=True, undone=said, columns={})) if is_for_programs(args) else said]


def _bring_in(room: "Room", args: argparse.Namespace) -> list[str]:
    source = _source(room, args.file)
    choices = _choices(room, source, args)
    question = room.data.imports.day_question(source, choices)
    if question is not None:
        orders = _(" or ").join(_("--dates {value}").format(value=each.value) for each in DayOrder)
        raise NotUnderstood(
            _("{sentence} Say {orders}. Nothing was brought in.").format(
                sentence=question.sentence, orders=orders
            )
        )
    plan = room.data.imports.plan(source, choices, room.now())
    if not args.preview:
        room.data.imports.take(source, choices, room.now())
    if is_for_programs(args):
        return [_as_json(plan, source, choices, is_done=not args.preview)]
    return _as_lines(plan, source, choices, is_done=not args.preview)


def _source(room: "Room", name: str) -> "ImportSource":
    if name == STANDARD_INPUT:
        if sys.stdin is None or sys.stdin.isatty():
            raise NotUnderstood(_("Name a file, or pipe one in: waitroom import applications.csv"))
        from waitroom.room.data.import_source import MOST_OWN_BYTES, is_own

        start = sys.stdin.buffer.read(4096)
        most = MOST_OWN_BYTES if is_own(start) else MOST_BYTES
        return room.data.imports.read_bytes(start + sys.stdin.buffer.read(most + 1 - len(start)))
    from waitroom.room.shared.typed_paths import parse_path

    path = parse_path(name)
    if path is None:
        raise NotUnderstood(_("That can be no file here. Nothing was brought in."))
    return room.data.imports.read_file(path)


def _choices(room: "Room", source: "ImportSource", args: argparse.Namespace) -> ColumnChoices:
    choices = room.data.imports.guessed_choices(source)
    columns = source.table.columns if source.table is not None else ()
    if args.map and not columns:
        raise NotUnderstood(_("That file is one of ours and has no columns to map. Nothing was brought in."))
    fields = choices.fields
    for words in args.map:
        name, sign, value = words.rpartition("=")
        place = _column(name, columns)
        field = _field(value)
        if not sign or place is None:
            listed = ", ".join(f"“{each}”" for each in columns)
            raise NotUnderstood(
                _("No column is called “{column}”. There are {listed}. Nothing was brought in.").format(
                    column=name or words, listed=listed
                )
            )
        if field is None:
            listed = ", ".join(each.value for each in ImportField)
            raise NotUnderstood(
                _("“{value}” is nothing that a column can be: {listed}. Nothing was brought in.").format(
                    value=value, listed=listed
                )
            )
        fields = with_field(fields, place, field)
    return replace(
        choices,
        fields=fields,
        order=DayOrder(args.dates) if args.dates else None,
        without_interview=OpenWithoutInterview(args.without_interview),
    )


def _column(name: str, columns: tuple[str, ...]) -> int | None:
    """Return the place of a column by its name, as it stands or as it is compared."""
    if name in columns:
        return columns.index(name)
    alike = [place for place, each in enumerate(columns) if folded_name(each) == folded_name(name)]
    return alike[0] if len(alike) == 1 else None


def _field(words: str) -> ImportField | None:
    plain = words.strip().casefold()
    return next((each for each in ImportField if each.value == plain), None) or known_field(plain)


def _as_lines(
    plan: ImportPlan, source: "ImportSource", choices: ColumnChoices, *, is_done: bool
) -> list[str]:
    lines = []
    if source.table is not None and not is_done:
        lines += [
            f"{name}: {FIELD_WORDS[field]}"
            for name, field in zip(source.table.columns, choices.fields, strict=True)
        ]
        lines.append("")
    lines += plan.told
    rows = [
        row for act in (ImportAct.ADD, ImportAct.CHANGE, ImportAct.LEAVE_OUT) for row in plan.rows_of(act)
    ]
    for row in rows[:SHOWN]:
        place = _("line {line}: ").format(line=row.line) if row.line else ""
        about = f" ({row.words})" if row.words else ""
        act = _(row.act.value)
        lines.append(f"{act}: {place}{row.name}{about}")
    if len(rows) > SHOWN:
        lines.append(_("and {rows} more; --json lists all.").format(rows=len(rows) - SHOWN))
    lines.append(plan.done_sentence if is_done else plan.sentence)
    if is_done and not plan.is_empty:
        lines.append(_("waitroom import --undo takes it back."))
    return lines


def _as_json(plan: ImportPlan, source: "ImportSource", choices: ColumnChoices, *, is_done: bool) -> str:
    columns = source.table.columns if source.table is not None else ()
    rows = tuple(
        ImportedRow(
            act=row.act.name.lower().replace("_", "-"), line=row.line, name=row.name, words=row.words, number=row.number
        )
        for row in plan.rows
    )  # fmt: skip
    answer = FileImported(
        done=is_done,
        columns={name: field.value for name, field in zip(columns, choices.fields, strict=True)},
        added=plan.count(ImportAct.ADD),
        changed=plan.count(ImportAct.CHANGE),
        same=plan.count(ImportAct.SAME),
        left_out=plan.count(ImportAct.LEAVE_OUT),
        rows=rows,
        told=plan.told,
    )
    return json_text(answer)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--map", metavar=_("COLUMN=FIELD"), action="append", default=[], help=_("what a column is")
    )
    parser.add_argument(
        "--dates",
        choices=[each.value for each in DayOrder],
        help=_("how 03/04/2026 is read, where the file does not tell"),
    )
    parser.add_argument(
        "--without-interview",
        choices=[each.value for each in OpenWithoutInterview],
        default=OpenWithoutInterview.BOARD.value,
        help=_("open applications without an interview: on the board, put away, or left out (board)"),
    )
    parser.add_argument(
        "--preview", action="store_true", help=_("say what would come in, and change nothing")
    )
    parser.add_argument("--undo", action="store_true", help=_("take the last import back, whole"))
    parser.add_argument(
        "file", metavar=_("FILE"), nargs="?", default="", help=_("a file, or - for standard input")
    )


COMMAND = Verb(
    name="import",
    about=_("bring in an export, or applications from a spreadsheet or a tracker"),
    run=run,
    arguments=_arguments,
    answer=FileImported,
    examples=(
        "import everything.json",
        "import --preview applications.csv",
        'import --map "Firm=organisation" --map "Stage=out" applications.csv',
        "import --dates month-first applications.csv",
        "import --undo",
    ),
    more=_("A column can be: {importfield}.").format(
        importfield=", ".join(field.value for field in ImportField)
    ),
)
