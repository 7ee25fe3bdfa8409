"""The error for a damaged data file: what is said, and what is offered."""

import contextlib
from datetime import datetime
from pathlib import Path

from waitroom.domain.shared.calendar_names import date_in_words
from waitroom.domain.shared.errors import BadFile
from waitroom.store.backups import Backup, Backups, copy_broken_file
from waitroom.store.store_file import StoreFile
from waitroom.translation import _


class DamagedFile(BadFile):
    """The file is not whole; it was copied to `set_aside`, and `backup` is the newest good one."""

    def __init__(self, reason: str, set_aside: Path | None, backup: Backup | None) -> None:
        self.reason = reason
        self.set_aside = set_aside
        self.backup = backup
        offer = (
            _("The newest backup is of {day} and holds {documents} documents.").format(
                day=date_in_words(backup.at), documents=backup.documents
            )
            if backup
            else _("There is no backup yet.")
        )
        super().__init__(f"{reason} {offer}")


def set_damaged_aside(
    file: StoreFile, backups: Backups, reason: str, now: datetime, *, is_looking: bool
) -> DamagedFile:
    """Copy a damaged file aside, and return the error that says so; whoever `is_looking` changes nothing."""
    aside: Path | None = None
    if not is_looking:
        with contextlib.suppress(OSError):
            data, __ = file.disk.read(file.path, 1 << 30)
            aside = copy_broken_file(file.disk, file.path, data, now)
    return DamagedFile(reason, aside, backups.newest())
