"""Stories of one memento in the hand: the way there and back, what a picture shows, what opens elsewhere."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from textual.widgets import Static
from textual.widgets._toast import Toast

from tests.photographs import as_bytes, beach
from tests.ui.box.box_stage import fill, line, open_box, paste, settle, stands
from tests.ui.stage import SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.box.memento import Memento, MementoDetails, MementoKind
from waitroom.screens.box.add_memento import AddMementoDialog
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.hold_memento import BACK_IN_THE_ROOM, HoldMementoScreen
from waitroom.screens.shared import open_externally
from waitroom.screens.shared.open_externally import (
    NO_DESKTOP,
    NO_PROGRAM,
    OpenExternallyDialog,
    open_with_desktop,
)
from waitroom.widgets.scenery.half_blocks import HalfBlocks


async def hold(on: Stage, memento: Memento) -> HoldMementoScreen:
    """Hold one memento, with nothing really opened by it."""
    stands(on, BoxScreen).mementos.hold(memento.id)
    await on.pilot.pause()
    await settle(on)
    screen = stands(on, HoldMementoScreen)
    screen.opener = lambda what: f"nothing opens {what} in a test"
    return screen


async def test_after_b_the_next_one_is_the_one_just_seen_and_three_in_a_row_stay_three(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("r", "right")
        screen = stands(on, HoldMementoScreen)
        second = screen.memento.id
        for _ in range(3):
            await on.press("left", "right")
            assert screen.memento.id == second
        drawn = [each for each in on.room.box.all() if each.seen]
        assert len(drawn) == 2
        await on.press("right")
        third = screen.memento.id
        assert len([each for each in on.room.box.all() if each.seen]) == 3
        await on.press("left", "left", "left", "right", "right")
        assert screen.memento.id == third
        await on.press("right")
        assert "Back in the room." in on.seen()


async def test_what_was_put_away_meanwhile_is_stepped_over_on_the_way_back(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("r")
        screen = stands(on, HoldMementoScreen)
        first = screen.memento.id
        await on.press("right")
        on.room.box.delete(screen.memento.id, on.room.now())
        await on.press("right", "left")
        assert screen.memento.id == first
        on.room.box.delete(first, on.room.now())
        await on.press("right", "left")
        assert screen.memento.id != first


async def test_what_a_picture_shows_stands_under_it_in_words(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        (picture,) = on.room.box.find(kind=MementoKind.PICTURE)
        await hold(on, picture)
        assert "a tent by the sea" in on.seen()
        await on.press("escape")
        box, now = on.room.box, on.room.now()
        same = box.save(box.find(kind=MementoKind.PICTURE)[0], now)
        for alt, lines in (("the beach", 1), ("", 1), ("a tent [/b] \x1b " * 60, 5)):
            same = box.save(replace(box.get(same.id) or same, alt=alt), now)
            await hold(on, same)
            assert len(str(on.app.screen.query_one("#about", Static).content).splitlines()) == lines
            assert "\x1b" not in on.seen()
            await on.press("escape")


async def test_a_kept_file_opens_elsewhere_once_its_whole_path_was_shown(tmp_path: Path) -> None:
    async with stage(tmp_path / "room", SMALL) as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        (picture,) = on.room.box.find(kind=MementoKind.PICTURE)
        path = str(on.room.box.file_path(picture))
        opened: list[str] = []
        screen = await hold(on, picture)

        def note(what: str) -> str:
            opened.append(what)
            return ""

        screen.opener = note
        await on.press("o")
        stands(on, OpenExternallyDialog)
        assert line(on, "what") == path
        assert opened == []
        await on.press("c")
        assert on.app.clipboard == path
        await on.press("escape")
        stands(on, HoldMementoScreen)
        assert opened == []
        await on.press("o", "enter")
        await settle(on)
        assert opened == [path]
        stands(on, HoldMementoScreen)


async def test_an_address_opens_elsewhere_only_when_asked_and_says_where_it_leads(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        words = "https://museum.example@songs.example:8080/a?b=c"
        memento = on.room.box.intake.add_text(words, MementoDetails(), on.room.now())
        await hold(on, memento)
        assert "o opens the address." in on.seen()
        await on.press("o")
        assert line(on, "what") == words
        assert "It leads to songs.example, and away from this machine." in on.seen()
        await on.press("enter", "enter")
        await settle(on)
        assert "nothing opens https://museum.example@songs.example" in line(on, "told")
        await on.press("escape", "escape")
        stands(on, BoxScreen)


async def test_what_cannot_be_opened_says_so_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "run.sh").write_text("echo", encoding="utf-8")
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.4")
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        intake, now = on.room.box.intake, on.room.now()
        note = intake.add_text("no address here", MementoDetails(), now)
        script = intake.add_file(tmp_path / "run.sh", MementoDetails(), now)
        paper = intake.add_file(tmp_path / "paper.pdf", MementoDetails(), now)
        strange = on.room.box.save(Memento(kind=MementoKind.FILE, file="../strange"), now)
        on.room.box.file_path(paper).unlink()
        for memento, words in (
            (note, "There is no file and no address in this one."),
            (script, "may run as a program."),
            (paper, "not in its folder any more."),
            (strange, "it was left alone."),
        ):
            await hold(on, memento)
            await on.press("o")
            stands(on, HoldMementoScreen)
            assert words in " ".join(note.message for note in on.app._notifications)
            on.app.clear_notifications()
            await on.press("escape")


async def test_escape_ends_in_the_room_with_one_line_about_the_present(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("r", "escape")
        stands(on, BoxScreen)
        assert "Back in the room." in on.seen()
        await on.press("r", "right", "right", "right")
        stands(on, BoxScreen)


@pytest.mark.parametrize(
    ("script", "sentence"), [("exit 0", ""), ("exit 3", NO_PROGRAM), ("echo loud; sleep 9", "")]
)
def test_the_desktop_is_asked_quietly(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    script: str,
    sentence: str,
) -> None:
    opener = tmp_path / "open"
    opener.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    opener.chmod(0o700)
    begun: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen

    def popen(*args: object, **options: object) -> subprocess.Popen[bytes]:
        begun.append(begin(*args, **options))  # type: ignore[call-overload]
        return begun[-1]

    monkeypatch.setattr(open_externally, "find_desktop_opener", lambda: str(opener))
    monkeypatch.setattr(open_externally, "SOON", 0.5)
    monkeypatch.setattr(subprocess, "Popen", popen)
    assert open_with_desktop("https://example.org") == sentence
    for process in begun:
        process.kill()
        process.wait()
    assert capfd.readouterr() == ("", "")


def test_no_desktop_and_no_program_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_externally, "find_desktop_opener", lambda: None)
    assert open_with_desktop("x") == NO_DESKTOP
    monkeypatch.setattr(open_externally, "find_desktop_opener", lambda: str(tmp_path / "nothing"))
    assert open_with_desktop("x") == NO_PROGRAM


async def test_a_picture_of_a_kind_that_is_not_shown_here_says_so(tmp_path: Path) -> None:
    (tmp_path / "beach.heic").write_bytes(b"\0\0\0\x18ftypheic" + bytes(40))
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        await paste(on, str(tmp_path / "beach.heic"))
        await on.press("enter")
        await settle(on)
        assert [note.message for note in on.app._notifications] == [
            "beach.heic is kept as a file; it cannot be shown as a picture here."
        ]
        on.app.clear_notifications()
        await on.pilot.pause()
        assert "Kept, and not shown here." in on.seen()
        await on.press("enter")
        assert "Kept, and not shown here. o opens it elsewhere." in on.seen()


async def test_plus_works_in_the_hand_too_and_leads_back_to_what_is_held(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        fill(on, tmp_path / "photos")
        await on.press("o", "home", "enter")
        held = stands(on, HoldMementoScreen).memento
        await on.press("plus")
        stands(on, AddMementoDialog)
        await on.write("one more")
        await on.press("enter")
        assert stands(on, HoldMementoScreen).memento.id == held.id
        assert "one more" in {each["text"] for each in on.table("mementos")}
        await on.press("escape")
        stands(on, BoxScreen)


async def test_a_text_of_a_million_signs_is_begun_and_says_where_the_rest_is(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await open_box(on)
        memento = on.room.box.intake.add_text("word " * 200_000, MementoDetails(), on.room.now())
        await hold(on, memento)
        shown = str(on.app.screen.query_one("#words", Static).content)
        assert len(shown) < 25_000
        assert shown.endswith("There is more of it; e on the wall shows it all.")


async def test_a_photograph_with_a_film_behind_it_is_shown_and_a_torn_one_as_far_as_it_goes(
    tmp_path: Path,
) -> None:
    photograph = as_bytes(beach((120, 80)))
    (tmp_path / "motion.jpg").write_bytes(photograph + b"ftypmp42 \xff\xda film" * 20_000)
    (tmp_path / "torn.jpg").write_bytes(photograph[: len(photograph) * 4 // 5])
    for name in ("motion.jpg", "torn.jpg"):
        async with stage(tmp_path / name.partition(".")[0]) as on:
            await open_box(on)
            await paste(on, str(tmp_path / name))
            await on.press("enter")
            await settle(on)
            (memento,) = on.table("mementos")
            assert (memento["kind"], memento["picture_width"]) == ("picture", 120)
            assert not on.app._notifications
            await on.press("enter")
            await settle(on)
            assert on.app.screen.query_one(HalfBlocks).pixels is not None


LONG_LINE = "You made the whole gallery laugh, the guard as well. Come back to us any time you like."


@pytest.mark.parametrize("size", [WIDE, SMALL, (60, 20), SIDE])
async def test_held_words_are_whole_and_the_way_back_is_said_at_every_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        details = MementoDetails(kind=MementoKind.QUOTE)
        on.room.box.intake.add_text(LONG_LINE, details, on.room.now())
        await on.press("f5")
        await settle(on)
        seen = " ".join(on.seen().split())
        assert LONG_LINE in seen
        assert "esc back" in seen or "esc leads back to the room." in seen
        await on.press("escape")
        region = on.app.screen.query_one(Toast).region
        rows = [row[region.x + 1 : region.right] for row in on.seen().split("\n")[region.y : region.bottom]]
        assert " ".join(" ".join(rows).split()) == BACK_IN_THE_ROOM


@pytest.mark.parametrize("size", [WIDE, SMALL, (60, 20), SIDE])
async def test_an_empty_box_says_so_and_what_is_typed_then_is_seen(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await on.press("f5")
        assert "The box is empty so far." in on.seen()
        await on.type("one line")
        assert "one line" in on.seen()
