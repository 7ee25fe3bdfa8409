from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from tests.ui.stage import LEAST, SIDE, SMALL, WIDE, begin, stage

PROMISE = "by Friday, or Monday if they need to think on it more"


async def test_a_stranger_reaches_a_running_countdown(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        seen = on.seen()
        assert "A room to sit in while you wait to hear about a job" in seen
        assert "It isn't therapy" in seen
        await on.type("Museum of Curious Things")
        await on.press("tab")
        await on.write("Project officer")
        await on.press("tab")
        await on.write("today 14:00")
        await on.press("tab")
        assert "Wednesday 23 April 2014, 14:00" in on.seen()
        await on.write(PROMISE)
        assert "between Fri 25 Apr and Mon 28 Apr, end of day, London time" in on.seen()
        assert "if they need to think on it more" in on.seen()
        await on.press("enter")
        seen = on.seen()
        assert "Project officer  at Museum of Curious Things" in seen
        assert f"“{PROMISE}”" in seen
        assert "days until the window opens" in seen
        assert "answer due in here" in seen
        (wait,) = on.table("waits")
        assert wait["organisation"] == "Museum of Curious Things"
        (promise,) = wait["rounds"][0]["promises"]
        assert promise["words"] == PROMISE
        assert (promise["window"]["earliest"], promise["window"]["latest"]) == ("2014-04-25", "2014-04-28")
        assert promise["window"]["label"] == "if they need to think on it more"


async def test_organisation_and_promise_are_enough_and_cost_few_keys(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await on.write("Acme")
        await on.press("tab", "tab", "tab")
        await on.write("fri")
        await on.press("enter")
        assert "2" in on.seen()
        assert "until the day they named" in on.seen()
        (wait,) = on.table("waits")
        assert wait["rounds"][0]["promises"][0]["window"]["earliest"] == "2014-04-25"


async def test_words_without_a_date_are_asked_about_and_never_guessed(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await on.write("Acme")
        await on.press("tab", "tab", "tab")
        await on.write("soon")
        assert "→ " not in on.seen().replace("→ turn", "")
        assert "?" in on.seen()
        await on.press("enter")
        (wait,) = on.table("waits")
        promise = wait["rounds"][0]["promises"][0]
        assert promise["words"] == "soon"
        assert not promise.get("window")


async def test_the_window_can_be_set_by_hand(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await on.write("Acme")
        await on.press("tab", "tab", "tab")
        await on.write("by Friday")
        await on.press("f4")
        await on.press("ctrl+u")
        await on.write("2014-05-05")
        await on.press("tab", "ctrl+u")
        await on.write("2014-05-02")
        assert "The first day lies after the last one" in on.seen()
        await on.press("enter")
        assert not on.table("waits")
        await on.press("tab", "ctrl+u")
        await on.write("2014-05-09")
        assert "between Mon 5 May and Fri 9 May" in on.seen()
        await on.press("enter")
        (wait,) = on.table("waits")
        promise = wait["rounds"][0]["promises"][0]
        assert promise["by_hand"] is True
        assert promise["words"] == "by Friday"
        assert promise["window"]["latest"] == "2014-05-09"


async def test_without_a_name_one_sentence_says_what_is_missing(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await on.press("tab", "tab")
        await on.write("blursday")
        assert "That day I cannot read" in on.seen()
        await on.press("enter")
        assert "Who did you talk to?" in on.seen()
        await on.press("escape")
        assert "One name is enough to begin. ^c leaves" in on.seen()
        assert not on.table("waits")


DIALOGS = (
    "n",
    "b",
    "question_mark",
    "ctrl+p",
    "comma",
    "y",
    "c",
    "w",
    "exclamation_mark",
    "ctrl+g",
    "ctrl+l",
)


async def test_no_size_is_too_small_with_any_dialog_open(tmp_path: Path) -> None:
    async with stage(tmp_path, LEAST) as on:
        await begin(on)
        assert on.table("waits")[0]["organisation"] == "Museum"
        for key, size in zip(DIALOGS, cycle((SIDE, (1, 1), (5, 30), (20, 5))), strict=False):
            await on.press(key)
            await on.pilot.resize_terminal(*size)
            await on.pilot.resize_terminal(*LEAST)
            await on.press("escape")
            assert len(on.app.screen_stack) == 1, key


async def test_nothing_is_lost_in_the_largest_window_nor_in_many_resizes(tmp_path: Path) -> None:
    async with stage(tmp_path, (300, 90)) as on:
        await begin(on)
        for width in (*range(1, 60, 7), 500):
            await on.pilot.resize_terminal(width, max(1, width * 2 // 5))
        await on.pilot.resize_terminal(*WIDE)
        await on.pilot.pause()
        assert "Museum" in on.seen()


async def test_in_the_morning_a_day_without_a_time_says_that_it_counts_from_noon(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL, at=datetime(2014, 4, 24, 9, 40, tzinfo=UTC)) as on:
        await on.write("Museum")
        await on.press("tab", "tab")
        await on.write("this morning")
        assert "Thursday 24 April, counted from noon. “today 9:30” is exact." in on.seen()
        await on.write(" 9:30")
        assert "counted from noon" not in on.seen()
        assert "9:30" in on.seen()
    async with stage(tmp_path / "later", SMALL, at=datetime(2014, 4, 24, 14, 0, tzinfo=UTC)) as on:
        await on.write("Museum")
        await on.press("tab", "tab")
        await on.write("this morning")
        assert "Thursday 24 April 2014" in on.seen()
        assert "counted from noon" not in on.seen()


async def test_the_welcome_leaves_the_line_of_the_rooms_whole(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await on.write("Museum")
        await on.press("tab", "tab")
        await on.write("today 14:00")
        await on.press("tab")
        await on.write("by Friday, or Monday if they need to think on it more")
        assert "waitroom   1 Room  2 Letters" in on.seen().splitlines()[0]
        await on.press("escape")
        assert "One name is enough to begin." in on.seen()
