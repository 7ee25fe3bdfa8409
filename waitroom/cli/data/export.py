"""`waitroom export`: everything that is kept, whole or not at all, in the form that was asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.cli.compose import open_room
from waitroom.cli.output import ClosedOutput, print_error, print_line, printable, write_bytes
from waitroom.cli.output_file import STANDARD_OUTPUT, write_atomically
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood

if TYPE_CHECKING:
    from waitroom.room.data.data_export import ExportForm

EXAMPLES = """examples:
  waitroom export everything.json           all of it, the pictures too; `waitroom import` brings it back
  waitroom export --markdown ~/to-read      a folder to read in ten years
  waitroom export --csv ~/tables            a table a kind of thing, for spreadsheets
  waitroom export --ics dates.ics           the dates, for a calendar"""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `export`."""
    export = subparsers.add_parser(
        "export",
        help="write everything out",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    export.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    forms = export.add_mutually_exclusive_group()
    forms.add_argument(
        "--json", dest="form", action="store_const", const="json", help="as JSON, to come back"
    )
    forms.add_argument(
        "--markdown", dest="form", action="store_const", const="markdown", help="as a folder to read"
    )
    forms.add_argument("--csv", dest="form", action="store_const", const="csv", help="as a folder of tables")
    forms.add_argument(
        "--ics", dest="form", action="store_const", const="ics", help="the dates, for a calendar"
    )
    export.add_argument("--no-pictures", action="store_true", help="JSON without the files of the happy box")
    export.add_argument("--force", action="store_true", help="take the place of a file that is there")
    export.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        default=STANDARD_OUTPUT,
        help="a new file, or folder (standard output)",
    )


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
        raise NotUnderstood(f"Name a new folder: waitroom export --{form.value} ~/waitroom-{form.value}")
    with open_room(str(getattr(args, "data_dir", "")), is_looking=True) as room:
        out = room.data_export
        if form.is_folder:
            path = Path(args.file).expanduser()
            count = out.write_folder(form, path, room.now())
            lost = out.lost
            print_line(printable(f"{count} files written: {path}"))
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
        raise CannotWrite("The export is not whole: its reader has gone.") from None
