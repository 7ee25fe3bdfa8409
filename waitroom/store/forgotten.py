"""What was forgotten for good, in a small file beside the store that every writer looks at before it writes.

An open tab has everything in memory, and would write it all again. The file holds no word of the person: a random
mark of the last time that everything was forgotten, and the ids of the documents of single waits that were. Once it is
on the disk the forgetting is decided; whoever finds it not done brings it to its end.
"""

import json
import os
from pathlib import Path

from waitroom.disk import Disk, FileSignature, replace_file, write_new_file
from waitroom.quick_tuple import NamedTuple
from waitroom.store.store_file import temporary_in

NAME = "forgotten.json"
SCHEMA = 1
LARGEST = 1 << 24
"""Bytes; what is larger was not written here."""


class Forgotten(NamedTuple):
    """What the file says: the mark of the last time everything went, the ids that went since, whether that is done."""

    everything: str = ""
    ids: frozenset[str] = frozenset()
    is_done: bool = True


class ForgottenIdsFile:
    """The file in the data folder; where there is none nothing was forgotten."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self._folder = folder
        self._disk = disk
        self._known: FileSignature | None = None
        self._said = Forgotten()

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self._folder / NAME

    def read(self) -> Forgotten:
        """Return what the file says now; where it cannot be read, what it said before.

        It costs one look at the folder where the file is as it was.
        """
        if self._signature() == self._known:
            return self._said
        try:
            data, self._known = self._disk.read(self.path, LARGEST)
            raw = json.loads(data)
            self._said = Forgotten(
                str(raw["everything"]), frozenset(map(str, raw["ids"])), bool(raw["is_done"])
            )
        except FileNotFoundError:
            self._known = None
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return self._said
        return self._said

    def begin_again(self) -> Forgotten:
        """Return what holds once everything goes: a new mark, and nothing of before."""
        return Forgotten(os.urandom(16).hex(), frozenset(), is_done=False)

    def write(self, said: Forgotten) -> None:
        """Put `said` in the file's place, whole or not at all, and on the medium.

        Raises:
            OSError: where it cannot be written; what stood there stands there still.
        """
        raw = {
            "schema": SCHEMA,
            "everything": said.everything,
            "ids": sorted(said.ids),
            "is_done": said.is_done,
        }
        self._disk.make_folder(self._folder)
        temporary = temporary_in(self._folder)
        write_new_file(self._disk, temporary, json.dumps(raw, indent=1).encode() + b"\n")
        replace_file(self._disk, temporary, self.path)
        self._said, self._known = said, self._signature()

    def _signature(self) -> FileSignature | None:
        try:
            return FileSignature.of(self._disk.stat(self.path))
        except OSError:
            return None
