"""`waitroom export`: everything that is kept, whole or not at all, in the form that was asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.cli.composition_root import open_room
from waitroom.cli.grammar import Verb, data_dir
from waitroom.cli.output import ClosedOutput, print_error, print_line, printable, write_bytes
from waitroom.cli.output_file import STANDARD_OUTPUT, write_atomically
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.data.data_export import ExportForm


def run(args: argparse.Namespace) -> int:
    """Write to a new file that only the owner can read, a new folder, or standard output.

    Raises:
        BadFile, FileBusy: where the data file cannot be read.
        NotUnderstood: where a folder is asked for and none is named.
        NothingRecordedYet: where a calendar would be empty.
        CannotWrite: where something is there already and `--force` was not said, or not all could be written.
    """
    from waitroom.room.data.data_export import ExportForm

    form = ExportForm(args.form) if args.form else _form_of(args.file)
    if form.is_folder and args.file == STANDARD_OUTPUT:
        raise NotUnderstood(
            _("Name a new folder: waitroom export --{value} ~/waitroom-{value}").format(value=form.value)
        )
    with open_room(data_dir(args), is_looking=True) as room:
        out = room.data.exports
        if form.is_folder:
            path = Path(args.file).expanduser()
            count = out.write_folder(form, path, room.now())
            lost = out.lost
            print_line(printable(_("{count} files written: {path}").format(count=count, path=path)))
        else:
            data = out.data(form, room.now(), has_files=not args.no_pictures)
            lost = out.lost
            _write(data, args.file, is_forced=args.force)
    for sentence in lost:
        print_error(sentence)
    return 0


def _form_of(target: str) -> "ExportForm":
    from waitroom.room.data.data_export import ExportForm

    return ExportForm.ICS if target.casefold().endswith(".ics") else ExportForm.JSON


def _write(data: bytes, target: str, *, is_forced: bool) -> None:
    if target != STANDARD_OUTPUT:
        write_atomically(Path(target), data, is_forced=is_forced)
        return
    try:
        write_bytes(data)
    except ClosedOutput:
        raise CannotWrite(_("The export is not whole: its reader has gone.")) from None


def _arguments(parser: argparse.ArgumentParser) -> None:
    forms = parser.add_mutually_exclusive_group()
    for name, about in (
        ("json", _("as JSON, to come back")),
        ("markdown", _("as a folder to read")),
        ("csv", _("as a folder of tables")),
        ("ics", _("the dates, for a calendar")),
    ):
        forms.add_argument(f"--{name}", dest="form", action="store_const", const=name, help=about)
    parser.add_argument(
        "--no-pictures", action="store_true", help=_("JSON without the files of the happy box")
    )
    parser.add_argument("--force", action="store_true", help=_("take the place of a file that is there"))
    parser.add_argument(
        "file",
        metavar=_("FILE"),
        nargs="?",
        default=STANDARD_OUTPUT,
        help=_("a new file, or folder (standard output)"),
    )


COMMAND = Verb(
    name="export",
    about=_("write everything out"),
    run=run,
    arguments=_arguments,
    examples=(
        "export everything.json",
        "export --json | gzip > everything.json.gz",
        "export --markdown ~/to-read",
        "export --csv ~/tables",
        "export --ics dates.ics",
    ),
)
