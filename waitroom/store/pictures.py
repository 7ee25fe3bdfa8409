"""Kept files by content hash, and pictures of them small enough for cells.

A kept file's name is the SHA-256 of its bytes and its ending; the same bytes are stored once. Files are
written whole (temporary file, fsync, rename, fsync of the folder), folder 0700 and file 0600 whatever the
umask.
"""

import contextlib
import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path, PurePath

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.domain.box.file_signatures import corrected_extension
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.safe_text import safe_line
from waitroom.quick_dataclass import dataclass
from waitroom.store import picture_decoding
from waitroom.translation import _

MOST_BYTES = 50_000_000
"""The largest file that is kept."""

WARN_BYTES = 200_000_000
"""From this size of the whole box on, it is said that it has grown large."""

THUMB_SIDE = 320
"""The longest side, in pixels, of the small picture that is made once."""

TEMPORARY = ".new-"
"""How the name of a file begins that is not whole yet."""

GOING = ".going-"
"""How the name of a file begins between the two steps of letting it go."""

_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the folder of kept files: stored name, original name, size in bytes, pixels (0, 0 for no picture).

    `is_new` tells whether its bytes were not there before.
    """

    name: str
    file_name: str
    size: int
    width: int
    height: int
    is_new: bool


class FileFolder:
    """The folder of kept files."""

    def __init__(self, folder: Path, is_over: Callable[[], bool] = lambda: False) -> None:
        """Take the folder; once `is_over` says so, everything was forgotten, and nothing is kept any more."""
        self.folder = folder
        self._is_over = is_over
        self.thumbs = folder / "thumbs"
        self._written: dict[str, int] = {}
        self._reduced = lru_cache(400)(self._reduce)

    def add_file(self, source: Path) -> StoredFile:
        """Copy one file into the folder; the original may vanish afterwards.

        Raises:
            NotUnderstood: for what is no regular file, cannot be read, is empty or too large.
            CannotWrite: where the folder cannot be written; nothing half stays behind.
        """
        return self.add_bytes(_read_whole(source), source.name)

    def add_bytes(self, data: bytes, file_name: str) -> StoredFile:
        """Keep bytes under their hash, decoded once to see whether a picture can be shown; see `add_file`.

        What its bytes are decides, not its name; a picture that cannot be shown is kept as a file, for it may be
        the only copy.
        """
        shown = safe_file_name(file_name) or "This"
        if len(data) > MOST_BYTES:
            raise NotUnderstood(_("{shown} is larger than 50 MB; it was not added.").format(shown=shown))
        if not data:
            raise NotUnderstood(_("{shown} is empty; it was not added.").format(shown=shown))
        digest = hashlib.sha256(data).hexdigest()
        name = digest + corrected_extension(data, _ending(file_name))
        width = height = 0
        thumb = b""
        if picture_decoding.picture_kind(data):
            with contextlib.suppress(NotUnderstood):
                small, (width, height) = picture_decoding.decode_thumbnail(
                    data, THUMB_SIDE, THUMB_SIDE, shown
                )
                thumb = picture_decoding.encode_png(small)
        is_new = self.write_file(name, data)
        if thumb:
            self._write_thumb(name, thumb)
        # A name that is no UTF-8 would make every file that names it unreadable elsewhere.
        own = PurePath(file_name).name.encode("utf-8", "replace").decode("utf-8")
        return StoredFile(name, own, len(data), width, height, is_new)

    def write_file(self, name: str, data: bytes) -> bool:
        """Write a kept file under the name of its hash; tell whether it was not there before.

        Raises:
            NotUnderstood: where `name` is no name of a kept file.
            CannotWrite: where the folder cannot be written; nothing half stays behind.
        """
        path = self._path(name)
        if self._is_there(name, len(data)) and _touch(path):
            if name in self._written:
                self._written[name] = path.lstat().st_mtime_ns
            return False
        if self._is_over():
            raise CannotWrite(_("Everything was forgotten in another window. Nothing is kept any more."))
        write_whole(self.folder, path, data)
        self._written[name] = path.lstat().st_mtime_ns
        return True

    def remove_written(self, names: Iterable[str]) -> None:
        """Remove files that `write_file` has written here a moment ago.

        Unless another tab asked for the same bytes since.
        """
        for name in names:
            written = self._written.pop(name, None)
            if written is not None and remove_if_untouched(self.folder, name, written):
                with contextlib.suppress(OSError):
                    self._thumb(name).unlink()

    def read(self, name: str) -> bytes:
        """Return the bytes of a kept file; links are not followed.

        Raises:
            NotUnderstood: where it is gone or cannot be read.
        """
        try:
            return read_regular_file(self._path(name))
        except OSError as error:
            raise NotUnderstood(_("The file of this memento is not in its folder any more.")) from error

    def has(self, name: str) -> bool:
        """Tell whether a kept file is there."""
        return bool(_NAME.fullmatch(name)) and (self.folder / name).is_file()

    def file_path(self, name: str) -> Path:
        """Return where a kept file lies, for a viewer of the person's own.

        Raises:
            NotUnderstood: where `name` is no name of a kept file.
        """
        return self._path(name)

    def thumbnail(self, name: str, width: int, height: int, *, is_filling: bool = False) -> Pixels:
        """Return a picture that fits `width` x `height` pixels, or fills them, cut at its edges.

        Raises:
            NotUnderstood: where it is gone, or cannot be read any more.
        """
        return self._reduced(name, max(width, 1), max(height, 1), is_filling)

    def full_size(self, name: str, width: int, height: int) -> Pixels:
        """Return a picture that fills `width` x `height` pixels; one of megabytes, so it is not remembered.

        Raises:
            NotUnderstood: where it is gone, or cannot be read any more.
        """
        return self._reduce(name, max(width, 1), max(height, 1), is_filling=True)

    def _reduce(self, name: str, width: int, height: int, is_filling: bool) -> Pixels:  # noqa: FBT001 - a cache key
        if max(width, height) > THUMB_SIDE:
            large, __ = picture_decoding.decode_thumbnail(
                self.read(name), width, height, _("This picture"), is_filling=is_filling
            )
            return picture_decoding.decode_pixels(large)
        try:
            small, __ = picture_decoding.decode_thumbnail(
                read_regular_file(self._thumb(name)), width, height, "It", is_filling=is_filling
            )
        except (OSError, NotUnderstood):
            whole, __ = picture_decoding.decode_thumbnail(
                self.read(name), THUMB_SIDE, THUMB_SIDE, _("This picture")
            )
            thumb = picture_decoding.encode_png(whole)
            self._write_thumb(name, thumb)
            small, __ = picture_decoding.decode_thumbnail(thumb, width, height, "It", is_filling=is_filling)
        return picture_decoding.decode_pixels(small)

    def _write_thumb(self, name: str, thumb: bytes) -> None:
        # It can be made again at any time, so a disk that is full here is no reason to stop.
        with contextlib.suppress(CannotWrite):
            write_whole(self.thumbs, self._thumb(name), thumb)

    def _is_there(self, name: str, size: int) -> bool:
        try:
            found = self._path(name).lstat()
        except OSError:
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == size

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise NotUnderstood(_("The name of a kept file is not one of ours; it was left alone."))
        return self.folder / name

    def _thumb(self, name: str) -> Path:
        return self.thumbs / (self._path(name).stem + ".png")


def remove_if_untouched(folder: Path, name: str, written: int) -> bool:
    """Remove a file that was last touched at `written` (nanoseconds), and tell whether it was.

    It is renamed first: a tab that asks for it meanwhile finds nothing and writes it again, and one that asked
    before has left its mark, so the file gets its name back. A kill in between loses nothing: the next sweep
    gives such a file its name again.
    """
    going = folder / f"{GOING}{name}"
    try:
        os.rename(folder / name, going)  # noqa: PTH104 - beside its neighbours of the os module
        if going.lstat().st_mtime_ns != written:
            os.replace(going, folder / name)  # noqa: PTH105 - as above
            return False
        going.unlink()
    except OSError:
        return False
    return True


def _touch(path: Path) -> bool:
    """Note that a kept file is asked for again, so that no sweep takes it; False where it has gone meanwhile."""
    try:
        os.utime(path)
    except OSError:
        return False
    return True


def safe_file_name(name: str) -> str:
    """Return a file's name fit for a sentence: one line, nothing that acts, at most 60 signs."""
    plain = safe_line(name)
    return plain if len(plain) <= 60 else plain[:59] + "…"


def write_whole(folder: Path, path: Path, data: bytes) -> None:
    """Write `data` to `path` in `folder`, whole or not at all; 0700 and 0600.

    Raises:
        CannotWrite: where it cannot be written; the temporary file is gone then.
    """
    disk = Disk()
    temporary = folder / f"{TEMPORARY}{os.urandom(6).hex()}"
    try:
        disk.make_folder(folder)
        write_new_file(disk, temporary, data)
        replace_file(disk, temporary, path)
    except OSError as error:
        reason = error.strerror or _("unknown reason")
        raise CannotWrite(
            _("The folder {folder} cannot take it now ({reason}); nothing was added.").format(
                folder=folder, reason=reason
            )
        ) from error


def _read_whole(source: Path) -> bytes:
    """Return the bytes of a file of the person's; a device or a pipe is not waited for."""
    shown = safe_file_name(source.name) or "This"
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise NotUnderstood(
                _("{shown} is not a file that can be kept; it was not added.").format(shown=shown)
            )
        with source.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise NotUnderstood(_("{shown} cannot be read; it was not added.").format(shown=shown)) from error


def read_regular_file(path: Path, most: int = MOST_BYTES) -> bytes:
    """Return the bytes of a kept file, `most` of them; a link that was put in its place is not followed."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(handle, "rb") as file:
        return file.read(most)


def _ending(file_name: str) -> str:
    ending = PurePath(file_name).suffix.lower()
    return ending if re.fullmatch(r"\.[a-z0-9]{1,8}", ending) else ""
