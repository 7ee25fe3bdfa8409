"""The list of keys: found by typing, chosen by pressing, named before it clashes, and shown at once everywhere."""

from pathlib import Path
from typing import Any

from textual.geometry import Offset
from textual.screen import Screen

from tests.ui.stage import WIDE, Stage, begin, stage
from waitroom.key_bindings import COMMANDS_BY_ID, EVERY_COMMAND
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog
from waitroom.screens.data.keys_dialog import KeysDialog
from waitroom.screens.data.press_key import PressKeyDialog
from waitroom.screens.data.settings import SettingsDialog
from waitroom.screens.home.home_screen import HomeScreen


def is_in_front(on: Stage, kind: type[Screen[Any]]) -> bool:
    return isinstance(on.app.screen, kind)


async def open_keys(on: Stage, words: str = "") -> None:
    """Go to the list by way of the settings, as somebody would who looks for it there."""
    await on.press("comma")
    await on.choose_setting("Keys")
    await on.until(lambda: is_in_front(on, KeysDialog))
    if words:
        await on.type(words)


async def click(on: Stage, words: str) -> None:
    """Click the first cell of some words on the screen."""
    rows = on.seen().splitlines()
    row = next(number for number, line in enumerate(rows) if words in line)
    await on.pilot.click(offset=Offset(rows[row].index(words), row))
    await on.pilot.pause()


async def test_a_key_is_chosen_by_pressing_it_and_stands_everywhere_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        await open_keys(on, "fold it away")
        assert "THE ROOM" in on.seen()
        await on.press("enter")
        assert is_in_front(on, PressKeyDialog)
        assert "A key for “veil”" in on.seen()
        # Another command of the room, one that works anywhere, and one of a card have theirs: each is named.
        await on.press("q")
        assert "q is the key of “leave” (anywhere)." in " ".join(on.seen().split())
        await on.press("r")
        assert "“answer” (the card)" in on.seen()
        await on.press("n")
        assert "n is the key of “new wait” (the room)" in on.seen()
        assert "After a swap that one has" in on.seen()
        await on.press("ctrl+i")
        assert "Many terminals send ^i as tab" in on.seen()
        await on.press("ctrl+g")
        assert "“breathe” (anywhere)" in on.seen()
        await on.press("n", "enter")
        assert is_in_front(on, KeysDialog)
        assert on.table("settings")[0]["own_keys"] == {"home.veil": "n", "home.new": "v"}
        await on.press("escape", "escape")
        assert is_in_front(on, HomeScreen)
        assert "v new wait" in on.seen()
        assert "n veil" in on.seen()
        await on.press("n")
        assert on.table("settings")[0]["veil"] == "words"
        await on.press("question_mark")
        assert "n          Turn the number into words" in on.seen()
        await on.press("escape", "ctrl+p")
        await on.type("fold it")
        assert "veil" in on.seen()
        assert " n " in next(line for line in on.seen().splitlines() if "veil  " in line)
    async with stage(tmp_path, WIDE) as on:
        assert "v new wait" in on.seen()
        # What another tab chooses is bound in this one too.
        async with stage(tmp_path, WIDE) as other:
            other.app.key_binder.choices().choose({"home.new": "Y"})
            other.file()
        on.app.ticker.tick()
        await on.pilot.pause()
        assert "Y new wait" in on.seen()


async def test_one_more_one_less_as_usual_and_another_set(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        await open_keys(on, "thirty days")
        await on.press("f4", "alt+u")
        assert on.table("settings")[0]["own_keys"] == {"put_aways": "U,alt+u"}
        assert "U alt+u*" in on.seen()
        await on.press("f6")
        assert "alt+u is taken away" in on.seen()
        await on.press("f6", "f6")
        assert "no key" in on.seen()
        await on.press("f7")
        assert on.table("settings")[0]["own_keys"] == {}
        await on.press(*["backspace"] * 11)
        await on.type("lonely")
        await on.press("f6")
        assert "so one like it stays" in on.seen()
        await on.press("f3")
        assert "The set is vim" in on.seen()
        await on.press("escape", "escape")
        assert "l turn" in on.seen()
        # The list moves by j and k, a line to write on takes both as signs.
        await on.press("comma", "j", "j", "k")
        assert on.app.screen.query_one("#choices").highlighted == 2  # type: ignore[attr-defined]
        await on.press("tab")
        await on.type("jk")
        await on.press("escape")
        assert on.table("settings")[0]["name"] == "jk"
        await open_keys(on)
        await on.press("alt+a")
        assert "Your own are let go" in on.seen()
        await on.press("enter")
        assert "The set is plain, none of your own." in on.seen()
        assert on.table("settings")[0]["key_preset"] == "plain"


async def test_what_stands_in_the_file_is_taken_and_the_settings_go_before_it(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(
        'preset = 3\n[keys]\nhome.veil = ["V", "alt+v"]\n"home.edit" = 7\n"dialog.back" = "z"\nhome.undo = "no such"\n',
        encoding="utf-8",
    )
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        seen = " ".join(on.seen().split())
        for told in (
            "a set of keys is named in quotes",
            'as in "home.edit" = "V"',
            "z cannot be the key of dialog.back",
        ):
            assert told in seen
        assert "no such is not the name of a key" in seen
        assert "V veil" in seen
        await open_keys(on, "fold it away")
        assert "V alt+v*" in on.seen()
        await on.press("enter", "Z")
        assert on.table("settings")[0]["own_keys"] == {"home.veil": "Z,alt+v"}
        await on.press("f7")
        assert on.table("settings")[0]["own_keys"] == {"home.veil": "v"}


async def test_every_command_is_in_the_list_and_every_key_in_its_foot_can_be_clicked(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        await on.press("ctrl+p")
        await on.type("own keys")
        await on.press("enter")
        await on.until(lambda: is_in_front(on, KeysDialog))
        listed = on.app.screen.query_one("#commands")
        ids = {option.id for option in listed._options if option.id}  # type: ignore[attr-defined]
        assert ids == set(COMMANDS_BY_ID) == {command.id for command in EVERY_COMMAND}
        await on.type("fold it away")
        await click(on, "another set")
        assert "The set is vim" in on.seen()
        await click(on, "enter another key")
        assert is_in_front(on, PressKeyDialog)
        await on.press("Y")
        await click(on, "take one away")
        assert "is taken away" in on.seen() or "keeps" in on.seen()
        await click(on, "esc back")
        await on.press("X")
        assert is_in_front(on, HomeScreen)
        await on.press("exclamation_mark")
        assert is_in_front(on, PeopleToTalkToDialog)
        await on.press("escape", "comma")
        assert is_in_front(on, SettingsDialog)
