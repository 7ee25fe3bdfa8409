"""`waitroom ics`: the dates for a calendar."""

import argparse
from pathlib import Path

from waitroom.cli.composition_root import open_room
from waitroom.cli.grammar import Verb, data_dir
from waitroom.cli.output import ClosedOutput, write_bytes
from waitroom.cli.output_file import STANDARD_OUTPUT, write_atomically
from waitroom.domain.shared.errors import CannotWrite
from waitroom.translation import _


def run(args: argparse.Namespace) -> int:
    """Write the agenda as iCalendar to a new file that only the owner can read, or to standard output.

    Raises:
        BadFile, FileBusy: where the data file cannot be read.
        NothingRecordedYet: where nothing has a date; no file is written then.
        CannotWrite: where the file is there already and `--force` was not said, or not all could be written.
    """
    with open_room(data_dir(args), is_looking=True) as room:
        data = room.agenda.calendar_file(room.now())
    if args.file != STANDARD_OUTPUT:
        write_atomically(Path(args.file), data, is_forced=args.force)
        return 0
    try:
        write_bytes(data)
    except ClosedOutput:
        raise CannotWrite(_("The calendar is not whole: its reader has gone.")) from None
    return 0


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--force", action="store_true", help=_("take the place of a file that is there"))
    parser.add_argument(
        "file", metavar=_("FILE"), nargs="?", default="-", help=_("a new file (standard output)")
    )


COMMAND = Verb(
    name="ics",
    about=_("write the dates for a calendar"),
    run=run,
    arguments=_arguments,
    examples=("ics waitroom.ics",),
)
