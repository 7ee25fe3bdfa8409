from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.ui.stage import EVENING, SMALL, WIDE, begin, stage
from waitroom.app.palette_entries import PaletteEntries
from waitroom.key_bindings import APP, COMMANDS, bound_keys, commands_for, listed_for
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.waits.wait_form import WaitFormDialog

NASTY = (
    "[/b]",
    "[@click=app.quit]x[/]",
    "[red]a[/red] \\[b] [link=",
    "\x1b]0;x\x07",
    "a\0b\x9b31m",
    "\u202eright to left\u202c",
    "👩‍👩‍👧 漢字 עברית",
    "x" * 10_000,
)


@pytest.mark.parametrize("text", NASTY)
async def test_text_is_text_in_every_field_of_a_wait(tmp_path: Path, text: str) -> None:
    async with stage(tmp_path, SMALL) as on:
        on.app.screen.query_one("#organisation", Input).value = text
        on.app.screen.query_one("#role", Input).value = text
        on.app.screen.query_one("#promise", Input).value = text
        await on.pilot.pause()
        await on.press("enter")
        (wait,) = on.table("waits")
        assert wait["organisation"] == text
        assert wait["rounds"][0]["promises"][0]["words"] == text
        await on.press("t", "f")
        assert on.app.screen.query_one("#organisation", Input).value == text
        await on.press("escape", "w")
        on.app.screen.query_one(TextArea).text = text
        await on.press("escape")
        assert on.table("own_reframes")[0]["text"] == text.strip()
        await on.press("b")
        assert "\x1b" not in on.seen()
        assert "\0" not in on.seen()
    async with stage(tmp_path, WIDE) as on:
        assert on.table("waits")[0]["organisation"] == text


async def test_sixty_calm_seconds_from_anywhere_and_back_to_the_cursor(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("n")
        await on.write("Library")
        await on.press("left")
        field = on.app.screen.query_one("#organisation", Input)
        for _ in range(2):
            await on.press("ctrl+g")
            assert type(on.app.screen).__name__ == BreathingScreen.__name__
            assert "in" in on.seen()
            assert "Library" not in on.seen()
            await on.press("escape")
            assert isinstance(on.app.screen, WaitFormDialog)
            assert on.app.screen.focused is field
            assert field.cursor_position == len("Librar")


async def test_people_are_one_key_away_even_in_the_welcome(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await on.press("f2")
        assert "findahelpline.com" in on.seen()
        assert "the local emergency number" in on.seen()
        await on.press("escape")
        assert isinstance(on.app.screen, WaitFormDialog)
        await begin(on)
        await on.press("exclamation_mark")
        assert "findahelpline.com" in on.seen()


async def test_help_and_palette_hold_every_command(tmp_path: Path) -> None:
    async with stage(tmp_path, (120, 110)) as on:
        await begin(on)
        await on.press("question_mark")
        seen = on.seen()
        places = ("home", "card.reframe", "card.care", "card.letter", "card.box", APP)
        for place in places:
            for command in commands_for(place):
                if not command.is_quiet:
                    assert command.help.split(";")[0][:40] in seen, command.id
                    assert " ".join(bound_keys(command, {})) in seen, command.id
        await on.press("escape")
        entries = PaletteEntries(on.app, on.app.screen).all()
        offered = [entry.name for entry in entries if entry.is_offered]
        wanted = [
            command.label
            for place in places
            for command in listed_for(place)
            # No shell waits behind a story, and nobody looks for the arrows by a name.
            if command.id not in {"palette", "suspend"} and command.keys not in {"up", "down"}
        ]
        assert sorted(offered) == sorted(wanted)
        await on.press("ctrl+p")
        await on.write("fold it")
        await on.press("enter")
        assert on.table("settings")[0]["veil"] == "words"


async def test_own_keys_are_taken_and_clashes_are_named(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(
        'preset = "vim"\n[keys]\n"home.veil" = "V"\n"home.board" = "n"\n"no.such" = "z"\n', encoding="utf-8"
    )
    async with stage(tmp_path) as on:
        await begin(on)
        seen = on.seen()
        assert "n is already the key of home.new" in seen
        assert "No command is called no.such" in seen
        assert "V veil" in seen
        await on.press("V")
        assert on.table("settings")[0]["veil"] == "words"
    (tmp_path / "config.toml").write_text("preset = [", encoding="utf-8")
    async with stage(tmp_path) as on:
        assert "config.toml is not TOML" in on.seen()


async def test_settings_are_kept_at_once(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("comma", "enter")
        assert on.app.theme == "evening"
        await on.press("down", "down", "right", "tab")
        await on.write("Marta")
        await on.press("escape")
        (settings,) = on.table("settings")
        assert (settings["theme"], settings["reduced_motion"], settings["name"]) == ("evening", True, "Marta")
        await on.press("C")
        assert on.app.theme == "paper"


async def test_an_answer_can_be_given_for_an_earlier_day_and_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.at(EVENING + timedelta(days=1))
        await on.press("y", "down", "enter")
        await on.write("tomorrow")
        await on.press("enter")
        assert "That day lies ahead" in on.seen()
        await on.press("ctrl+u")
        await on.write("yesterday")
        await on.press("enter")
        (wait,) = on.table("waits")
        assert wait["outcome"] == "declined"
        assert wait["answered"].startswith("2014-04-23")
        await on.press("escape")
        assert "They said no." in on.seen()


def test_every_id_is_there_once_and_no_key_of_the_first_room_twice() -> None:
    ids = [command.id for command in COMMANDS]
    assert len(ids) == len(set(ids))
    home = ("home", "card.reframe", "card.care", "card.letter", "card.box", APP)
    commands = [command for place in home for command in commands_for(place)]
    taken = [key for command in commands for key in command.keys.split(",") if key]
    assert len(taken) == len(set(taken))
