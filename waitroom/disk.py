"""Files written whole: every call to the operating system for it in one place, so that each can be made to go wrong.

The store, kept pictures, exports and reports all write through `write_new_file` and `replace_file`.
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.put_off import put_off
from waitroom.quick_tuple import NamedTuple

if TYPE_CHECKING:
    from filelock import FileLock

FILE_MODE = 0o600
FOLDER_MODE = 0o700


class FileSignature(NamedTuple):
    """What tells that a file was replaced or changed: times are in nanoseconds."""

    inode: int
    size: int
    modified: int
    changed: int

    @classmethod
    def of(cls, status: os.stat_result) -> "FileSignature":
        """Take the signature from what stat says."""
        return cls(status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)


class Disk:
    """The operating system. Every method may raise OSError."""

    def stat(self, path: Path) -> os.stat_result:
        """Tell about the file at `path`, through links."""
        return path.stat()

    def lstat(self, path: Path) -> os.stat_result:
        """Tell about what is at `path` itself."""
        return path.lstat()

    def read(self, path: Path, at_most: int) -> tuple[bytes, FileSignature]:
        """Read a regular file once, up to `at_most` bytes; never waits for a pipe."""
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                raise OSError(errno.EINVAL, "not a regular file")
            parts: list[bytes] = []
            left = at_most
            while left > 0 and (part := os.read(handle, min(left, 1 << 24))):
                parts.append(part)
                left -= len(part)
        finally:
            os.close(handle)
        return b"".join(parts), FileSignature.of(status)

    def create(self, path: Path) -> int:
        """Open a new file for writing that only the owner can read, whatever the umask."""
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, FILE_MODE)
        os.fchmod(handle, FILE_MODE)
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        """Write some of `data` and tell how many bytes."""
        return os.write(handle, data)

    def append(self, handle: int, data: memoryview) -> int:
        """Write some of `data` behind what stands in a journal and tell how many bytes."""
        return os.write(handle, data)

    def sync(self, handle: int) -> None:
        """Bring the file to the medium itself; macOS needs its own call for that."""
        if sys.platform == "darwin":  # pragma: no cover - only there
            import fcntl  # noqa: PLC0415

            with contextlib.suppress(OSError):
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        os.fsync(handle)

    def status_of(self, handle: int) -> os.stat_result:
        """Tell about an open file."""
        return os.fstat(handle)

    def close(self, handle: int) -> None:
        """Close an open file."""
        os.close(handle)

    def replace(self, source: Path, target: Path) -> None:
        """Put `source` in the place of `target`, all at once."""
        source.replace(target)

    def set_modified(self, path: Path, at: float) -> None:
        """Let a file say that it was last written at a moment (seconds since 1970)."""
        os.utime(path, (at, at))

    def sync_folder(self, folder: Path) -> None:
        """Bring a folder's names to the medium."""
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()

    def remove_folder(self, folder: Path) -> None:
        """Remove a folder that is empty."""
        folder.rmdir()

    def names(self, folder: Path) -> list[str]:
        """List a folder."""
        return os.listdir(folder)  # noqa: PTH208 - names are wanted, and a list

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only the owner can enter, whatever the umask."""
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
        folder.chmod(FOLDER_MODE)

    def lock(self, path: Path, seconds: float) -> "FileLock":
        """Take the kernel's lock on a file of its own; it goes with the process, so none is ever stale.

        Raises:
            TimeoutError: where another waitroom held it for `seconds`.
            OSError: ENOLCK or ENOSYS where the file system has no locks.
        """
        put_off_secrets()
        from filelock import FileLock, Timeout  # noqa: PLC0415 - 15 ms that the first frame need not wait for

        lock = FileLock(path, mode=FILE_MODE, thread_local=False, fallback_to_soft=False)
        try:
            lock.acquire(timeout=seconds, poll_interval=0.005)
        except Timeout as error:
            raise TimeoutError(errno.EAGAIN, "another waitroom is writing") from error
        except NotImplementedError as error:
            raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from error
        return lock

    def is_alive(self, process: int) -> bool:
        """Tell whether a process with this number runs."""
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        except OSError:
            return True
        return True


def put_off_secrets() -> None:
    """Let `secrets` be loaded when it is used: OpenSSL comes with it, 3 MB, and a lock has it for one way out alone."""
    put_off({"secrets": ()})


def write_new_file(
    disk: Disk, path: Path, data: bytes | Iterable[bytes], *, lasting: bool = True
) -> FileSignature:
    """Write `data` into a new file at `path`; where anything goes wrong the file is removed again.

    Blocks are written one after the other. `lasting` asks for fsync. After a failed fsync nothing of the file is
    trusted.
    """
    handle = disk.create(path)
    try:
        try:
            for block in (data,) if isinstance(data, bytes) else data:
                rest = memoryview(block)
                while rest:
                    rest = rest[disk.write(handle, rest) :]
            if lasting:
                disk.sync(handle)
            signature = FileSignature.of(disk.status_of(handle))
        finally:
            disk.close(handle)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(path)
        raise
    return signature


def replace_file(disk: Disk, temporary: Path, target: Path, *, lasting: bool = True) -> None:
    """Rename `temporary` over `target` and make the name last; the temporary is gone in any case."""
    try:
        disk.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            disk.remove(temporary)
        raise
    if lasting:
        try:
            disk.sync_folder(target.parent)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some file systems know no fsync of a folder
                raise
