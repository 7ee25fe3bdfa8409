"""The open blanks of a letter are one remark with a key to each; one letter per person is one each; sent is quiet."""

import re
from pathlib import Path

import pytest

from tests.ui.stage import SMALL, WIDE, Stage, begin, stage
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.domain.people.person import Person
from waitroom.screens.data.search import SearchDialog
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.widgets.letters.letter_editor import LetterEditor
from waitroom.widgets.letters.letter_list import LetterOptionList


def words_of(on: Stage, selector: str) -> str:
    """Return the words that stand in one pane."""
    place = on.app.screen.query_one(selector).region
    rows = on.seen().splitlines()[place.y : place.bottom]
    return " ".join(" ".join(row[place.x : place.right] for row in rows).split())


async def met(on: Stage, *names: str) -> None:
    wait = on.room.waits.in_front("", on.room.now())
    assert wait is not None
    for name in names:
        on.room.people.save(Person(name=name, wait_id=wait.id), now=on.room.now())


def marked(on: Stage) -> str:
    return on.app.screen.query_one(LetterEditor).body.selected_text


async def begin_letter(on: Stage, kind: str, name: str = "") -> None:
    await on.press("2")
    desk = on.app.screen
    assert isinstance(desk, LettersScreen)
    people = tuple(each for each in on.room.people.all() if each.name == name)
    desk.begin(kind, people=people)
    await on.until_still()


async def test_tab_goes_from_to_and_subject_from_blank_to_blank_and_shift_tab_back_up(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await begin_letter(on, "thank-you")
        editor = on.app.screen.query_one(LetterEditor)
        blanks = [f"{{{slot.name}}}" for slot in open_slots(editor.body.text)]
        assert len(blanks) > 2
        assert editor.to.has_focus, "nobody is named yet"
        await on.write("Ana, Bo")
        await on.press("tab")
        assert editor.subject.selected_text == "{role}"
        await on.press("tab")
        assert marked(on) == blanks[0]
        assert "shift+tab goes back up to To" in on.seen()
        await on.press("tab", "tab")
        assert marked(on) == blanks[2]
        await on.press("shift+tab", "shift+tab")
        assert marked(on) == blanks[0]
        await on.press("shift+tab", "shift+tab")
        assert editor.to.has_focus
        await on.press("shift+tab")
        assert on.app.screen.query_one(LetterOptionList).has_focus
        assert "Ana, Bo" in on.seen()
        await on.press("tab", "down", "down")
        assert editor.body.has_focus
        await on.press("up", "up")
        assert editor.to.has_focus


async def test_what_is_said_of_the_text_goes_when_the_text_changes(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await begin_letter(on, "free")
        await on.write("I saw teh looms.")
        await on.press("ctrl+f")
        await on.write("zebra")
        await on.press("enter")
        assert "It stands nowhere in this letter." in on.seen()
        await on.press("s")
        assert "It stands nowhere in this letter." not in on.seen()
        await on.press("escape", "alt+v")
        assert "No other letter of this wait says nearly the same." in on.seen()
        await on.type("A")
        await on.until(lambda: "nearly the same" not in on.seen())


async def test_find_from_the_list_looks_through_everything(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await begin_letter(on, "free")
        await on.write("The looms.")
        await on.press("escape", "ctrl+f")
        assert isinstance(on.app.screen, SearchDialog)


async def test_the_foot_of_the_list_shows_no_letter_for_a_letter_is_no_command_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("2")
        assert isinstance(on.app.focused, LetterOptionList)
        foot = on.seen().splitlines()[-1]
        assert "^c leave" in foot
        assert not re.search(r" [A-Za-z] \w", foot)
        await on.press("q")
        assert on.app.is_running
        assert "typing goes nowhere" in on.seen()
        await on.press("1")
        assert "q leave" in on.seen()


async def test_letters_that_were_made_keys_of_a_list_move_in_it(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('preset = "vim"\n', encoding="utf-8")
    async with stage(tmp_path) as on:
        await begin(on)
        for kind in ("free", "interest-note"):
            await begin_letter(on, kind)
            await on.write("The looms.")
            await on.press("escape")
        listed = on.app.focused
        assert isinstance(listed, LetterOptionList)
        above = listed.highlighted
        await on.press("j")
        assert listed.highlighted != above
        await on.press("k")
        assert listed.highlighted == above


async def test_a_draft_that_nobody_typed_in_goes_quietly_and_never_takes_the_card(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await begin_letter(on, "interest-note")
        assert len(on.table("letters")) == 1
        await on.press("escape", "escape")
        await on.until(lambda: on.app.current_mode == "home")
        assert "A short thank-you is the one useful letter now." in on.seen()
        assert on.table("letters") == []
        await begin_letter(on, "interest-note")
        await on.write("the tours")
        await on.press("escape", "escape")
        await on.until(lambda: on.app.current_mode == "home")
        assert "A short thank-you is the one useful letter now." not in on.seen()
        assert len(on.table("letters")) == 1


async def test_one_per_person_asks_for_the_names_where_nobody_is_written_down(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await begin_letter(on, "thank-you-panel")
        assert "nobody is written down here yet" in words_of(on, ".dialog")
        assert on.table("letters") == []
        await on.write("Ana, Bo <bo@m.example>")
        await on.press("enter")
        await on.until_still()
        assert [letter["to"] for letter in on.table("letters")] == ["Ana", "Bo <bo@m.example>"]
        assert [person["name"] for person in on.table("people")] == ["Ana", "Bo"]
        await begin_letter(on, "thank-you-panel")
        assert "Everybody written down here has a letter already" in words_of(on, ".dialog")


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_beside_nothing_that_is_read_back_no_key_is_offered(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await on.press("2")
        await on.until_still()
        for dead in ("never show it", "history", "$EDITOR", "answered", "take off", "undo", "^o out"):
            assert dead not in on.seen(), dead
        assert "^n new" in on.seen()
        await begin_letter(on, "thank-you")
        if size == WIDE:
            for key in ("^r history", "^t $EDITOR", "alt+r ready", "del take off", "^o out"):
                assert key in on.seen()
            assert "answered" not in on.seen()
        desk = on.app.screen
        assert isinstance(desk, LettersScreen)
        keys = desk.query_one("#reading-keys")
        assert keys.display
        assert desk.letter is not None
        on.room.letters.mark_sent(desk.letter, now=on.room.now(), on=on.room.now(), channel="mail", to="")
        desk.refresh_view()
        await on.until_still()
        assert not desk.query_one("#reading-keys").display
        assert "another way" not in on.seen()
        await on.press("escape")
        assert "alt+y answered" in on.seen()
        for dead in ("alt+r ready", "alt+s sleep", "$EDITOR", "undo"):
            assert dead not in on.seen(), dead
