"""The lock's own file beside the store: what is kept of the passphrase, and how many wrong ones there were."""

import json
import os
from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.domain.data.passphrase import MOST_MEMORY, PassphraseHash
from waitroom.domain.shared.errors import BadFile, CannotWrite
from waitroom.quick_tuple import NamedTuple
from waitroom.store.store_file import remove_stale_temporaries, temporary_in
from waitroom.translation import _

NAME = "passphrase.json"
SCHEMA = 1
LARGEST = 1 << 16
"""Bytes; what is larger is not a lock."""

UNREADABLE = _("The lock cannot be read: {}. Take that file away to open the room; nothing else lies in it.")


class KeptPassphrase(NamedTuple):
    """What the file says: the phrase's hash, the wrong tries since the last right one, and when the last was."""

    phrase: PassphraseHash
    wrong: int = 0
    wrong_at: datetime | None = None


class PassphraseFile:
    """The file at `path`; where there is none there is no lock."""

    def __init__(self, path: Path, disk: Disk | None = None) -> None:
        self.path = path
        self._disk = disk or Disk()

    @property
    def is_there(self) -> bool:
        """Whether something lies there: what cannot be read locks as well."""
        return os.path.lexists(self.path)

    def read(self) -> KeptPassphrase | None:
        """Return what the file says; None where there is none.

        Raises:
            BadFile: where something is there that cannot be read as a lock.
        """
        try:
            return _parsed(json.loads(self._disk.read(self.path, LARGEST)[0]))
        except FileNotFoundError:
            if not self.is_there:
                return None
            raise BadFile(UNREADABLE.format(self.path)) from None
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            raise BadFile(UNREADABLE.format(self.path)) from error

    def write(self, kept: KeptPassphrase) -> None:
        """Put `kept` in the file's place, whole or not at all.

        Raises:
            CannotWrite: where it cannot be written; what was there is there still.
        """
        data = {
            "schema": SCHEMA,
            "kind": "scrypt",
            "n": kept.phrase.cost,
            "r": kept.phrase.block,
            "p": kept.phrase.lanes,
            "salt": kept.phrase.salt.hex(),
            "hash": kept.phrase.digest.hex(),
            "wrong": kept.wrong,
            "wrong_at": kept.wrong_at.isoformat() if kept.wrong_at else None,
        }
        try:
            self._disk.make_folder(self.path.parent)
            remove_stale_temporaries(self._disk, self.path.parent)
            temporary = temporary_in(self.path.parent)
            write_new_file(self._disk, temporary, json.dumps(data, indent=1).encode() + b"\n")
            replace_file(self._disk, temporary, self.path)
        except OSError as error:
            sentence = _("The lock could not be written ({strerror}). It is as it was before.").format(
                strerror=error.strerror
            )
            raise CannotWrite(sentence) from error

    def remove(self) -> None:
        """Take the lock away.

        Raises:
            CannotWrite: where the file cannot be removed.
        """
        try:
            self._disk.remove(self.path)
            self._disk.sync_folder(self.path.parent)
        except FileNotFoundError:
            return
        except OSError as error:
            sentence = _("The lock could not be taken away ({strerror}). It is as it was before.").format(
                strerror=error.strerror
            )
            raise CannotWrite(sentence) from error


def _parsed(raw: dict[str, object]) -> KeptPassphrase:
    """Return a lock of what JSON gave.

    Raises:
        ValueError, KeyError, TypeError: where it is none.
    """
    if raw["schema"] != SCHEMA or raw["kind"] != "scrypt":
        msg = "a lock of another kind"
        raise ValueError(msg)
    cost, block, lanes = (_whole(raw[name]) for name in ("n", "r", "p"))
    phrase = PassphraseHash(
        bytes.fromhex(str(raw["salt"])), bytes.fromhex(str(raw["hash"])), cost, block, lanes
    )
    if cost & (cost - 1) or phrase.memory > MOST_MEMORY or lanes > 16 or len(phrase.digest) != 32:
        msg = "figures that were not written here"
        raise ValueError(msg)
    at = raw.get("wrong_at")
    moment = datetime.fromisoformat(at) if isinstance(at, str) else None
    if moment is not None and moment.tzinfo is None:
        msg = "a moment without a zone"
        raise ValueError(msg)
    return KeptPassphrase(phrase, max(0, int(str(raw.get("wrong") or 0))), moment)


def _whole(value: object) -> int:
    if type(value) is not int or value < 1:
        msg = "not a number"
        raise ValueError(msg)
    return value
