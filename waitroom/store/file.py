"""The one file: its lock, how it is looked at, and how it is replaced."""

import contextlib
import errno
import os
import re
from collections.abc import Iterator
from pathlib import Path

from waitroom.domain.errors import NotNow
from waitroom.store.disk import Disk, Signature, put_in_place, write_new
from waitroom.store.opening import Contents, read_file

_TEMPORARY = re.compile(r"\.waitroom-(\d+)-[0-9a-f]{8}\.tmp")
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})


class StoreFile:
    """The file at `path`, links followed, so that a link stays a link."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._named = path
        self.path = Path(os.path.realpath(path))
        self.disk = disk
        self.known: Signature | None = None
        """The file as it was last read or written; None makes the next look read it."""
        self.has_locks = True

    @property
    def folder(self) -> Path:
        """The folder that the file itself is in."""
        return self.path.parent

    @contextlib.contextmanager
    def locked(self, seconds: float = 5.0) -> Iterator[None]:
        """Hold the kernel's lock, on a file of its own; without it where the file system has none.

        Raises:
            NotNow: where another waitroom has been writing for `seconds`.
            OSError: where the lock file cannot be made.
        """
        try:
            lock = self.disk.lock(self.path.with_name(self.path.name + ".lock"), seconds)
        except TimeoutError as error:
            sentence = "Another waitroom is writing. Everything is kept here, and will be saved after it."
            raise NotNow(sentence) from error
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            self.has_locks = False
            yield
            return
        self.has_locks = True
        try:
            yield
        finally:
            lock.release()

    def has_changed(self) -> bool:
        """Tell cheaply whether something else is there than was last read or written."""
        try:
            return Signature.of(self.disk.stat(self.path)) != self.known
        except OSError:
            return self.known is not None

    def read(self) -> Contents | None:
        """Read the file and remember it; None where there is none.

        Raises:
            NotNow: where it cannot be read at this moment.
            BadFile: where it is not whole.
        """
        contents = read_file(self.disk, self._named)
        self.known = contents.signature if contents else None
        return contents

    def write(self, data: bytes) -> None:
        """Put `data` in the file's place: a new file beside it, fsync, rename, fsync of the folder.

        Raises:
            OSError: where any of it went wrong; then the earlier file is whole, or the new one is.
        """
        self.disk.make_folder(self.folder)
        temporary = temporary_in(self.folder)
        written = write_new(self.disk, temporary, data)
        put_in_place(self.disk, temporary, self.path)
        with contextlib.suppress(OSError):
            present = Signature.of(self.disk.stat(self.path))
            self.known = present if present[:3] == written[:3] else None

    def strangers(self) -> tuple[str, ...]:
        """Name the files beside it that a folder sync made of two; they are never loaded."""
        try:
            names = self.disk.names(self.folder)
        except OSError:
            return ()
        stem, ending = self.path.stem, self.path.suffix
        return tuple(
            sorted(
                name
                for name in names
                if name.startswith(stem)
                and name.endswith(ending)
                and (".sync-conflict-" in name or "conflicted copy" in name)
            )
        )


def temporary_in(folder: Path) -> Path:
    """Return the name for a new temporary file of this process in `folder`."""
    return folder / f".waitroom-{os.getpid()}-{os.urandom(4).hex()}.tmp"


def sweep(disk: Disk, folder: Path) -> None:
    """Remove the temporary files of waitrooms that were killed; those of living ones stay."""
    with contextlib.suppress(OSError):
        for name in disk.names(folder):
            found = _TEMPORARY.fullmatch(name)
            if found is not None and not disk.is_alive(int(found[1])):
                with contextlib.suppress(OSError):
                    disk.remove(folder / name)
