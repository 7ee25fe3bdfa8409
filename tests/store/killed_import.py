"""Started as a program of one thread: lets children bring a file in or take it back, and kills them meanwhile."""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import filelock  # noqa: F401 - loaded once, before the children part

from tests.store.killed import NOW, PACE, paths_in
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.letters.letter import Letter
from waitroom.room.room import Room
from waitroom.store.codecs import encode
from waitroom.store.opening import open_store

MANY = 120


def room_in(folder: Path) -> Room:
    """Open the room of a folder."""
    paths = paths_in(folder)
    return build_room(open_store(paths, now=NOW, pace=PACE), FixedClock(NOW, "UTC"), paths, pace=PACE)


def export_of_many() -> bytes:
    """Return a file of ours with many letters, and one with many waits in a table as well."""
    letters = (
        Letter(id=f"l{number}", body="word " * 200, created=NOW, updated=NOW) for number in range(MANY)
    )
    tables = {"letters": {letter.id: encode(letter) for letter in letters}}
    return json.dumps({"schema": 1, "waitroom": "0", "tables": tables}).encode()


def table_of_many() -> bytes:
    """Return a list of many applications."""
    rows = "".join(f"Place {number},Curator,{'word ' * 50}\n" for number in range(MANY))
    return f"Company,Role,Notes\n{rows}".encode()


def act(folder: Path, data: bytes, *, is_undo: bool) -> None:
    """Bring `data` in, or take it back, and write it."""
    room = room_in(folder)
    imports = room.data.imports
    if is_undo:
        imports.undo(NOW)
    else:
        source = imports.read_bytes(data)
        imports.take(source, imports.guessed_choices(source), NOW)
    room.saving.flush(5.0)
    room.close()


def count(folder: Path) -> int:
    """Open the folder as the next start does, and return how many letters and waits there are."""
    room = room_in(folder)
    found = sum(len(rows) for name, rows in room.saving.export_all().items() if name in {"letters", "waits"})
    room.close()
    return found


def kill_at_random(folder: Path, rounds: int) -> int:
    """Kill a child at random moments of an import and of its undoing; return how often half of it was there."""
    chance = random.Random(2014)
    half = 0
    for data in (export_of_many(), table_of_many()):
        whole, before = 0.2, count(folder)
        for number in range(rounds):
            is_undo = before != 0
            child = os.fork()
            began = time.monotonic()
            if child == 0:
                act(folder, data, is_undo=is_undo)
                os._exit(0)
            if number < 2:
                os.waitpid(child, 0)
                whole = time.monotonic() - began
            else:
                time.sleep(chance.uniform(0, whole * 1.1))
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
            before = count(folder)
            half += before not in {0, MANY}
        if before:
            act(folder, data, is_undo=True)
    return half


if __name__ == "__main__":
    sys.exit(kill_at_random(Path(sys.argv[1]), int(sys.argv[2])))
