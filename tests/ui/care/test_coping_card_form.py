"""Stories of one's own plans: met after a mood or a thought was named, once, and never in the way."""

from datetime import datetime, timedelta
from pathlib import Path

from tests.ui.box.box_stage import stands
from tests.ui.stage import LONDON, SMALL, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.care.coping_card_form import CopingCardDialog
from waitroom.screens.care.low_check_in import LowCheckInDialog
from waitroom.screens.home.home_screen import HomeScreen

NOON = datetime(2014, 4, 24, 12, tzinfo=LONDON)
PLAN = "When the evening is long, I ring my sister"


async def care(on: Stage) -> None:
    await begin(on)
    await on.at(NOON)
    on.room.box.intake.add_text(PLAN, MementoDetails(), on.room.now())
    on.room.box.intake.add_text("When I am anxious, I [b]walk[/b]", MementoDetails(), on.room.now())
    await on.press("3")


def seen(on: Stage) -> int:
    return sum(len(each.get("seen", ())) for each in on.table("mementos"))


async def test_after_a_line_or_a_word_the_plan_that_fits_is_offered_once_an_hour(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await care(on)
        await on.press("c", "6", "enter")
        stands(on, CareScreen)
        await on.press("c", "up")
        await on.write("I wonder when they call")
        await on.press("enter")
        stands(on, CareScreen)
        await on.press("c", "up")
        await on.write("the evening, again")
        assert "You wrote once" not in on.seen()
        await on.press("enter")
        stands(on, CopingCardDialog)
        assert "You wrote once" in on.seen()
        assert PLAN in on.seen()
        assert on.table("check_ins")[-1]["line"] == "the evening, again"
        assert seen(on) == 1
        await on.press("enter")
        stands(on, HoldMementoScreen)
        assert "I ring my sister" in on.seen()
        await on.press("escape")
        stands(on, CareScreen)
        await on.press("c", "down", "down", "right", "right", "right", "enter")
        stands(on, LowCheckInDialog)
        assert "You wrote once" not in on.seen()
        await on.press("escape")
        stands(on, CareScreen)
        await on.at(NOON + timedelta(hours=1))
        await on.press("1", "c", "down", "down", "right", "right", "right", "enter")
        stands(on, LowCheckInDialog)
        assert "When I am anxious, I [b]walk[/b]" in on.seen()
        await on.press("x")
        stands(on, HomeScreen)
        await on.at(NOON + timedelta(hours=4))
        await on.press("c", "down", "down", "right", "right", "right", "enter")
        assert "You wrote once" not in on.seen()
        await on.press("escape")
        stands(on, HomeScreen)
        await on.at(NOON + timedelta(hours=24))
        await on.press("c", "down", "down", "right", "right", "right", "enter")
        assert "You wrote once" in on.seen()
        await on.press("o")
        stands(on, HoldMementoScreen)


async def test_after_a_worry_was_parked(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await care(on)
        await on.press("p")
        await on.write("what if the evenings stay like this")
        await on.press("enter")
        stands(on, CopingCardDialog)
        assert PLAN in on.seen()
        assert "what if" not in on.seen()
        assert len(on.table("worries")) == 1
        await on.press("escape", "p", "escape")
        stands(on, CareScreen)


async def test_after_a_thought_was_caught_to_its_end_and_not_where_it_was_left(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await care(on)
        for is_left in (True, False):
            open_activity(on.app, on.room, on.room.content.activity("thought-record"))
            await on.press("enter")
            if is_left:
                await on.write("every evening I see them laugh")
                await on.press("enter")
                await on.press("escape")
                stands(on, CareScreen)
        # It goes on at the step where it was left.
        await on.press(*["enter"] * 6)
        assert "Did it help?" in on.seen()
        await on.press("s")
        stands(on, CopingCardDialog)
        assert PLAN in on.seen()
        await on.press("escape")
        stands(on, CareScreen)


async def test_a_very_long_plan_is_cut_and_whole_when_held(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await care(on)
        on.room.box.intake.add_text(
            "When thunder comes, I " + "sing and " * 60 + "stop", MementoDetails(), on.room.now()
        )
        await on.press("p")
        await on.write("thunder")
        await on.press("enter")
        assert "…" in on.seen()
        assert "and stop" not in on.seen()
        await on.press("enter")
        stands(on, HoldMementoScreen)
