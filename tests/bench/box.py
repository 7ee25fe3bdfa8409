"""What a full box costs: `python -m tests.bench.box`. 2,000 mementos, 500 of them pictures, against an empty box."""

import asyncio
import gc
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest import mock

from textual.strip import Strip

from tests.photographs import PHOTOGRAPHS, as_bytes
from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.domain.scenery.terminal_graphics import PictureProtocol, TerminalGraphics
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import WaitInput
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.widgets.box.wall import Wall
from waitroom.widgets.scenery.terminal_pictures import TerminalPictures

MEMENTOS, PICTURES, ROUNDS, PAGES = 2_000, 500, 7, 60
NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)
WORDS = [
    "you",
    "made",
    "the",
    "whole",
    "gallery",
    "laugh",
    "asked",
    "for",
    "more",
    "come",
    "back",
    "any",
    "time",
]


WAYS = {"--blocks": None, "--pixels": TerminalGraphics(PictureProtocol.PLACEHOLDERS, (10, 20))}
"""How pictures are shown; each is scrolled through once."""


def open_room(folder: Path) -> tuple[Room, Store]:
    paths = Paths(data=folder, state=folder / "state", config=folder)
    clock = FixedClock(NOW, "Europe/London")
    store = open_store(paths, now=NOW)
    return build_room(store, clock, paths), store


def fill(folder: Path) -> float:
    room, store = open_room(folder)
    chance = random.Random(1)
    photos = [picture().resize((600, 400)) for picture in PHOTOGRAPHS.values()]
    start = time.perf_counter()
    with store.transaction():
        for number in range(MEMENTOS):
            at = NOW - timedelta(minutes=MEMENTOS - number)
            if number % (MEMENTOS // PICTURES) == 0:
                picture = photos[number % len(photos)].copy()
                picture.putpixel((0, 0), (number % 256, number // 256, 0))
                room.box.intake.add_bytes(
                    as_bytes(picture), MementoDetails(title=f"photo {number}", when="June"), at
                )
            else:
                words = " ".join(chance.choices(WORDS, k=chance.randint(3, 40)))
                kind = chance.choice([MementoKind.QUOTE, MementoKind.PROOF, MementoKind.NOTE])
                room.box.intake.add_text(words, MementoDetails(kind=kind, tags=(chance.choice(WORDS),)), at)
    taken = time.perf_counter() - start
    room.close()
    return taken


async def opening(folder: Path) -> tuple[float, float]:
    """Return milliseconds from going to the box to its first frame: of the processor, and by the wall clock."""
    room, _ = open_room(folder)
    room.waits.create(WaitInput(organisation="Museum"), now=NOW)
    app = WaitroomApp(room)
    drawn: list[tuple[float, float]] = []
    draw = Wall.render_line

    def render_line(wall: Wall, y: int) -> Strip:
        strip = draw(wall, y)
        if wall.views and y == wall.size.height - 1:
            drawn.append((time.thread_time(), time.perf_counter()))
        return strip

    with mock.patch.object(Wall, "render_line", render_line):
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            gc.collect()
            start = time.thread_time(), time.perf_counter()
            await app.rooms.action_go("box")
            while not drawn:  # noqa: ASYNC110 - what is waited for is a frame, which sets no event
                await asyncio.sleep(0)
            await settled(app)
    room.close()
    return (drawn[0][0] - start[0]) * 1000, (drawn[0][1] - start[1]) * 1000


def resident() -> float:
    """Return the megabytes this process holds now; its peak where the system does not tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


Scrolled = tuple[list[float], list[float], float, float, int]


async def scrolling(folder: Path, graphics: TerminalGraphics | None) -> Scrolled:
    """Return milliseconds per page and per step, megabytes before and after, signs handed to the terminal."""
    room, _ = open_room(folder)
    room.waits.create(WaitInput(organisation="Museum"), now=NOW)
    app = WaitroomApp(room)
    handed: list[int] = []
    app.terminal_pictures = TerminalPictures(lambda sequence: handed.append(len(sequence)))
    async with app.run_test(size=(120, 36)) as pilot:
        app.apply_terminal_answers(graphics, "")
        await pilot.pause()
        before = resident()
        await app.rooms.action_go("box")
        await pilot.pause()
        await settled(app)
        wall = app.screen.query_one(Wall)
        pages, steps = [], []
        for turn in range(PAGES):
            pages.append(await timed(app, wall, lambda: wall.move_page(1)))
            if turn % 3 == 0:
                await settled(app)
            steps.append(await timed(app, wall, lambda: wall.move(0, 1)))
        await settled(app)
        await pilot.pause()
        gc.collect()
        after = resident()
    room.close()
    return pages, steps, before, after, sum(handed)


async def timed(app: WaitroomApp, wall: Wall, act: object) -> float:
    """Return the milliseconds from an act to the drawn lines of the screen."""
    start = time.perf_counter()
    assert callable(act)
    act()
    await asyncio.sleep(0)
    app.screen._compositor.render_strips()
    for y in range(wall.size.height):
        wall.render_line(y)
    return (time.perf_counter() - start) * 1000


async def finding(folder: Path) -> list[float]:
    room, _ = open_room(folder)
    room.box.all()
    taken = []
    for word in WORDS:
        start = time.perf_counter()
        room.box.find(word)
        taken.append((time.perf_counter() - start) * 1000)
    room.close()
    return taken


async def settled(app: WaitroomApp) -> None:
    while any(worker.is_running for worker in app.workers):  # noqa: ASYNC110 - a worker sets no event
        await asyncio.sleep(0.005)


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def in_a_fresh_process(folder: Path, way: str) -> Scrolled:
    """Scroll in a process of its own: what was loaded for other figures does not hide what the box takes."""
    command = [sys.executable, "-m", "tests.bench.box", way, str(folder)]
    surroundings = {**os.environ, "COLORTERM": "truecolor"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=surroundings)
    pages, steps, before, after, handed = json.loads(done.stdout.splitlines()[-1])
    return pages, steps, before, after, handed


def main() -> None:
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        print(json.dumps(asyncio.run(scrolling(Path(sys.argv[2]), WAYS[sys.argv[1]]))))
        return
    with tempfile.TemporaryDirectory() as temporary:
        full, empty = Path(temporary, "full"), Path(temporary, "empty")
        taken = fill(full)
        print(f"filling: {MEMENTOS} mementos, {PICTURES} pictures in {taken:.1f} s")
        pairs = [(asyncio.run(opening(empty)), asyncio.run(opening(full))) for _ in range(ROUNDS)][1:]
        for which, clock in enumerate(("processor", "wall clock")):
            ratios = sorted(there[which] / none[which] for none, there in pairs)
            none, there = (
                statistics.median(each[which] for each in side) for side in zip(*pairs, strict=True)
            )
            print(
                f"opening: empty {none:.0f} ms, full {there:.0f} ms by the {clock}, ratio "
                f"{statistics.median(ratios):.2f} [{ratios[0]:.2f}-{ratios[-1]:.2f}] (must 1.5)"
            )
        for way in WAYS:
            pages, steps, before, after, handed = in_a_fresh_process(full, way)
            print(
                f"{way[2:]}: a page median {statistics.median(pages):.1f} ms, p95 {p95(pages):.1f} ms (must 50)"
            )
            print(f"{way[2:]}: a step median {statistics.median(steps):.1f} ms, p95 {p95(steps):.1f} ms")
            print(
                f"{way[2:]}: memory {before:.0f} MB before, {after:.0f} MB after, "
                f"+ {after - before:.0f} MB (must 60); {handed / 1e6:.1f} MB to the terminal"
            )
        found = asyncio.run(finding(full))
        print(f"find:    median {statistics.median(found):.1f} ms, max {max(found):.1f} ms (must 100)")


if __name__ == "__main__":
    main()
