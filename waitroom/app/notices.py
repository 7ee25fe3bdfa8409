"""What a room says until it is no longer so: a save that did not work, a second tab, a key that cannot be."""

import time
from typing import TYPE_CHECKING

from waitroom.domain.shared.saving_words import BACKUP_THERE, COPIES_UNTOUCHED, COPY_KEPT, COPY_UNTOUCHED
from waitroom.screens.data.seen_notices import SeenNotices
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


WAYS_ON = {
    COPY_KEPT: _(" {key:backups} shows what it has."),
    COPY_UNTOUCHED: _(" {key:backups} looks at it."),
    COPIES_UNTOUCHED: _(" {key:backups} looks at it."),
    BACKUP_THERE.rpartition("}")[2]: _(" {key:backups} lists it."),
}
"""How a sentence ends, and where one can do something about it."""


class Notices:
    """The line of notices in every room, and which of its notes have been seen."""

    def __init__(self, app: "WaitroomApp", key_problems: tuple[str, ...]) -> None:
        self.app = app
        self._key_problems = key_problems
        self._notes = SeenNotices()

    def show(self) -> None:
        """Say in the rooms what is to be said now."""
        app, at = self.app, time.monotonic()
        room = app.room
        room.saving.clear_notes(self._notes.read(at))
        state = room.saving.state
        in_front = app.screen_stack[-1:]
        is_seen = bool(in_front) and isinstance(in_front[0], RoomScreen) and not app.is_hidden
        self._notes.shown(state.passing if is_seen else (), at)
        said = (state.why_read_only, state.problem, *state.notes, *self._key_problems, *app.colours.problems)
        told = (
            f"{line}{_way_on(line)}" for line in (*said, room.holidays.problem, room.clock.problem) if line
        )
        lines = dict.fromkeys(told)
        for screen in app.rooms.mounted_screens():
            screen.show_notice(" ".join(lines))

    def key_pressed(self) -> None:
        """Know that somebody is there, who reads what stands there."""
        if self._notes.key():
            self.app.set_timer(self._notes.seconds_left(time.monotonic()) + 0.01, self.show)


def _way_on(line: str) -> str:
    from waitroom.widgets.shared.bound_keys import with_keys  # noqa: PLC0415 - only where there is something to say

    return next((with_keys(way) for end, way in WAYS_ON.items() if line.endswith(end)), "")
