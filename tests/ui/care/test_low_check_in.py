"""The answer to "I feel awful": at once, on that screen, each of three things one key, or nothing."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from textual.screen import Screen

from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.screens.box.add_memento import AddMementoDialog
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.care.low_check_in import LowCheckInDialog
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog


def stands(on: Stage, kind: type[Screen[Any]]) -> bool:
    return isinstance(on.app.screen, kind)


async def test_a_low_check_in_is_answered_at_once_and_every_way_leads_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("3", "c", "9", "down", "1", "enter")
        assert stands(on, LowCheckInDialog)
        assert "A loud worry and little strength" in " ".join(on.seen().replace("▎", " ").split())
        for key, opened in (("g", BreathingScreen), ("p", PeopleToTalkToDialog)):
            await on.press(key)
            assert stands(on, opened)
            await on.press("escape")
            assert stands(on, LowCheckInDialog)
        await on.press("escape")
        assert stands(on, CareScreen)
        (said,) = on.table("check_ins")
        assert (said["worry"], said["energy"]) == (9, 1)
        # Care takes what was stated, for a short while alone, and the scales alone close no card.
        assert "5 minutes, tired" in on.seen()
        await on.press("1")
        assert "ten minutes" not in on.seen()
        # It can be taken back at once.
        await on.press("3", "u")
        assert on.table("check_ins") == []


async def test_a_calm_hour_and_words_that_were_typed_ask_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("3", "c", "4", "down", "7", "enter")
        assert stands(on, CareScreen)
        await on.press("c", "up")
        await on.write("I feel awful, very low, panicky")
        await on.press("enter")
        assert stands(on, CareScreen)
        assert len(on.table("check_ins")) == 2


async def test_the_card_that_rests_shows_no_dead_key_and_offers_what_helps(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("c", "down", "down", "left", "enter", "escape")
        seen = on.seen()
        assert "The cards are back at 18:52. Until then there is:" in " ".join(seen.replace("▎", " ").split())
        card = seen.split("LETTER")[0]
        for words in ("^g breathe", "F5 box", "! people", "M your cards"):
            assert words in card
        for dead in ("k keep", "r answer", "s source", "x not for me", "→ turn", "w write mine"):
            assert dead not in card
        await on.press("x", "s", "r")
        assert len(on.app.screen_stack) == 1, "the card's keys ask nothing while it rests"
        assert on.table("marks") == []
        await on.at(EVENING + timedelta(minutes=10))
        assert "k keep" in on.seen()


async def test_breath_people_and_the_box_are_one_seen_key_from_every_room_and_dialog(tmp_path: Path) -> None:
    async with stage(tmp_path, (60, 20)) as on:
        assert "F2 people" in on.seen(), "in the welcome, too"
        await begin(on)
        for room in ("1", "2", "3", "4"):
            await on.press(room)
            seen = on.seen()
            assert "^g breathe" in seen
            assert "! people" in seen
            assert "4 Box" in seen or "4 Happy box" in seen
        await on.press("1")
        for key in ("t", "n", "b", "c", "comma", "A"):
            await on.press(key)
            assert len(on.app.screen_stack) == 2, key
            last = on.seen().splitlines()[-1]
            assert "^g breathe" in last
            is_typed_into = bool(on.app.screen.query("Input, TextArea"))
            assert ("F2 people" if is_typed_into else "! people") in last
            assert "F5 box" in last
            assert ("F1 " if is_typed_into else "? ") in last
            await on.press("f5")
            assert stands(on, AddMementoDialog), "there is nothing in it yet"
            await on.press("escape")
            await on.press("f1")
            assert "Keys" in on.seen()
            await on.press("escape", "escape")
            assert len(on.app.screen_stack) == 1, key
