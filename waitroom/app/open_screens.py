"""What stands open over a room, kept for the next start and opened again: dialogs, games, activities, a held thing."""

import asyncio
import os
from collections.abc import Callable, Mapping
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from waitroom.disk import Disk
from waitroom.key_bindings import EVERY_COMMAND

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp

KEPT = "open"
"""Under this name the session keeps it."""

MOST = 8
"""So many screens stand above each other at most; more are no work of ours."""

PATIENCE = 10.0
"""Seconds that a screen may take to open; a machine may have much else to do just then."""

A_MOMENT = 0.01

ACTIONS = {command.id: command.action for command in EVERY_COMMAND}


class OpenScreens:
    """The screens above the room in front: what opened each, what it is about, and where one was in it."""

    def __init__(self, app: "WaitroomApp") -> None:
        self.app = app
        self._left = _entries(app.room.session.get(KEPT))

    def state(self) -> dict[str, object]:
        """Return what stands open now as JSON values, for the next start; nothing that could not be opened again."""
        found: list[dict[str, object]] = []
        above = self.app.screen_stack[1:]
        if not above:
            return {"tab": os.getpid(), "screens": found}
        from waitroom.screens.shared.reopening import Reopens  # noqa: PLC0415 - lists and fields, which home does without

        for screen in above:
            if not (isinstance(screen, Reopens) and screen.comes_back and screen.opened_by):
                break
            found.append(
                {
                    "is": type(screen).__name__,
                    "by": screen.opened_by,
                    "with": dict(screen.opened_with),
                    "about": sorted(screen.records()),
                    "at": screen.position() if screen.is_mounted else {},
                }
            )
        return {"tab": os.getpid(), "screens": found[:MOST]}

    async def come_back(self) -> None:
        """Open again what stood open; where something is gone, the person is where it was opened from."""
        left, self._left = self._left, []
        session = self.app.room.session
        if not left or session.get("room", "home") != self.app.current_mode:
            return
        # If this start does not outlive it, the next one begins in the room.
        session.set(KEPT, {})
        for entry in left:
            if not await self._open(entry):
                return

    async def _open(self, entry: Mapping[str, Any]) -> bool:
        """Open one screen and go back to where one was in it; tell whether it stands there."""
        from waitroom.screens.shared.reopening import ROW, Reopens  # noqa: PLC0415 - as above

        about = {each for each in entry["about"] if isinstance(each, str)}
        if not all(self.app.room.data.has_record(each) for each in about):
            return False
        below = self.app.screen
        if type(below).__name__ != entry["is"]:
            await self._ask_for(entry, below)
            if entry["by"].startswith(ROW):
                await _until(lambda: self.app.screen is not below)
        screen = self.app.screen
        if screen is below and type(below).__name__ != entry["is"]:
            return False
        await _until(lambda: screen.is_mounted)
        if not isinstance(screen, Reopens) or type(screen).__name__ != entry["is"]:
            return False
        if not screen.records() <= about:
            screen.dismiss(None)
            return False
        screen.call_after_refresh(screen.take_position, entry["at"])
        return True

    async def _ask_for(self, entry: Mapping[str, Any], below: Screen[Any]) -> None:
        from waitroom.screens.shared.reopening import Reopens, highlight_row  # noqa: PLC0415 - as above

        by, given = entry["by"], entry["with"]
        if by in ACTIONS:
            await self.app.run_action(ACTIONS[by], default_namespace=below)
        elif by == "hold":
            self.app.box_commands.hold_again(given)
        elif by == "activity":
            from waitroom.screens.care.activities.run_activity import reopen_activity  # noqa: PLC0415 - loaded when it is asked for

            reopen_activity(self.app, self.app.room, given)
        elif (row := _row_of(by)) is not None and isinstance(below, Reopens) and highlight_row(below, row):
            await below.run_action("screen.enter")


def _row_of(by: str) -> int | None:
    """Return the number of the row that a screen was opened by, None where it was opened otherwise."""
    from waitroom.screens.shared.reopening import ROW  # noqa: PLC0415 - as above

    number = by.removeprefix(ROW)
    return int(number) if by.startswith(ROW) and number.isdecimal() and len(number) < 12 else None


async def _until(happened: Callable[[], bool]) -> None:
    """Wait for something to be so, as long as there is patience."""
    ends = monotonic() + PATIENCE
    while not happened() and monotonic() < ends:  # noqa: ASYNC110 - Textual has no event for it
        await asyncio.sleep(A_MOMENT)


def _entries(kept: object) -> list[dict[str, Any]]:
    """Return the screens that a session tells of; none where it is not as `state` writes it.

    What stands open in another tab is that one's: it is not opened a second time.
    """
    if not isinstance(kept, dict) or not isinstance(tab := kept.get("tab"), int):
        return []
    if tab != os.getpid() and Disk().is_alive(tab):
        return []
    screens = kept.get("screens")
    shapes = {"is": str, "by": str, "with": dict, "about": list, "at": dict}
    found: list[dict[str, Any]] = []
    for entry in screens[:MOST] if isinstance(screens, list) else ():
        if not isinstance(entry, dict):
            break
        if not all(isinstance(entry.get(name), shape) for name, shape in shapes.items()):
            break
        found.append(entry)
    return found
