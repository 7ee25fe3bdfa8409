"""A room with one wait, for the stories of the letter desk."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic
from zoneinfo import ZoneInfo

from textual import events
from textual.pilot import Pilot

from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.waits.wait import Wait
from waitroom.paths import find_paths
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import WaitInput
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.store.opening import open_store
from waitroom.store.writer import WriteTiming

LONDON = ZoneInfo("Europe/London")
EVENING = datetime(2014, 4, 23, 18, 42, tzinfo=LONDON)
WIDE = (120, 36)
SMALL = (80, 24)


UNHURRIED = WriteTiming(quiet=600.0, longest=600.0)
"""Nothing is written until it is asked for: so that another tab's text comes between typing and writing for sure."""


def room_in(folder: Path, at: datetime = EVENING, pace: WriteTiming | None = None) -> Room:
    paths = find_paths(str(folder / "room"))
    clock = FixedClock(at, "Europe/London")
    pace = pace or WriteTiming()
    return build_room(open_store(paths, now=at, pace=pace), clock, paths, pace=pace)


def move_to(room: Room, at: datetime) -> None:
    assert isinstance(room.clock, FixedClock)
    room.clock.move_to(at)


def museum(room: Room) -> Wait:
    room.save_settings(name="Marta", welcomed=True)
    words = WaitInput(
        organisation="Museum",
        role="Project officer",
        interviewed="2014-04-23 14:00",
        promised="by Friday, or Monday if they need to think on it more",
    )
    return room.waits.create(words, now=room.now())


@asynccontextmanager
async def at_the_desk(room: Room, size: tuple[int, int] = WIDE) -> AsyncIterator[Pilot[None]]:
    app = WaitroomApp(room)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        if not isinstance(app.screen, LettersScreen):
            await pilot.press("2")
            await pilot.pause()
            if desk(pilot).letter is not None:
                await pilot.press("enter")
        yield pilot
    room.session.flush()
    room.saving.flush()


def desk(pilot: Pilot[None]) -> LettersScreen:
    screen = pilot.app.screen
    assert isinstance(screen, LettersScreen)
    return screen


def body(pilot: Pilot[None]) -> str:
    return desk(pilot).editor.body.text


def seen(pilot: Pilot[None]) -> str:
    """Return what stands on the screen, row by row."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def until(pilot: Pilot[None], happened: Callable[[], bool]) -> None:
    """Wait for something to be so; a machine with much else to do may take long."""
    ends = monotonic() + 60.0
    while monotonic() < ends:
        await pilot.pause(0.01)
        if happened():
            return
    raise AssertionError(f"it did not come to be so; on the screen:\n{seen(pilot)}")


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type a text key by key."""
    names = {" ": "space", "\n": "enter"}
    await pilot.press(*(names.get(sign, sign) for sign in text))


async def pasted(pilot: Pilot[None], text: str) -> None:
    """Paste a text where the keys are."""
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(events.Paste(text))
    await pilot.pause()
