"""The net: an error in any place is caught, what failed is closed, and the room goes on.

Textual ends the program at the first exception, and the pump that raised it is dead. Here each pump gets its
messages through the net, so that none dies; what comes to `_handle_exception` by other ways (timers, workers,
callbacks, layout, drawing) lands in it as well.
"""

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from textual import events
from textual._context import active_message_pump
from textual.dom import DOMNode, NoScreen
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker

from waitroom.app_doors import OrderedScreens, door_key
from waitroom.domain.shared.errors import WaitroomError
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _

AGAIN = 60.0
"""Seconds in which a second failure of the same place leaves it closed."""

MANY, A_WHILE = 50, 5.0
"""So many failures within so many seconds are no accident: the program ends, with the terminal whole."""

A_MOMENT = 0.5
"""Seconds that a thread has to come to its end, once it has said that it failed."""

SAID_AGAIN = 60.0
"""Seconds in which the same refusal is not said twice."""

CLOSED = _("Something went wrong here, and it was closed. What you wrote is kept.")
REDRAWN = _("Something went wrong here. What you wrote is kept, and the room was laid out again.")
NOT_DONE = _("That did not work. What you wrote is kept.")
STAYS_CLOSED = _("It went wrong a second time, so it stays closed for a minute. What you wrote is kept.")


class ErrorNet(OrderedScreens, inherit_bindings=False):
    """An app that goes on after an error."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._falls: deque[float] = deque(maxlen=MANY)
        self._places: dict[str, float] = {}
        self._closed_until: dict[object, float] = {}
        self._closing_now: set[Screen[Any]] = set()
        self._owed: list[str] = []
        self._said: dict[str, float] = {}
        self.shut = self._is_shut

    # What the app gives

    def save_all(self) -> None:
        """Bring everything that was written to the disk."""
        raise NotImplementedError

    def write_report(self, error: BaseException) -> None:
        """Write down where an error happened, without a word of the person."""
        raise NotImplementedError

    def rebuild_screen(self, name: str) -> Screen[None]:
        """Return a new screen for a room that failed."""
        raise NotImplementedError

    def fallback_screen(self) -> Screen[None]:
        """Return a screen that cannot fail, for when the first room failed twice."""
        raise NotImplementedError

    # The ways in

    def on_mount(self) -> None:
        """Hear of what fails in the loop itself: a callback or a task that belongs to no pump."""
        asyncio.get_running_loop().set_exception_handler(self._failed_in_the_loop)

    def _failed_in_the_loop(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if not isinstance(error, Exception):
            loop.default_exception_handler(context)
        elif self._is_going_on():
            self._handle_exception(error)

    def _register_child(self, parent: DOMNode, child: Widget, before: int | None, after: int | None) -> None:
        # Each pump that starts, of Textual's own widgets too, gets its messages through the net.
        child._dispatch_message = partial(self._dispatch_to, child, child._dispatch_message)  # type: ignore[method-assign]  # noqa: SLF001
        super()._register_child(parent, child, before, after)

    async def _dispatch_to(
        self, node: Widget, dispatch: Callable[[Message], Awaitable[None]], message: Message
    ) -> None:
        # One that is taken away while it is being built gets no parts, and its beginning would reach for them;
        # from the moment on in which the room is left, nothing gets any.
        is_going = self._exit or node._pruning or node._closing  # noqa: SLF001
        if not (is_going and isinstance(message, events.Mount)):
            await self._dispatch(dispatch, message)

    async def _dispatch_message(self, message: Message) -> None:
        if not self._is_mounted:
            await super()._dispatch_message(message)
        else:
            await self._dispatch(super()._dispatch_message, message)

    async def _dispatch(self, dispatch: Callable[[Message], Awaitable[None]], message: Message) -> None:
        try:
            await dispatch(message)
        except Exception as error:  # noqa: BLE001 - this is the net
            self._handle_exception(error)

    def _handle_exception(self, error: Exception) -> None:
        try:
            if self._is_leaving():
                self.write_report(error)
                return
            if not self._is_going_on():
                self._end_after(error)
                return
            refusal = _refusal_in(error)
            if refusal is not None:
                self.say_refusal(refusal)
            else:
                self.catch(error)
        except Exception:  # noqa: BLE001 - a net that fails itself is the end
            self._end_after(error)

    def panic(self, *_: Any) -> None:  # noqa: ANN401 - Textual's own; what it is given shows variables
        """Begin to listen again where the thread that reads the terminal has failed; a second time is the end."""
        driver = self._driver
        thread = getattr(driver, "_key_thread", None)
        if thread is not None:
            thread.join(A_MOMENT)
        if thread is None or thread.is_alive() or not self._is_going_on() or self._is_second("input"):
            self._end_after(RuntimeError())
            return
        self.save_all()
        self.write_report(RuntimeError())
        self._begin_to_listen_again()

    def _begin_to_listen_again(self) -> None:
        import threading  # noqa: PLC0415 - only where the first one is gone

        driver: Any = self._driver
        driver._key_thread = threading.Thread(target=driver._run_input_thread, name="textual-input")  # noqa: SLF001
        driver._key_thread.start()  # noqa: SLF001 - Textual has no way to begin again

    def _is_going_on(self) -> bool:
        return self._running and self._is_mounted and not (self._exit or self._closing or self._closed)

    def _is_leaving(self) -> bool:
        """Tell whether everything is kept and the room is being taken down: what fails then changes nothing."""
        return self._is_mounted and self._exit and self._exception is None

    def _end_after(self, error: Exception) -> None:
        """End as Textual does after an error; the terminal is given back whole."""
        super()._handle_exception(error)

    # What is done then

    def catch(self, error: Exception) -> None:
        """Save, write the report, and close what failed, unless that is under way."""
        now = time.monotonic()
        self._falls.append(now)
        if len(self._falls) == MANY and now - self._falls[0] < A_WHILE:
            self._end_after(error)
            return
        failed = self._failed(error)
        if failed is not None and failed in self._closing_now:
            return
        from waitroom.reports import place_of  # noqa: PLC0415 - only where something went wrong

        place = f"{type(failed).__name__} {place_of(error)}"
        is_second = self._is_second(place)
        self.save_all()
        self.write_report(error)
        if failed is not None:
            self._closing_now.add(failed)
            self.call_next(self._close, failed, is_second=is_second)
        elif not is_second:
            self.say_when_seen(NOT_DONE)

    def _is_second(self, place: str) -> bool:
        now = time.monotonic()
        before = self._places.get(place)
        self._places[place] = now
        return before is not None and now - before < AGAIN

    def _failed(self, error: BaseException) -> Screen[Any] | None:
        """Return the screen in which an error happened; None where it was the app's own doing."""
        from waitroom.reports import owners_of  # noqa: PLC0415 - as above

        for owner in (*owners_of(error), active_message_pump.get(None)):
            widget = _widget_of(owner)
            if widget is not None:
                with contextlib.suppress(NoScreen):
                    screen = widget.screen
                    if self._mode_of(screen) is not None:
                        return screen
        return None

    def _mode_of(self, screen: Screen[Any]) -> str | None:
        return next((name for name, stack in self._screen_stacks.items() if screen in stack), None)

    async def _close(self, failed: Screen[Any], *, is_second: bool) -> None:
        try:
            mode = self._mode_of(failed)
            if mode is None:
                return
            stack = self._screen_stacks[mode]
            at = stack.index(failed)
            if at > 0:
                self._close_above(failed, stack, is_second=is_second)
            elif mode == self.DEFAULT_MODE:
                self._lay_out_again(mode, stack, is_second=is_second)
            else:
                self._close_room(mode, stack, is_second=is_second)
            await self._take_away(failed)
        finally:
            self._closing_now.discard(failed)

    def _close_above(self, failed: Screen[Any], stack: list[Screen[Any]], *, is_second: bool) -> None:
        """Close a screen that stands above a room; what stands above it in turn has not failed, and stays."""
        was_in_front = stack[-1] is failed
        stack.remove(failed)
        failed._result_callbacks.clear()  # noqa: SLF001 - nothing comes of it
        self._shut(door_key(failed), is_second=is_second)
        if was_in_front and stack is self._screen_stack:
            self._resume()
        self.refresh(layout=True)
        self.say_when_seen(STAYS_CLOSED if is_second else CLOSED)

    def _lay_out_again(
        self, mode: str, stack: list[Screen[Any]], *, is_second: bool, is_said: bool = True
    ) -> None:
        """Put a new screen in the place of a room that failed; a plain one where it failed twice."""
        screen = self.fallback_screen() if is_second else self.rebuild_screen(mode)
        self._get_screen(screen)
        self._load_screen_css(screen)
        stack[0] = screen
        if stack is self._screen_stack:
            if screen._css_update_count != self._css_update_count:  # noqa: SLF001 - as Textual's own modes do
                self.refresh_css()
            screen._screen_resized(self.size)  # noqa: SLF001 - as above
            if len(stack) == 1:
                self._resume()
        if is_said:
            self.say_when_seen(STAYS_CLOSED if is_second else REDRAWN)

    def _close_room(self, mode: str, stack: list[Screen[Any]], *, is_second: bool) -> None:
        """Lay a room out again; where it stands alone and failed twice, or is out of sight, close it."""
        is_in_sight = mode == self._current_mode
        if len(stack) > 1 or (is_in_sight and not is_second):
            self._lay_out_again(mode, stack, is_second=is_second)
            return
        self._shut(mode, is_second=is_second)
        del self._screen_stacks[mode]
        if is_in_sight:
            self._current_mode = self.DEFAULT_MODE
            self.refresh_css()
            self._resume()
            self.say_when_seen(STAYS_CLOSED)

    def lay_out_again(self) -> None:
        """Try the room in front once more, when the person asks for it."""
        stack = self._screen_stack
        old = stack[0]
        self._lay_out_again(self._current_mode, stack, is_second=False, is_said=False)
        self.call_next(self._take_away, old)

    # What stays closed

    def _shut(self, key: object, *, is_second: bool) -> None:
        if is_second:
            self._closed_until[key] = time.monotonic() + AGAIN

    def _is_shut(self, key: object) -> bool:
        until = self._closed_until.get(key, 0.0)
        if time.monotonic() >= until:
            return False
        self.say_when_seen(STAYS_CLOSED)
        return True

    # What is said

    def say_when_seen(self, words: str) -> None:
        """Say a line now, or as soon as somebody can see it."""
        if words not in self._owed:
            self._owed.append(words)
        self.call_next(self.say_pending)

    def say_pending(self) -> None:
        """Say what is still to be said, if it can be seen."""
        if self._owed and self.can_be_seen():
            owed, self._owed = self._owed, []
            for words in owed:
                self.notify(words, timeout=8, markup=False)

    def can_be_seen(self) -> bool:
        """Tell whether a line in the corner is seen now."""
        return True

    def say_refusal(self, refusal: WaitroomError) -> None:
        """Say why something could not be done: the one place for every refusal that nobody nearer says."""
        words, now = str(refusal), time.monotonic()
        if words and now - self._said.get(words, -SAID_AGAIN) >= SAID_AGAIN:
            self._said[words] = now
            self.say_when_seen(words)


def _refusal_in(error: BaseException) -> WaitroomError | None:
    """Return the refusal that an error is, or that a worker carries; None where it is a mistake of ours."""
    carried = getattr(error, "error", error)
    return carried if isinstance(carried, WaitroomError) else None


def _widget_of(owner: object) -> Widget | None:
    """Return the widget that a method, a worker or the widget itself belongs to; None for anything else."""
    if isinstance(owner, partial):
        owner = owner.func
    if isinstance(owner, Worker):
        owner = owner.node
    owner = getattr(owner, "__self__", owner)
    if isinstance(owner, ActionTarget):
        owner = owner.screen
    return owner if isinstance(owner, Widget) else None
