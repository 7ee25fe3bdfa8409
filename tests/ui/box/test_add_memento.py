"""Stories of putting things in: what can be no path, what is stopped, what is dropped anywhere, what is seen."""

import threading
from datetime import datetime
from pathlib import Path
from time import monotonic

import pytest
from textual.widgets import Input, TextArea

from tests.photographs import as_bytes, beach, cat
from tests.ui.box.box_stage import bar_at, fill, line, open_box, paste, settle, stands, wall
from tests.ui.stage import SMALL, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.room.box.box_archive import ArchiveResult, BoxArchive
from waitroom.screens.box.add_memento import AddMementoDialog
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.copy_box import CopyBoxDialog
from waitroom.screens.box.wall_filter import ADD, QUESTION
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.data.settings import SettingsDialog
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.path_suggester import completed
from waitroom.store.pictures import FileFolder, StoredFile
from waitroom.widgets.shared.choice_cycler import ChoiceCycler

NO_PATHS = ("~p", "~nobody-of-that-name/x", "x" * 300, "a\0b", "/" + "y" * 300 + "/z", " ")


def told(on: Stage) -> str:
    """Return what was said in the corner and is not over yet."""
    return "\n".join(note.message for note in on.app._notifications)


async def is_told(on: Stage, words: str) -> bool:
    """Wait until something is said in the corner; keys take turns, and a busy machine is late with them."""
    ends = monotonic() + 60.0
    while words not in told(on):
        if monotonic() > ends:
            return False
        await on.pilot.pause(0.01)
    return True


async def until_read(on: Stage) -> None:
    """Wait until a thread that nobody waits for any more has read its file, and was heard."""
    for _ in range(20):
        await on.pilot.pause(0.01)


def photographs(folder: Path, number: int = 3) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{each} of them.png" for each in range(number)]
    for each, path in enumerate(paths):
        path.write_bytes(as_bytes(cat((30 + each, 36)), "PNG"))
    return paths


@pytest.fixture
def slow_pictures(monkeypatch: pytest.MonkeyPatch) -> tuple[threading.Event, threading.Event]:
    """Files are read only when `go` is set; `begun` says that one is at hand."""
    go, begun, keep = threading.Event(), threading.Event(), FileFolder.add_file

    def slow(self: FileFolder, source: Path) -> StoredFile:
        begun.set()
        assert go.wait(60)
        return keep(self, source)

    monkeypatch.setattr(FileFolder, "add_file", slow)
    return go, begun


@pytest.mark.parametrize("typed", NO_PATHS)
async def test_what_can_be_no_path_is_said_and_the_words_stay(tmp_path: Path, typed: str) -> None:
    assert completed(typed) is None
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("a")
        await on.write("kind words")
        await on.press("tab")
        on.app.screen.query_one("#file", Input).value = typed
        await on.pilot.pause()
        await on.press("enter")
        if typed.strip():
            form = stands(on, AddMementoDialog)
            assert "is not there; nothing was added." in line(on, "problem")
            assert form.query_one(TextArea).text == "kind words"
            assert on.table("mementos") == []
        else:
            assert [each["text"] for each in on.table("mementos")] == ["kind words"]


@pytest.mark.parametrize("key", ["w", "b"])
async def test_a_box_goes_nowhere_and_comes_from_nowhere(tmp_path: Path, key: str) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        for typed in NO_PATHS:
            if not typed.strip():
                continue
            await on.press(key)
            stands(on, CopyBoxDialog).query_one(Input).value = typed
            await on.pilot.pause()
            await on.press("enter")
            await settle(on)
            stands(on, CopyBoxDialog)
            assert "cannot be the name of a folder here" in line(on, "problem"), typed
            await on.press("escape")
            stands(on, BoxScreen)


async def test_where_one_stands_is_gone_and_a_folder_is_named_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        gone = tmp_path / "gone"
        gone.mkdir()
        monkeypatch.chdir(gone)
        gone.rmdir()
        await on.press("w")
        stands(on, CopyBoxDialog).query_one(Input).value = "out"
        await on.pilot.pause()
        await on.press("enter")
        assert "cannot be the name of a folder here" in line(on, "problem")
        monkeypatch.chdir(tmp_path)


async def test_words_that_were_meant_as_a_path_are_not_kept_as_words_unless_their_kind_is_said(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("a")
        await on.write("~/pictures/beach.jpg")
        await on.press("enter")
        assert "is not there; nothing was added." in line(on, "problem")
        form = stands(on, AddMementoDialog)
        form.query_one(ChoiceCycler).turn_to("note")
        await on.press("enter")
        assert on.table("mementos")[0]["text"] == "~/pictures/beach.jpg"


async def test_what_is_written_comes_back_after_the_program_was_killed(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        await on.press("a")
        await on.write("They came to\nthe station")
        form = stands(on, AddMementoDialog)
        form.query_one("#file", Input).value = "~/pictures/bea"
        form.query_one("#why", Input).value = "a long way"
        form.query_one(ChoiceCycler).focus()
        await on.press("right", "right")
        word = form.query_one(ChoiceCycler).word
        await on.pilot.pause()
        on.file()
    async with stage(tmp_path / "room", SMALL) as on:
        await settle(on)
        form = stands(on, AddMementoDialog)
        assert on.app.current_mode == "box"
        assert form.query_one(TextArea).text == "They came to\nthe station"
        assert form.query_one("#file", Input).value == "~/pictures/bea"
        assert form.query_one("#why", Input).value == "a long way"
        assert form.query_one(ChoiceCycler).word == word
        form.query_one("#file", Input).value = ""
        await on.press("enter")
        assert on.table("mementos")[0]["text"] == "They came to\nthe station"
        here = wall(on).here
        assert here is not None
        assert here.id == on.table("mementos")[0]["id"]
    async with stage(tmp_path / "room", SMALL) as on:
        await settle(on)
        stands(on, BoxScreen)


async def test_an_answer_that_was_being_written_comes_back_with_its_question(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        bar_at(on, QUESTION)
        await on.press("enter")
        await on.write("the one from Ann")
        on.file()
    async with stage(tmp_path / "room") as on:
        await settle(on)
        assert "Which message felt good to get?" in on.seen()
        await on.press("enter")
        assert on.table("mementos")[0]["kind"] == "message"
        assert on.table("settings")[0]["box_asked"] == ["kept-message"]


async def test_what_was_put_down_waits_until_it_is_asked_for(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("a")
        await on.write("half a line")
        await on.press("escape")
        on.file()
    async with stage(tmp_path / "room") as on:
        await settle(on)
        stands(on, BoxScreen)
        await on.press("a")
        assert stands(on, AddMementoDialog).query_one(TextArea).text == "half a line"
        await on.press("f8", "escape")
        assert not any(each["fields"] for each in on.table("drafts"))


async def test_esc_stops_a_file_that_is_coming_in_and_nothing_is_kept(
    tmp_path: Path, slow_pictures: tuple[threading.Event, threading.Event]
) -> None:
    go, begun = slow_pictures
    picture = tmp_path / "beach.jpg"
    picture.write_bytes(as_bytes(beach((120, 80))))
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        await paste(on, str(picture))
        await on.press("enter", "enter")
        while not begun.is_set():
            await on.pilot.pause()
        assert "One moment; esc stops it." in line(on, "echo")
        await on.press("escape")
        stands(on, BoxScreen)
        go.set()
        await until_read(on)
        assert on.table("mementos") == []
        assert not list((tmp_path / "room" / "box").glob("*.jpg"))
        # And what is not stopped is kept.
        await paste(on, str(picture))
        await on.press("enter")
        await settle(on)
        assert len(on.table("mementos")) == 1


async def test_a_file_that_was_left_keeps_what_the_box_has_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        go, begun, keep = threading.Event(), threading.Event(), FileFolder.add_file

        def slow(self: FileFolder, source: Path) -> StoredFile:
            begun.set()
            assert go.wait(60)
            return keep(self, source)

        monkeypatch.setattr(FileFolder, "add_file", slow)
        await paste(on, str(tmp_path / "photos" / "beach.jpg"))
        await on.press("enter")
        while not begun.is_set():
            await on.pilot.pause()
        await on.press("escape")
        go.set()
        await on.until(lambda: on.room.box.find(kind=MementoKind.PICTURE))
        (memento,) = on.room.box.find(kind=MementoKind.PICTURE)
        assert on.room.box.file_path(memento).exists()
        assert len(on.table("mementos")) == 4


async def test_a_file_that_comes_in_under_the_cover_is_kept_once_and_the_form_is_gone(
    tmp_path: Path, slow_pictures: tuple[threading.Event, threading.Event]
) -> None:
    go, begun = slow_pictures
    (picture,) = photographs(tmp_path / "photos", 1)
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, str(picture))
        await on.press("enter")
        while not begun.is_set():
            await on.pilot.pause()
        await on.press("ctrl+l")
        go.set()
        await settle(on)
        assert on.app.is_covered
        await on.press("ctrl+l")
        await settle(on)
        stands(on, BoxScreen)
        assert len(on.table("mementos")) == 1
        here = wall(on).here
        assert here is not None
        assert here.id == on.table("mementos")[0]["id"]


async def test_a_box_that_is_written_under_the_cover_does_not_take_the_cover_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
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
        await on.pilot.pause()
        await on.press("enter")
        while not begun.is_set():
            await on.pilot.pause()
        await on.press("ctrl+l")
        go.set()
        await settle(on)
        assert on.app.is_covered
        await on.press("ctrl+l")
        await settle(on)
        stands(on, BoxScreen)
        assert (tmp_path / "out" / "index.html").exists()


async def test_a_file_that_is_refused_after_esc_says_nothing(
    tmp_path: Path, slow_pictures: tuple[threading.Event, threading.Event]
) -> None:
    go, begun = slow_pictures
    (tmp_path / "broken.png").write_bytes(b"")
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, str(tmp_path / "broken.png"))
        await on.press("enter")
        while not begun.is_set():
            await on.pilot.pause()
        await on.press("escape")
        go.set()
        await until_read(on)
        stands(on, BoxScreen)


@pytest.mark.parametrize(("key", "kind"), [("1", HomeScreen), ("3", CareScreen)])
async def test_a_path_dropped_in_another_room_is_offered_to_the_box(
    tmp_path: Path, key: str, kind: type[HomeScreen | CareScreen]
) -> None:
    (picture,) = photographs(tmp_path / "photos", 1)
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        await on.press(key)
        await paste(on, "any words at all")
        stands(on, kind)
        await paste(on, str(tmp_path / "nothing.png"))
        stands(on, kind)
        await paste(on, str(picture).replace(" ", "\\ "))
        assert "A picture: 0 of them.png" in line(on, "echo")
        stands(on, AddMementoDialog)
        await on.press("enter")
        await settle(on)
        stands(on, kind)
        assert on.table("mementos")[0]["file_name"] == "0 of them.png"


async def test_a_path_dropped_on_the_list_of_letters_is_offered_to_the_box(tmp_path: Path) -> None:
    (picture,) = photographs(tmp_path / "photos", 1)
    async with stage(tmp_path / "room") as on:
        await begin(on)
        await on.press("2")
        await paste(on, f"file://{str(picture).replace(' ', '%20')}")
        stands(on, AddMementoDialog)
        await on.press("escape")
        assert on.table("mementos") == []


async def test_several_paths_come_in_together(tmp_path: Path) -> None:
    paths = photographs(tmp_path / "photos", 4)
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        await paste(on, " ".join(f"'{path}'" for path in paths))
        stands(on, AddMementoDialog)
        assert "4 at once: 0 of them.png" in line(on, "echo")
        assert "and 1 more. They come in together." in line(on, "echo")
        await on.press("enter")
        await settle(on)
        stands(on, HomeScreen)
        assert len(on.table("mementos")) == 4


async def test_several_paths_can_be_stopped_and_the_last_one_as_well(
    tmp_path: Path, slow_pictures: tuple[threading.Event, threading.Event]
) -> None:
    go, begun = slow_pictures
    paths = photographs(tmp_path / "photos", 2)
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, "\n".join(map(str, paths)))
        await on.press("enter")
        while not begun.is_set():
            await on.pilot.pause()
        assert "0 of 2" in line(on, "echo")
        await on.press("escape")
        go.set()
        while not line(on, "problem"):
            await on.pilot.pause(0.01)
        assert "Stopped; nothing was added." in line(on, "problem")
        assert on.table("mementos") == []
        await on.press("escape")
        stands(on, BoxScreen)


async def test_what_came_in_beside_what_could_not_is_gone_to_and_words_beside_them_are_kept(
    tmp_path: Path,
) -> None:
    paths = photographs(tmp_path / "photos", 2)
    (tmp_path / "photos" / "copy.png").write_bytes(paths[0].read_bytes())
    (tmp_path / "photos" / "broken.gif").write_bytes(b"")
    (tmp_path / "photos" / "table.xyz").write_bytes(b"table")
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await on.press("a")
        await on.write("that summer")
        await on.press("tab")
        await on.write(str(tmp_path / "photos"))
        await on.press("enter")
        await settle(on)
        told = line(on, "problem")
        assert "2 came in, 1 came twice. Left out: broken.gif" in told
        assert ".xyz" in told
        await on.press("escape")
        mementos = on.table("mementos")
        assert [each["why"] for each in mementos] == ["that summer"] * 2
        here = wall(on).here
        assert here is not None
        assert here.id in {each["id"] for each in mementos}


async def test_a_folder_says_what_it_left_out_and_closes(tmp_path: Path) -> None:
    photographs(tmp_path / "photos", 1)
    (tmp_path / "photos" / "table.xyz").write_bytes(b"table")
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, str(tmp_path / "photos"))
        await on.press("enter")
        await settle(on)
        stands(on, BoxScreen)
        assert await is_told(on, "left out (.xyz).")


async def test_what_is_added_while_a_filter_is_on_is_seen_and_has_the_bar(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        screen = await open_box(on)
        fill(on, tmp_path / "photos")
        for keys in (("f",), ("slash", "a", "n", "n", "enter"), ("t", "t")):
            await on.press(*keys)
            assert screen.hanging.is_filtered()
            await on.press("a")
            await on.write(f"new behind {keys[0]}")
            await on.press("enter")
            here = wall(on).here
            assert here is not None
            assert here.text == f"new behind {keys[0]}"
            assert not screen.hanging.is_filtered()
            assert not screen.query_one("#find", Input).display
            await on.press("d")
            assert here.id not in {each["id"] for each in on.table("mementos")}
        assert len(on.table("mementos")) == 4


async def test_what_is_added_inside_the_filter_leaves_it_as_it_is(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        screen = await open_box(on)
        on.room.box.intake.add_text("a note", MementoDetails(), on.room.now())
        await on.press("f", "a")
        await on.write("another note")
        await on.press("enter")
        assert screen.hanging.kind is MementoKind.NOTE
        here = wall(on).here
        assert here is not None
        assert here.text == "another note"


async def test_the_line_above_the_empty_box_is_true_where_the_bar_stands(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        assert "Examples; x clears them." in on.seen()
        await on.press("x")
        assert "an example" not in on.seen()
        assert "Which message felt good to get?" in on.seen()
        await on.press("u")
        assert "an example" in on.seen()


async def test_a_question_that_was_put_down_comes_back_with_u(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        bar_at(on, QUESTION)
        await on.press("x")
        assert await is_told(on, "That one is not asked again. u brings it back.")
        assert "Which message felt good" not in on.seen()
        await on.press("u")
        assert "Which message felt good" in on.seen()
        here = wall(on).here
        assert here is not None
        assert here.id == QUESTION
        await on.press("X", "X")
        assert on.table("settings")[0]["box_asks"] is False
        await on.press("u")
        assert on.table("settings")[0]["box_asks"] is True
        assert "Which message felt good" in on.seen()
        # What was taken back elsewhere meanwhile needs no step of its own.
        await on.press("x", "X")
        on.room.save_settings(box_asks=True, box_asked=())
        await on.press("u")
        assert on.table("settings")[0]["box_asked"] == []


@pytest.mark.parametrize("key", ["enter", "p", "e", "d"])
async def test_an_example_says_that_it_is_one(tmp_path: Path, key: str) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        await on.press("home", key)
        assert await is_told(on, "This is an example.")
        on.app.clear_notifications()
        if key == "enter":
            return
        bar_at(on, QUESTION)
        await on.press(key)
        assert await is_told(on, "This is a question.")
        on.app.clear_notifications()
        bar_at(on, ADD)
        await on.press(key)
        assert await is_told(on, "nothing on this card yet")
        assert on.table("mementos") == []


async def test_a_card_that_is_gone_meanwhile_says_so(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        on.room.box.intake.add_text("a note", MementoDetails(), on.room.now())
        await on.press("o", "home")
        on.room.box.delete(on.room.box.all()[0].id, on.room.now())
        await on.press("enter")
        stands(on, BoxScreen)
        assert await is_told(on, "not in the box any more")


async def test_a_sentence_that_is_put_away_ends_once(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        for words in ("Come back any time.", "a note"):
            on.room.box.intake.add_text(words, MementoDetails(), on.room.now())
        await on.press("o", "home", "d", "d")
        assert await is_told(on, "Put away: a note. u brings it back.")
        assert await is_told(on, "Put away: Come back any time. u brings it back.")


async def test_a_drop_on_a_dialog_is_left_to_the_dialog(tmp_path: Path) -> None:
    (picture,) = photographs(tmp_path / "photos", 1)
    async with stage(tmp_path / "room") as on:
        await begin(on)
        await on.press("comma")
        await paste(on, str(picture))
        stands(on, SettingsDialog)
