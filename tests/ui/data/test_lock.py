"""The room is locked: not a word of it on the terminal, nothing of what was being written lost, help within reach."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests.ui.glass import glass_of, look_through_glass
from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.domain.people.person import Person
from waitroom.screens.data.lock_dialog import LockDialog
from waitroom.screens.data.settings import SettingsDialog
from waitroom.screens.waits.wait_form import WaitFormDialog

OF_THE_ROOM = ("Museum", "REFRAME", "Secret", "Priya", "HAPPY BOX", "interview", "Friday")


def nothing_of_the_room(on: Stage) -> None:
    """Read every row that stands on the screen."""
    seen = on.seen()
    assert on.app.is_locked
    assert not [word for word in OF_THE_ROOM if word.lower() in seen.lower()]


async def open_with(on: Stage, phrase: str) -> None:
    await on.type(phrase)
    await on.press("enter")
    await on.until_still()


async def test_a_phrase_is_set_in_the_settings_asked_at_the_start_and_taken_away(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("comma")
        await on.choose_setting("Lock with a passphrase")
        assert isinstance(on.app.screen, LockDialog)
        assert "not encrypted" in " ".join(on.seen().split())
        await on.type("lamp")
        assert "lamp" not in on.seen()
        await on.press("enter")
        await on.type("lamb")
        await on.press("enter")
        assert "not the same" in on.seen()
        on.app.screen.query_one("#again", Input).value = "lamp"
        await on.press("enter")
        assert isinstance(on.app.screen, SettingsDialog)
        assert "set: enter changes it" in on.seen()
        assert not on.app.is_locked
        assert "lamp" not in (tmp_path / "passphrase.json").read_text() + str(on.file())
        await on.press("escape")
    async with stage(tmp_path, SMALL) as on:
        await on.pilot.pause()
        nothing_of_the_room(on)
        await open_with(on, "lamp")
        assert not on.app.is_locked
        assert "Museum" in on.seen()
        await on.press("comma")
        await on.choose_setting("Take the lock away")
        await open_with(on, "wrong")
        assert "not the phrase" in on.seen()
        await on.at(EVENING + timedelta(minutes=2))
        on.app.screen.query_one("#present", Input).value = "lamp"
        await on.press("enter")
        assert not (tmp_path / "passphrase.json").exists()


async def test_a_wrong_phrase_loses_nothing_and_slows_down_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_through_glass(monkeypatch)
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        on.store.people.save(Person(name="Priya Rao", phone="07", is_mine=True), now=on.room.now())
        on.room.screen_lock.set("a lamp", now=on.room.now())
        await on.press("n")
        await on.write("Secret place")
        field = on.app.screen.query_one("#organisation", Input)
        await on.app.run_action("app.lock_now")
        nothing_of_the_room(on)
        glass_of(on.app).written()
        # Nothing gets in: neither keys that are for the room, nor the mouse; nor out.
        await on.press("ctrl+p", "ctrl+g", "f5", "tab", "ctrl+u")
        on.app.notify("said beneath")
        on.app.post_message(events.MouseDown(None, 3, 3, 0, 0, 1, False, False, False))
        await on.pilot.pause()
        nothing_of_the_room(on)
        for key, words in (("f2", "findahelpline.com"), ("f1", "passphrase.json")):
            await on.press(key)
            assert words in "".join(on.seen().split())
            nothing_of_the_room(on)
        await on.press("escape", "escape")
        moment = EVENING
        for pause in (1, 2, 4):
            await open_with(on, "wrong")
            said = " ".join(on.seen().split())
            assert f"in {pause} second" in said
            assert "Nothing is lost" in said
            await open_with(on, "a lamp")  # it is not looked at, and stays typed
            nothing_of_the_room(on)
            await on.press("ctrl+u")
            moment += timedelta(seconds=pause)
            await on.at(moment)
        written = glass_of(on.app).written()
        assert not [word for word in OF_THE_ROOM if word in written]
        assert on.table("drafts")[0]["fields"]["organisation"] == "Secret place"
        # The cover lies over the lock, and the lock beneath it.
        await on.press("ctrl+l")
        assert "locked" not in on.seen()
        await on.press("ctrl+l")
        nothing_of_the_room(on)
        on.app.post_message(events.Paste("a lamp\n"))
        await on.pilot.pause()
        await on.press("enter")
        await on.until_still()
        assert not on.app.is_locked
        assert isinstance(on.app.screen, WaitFormDialog)
        assert on.app.screen.focused is field
        assert field.value == "Secret place"
        assert "said beneath" in [each.message for each in on.app._notifications]


async def test_it_is_asked_after_the_cover_if_so_chosen_and_early_keys_are_the_phrase(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.room.screen_lock.set("lamp", now=on.room.now())
        await on.press("ctrl+l", "ctrl+l")
        assert not on.app.is_locked
        on.room.save_settings(lock_after_cover=True, cover_at_start=True)
        await on.press("ctrl+l", "ctrl+l")
        nothing_of_the_room(on)
        on.app.lifecycle.typed_before = "lamp\r"
        on.app.lifecycle.press_early_keys()
        await on.until_still()
        assert not on.app.is_locked
    async with stage(tmp_path) as on:
        await on.pilot.pause()
        assert on.app.is_covered
        await on.press("x")
        nothing_of_the_room(on)
        (tmp_path / "passphrase.json").write_text("{")
        await open_with(on, "lamp")
        assert "passphrase.json" in "".join(on.seen().split())
        nothing_of_the_room(on)
        (tmp_path / "passphrase.json").unlink()
        await open_with(on, "anything")
        assert "Museum" in on.seen()
