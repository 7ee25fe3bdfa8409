"""The lock of the screen: a passphrase that is asked for before any word of theirs is shown.

It locks the screen and the command line, not the file: who can read the file can read what is in it.
"""

import math
import os
from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk
from waitroom.domain.data.passphrase import hash_passphrase, is_passphrase, pause_after
from waitroom.domain.shared.errors import BadFile, CannotWrite, NotUnderstood
from waitroom.store.passphrase_file import KeptPassphrase, PassphraseFile
from waitroom.translation import _

NOT_THIS_ONE = _("That is not the phrase that is set. Nothing was changed.")


class ScreenLock:
    """Sets, changes and takes away the passphrase, and tells whether one is right."""

    def __init__(self, path: Path, disk: Disk | None = None) -> None:
        self._file = PassphraseFile(path, disk)
        self._wrong = 0
        self._wrong_at: datetime | None = None

    @property
    def path(self) -> Path:
        """The lock's file: taking it away by hand takes the lock away, and nothing else."""
        return self._file.path

    @property
    def is_set(self) -> bool:
        """Whether a phrase is asked for."""
        return self._file.is_there

    @property
    def problem(self) -> str:
        """The sentence that says why no phrase can open it; "" where the lock is whole."""
        try:
            self._file.read()
        except BadFile as error:
            return str(error)
        return ""

    def set(self, phrase: str, present: str = "", *, now: datetime) -> None:
        """Set the phrase; where one is set, `present` has to be it.

        Raises:
            NotUnderstood: where `present` is not the phrase, or the next try is still to come.
            BadFile: where the lock that is there cannot be read.
            CannotWrite: where the lock cannot be written; it is as it was before.
        """
        self._check(present, now)
        self._file.write(KeptPassphrase(hash_passphrase(phrase, os.urandom(16))))

    def remove(self, present: str, *, now: datetime) -> None:
        """Take the lock away; `present` is the phrase that is set.

        Raises:
            NotUnderstood, BadFile, CannotWrite: as `set`.
        """
        self._check(present, now)
        self._file.remove()

    def opens(self, phrase: str, *, now: datetime) -> bool:
        """Tell whether `phrase` opens the lock at `now`; a wrong one makes the next try wait longer.

        While it waits no phrase opens it, nor is counted. Takes a tenth of a second.

        Raises:
            BadFile: where the lock cannot be read.
        """
        kept = self._file.read()
        if kept is None:
            return True
        if self.seconds_left(now):
            return False
        if is_passphrase(phrase, kept.phrase):
            self._note(kept, 0, None)
            return True
        self._note(kept, max(kept.wrong, self._wrong) + 1, now)
        return False

    def seconds_left(self, now: datetime) -> int:
        """Return the whole seconds from `now` until the next try; 0 where it may be made.

        A clock that was set back makes nobody wait longer.
        """
        wrong, at = self._wrong, self._wrong_at
        try:
            kept = self._file.read()
        except BadFile:
            return 0
        if kept is not None and kept.wrong >= wrong:
            wrong, at = kept.wrong, kept.wrong_at
        if at is None or not wrong:
            return 0
        passed = (now - at).total_seconds()
        pause = pause_after(wrong)
        return math.ceil(pause - passed) if 0 <= passed < pause else 0

    def _check(self, present: str, now: datetime) -> None:
        if not self.opens(present, now=now):
            raise NotUnderstood(NOT_THIS_ONE)

    def _note(self, kept: KeptPassphrase, wrong: int, at: datetime | None) -> None:
        """Keep the number of wrong tries, here and for the next start; a disk that is full keeps it here alone."""
        self._wrong, self._wrong_at = wrong, at
        if (kept.wrong, kept.wrong_at) != (wrong, at):
            try:
                self._file.write(kept._replace(wrong=wrong, wrong_at=at))
            except CannotWrite:
                return
