"""A queue of keys: each waits until the one before it has been handled."""

import asyncio
import time
from collections import deque
from typing import TypeGuard

from textual import events
from textual.app import App

from waitroom.key_bindings import is_special

HOPS = 24
"""So many turns of the loop take a key from the app to the innermost widget and, unheard, all the way back."""

A_MOMENT = 0.01
"""Seconds between two looks at a screen that is being built, while keys wait for it."""

LONGEST_WAIT = 2.0

LONGEST_BEHIND = 0.3
"""Seconds that a key that works over everything waits for a screen that is being built: then it goes first."""


class KeyQueueApp(App[None], inherit_bindings=False):
    """An app whose keys, typed in one go, all go where they are meant.

    "a" and a line would else be sent to the wall together, before the "a" has opened the form for the line.
    """

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._in_hand: asyncio.Task[None] | None = None
        self._waiting: deque[events.Key | events.Paste] = deque()
        self._released: events.Event | None = None
        self.takes_keys = True
        """Whether keys, pastes and the mouse are still heard; those that came before go on to what they are for."""

    @property
    def has_keys_waiting(self) -> bool:
        """Whether a key is on its way or waits for its turn."""
        return bool(self._waiting) or self._in_hand is not None

    @property
    def is_behind(self) -> bool:
        """Whether more was typed than has been dealt with."""
        return bool(self._waiting)

    async def on_event(self, event: events.Event) -> None:
        """Hand a key on, or let it wait for its turn."""
        if isinstance(event, events.InputEvent):
            has_nowhere_to_go = not self.screen_stack  # the room is being taken down
            if has_nowhere_to_go or (not self.takes_keys and self._is_new(event)):
                return
        if isinstance(event, events.Key | events.Paste) and self._takes_turns(event):
            if self._in_hand is not None:
                self._waiting.append(event)
                return
            self._in_hand = asyncio.create_task(self._hand_on())
        await super().on_event(event)

    def _takes_turns(self, event: events.Key | events.Paste) -> bool:
        # Keys that work over everything, the cover's first of all, wait for no screen that opens; but what was typed
        # before the cover comes is not for the cover.
        return self._is_new(event) and not (_is_over(event) and not self._waiting)

    def _is_new(self, event: events.Event) -> bool:
        return not (event.is_forwarded or event is self._released)

    async def _hand_on(self) -> None:
        """Let a key reach what it is for, wait for a screen that it opened, then let the next one go."""
        try:
            while self.screen_stack:
                for _ in range(HOPS):
                    await asyncio.sleep(0)
                over = await self._until_built()
                if not self._waiting:
                    return
                self._released = over or self._waiting[0]
                self._waiting.remove(self._released)
                self.post_message(self._released)
        finally:
            self._in_hand = None

    async def _until_built(self) -> events.Key | None:
        """Wait for a screen that is being built; return a key that does not wait any longer, if there is one."""
        began = time.monotonic()
        while self._is_building() and (waited := time.monotonic() - began) < LONGEST_WAIT:
            over = next((event for event in self._waiting if _is_over(event)), None)
            if over is not None and waited > LONGEST_BEHIND:
                return over
            await asyncio.sleep(A_MOMENT)
        return None

    def _is_building(self) -> bool:
        return bool(self.screen_stack) and not self.screen.is_mounted


def _is_over(event: events.Key | events.Paste) -> TypeGuard[events.Key]:
    """Tell whether an event is a key that works over everything."""
    return isinstance(event, events.Key) and is_special(event.key)
