"""Screens that are asked for twice, while another leaves, while one is built, and from behind another."""

import asyncio
from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from textual import events
from textual.geometry import Size

from tests.ui.room_commands import is_asked_in
from tests.ui.stage import WIDE, Stage, begin, stage
from waitroom.key_bindings import APP, COMMANDS
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog
from waitroom.screens.home.phone_page import FactsScroll
from waitroom.screens.letters.letter_history import LetterHistoryDialog
from waitroom.screens.shared.one_line_dialog import OneLineDialog
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.widgets.shared.mounted_check import is_here

ROOMS = {"home": "1", "letters": "2", "care": "3", "box": "4"}
LEAVES = {"leave"}


def char(key: str) -> str | None:
    return key if len(key) == 1 else None


def keep(given: list[str | None], result: str | None) -> None:
    given.append(result)


def strike(on: Stage, key: str) -> None:
    """Press a key and wait for nothing."""
    on.app.post_message(events.Key(key, char(key)))


def twice_open(on: Stage) -> list[str]:
    kinds = Counter(type(screen).__name__ for screen in on.app.screen_stack)
    return [kind for kind, number in kinds.items() if number > 1]


async def back_to_the_room(on: Stage) -> None:
    """Leave what is open; what was said is not hung up anew over each screen that comes after."""
    on.app.clear_notifications()
    if on.app.is_covered:
        await on.press("f9")
    for _ in range(8):
        if len(on.app.screen_stack) > 1:
            await on.press("escape")
    assert [isinstance(screen, RoomScreen) for screen in on.app.screen_stack] == [True]


@pytest.mark.parametrize("room", ROOMS)
async def test_each_key_twice_at_once_opens_one_and_one_way_back(tmp_path: Path, room: str) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for command in COMMANDS:
            if command.where not in {room, APP} or command.id in LEAVES:
                continue
            if command.where == APP and not is_asked_in(room, command):
                continue
            key = command.keys.split(",")[-1]
            await on.app.run_action(f"app.go('{room}')")
            for _ in range(2):
                strike(on, key)
            await on.pilot.pause()
            assert not twice_open(on), command.id
            await back_to_the_room(on)
            await on.app.run_action(f"app.go('{room}')")
            # Without the turns that keys take: two clicks on a key line, or an action from elsewhere.
            screen = on.app.screen
            for _ in range(2):
                await on.app.run_action(command.action, screen)
                on.app.post_message(events.Resize(Size(40, 12), Size(40, 12)))
            assert not twice_open(on), command.id
            on.app.post_message(events.Resize(Size(*WIDE), Size(*WIDE)))
            await on.pilot.pause()
            assert not twice_open(on), command.id
            await back_to_the_room(on)
            assert is_here(on.app.screen), command.id


async def test_what_is_left_twice_goes_once_and_gives_back_once(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        given: list[str | None] = []
        dialog = OneLineDialog("Who is it?", draft=on.room.form_drafts.of("test"))
        on.app.push_screen(dialog, partial(keep, given))
        await on.pilot.pause()
        dialog.dismiss("first")
        dialog.dismiss("second")
        dialog.action_back()
        await on.pilot.pause()
        dialog.dismiss("third")
        await on.pilot.pause()
        assert given == ["first"]
        assert len(on.app.screen_stack) == 1


async def test_what_ends_behind_another_goes_when_it_is_in_front_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        given: list[str | None] = []
        dialog = OneLineDialog("Who is it?", draft=on.room.form_drafts.of("test"))
        on.app.push_screen(dialog, partial(keep, given))
        await on.pilot.pause()
        await on.press("f2")
        dialog.dismiss("behind the people")
        await on.pilot.pause()
        assert not given
        assert len(on.app.screen_stack) == 3
        await on.press("escape")
        assert given == ["behind the people"]
        assert len(on.app.screen_stack) == 1


async def test_a_screen_that_leaves_opens_nothing_any_more(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        dialog = OneLineDialog("Who is it?", draft=on.room.form_drafts.of("test"))
        on.app.push_screen(dialog)
        await on.pilot.pause()

        def ask_more() -> None:
            dialog.dismiss(None)
            on.app.push_screen(PeopleToTalkToDialog(on.room))

        dialog.call_later(ask_more)
        await on.pilot.pause()
        assert len(on.app.screen_stack) == 1


async def test_keys_while_a_dialog_closes_reach_the_room_or_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for keys in (
            "c",
            "escape",
            "escape",
            "n",
            "escape",
            "w",
            "escape",
            "escape",
            "t",
            "escape",
            "b",
            "z",
        ):
            strike(on, keys)
        on.app.post_message(events.Resize(Size(40, 12), Size(40, 12)))
        for keys in ("escape", "r", "escape", "f2", "escape", "escape", "3", "p", "escape", "1"):
            strike(on, keys)
        await on.pilot.pause()
        assert not twice_open(on)
        await back_to_the_room(on)


@pytest.mark.parametrize("name", ["letters", "care", "box"])
async def test_a_tick_and_a_save_while_a_room_is_built_change_nothing(tmp_path: Path, name: str) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.app.post_message(events.Key(ROOMS[name], ROOMS[name]))
        while on.app.current_mode != name or not is_here(on.app.screen):
            on.app.rooms.refresh()
            on.app.ticker.after_save()
            on.app.ticker.spread(on.room.now())
            on.app.ticker.tick()
            await asyncio.sleep(0)
        await on.pilot.pause()
        assert on.app.current_mode == name


async def test_a_timer_of_a_screen_that_leaves_finds_nothing_to_do(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        called: list[int] = []
        dialog = OneLineDialog("Who is it?", draft=on.room.form_drafts.of("test"))
        on.app.push_screen(dialog)
        await on.pilot.pause()
        timer = dialog.set_interval(60, lambda: called.append(1))
        dialog.call_after_refresh(lambda: called.append(2))
        dialog.dismiss(None)
        await timer._tick(next_timer=0, count=1)
        await on.pilot.pause()
        assert not called
        assert not dialog.is_mounted


async def test_sixty_calm_seconds_are_left_once_however_often_it_is_pressed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("n")
        await on.press("ctrl+g")
        assert isinstance(on.app.screen, BreathingScreen)
        for _ in range(5):
            strike(on, "space")
        await on.pilot.pause()
        assert len(on.app.screen_stack) == 2


async def test_a_letter_without_earlier_versions_takes_the_keys_of_its_history(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("2", "ctrl+n", "enter", "ctrl+r")
        assert isinstance(on.app.screen, LetterHistoryDialog)
        await on.press("pagedown", "pageup", "right", "left", "enter")
        await back_to_the_room(on)


async def test_a_page_that_is_half_built_when_the_room_is_left_reaches_for_nothing(tmp_path: Path) -> None:
    """Once the room is left Textual builds no parts any more: the beginning of a page would look for its own."""
    async with stage(tmp_path) as on:
        await begin(on)
        on.app.post_message(events.Key("R", "R"))
        while not on.app.screen.query(FactsScroll):  # noqa: ASYNC110 - what is waited for is the loop itself
            await asyncio.sleep(0)
        page = on.app.screen
        assert not page.query("#ask")
        on.app.exit()
        await on.until(page._mounted_event.is_set)
        assert not page.query("#ask")  # and no report was written: tests/conftest.py looks for one
