"""The open blanks of a letter are one remark with a key to each; one letter per person is one each; sent is quiet."""

from pathlib import Path

import pytest

from tests.ui.stage import SMALL, WIDE, Stage, begin, stage
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.domain.people.person import Person
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.widgets.letters.letter_editor import LetterEditor


def words_of(on: Stage, selector: str) -> str:
    """Return the words that stand in one pane."""
    place = on.app.screen.query_one(selector).region
    rows = on.seen().splitlines()[place.y : place.bottom]
    return " ".join(" ".join(row[place.x : place.right] for row in rows).split())


async def met(on: Stage, *names: str) -> None:
    wait = on.room.wait_in_front("")
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


async def test_tab_goes_from_blank_to_blank_and_shift_tab_back_and_out_to_the_subject(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await begin_letter(on, "thank-you")
        body = on.app.screen.query_one(LetterEditor).body
        blanks = [f"{{{slot.name}}}" for slot in open_slots(body.text)]
        assert len(blanks) > 2
        assert f"{len(blanks) + 1} blanks are still open, 1 of them in the subject line" in words_of(
            on, "#reading"
        )
        assert "tab goes from blank to blank" in words_of(on, "#reading")
        assert words_of(on, "#reading").count("still open") == 1
        assert marked(on) == blanks[0]
        await on.press("tab", "tab")
        assert marked(on) == blanks[2]
        await on.press("shift+tab")
        assert marked(on) == blanks[1]
        await on.press("shift+tab")
        assert marked(on) == blanks[0]
        await on.press("shift+tab")
        assert not body.has_focus
        await on.press("tab")
        assert body.has_focus


async def test_one_per_person_is_a_letter_to_each_who_was_not_thanked(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await met(on, "Priya Nair", "Tom Okafor", "Jo Lind")
        await begin_letter(on, "thank-you", "Jo Lind")
        await begin_letter(on, "thank-you-panel")
        assert "2 letters, one for each. This one is for Priya Nair." in on.seen()
        each = [letter for letter in on.table("letters") if letter["kind"] == "thank-you-panel"]
        assert sorted(letter["body"].splitlines()[0] for letter in each) == [
            "Dear Priya Nair,",
            "Dear Tom Okafor,",
        ]
        assert "Nearly the same" not in words_of(on, "#reading"), "their blanks are still open"
        assert "Thank-you, one per person" in words_of(on, "#list"), "its name is whole in the list"


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
            for key in ("^r history", "^t $EDITOR", "alt+y answered", "del take off", "^o out"):
                assert key in on.seen()
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
