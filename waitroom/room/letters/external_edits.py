"""Texts lent to a person's own editor: each in a private file, found again whatever ended in between."""

import contextlib
import errno
import json
import os
import shutil
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from waitroom.quick_dataclass import dataclass

NAME = "editing-"
"""How the name of the folder of a lent text begins."""

FILE, ABOUT, ROOM_LOCK, EDITOR_LOCK = "letter.txt", "about.json", "room.lock", "editor.lock"
RESCUED = ("letter.txt.save", "#letter.txt#")
"""What nano and emacs write beside the file where they are ended from outside."""

FORGOTTEN_AFTER = 24 * 3600.0
"""Seconds after which a text that no editor holds, and nobody has changed, is not waited for any more."""


@dataclass(slots=True)
class ExternalEdit:
    """One lent text; `known` is what stood in it when it was lent or last taken back, None where nobody knows."""

    folder: Path
    letter_id: str = ""
    known: str | None = None
    hold: int = -1
    looked: tuple[int, ...] = ()
    is_settling: bool = False
    was_in_an_editor: bool = False

    @property
    def path(self) -> Path:
        """The file that the editor is given."""
        return self.folder / FILE

    def bytes_now(self) -> bytes:
        """Return what the editor saved last.

        Raises:
            OSError: where it cannot be read.
        """
        places = [place for name in (FILE, *RESCUED) if (place := self.folder / name).is_file()]
        newest = max(places, key=lambda place: place.stat().st_mtime_ns, default=self.path)
        return newest.read_bytes()

    def new_text(self) -> str | None:
        """Return what was saved, None where it says what is known.

        Raises:
            UnicodeDecodeError: where it is not UTF-8.
            OSError: where it cannot be read.
        """
        text = self.bytes_now().decode("utf-8", "surrogatepass").removeprefix("\ufeff")
        text = text.replace("\r\n", "\n")
        known = self.known
        # An editor ends its last line; what was lent without a line end comes back without.
        if text.endswith("\n") and not (known or "").endswith("\n"):
            text = text[:-1]
        return None if text == (known or "") else text

    def was_touched(self) -> bool:
        """Tell whether the file was changed before the last look, and has rested since: then it is whole."""
        try:
            found = self.path.stat()
        except OSError:
            return False
        looked = (found.st_mtime_ns, found.st_size, found.st_ino)
        if looked != self.looked:
            self.looked, self.is_settling = looked, True
            return False
        has_rested, self.is_settling = self.is_settling, False
        return has_rested

    def is_in_an_editor(self) -> bool:
        """Tell whether a program that was started for it still runs."""
        is_held = not _can_lock(self.folder / EDITOR_LOCK)
        self.was_in_an_editor = self.was_in_an_editor or is_held
        return is_held

    def is_over(self, now: float) -> bool:
        """Tell whether nothing more comes: its editor has ended, or nobody touched it for a day.

        `now` is in seconds since 1970.
        """
        if self.is_in_an_editor():
            return False
        return self.was_in_an_editor or self.is_forgotten(now)

    def is_forgotten(self, now: float) -> bool:
        """Tell whether nobody has touched it for a day; `now` is in seconds since 1970."""
        with contextlib.suppress(OSError):
            return now - self.path.stat().st_mtime > FORGOTTEN_AFTER
        return True

    def remember(self, text: str) -> None:
        """Note what was taken back."""
        self.known = text
        with contextlib.suppress(OSError):
            about = json.dumps({"letter": self.letter_id, "text": text})
            _write_private(self.folder / ABOUT, about.encode("ascii"))


class ExternalEdits:
    """The lent texts of a data folder that this room looks after."""

    def __init__(self, data: Path, is_over: Callable[[], bool] = lambda: False) -> None:
        """Take the data folder; once `is_over` says so, everything was forgotten, and nothing is lent."""
        self._data = data
        self._is_over = is_over

    @cached_property
    def waiting(self) -> list[ExternalEdit]:
        """Those that may still be changed, or were never taken back: first what an earlier room left behind."""
        found = (self._taken_over(folder) for folder in sorted(self._data.glob(f"{NAME}*")))
        return [lent for lent in found if lent is not None]

    def lend(self, letter_id: str, text: str) -> ExternalEdit:
        """Put a text into a file of its own (0600, in a folder 0700 of the data folder).

        Raises:
            OSError: where that cannot be done.
        """
        if self._is_over():
            raise OSError(errno.ESTALE, "everything was forgotten")
        import tempfile  # noqa: PLC0415 - not where no text was lent

        folder = Path(tempfile.mkdtemp(prefix=NAME, dir=self._data))
        lent = ExternalEdit(folder, letter_id)
        try:
            lent.hold = _lock(folder / ROOM_LOCK)
            _write_private(lent.path, text.encode("utf-8", "surrogatepass"))
            lent.remember(text)
        except OSError:
            self.give_up(lent)
            raise
        return lent

    def watch(self, lent: ExternalEdit) -> None:
        """Look after a text that its editor may go on with."""
        lent.was_touched()
        lent.is_settling = False
        self.waiting.append(lent)

    def give_up(self, lent: ExternalEdit) -> None:
        """Take a lent text away: it is back, or nobody wants it."""
        self.stop_watching(lent)
        shutil.rmtree(lent.folder, ignore_errors=True)

    def stop_watching(self, lent: ExternalEdit) -> None:
        """Look after it no longer; the next start finds it."""
        if lent in self.waiting:
            self.waiting.remove(lent)
        if lent.hold >= 0:
            os.close(lent.hold)
            lent.hold = -1

    def keep_as_separate_file(self, lent: ExternalEdit) -> Path:
        """Keep the file as it is in the data folder, under a free name, and return where it lies.

        Raises:
            OSError: where it cannot be moved; it lies where it was.
        """
        import tempfile  # noqa: PLC0415 - as above

        data = lent.bytes_now()
        handle, name = tempfile.mkstemp(prefix="from-editor-", suffix=".txt", dir=self._data)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        self.give_up(lent)
        return Path(name)

    def _taken_over(self, folder: Path) -> ExternalEdit | None:
        """Return what an earlier room left behind; None where a room that is open looks after it."""
        if folder.is_symlink() or not (folder / FILE).is_file():
            return None
        try:
            hold = _lock(folder / ROOM_LOCK)
        except OSError:
            return None
        letter_id, text = _read_about(folder / ABOUT)
        return ExternalEdit(folder, letter_id, text, hold)


def editor_lock(lent: ExternalEdit) -> int:
    """Return a handle that the editor inherits: while any program has it, the text is in an editor.

    Raises:
        OSError: where there are no locks here.
    """
    return _lock(lent.folder / EDITOR_LOCK)


def _read_about(path: Path) -> tuple[str, str | None]:
    try:
        about = json.loads(path.read_bytes())
        return str(about["letter"]), str(about["text"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return "", None


def _write_private(path: Path, data: bytes) -> None:
    """Write a file that nobody else may read."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(data)


def _lock(path: Path) -> int:
    """Take a lock that ends with the last process that has its handle; raise OSError where another has it."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        import fcntl  # noqa: PLC0415 - not on every platform
    except ImportError:
        return handle
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        raise
    except OSError:
        return handle  # a folder without locks: whoever comes first
    return handle


def _can_lock(path: Path) -> bool:
    try:
        os.close(_lock(path))
    except OSError:
        return False
    return True
