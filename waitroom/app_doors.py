"""The one door: every screen is opened through it once, left through it once, and hands on what it gives back."""

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from textual import events
from textual._callback import invoke
from textual._context import active_message_pump
from textual.app import App
from textual.dom import DOMNode, NoScreen
from textual.message_pump import MessagePump
from textual.screen import ResultCallback, Screen
from textual.widget import AwaitMount

from waitroom.domain.shared.errors import WaitroomError
from waitroom.key_bindings import EVERY_COMMAND

if TYPE_CHECKING:
    from textual.actions import ActionParseResult

    from waitroom.screens.shared.screen_closing import ClosesOnce

COMMAND_OF = {command.action: command.id for command in EVERY_COMMAND}
"""The id of a command by its action."""

A_MOMENT = 0.5
"""Seconds that what works for a screen has to come to its end."""


class OrderedScreens(App[None], inherit_bindings=False):
    """An app whose screens come and go in order, however quickly they are asked for."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.shut: Callable[[object], bool] = lambda _: False
        """Tells whether what has this key stays closed for now."""
        self._commands: dict[asyncio.Task[Any] | None, str] = {}

    def say_refusal(self, refusal: WaitroomError) -> None:
        """Say why something could not be done, where nobody nearer does."""
        raise NotImplementedError

    # In

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key or a click asks for; a screen that opens meanwhile was opened by that command."""
        task = asyncio.current_task()
        before = self._commands.get(task, "")
        self._commands[task] = (COMMAND_OF.get(action) if isinstance(action, str) else None) or before
        try:
            return await super().run_action(action, default_namespace, namespaces)
        finally:
            self._commands[task] = before
            if not before:
                del self._commands[task]

    def push_screen(  # type: ignore[override]  # nobody waits for a screen here: there are callbacks
        self,
        screen: Screen[Any] | str,
        callback: Callable[[Any], object] | None = None,
        wait_for_dismiss: bool = False,  # noqa: FBT001, FBT002, ARG002 - Textual's own
        *,
        mode: str | None = None,
    ) -> AwaitMount:
        """Open a screen above the one in front, unless the same stands there or it is asked for from elsewhere.

        What it gives back is handed on by the app itself, which lives as long as the room does.
        """
        from waitroom.screens.shared.reopening import Reopens  # noqa: PLC0415 - lists and fields, which home does without

        if isinstance(screen, str) or not self._may_open(screen):
            return AwaitMount(self.screen, [])
        stack = self._screen_stacks[mode or self._current_mode]
        depth = len(stack)
        try:
            if isinstance(screen, Reopens) and not screen.opened_by:
                screen.opened_by = self._commands.get(asyncio.current_task(), "")
            with self._context():
                return super().push_screen(screen, callback, mode=mode)  # type: ignore[arg-type]
        except Exception:
            # Half open: it goes, and the one below has the keys again.
            if len(stack) > depth:
                stack.pop()
            self.call_next(self._take_away, screen)
            self._resume()
            raise

    def _may_open(self, screen: Screen[Any]) -> bool:
        key = door_key(screen)
        if self.shut(key) or any(door_key(each) == key for each in self.screen_stack):
            return False
        asking = _screen_of(active_message_pump.get(None))
        return asking is None or asking is self.screen

    # Out

    def leave(self, screen: "ClosesOnce[Any]", result: object) -> None:
        """Take the screen in front away, hand its result on, and let it stand again where that was refused."""
        stack = self._screen_stack
        if len(stack) <= 1 or stack[-1] is not screen:
            return
        stack.pop()
        asked = screen._result_callbacks.pop() if screen._result_callbacks else None  # noqa: SLF001 - the door's side
        self._resume()
        self.call_next(self._deliver, screen, asked, result)

    async def _deliver(
        self, screen: "ClosesOnce[Any]", asked: ResultCallback[Any] | None, result: object
    ) -> None:
        try:
            if asked is not None and asked.callback is not None:
                await invoke(asked.callback, result)
        except WaitroomError as refusal:
            self.say_refusal(refusal)
            if result is not None and asked is not None and self._stands_again(screen, asked):
                return
        finally:
            if screen not in self._screen_stack:
                await self._take_away(screen)

    def _stands_again(self, screen: "ClosesOnce[Any]", asked: ResultCallback[Any]) -> bool:
        if screen.goes_when_refused_again and screen.was_refused:
            return False
        if any(door_key(each) == door_key(screen) for each in self.screen_stack):
            return False
        screen.was_refused = True
        self.screen.post_message(events.ScreenSuspend())
        self._screen_stack.append(screen)
        screen._result_callbacks.append(asked)  # noqa: SLF001 - the door's side
        screen.stay_open()
        self._resume()
        return True

    def _resume(self) -> None:
        """Let the screen in front know that it has the keys."""
        if self._screen_stack:
            self.screen.post_message(events.ScreenResume())
            self.screen_change_signal.publish(self.screen)

    async def _take_away(self, screen: Screen[Any]) -> None:
        """Take a screen that is on no stack out of the app."""
        if screen.is_running:
            await self.end_workers(screen)
            await self._replace_screen(screen)

    async def end_workers(self, node: DOMNode) -> None:
        """End what works in the loop for this node or within it, and wait for its end.

        Textual lets it work on while its parts are taken away one by one, and it reaches for them. What works in a
        thread of its own cannot be ended: it comes back by a message, which nobody reads any more.
        """
        at_work = [
            worker._task  # noqa: SLF001 - Textual waits for all or none
            for worker in self.workers
            if not worker._thread_worker and worker._task and node in worker.node.ancestors_with_self  # noqa: SLF001 - as above
        ]
        for task in at_work:
            task.cancel()
        if at_work:
            await asyncio.wait(at_work, timeout=A_MOMENT)


def door_key(screen: Screen[Any]) -> object:
    """Return what a screen is: two with the same key never stand above each other."""
    from waitroom.screens.shared.screen_closing import ClosesOnce  # noqa: PLC0415 - as above

    return screen.door_key() if isinstance(screen, ClosesOnce) else type(screen)


def _screen_of(pump: MessagePump | None) -> Screen[Any] | None:
    """Return the screen that a pump belongs to; None for the app."""
    try:
        return pump.screen if isinstance(pump, DOMNode) and not isinstance(pump, App) else None
    except NoScreen:
        return None
