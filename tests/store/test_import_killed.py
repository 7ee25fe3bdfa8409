"""An import that is killed or finds the disk full leaves the old or the new whole, never half (P1, P33)."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.store.conftest import NOW
from tests.store.disks import FaultyDisk
from tests.store.killed_import import export_of_many
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.data.application import ColumnChoices
from waitroom.domain.letters.letter import Letter
from waitroom.paths import Paths
from waitroom.store.database import Store


def test_killed_at_random_moments_of_an_import_and_of_its_undoing(tmp_path: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.store.killed_import", str(tmp_path / "data"), "25"],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONFAULTHANDLER": ""},
    )
    assert program.wait(240) == 0


def test_a_full_disk_leaves_the_old_file_whole_and_writes_the_new_one_whole_later(
    open_store: Callable[..., Store], paths: Paths
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    store.letters.save(Letter(id="mine", body="mine"), now=NOW)
    assert store.flush()
    before = paths.store.read_bytes()
    room = build_room(store, FixedClock(NOW, "UTC"), paths)
    source = room.data.imports.read_bytes(export_of_many())
    disk.faults["write"] = errno.ENOSPC
    room.data.imports.take(source, ColumnChoices(()), NOW)
    assert not store.flush(0.2)
    assert "space" in store.progress.state.problem.lower() or store.progress.state.problem
    assert paths.store.read_bytes() == before
    disk.faults.clear()
    assert store.flush(5.0)
    store.close()
    assert len(open_store().letters.ids()) == 121
