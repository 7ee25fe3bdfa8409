"""A folder that is written whole or not at all: beside its place first, and then under its name."""

import contextlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from waitroom.disk import Disk, write_new_file
from waitroom.domain.shared.errors import CannotWrite
from waitroom.translation import _

_LEFT_BEHIND = re.compile(r"\.waitroom-(\d+)-")


def write_folder(target: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write files, given by their relative names with slashes, into a new folder; return how many there are.

    Folders are 0700, files 0600. What a killed export has left beside the place goes.

    Raises:
        CannotWrite: where something is there already, or it cannot be written whole; nothing is left then.
    """
    made: list[Path] = []
    try:
        if os.path.lexists(target):
            _refuse(target)
        made += [each for each in (target.parent, *target.parent.parents) if not each.exists()]
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        count = _write(target, files)
    except (OSError, ValueError) as error:
        _remove_empty(made)
        reason = (getattr(error, "strerror", None) or _("a path cannot be written like that")).lower()
        raise CannotWrite(
            _("{target} could not be written: {reason}. Nothing was left there.").format(
                target=target, reason=reason
            )
        ) from None
    except BaseException:
        _remove_empty(made)
        raise
    return count


def _refuse(target: Path) -> NoReturn:
    raise CannotWrite(
        _("{target} is there already and was left as it is. Another name would do.").format(target=target)
    )


def _write(target: Path, files: Iterable[tuple[str, bytes]]) -> int:
    disk = Disk()
    count = 0
    with tempfile.TemporaryDirectory(prefix=f".waitroom-{os.getpid()}-", dir=target.parent) as temporary:
        whole = Path(temporary, "folder")
        disk.make_folder(whole)
        for name, data in files:
            path = whole.joinpath(*name.split("/"))
            disk.make_folder(path.parent)
            write_new_file(disk, path, data)
            count += 1
        os.rename(whole, target)  # noqa: PTH104 - the plain call, beside those of the disk
        with contextlib.suppress(OSError):
            disk.sync_folder(target.parent)
    return count


def _remove_empty(folders: Iterable[Path]) -> None:
    for each in folders:
        with contextlib.suppress(OSError):
            each.rmdir()


def _sweep(folder: Path) -> None:
    """Remove what an export that was killed has left: only ours, and of no living process."""
    disk = Disk()
    for path in folder.glob(".waitroom-*"):
        found = _LEFT_BEHIND.match(path.name)
        if found and path.is_dir() and not path.is_symlink() and not disk.is_alive(int(found[1])):
            shutil.rmtree(path, ignore_errors=True)
