"""How a story comes to a no, and to the room after it."""

from textual.widgets import OptionList

from tests.ui.box.box_stage import settle
from tests.ui.stage import Stage


async def say_no(on: Stage) -> None:
    await on.press("y", "down", "enter", "enter")
    await settle(on)


async def to(on: Stage, row: str) -> None:
    rows = on.app.screen.query_one(OptionList)
    rows.highlighted = rows.get_option_index(row)
    await on.pilot.pause()
