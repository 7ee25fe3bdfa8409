"""Run by hand: python -m tests.bench.week [MINUTES]; what a week in one tab adds to the memory of the process."""

import json
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.programs.week import BEGINS, WEEK
from tests.bench.seed import seed_room
from tests.bench.terminal import Terminal

LONGEST = 1800.0
"""Seconds after which the week is given up."""


def live(minutes: int = WEEK) -> list[float]:
    """Return the megabytes of the process once each room was opened, and after each day of so many minutes."""
    with tempfile.TemporaryDirectory() as name:
        folder, report = Path(name) / "room", Path(name) / "report.json"
        seed_room(folder, now=BEGINS)
        command = [sys.executable, "-m", "tests.bench.programs.week", str(folder), str(report), str(minutes)]
        ends = time.perf_counter() + LONGEST
        with Terminal(command) as terminal:
            while terminal.process.poll() is None and time.perf_counter() < ends:
                terminal.read(0.2)
                terminal.seen = b""
        found: list[float] = json.loads(report.read_text("utf-8"))
        return found


if __name__ == "__main__":
    megabytes = live(int(sys.argv[1])) if len(sys.argv) > 1 else live()
    print(
        *(f"{each:.1f}" for each in megabytes),
        f"MB; growth {megabytes[-1] - megabytes[0]:.1f} MB (must 10, goal 5)",
    )
