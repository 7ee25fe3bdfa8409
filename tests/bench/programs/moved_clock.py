"""The room on a clock that runs twenty times as fast, to see in two minutes what forty cost at rest.

`python -m tests.bench.programs.moved_clock FOLDER 2026-11-28T12:00`
"""

import sys
import time
from datetime import datetime
from pathlib import Path

from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.paths import Paths
from waitroom.store.opening import open_store

FASTER = 20


class MovedClock(FixedClock):
    """A clock that begins at a moment and goes faster than the machine's."""

    def __init__(self, at: datetime, zone: str) -> None:
        super().__init__(at, zone)
        self._began = time.monotonic()

    def now(self) -> datetime:
        """Return the moment that it is on this clock."""
        passed = (time.monotonic() - self._began) * FASTER
        return datetime.fromtimestamp(super().now().timestamp() + passed, super().now().tzinfo)


def main(folder: Path, begins: datetime) -> None:
    """Open the room."""
    clock = MovedClock(begins, "Europe/London")
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=clock.now())
    room = build_room(store, clock, paths)
    try:
        WaitroomApp(room).run()
    finally:
        room.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2]).astimezone())
