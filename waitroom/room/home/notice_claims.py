"""Which notices have been given: each once, over all tabs and starts."""

import contextlib
import os
from datetime import date, timedelta
from pathlib import Path

from waitroom.disk import Disk
from waitroom.domain.home.due_notices import DueNotice

KEPT = timedelta(days=7)


class NoticeClaims:
    """A folder with an empty file for each notice that was given: whichever tab makes it first gives the notice.

    Its name holds a day and a number that tells nothing.
    """

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self._folder = folder
        self._disk = disk or Disk()
        self._claimed: set[str] = set()

    def claim(self, notice: DueNotice) -> bool:
        """Take a notice for this tab; False where it was given already, or nothing can be written down of it."""
        if notice.key in self._claimed:
            return False
        self._claimed.add(notice.key)
        import hashlib  # noqa: PLC0415 - most people ask for no notices

        number = hashlib.sha256(notice.key.encode()).hexdigest()[:16]
        try:
            self._disk.make_folder(self._folder)
            self._disk.close(self._disk.create(self._folder / f"{notice.day:%Y-%m-%d}-{number}"))
        except OSError:
            return False
        self._tidy(notice.day)
        return True

    def _tidy(self, today: date) -> None:
        """Remove the files of days that are past."""
        oldest = f"{today - KEPT:%Y-%m-%d}"
        with contextlib.suppress(OSError):
            for name in self._disk.names(self._folder):
                if name[:10] < oldest:
                    self._disk.remove(self._folder / os.path.basename(name))  # noqa: PTH119 - a name, not a path
