"""Keys take turns: each waits until the one before it has done what it does."""

import asyncio
import time
from collections import deque

from textual import events
from textual.app import App

from waitroom.commands import is_special

HOPS = 24
"""So many turns of the loop take a key from the app to the innermost widget and, unheard, all the way back."""

A_MOMENT = 0.01
"""Seconds between two looks at a screen that is being built, while keys wait for it."""

LONGEST_WAIT = 2.0


class KeyTurns(App[None], inherit_bindings=False):
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

    async def on_event(self, event: events.Event) -> None:
        """Hand a key on, or let it wait for its turn."""
        if not self.takes_keys and isinstance(event, events.InputEvent) and self._is_new(event):
            return
        if isinstance(event, events.Key | events.Paste) and self._takes_turns(event):
            if self._in_hand is not None:
                self._waiting.append(event)
                return
            self._in_hand = asyncio.create_task(self._hand_on())
        await super().on_event(event)

    def _takes_turns(self, event: events.Key | events.Paste) -> bool:
        # Keys that work over everything, the cover's first of all, wait for nothing.
        is_over = isinstance(event, events.Key) and is_special(event.key)
        return self._is_new(event) and not is_over

    def _is_new(self, event: events.Event) -> bool:
        return not (event.is_forwarded or event is self._released)

    async def _hand_on(self) -> None:
        """Let a key reach what it is for, wait for a screen that it opened, then let the next one go."""
        try:
            while self.screen_stack:
                for _ in range(HOPS):
                    await asyncio.sleep(0)
                ends = time.monotonic() + LONGEST_WAIT
                while self._is_building() and time.monotonic() < ends:  # noqa: ASYNC110 - no event tells of it
                    await asyncio.sleep(A_MOMENT)
                if not self._waiting:
                    return
                self._released = self._waiting.popleft()
                self.post_message(self._released)
        finally:
            self._in_hand = None

    def _is_building(self) -> bool:
        return bool(self.screen_stack) and not self.screen.is_mounted
