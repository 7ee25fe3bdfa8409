"""Stories of a no, at both sizes: from the evening of the call to the sixtieth day."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList

from tests.photographs import as_bytes, beach
from tests.ui.box.box_stage import settle, stands
from tests.ui.outcome.after_no_stage import say_no, to
from tests.ui.stage import LEAST, LONDON, SIDE, SMALL, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails, MementoKind
from waitroom.domain.waits.wait import Outcome
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.outcome.answer_pages import (
    GainedDialog,
    InterviewDebriefDialog,
    MeetingsDialog,
    WhoGotItDialog,
)
from waitroom.screens.outcome.expenses_dialog import ExpensesDialog
from waitroom.screens.outcome.feedback_page import FeedbackDialog
from waitroom.screens.outcome.steps_dialog import StepsDialog
from waitroom.screens.outcome.what_next_screen import WhatNextScreen

FRIDAY = datetime(2014, 4, 25, 16, tzinfo=LONDON)
MONDAY = datetime(2014, 4, 28, 9, tzinfo=LONDON)


def has_row(on: Stage, row: str) -> bool:
    return row in {option.id for option in on.app.screen.query_one(OptionList).options}


async def test_pin_and_meet_it_again_on_the_evening_of_a_no(tmp_path: Path) -> None:
    (tmp_path / "beach.jpg").write_bytes(as_bytes(beach((120, 80))))
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        now = on.room.now()
        wait = on.room.waits.on_board(now)[0]
        on.room.care.forecasts.save_opening("The course in Leeds.", wait, now)
        on.room.box.intake.add_text("Nothing to do with it", MementoDetails(), now)
        title = MementoDetails(title="the beach with Sam", is_pinned=True)
        on.room.box.intake.add_file(tmp_path / "beach.jpg", title, now)

        await on.at(FRIDAY)
        await say_no(on)
        stands(on, WhatNextScreen)
        seen = on.seen()
        assert "Museum: they said no." in seen
        assert "Nothing has to be done today." in seen
        order = [option.id or "" for option in on.app.screen.query_one(OptionList).options]
        kinds = [each.partition(":")[0] for each in order if each]
        assert kinds == ["sit", "hold", "text", "people", "page"]
        listed = on.app.screen.query_one(OptionList)
        assert not any("Nothing to do with it" in str(option.prompt) for option in listed.options)
        await on.press("down", "enter")
        await settle(on)
        held = stands(on, HoldMementoScreen)
        assert held.memento.title == "the beach with Sam"
        assert "▀" in on.seen()
        await on.press("escape")
        stands(on, WhatNextScreen)
        rows = [each for each in on.table("mementos") if each["is_pinned"]]
        assert [len(row["seen"]) for row in rows] == [1]
        # Home and agenda leave the day in peace.
        await on.press("l")
        assert "Nothing has to be done today." in on.seen()
        await on.press("1")
        stands(on, HomeScreen)
        assert "One thing" not in on.seen()
        assert "they said no" in on.seen().lower()
    async with stage(tmp_path / "room", SMALL, at=FRIDAY) as on:
        await on.press("6")
        assert "the beach with Sam" in on.seen()


async def test_from_the_evening_to_the_sixtieth_day_with_all_put_off_once_and_one_refused(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL, at=FRIDAY) as on:
        await begin(on)
        await say_no(on)
        await on.press("enter")
        stands(on, BreathingScreen)
        await on.press("escape")
        await on.at(MONDAY)
        screen = stands(on, WhatNextScreen)
        # Everything that is offered is put off once, each on a day of its own; the feedback is refused for good.
        put_off: list[str] = []
        day = MONDAY
        for _ in range(40):
            step = screen.view.step
            if step is not None and step.step.rule not in put_off:
                put_off.append(step.step.rule)
                await to(on, "step")
                key = "X" if step.step.rule == "ask-feedback" else "x"
                await on.press(key)
                assert screen.view.step is None or key == "X"
            elif step is not None:
                await to(on, "step")
                await on.press("space")
            day += timedelta(days=1)
            await on.at(day)
            rows = [option.id for option in screen.query_one(OptionList).options]
            assert rows.count("step") <= 1
        assert put_off[:4] == ["reply-to-no", "ask-feedback", "gained", "debrief"]
        states = {each["rule"]: each["state"] for each in on.table("steps")}
        assert states.pop("ask-feedback") == "dropped"
        assert {rule for rule, state in states.items() if state == "done"} >= {"reply-to-no", "gained"}
        assert all(each["put_off_on"] for each in on.table("steps") if each["rule"] != "ask-feedback")

        # See who got it: off, switched on, offered once on the sixtieth day, and closed.
        await to(on, "toggle:who-got-it")
        await on.press("enter", "u", "enter")
        assert on.table("after_nos")[0]["wants_who_got_it"] is True
        for view in on.room.outcome.steps.for_wait(on.room.waits.all()[0], on.room.now()):
            if view.is_brought_up and view.step.rule != "who-got-it":
                on.room.outcome.steps.drop(view.step, on.room.now())
        on.app.clear_notifications()
        sixtieth = FRIDAY + timedelta(days=60)
        await on.at(sixtieth)
        assert screen.view.step is not None
        assert screen.view.step.step.rule == "who-got-it"
        await on.press("1")
        assert "see who got it" in on.seen()
        await on.press("A")
        assert "see who got it" in on.seen()
        await on.press("escape", "6")
        await to(on, "step")
        await on.press("enter")
        stands(on, WhoGotItDialog)
        await on.write("two years of budgets")
        await on.press("escape")
        assert on.table("after_nos")[0]["learned"] == "two years of budgets"
        assert has_row(on, "text:learned")
        assert not has_row(on, "step")


async def test_the_week_after_each_page_is_kept_as_it_is_typed_and_taken_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL, at=FRIDAY) as on:
        await begin(on)
        await say_no(on)
        await on.at(MONDAY)
        screen = stands(on, WhatNextScreen)
        await on.press("1")
        assert "One thing, if you like: a short reply, with thanks. 6 has it." in " ".join(on.seen().split())
        await on.press("6")
        await to(on, "step")
        await on.press("X")
        assert screen.view.step is not None
        assert screen.view.step.step.rule == "ask-feedback"
        await on.press("u")
        assert screen.view.step.step.rule == "reply-to-no"
        assert on.table("steps")[0]["state"] == "open"

        await to(on, "page:debrief")
        await on.press("enter")
        debrief = stands(on, InterviewDebriefDialog)
        await on.write("The tour.")
        await on.press("enter", "down", "up")
        await on.write("about numbers")
        await on.press("alt+i")
        assert [each["text"] for each in on.table("mementos")] == ["about numbers"]
        debrief.query_one("#to_try", Input).focus()
        await on.write("Count first.")
        await on.press("enter")
        page = on.table("after_nos")[0]
        assert (page["went_well"], page["was_asked"], page["to_try"]) == (
            "The tour.",
            "about numbers",
            "Count first.",
        )
        await to(on, "page:gained")
        await on.press("enter")
        stands(on, GainedDialog)
        await on.write("I was asked at all")
        await on.press("tab", "tab", "tab", "right", "escape")
        assert on.table("after_nos")[0]["is_success"] is True
        assert "still a success" in on.seen()

        await to(on, "page:feedback")
        await on.press("enter")
        feedback = stands(on, FeedbackDialog)
        await on.press("f4")
        await on.write("tomorrow")
        await on.press("enter")
        assert "ahead" in on.seen()
        await on.press("ctrl+u")
        await on.write("today")
        await on.press("enter")
        assert "Asked on Mon 28 Apr." in on.seen()
        feedback.query_one("#said", Input).focus()
        await on.write("More budget work")
        feedback.query_one("#next_step", Input).focus()
        await on.write("ask about the course")
        await on.press("f6", "f6")
        assert "It is among your steps already." in on.seen()
        await on.press("tab", "right", "right", "escape")
        told = on.table("feedbacks")[0]
        assert (told["said"], told["trust"], told["asked_on"]) == ("More budget work", "some", "2014-04-28")
        assert [each["words"] for each in on.table("steps") if not each["rule"]] == ["ask about the course"]

        await to(on, "page:expenses")
        await on.press("enter")
        await on.write("train")
        await on.press("tab")
        await on.write("a lot")
        await on.press("enter")
        assert "is no amount" in on.seen()
        assert "a lot" in on.seen()
        await on.press("ctrl+u")
        await on.write("12,50 EUR")
        await on.press("enter")
        stands(on, ExpensesDialog)
        assert "12.50 EUR" in on.seen()
        await on.press("s", "u", "p")
        cost = on.table("expenses")[0]
        assert (cost["amount"], cost["currency"], cost["asked"], cost["paid"]) == (
            "12.50",
            "EUR",
            None,
            "2014-04-28",
        )
        await on.press("u", "d", "u", "l")
        await settle(on)
        stands(on, LettersScreen)
        assert "12.50 EUR" in on.table("letters")[0]["body"]
        await on.press("escape")
        await on.press("6", "n")
        await on.write("ring the dentist")
        await on.press("tab")
        await on.write("yesterday")
        await on.press("enter")
        assert "Which day?" in on.seen()
        await on.press("ctrl+u")
        await on.write("wednesday")
        await on.press("enter")
        assert any(each["on"] == "2014-04-30" for each in on.table("steps"))
        await on.press("1", "A")
        assert "Wed 30 Apr" in on.seen()
        assert b"ring the dentist" in on.room.agenda.calendar_file(on.room.now())
        await on.press("escape", "6", "l")
        stands(on, StepsDialog)
        await on.press("space", "u", "X", "o", "escape", "u")


async def test_more_than_five_pinned_things_lead_to_the_box(tmp_path: Path) -> None:
    async with stage(tmp_path, at=FRIDAY) as on:
        await begin(on)
        for number in range(7):
            on.room.box.intake.add_text(f"line {number}", MementoDetails(is_pinned=True), on.room.now())
        coping = MementoDetails(kind=MementoKind.COPING)
        on.room.box.intake.add_text("When it is late, I ring Ann", coping, on.room.now())
        await say_no(on)
        assert "more in the box" in on.seen()
        assert "When it is late" in on.seen()
        gone = on.room.box.pinned()[0]
        await to(on, f"hold:{gone.id}")
        on.room.box.delete(gone.id, on.room.now())
        await on.press("enter")
        stands(on, WhatNextScreen)
        await to(on, "box")
        await on.press("enter")
        await settle(on)
        stands(on, BoxScreen)


async def test_a_no_that_was_taken_back_has_no_evening_and_other_waits_have_none(tmp_path: Path) -> None:
    async with stage(tmp_path, at=FRIDAY) as on:
        await begin(on)
        await on.press("N")
        assert "before the answer" in on.seen()
        await say_no(on)
        stands(on, WhatNextScreen)
        assert "they said no." in on.seen()
        await on.press("u")
        await on.pilot.pause()
        assert "before the answer" in on.seen()
        assert on.table("waits")[0]["outcome"] is None
        await on.press("u")
        assert "There is nothing to take back here." in on.seen()


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


async def test_a_late_no_is_waved_on_and_what_was_written_is_found_again(tmp_path: Path) -> None:
    async with stage(tmp_path, at=FRIDAY) as on:
        await begin(on)
        await on.at(MONDAY + timedelta(days=2))
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, Outcome.DECLINED, now=on.room.now(), on=FRIDAY)
        await on.press("6")
        await settle(on)
        stands(on, WhatNextScreen)
        await to(on, "page:meetings")
        await on.press("enter")
        stands(on, MeetingsDialog)
        await on.write("the team round")
        await on.press("escape")
        await to(on, "wave")
        await on.press("enter")
        assert has_row(on, "step")
        await on.press("u")
        assert not has_row(on, "step")
        assert has_row(on, "wave")
        await on.press("x", "X", "space")
        assert on.table("steps") == []
        await on.press("escape")
        stands(on, HomeScreen)
        await on.press("slash")
        await on.write("team round")
        await on.press("enter")
        await settle(on)
        stands(on, WhatNextScreen)
