"""`waitroom question export` and `import`: the bank as a file, both ways."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.grammar import Verb
from waitroom.cli.room_command import in_room
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.questions.bank_files import BankForm
    from waitroom.room.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class BankImported:
    """What came in from a file of questions."""

    questions: int
    stories: int
    known: Annotated[int, "how many were here already"]
    left_out: Annotated[tuple[str, ...], "what was not understood, a sentence each"]


def _export(room: "Room", args: argparse.Namespace, _now: datetime, _out: CommandOutput) -> None:
    from waitroom.cli.output import ClosedOutput, write_bytes
    from waitroom.cli.output_file import write_atomically
    from waitroom.room.questions.bank_files import BankForm

    form = _form(args)
    data = room.questions.files.written(form or BankForm.MARKDOWN)
    if args.file != "-":
        write_atomically(Path(args.file), data, is_forced=args.force)
        return
    try:
        write_bytes(data)
    except ClosedOutput:
        raise CannotWrite(_("The export is not whole: its reader has gone.")) from None


def _import(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    files, form = room.questions.files, _form(args)
    if args.file == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise NotUnderstood(_("Name a file, or pipe one in: waitroom question import questions.tsv"))
        from waitroom.exports.bank_text import MOST_BYTES

        came = files.read(sys.stdin.buffer.read(MOST_BYTES + 1), now, form)
    else:
        from waitroom.room.shared.typed_paths import parse_path

        path = parse_path(args.file)
        if path is None:
            raise NotUnderstood(_("That can be no file here. Nothing was brought in."))
        came = files.read_file(path, now, form)
    out.answer = BankImported(
        questions=came.questions, stories=came.stories, known=came.known, left_out=tuple(came.left_out)
    )
    out.lines.append(came.words)


def _form(args: argparse.Namespace) -> "BankForm | None":
    from waitroom.room.questions.bank_files import ENDINGS, BankForm

    if args.form:
        return BankForm(f".{args.form}")
    return ENDINGS.get(Path(args.file).suffix.casefold())


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--form", choices=("md", "tsv"), help=_("by the ending of FILE, else Markdown"))
    parser.add_argument("--force", action="store_true", help=_("take the place of a file that is there"))
    parser.add_argument(
        "file", metavar=_("FILE"), nargs="?", default="-", help=_("a new file (standard output)")
    )


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--form", choices=("md", "tsv"), help=_("by the ending of FILE, or by how it begins"))
    parser.add_argument(
        "file", metavar=_("FILE"), nargs="?", default="-", help=_("Markdown or a table (a pipe)")
    )


TRANSFER_VERBS = (
    Verb(
        name="export",
        about=_("write everything as Markdown or as a table for Anki"),
        run=in_room(_export, is_looking=True),
        arguments=_export_arguments,
        examples=("question export questions.md", "question export --form tsv > questions.tsv"),
    ),
    Verb(
        name="import",
        about=_("bring a written file in: whole, or not at all"),
        run=in_room(_import, done=_("brought in")),
        arguments=_import_arguments,
        answer=BankImported,
        examples=("question import questions.tsv",),
    ),
)
