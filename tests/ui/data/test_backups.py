"""Stories of the backups: seen, put beside today, brought back whole or one thing at a time, and taken back again."""

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.box.box_stage import stands
from tests.ui.data.backups_stage import mark, opened
from tests.ui.stage import LEAST, SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.letters.letter import Letter
from waitroom.domain.people.person import Person
from waitroom.screens.data.backups import BackupsDialog
from waitroom.screens.data.compare_states import CompareStatesDialog
from waitroom.screens.data.settings import SettingsDialog
from waitroom.screens.data.trash import TrashDialog
from waitroom.screens.home.home_screen import HomeScreen

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])


def await_first_backup(on: Stage) -> None:
    """Wait until the day's own backup is made: it is of what was there before the story goes on."""
    assert on.store.flush(30.0)
    ends = time.monotonic() + 30
    while not on.store.backups.files():
        assert time.monotonic() < ends
        time.sleep(0.01)


def keep(on: Stage, days_ago: int) -> None:
    """Make a backup of what is there, as some days ago."""
    assert on.store.flush(30.0)
    on.store.restorer.back_up(on.room.now() - timedelta(days=days_ago))


def lose_two_letters(on: Stage) -> None:
    """Write three letters and a person, back them up, then lose two letters, change one and write another."""
    now = on.room.now()
    with on.store.transaction():
        letters = [
            on.store.letters.save(Letter(subject=f"Letter {each}", body=f"Dear {each}, on Tuesday"), now=now)
            for each in ("one", "two", "three")
        ]
        on.store.people.save(Person(name="Ada Okafor"), now=now)
    keep(on, 3)
    with on.store.transaction():
        for letter in letters[:2]:
            on.store.letters.remove(letter.id, now=now)
        on.store.letters.save(replace(letters[2], body="Dear three, on Wednesday"), now=now)
        on.store.letters.save(Letter(subject="Came since"), now=now)
    assert on.store.flush(30.0)


def subjects(on: Stage) -> set[str]:
    return {each["subject"] for each in on.table("letters") if each["subject"].startswith(("Letter", "Came"))}


async def test_all_of_a_backup_is_brought_back_and_that_is_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await_first_backup(on)
        lose_two_letters(on)
        (tmp_path / "backups" / "waitroom-000050-2014-04-21.json").write_bytes(b"{")
        await opened(on, "B")
        stands(on, BackupsDialog)
        seen = on.seen()
        assert "Sun 20 Apr 18:42" in seen
        assert "today 18:42" in seen
        assert "1 letter more; 2 letters fewer;" in seen
        assert "damaged" in seen
        mark(on, "damaged")
        await on.press("b")
        assert "It is damaged, and cannot be brought back." in on.seen()
        await on.press("enter")
        stands(on, BackupsDialog)
        mark(on, "Sun 20 Apr")
        await on.press("up", "down")
        assert "beside today" in on.seen()
        await opened(on, "b")
        assert "Brought back: Sun 20 Apr 18:42" in on.seen()
        assert subjects(on) == {"Letter one", "Letter two", "Letter three"}
        assert "The same as today." in on.seen()
        await on.press("escape")
        await opened(on, "B", "ctrl+z")
        assert "Taken back" in on.seen()
        assert subjects(on) == {"Letter three", "Came since"}
        # Somebody else writes the folder full meanwhile: nothing is brought back, and that is said.
        on.store.progress.set_read_only("This is for reading only.")
        await opened(on, "b")
        assert "This is for reading only." in on.seen()


@SIZES
async def test_one_letter_is_found_beside_today_and_brought_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await_first_backup(on)
        lose_two_letters(on)
        await opened(on, "B")
        mark(on, "Sun 20 Apr")
        await opened(on, "enter")
        screen = on.app.screen
        assert isinstance(screen, CompareStatesDialog)
        assert "The backup of Sun 20 Apr 18:42, beside today" in on.seen()
        there, here = screen.query_one("#there").region, screen.query_one("#here").region
        is_beside = size == WIDE
        assert (there.y == here.y, there.x == here.x) == (is_beside, not is_beside)
        mark(on, "Letter three")
        await on.press("up", "down")
        mark(on, "Letter three")
        await on.pilot.pause()
        assert "on Tuesday" in on.seen()
        assert "on Wednesday" in on.seen()
        mark(on, "Came since")
        await on.press("enter")
        assert "There is nothing to take over: came since" in on.seen()
        assert subjects(on) == {"Letter three", "Came since"}
        await on.press("slash")
        await on.write("xyz")
        assert "Nothing here has these words." in on.seen()
        await on.press("enter", "escape", "slash")
        await on.write("two")
        await on.press("enter")
        assert "It is not here today." in on.seen()
        await opened(on, "enter")
        assert "Brought back: Letter two." in on.seen()
        assert subjects(on) == {"Letter two", "Letter three", "Came since"}
        await on.press("pagedown", "space")
        await opened(on, "ctrl+z")
        assert subjects(on) == {"Letter three", "Came since"}
        await opened(on, "escape", "b")
        assert subjects(on) == {"Letter one", "Letter two", "Letter three"}
        assert "Everything in it is as it is today." in on.seen()
        await on.press("slash", "space")
        await opened(on, "escape", "escape")
        stands(on, HomeScreen)


async def test_they_are_reached_from_the_settings_and_the_trash_and_there_may_be_none(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await opened(on, "comma")
        if not isinstance(on.app.screen, SettingsDialog):
            await begin(on)
            await opened(on, "comma")
        await_first_backup(on)
        for path in (tmp_path / "backups").glob("*"):
            path.unlink()
        mark(on, "Your data: backups")
        await opened(on, "enter")
        assert "There is no backup yet." in on.seen()
        await opened(on, "enter", "b", "c", "u")
        await opened(on, "escape", "escape", "escape")
        on.store.progress.add_note("2 letters fewer than in the copy of today. That copy is kept.")
        on.app.ticker.tick()
        await on.pilot.pause()
        assert "B shows what it has." in " ".join(on.seen().split())
        lose_two_letters(on)
        await opened(on, "U")
        stands(on, TrashDialog)
        assert "b backups" in on.seen()
        await opened(on, "b")
        backups = stands(on, BackupsDialog)
        mark(on, "today")
        marked = backups.marked_state()
        assert marked is not None
        await opened(on, "enter")
        await on.press("escape")
        for path in (tmp_path / "backups").glob(f"*{marked.number:06}-*"):
            path.unlink()
        await opened(on, "enter")
        assert "That backup is not there any more." in on.seen()
        await opened(on, "escape", "escape")
        stands(on, TrashDialog)


@pytest.mark.parametrize("size", [SIDE, LEAST])
async def test_they_open_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await_first_backup(on)
        on.store.letters.save(Letter(subject="[b]bold[/b] \x1b[31mred " + "long " * 60), now=on.room.now())
        keep(on, 1)
        on.store.letters.remove(on.store.letters.ids()[-1], now=on.room.now())
        on.app.dialogs.action_backups()
        await on.until_still()
        mark(on, "yesterday")
        await opened(on, "enter")
        stands(on, CompareStatesDialog)
        assert "\x1b" not in on.seen()
        await opened(on, "enter", "escape", "escape")
        assert len(on.store.letters.all()) == 1
