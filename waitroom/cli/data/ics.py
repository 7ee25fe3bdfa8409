"""`waitroom ics`: the dates for a calendar."""

import argparse
from datetime import datetime
from pathlib import Path

from waitroom.cli.data.export import STANDARD_OUTPUT, write_atomically
from waitroom.cli.output import ClosedOutput, write_bytes
from waitroom.clock import local_zone
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.paths import find_paths
from waitroom.room.data.calendar_export import calendar_file
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.store.database import Store


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `ics`."""
    ics = subparsers.add_parser("ics", help="write the dates for a calendar", allow_abbrev=False)
    ics.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    ics.add_argument("--force", action="store_true", help="take the place of a file that is there")
    ics.add_argument("file", metavar="FILE", nargs="?", default="-", help="a new file (standard output)")


def run(args: argparse.Namespace, *, now: datetime) -> int:
    """Write the agenda as iCalendar to a new file that only the owner can read, or to standard output.

    Raises:
        BadFile, NotNow: where the data file cannot be read.
        NothingYet: where nothing has a date; no file is written then.
        CannotWrite: where the file is there already and `--force` was not said, or not all could be written.
    """
    paths = find_paths(str(getattr(args, "data_dir", "")))
    store = Store.open(paths, now=now, read_only=True)
    settings = store.settings.get(SETTINGS_ID) or Settings()
    holidays = HolidayCalendar(paths.holidays, zone=local_zone, country=lambda: settings.country)
    data = calendar_file(store, holidays, now)
    if args.file != STANDARD_OUTPUT:
        write_atomically(Path(args.file), data, is_forced=args.force)
        return 0
    try:
        write_bytes(data)
    except ClosedOutput:
        raise CannotWrite("The calendar is not whole: its reader has gone.") from None
    return 0
