"""Started as a program of one thread: lets children write, kills them, and counts what was lost."""

import os
import random
import select
import signal
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import filelock  # noqa: F401 - loaded once, before the children part

from tests.store.disks import KillingDisk
from waitroom.disk import Disk
from waitroom.domain.letters.letter import Letter
from waitroom.paths import Paths
from waitroom.store.file_reading import read_file
from waitroom.store.opening import open_store
from waitroom.store.writer import WriteTiming

NOW = datetime(2014, 4, 24, 9, 30, tzinfo=UTC)
ID = "11111111-2222-4333-8444-555555555555"
PACE = WriteTiming(quiet=0.0005, longest=0.001, retries=(0.01,), errand=60.0)


def paths_in(folder: Path) -> Paths:
    return Paths(data=folder, state=folder / "state", config=folder)


def typed(folder: Path) -> int:
    """Return the number that the stored letter ends with; -1 where there is no letter."""
    contents = read_file(Disk(), folder / "waitroom.json")
    letters = contents.tables.get("letters", {}) if contents else {}
    return int(letters[ID]["body"].split()[-1]) if ID in letters else -1


def type_on(folder: Path, start: int, pipe: int) -> None:
    """Type one word after the other, and tell each number once the store says that it is saved."""
    store = open_store(paths_in(folder), now=NOW, pace=PACE)
    letter = store.letters.get(ID) or Letter(id=ID)
    for number in range(start, start + 100_000):
        body = ("word " * (number % 700)) + str(number)
        letter = store.letters.save(replace(letter, body=body), now=NOW + timedelta(seconds=number))
        if number % 3 == 0 and store.flush(5.0):
            os.write(pipe, b"%d\n" % number)


def kill_at_random(folder: Path, rounds: int) -> int:
    """Kill a typing child at random moments; return how often the file was bad or lacked what was saved."""
    bad = 0
    chance = random.Random(2014)
    for _ in range(rounds):
        ends, starts = os.pipe()
        start = typed(folder) + 1
        child = os.fork()
        if child == 0:
            type_on(folder, start, starts)
        os.close(starts)
        select.select([ends], [], [], 5.0)
        time.sleep(chance.random() * 0.012)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told = os.read(ends, 1 << 20).split()
        os.close(ends)
        bad += not told or typed(folder) < int(told[-1])
    return bad


def kill_at_each_step(folder: Path) -> int:
    """Kill before, in and after each call of a save; return how often the file was neither old nor new."""
    bad = 0
    for when in ("before", "in", "after"):
        number = 0
        was_killed = True
        while was_killed:
            number += 1
            start = typed(folder) + 1
            child = os.fork()
            if child == 0:
                store = open_store(paths_in(folder), now=NOW, pace=PACE, disk=KillingDisk(number, when))
                letter = store.letters.get(ID) or Letter(id=ID)
                store.letters.save(replace(letter, body="word " * 500 + str(start)), now=NOW)
                store.flush(5.0)
                os._exit(0)
            _, status = os.waitpid(child, 0)
            was_killed = os.WIFSIGNALED(status)
            allowed = (start - 1, start) if was_killed else (start,)
            bad += typed(folder) not in allowed
        bad += number < 7
    return bad


def count_up(folder: Path, name: str, times: int) -> None:
    """Count in one's own document, many times, each saved before the next."""
    store = open_store(paths_in(folder), now=NOW, pace=PACE)
    letter = Letter(id=name, body="0")
    for number in range(1, times + 1):
        letter = store.letters.save(replace(letter, body=str(number)), now=NOW + timedelta(seconds=number))
        while not store.flush(5.0):
            pass
    store.close()


def two_states(folder: Path) -> None:
    """Make a store of "new" letters, with a backup of the "old" ones that stood there before."""
    store = open_store(paths_in(folder), now=NOW, pace=PACE)
    for name in ("old", "new"):
        with store.transaction():
            for number in range(40):
                # Half of them are other documents, half the same ones with another text.
                id_ = f"{name if number % 2 else ID}-{number}"
                if name == "new" and number % 2:
                    store.letters.remove(f"old-{number}", now=NOW)
                store.letters.save(Letter(id=id_, body=f"{name} {'word ' * 200}"), now=NOW)
        assert store.flush(5.0)
        store.restorer.back_up(NOW)
    store.close()


def state_in(folder: Path) -> str:
    """Return which state the file holds, and what a start makes of it: "old" or "new", or "half"."""
    contents = read_file(Disk(), folder / "waitroom.json")
    found = contents.tables["letters"].values() if contents else ()
    in_file = {each["body"].split()[0] for each in found}
    store = open_store(paths_in(folder), now=NOW, pace=PACE)
    after = {each.body.split()[0] for each in store.letters.all()}
    count = len(store.letters.all())
    store.close()
    is_whole = len(in_file) == 1 and len(after) == 1 and count == 40
    return next(iter(after)) if is_whole else "half"


def go_back(folder: Path, to: str, disk: Disk | None = None) -> None:
    """Go back to the newest backup of the state that is asked for."""
    store = open_store(paths_in(folder), now=NOW, pace=PACE, disk=disk)
    for backup in store.backups.all():
        if f'"{to} word'.encode() in backup.path.read_bytes():
            store.restorer.restore_backup(backup, now=NOW)
            break
    os._exit(0)


def kill_while_going_back(folder: Path, rounds: int) -> int:
    """Kill a child that goes back, at each step and at random moments; return how often what was left was half."""
    two_states(folder)
    bad, ended = 0, 0
    chance = random.Random(2026)
    for number in range(rounds):
        at = state_in(folder)
        to = "old" if at == "new" else "new"
        child = os.fork()
        if child == 0:
            when = ("before", "in", "after")[number % 3]
            step = 1 + chance.randrange(16)
            go_back(folder, to, KillingDisk(step, when) if number % 2 else None)
        if not number % 2:
            time.sleep(chance.random() * 0.05)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        after = state_in(folder)
        ended += after == to
        bad += after not in {at, to} or (not os.WIFSIGNALED(status) and after != to)
    return bad + (not 0 < ended < rounds)


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    if what == "random":
        sys.exit(min(kill_at_random(where, int(sys.argv[3])), 100))
    if what == "back":
        sys.exit(min(kill_while_going_back(where, int(sys.argv[3])), 100))
    if what == "steps":
        sys.exit(min(kill_at_each_step(where), 100))
    count_up(where, what, int(sys.argv[3]))
