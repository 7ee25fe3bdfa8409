"""A room to act stories in: keys in; what the person sees and what the file says out."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from textual import app as textual_app
from textual import events
from textual import pilot as textual_pilot
from textual._context import active_app
from textual._wait import wait_for_idle
from textual.app import App
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot

from waitroom.app import WaitroomApp
from waitroom.cli.compose import build_room
from waitroom.clock import FixedClock
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.writer import WriteTiming

LONDON = ZoneInfo("Europe/London")
EVENING = datetime(2014, 4, 23, 18, 42, tzinfo=LONDON)
"""A Wednesday evening, four hours after the interview."""

WIDE, SMALL, SIDE, LEAST = (120, 36), (80, 24), (40, 12), (10, 3)

QUICK = WriteTiming(quiet=0.01, longest=0.05)


QUIET_PASSES, MOST_PASSES = 3, 30
"""Screen, then what waits for its paint, then what that began: a rest is that often nothing to draw."""


async def come_to_rest(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until nothing in the loop is ready to run: every message has been dealt with, and is on the screen.

    It stands in for Textual's own way, which sleeps 20 ms at a time, twice a key, until the process uses little
    CPU: that was most of a story's time, and a machine with more to do made it see an end that was none. Where
    a worker runs in a thread, that way is still the one.
    """
    app = active_app.get()
    await _drain(app)
    if any(worker.is_running for worker in app.workers):
        await wait_for_idle(min_sleep, max_sleep)
        await _drain(app)


async def _drain(app: App[Any]) -> None:
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
    quiet = 0
    for _ in range(MOST_PASSES):
        await asyncio.sleep(0)
        while ready:  # noqa: ASYNC110 - what is waited for is the loop itself
            await asyncio.sleep(0)
        if app._resize_event is not None:
            app._check_resize()
        if app._batch_count:  # toasts are being hung up; nothing is drawn meanwhile
            await asyncio.sleep(0.005)
        quiet = 0 if _owes(app) else quiet + 1
        if app.screen_stack:
            app.screen._on_timer_update()
        if quiet == QUIET_PASSES:
            break


def _owes(app: App[Any]) -> bool:
    """Tell whether the screen has something to lay out or to draw."""
    if not app.screen_stack:
        return False
    screen = app.screen
    is_asked = (
        app._batch_count or screen._layout_required or screen._scroll_required or screen._repaint_required
    )
    return bool(is_asked or screen._dirty_widgets or screen._callbacks)


for _module in (textual_app, textual_pilot):
    _module.wait_for_idle = come_to_rest  # type: ignore[attr-defined]


_parse_rules = Stylesheet._parse_rules


def _parsed_once(
    self: Stylesheet,
    css: str,
    read_from: tuple[str, str],
    is_default_rules: bool = False,
    tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:
    """Read each style sheet once for all stories: every room has the same, and reading them is a tenth of it."""
    variables = tuple(self._variables.items())
    key = (css, read_from, is_default_rules, tie_breaker, scope, variables)
    if key not in _PARSED:
        _PARSED[key] = _parse_rules(self, css, read_from, is_default_rules, tie_breaker, scope)
    return list(_PARSED[key])


_PARSED: dict[object, list[RuleSet]] = {}
Stylesheet._parse_rules = _parsed_once  # type: ignore[method-assign]


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
        screen = self.app.screen
        return "\n".join(
            "".join(segment.text for segment in strip) for strip in screen._compositor.render_strips()
        )

    async def press(self, *keys: str) -> None:
        """Press keys, and wait until they have been dealt with."""
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def write(self, words: str) -> None:
        """Paste words into whatever has the keys: as typing, and quicker."""
        self.app.post_message(events.Paste(words))
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        """Type words key by key."""
        names = {" ": "space", ",": "comma", ".": "full_stop", "-": "minus", ":": "colon", "'": "apostrophe"}
        await self.press(*(names.get(sign, sign) for sign in words))

    async def at(self, moment: datetime) -> None:
        """Move the clock, and let the ticker notice."""
        self.clock.move_to(moment)
        self.app.ticker.tick()
        await self.pilot.pause()

    def file(self) -> dict[str, Any]:
        """Return what the file says once everything is written."""
        assert self.room.saving.flush(3.0)
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
    store = Store.open(paths, now=clock.now(), pace=QUICK)
    room = build_room(store, clock, paths, pace=QUICK)
    app = WaitroomApp(room)
    try:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            yield Stage(app, pilot, clock, room, store)
            app.saved_place.save()
    finally:
        room.close()


async def begin(on: Stage, organisation: str = "Museum", promise: str = "by Friday") -> None:
    """Write the first wait into the welcome."""
    await on.write(organisation)
    await on.press("tab", "tab")
    await on.write("today 14:00")
    await on.press("tab")
    await on.write(promise)
    await on.press("enter")
