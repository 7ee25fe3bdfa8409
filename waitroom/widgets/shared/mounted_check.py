"""When something may be reached: after it has been built, and before it leaves."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any

from textual._callback import invoke
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

Callback = Callable[[], Any]


def is_here(pump: MessagePump) -> bool:
    """Tell whether a widget or screen is built, and stands on a screen that has not been left.

    Textual's `is_mounted` tells the first alone: it stays true for ever.
    """
    if not pump._is_mounted:  # noqa: SLF001 - there is no other way to ask a pump that is no widget
        return False
    node: MessagePump | None = pump
    while node is not None and not node.is_dom_root:
        if node._closing or node._closed or getattr(node, "_pruning", False):  # noqa: SLF001 - as above
            return False
        if isinstance(node, Screen):
            return any(node in stack for stack in node.app._screen_stacks.values())  # noqa: SLF001 - as above
        node = node._parent  # noqa: SLF001 - as above
    return node is not None and not node._closed  # noqa: SLF001 - as above


class MountAware(MessagePump):
    """A screen or widget whose timers and late callbacks reach it only while it is here.

    Textual stops the timers of a screen after those inside it have gone, and calls back after a paint whoever
    has left meanwhile. What is put off by `call_later` needs nothing: it comes before the end of its own pump.
    """

    @property
    def is_mounted(self) -> bool:
        """Whether this is built and not leaving; Textual's own stays true after it has gone."""
        return is_here(self)

    def set_timer(
        self,
        delay: float,
        callback: Callback | None = None,
        *,
        name: str | None = None,
        pause: bool = False,
    ) -> Timer:
        """Call once after `delay` seconds, if this is still here."""
        return super().set_timer(delay, callback and partial(self._if_here, callback), name=name, pause=pause)

    def set_interval(
        self,
        interval: float,
        callback: Callback | None = None,
        *,
        name: str | None = None,
        repeat: int = 0,
        pause: bool = False,
    ) -> Timer:
        """Call every `interval` seconds while this is here."""
        call = callback and partial(self._if_here, callback)
        return super().set_interval(interval, call, name=name, repeat=repeat, pause=pause)

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401 - Textual's own
        """Call after the next paint, if this is still here."""
        return super().call_after_refresh(partial(self._if_here, partial(callback, *args, **kwargs)))

    async def _if_here(self, callback: Callable[..., Awaitable[object] | object]) -> None:
        if is_here(self):
            await invoke(callback)
