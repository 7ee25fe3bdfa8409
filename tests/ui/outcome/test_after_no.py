"""Stories of the moment of a no, at both sizes: what was pinned comes first, paperwork another day."""

from datetime import datetime
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from tests.photographs import as_bytes, beach
from tests.ui.box.box_stage import settle, stands
from tests.ui.stage import LEAST, LONDON, SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.outcome.after_no import AfterNoDialog
from waitroom.screens.outcome.interview_debrief import InterviewDebriefDialog

SIZES = pytest.mark.parametrize("size", [WIDE, SMALL])
FRIDAY = datetime(2014, 4, 25, 16, tzinfo=LONDON)
MONDAY = datetime(2014, 4, 28, 9, tzinfo=LONDON)


async def say_no(on: Stage) -> None:
    await on.press("y", "down", "enter")
    await settle(on)


async def to(on: Stage, row: str) -> None:
    rows = on.app.screen.query_one(OptionList)
    rows.highlighted = rows.get_option_index(row)
    await on.pilot.pause()


@SIZES
async def test_pin_and_meet_it_again_after_a_no(tmp_path: Path, size: tuple[int, int]) -> None:
    (tmp_path / "beach.jpg").write_bytes(as_bytes(beach((120, 80))))
    async with stage(tmp_path / "room", size) as on:
        await begin(on)
        now = on.room.now()
        wait = on.room.waits.on_board(now)[0]
        on.room.care.forecasts.save_opening("The course in Leeds.", wait, now)
        on.room.box.intake.add_text("Nothing to do with it", MementoDetails(), now)
        on.room.box.intake.add_file(tmp_path / "beach.jpg", MementoDetails(title="the beach with Sam"), now)
        await on.press("4")
        await settle(on)
        await on.press("slash")
        await on.write("beach")
        await on.press("enter", "p", "escape", "1")

        await on.at(FRIDAY)
        await say_no(on)
        stands(on, AfterNoDialog)
        seen = on.seen()
        assert "they said no." in seen
        assert "Nothing has to be done today." in seen
        places = [seen.index(words) for words in ("Sixty calm", "the beach with Sam", "The course in Leeds.")]
        assert places == sorted(places)
        assert "Nothing to do with it" not in seen
        assert "From Mon 28 Apr on, if you like" in seen
        await on.press("down", "enter")
        await settle(on)
        held = stands(on, HoldMementoScreen)
        assert held.memento.title == "the beach with Sam"
        assert "▀" in on.seen()
        await on.press("escape")
        stands(on, AfterNoDialog)
        rows = [each for each in on.table("mementos") if each["is_pinned"]]
        assert [len(row["seen"]) for row in rows] == [1]
    async with stage(tmp_path / "room", size, at=FRIDAY) as on:
        await on.press("N")
        assert "the beach with Sam" in on.seen()


@SIZES
async def test_the_rest_is_offered_on_the_next_working_day_and_any_of_it_is_passed_by(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size, at=FRIDAY) as on:
        await begin(on)
        await say_no(on)
        await on.press("x", "u", "enter")
        stands(on, BreathingScreen)
        await on.press("escape", "escape")
        await on.at(MONDAY)
        assert "A reply, a look back: N has them, if you like." in on.seen()
        await on.press("N")
        stands(on, AfterNoDialog)
        assert "Now, if you like" in on.seen()
        await to(on, "later:ask-feedback")
        await on.press("x")
        assert "Ask what could have been better" not in on.seen()
        await on.press("u")
        assert "Ask what could have been better" in on.seen()
        await on.press("x")
        assert on.table("after_nos")[0]["passed_by"] == ["ask-feedback"]
        await to(on, "later:debrief")
        await on.press("enter")
        debrief = stands(on, InterviewDebriefDialog)
        await on.write("The tour.")
        await on.press("enter", "down", "up")
        await on.write("about numbers")
        await on.press("alt+i")
        assert [each["text"] for each in on.table("mementos")] == ["about numbers"]
        debrief.query_one("#gained", Input).focus()
        await on.press("alt+i", "enter")
        await on.write("Count first.")
        await on.press("enter")
        page = on.table("after_nos")[0]
        assert (page["went_well"], page["was_asked"], page["to_try"]) == (
            "The tour.",
            "about numbers",
            "Count first.",
        )
        assert "Look back" not in on.seen()
        await to(on, "later:reply-to-no")
        await on.press("enter")
        await settle(on)
        stands(on, LettersScreen)
        assert [each["kind"] for each in on.table("letters")] == ["reply-to-no"]


async def test_more_than_five_pinned_things_lead_to_the_box(tmp_path: Path) -> None:
    async with stage(tmp_path, at=FRIDAY) as on:
        await begin(on)
        for number in range(7):
            on.room.box.intake.add_text(f"line {number}", MementoDetails(is_pinned=True), on.room.now())
        coping = MementoDetails(kind=MementoKind.COPING)
        on.room.box.intake.add_text("When it is late, I ring Ann", coping, on.room.now())
        await say_no(on)
        assert "and 2 more in the box" in on.seen()
        assert "When it is late" in on.seen()
        gone = on.room.box.pinned()[0]
        await to(on, f"hold:{gone.id}")
        on.room.box.delete(gone.id, on.room.now())
        await on.press("enter")
        stands(on, AfterNoDialog)
        await to(on, "box")
        await on.press("enter")
        await settle(on)
        stands(on, BoxScreen)


async def test_a_no_that_was_taken_back_has_no_page_and_other_waits_have_none(tmp_path: Path) -> None:
    async with stage(tmp_path, at=FRIDAY) as on:
        await begin(on)
        await on.press("N")
        assert "This page is for a wait that ended with a no." in on.seen()
        await say_no(on)
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, None, now=on.room.now())
        stands(on, AfterNoDialog).draw()
        await on.pilot.pause()
        assert not isinstance(on.app.screen, AfterNoDialog)


@pytest.mark.parametrize("size", [SIDE, LEAST, (1, 1)])
async def test_it_stands_at_every_size_and_text_is_text(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, at=FRIDAY) as on:
        await begin(on, organisation="[/b] Museum")
        for words in ("[@click=app.quit]x[/]", "\x1b]0;x\x07", "漢字" * 200):
            on.room.box.intake.add_text(words, MementoDetails(title=words, is_pinned=True), on.room.now())
        await say_no(on)
        await on.pilot.resize_terminal(*size)
        for key in ("down", "down", "enter", "escape", "end", "home"):
            await on.press(key)
            assert "\x1b" not in on.seen()
