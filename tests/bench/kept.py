"""Run by hand: python -m tests.bench.kept [--rounds N] [--busy N]; how old what was typed is before it is kept.

A letter is typed on a terminal of its own while other processes keep the cores busy, and the program is killed
in the middle of it. What lies on the disk is looked at between the keys, which shows what a kill at that
moment would have left, and after the kill; then the room is opened again, as the person would do.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.seed import seed_room
from tests.bench.terminal import Terminal
from waitroom.clock import SystemClock
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import find_paths
from waitroom.store.opening import open_store

LETTER = "11111111-2222-4333-8444-555555555555"
PROMISE = 1.0
"""Seconds (P2): what was typed longer ago is on the disk."""


@dataclass
class Ages:
    """Seconds for which typed keys had not reached the disk, at each look."""

    looks: list[float] = field(default_factory=list)
    kills: list[float] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)

    def table(self) -> str:
        """Return a line a row: in the file, at a kill, and after the room was opened again."""
        rows = (("in the file", self.looks), ("at a kill", self.kills), ("opened again", self.opened))
        return "\n".join(f"{name:14}{_line(ages)}" for name, ages in rows if ages)


def _line(ages: Sequence[float]) -> str:
    ordered = sorted(ages)
    late = sum(age > PROMISE for age in ages)
    parts = (ordered[len(ordered) * share // 100] for share in (50, 95, 99))
    middle = "  ".join(f"{1000 * part:5.0f}" for part in parts)
    return f"{len(ages):6} looks  p50 p95 p99 max {middle}  {1000 * ordered[-1]:5.0f} ms   late {late}"


@contextmanager
def busy(jobs: int) -> Iterator[None]:
    """Keep `jobs` other processes computing."""
    others = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(jobs)]
    try:
        yield
    finally:
        for other in others:
            other.kill()
        for other in others:
            other.wait()


def age_of(typed: Sequence[float], kept: int, at: float) -> float:
    """Return how long ago the oldest key was pressed that is not among the first `kept`; 0 where all are."""
    return max(0.0, at - typed[kept]) if kept < len(typed) else 0.0


def kept_signs(path: Path, before: str) -> int:
    """Return how many typed signs stand behind `before` in the letter that lies in the file."""
    letters = json.loads(path.read_bytes())["letters"].values()
    body = next((str(letter["body"]) for letter in letters if letter["id"] == LETTER), "")
    return len(body) - len(before) if body.startswith(before) else 0


def type_and_kill(folder: Path, seed: int, ages: Ages, longest: float = 6.0) -> None:
    """Type into the letter at a person's pace, look at the file in between, and kill the program."""
    chance = random.Random(seed)
    paths = find_paths(str(folder))
    before = begin_letter(folder, chance)
    typed: list[float] = []
    words = [sys.executable, "-m", "waitroom", "--data-dir", str(folder)]
    with Terminal(words, env={"HOME": str(folder), "TZ": "Europe/London"}) as terminal:
        terminal.wait_for("READ BACK", seconds=60)
        terminal.press("\r")
        terminal.settle()
        ends = time.perf_counter() + chance.uniform(0.4, longest)
        while time.perf_counter() < ends:
            typed.append(terminal.press(chance.choice("abcdefgh ")))
            burst = 0.0 if chance.random() < 0.05 else chance.uniform(0.04, 0.25)
            next_key = time.perf_counter() + (chance.uniform(0.5, 1.5) if chance.random() < 0.03 else burst)
            while (left := next_key - time.perf_counter()) > 0:
                terminal.read(min(left, 0.03))
                at = time.perf_counter()
                ages.looks.append(age_of(typed, kept_signs(paths.store, before), at))
        at = time.perf_counter()
        os.kill(terminal.process.pid, signal.SIGKILL)
    ages.kills.append(age_of(typed, kept_signs(paths.store, before), at))
    store = open_store(paths, now=SystemClock().now())
    store.close()
    ages.opened.append(age_of(typed, kept_signs(paths.store, before), at))


def begin_letter(folder: Path, chance: random.Random) -> str:
    """Lay a letter of few or many words on the desk, with the cursor at its end, and return its text."""
    paths, now = find_paths(str(folder)), SystemClock().now()
    text = "A word or two. " * chance.choice((0, 1, 40))
    store = open_store(paths, now=now)
    wait = store.waits.get(LETTER) or store.waits.save(Wait(id=LETTER, organisation="Museum"), now=now)
    letter = store.letters.get(LETTER) or Letter(id=LETTER)
    letter = store.letters.save(
        Letter(id=LETTER, wait_id=wait.id, body=text, created=letter.created, revision=letter.revision),
        now=now,
    )
    store.close()
    paths.state.mkdir(exist_ok=True)
    place = {"letter": LETTER, "cursor": [0, len(text)], "scroll": 0, "pane": "editor"}
    paths.session.write_text(json.dumps({"room": "letters", "letters": place}), "utf-8")
    return text


def main(words: list[str]) -> None:
    """Read the plan, run it, print the table."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.kept", description=__doc__)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--busy", type=int, default=4, help="other processes that compute meanwhile")
    parser.add_argument("--seed", type=int, default=2014)
    parser.add_argument("--seconds", type=float, default=180.0, help="begin no round after so long")
    parser.add_argument("--typing", type=float, default=6.0, help="seconds of typing at most before a kill")
    parser.add_argument("--full", action="store_true", help="a room that has been lived in, not an empty one")
    plan = parser.parse_args(words)
    ages = Ages()
    ends = time.perf_counter() + plan.seconds
    with tempfile.TemporaryDirectory() as name, busy(plan.busy):
        if plan.full:
            seed_room(Path(name), now=SystemClock().now())
        for number in range(plan.rounds):
            if time.perf_counter() > ends:
                break
            type_and_kill(Path(name), plan.seed + number, ages, plan.typing)
    print(ages.table())


if __name__ == "__main__":
    main(sys.argv[1:])
