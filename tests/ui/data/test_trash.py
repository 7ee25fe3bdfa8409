"""Stories of what was put away: it is listed from anywhere, comes back, and the box takes its steps back one by one."""

from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.ui.box.box_stage import open_box, settle, stands, wall
from tests.ui.stage import EVENING, LEAST, SIDE, SMALL, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.letters.letter import Letter
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.data.trash import TrashDialog
from waitroom.screens.home.home_screen import HomeScreen


def ids(on: Stage, table: str = "mementos") -> set[str]:
    return {each["id"] for each in on.table(table)}


def keep(on: Stage, *lines: str) -> list[str]:
    return [
        on.room.box.intake.add_text(words, MementoDetails(), on.room.now() + timedelta(minutes=at)).id
        for at, words in enumerate(lines)
    ]


async def test_what_was_put_away_comes_back_after_a_restart(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await open_box(on)
        owl, boat = keep(on, "The owl by the harbour", "The boat, at last")
        letter = on.store.letters.save(Letter(subject="Thanks for Wednesday"), now=on.room.now())
        on.room.letters.delete(letter, now=on.room.now())
        await on.press("o", "home")
        await on.press("d", "d")
        assert ids(on) == set()
    async with stage(tmp_path, SMALL, at=EVENING + timedelta(days=3)) as on:
        await settle(on)
        stands(on, BoxScreen)
        await on.press("U")
        dialog = stands(on, TrashDialog)
        for words in ("The owl by the harbour", "The boat, at last", "Thanks for Wednesday"):
            assert words in on.seen()
        assert "note, put away Wed 23 Apr, 27 days left" in on.seen()
        await on.press("slash")
        await on.write("owl")
        assert "The boat" not in on.seen()
        await on.write("xyz")
        assert "Nothing here has these words." in on.seen()
        await on.press("enter", "down", "backspace", "backspace", "backspace", "down", "enter")
        assert "Brought back: The owl by the harbour" in on.seen()
        assert ids(on) == {owl}
        await on.press("escape")
        assert "The boat, at last" in on.seen()
        await on.press("u")
        assert "Put away again: The owl by the harbour" in on.seen()
        assert ids(on) == set()
        await on.press("u")
        while dialog.query_one(OptionList).option_count:
            await on.press("enter")
        assert ids(on) == {owl, boat}
        assert ids(on, "letters") == {letter.id}
        assert "Nothing is put away. What is put away stays here for 30 days." in on.seen()
        await on.press("slash", "enter", "escape")
        stands(on, BoxScreen)
        assert {view.text for view in wall(on).views} >= {"The owl by the harbour", "The boat, at last"}


async def test_a_wait_stays_and_comes_back_to_the_front(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("P")
        assert on.room.waits.in_front("", on.room.now()) is None
        await on.press("escape", "U")
        assert "wait, put away today, stays" in on.seen()
        await on.press("enter", "escape")
        stands(on, HomeScreen)
        assert "Museum" in on.seen()
        await on.press("P", "escape", "u")
        stands(on, HomeScreen)
        assert "Museum" in on.seen()


async def test_what_is_gone_meanwhile_is_said_and_what_leaves_soon_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await open_box(on)
        keep(on, "one", "two")
        letter = on.store.letters.save(Letter(), now=on.room.now())
        on.room.letters.delete(letter, now=on.room.now())
        await on.press("o", "home", "d", "d")
        await on.at(EVENING + timedelta(days=29, hours=1))
        await on.press("U")
        assert "the last day" in on.seen()
        assert "Nothing is written in it." in on.seen()
        await on.press("escape")
        await on.at(EVENING + timedelta(days=31))
        await on.press("U")
        assert "leaves soon" in on.seen()
        on.store.trash.empty(now=on.room.now())
        await on.press("enter")
        assert "That one cannot come back from here any more." in on.seen()
        await on.press("escape", "u", "u", "u")
        assert "That one is not in the trash any more." in on.seen()
        assert ids(on) == set()


async def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await open_box(on)
        keep(on, "one")
        await on.press("o", "home", "d", "U")
        on.store.progress.set_read_only("This is for reading only.")
        await on.press("enter")
        assert "This is for reading only." in on.seen()


@pytest.mark.parametrize("size", [SIDE, LEAST])
async def test_it_opens_at_any_size_and_never_over_the_cover(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        on.room.box.delete(keep(on, "[b]bold[/b] \x1b[31mred " + "long " * 60)[0], on.room.now())
        on.app.dialogs.action_put_aways()
        await on.pilot.pause()
        stands(on, TrashDialog)
        on.app.dialogs.action_put_aways()
        await on.press("escape", "ctrl+l")
        await on.press("U")
        assert on.app.is_covered
        await on.press("ctrl+l")
        assert not isinstance(on.app.screen, TrashDialog)


async def test_the_box_takes_its_steps_back_one_after_the_other(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await open_box(on)
        await on.press("end", "x")
        one, two, three = keep(on, "one", "two", "three")
        await on.press("o", "home", "p", "e")
        await on.write(" more")
        await on.press("enter")
        await on.press("d", "home", "d", "d")
        assert ids(on) == set()
        await on.press("u", "u", "u")
        assert ids(on) == {one, two, three}
        (pinned,) = on.room.box.pinned()
        assert "more" in pinned.text
        await on.press("u")
        (pinned,) = on.room.box.pinned()
        assert "more" not in pinned.text
        await on.press("u")
        assert on.room.box.pinned() == ()
        await on.press("u")
        assert on.table("settings")[0]["box_swept"] is False
        await on.press("u")
        assert ids(on) == {one, two, three}


async def test_what_came_back_another_way_is_passed_over_by_undo(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await open_box(on)
        one, two = keep(on, "one", "two")
        await on.press("o", "home", "p", "e")
        await on.write(" more")
        await on.press("enter", "d", "home", "d")
        for each in (one, two):
            on.room.box.restore(each, on.room.now())
        (pinned,) = on.room.box.pinned()
        await on.press("u")
        assert "more" not in on.room.box.get(pinned.id).text  # type: ignore[union-attr]  # it is there
        on.room.box.pin(pinned.id, on.room.now())
        await on.press("u", "u")
        assert on.room.box.pinned() == ()
        await on.press("p", "e")
        await on.write("again")
        await on.press("enter")
        for each in (one, two):
            on.room.box.delete(each, on.room.now())
        await on.press("u")
        assert ids(on) == set()
