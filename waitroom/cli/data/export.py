"""`waitroom export`: everything that the file holds, whole or not at all."""

from pathlib import Path

from waitroom.cli.compose import open_room
from waitroom.cli.output import ClosedOutput, write_bytes
from waitroom.cli.output_file import STANDARD_OUTPUT, write_atomically
from waitroom.domain.shared.errors import CannotWrite
from waitroom.exports.data_json import tables_json


def run(*, data_dir: str = "", target: str = STANDARD_OUTPUT, is_forced: bool = False) -> int:
    """Write every table as JSON to `target`, a new file that only the owner can read, or standard output.

    Raises:
        BadFile, FileBusy: where the data file cannot be read.
        CannotWrite: where `target` is there already and `is_forced` is false, or not all could be written.
    """
    with open_room(data_dir, is_looking=True) as room:
        data = tables_json(room.saving.export_all())
    if target == STANDARD_OUTPUT:
        try:
            write_bytes(data)
        except ClosedOutput:
            raise CannotWrite("The export is not whole: its reader has gone.") from None
    else:
        write_atomically(Path(target), data, is_forced=is_forced)
    return 0
