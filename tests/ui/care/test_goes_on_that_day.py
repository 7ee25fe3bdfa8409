"""What was ticked or marked stands again where an activity is left in the middle and begun again that day."""

from datetime import timedelta
from pathlib import Path

from tests.ui.stage import EVENING, Stage, begin, stage
from waitroom.screens.care.activities.run_activity import open_activity


async def start(on: Stage, activity_id: str) -> None:
    open_activity(on.app, on.room, on.room.content.activity(activity_id))
    await on.press("enter")


async def test_ticks_stand_again_the_same_day_and_not_the_next(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await start(on, "see-a-friend")
        await on.press("space", "space", "escape")
        await start(on, "see-a-friend")
        assert "2 of 3 done" in on.seen()
        await on.press("escape")
    async with stage(tmp_path) as on:
        await start(on, "see-a-friend")
        assert "2 of 3 done" in on.seen()
        await on.press("escape")
        await on.at(EVENING + timedelta(days=1))
        await start(on, "see-a-friend")
        assert "0 of 3 done" in on.seen()
        # What came to its end begins with nothing.
        await on.press("space", "enter", "escape")
        await start(on, "see-a-friend")
        assert "0 of 3 done" in on.seen()


async def test_marks_of_a_forecast_stand_again_until_they_are_sealed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await start(on, "feelings-forecast")
        await on.press("2", "down", "7", "escape")
        await start(on, "feelings-forecast")
        assert "mark 2 of 3" in on.seen()
        await on.press("enter")
        await on.until(lambda: on.table("weathers"))
        (sealed,) = on.table("weathers")
        assert {2, 7, 5} <= set(sealed.values())
