"""Drawing that lets keys go first: who typed ahead sees where it led, not every step on the way."""

import time

from textual.message_pump import MessagePump

from waitroom.widgets.shared.key_queue import KeyQueueApp

LONGEST_UNDRAWN = 0.1
"""Seconds that go by at most without a drawing while keys wait."""


class PacedDrawing(MessagePump):
    """A screen that is drawn a few times a second while keys wait, and as ever otherwise.

    Laying a room out takes longer than a key does, and Textual draws as soon as it can: each of the keys that wait
    would be drawn by itself, and four hundred of them would take ten seconds.
    """

    _drawn_at = 0.0

    def _on_timer_update(self) -> None:
        # The timer comes again by itself; what waits for the drawing waits with it.
        app, now = self.app, time.monotonic()
        if isinstance(app, KeyQueueApp) and app.is_behind and now - self._drawn_at < LONGEST_UNDRAWN:
            return
        super()._on_timer_update()  # type: ignore[misc]
        self._drawn_at = time.monotonic()

    def _compositor_refresh(self) -> None:
        # What is drawn while the app still gathers changes is thrown away: at the start that is the whole room.
        if not self.app._batch_count:  # noqa: SLF001 - it says whether anything is shown
            super()._compositor_refresh()  # type: ignore[misc]

    def draw_now(self) -> None:
        """Draw what waits to be drawn, without waiting for the next sixtieth of a second, and in one piece."""
        if self._repaint_required:  # type: ignore[has-type]
            self._repaint_required = False
            self._dirty_widgets.add(self)  # type: ignore[attr-defined]
        self._on_timer_update()
