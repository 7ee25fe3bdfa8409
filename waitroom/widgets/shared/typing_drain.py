"""The last keys before the end: what was typed before somebody leaves reaches what it was typed into."""

import asyncio
import time
from typing import Protocol, runtime_checkable

from textual.app import App
from textual.driver import Driver
from textual.message_pump import MessagePump

from waitroom.terminal import drain
from waitroom.widgets.shared.key_queue import KeyQueueApp

LONGEST = 1.0
"""Seconds that leaving waits for what was typed to arrive."""

QUIET_PASSES = 4
"""So many turns of the loop in a row find nothing under way: a handler that just began has posted what it has to."""

A_MOMENT = 0.002


@runtime_checkable
class KeepsTyping(Protocol):
    """A screen that holds typed text for a moment before it keeps it."""

    def keep_now(self) -> None:
        """Keep what is typed."""


async def take_last_keys(app: KeyQueueApp, driver: Driver | None = None) -> None:
    """Let everything that was typed by now arrive and be kept by its screen; takes nothing from then on.

    With a `driver`, what still lies in its terminal counts as typed.
    """
    ends = time.monotonic() + LONGEST
    if driver is not None:
        await drain(driver)
        await _until_quiet(app, ends, of_app_alone=True)
    app.takes_keys = False
    await _until_quiet(app, ends)
    for stack in list(app._screen_stacks.values()):  # noqa: SLF001 - Textual gives away only the one in front
        for screen in stack:
            if isinstance(screen, KeepsTyping) and screen.is_mounted:
                screen.keep_now()


async def _until_quiet(app: KeyQueueApp, ends: float, *, of_app_alone: bool = False) -> None:
    passes = 0
    while passes < QUIET_PASSES and time.monotonic() < ends:
        is_quiet = _has_nothing_to_do(app) if of_app_alone else _is_quiet(app)
        passes = passes + 1 if is_quiet else 0
        # What waits for the next drawing comes with a timer: until then there is no need to turn round and round.
        await asyncio.sleep(0 if is_quiet else A_MOMENT)


def _is_quiet(app: KeyQueueApp) -> bool:
    if app.has_keys_waiting or not _has_nothing_to_do(app) or not app.screen_stack:
        return not app.screen_stack
    return not app.screen._callbacks and all(  # noqa: SLF001 - as Textual's own pilot
        _has_nothing_to_do(node)
        for node in list(app._registry)  # noqa: SLF001
    )


def _has_nothing_to_do(node: MessagePump | App[object]) -> bool:
    return not node.is_running or node.message_queue_size + len(node._next_callbacks) == 0  # noqa: SLF001
