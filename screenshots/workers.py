"""Waiting for what runs beside the screen, and for what is to stand on it."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.timer import Timer

PATIENCE = 60.0
"""Seconds that something may take which takes a moment where nothing else is to be done."""


async def workers_ended(app: App[Any]) -> None:
    """Wait until no worker is at work, however each one ends.

    Textual's own `wait_for_complete` raises where a screen closes meanwhile and takes its worker with it.
    """
    while at_work := [worker for worker in app.workers if not worker.is_finished]:
        await asyncio.gather(*(worker.wait() for worker in at_work), return_exceptions=True)


async def until(pilot: Pilot[None], happened: Callable[[], object]) -> None:
    """Wait for something to be so, however long it takes on a machine that has much else to do."""
    ends = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < ends, f"it did not come to be so on {pilot.app.screen}"
        await pilot.pause(0.01)


async def until_open(pilot: Pilot[None], screen: type[Screen[Any]]) -> None:
    """Wait until a screen of this kind stands in front, with all its parts."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen) and pilot.app.screen.is_mounted)
    await workers_ended(pilot.app)
    await pilot.pause()


def is_put_off(app: App[Any], at_most: float = 0.1) -> bool:
    """Tell whether something is to be done once, within so many seconds: a timer runs out when it can."""
    pumps = [app, *(node for screen in app.screen_stack for node in screen.walk_children(with_self=True))]
    return any(_is_awaited(timer, at_most) for pump in pumps for timer in pump._timers)  # noqa: SLF001


def _is_awaited(timer: Timer, at_most: float) -> bool:
    # Textual has no public word for how long a timer takes, or whether it still runs.
    if timer._repeat != 0 or timer._interval > at_most:  # noqa: SLF001 - None goes on for ever
        return False
    task: Any = timer._task  # noqa: SLF001 - once it has run out there is none, or one that is done
    return bool(task and not task.done() and timer._active.is_set())  # noqa: SLF001


async def until_still(pilot: Pilot[None], at_most: float = 0.1) -> None:
    """Wait until no worker is at work, and nothing that was put off for `at_most` seconds is still to come."""
    app = pilot.app
    await pilot.pause()
    while any(worker.is_running for worker in app.workers) or is_put_off(app, at_most):
        await pilot.pause(0.005)
    await pilot.pause()
