"""Waiting for what runs beside the screen."""

import asyncio
from typing import Any

from textual.app import App


async def workers_ended(app: App[Any]) -> None:
    """Wait until no worker is at work, however each one ends.

    Textual's own `wait_for_complete` raises where a screen closes meanwhile and takes its worker with it.
    """
    while at_work := [worker for worker in app.workers if not worker.is_finished]:
        await asyncio.gather(*(worker.wait() for worker in at_work), return_exceptions=True)
