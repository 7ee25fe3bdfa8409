"""Files that hold a state of the documents beside the one that is open: backups, and second copies."""

from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk, FileSignature
from waitroom.domain.data.past_state import BackupCondition
from waitroom.domain.shared.errors import BadFile, FileBusy
from waitroom.quick_tuple import NamedTuple
from waitroom.store.file_reading import NotTables, RawTables, read_file, refuse_depth
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.outside_edits import OutsideEdits, modified_time


class OtherState(NamedTuple):
    """What a file holds: its documents as today's schema has them, those that cannot be read left out.

    None where it is not whole, was written by a newer waitroom, or cannot be read now. `modified` (UTC) is when it was
    last written, None where it is not there.
    """

    condition: BackupCondition
    tables: RawTables | None
    modified: datetime | None


def read_other_state(disk: Disk, path: Path, *, is_for_counting: bool = False) -> OtherState:
    """Read a file that holds a state; what is wrong with it is told, and never raised.

    `is_for_counting` looks less closely, and leaves documents in that cannot be read: it takes a tenth of the time.
    """
    try:
        contents = read_file(disk, path, is_strict=not is_for_counting)
        if contents is None:
            return OtherState(BackupCondition.BUSY, None, None)
        modified = modified_time(contents.signature)
        schema = schema_of(contents.tables)
        if schema > SCHEMA:
            return OtherState(BackupCondition.NEWER, None, modified)
        tables = migrate(contents.tables)
        if not is_for_counting:
            refuse_depth(contents.tables, path.name)
            tables = OutsideEdits().open(tables, modified).tables
    except FileBusy:
        return OtherState(BackupCondition.BUSY, None, _modified(disk, path))
    except BadFile as error:
        is_newer = isinstance(error, NotTables) and error.schema > SCHEMA
        condition = BackupCondition.NEWER if is_newer else BackupCondition.DAMAGED
        return OtherState(condition, None, _modified(disk, path))
    return OtherState(BackupCondition.OLDER if schema < SCHEMA else BackupCondition.WHOLE, tables, modified)


def _modified(disk: Disk, path: Path) -> datetime | None:
    try:
        return modified_time(FileSignature.of(disk.lstat(path)))
    except OSError:
        return None
