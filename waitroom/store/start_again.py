"""Beginning again in place of a broken file, which was set aside: from a backup, or with nothing."""

import contextlib
from datetime import datetime

from waitroom.disk import Disk
from waitroom.domain.shared.errors import CannotWrite
from waitroom.store.backups import Backup, Backups, copy_broken_file
from waitroom.store.database import Store, StorePaths
from waitroom.store.file_format import document_text, file_text
from waitroom.store.migrations import SCHEMA
from waitroom.store.opening import open_store
from waitroom.store.records import ABOUT, META
from waitroom.store.store_file import StoreFile
from waitroom.store.writer import WriteTiming
from waitroom.translation import _


def start_from_backup(
    paths: StorePaths,
    backup: Backup,
    *,
    now: datetime,
    pace: WriteTiming | None = None,
    disk: Disk | None = None,
) -> Store:
    """Begin again from a backup, in place of a broken file, which was set aside."""
    disk = disk or Disk()
    contents = Backups(paths.data / "backups", disk).open(backup)
    if contents is None:
        sentence = _("That backup is not there any more.")
        raise CannotWrite(sentence)
    _replace(StoreFile(paths.store, disk), contents.data, now)
    return open_store(paths, now=now, pace=pace, disk=disk)


def start_empty(
    paths: StorePaths, *, now: datetime, pace: WriteTiming | None = None, disk: Disk | None = None
) -> Store:
    """Begin again with nothing, in place of a broken file, which was set aside."""
    disk = disk or Disk()
    nothing = file_text({META: {ABOUT: document_text({"schema": SCHEMA})}})
    _replace(StoreFile(paths.store, disk), nothing, now)
    return open_store(paths, now=now, pace=pace, disk=disk)


def _replace(file: StoreFile, data: bytes, now: datetime) -> None:
    try:
        with file.locked():
            with contextlib.suppress(FileNotFoundError):
                broken, __ = file.disk.read(file.path, 1 << 30)
                if copy_broken_file(file.disk, file.path, broken, now) is None:
                    sentence = _("The broken file could not be copied aside first, so nothing was changed.")
                    raise CannotWrite(sentence)
            file.write(data)
    except OSError as error:
        sentence = _("{path} cannot be written ({strerror}).").format(path=file.path, strerror=error.strerror)
        raise CannotWrite(sentence) from error
