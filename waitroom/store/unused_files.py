"""Kept files that nothing refers to any more are let go, once the trash has let go of their mementos.

What refers to a file: a memento, a memento in the trash, and any file of the data folder that could be gone
back to: the store itself, its backups, a broken copy set aside, a copy that a folder sync left. A backup
without its pictures would be half a backup, so a file lives as long as the oldest backup that names it.
"""

import contextlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from waitroom.store.pictures import GOING, TEMPORARY, remove_if_untouched

RESTS = timedelta(days=1)
"""A file that was written or asked for within this time is left alone: another tab may be about to name it."""

_NAME = re.compile(r"[0-9a-f]{64}(\.[a-z0-9]{1,8})?")
_NAMED = re.compile(rb"[0-9a-f]{64}")


def delete_unused_files(
    folder: Path, backed: Iterable[Path], held: Iterable[str], now: datetime
) -> tuple[str, ...]:
    """Let go of the files in `folder` that nothing refers to, and return their names.

    `held` are the names that mementos here refer to; the JSON files in the folders `backed` are read
    for more. Where one of them cannot be read nothing is let go. A file is renamed before it is removed: a kill in
    between loses nothing, and a tab that keeps the same bytes meanwhile keeps them.
    """
    _bring_back(folder)
    _sweep_thumbs(folder, now)
    known = {name[:64] for name in held}
    left = {name for name in _old(folder, now) if name[:64] not in known}
    if not left:
        return ()
    try:
        for path in _that_may_come_back(backed):
            found = {each.decode("ascii") for each in _NAMED.findall(path.read_bytes())}
            left = {name for name in left if name[:64] not in found}
            if not left:
                return ()
    except OSError:
        return ()
    gone = tuple(name for name in sorted(left) if _let_go(folder, name, now))
    for name in gone:
        with contextlib.suppress(OSError):
            (folder / "thumbs" / f"{name[:64]}.png").unlink()
    return gone


def _names(folder: Path) -> list[str]:
    try:
        return [entry.name for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False)]
    except OSError:
        return []


def _old(folder: Path, now: datetime) -> Iterator[str]:
    for name in _names(folder):
        if (_NAME.fullmatch(name) or name.startswith(TEMPORARY)) and _is_old(folder / name, now):
            yield name


def _is_old(path: Path, now: datetime) -> bool:
    try:
        found = path.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and now.timestamp() - found.st_mtime >= RESTS.total_seconds()


def file_names_in(raw: Mapping[str, object]) -> frozenset[str]:
    """Return every name of a kept file that stands in a deleted document."""
    return frozenset(each.decode("ascii") for each in _NAMED.findall(repr(raw).encode("utf-8", "replace")))


def _that_may_come_back(folders: Iterable[Path]) -> Iterator[Path]:
    """Return the JSON files of the folders; the newest backup comes first."""
    for folder in dict.fromkeys(folders):
        if folder.exists():
            yield from sorted((path for path in folder.iterdir() if ".json" in path.name), reverse=True)


def _let_go(folder: Path, name: str, now: datetime) -> bool:
    try:
        found = (folder / name).lstat()
    except OSError:
        return False
    # What another tab asked for a moment ago, here or while it is renamed, stays.
    return _is_old(folder / name, now) and remove_if_untouched(folder, name, found.st_mtime_ns)


def _sweep_thumbs(folder: Path, now: datetime) -> None:
    """Let go of small pictures whose file has gone, and of those that are not whole."""
    thumbs = folder / "thumbs"
    kept = {name[:64] for name in _names(folder)}
    for name in _names(thumbs):
        if name[:64] not in kept and _is_old(thumbs / name, now):
            with contextlib.suppress(OSError):
                (thumbs / name).unlink()


def _bring_back(folder: Path) -> None:
    """Undo the first of the two steps where a kill came before the second."""
    for name in _names(folder):
        if name.startswith(GOING):
            with contextlib.suppress(OSError):
                os.replace(folder / name, folder / name.removeprefix(GOING))  # noqa: PTH105 - as above
