"""What the stories of the box share: how it is opened and filled, and what stands where."""

from pathlib import Path
from typing import Any, TypeVar

from textual import events
from textual.screen import Screen
from textual.widgets import Static

from tests.photographs import as_bytes, beach
from tests.ui.stage import Stage, begin
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.widgets.box.wall import Wall

Kind = TypeVar("Kind", bound=Screen[Any])


async def open_box(on: Stage) -> BoxScreen:
    await begin(on)
    await on.press("4")
    await settle(on)
    return stands(on, BoxScreen)


async def settle(on: Stage) -> None:
    """Wait until every card hangs, every picture is there, and no thread is at work."""
    await on.until_still()
    while any(each._laying is not None for each in on.app.screen.query(Wall)):
        await on.pilot.pause(0.005)
    await on.until_still()


async def paste(on: Stage, text: str) -> None:
    on.app.post_message(events.Paste(text))
    await on.pilot.pause()
    await on.pilot.pause()


def stands(on: Stage, kind: type[Kind]) -> Kind:
    """Return the screen in front, which must be of this kind."""
    screen = on.app.screen
    assert isinstance(screen, kind)
    return screen


def wall(on: Stage) -> Wall:
    return on.app.screen.query_one(Wall)


def bar_at(on: Stage, card_id: str) -> None:
    wall(on).show_cards(wall(on).views, card_id)


def line(on: Stage, name: str) -> str:
    return str(on.app.screen.query_one(f"#{name}", Static).content)


def fill(on: Stage, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "beach.jpg").write_bytes(as_bytes(beach((120, 80))))
    intake, now = on.room.box.intake, on.room.now()
    intake.add_text("They asked me back.", MementoDetails(kind=MementoKind.PROOF, tags=("achieved",)), now)
    intake.add_text("“Come back any time.”", MementoDetails(who="Ann", tags=("loved",)), now)
    intake.add_text("The good biscuits: top drawer", MementoDetails(kind=MementoKind.TREAT), now)
    intake.add_file(folder / "beach.jpg", MementoDetails(title="the beach", alt="a tent by the sea"), now)
