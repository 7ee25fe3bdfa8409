"""Stories of the modes: each run through to its end, and what of it is kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.domain.shared.errors import WaitroomError
from waitroom.screens.care.activities.drifting_words import DriftingWordsScreen
from waitroom.screens.care.activities.night_sky import NightSkyScreen
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.care.activities.timer import TimerScreen


async def start(on: Stage, activity_id: str) -> object:
    open_activity(on.app, on.room, on.room.content.activity(activity_id))
    await on.press("enter")
    return on.app.screen


def written(on: Stage) -> list[str]:
    return [run["written"] for run in on.table("runs")]


async def test_the_five_senses_are_named_and_not_kept_one_s_people_are(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "five-senses")
        for number in range(15):
            await on.write(f"thing {number}")
            await on.press("enter")
        assert "thing 14" in on.seen()
        await on.press("enter", "b")
        await start(on, "count-your-people")
        for line in ("Ama", "Bo", "", "held the ladder"):
            if line:
                await on.write(line)
            await on.press("enter")
        assert "Bo" in on.seen()
        await on.press("escape")
        assert sorted(written(on)) == ["", "Ama\nBo\nAma: held the ladder"]


async def test_steps_go_forth_and_back_and_end_in_the_room(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "happy-box-one")
        await on.press("enter", "left", "enter", "enter", "enter")
        assert "Name one thing in the room" in on.seen()
        await on.press("enter")
        assert "Did it help?" in on.seen()
        await on.press("w")
        await start(on, "coin-test")
        await on.press("enter", "enter")
        assert "side" in on.seen()
        await on.press("escape")


async def test_a_page_is_in_the_file_while_it_is_written(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "third-person-letter")
        await on.write("Marta spoke well.\nI was nervous.")
        assert "line 2" in on.seen()
        await on.until(lambda: written(on) == ["Marta spoke well.\nI was nervous."])
        await on.press("f6", "escape")
        await on.press("3", "r")
        assert "Marta spoke well." in on.seen()
        await on.press("d")
        assert "No page is kept here." in on.seen()
        await on.press("u")
        assert "Marta spoke well." in on.seen()


async def test_twenty_minutes_unedited_are_let_go_unless_one_keeps_them(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "free-write")
        await on.write("all of it")
        await on.press("escape", "escape")
        assert "all of it" in on.seen()
        await on.press("escape", "enter")
        assert written(on) == [""]
        await start(on, "free-write")
        await on.write("this stays")
        await on.press("f4", "k")
        assert sorted(written(on)) == ["", "this stays"]


async def test_a_thought_on_trial_stays_in_sight_at_every_step(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "thought-record")
        await on.press("enter")
        assert "begins with one sentence" in on.seen()
        for line in ("I talked nonsense", "ninety"):
            await on.write(line)
            await on.press("enter")
        assert "a number from 0 to 100" in on.seen()
        await on.press(*["backspace"] * 6)
        for line in ("90", "I lost a thread", "they asked more", "one answer was thin", "40"):
            assert "I talked nonsense" in on.seen()
            await on.write(line)
            await on.press("enter")
        await on.press("enter", "b")
        record = on.table("thoughts")[0]
        assert (record["belief"], record["belief_after"]) == (90, 40)
        assert record["fairer"] == "one answer was thin"


async def test_mine_gets_a_first_step_and_theirs_is_put_down(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "mine-and-theirs")
        for line in ("the form", "their mood"):
            await on.write(line)
            await on.press("enter")
        await on.press("enter", "left", "right", "up", "down", "enter")
        await on.write("fill in page one")
        await on.press("enter", "s")
        kept = {each["text"]: each for each in on.table("worries")}
        assert kept["the form"]["first_step"] == "fill in page one"
        assert kept["their mood"]["put_down"] is not None


async def test_the_weather_is_sealed_and_compared_when_its_time_has_come(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await start(on, "feelings-forecast")
        await on.press("2", "down", "left", "down", "up", "right", "enter", "escape")
        sealed = on.table("weathers")[0]
        assert (sealed["day"], sealed["week"], sealed["month"]) == (2, 5, 5)
        wait = on.room.waits.on_board(on.room.now())[0]
        care = on.room.care.mood_forecasts
        assert care.due_question(wait, on.room.now()) is None
        from waitroom.domain.waits.wait import Outcome  # noqa: PLC0415

        on.room.waits.record_answer(wait, Outcome.DECLINED, now=on.room.now(), on=on.room.now())
        await on.at(EVENING + timedelta(days=8))
        await on.press("3", "k", "right", "right", "enter")
        assert on.table("weathers")[0]["felt_week"] == 7
        await on.press("shift+tab")
        assert "guessed 5, felt 7" in on.seen()
        with pytest.raises(WaitroomError):
            care.seal(11, 0, 0, wait, on.room.now())


async def test_a_timer_counts_a_laptop_s_sleep_but_no_pause(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        timer = await start(on, "sit-with-it")
        assert isinstance(timer, TimerScreen)
        assert "15 minutes left" in on.seen()
        await on.press("space")
        on.clock.move_to(EVENING + timedelta(hours=1))
        timer.show_time_left()
        assert timer.time_left == timedelta(minutes=15)
        await on.press("space", "b")
        on.clock.move_to(EVENING + timedelta(hours=2))
        timer.show_time_left()
        await on.pilot.pause()
        assert "The time is over." in on.seen()
        await on.press("enter", "b")


async def test_a_thought_drifts_out_and_is_saved_nowhere(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        page = await start(on, "thoughts-adrift")
        assert isinstance(page, DriftingWordsScreen)
        await on.write("it was a no")
        await on.press("enter")
        assert "it was a no" in on.seen()
        page._before += 60
        page.draw()
        await on.pilot.pause()
        assert "it was a no" not in on.seen()
        assert page._timer is None
        await on.press("escape")
        assert "it was a no" not in str(on.file())


async def test_stars_come_out_slowly_stand_still_when_covered_or_are_all_there_at_once(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        sky = await start(on, "night-sky")
        assert isinstance(sky, NightSkyScreen)
        moving: list[bool] = []
        sky._before += 120
        sky.draw()
        await on.pilot.pause()
        assert "its light has travelled for about" in on.seen()
        for _ in range(2):
            await on.press("ctrl+l")
            moving.append(sky._timer is not None)
        assert moving == [False, True]
        await on.press("escape")
        on.room.save_settings(reduced_motion=True)
        still = await start(on, "night-sky")
        assert isinstance(still, NightSkyScreen)
        assert len(still.visible_stars()) == len(still.stars)
        assert still._timer is None
        before = on.seen()
        await on.press("enter")
        assert on.seen() != before
        await on.press("escape")
