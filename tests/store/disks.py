"""Disks that go wrong at a chosen call, and one that remembers what was asked of it."""

import os
import signal
from pathlib import Path

from waitroom.disk import Disk, FileSignature
from waitroom.store.writer import WriteTiming

QUICK = WriteTiming(quiet=0.002, longest=0.005, retries=(0.01,), errand=60.0, patience=0.0)

NEVER = WriteTiming(quiet=3600.0, longest=3600.0, errand=3600.0)

STEPS = ("create", "write", "sync", "status_of", "close", "replace", "sync_folder")


class FaultyDisk(Disk):
    """Fails at the calls named in `faults`, for files of the store alone, until they are taken out."""

    def __init__(self) -> None:
        self.faults: dict[str, int] = {}
        self.calls: list[str] = []

    def _may_fail(self, name: str) -> None:
        self.calls.append(name)
        if name in self.faults:
            raise OSError(self.faults[name], os.strerror(self.faults[name]))

    def stat(self, path: Path) -> os.stat_result:
        self._may_fail("stat")
        return super().stat(path)

    def read(self, path: Path, at_most: int) -> tuple[bytes, FileSignature]:
        self._may_fail("read")
        return super().read(path, at_most)

    def create(self, path: Path) -> int:
        self._may_fail("create")
        return super().create(path)

    def write(self, handle: int, data: memoryview) -> int:
        if "write" in self.faults:
            super().write(handle, data[: len(data) // 2])
        self._may_fail("write")
        return super().write(handle, data)

    def sync(self, handle: int) -> None:
        self._may_fail("sync")
        super().sync(handle)

    def status_of(self, handle: int) -> os.stat_result:
        self._may_fail("status_of")
        return super().status_of(handle)

    def close(self, handle: int) -> None:
        super().close(handle)
        self._may_fail("close")

    def replace(self, source: Path, target: Path) -> None:
        self._may_fail("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._may_fail("sync_folder")
        super().sync_folder(folder)

    def remove(self, path: Path) -> None:
        self._may_fail("remove")
        super().remove(path)

    def names(self, folder: Path) -> list[str]:
        self._may_fail("names")
        return super().names(folder)

    def make_folder(self, folder: Path) -> None:
        self._may_fail("make_folder")
        super().make_folder(folder)

    def lock(self, path: Path, seconds: float) -> object:  # type: ignore[override]
        self._may_fail("lock")
        return super().lock(path, seconds)


class KillingDisk(Disk):
    """Kills its own process before, in or after the call with a given number."""

    def __init__(self, number: int, when: str) -> None:
        self._left = number
        self._when = when

    def _is_it(self) -> bool:
        self._left -= 1
        return self._left == 0

    def _die(self) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    def create(self, path: Path) -> int:
        is_it = self._is_it()
        if is_it and self._when == "before":
            self._die()
        handle = super().create(path)
        if is_it:
            self._die()
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        is_it = self._is_it()
        if is_it and self._when == "before":
            self._die()
        if is_it and self._when == "in":
            super().write(handle, data[: len(data) // 2])
            self._die()
        written = super().write(handle, data)
        if is_it:
            self._die()
        return written

    def sync(self, handle: int) -> None:
        self._around(lambda: super(KillingDisk, self).sync(handle))

    def close(self, handle: int) -> None:
        self._around(lambda: super(KillingDisk, self).close(handle))

    def replace(self, source: Path, target: Path) -> None:
        self._around(lambda: super(KillingDisk, self).replace(source, target))

    def sync_folder(self, folder: Path) -> None:
        self._around(lambda: super(KillingDisk, self).sync_folder(folder))

    def _around(self, call: object) -> None:
        assert callable(call)
        is_it = self._is_it()
        if is_it and self._when == "before":
            self._die()
        call()
        if is_it:
            self._die()
