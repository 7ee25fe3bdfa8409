"""Started as a program of one thread: lets children forget, kills them at each call, and counts what was left half."""

import os
import shutil
import sys
from pathlib import Path

import filelock  # noqa: F401 - loaded once, before the children part

from tests.store.canary import bytes_with, furnish, litter
from tests.store.conftest import NOW
from tests.store.disks import KillingDisk
from tests.store.killed import PACE, paths_in
from waitroom.store.opening import open_store


class ForgettingDisk(KillingDisk):
    """Kills its process at a call, counted from the moment at which it is armed; removing counts as well."""

    def __init__(self, number: int, when: str) -> None:
        super().__init__(number, when)
        self.is_armed = False

    def _is_it(self) -> bool:
        return self.is_armed and super()._is_it()

    def remove(self, path: Path) -> None:
        self._around(lambda: super(KillingDisk, self).remove(path))


def forget(folder: Path, what: str, disk: ForgettingDisk) -> None:
    """Forget the wait that was written first, or everything."""
    store = open_store(paths_in(folder), now=NOW, pace=PACE, disk=disk)
    disk.is_armed = True
    if what == "everything":
        store.removal.forget_everything()
    else:
        store.removal.forget_wait(store.waits.ids()[0], now=NOW)


def is_half(folder: Path, before: dict[str, object]) -> bool:
    """Start again, and tell whether what is there is neither all of what was there before, nor none of it."""
    store = open_store(paths_in(folder), now=NOW, pace=PACE)
    store.flush(5.0)
    store.close()
    after = store.documents.export()
    return after != before and bool(bytes_with(folder))


def main(folder: Path, what: str) -> int:
    """Return how often half was left."""
    template = folder / "template"
    child = os.fork()
    if child == 0:
        store = open_store(paths_in(template), now=NOW, pace=PACE)
        furnish(store)
        if what == "everything":
            litter(paths_in(template), store)
        store.flush(5.0)
        store.close()
        os._exit(0)
    os.waitpid(child, 0)
    before = open_store(paths_in(template), now=NOW, read_only=True).documents.export()
    bad = 0
    for when in ("before", "after"):
        number, was_killed = 0, True
        while was_killed:
            number += 1
            room = folder / f"{when}-{number}"
            shutil.copytree(template, room)
            child = os.fork()
            if child == 0:
                forget(room, what, ForgettingDisk(number, when))
                os._exit(0)
            _, status = os.waitpid(child, 0)
            was_killed = os.WIFSIGNALED(status)
            bad += is_half(room, before)
            shutil.rmtree(room)
        bad += number < 10
    shutil.rmtree(template)
    return bad


if __name__ == "__main__":
    sys.exit(min(main(Path(sys.argv[1]), sys.argv[2]), 100))
