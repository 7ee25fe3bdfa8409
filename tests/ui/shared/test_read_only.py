"""A file that may only be read: whatever is pressed, the room stays, and says so once."""

import json
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.ui.room_commands import is_asked_in
from tests.ui.stage import Stage, begin, stage
from waitroom.domain.shared.settings import CountdownDisplay
from waitroom.key_bindings import APP, COMMANDS
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.waits.wait_form import WaitFormDialog

ROOMS = {"home": "1", "letters": "2", "care": "3", "box": "4"}
NEWER = "It is open for reading only"


async def newer_file(folder: Path) -> bytes:
    """Return the bytes of a file with a wait, a letter and a memento, as a newer waitroom leaves it."""
    async with stage(folder) as on:
        await begin(on)
        await on.press("plus")
        await on.write("A line that helped")
        await on.press("enter")
        await on.press("2", "ctrl+n", "enter")
        await on.type("w")
        await on.app.run_action("app.go('home')")
        on.file()
    file = folder / "waitroom.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    for meta in document["meta"].values():
        meta["schema"] = 99
    file.write_text(json.dumps(document), encoding="utf-8")
    return file.read_bytes()


async def to_the_room(on: Stage) -> None:
    """Leave what is open; what was said is not hung up anew over each screen that comes after."""
    on.app.clear_notifications()
    if on.app.is_covered:
        await on.press("f9")
    for _ in range(10):
        if len(on.app.screen_stack) > 1:
            await on.press("escape")
    assert len(on.app.screen_stack) == 1, on.app.screen_stack


@pytest.mark.parametrize("room", ROOMS)
async def test_every_key_of_every_room_leaves_it_open_and_the_file_alone(tmp_path: Path, room: str) -> None:
    kept = await newer_file(tmp_path)
    async with stage(tmp_path) as on:
        assert NEWER in " ".join(on.seen().split())
        for command in COMMANDS:
            if command.where not in {room, APP} or command.id == "leave":
                continue
            if command.where == APP and not is_asked_in(room, command):
                continue
            await on.app.run_action(f"app.go('{room}')")
            await on.press(command.keys.split(",")[-1], "a", "enter", "enter")
            await to_the_room(on)
            assert not on.app.is_covered  # else no key that follows would reach the room
        assert on.app.is_running
    assert (tmp_path / "waitroom.json").read_bytes() == kept


async def test_the_days_can_be_veiled_and_the_cards_turned_where_nothing_may_be_written(
    tmp_path: Path,
) -> None:
    kept = await newer_file(tmp_path)
    async with stage(tmp_path) as on:
        await on.press("1")
        home = on.app.screen
        assert isinstance(home, HomeScreen)
        before = on.room.settings.veil
        await on.press("v")
        assert on.room.settings.veil is not before
        assert before is CountdownDisplay.NUMBER
        card = home.reframe.card_id
        await on.press("right")
        assert home.reframe.card_id != card
        await on.press("ctrl+g", "escape")
        assert not [toast.message for toast in on.app._notifications if NEWER in toast.message]
    assert (tmp_path / "waitroom.json").read_bytes() == kept


async def test_a_wait_that_cannot_be_kept_stands_in_its_form_to_be_copied(tmp_path: Path) -> None:
    kept = await newer_file(tmp_path)
    async with stage(tmp_path) as on:
        await on.press("1", "n")
        await on.write("Library of the Harbour")
        await on.press("enter")
        form = on.app.screen
        assert isinstance(form, WaitFormDialog)
        assert form.query_one("#organisation", Input).value == "Library of the Harbour"
        said = [toast.message for toast in on.app._notifications]
        assert [NEWER in words for words in said] == [True]
        await on.press("enter")
        assert isinstance(on.app.screen, WaitFormDialog)
        assert [toast.message for toast in on.app._notifications] == said
        await on.press("escape")
        assert on.app.screen is not form
    assert (tmp_path / "waitroom.json").read_bytes() == kept
