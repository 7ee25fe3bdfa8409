"""A room to act stories in: keys in; what the person sees and what the file says out."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from screenshots.workers import until_still
from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.writer import WriteTiming

LONDON = ZoneInfo("Europe/London")
EVENING = datetime(2014, 4, 23, 18, 42, tzinfo=LONDON)
"""A Wednesday evening, four hours after the interview."""

WIDE, SMALL, SIDE, LEAST = (120, 36), (80, 24), (40, 12), (10, 3)

QUICK = WriteTiming(quiet=0.01, longest=0.05)


PATIENCE = 60.0
"""Seconds that something may take which takes a moment where nothing else is to be done."""


@dataclass
class Stage:
    """The app with its hands and eyes."""

    app: WaitroomApp
    pilot: Pilot[None]
    clock: FixedClock
    room: Room
    store: Store
    """The file under the room: what was there before, and what is there now."""

    def seen(self) -> str:
        """Return what stands on the screen, row by row."""
        if self.app.is_covered:
            return "\n".join(self.app.covered_rows())
        if self.app.is_locked:
            return "\n".join(self.app.locked_rows())
        screen = self.app.screen
        return "\n".join(
            "".join(segment.text for segment in strip) for strip in screen._compositor.render_strips()
        )

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until they have been dealt with."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def until_still(self) -> None:
        """Wait until no thread is at work, and nothing that was put off for a moment is still to come."""
        await until_still(self.pilot)

    async def until(self, happened: Callable[[], object], *, drawn_by_app: bool = False) -> None:
        """Wait for something to be so; a machine that has much else to do may take long.

        With `drawn_by_app` only the app draws: what fails in a drawing then fails under its net, where the
        pilot, which draws in the story's own task, would hand it to the story.
        """
        ends = monotonic() + PATIENCE
        while not happened():
            assert monotonic() < ends, f"it did not come to be so; on the screen:\n{self.seen()}"
            await (asyncio.sleep(0.01) if drawn_by_app else self.pilot.pause(0.01))

    async def write(self, words: str) -> None:
        """Paste words into whatever has the keys: as typing, and quicker."""
        self.app.post_message(events.Paste(words))
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Type words key by key."""
        names = {" ": "space", ",": "comma", ".": "full_stop", "-": "minus", ":": "colon", "'": "apostrophe"}
        await self.press(*(names.get(sign, sign) for sign in words))

    async def choose_setting(self, words: str) -> None:
        """Enter the choice of the open settings that begins with `words`."""
        options = self.app.screen.query_one("#choices", OptionList)
        prompts = [str(options.get_option_at_index(at).prompt) for at in range(options.option_count)]
        options.highlighted = next(
            at for at, prompt in enumerate(prompts) if prompt.strip().startswith(words)
        )
        await self.press("enter")

    async def at(self, moment: datetime) -> None:
        """Move the clock, and let the ticker notice."""
        self.clock.move_to(moment)
        self.app.ticker.tick()
        await self.pilot.pause()

    def file(self) -> dict[str, Any]:
        """Return what the file says once everything is written."""
        assert self.room.saving.flush(30.0)
        if not self.room.paths.store.exists():
            return {}
        loaded = json.loads(self.room.paths.store.read_text(encoding="utf-8"))
        assert isinstance(loaded, dict)
        return loaded

    def table(self, name: str) -> list[dict[str, Any]]:
        """Return the documents of one table of the file."""
        return list(self.file().get(name, {}).values())


@asynccontextmanager
async def stage(
    folder: Path,
    size: tuple[int, int] = WIDE,
    at: datetime = EVENING,
    zone: str = "Europe/London",
) -> AsyncIterator[Stage]:
    """Open the room on a folder, as a new start would."""
    clock = FixedClock(at.astimezone(UTC), zone)
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=clock.now(), pace=QUICK)
    room = build_room(store, clock, paths, pace=QUICK)
    app = WaitroomApp(room)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Stage(app, pilot, clock, room, store)
            app.screen_state_saver.save()
    finally:
        room.close()


@contextmanager
def laid_in(
    folder: Path, at: datetime = EVENING, zone: str = "Europe/London"
) -> Iterator[tuple[Room, Store]]:
    """Open the room on a folder without its screens, to lay something in for the story that begins there."""
    clock = FixedClock(at.astimezone(UTC), zone)
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=clock.now(), pace=QUICK)
    room = build_room(store, clock, paths, pace=QUICK)
    try:
        yield room, store
    finally:
        room.close()


async def begin(on: Stage, organisation: str = "Museum", promise: str = "by Friday") -> None:
    """Write the first wait into the welcome."""
    for name, words in {
        "organisation": organisation,
        "interviewed": "today 14:00",
        "promise": promise,
    }.items():
        field = on.app.screen.query_one(f"#{name}", Input)
        field.value = words
        field.focus()
    await on.press("enter")
