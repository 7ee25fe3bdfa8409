"""What they said, in the form: counted from its interview, in a zone that is clear, as the settings have it."""

from pathlib import Path

from textual.widgets import Input, OptionList

from tests.ui.stage import SMALL, Stage, begin, stage


async def fill(on: Stage, **fields: str) -> None:
    for name, words in fields.items():
        on.app.screen.query_one(f"#{name}", Input).value = words
    await on.pilot.pause()


def window(on: Stage) -> tuple[str, str]:
    promise = on.table("waits")[0]["rounds"][-1]["promises"][-1]
    return promise["window"]["earliest"], promise["window"]["latest"]


async def test_a_promise_is_counted_from_the_interview_that_has_been(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await fill(on, organisation="Museum", promise="within two weeks of the interview")
        assert "That is counted from the interview. Which day was the interview?" in " ".join(
            on.seen().split()
        )
        await fill(on, interviewed="2014-04-22")
        assert "between Tue 22 Apr and Tue 6 May" in on.seen()
        await on.press("enter")
        assert window(on) == ("2014-04-22", "2014-05-06")


async def test_a_window_never_lies_before_its_own_interview(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await fill(on, organisation="Museum", interviewed="2014-05-01 10:30", promise="by Friday")
        assert "between Thu 1 May and Fri 2 May" in on.seen()
        await fill(on, promise="a few days after")
        assert "between Sun 4 May and Mon 5 May" in on.seen()
        await fill(on, promise="tomorrow")
        assert "That is before the interview on Thursday 1 May 2014." in on.seen()
        await fill(on, promise="within a week of it")
        await on.press("enter")
        assert window(on) == ("2014-05-01", "2014-05-08")
        assert "days until the interview" in on.seen()


async def test_another_round_has_its_promise_counted_from_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("y", "down", "down", "enter")
        await fill(on, interviewed="Thursday 10:30", promise="by the friday after")
        assert "between Thu 24 Apr and Fri 25 Apr" in on.seen()
        await fill(on, promise="within a week of it")
        await on.press("enter")
        assert window(on) == ("2014-04-24", "2014-05-01")


async def test_a_zone_that_could_be_two_is_asked_about_and_one_that_is_taken_is_said(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await fill(on, organisation="Museum", zone="EST")
        assert "EST can be several zones, or none." in on.seen()
        on.app.screen.query_one("#zone", Input).focus()
        await on.press("enter")
        assert not on.table("waits")
        await fill(on, zone="new york")
        assert "→ America/New_York: it is Wed 13:42 there" in on.seen()
        await on.press("enter")
        assert on.table("waits")[0]["zone"] == "America/New_York"


async def choice(on: Stage, name: str) -> None:
    """Open the settings and go to one of their rows."""
    await on.press("comma")
    options = on.app.screen.query_one(OptionList)
    options.highlighted = options.get_option_index(name)
    await on.pilot.pause()


async def test_the_settings_say_how_dates_are_written_and_whose_holidays_count(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await choice(on, "locale")
        await on.press("enter")
        await on.write("nonsense words")
        await on.press("enter")
        assert "A locale looks like en-GB" in on.seen()
        await on.press("ctrl+u")
        await on.write("en-US")
        assert "→ 5/3 is 3 May" in on.seen()
        await on.press("enter")
        await on.press("escape")
        await choice(on, "country")
        await on.press("enter")
        await on.write("us")
        await on.press("enter")
        assert "US" in on.seen()
        await on.press("escape")
        settings = on.table("settings")[0]
        assert (settings["locale"], settings["country"]) == ("en-US", "US")
        assert on.room.promises.parse_day("5/3", now=on.room.now(), zone="Europe/London") is not None
        await on.press("n")
        await fill(on, organisation="Mill", promise="by 5/9")
        assert "Fri 9 May" in on.seen()


async def test_the_end_of_their_day_is_a_choice_and_holds_for_what_was_said_before(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="on 25 April")
        await choice(on, "end_of_day")
        assert "18:00" in on.seen()
        await on.press("left", "left")
        await on.press("escape")
        assert on.table("settings")[0]["end_of_day"] == "17:00:00"
        promise = on.table("waits")[0]["rounds"][-1]["promises"][-1]
        assert promise["window"]["end_of_day"] == "17:00:00"
        kept = on.room.waits.on_board(on.room.now())[0].window
        assert kept is not None
        assert f"{kept.closes_at():%d %H:%M}" == "25 16:00"
