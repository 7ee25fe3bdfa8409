"""Backups: the last ten, and one a day for thirty days, counted and not dated."""

import contextlib
import threading
from datetime import UTC, date, datetime
from pathlib import Path

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.domain.shared.errors import WaitroomError
from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple
from waitroom.store.file_format import document_texts, file_text
from waitroom.store.file_reading import FileContents, RawTables, parse_tables, read_file
from waitroom.store.file_text import FileText
from waitroom.store.records import META, TRASH, private_tables
from waitroom.store.store_file import temporary_in
from waitroom.translation import _

LAST = 10
DAYS = 30

HELD = 12
"""So many that hold more than the file after them are kept beside those."""

_NAME = compiled_when_used(r"waitroom-(\d{6,})-(\d{4}-\d{2}-\d{2})(-held)?\.json")


class Backup(NamedTuple):
    """One whole copy: its number, the local day it was made on by the clock of then, and its documents."""

    path: Path
    number: int
    at: date
    documents: int


class BackupFile(NamedTuple):
    """A file in the folder of backups, whole or not: its number, and the local day in its name (ISO 8601)."""

    path: Path
    number: int
    day: str

    @property
    def is_held(self) -> bool:
        """Tell whether it is kept beyond the others: it holds more than the file after it."""
        return self.path.stem.endswith("-held")


class Backups:
    """The folder of backups."""

    def __init__(self, folder: Path, disk: Disk) -> None:
        self.folder = folder
        self._disk = disk
        self._turn = threading.Lock()

    def all(self) -> tuple[Backup, ...]:
        """Return the backups that are whole, the newest first."""
        return tuple(backup for each in self._names() if (backup := self._read(each)))

    def files(self) -> tuple[BackupFile, ...]:
        """Return every file, whole or not, the newest first; none of them is read."""
        return tuple(BackupFile(path, number, day) for number, day, path in self._names())

    def newest(self) -> Backup | None:
        """Return the newest that is whole."""
        return next((backup for each in self._names() if (backup := self._read(each))), None)

    def open(self, backup: Backup) -> FileContents | None:
        """Read a backup.

        Raises:
            FileBusy: where it cannot be read at this moment.
            BadFile: where it is not whole.
        """
        return read_file(self._disk, backup.path)

    def is_newest(self, data: bytes) -> bool:
        """Tell whether the newest is a copy of `data`, the text of a whole store."""
        with self._turn:
            return self._is_newest(_without_private(data))

    def save(self, data: bytes | FileText, now: datetime) -> bool:
        """Keep a copy of `data`, the text of a whole store, and let go of what is too many.

        What is private is left out.
        It counts once it has been read back. Tells whether one was made: not where the newest is the same.

        Raises:
            OSError: where it cannot be written; no other backup is touched then.
        """
        with self._turn:
            private = private_tables()
            whole = data.without(private) if isinstance(data, FileText) else _without_private(data)
            return self._keep(whole, now)

    def save_daily(self, text: FileText, at: datetime | None) -> None:
        """Keep a copy where none was made on the local day of `at`; where it cannot be written, the next save tries."""
        if at is not None and self.last_day() != f"{at:%Y-%m-%d}":
            with contextlib.suppress(OSError):
                self.save(text, at)

    def _keep(self, data: bytes, now: datetime) -> bool:
        if self._is_newest(data):
            return False
        names = self._names()
        self._disk.make_folder(self.folder)
        number = names[0][0] + 1 if names else 1
        target = self.folder / f"waitroom-{number:06}-{now:%Y-%m-%d}.json"
        temporary = temporary_in(self.folder)
        write_new_file(self._disk, temporary, data)
        if self._bytes(temporary) != data:
            self._disk.remove(temporary)
            return False
        with contextlib.suppress(OSError):
            # Its hour is the one of the clock that named its day.
            self._disk.set_modified(temporary, now.timestamp())
        replace_file(self._disk, temporary, target)
        self._thin()
        return True

    def _is_newest(self, data: bytes) -> bool:
        names = self._names()
        return bool(names) and self._bytes(names[0][2]) == data

    def hold(self, backup: Backup) -> None:
        """Keep a backup that holds more than the file does now, however many come after it."""
        path = backup.path
        if not path.stem.endswith("-held"):
            with self._turn, contextlib.suppress(OSError):
                self._disk.replace(path, path.with_name(f"{path.stem}-held.json"))

    def last_day(self) -> str:
        """Return the day in the newest backup's name (ISO 8601); empty where there is none."""
        names = self._names()
        return names[0][1] if names else ""

    def _thin(self) -> None:
        every = self._names()
        held = {path for *__, path in [each for each in every if each[2].stem.endswith("-held")][:HELD]}
        names = [each for each in every if each[2] not in held]
        newest_of_day: dict[str, Path] = {}
        for _written, day, path in names:
            newest_of_day.setdefault(day, path)
        kept = {path for *__, path in names[:LAST]} | set(list(newest_of_day.values())[:DAYS])
        for *__, path in names:
            if path not in kept:
                with contextlib.suppress(OSError):
                    self._disk.remove(path)

    def _names(self) -> list[tuple[int, str, Path]]:
        """Return number, day and path of each, the newest number first."""
        try:
            names = self._disk.names(self.folder)
        except OSError:
            return []
        found = [(_NAME.fullmatch(name), self.folder / name) for name in names]
        return sorted(((int(each[1]), each[2], path) for each, path in found if each), reverse=True)

    def _read(self, name: tuple[int, str, Path]) -> Backup | None:
        number, day, path = name
        try:
            contents = read_file(self._disk, path)
            at = date.fromisoformat(day)
        except (WaitroomError, ValueError):
            return None
        return Backup(path, number, at, count_documents(contents.tables)) if contents else None

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return self._disk.read(path, 1 << 30)[0]
        except OSError:
            return None


def copy_broken_file(disk: Disk, path: Path, data: bytes, now: datetime) -> Path | None:
    """Copy a broken file byte for byte beside itself, under a dated name that nothing had before.

    Returns where it lies; an earlier copy of the same bytes will do. None where it could not be written.
    """
    stem = f"{path.stem}-broken-"
    label = f"{stem}{now.astimezone(UTC):%Y%m%d-%H%M%S}-"
    try:
        names = sorted(disk.names(path.parent))
        for name in names:
            earlier = path.parent / name
            if name.startswith(stem) and disk.read(earlier, len(data) + 1)[0] == data:
                return earlier
        number = 1 + sum(name.startswith(label) for name in names)
        target = path.with_name(f"{label}{number}{path.suffix}")
        write_new_file(disk, target, data)
    except OSError:
        return None
    return target


def _without_private(data: bytes) -> bytes:
    """Return the bytes of a store without the tables that no backup may have."""
    private = private_tables()
    if not private:
        return data
    tables = parse_tables(data, _("The file"))
    return file_text(
        {name: document_texts(documents) for name, documents in tables.items() if name not in private}
    )


def count_documents(tables: RawTables) -> int:
    """Count the documents that a person would count."""
    return sum(len(documents) for name, documents in tables.items() if name not in {META, TRASH})
