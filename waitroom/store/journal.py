"""Changes that the file does not have yet, in a small file beside it: a kill takes nothing that was typed.

Each change is appended the moment it is made, by the thread that makes it, without fsync: what was handed to
the operating system survives the death of the process, however busy the machine is. (For a power cut there is
the file itself.) When the file has everything the journal is removed. What a process that has ended left in
its journal is put on the file at the next start.

A journal is a row of groups, each whole or not there: one line of JSON that says whose documents follow and
how long each is, then the documents' own texts, then an empty line.
"""

import contextlib
import errno
import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk
from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple
from waitroom.store.forgotten import ForgottenIdsFile
from waitroom.store.merging import Key, PendingChange
from waitroom.store.store_file import RESTS, machine_mark

LARGEST = 1 << 20
"""Bytes; a journal that has grown larger is begun again with what is still missing from the file."""
A_MOMENT = 60.0
"""Seconds after which the number of a process that lives may be that of another one."""
MOST = 1 << 28
"""Bytes; what is larger is not a journal."""

_NAME = compiled_when_used(r"\.waitroom-([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.unsaved")


class Journal:
    """The journal of this process; where it cannot be written the changes are in memory alone, as without it."""

    def __init__(self, folder: Path, schema: int, disk: Disk, forgotten: ForgottenIdsFile) -> None:
        """Take the folder; `forgotten` has been read, and where everything was forgotten since nothing is noted."""
        self.forgotten = forgotten
        self._since = forgotten.read().everything
        self._folder = folder
        self._schema = schema
        self._disk = disk
        self._open: list[tuple[Path, int]] = []
        self._size = 0
        self._known: set[Key] = set()
        self._is_torn = False
        self._is_whole = True

    @property
    def name(self) -> str:
        """The name of the file that holds everything that was noted; empty where there is none."""
        return self._open[-1][0].name if self._open and self._is_whole else ""

    def note(self, changes: Iterable[tuple[Key, PendingChange]]) -> None:
        """Append changes as one group, which is read whole or not at all."""
        try:
            if not self._open or self._is_torn:
                self._begin()
            rest = memoryview(self._group(changes))
            self._size += len(rest)
            while rest:
                rest = rest[self._disk.append(self._open[-1][1], rest) :]
        except OSError:
            # What comes after a group that is cut short would not be read: the next begins a journal of its own.
            self._is_torn, self._is_whole = True, False

    def discard(self) -> None:
        """Remove what was noted: all of it was forgotten."""
        before, self._open = self._open, []
        self._is_torn, self._is_whole = True, False
        for path, handle in before:
            with contextlib.suppress(OSError):
                self._disk.remove(path)
            with contextlib.suppress(OSError):
                os.close(handle)

    def note_saved(self, pending: Mapping[Key, PendingChange]) -> None:
        """Take note of what is still missing from the file after a save: where nothing is, the journal goes."""
        if pending and self._is_whole and self._size <= LARGEST and pending.keys() <= self._known:
            return
        before = list(self._open)
        self._is_torn = self._is_whole = True
        if pending:
            self.note(pending.items())
        if self._is_whole:
            self._open = [each for each in self._open if each not in before]
            for path, handle in before:
                with contextlib.suppress(OSError):
                    self._disk.remove(path)
                with contextlib.suppress(OSError):
                    os.close(handle)

    def _group(self, changes: Iterable[tuple[Key, PendingChange]]) -> bytes:
        heads: list[dict[str, object]] = []
        texts: list[bytes] = []
        for key, change in changes:
            head: dict[str, object] = {"table": key[0], "id": key[1]}
            for name, text in (("base", change.base), ("text", change.text)):
                if name == "text" or key not in self._known:
                    head[name] = None if text is None else len(text)
                    texts.append(text or b"")
            self._known.add(key)
            heads.append(head)
        since = {"since": self._since} if self._since else {}
        line = json.dumps({"schema": self._schema, **since, "changes": heads}).encode()
        return b"".join((line, b"\n", *texts, b"\n\n"))

    def _begin(self) -> None:
        if self.forgotten.read().everything != self._since:
            raise OSError(errno.ESTALE, "everything was forgotten")
        self._disk.make_folder(self._folder)
        name = f".waitroom-{machine_mark()}-{os.getpid()}-{os.urandom(4).hex()}.unsaved"
        handle = self._disk.create(self._folder / name)
        # The lock tells other waitrooms that this process lives; the kernel takes it back with the process.
        _lock(handle)
        self._open.append((self._folder / name, handle))
        self._size, self._known, self._is_torn = 0, set(), False


class JournalChange(NamedTuple):
    """A document's last text in a journal (None: deleted), and every text it had there before, the base first."""

    text: bytes | None
    earlier: tuple[bytes | None, ...]


class OrphanedJournal(NamedTuple):
    """What a process that has ended left behind: its journal, held by a lock until it is let go of."""

    path: Path
    handle: int
    groups: dict[int, dict[Key, JournalChange]]
    """By schema: the changes that were made to documents of it."""

    def let_go(self, disk: Disk, *, is_done: bool) -> None:
        """Let the journal go, and remove it where its changes are in the file."""
        if is_done:
            with contextlib.suppress(OSError):
                disk.remove(self.path)
        with contextlib.suppress(OSError):
            os.close(self.handle)


def orphaned_journals(disk: Disk, folder: Path, now: datetime, since: str = "") -> Iterator[OrphanedJournal]:
    """Return the journals in `folder` whose processes have ended by `now`, the oldest first, each locked.

    `since` is the mark of the last time that everything was forgotten: what was noted before it is not read.
    """
    found: list[tuple[int, Path]] = []
    with contextlib.suppress(OSError):
        for name in disk.names(folder):
            match = _NAME.fullmatch(name)
            if match is not None:
                with contextlib.suppress(OSError):
                    status = (folder / name).lstat()
                    if _may_be_left(disk, match[1], int(match[2]), now.timestamp() - status.st_mtime):
                        found.append((status.st_mtime_ns, folder / name))
    for _, path in sorted(found):
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK | os.O_NOFOLLOW)
            try:
                is_left = _lock(handle)
                groups = read_groups(disk.read(path, MOST)[0], since) if is_left else {}
            except OSError:
                is_left = False
            if is_left:
                yield OrphanedJournal(path, handle, groups)
            else:
                os.close(handle)


def _may_be_left(disk: Disk, machine: str, process: int, age: float) -> bool:
    """Tell whether a journal's process may have ended; one that was begun a moment ago is not locked yet."""
    if machine != machine_mark():
        return age > RESTS
    return process != os.getpid() and (age > A_MOMENT or not disk.is_alive(process))


def read_groups(data: bytes, since: str = "") -> dict[int, dict[Key, JournalChange]]:
    """Return the changes in a journal's bytes that are of this `since`, up to the first group that is not whole."""
    found: dict[int, dict[Key, JournalChange]] = {}
    at = 0
    while at < len(data):
        end = data.find(b"\n", at)
        try:
            if end < 0:
                break
            head = json.loads(data[at:end])
            schema, at = int(head["schema"]), end + 1
            is_of_now = head.get("since", "") == since
            group: list[tuple[Key, tuple[bytes | None, ...]]] = []
            for each in head["changes"]:
                texts: list[bytes | None] = []
                for name in ("base", "text"):
                    if name in each:
                        text, at = _cut(data, at, each[name])
                        texts.append(text)
                group.append(((str(each["table"]), str(each["id"])), tuple(texts)))
            if data[at : at + 2] != b"\n\n":
                break
        except (ValueError, KeyError, TypeError, RecursionError):
            break
        at += 2
        for key, lines in group if is_of_now else ():
            changes = found.setdefault(schema, {})
            before = changes.get(key)
            earlier = lines[:-1] if before is None else (*before.earlier, *lines[:-1], before.text)
            changes[key] = JournalChange(lines[-1], tuple(dict.fromkeys(earlier)))
    return found


def _cut(data: bytes, at: int, length: int | None) -> tuple[bytes | None, int]:
    if length is None:
        return None, at
    text = data[at : at + length]
    if type(length) is not int or length < 0 or len(text) < length:
        msg = "cut short"
        raise ValueError(msg)
    return text, at + length


def _lock(handle: int) -> bool:
    """Take the kernel's lock on an open file; tell whether nobody else has it."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in {errno.EAGAIN, errno.EACCES}
    return True
