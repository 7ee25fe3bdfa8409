"""ctrl+z wherever one writes: as before, the cursor in the text, the screen equal to the file."""

from pathlib import Path

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.ui.letters.desk import at_the_desk, body, desk, museum, pasted, room_in, seen, typed, until
from tests.ui.stage import SMALL, Stage, begin, stage
from waitroom.domain.letters.letter import Letter
from waitroom.room.room import Room

SIXTY = "".join(f"line {number} of what was pasted\n" for number in range(60))
BEFORE = "Dear Ms Okafor,\nthank you.\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    museum(room)
    wait = room.waits.in_front("", room.now())
    assert wait is not None
    room.letters.save(Letter(wait_id=wait.id, body=BEFORE), now=room.now())
    return room


def kept(room: Room) -> str:
    (letter,) = room.letters.all()
    return letter.body


async def has_come_to(pilot: Pilot[None], room: Room, text: str) -> None:
    """Wait until the text is in the file and stands in the editor, with the cursor in it and in sight."""
    await until(pilot, lambda: kept(room) == text)
    assert room.saving.flush(3.0)
    assert body(pilot) == text
    area = desk(pilot).editor.body
    row, column = area.cursor_location
    assert row < area.document.line_count
    assert column <= len(area.document.get_line(row))
    assert area.wrapped_document.height == area.virtual_size.height
    scroll, height = area.scroll_offset.y, area.content_size.height
    assert scroll <= area._cursor_offset[1] < scroll + height
    last = next((line for line in reversed(text.split("\n")[: row + 1]) if line), "")
    assert last[:20] in seen(pilot)


async def test_a_paste_of_many_lines_is_undone_and_redone(room: Room) -> None:
    async with at_the_desk(room, SMALL) as pilot:
        await pilot.press("ctrl+end")
        await pasted(pilot, SIXTY)
        await has_come_to(pilot, room, BEFORE + SIXTY)
        for _ in range(2):
            await pilot.press("ctrl+z")
            await has_come_to(pilot, room, BEFORE)
            await pilot.press("ctrl+y")
            await has_come_to(pilot, room, BEFORE + SIXTY)
        await pilot.press("ctrl+z")
        await typed(pilot, "Yours")
        await has_come_to(pilot, room, BEFORE + "Yours")


async def test_lines_that_end_as_on_windows_are_undone_as_well(room: Room) -> None:
    async with at_the_desk(room, SMALL) as pilot:
        await pilot.press("ctrl+end")
        await pasted(pilot, SIXTY.replace("\n", "\r\n"))
        await has_come_to(pilot, room, BEFORE + SIXTY)
        await pilot.press("ctrl+z")
        await has_come_to(pilot, room, BEFORE)


async def test_a_selection_that_a_paste_replaced_comes_back_selected(room: Room) -> None:
    async with at_the_desk(room, SMALL) as pilot:
        desk(pilot).editor.body.select_all()
        await pasted(pilot, SIXTY)
        await has_come_to(pilot, room, SIXTY)
        await pilot.press("ctrl+z")
        await has_come_to(pilot, room, BEFORE)
        assert desk(pilot).editor.body.selected_text == BEFORE
        await pilot.press("ctrl+y")
        await has_come_to(pilot, room, SIXTY)


async def test_a_whole_text_put_in_its_place_is_undone(room: Room) -> None:
    """What one's own editor brought back, or the history."""
    async with at_the_desk(room, SMALL) as pilot:
        await pilot.press("ctrl+end")
        desk(pilot).editor.body.replace_all(BEFORE + SIXTY)
        await has_come_to(pilot, room, BEFORE + SIXTY)
        await pilot.press("ctrl+end", "ctrl+z")
        await has_come_to(pilot, room, BEFORE)
        await pilot.press("ctrl+y")
        await has_come_to(pilot, room, BEFORE + SIXTY)


async def test_a_restored_text_is_undone_to_the_long_one(room: Room) -> None:
    async with at_the_desk(room, SMALL) as pilot:
        desk(pilot).editor.body.select_all()
        await pasted(pilot, SIXTY)
        await has_come_to(pilot, room, SIXTY)
        await pilot.press("ctrl+r")
        await pilot.pause()
        await pilot.press("enter")
        await has_come_to(pilot, room, BEFORE)
        await pilot.press("ctrl+z")
        await has_come_to(pilot, room, SIXTY)
        await pilot.press("ctrl+end", "ctrl+z")
        await has_come_to(pilot, room, BEFORE)


async def test_a_megabyte_is_undone(room: Room) -> None:
    text = ("A line of a long letter, with ümlauts.\n" * 26_000)[:1_000_000]
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+end")
        await pasted(pilot, text)
        await until(pilot, lambda: kept(room) == BEFORE + text)
        await pilot.press("ctrl+z")
        await has_come_to(pilot, room, BEFORE)


async def test_steps_back_and_forth_over_all_that_was_done_lead_to_the_same_texts(room: Room) -> None:
    async with at_the_desk(room, SMALL) as pilot:
        await pilot.press("ctrl+home")
        texts = [body(pilot)]
        for keys in (("a", "b"), ("enter",), ("c", "backspace", "backspace"), ("ctrl+k",), ("ctrl+end", "x")):
            await pilot.press(*keys)
            await pasted(pilot, "one\ntwo\n\nthree")
            texts.append(body(pilot))
        steps = 0
        while body(pilot) != texts[0]:
            await pilot.press("ctrl+z")
            steps += 1
            assert steps < 60
        for _ in range(steps):
            await pilot.press("ctrl+y")
        await has_come_to(pilot, room, texts[-1])


async def add_to_the_box(on: Stage) -> TextArea:
    await on.press("plus")
    return on.app.screen.query_one(TextArea)


async def write_a_card(on: Stage) -> TextArea:
    await on.press("w")
    return on.app.screen.query_one(TextArea)


@pytest.mark.parametrize("opened", [add_to_the_box, write_a_card])
async def test_every_other_place_for_several_lines_undoes_a_paste(tmp_path: Path, opened: object) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        area = await opened(on)  # type: ignore[operator]
        await on.write("before")
        await on.write(f"\r\n{SIXTY}")
        assert area.text == f"before\n{SIXTY}"
        await on.press("ctrl+z")
        assert area.text == "before"
        assert area.cursor_location == (0, 6)
        await on.press("ctrl+y")
        assert area.text == f"before\n{SIXTY}"


async def test_a_line_is_undone_by_the_word_and_redone(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        line = on.app.screen.query(Input).first()
        await on.type("city museum")
        await on.press("ctrl+z")
        assert line.value == "city "
        await on.press("ctrl+z", "ctrl+z")
        assert line.value == ""
        await on.press("ctrl+y", "ctrl+y")
        assert line.value == "city museum"
        await on.press("ctrl+u")
        assert line.value == ""
        await on.press("ctrl+z")
        assert (line.value, line.cursor_position) == ("city museum", 11)


async def test_another_letters_head_does_not_come_back_by_undo(room: Room) -> None:
    (letter,) = room.letters.all()
    other = room.letters.save(Letter(wait_id=letter.wait_id, to="first@x.example"), now=room.now())
    async with at_the_desk(room) as pilot:
        desk(pilot).open_letter(letter.id)
        desk(pilot).editor.to.focus()
        await typed(pilot, "second")
        desk(pilot).open_letter(other.id)
        desk(pilot).editor.to.focus()
        await pilot.press("ctrl+z")
        assert desk(pilot).editor.to.value == "first@x.example"


async def test_what_was_copied_goes_into_a_line_as_a_paste_does(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        line = on.app.screen.query(Input).first()
        on.app.copy_to_clipboard("city\r\nmuseum\n")
        await on.press("ctrl+v")
        assert line.value == "city museum"
        await on.press("ctrl+z")
        assert line.value == ""


async def test_a_body_that_is_shorter_by_a_bare_change_keeps_its_cursor_in_the_text(room: Room) -> None:
    """Whatever changes a text, nothing is measured with a cursor that is past its end."""
    async with at_the_desk(room, SMALL) as pilot:
        area = desk(pilot).editor.body
        await pasted(pilot, SIXTY)
        await pilot.press("ctrl+end")
        area.sheet.replace_range((0, 0), area.sheet.end, "short")
        area.wrapped_document.wrap(area.wrap_width)
        area.post_message(events.Resize(area.size, area.virtual_size, area.container_size))
        await pilot.resize_terminal(40, 12)
        await pilot.pause()
        assert area.cursor_location[0] == 0
