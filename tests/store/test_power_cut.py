"""A power cut: what was not brought to the medium is gone, in whatever way the file system likes."""

import itertools
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk
from waitroom.domain.letters.letter import Letter
from waitroom.store.database import Store

Call = tuple[str, object, object]


class Recording(Disk):
    """Writes down each call that changes the medium."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self._names: dict[int, str] = {}

    def create(self, path: Path) -> int:
        handle = super().create(path)
        self._names[handle] = path.name
        self.calls.append(("create", path.name, None))
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        written = super().write(handle, data[:50])
        self.calls.append(("write", self._names[handle], bytes(data[:written])))
        return written

    def sync(self, handle: int) -> None:
        super().sync(handle)
        self.calls.append(("sync", self._names[handle], None))

    def replace(self, source: Path, target: Path) -> None:
        super().replace(source, target)
        self.calls.append(("replace", source.name, target.name))

    def sync_folder(self, folder: Path) -> None:
        super().sync_folder(folder)
        self.calls.append(("sync_folder", None, None))


def after_a_cut(calls: list[Call], old: bytes) -> Iterator[bytes | None]:
    """Yield what `waitroom.json` may hold if the power goes after `calls`: every mix of lost and kept."""
    inodes: dict[str, bytes] = {"old": old}
    lasting: dict[str, bytes] = {"old": old}
    names: list[tuple[str, str]] = []
    durable = {"waitroom.json": "old"}
    for what, first, second in calls:
        name = str(first)
        if what == "create":
            inodes[name] = b""
        elif what == "write":
            assert isinstance(second, bytes)
            inodes[name] += second
        elif what == "sync":
            lasting[name] = inodes[name]
        elif what == "replace":
            names.append((name, str(second)))
        elif what == "sync_folder":
            durable |= {target: source for source, target in names}
            names.clear()
    for count in range(len(names) + 1):
        seen = durable | {target: source for source, target in names[:count]}
        inode = seen.get("waitroom.json", "old")
        full = inodes[inode]
        if inode in lasting:
            yield lasting[inode]
        else:
            yield from (b"", full[: len(full) // 2], full, b"\0" * len(full))


def test_a_power_cut_at_any_moment_leaves_the_old_or_the_new_and_saved_means_new(
    open_store: Callable[..., Store], now: datetime
) -> None:
    disk = Recording()
    store = open_store(disk=disk)
    letter = store.letters.save(Letter(body="old"), now=now)
    assert store.flush()
    old = store.path.read_bytes()
    store.close()
    disk = Recording()
    store = open_store(disk=disk)
    saved_after: list[int] = []
    store.progress.on_change(lambda: saved_after.append(len(disk.calls)))
    store.letters.save(replace(letter, body="new " * 50), now=now)
    assert store.flush()
    new = store.path.read_bytes()
    cuts = range(len(disk.calls) + 1)
    assert {state for cut in cuts for state in after_a_cut(disk.calls[:cut], old)} == {old, new}
    told = range(saved_after[0], len(disk.calls) + 1)
    assert set(itertools.chain(*(after_a_cut(disk.calls[:cut], old) for cut in told))) == {new}
