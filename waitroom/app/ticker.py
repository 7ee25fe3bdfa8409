"""The one ticker: the minute, the other tab's changes, and what is looked after in passing."""

from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.app.cache_clearing import CacheClearing
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp

FORGOTTEN_ELSEWHERE = _(
    "Everything was forgotten in another window, so this one closed. Nothing of it was written again."
)

TICK = 1.5
"""Seconds between two looks at the clock and the file: the other tab's changes show within two."""


class Ticker:
    """Looks at the clock and the file every second and a half."""

    def __init__(self, app: "WaitroomApp") -> None:
        self.app = app
        self._minute = _minute(app.room.now())
        self._caches = CacheClearing(app.room.now())

    def start(self) -> None:
        """Begin to look, and hear of each save."""
        self.app.set_interval(TICK, self.tick)
        self.app.room.saving.on_change(self.store_changed)
        self.app.call_after_refresh(self.load_holidays)

    def tick(self) -> None:
        """Look once."""
        app, room = self.app, self.app.room
        now = room.now()
        changed = room.saving.reload_if_changed(now=now)
        if room.saving.state.is_forgotten:
            if not room.data.forgetting.is_begun:
                app.lifecycle.leave_forgotten(FORGOTTEN_ELSEWHERE)
            return
        if changed:
            app.key_binder.follow()
        minute = _minute(now)
        if minute != self._minute:
            self._minute = minute
            app.colours.choose()
            changed = room.code_names.follow_hours() or changed
            self.spread(now)
            self.load_holidays()
            app.desktop_notices.look()
            self._caches.look(now, app.automatic_cover.last_input)
        if changed:
            app.rooms.refresh()
        app.colours.look_at_file()
        app.notices.show()
        self.take_back_external_edits()
        app.automatic_cover.when_idle(now)
        app.save_typed()
        room.held.tidy(is_saved=room.saving.state.is_saved)
        app.screen_state_saver.save()
        app.say_pending()

    def spread(self, now: datetime) -> None:
        """Hand the new minute to the rooms."""
        for screen in self.app.rooms.mounted_screens():
            screen.now = now

    def take_back_external_edits(self) -> None:
        """Take back what the person's own editor saved, however late."""
        if self.app.room.desk.external_edits.waiting:
            from waitroom.screens.letters.external_editing import take_back_edits  # noqa: PLC0415 - only where something is lent

            take_back_edits(self.app, self.app.room)

    def load_holidays(self) -> None:
        """Load the holidays that the waits need, in a thread: 50 ms for a country, and not in the way of a key."""
        app, room = self.app, self.app.room
        now, waits = room.now(), room.waits.all()
        if not room.holidays.is_missing(waits, now):
            return

        def load() -> None:
            if room.holidays.load(waits, now):
                app.call_from_thread(app.rooms.refresh)

        app.run_worker(load, thread=True, exclusive=True, group="holidays")

    def store_changed(self) -> None:
        """Hear of a save, in the writer's thread; everything on the screen happens in the app's own."""
        # It comes as a message, which nobody reads any more once the room is being taken down.
        loop = self.app._loop  # noqa: SLF001 - Textual has no other way to ask whether it still runs
        if loop is not None and not loop.is_closed():
            self.app.call_later(self.after_save)

    def after_save(self) -> None:
        """Tell the rooms that something was saved, or could not be."""
        if self.app.room.saving.state.is_forgotten:
            return  # the next look leaves
        self.app.notices.show()
        for screen in self.app.rooms.mounted_screens():
            screen.save_state_changed()


def _minute(now: datetime) -> tuple[int, ...]:
    return (now.year, now.month, now.day, now.hour, now.minute)
