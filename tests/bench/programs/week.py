"""The room through a week in one tab: a look at the clock each minute of it, and another room every half hour.

`python -m tests.bench.programs.week FOLDER REPORT [MINUTES]` moves the clock by a minute as soon as the one before is
drawn, and writes to REPORT, as JSON, the megabytes that the process has: once each room was opened, and after each day.
"""

import asyncio
import json
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.paths import Paths
from waitroom.store.opening import open_store

BEGINS = datetime(2014, 4, 24, 9, 30, tzinfo=UTC)
WEEK = 7 * 24 * 60
DAY = 24 * 60
ANOTHER_ROOM = 29
"""Minutes between two changes of room: some 350 in a week."""
ROOMS = "23456123451"
FIRST_ROUND = "234561"
"""Each room is loaded when it is first opened; the week is counted from there."""
LOADED = 1.5
"""Seconds in which a room has been loaded and drawn, and the letters' desk has read its tables."""
DRAWN = 0.018
"""Seconds in which Textual has drawn what changed."""


class Week:
    """Lives through the minutes, and notes what they cost."""

    def __init__(self, app: WaitroomApp, clock: FixedClock, minutes: int) -> None:
        self._app = app
        self._clock = clock
        self._minutes = minutes
        self.megabytes: list[float] = []

    async def live(self) -> None:
        """Live through all of it, and leave."""
        for room in FIRST_ROUND:
            await asyncio.sleep(LOADED)
            self._app.simulate_key(room)
        await asyncio.sleep(LOADED)
        self.megabytes.append(resident())
        for minute in range(1, self._minutes + 1):
            self._clock.move_to(BEGINS + timedelta(minutes=minute))
            if minute % ANOTHER_ROOM == 0:
                self._app.simulate_key(ROOMS[minute // ANOTHER_ROOM % len(ROOMS)])
            self._app.ticker.tick()
            await asyncio.sleep(DRAWN)
            if minute % DAY == 0 or minute == self._minutes:
                await asyncio.sleep(0.3)
                self.megabytes.append(resident())
        self._app.lifecycle.action_leave()


def resident() -> float:
    """Return the resident memory of this process in megabytes."""
    found = re.search(r"VmRSS:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"))
    return int(found[1]) / 1024 if found else 0.0


def main(folder: Path, report: Path, minutes: int) -> None:
    """Open the room, live through the minutes in it, and write the report."""
    clock = FixedClock(BEGINS, "Europe/London")
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=clock.now())
    room = build_room(store, clock, paths)
    app = WaitroomApp(room)
    week = Week(app, clock, minutes)
    app.call_later(lambda: app.run_worker(week.live()))
    try:
        app.run()
    finally:
        room.close()
    report.write_text(json.dumps(week.megabytes), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else WEEK)
