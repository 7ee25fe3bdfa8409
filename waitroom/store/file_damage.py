"""The error for a damaged data file: what is said, and what is offered."""

from pathlib import Path

from waitroom.domain.shared.calendar_names import date_in_words
from waitroom.domain.shared.errors import BadFile
from waitroom.store.backups import Backup
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
