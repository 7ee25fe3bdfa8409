"""Two letters to one panel that say nearly the same."""

from pathlib import Path

import pytest

from tests.ui.letters.desk import SMALL, WIDE, at_the_desk, desk, museum, room_in, seen, until
from waitroom.domain.letters.letter import Letter
from waitroom.room.room import Room
from waitroom.widgets.letters.findings_pane import FindingsPane

SAME = (
    "Thank you for the time on Wednesday. What stayed with me was the loom in the store-room, and how two "
    "volunteers brought it back. I would like to do that at the Museum."
)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    wait = museum(room)
    for name, own in (("Ms Okafor", "Your bees were a joy."), ("Priya", "The roof was a joy to see.")):
        letter = Letter(wait_id=wait.id, to=name, body=f"Dear {name},\n\n{SAME} {own}\n\nMarta")
        room.letters.save(letter, now=room.now())
    return room


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_remark_about_a_twin_opens_both_and_enter_goes_to_the_other(
    room: Room, size: tuple[int, int]
) -> None:
    async with at_the_desk(room, size) as pilot:
        first = desk(pilot).letter
        assert first is not None
        await until(pilot, lambda: any(each.rule == "LR-25" for each in desk(pilot)._findings))
        desk(pilot)._go_to_pane("reading")
        pane = desk(pilot).query_one(FindingsPane)
        pane.highlighted = [each.rule for each in pane._findings].index("LR-25")
        await pilot.pause()
        await until(pilot, lambda: "see both letters" in seen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "stands in both" in seen(pilot))
        rows = seen(pilot).splitlines()
        greetings = [index for index, row in enumerate(rows) for _ in range(row.count("Dear "))]
        assert len(greetings) == 2
        assert (greetings[0] == greetings[1]) is (size == WIDE)
        marked = "".join(
            each.text
            for strip in pilot.app.screen._compositor.render_strips()
            for each in strip
            if each.style is not None and each.style.underline
        )
        assert marked.count("store-room") == 2
        assert "bees" not in marked
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, type(desk(pilot))))
        second = desk(pilot).letter
        assert second is not None
        assert second.id != first.id


async def test_without_a_twin_the_key_says_so(room: Room) -> None:
    for letter in room.letters.all()[1:]:
        room.letters.delete(letter, now=room.now())
    async with at_the_desk(room) as pilot:
        await pilot.press("alt+v")
        await pilot.pause()
        assert "No other letter" in next(iter(pilot.app._notifications)).message
