"""The one file: its lock, how it is looked at, and how it is replaced."""

import contextlib
import errno
import functools
import os
import zlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk, FileSignature, replace_file, write_new_file
from waitroom.domain.shared.errors import FileBusy
from waitroom.put_off import compiled_when_used
from waitroom.store.file_reading import FileContents, read_file
from waitroom.translation import _

RESTS = 86_400.0
"""Seconds for which a file that another machine may be writing in a shared folder is left alone."""
_TEMPORARY = compiled_when_used(r"\.waitroom-(?:([0-9a-f]{8})-)?(\d+)-[0-9a-f]{8}\.tmp")
_NO_LOCKS = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})


class StoreFile:
    """The file at `path`, links followed, so that a link stays a link."""

    def __init__(self, path: Path, disk: Disk) -> None:
        self._named = path
        self.path = Path(os.path.realpath(path))
        self.disk = disk
        self.known: FileSignature | None = None
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
            FileBusy: where another waitroom has been writing for `seconds`.
            OSError: where the lock file cannot be made.
        """
        try:
            lock = self.disk.lock(self.path.with_name(self.path.name + ".lock"), seconds)
        except TimeoutError as error:
            sentence = _("Another waitroom is writing. Everything is kept here, and will be saved after it.")
            raise FileBusy(sentence) from error
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
        return self.signature() != self.known

    def signature(self) -> FileSignature | None:
        """Return the signature of what is there now; None where nothing can be seen."""
        try:
            return FileSignature.of(self.disk.stat(self.path))
        except OSError:
            return None

    def read(self, *, is_strict: bool = True) -> FileContents | None:
        """Read the file and remember it, as `read_file` does; None where there is none.

        Raises:
            FileBusy: where it cannot be read at this moment.
            BadFile: where it is not whole.
        """
        contents = read_file(self.disk, self._named, is_strict=is_strict)
        self.known = contents.signature if contents else None
        return contents

    def write(self, data: bytes | Iterable[bytes]) -> None:
        """Put `data` in the file's place: a new file beside it, fsync, rename, fsync of the folder.

        Raises:
            OSError: where any of it went wrong; then the earlier file is whole, or the new one is.
        """
        self.disk.make_folder(self.folder)
        temporary = temporary_in(self.folder)
        written = write_new_file(self.disk, temporary, data)
        replace_file(self.disk, temporary, self.path)
        with contextlib.suppress(OSError):
            present = FileSignature.of(self.disk.stat(self.path))
            self.known = present if present[:3] == written[:3] else None

    def names_alike(self) -> tuple[str, ...]:
        """Name the files beside it whose names have its own in them: what may be second copies of it."""
        try:
            names = self.disk.names(self.folder)
        except OSError:
            return ()
        stem = self.path.stem.casefold()
        own = {self.path.name, f"{self.path.name}.lock"}
        return tuple(
            name
            for name in names
            if stem in name.casefold()
            and name not in own
            and not name.startswith(".")
            and "-broken-" not in name
        )


def temporary_in(folder: Path) -> Path:
    """Return the name for a new temporary file of this process in `folder`."""
    return folder / f".waitroom-{machine_mark()}-{os.getpid()}-{os.urandom(4).hex()}.tmp"


@functools.cache
def machine_mark() -> str:
    """Return eight hexadecimal digits that stand for this machine; process numbers mean something on it alone."""
    return f"{zlib.crc32(os.uname().nodename.encode()):08x}"


def remove_stale_temporaries(disk: Disk, folder: Path, now: datetime | None = None) -> None:
    """Remove the temporary files of waitrooms that were killed; those of living ones stay.

    Whether a waitroom of another machine lives cannot be known here: its files stay until they are a day old at
    `now`, and without it for good.
    """
    for path in stale_temporaries(disk, folder, now):
        with contextlib.suppress(OSError):
            disk.remove(path)


def stale_temporaries(disk: Disk, folder: Path, now: datetime | None = None) -> tuple[Path, ...]:
    """Return the temporary files that `remove_stale_temporaries` would remove."""
    left = []
    with contextlib.suppress(OSError):
        for name in disk.names(folder):
            found = _TEMPORARY.fullmatch(name)
            if found is None:
                continue
            with contextlib.suppress(OSError):
                if _is_left(disk, folder / name, found[1], int(found[2]), now):
                    left.append(folder / name)
    return tuple(left)


def _is_left(disk: Disk, path: Path, machine: str | None, process: int, now: datetime | None) -> bool:
    if machine == machine_mark():
        return not disk.is_alive(process)
    return now is not None and now.timestamp() - disk.lstat(path).st_mtime > RESTS
