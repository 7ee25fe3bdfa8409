"""Second copies of the data file and of kept files: found by their names, read, and set aside; never deleted."""

import contextlib
import errno
import hashlib
import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.domain.data.second_copy_names import SecondCopyName, second_copy_name
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.saving_words import COPIES_UNTOUCHED, COPY_UNTOUCHED
from waitroom.quick_tuple import NamedTuple
from waitroom.store.other_states import OtherState, read_other_state
from waitroom.store.pictures import MOST_BYTES, read_regular_file
from waitroom.store.store_file import StoreFile, temporary_in
from waitroom.translation import _

_KEPT = re.compile(r"[0-9a-f]{64}(?:\.[a-z0-9]{1,8})?")
_HASH = re.compile(r"[0-9a-f]{64}")


class KeptFileCopy(NamedTuple):
    """A second copy of a kept file: its name, whose it is, its bytes where they are those that the name says.

    `data` is None where they are not; `is_missing`: the file itself is not here, or not whole. `modified` is when it
    was last written, in seconds since 1970; 0 where it has gone meanwhile.
    """

    copy: SecondCopyName
    of: str
    data: bytes | None
    is_missing: bool
    modified: float


class SecondCopies:
    """Those beside the data file and among the kept files, and the folder for what was set aside."""

    def __init__(self, file: StoreFile, kept: Path, aside: Path) -> None:
        self._file = file
        self._kept = kept
        self.aside = aside
        self._disk: Disk = file.disk

    def names(self) -> tuple[SecondCopyName, ...]:
        """Return those of the data file."""
        computer = socket.gethostname()
        found = (
            second_copy_name(name, self._file.path.name, computer) for name in self._names(self._file.folder)
        )
        return tuple(sorted(each for each in found if each is not None and not self._is_itself(each.name)))

    def read(self, name: str) -> OtherState:
        """Return the state that one of them holds."""
        return read_other_state(self._disk, self._file.folder / name)

    def of_kept_files(self) -> Iterator[KeptFileCopy]:
        """Return those of the kept files of the happy box."""
        names = self._names(self._kept)
        for name in sorted(names):
            found = None if _KEPT.fullmatch(name) else _HASH.search(name)
            endings = sorted({"", *Path(name).suffixes}, reverse=True)
            for of in [f"{found[0]}{ending}" for ending in endings] if found else ():
                copy = second_copy_name(name, of) if _KEPT.fullmatch(of) else None
                if copy is not None:
                    data, own = self._bytes(name), self._bytes(of)
                    is_whole = data is not None and hashlib.sha256(data).hexdigest() == of[:64]
                    is_missing = own is None or hashlib.sha256(own).hexdigest() != of[:64]
                    yield KeptFileCopy(copy, of, data if is_whole else None, is_missing, self._modified(name))
                    break

    def set_aside(self, name: str, *, is_kept_file: bool = False) -> Path:
        """Move one into the folder for them, under its own name or one beside it, and return where it is.

        Raises:
            CannotWrite: where it cannot be moved; it is where it was then.
        """
        source = (self._kept if is_kept_file else self._file.folder) / name
        try:
            self._disk.make_folder(self.aside)
            taken = set(self._disk.names(self.aside))
            target = next(self.aside / each for each in _free_names(name) if each not in taken)
            self._move(source, target)
        except OSError as error:
            raise CannotWrite(
                _("{name} could not be moved ({strerror}). It is where it was.").format(
                    name=name, strerror=error.strerror
                )
            ) from error
        return target

    def bring_back(self, aside: Path, name: str, *, is_kept_file: bool = False) -> None:
        """Move one back that was set aside.

        Raises:
            CannotWrite: where it cannot be moved, or something else has its name now.
        """
        target = (self._kept if is_kept_file else self._file.folder) / name
        try:
            with contextlib.suppress(FileNotFoundError):
                self._disk.lstat(target)
                raise CannotWrite(
                    _("Another {name} is there by now. This one stays set aside.").format(name=name)
                )
            self._move(aside, target)
        except OSError as error:
            raise CannotWrite(
                _("{name} could not be moved back ({strerror}).").format(name=name, strerror=error.strerror)
            ) from error

    def _move(self, source: Path, target: Path) -> None:
        """Move a file, over to another disk too: there it is whole before it goes here."""
        try:
            self._disk.replace(source, target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            data, _ = self._disk.read(source, 1 << 31)
            temporary = temporary_in(target.parent)
            write_new_file(self._disk, temporary, data)
            replace_file(self._disk, temporary, target)
            self._disk.remove(source)

    def _names(self, folder: Path) -> list[str]:
        try:
            return self._disk.names(folder)
        except OSError:
            return []

    def _bytes(self, name: str) -> bytes | None:
        try:
            return read_regular_file(self._kept / name, MOST_BYTES + 1)
        except OSError:
            return None

    def _modified(self, name: str) -> float:
        try:
            return self._disk.lstat(self._kept / name).st_mtime
        except OSError:
            return 0.0

    def _is_itself(self, name: str) -> bool:
        """Tell whether another name is the file's own: some disks do not tell capitals apart."""
        with contextlib.suppress(OSError):
            return os.path.samestat(
                self._disk.lstat(self._file.folder / name), self._disk.lstat(self._file.path)
            )
        return False


def second_copies_note(names: tuple[str, ...]) -> str:
    """Return the sentence that says which second copies there are; empty for none."""
    if not names:
        return ""
    if len(names) == 1:
        one = _("{name} lies beside the file, as a second copy of it.").format(name=names[0])
        return f"{one} {COPY_UNTOUCHED}"
    others = _(" and {others} more").format(others=len(names) - 2) if len(names) > 2 else ""
    several = _("{number} second copies of the file lie beside it: {names}{others}.")
    lie = several.format(number=len(names), names=", ".join(names[:2]), others=others)
    return f"{lie} {COPIES_UNTOUCHED}"


def _free_names(name: str) -> Iterator[str]:
    """Yield a name, then the same with numbers."""
    yield name
    stem, ending = os.path.splitext(name)  # noqa: PTH122 - a name, not a path
    yield from (f"{stem} {number}{ending}" for number in range(2, 10_000))
