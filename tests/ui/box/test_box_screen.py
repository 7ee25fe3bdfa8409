"""Stories of the happy box, at both sizes: what is pressed, what is seen, what the file says."""

import threading
from datetime import datetime
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.photographs import as_bytes, beach, cat
from tests.ui.box.box_stage import bar_at, fill, line, open_box, paste, settle, stands, wall
from tests.ui.stage import LEAST, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.messages import BoxLine, OpenMemento
from waitroom.room.box.box_archive import ArchiveResult, BoxArchive
from waitroom.screens.box.add_memento import AddMementoDialog
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.copy_box import CopyBoxDialog
from waitroom.screens.box.edit_memento import EditMementoDialog
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.box.wall_filter import QUESTION
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.path_suggester import completed
from waitroom.screens.waits.wait_form import WaitFormDialog
from waitroom.store.pictures import FileFolder
from waitroom.widgets.box.wall import Wall
from waitroom.widgets.home.home_cards import BoxCard
from waitroom.widgets.scenery.half_blocks import HalfBlocks
from waitroom.widgets.shared.choice_cycler import ChoiceCycler


def hung(on: Stage) -> tuple[int, int]:
    """Return the size of the picture on home's card, (0, 0) where none hangs there."""
    pixels = on.app.screen.query_one(BoxCard).pixels
    return (pixels.width, pixels.height) if pixels is not None else (0, 0)


async def test_the_first_memento(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await open_box(on)
        assert "Examples; x clears them." in on.seen()
        assert "an example: quote" in on.seen()
        assert on.table("mementos") == []

        await on.press("a")
        await on.write("They laughed, all of them.")
        assert "A note." in line(on, "echo")
        await on.press("enter")

        (memento,) = on.table("mementos")
        assert memento["text"] == "They laughed, all of them."
        assert wall(on).here is not None
        assert wall(on).here.id == memento["id"]  # type: ignore[union-attr]  # said the line before
        assert "an example" not in on.seen()
    async with stage(tmp_path, SMALL) as on:
        await settle(on)
        assert "They laughed, all of them." in on.seen()


async def test_a_picture_by_its_path(tmp_path: Path) -> None:
    picture = tmp_path / "my beach.jpg"
    picture.write_bytes(as_bytes(beach((120, 80))))
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        await paste(on, f"'{picture}'")
        stands(on, AddMementoDialog)
        assert "A picture: my beach.jpg" in line(on, "echo")
        on.app.screen.query_one("#title", Input).value = "the beach with Sam"
        await on.press("enter")
        await settle(on)
        picture.unlink()

        (memento,) = on.table("mementos")
        assert (memento["kind"], memento["picture_width"]) == ("picture", 120)
        assert "the beach with Sam" in on.seen()
        assert "▀" in on.seen()
        await on.press("enter")
        await settle(on)
        stands(on, HoldMementoScreen)
        assert on.app.screen.query_one(HalfBlocks).pixels is not None
        assert len(on.table("mementos")[0]["seen"]) == 1


async def test_what_cannot_be_kept_is_refused_in_one_sentence_and_nothing_typed_is_lost(
    tmp_path: Path,
) -> None:
    (tmp_path / "broken.png").write_bytes(b"")
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("a")
        await on.press("tab")
        await paste(on, str(tmp_path / "broken.png"))
        on.app.screen.query_one("#why", Input).value = "[/b] why"
        await on.press("enter")
        await settle(on)
        assert "broken.png is empty; it was not added." in line(on, "problem")
        assert on.app.screen.query_one("#why", Input).value == "[/b] why"
        on.app.screen.query_one("#file", Input).value = str(tmp_path / "nothing.png")
        await on.press("enter")
        await settle(on)
        assert "is not there; nothing was added." in line(on, "problem")
        await on.press("escape")
        assert on.table("mementos") == []


async def test_drawing_goes_through_everything_once_and_ends_in_the_present(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        await on.press("r")
        stands(on, AddMementoDialog)
        await on.press("escape")
        fill(on, tmp_path / "photos")
        await on.press("r")
        held = []
        for _ in range(3):
            assert "What in it is still true now?" not in on.seen()
            held.append(stands(on, HoldMementoScreen).memento.id)
            await on.press("right")
            await settle(on)
        assert "Back in the room." in on.seen()
        stands(on, BoxScreen)
        await on.press("r")
        held.append(stands(on, HoldMementoScreen).memento.id)
        assert len(set(held)) == 4
        await on.press("right")
        await settle(on)
        await on.press("left")
        await settle(on)
        assert stands(on, HoldMementoScreen).memento.id == held[-1]
        await on.press("escape")
        stands(on, BoxScreen)
        assert any("What in it is still true now?" in note.message for note in on.app._notifications)


async def test_not_now_leaves_at_once_and_without_a_word(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("r", "x")
        stands(on, BoxScreen)
        assert "Back in the room." not in on.seen()


async def test_browsing_holds_one_after_the_other_and_pins_for_a_no(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        on.app.screen.query_one(Wall).move_to_end(is_last=False)
        await on.press("o", "home", "enter")
        screen = stands(on, HoldMementoScreen)
        order = screen.order
        assert screen.memento.id == order[0]
        await on.press("left", "right", "right", "p")
        assert screen.memento.id == order[2]
        assert "for a no" in on.seen()
        await on.press("right", "right", "left", "left", "escape")
        stands(on, BoxScreen)
        pinned = [each["id"] for each in on.table("mementos") if each["is_pinned"]]
        assert pinned == [order[2]]
        assert [each.id for each in on.room.box.mementos_for_a_no()] == pinned
        await on.press("p", "end", "p", "p")
        assert len([each for each in on.table("mementos") if each["is_pinned"]]) in {1, 2}


async def test_put_away_and_undo(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("o", "home")
        here = wall(on).here
        assert here is not None
        await on.press("d")
        assert here.id not in {each["id"] for each in on.table("mementos")}
        await on.press("u")
        assert here.id in {each["id"] for each in on.table("mementos")}
        assert wall(on).here == here
        await on.press("u")
        assert len(on.table("mementos")) == 4


async def test_find_as_you_type_then_hold_what_was_found(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        screen = await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("slash")
        await on.write("ann")
        assert [view.text for view in wall(on).views] == ["Come back any time."]
        assert "1 thing found" in on.seen()
        await on.write("xyz")
        assert "Nothing answers to that." in on.seen()
        await on.press("backspace", "backspace", "backspace", "enter", "enter")
        stands(on, HoldMementoScreen)
        await on.press("escape", "escape")
        assert not screen.query_one("#find", Input).display
        assert len(wall(on).views) == 4 + 2
        await on.press("escape")
        assert on.app.current_mode == "home"


async def test_kinds_tags_and_order_turn(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        screen = await open_box(on)
        await on.press("t", "f")
        fill(on, tmp_path / "photos")
        await on.press("f")
        assert {view.kind for view in wall(on).views} == {MementoKind.PICTURE}
        await on.press("f", "f", "f")
        assert {view.kind for view in wall(on).views} == {MementoKind.TREAT}
        await on.press("f", "t")
        assert "#achieved" in on.seen()
        assert len(wall(on).views) == 1
        await on.press("t", "t")
        assert (screen.hanging.tag, screen.hanging.kind) == ("", None)
        await on.press("o")
        assert "newest first" in on.seen()
        on.room.box.delete(on.room.box.find(tag="loved")[0].id, on.room.now())
        screen.hanging.tag = "loved"
        await on.press("t")
        assert screen.hanging.tag == ""


async def test_every_field_can_be_changed_and_the_change_undone(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        on.room.box.intake.add_text("a line", MementoDetails(), on.room.now())
        await on.press("o", "home", "e")
        form = stands(on, EditMementoDialog)
        for name in ("title", "who", "when", "why", "alt"):
            form.query_one(f"#{name}", Input).value = f"the {name}"
        form.query_one("#tags", Input).value = "Fun, #mine"
        form.query_one(ChoiceCycler).focus()
        await on.press("right", "left", "right", "space")
        await on.pilot.click(ChoiceCycler)
        form.query_one("#title", Input).focus()
        await on.press("enter")
        (memento,) = on.table("mementos")
        assert [memento[name] for name in ("title", "who", "when", "why", "alt")] == [
            "the title", "the who", "the when", "the why", "the alt",
        ]  # fmt: skip
        assert memento["tags"] == ["fun", "mine"]
        assert memento["kind"] == "coping"
        await on.press("u")
        assert on.table("mementos")[0]["title"] == ""
        await on.press("e", "enter")
        stands(on, BoxScreen)
        await on.press("e")
        await on.press("end", *["backspace"] * 6, "enter")
        assert "nothing left in it" in line(on, "problem")
        await on.press("escape")
        assert on.table("mementos")[0]["text"] == "a line"


async def test_a_question_a_day_is_answered_or_put_down_for_good(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        assert "Which message felt good to get?" in on.seen()
        bar_at(on, QUESTION)
        await on.press("x")
        assert "felt good" not in on.seen()
        assert on.table("settings")[0]["box_asked"] == ["kept-message"]
        on.clock.move_to(on.room.now().replace(day=24))
        on.app.screen.query_one(Wall)
        on.app.ticker.tick()
        await on.pilot.pause()
        assert "Which picture makes you stop" in on.seen()
        bar_at(on, QUESTION)
        await on.press("enter")
        assert "Which picture makes you stop" in on.seen()
        await on.write("the one from the boat")
        await on.press("enter")
        assert on.table("settings")[0]["box_asked"] == ["kept-message", "loved-picture"]
        await on.press("X")
        assert on.table("settings")[0]["box_asks"] is False


async def test_the_examples_can_be_swept_away_and_brought_back(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("end", "x")
        assert "an example" not in on.seen()
        await on.press("u")
        assert "an example" in on.seen()
        await on.press("home", "right", "enter")
        stands(on, BoxScreen)
        await on.press("end", "d", "e", "p")
        assert on.table("mementos") == []


async def test_plus_works_from_another_room_and_lines_come_from_anywhere(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await begin(on)
        await on.press("plus", "plus")
        stands(on, AddMementoDialog)
        await on.press("backspace")
        await on.write("kind words")
        await on.press("ctrl+j")
        await on.write("second line")
        await on.press("enter")
        assert on.table("mementos")[0]["text"] == "kind words\nsecond line"
        on.app.screen.post_message(BoxLine("from a letter", source="a letter"))
        on.app.screen.post_message(BoxLine("  "))
        await on.pilot.pause()
        assert [each["text"] for each in on.table("mementos")] == ["kind words\nsecond line", "from a letter"]
        first = on.table("mementos")[0]["id"]
        on.app.screen.post_message(OpenMemento(first))
        await settle(on)
        assert stands(on, HoldMementoScreen).memento.id == first
        await on.press("escape", "1")
        on.app.screen.post_message(OpenMemento())
        await settle(on)
        stands(on, HoldMementoScreen)


async def test_one_drawn_at_home_leads_back_home_and_a_second_draw_puts_nothing_away(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        for number in range(3):
            on.room.box.intake.add_text(f"a kind line, number {number}", MementoDetails(), on.room.now())
        on.app.rooms.refresh()
        on.app.screen.query_one(BoxCard).focus()
        for _ in range(2):
            await on.press("f5")
            stands(on, HoldMementoScreen)
            await on.press("escape", "space")
            stands(on, HomeScreen)
        assert len(on.room.box.all()) == 3
        assert sorted(len(each.seen) for each in on.room.box.all()) == [0, 1, 1]


async def test_the_same_line_is_not_sent_to_the_box_twice(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("i")
        assert "It lies in the happy box now." in on.seen()
        on.app.clear_notifications()
        await on.press("i")
        assert "It lies in the happy box already." in on.seen()
        assert len(on.table("mementos")) == 1


async def test_a_folder_comes_in_with_its_progress(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.png").write_bytes(as_bytes(cat((30 + number, 36)), "PNG"))
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, str(folder))
        assert "A folder: photos." in line(on, "echo")
        await on.press("enter")
        await settle(on)
        assert len(on.table("mementos")) == 3
        (folder / "broken.gif").write_bytes(b"")
        await on.press("a")
        await paste(on, str(folder))
        await on.press("enter")
        await settle(on)
        assert "0 came in, 3 were there already." in line(on, "problem")
        assert "broken.gif" in line(on, "problem")
        for number in range(4):
            (folder / f"broken {number}.gif").write_bytes(b"")
        await on.press("enter")
        await settle(on)
        assert "And 2 more." in line(on, "problem")


async def test_a_folder_can_be_stopped_and_then_nothing_was_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.png").write_bytes(as_bytes(cat((30 + number, 36)), "PNG"))
    go, begun, keep = threading.Event(), threading.Event(), FileFolder.add_file

    def slow(self: FileFolder, source: Path) -> object:
        begun.set()
        assert go.wait(60)
        return keep(self, source)

    monkeypatch.setattr(FileFolder, "add_file", slow)
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, str(folder))
        await on.press("enter", "enter")
        while not begun.is_set():
            await on.pilot.pause()
        assert "0 of 3" in line(on, "echo")
        await on.press("escape")
        go.set()
        while not line(on, "problem"):
            await on.pilot.pause(0.01)
        assert on.table("mementos") == []
        stands(on, AddMementoDialog)
        assert "Stopped; nothing was added." in line(on, "problem")


async def test_a_path_is_completed_while_it_is_typed(tmp_path: Path) -> None:
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures" / "beach.jpg").write_bytes(b"x")
    (tmp_path / "pictures" / ".hidden").write_bytes(b"x")
    assert completed(str(tmp_path / "pic")) == f"{tmp_path}/pictures/"
    assert completed(f"{tmp_path}/pictures/") == f"{tmp_path}/pictures/beach.jpg"
    assert completed(f"{tmp_path}/nothing/x") is None
    assert completed(f"{tmp_path}/pictures/z") is None
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("a", "tab")
        field = on.app.screen.query_one("#file", Input)
        field.value = str(tmp_path / "pictures" / "be")
        field.cursor_position = len(field.value)
        await on.until(lambda: field._suggestion)
        await on.press("right")
        assert field.value.endswith("beach.jpg")


async def test_the_mouse_takes_the_bar_and_then_holds(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        on.room.box.dismiss_all_questions(on.room.now())
        await on.press("o", "home")
        second = wall(on).views[1]
        await on.pilot.click(Wall, offset=(38, 2))
        await on.pilot.click(Wall, offset=(50, 2))
        assert wall(on).here == second
        await on.pilot.click(Wall, offset=(50, 2))
        assert stands(on, HoldMementoScreen).memento.id == second.id


def forget(on: Stage, name: str) -> None:
    """Lose a kept file and its small picture."""
    on.room.box._pictures.file_path(name).unlink()
    on.room.box._pictures._thumb(name).unlink()


async def test_the_file_of_a_picture_that_is_gone_is_said_and_its_words_stay(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        (memento,) = on.room.box.find(kind=MementoKind.PICTURE)
        forget(on, memento.file)
        on.app.screen.query_one(Wall).refresh()
        await on.press("o", "o")
        await settle(on)
        assert "a tent by the sea" in on.seen()
        screen = stands(on, BoxScreen)
        screen.mementos.hold(memento.id)
        await on.pilot.pause()
        await settle(on)
        assert "not in its folder any more" in on.seen()


NASTY = (
    "[/b]",
    "[@click=app.quit]x[/]",
    "\x1b]0;x\x07",
    "a\0b",
    "x" * 10_000,
    "\u202ertl",
    "漢字" * 200,
    "👩‍👩‍👧 family",
)


@pytest.mark.parametrize("size", [SMALL, LEAST, (1, 1)])
async def test_text_is_text_in_every_field_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path / "room", WIDE) as on:
        await open_box(on)
        now = on.room.now()
        for words in NASTY:
            details = MementoDetails(title=words, who=words, when=words, why=words, tags=(words,), alt=words)
            on.room.box.intake.add_text(words, details, now)
        fill(on, tmp_path / "photos")
        await on.press("o", "home")
        await on.pilot.resize_terminal(*size)
        for key in (
            "down",
            "right",
            "pagedown",
            "end",
            "up",
            "left",
            "pageup",
            "home",
            "enter",
            "right",
            "right",
            "right",
            "escape",
        ):
            await on.press(key)
            assert "\x1b" not in on.seen()
            assert "\0" not in on.seen()
        await on.press("e", "escape", "a", "escape", "slash", "x", "escape")
        texts = [each["text"] for each in on.table("mementos")]
        assert texts[: len(NASTY)] == list(NASTY)


async def test_where_one_was_comes_back(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("o", "end", "up", "left")
        here = wall(on).here
        assert here is not None
        on.app.screen_state_saver.save()
    async with stage(tmp_path / "room") as on:
        await settle(on)
        assert on.app.current_mode == "box"
        assert wall(on).here is not None
        assert "newest first" in on.seen()
        assert wall(on).here == here


async def test_without_colours_pictures_are_shades_and_the_bar_is_a_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("o", "home")
        await settle(on)
        assert "▌" in on.seen()
        assert "▀" not in on.seen()
        assert any(sign in on.seen() for sign in "░▒▓")


async def test_of_hundreds_the_top_stands_first_and_all_can_be_reached(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await begin(on)
        for number in range(200):
            on.room.box.intake.add_text(f"line {number}", MementoDetails(), on.room.now())
        await on.press("4")
        await settle(on)
        assert "200 things" in on.seen()
        assert len(wall(on).views) in {90 + 2, 200 + 2}
        await on.press("end", "left", "up", "up", "pageup", "home", "pagedown")
        assert len(wall(on).views) == 200 + 2
        here = wall(on).here
        assert here is not None
        assert here.text in on.seen()


async def test_homes_card_shows_the_picture_after_everything_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "beach.jpg").write_bytes(as_bytes(beach((120, 80))))
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        details = MementoDetails(title="the beach", alt="a tent by the sea")
        on.room.box.intake.add_file(tmp_path / "beach.jpg", details, on.room.now())
    async with stage(tmp_path / "room", SMALL) as on:
        await on.press("shift+tab")
        card = on.app.screen.query_one(BoxCard)
        assert "the beach" in on.seen()
        await settle(on)
        across, down = hung(on)
        assert across > 8
        assert abs(across / down - 120 / 80) < 0.2
        assert card.tooltip == "a tent by the sea"
        assert "photo" in on.seen()
        await on.press("z")
        await settle(on)
        assert 0 < hung(on)[1] <= 2 * card.content_size.height
        await on.pilot.resize_terminal(*LEAST)
        await settle(on)
        assert hung(on) == (0, 0)
        forget(on, on.room.box.all()[0].file)
        await on.pilot.resize_terminal(100, 40)
        await settle(on)
        assert hung(on) == (0, 0)
        assert "the beach" in on.seen()
    monkeypatch.setenv("NO_COLOR", "1")
    (tmp_path / "cat.png").write_bytes(as_bytes(cat((60, 72)), "PNG"))
    async with stage(tmp_path / "other", SMALL) as on:
        await begin(on)
        on.room.box.intake.add_file(tmp_path / "cat.png", MementoDetails(), on.room.now())
        await on.press("shift+tab", "z")
        on.app.rooms.refresh()
        await settle(on)
        assert any(sign in on.seen() for sign in "░▒▓")


async def test_the_box_goes_out_as_a_folder_and_comes_back_the_same(tmp_path: Path) -> None:
    out = tmp_path / "out"
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        before = on.table("mementos")
        await on.press("w", "escape", "w")
        stands(on, CopyBoxDialog).query_one(Input).value = str(out)
        await on.press("enter")
        await settle(on)
        stands(on, BoxScreen)
        assert "4 things written" in on.seen()
        assert (out / "index.html").exists()
        await on.press("w")
        stands(on, CopyBoxDialog).query_one(Input).value = str(out)
        await on.press("enter")
        await settle(on)
        assert "is there already" in on.seen()
        await on.press("escape")
    async with stage(tmp_path / "other", SMALL) as on:
        await open_box(on)
        await on.press("b")
        stands(on, CopyBoxDialog).query_one(Input).value = str(tmp_path)
        await on.press("enter")
        await settle(on)
        assert "holds no box.json" in on.seen()
        await on.press("escape", "b")
        stands(on, CopyBoxDialog).query_one(Input).value = str(out)
        await on.press("enter")
        await settle(on)
        assert "4 things came in." in on.seen()
        same = ("id", "kind", "text", "title", "file", "alt", "tags", "is_pinned")
        assert [[each[name] for name in same] for each in on.table("mementos")] == [
            [each[name] for name in same] for each in before
        ]
        await on.press("b")
        stands(on, CopyBoxDialog).query_one(Input).value = str(out)
        await on.press("enter")
        await settle(on)
        assert "0 things came in." in on.seen()


async def test_while_the_box_is_written_esc_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go, begun, write = threading.Event(), threading.Event(), BoxArchive.export_folder

    def slow(copy: BoxArchive, folder: Path, now: datetime) -> ArchiveResult:
        begun.set()
        assert go.wait(60)
        return write(copy, folder, now)

    monkeypatch.setattr(BoxArchive, "export_folder", slow)
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("w")
        stands(on, CopyBoxDialog).query_one(Input).value = str(tmp_path / "out")
        await on.press("enter")
        while not begun.is_set():
            await on.pilot.pause()
        await on.press("enter", "escape")
        stands(on, CopyBoxDialog)
        go.set()
        await settle(on)
        stands(on, BoxScreen)


async def test_the_key_of_a_new_one_adds_in_the_box_too(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("4", "n")
        stands(on, AddMementoDialog)
        await on.press("escape", "1", "b", "n")
        stands(on, WaitFormDialog)
