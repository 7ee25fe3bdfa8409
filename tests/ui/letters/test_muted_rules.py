"""Remarks that are left out, for once or for good, and their way back; and what home says of a reading."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.ui.letters.desk import SMALL, at_the_desk, desk, museum, room_in, seen, until
from tests.ui.stage import begin, stage
from waitroom.domain.letters.letter import Letter
from waitroom.room.room import Room
from waitroom.widgets.letters.findings_pane import FindingsPane

BODY = (
    "Dear Ms Okafor,\n\nThank you for the tour of the stores on Wednesday. The loom nobody could name stayed with me, "
    "and I would like to bring it back with the volunteers.\n\nI'm sorry that my answer on budgets was so muddled.\n\n"
    "Kind regards,\nMarta\n"
)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    wait = museum(room)
    letter = Letter(wait_id=wait.id, to="Ms Okafor", subject="Thank you for Wednesday", body=BODY)
    room.letters.save(letter, now=room.now())
    return room


def muted(room: Room) -> list[str]:
    return list(room.settings.muted_rules)


async def test_what_is_never_shown_comes_back_by_undo_and_by_the_settings(room: Room) -> None:
    async with at_the_desk(room, SMALL) as pilot:

        def rules() -> set[str]:
            return {each.rule for each in desk(pilot)._findings}

        await until(pilot, lambda: "LR-12" in rules())
        desk(pilot)._go_to_pane("reading")
        pane = desk(pilot).query_one(FindingsPane)
        pane.highlighted = [each.rule for each in pane._findings].index("LR-12")
        await pilot.press("x")
        await until(pilot, lambda: "LR-12" not in rules())
        await pilot.press("u")
        await until(pilot, lambda: "LR-12" in rules())
        room.save_settings(muted_rules=("LR-12", "LR-77"))
        await pilot.press("escape", "comma")
        choices = pilot.app.screen.query_one("#choices", OptionList)
        choices.highlighted = choices.get_option_index("muted_rules")
        await pilot.press("enter")
        await until(pilot, lambda: "Remarks that are never shown" in seen(pilot))
        assert "apology" in seen(pilot)
        assert "LR-77" in seen(pilot)
        await pilot.press("enter")
        assert muted(room) == ["LR-77"]
        await pilot.press("u")
        assert muted(room) == ["LR-12", "LR-77"]
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "Every remark about a letter is shown" in seen(pilot))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: "LR-12" in rules())


async def test_a_remark_waved_away_here_comes_back_by_undo(room: Room) -> None:
    async with at_the_desk(room) as pilot:
        await until(pilot, lambda: bool(desk(pilot)._findings))
        desk(pilot)._go_to_pane("reading")
        pane = desk(pilot).query_one(FindingsPane)
        pane.highlighted = [each.rule for each in pane._findings].index("LR-12")
        await pilot.press("i")
        await until(pilot, lambda: bool(room.letters.all()[0].ignored))
        await pilot.press("u")
        await until(pilot, lambda: room.letters.all()[0].ignored == ())
        await until(pilot, lambda: "LR-12" in {each.rule for each in desk(pilot)._findings})


async def test_home_says_how_many_places_are_to_be_looked_at_also_after_a_start(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        wait = on.room.waits.in_front("", on.room.now())
        assert wait is not None
        letter = Letter(wait_id=wait.id, to="Ms Okafor", subject="Thank you for Wednesday", body=BODY)
        on.room.letters.save(letter, now=on.room.now())
        await on.press("2")
        await until(on.pilot, lambda: bool(desk(on.pilot)._findings))
        await on.press("1")
        await until(on.pilot, lambda: "1 to look at" in on.seen())
    async with stage(tmp_path) as on:
        await until(on.pilot, lambda: "1 to look at" in on.seen())
        (letter,) = on.room.letters.all()
        on.room.letters.save(Letter(id=letter.id, wait_id=letter.wait_id, body="Other"), now=on.room.now())
        on.app.rooms.refresh()
        await until(on.pilot, lambda: "to look at" not in on.seen())
