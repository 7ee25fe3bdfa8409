"""Waiting for what runs beside the screen, and for what is to stand on it."""

import asyncio
import time
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

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
