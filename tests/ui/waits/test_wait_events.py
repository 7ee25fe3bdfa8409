"""The wait moves: their time and mine, a moved date, another round, a guess, the agenda, the wait's own page."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import Input

from screenshots.workers import workers_ended
from tests.ui.stage import EVENING, LONDON, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.waits.wait import Outcome, Promise, Role, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.screens.home.agenda_dialog import AgendaDialog
from waitroom.screens.waits.wait_page import WaitPageDialog


def front(on: Stage) -> Wait:
    return on.room.waits.on_board(on.room.now())[0]


def written(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.ics")}


async def choose(on: Stage, *, down: int) -> None:
    await on.press("y", *["down"] * down, "enter")


async def test_both_times_are_shown_where_they_differ_and_the_zone_is_one_of_the_lines(
    tmp_path: Path,
) -> None:
    january = datetime(2014, 1, 6, 12, tzinfo=UTC)
    async with stage(tmp_path, WIDE, at=january, zone="Asia/Tokyo") as on:
        await on.write("Museum")
        await on.press("tab", "tab", "tab")
        await on.write("by Friday 17:00")
        await on.press("tab")
        on.app.screen.query_one("#zone", Input).value = "new york"
        await on.pilot.pause()
        assert "until Sat 07:00 here" in on.seen()
        await on.press("enter")
        assert "Fri 17:00 New York, Sat 07:00 here" in on.seen()
        assert front(on).zone == "America/New_York"
        assert "there: nobody is deciding" in on.seen()
        await on.at(january + timedelta(hours=3))
        assert "It is Monday 10:00 there." in on.seen()


async def test_a_zone_that_is_not_known_is_asked_about_and_one_in_the_file_ends_nothing(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await on.write("Museum")
        on.app.screen.query_one("#zone", Input).value = "Mars/Base"
        await on.press("enter")
        assert "That zone is not known here" in on.seen()
        on.app.screen.query_one("#zone", Input).value = "Europe/London"
        await on.press("enter")
        window = DecisionWindow(earliest=date(2014, 4, 25), latest=date(2014, 4, 28), zone="Mars/Base")
        live = replace(front(on).live_round, promises=(Promise(words="x", said_on=EVENING, window=window),))
        on.store.waits.save(replace(front(on), zone="Mars/Base", rounds=(live,)), now=on.room.now())
    async with stage(tmp_path) as on:
        assert "The zone Mars/Base is not known on this machine" in on.seen()
        assert "days until the window opens" in on.seen()
        await on.press("A", "escape", "t")
        assert "not known here: counted in UTC" in on.seen()
        await on.press("f", "enter")
        assert "That zone is not known here" in on.seen()


async def test_they_moved_it_and_u_takes_it_back(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on, promise="by Friday")
        await on.at(datetime(2014, 4, 25, 16, tzinfo=LONDON))
        await choose(on, down=3)
        await on.press("enter")
        assert "What do they say now?" in on.seen()
        await on.write("end of next week")
        await on.press("tab")
        await on.write("yesterday")
        await on.press("tab")
        await on.write("the director is away")
        await on.press("enter")
        assert front(on).promise is not None
        assert "moved once, from Fri 25 Apr" in on.seen()
        promises = on.table("waits")[0]["rounds"][0]["promises"]
        assert [each["words"] for each in promises] == ["by Friday", "end of next week"]
        assert promises[1]["reason"] == "the director is away"
        assert promises[1]["said_on"].startswith("2014-04-24")
        assert front(on).window is not None
        await on.press("u")
        assert [each["words"] for each in on.table("waits")[0]["rounds"][0]["promises"]] == ["by Friday"]


async def test_words_older_than_the_promise_are_refused_with_the_reason(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await choose(on, down=3)
        await on.write("next week")
        await on.press("tab")
        await on.write("22 Apr")
        await on.press("enter")
        assert "What stands there was said on" in on.seen()
        await on.press("escape", "escape")
        assert len(front(on).live_round.promises) == 1


async def test_another_round_leads_and_keeps_the_first(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await choose(on, down=2)
        await on.write("Tuesday 10:00")
        await on.press("tab")
        await on.write("the panel")
        await on.press("tab")
        assert "Tue 29 Apr 10:00" in on.seen()
        await on.press("enter")
        wait = front(on)
        assert [each.interviewed for each in wait.rounds] == [
            datetime(2014, 4, 23, 14, tzinfo=LONDON),
            datetime(2014, 4, 29, 10, tzinfo=LONDON),
        ]
        assert "round 2" in on.seen()
        assert "our guess" in on.seen()
        await on.press("u")
        assert len(front(on).rounds) == 1


async def test_no_day_is_a_guess_that_is_called_one_until_a_day_is_named(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.write("Museum")
        await on.press("tab", "tab")
        await on.write("today 14:00")
        await on.press("tab")
        assert "Our guess: 10 working days after the interview, Wed 7 May." in on.seen()
        await on.press("enter")
        assert "days until our guess" in on.seen()
        assert on.table("waits")[0]["rounds"][0]["promises"][0]["window"]["guess"] is True
        await on.press("t", "f", "tab", "tab", "tab")
        await on.write("by Friday")
        await on.press("enter")
        assert "our guess" not in on.seen().lower()
        (promise,) = on.table("waits")[0]["rounds"][0]["promises"]
        assert (promise["words"], promise["window"]["guess"]) == ("by Friday", False)


async def test_an_answer_is_undone_and_what_cannot_follow_is_refused(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await choose(on, down=1)
        await on.press("enter")
        assert front(on).outcome is Outcome.DECLINED
        await on.press("escape", "y")
        for cannot_follow in ("another round", "They moved", "I said no", "put it down"):
            assert cannot_follow not in on.seen()
        assert "Take back: they said no, Wed 23 Apr" in on.seen()
        await on.press("escape", "u")
        assert front(on).outcome is None


async def test_several_posts_have_an_answer_each(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.store.waits.save(replace(front(on), roles=(Role(name="Curator"), Role(name="Guide"))), now=EVENING)
        await choose(on, down=1)
        assert "Which post is it about?" in on.seen()
        await on.press("down", "down", "enter", "enter")
        wait = front(on)
        assert [role.outcome for role in wait.roles] == [None, Outcome.DECLINED]
        assert wait.outcome is None
        assert "Guide: they said no" in on.seen()
        assert "The other posts stand" in on.seen()
        await choose(on, down=0)
        await on.press("enter", "enter")
        assert front(on).outcome is Outcome.OFFER


async def test_the_agenda_is_sorted_and_brings_a_wait_to_the_front(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on, "Museum", "by Friday")
        await on.press("n")
        await on.write("Library")
        await on.press("tab", "tab", "tab")
        await on.write("next Wednesday")
        await on.press("enter", "A")
        assert isinstance(on.app.screen, AgendaDialog)
        days = [item.day for item in on.app.screen.items]
        assert days == sorted(days)
        await on.press("enter")
        assert "Museum" in on.seen()


async def test_the_calendar_file_is_written_beside_what_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with stage(tmp_path / "room") as on:
        await begin(on)
        await on.press("I")
        await on.press("A", "I")
        assert written(tmp_path) == {
            "dates.ics",
            "dates-2.ics",
        }
        assert "dates-2.ics" in on.seen()
        monkeypatch.setenv("HOME", "/proc/nowhere")
        await on.press("I")
        assert "Nothing was written" in on.seen()


async def test_where_nothing_has_a_date_no_calendar_file_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with stage(tmp_path / "room") as on:
        await on.write("Museum")
        await on.press("enter", "I")
        told = [note.message for note in on.app._notifications]
        assert told == ["Nothing has a date yet, so there is no calendar to write."]
        assert not written(tmp_path)


async def test_every_line_of_the_wait_can_be_changed_and_put_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("t")
        for words, down in (("Mill", 0), ("Bluebell", 1), ("Curator; Guide", 2)):
            await on.press("home", *["down"] * down, "enter", "ctrl+u")
            await on.write(words)
            await on.press("enter")
        page = on.app.screen
        assert isinstance(page, WaitPageDialog)
        wait = front(on)
        assert (wait.organisation, wait.code_name, wait.role) == ("Mill", "Bluebell", "Curator, Guide")
        await on.press("home", "down", "down", "down", "enter", "down", "enter")
        assert front(on).roles[0].outcome is Outcome.OFFER
        await on.press("u")
        assert front(on).roles[0].outcome is None
        await on.press("home", *["down"] * 5, "enter", "ctrl+u")
        await on.write("tokyo")
        await on.press("enter")
        assert front(on).zone == "Asia/Tokyo"
        await on.press("home", *["down"] * 6, "enter")
        await on.write("Japan")
        await on.press("enter")
        assert "A country is two letters" in on.seen()
        await on.press("ctrl+u")
        await on.write("jp")
        await on.press("enter")
        assert front(on).country == "JP"
        await on.press("home", *["down"] * 7, "enter", "ctrl+u")
        await on.write("22 Apr 09:30")
        await on.press("tab")
        await on.write("first talk")
        await on.press("enter")
        live = front(on).live_round
        assert (live.name, str(live.interviewed)) == ("first talk", "2014-04-22 09:30:00+09:00")
        await on.press("home", *["down"] * 8, "enter", "ctrl+u")
        await on.write("by Thursday")
        await on.press("tab", "tab")
        await on.write("they said so")
        await on.press("enter")
        promise = front(on).promise
        assert promise is not None
        assert (promise.words, promise.reason) == ("by Thursday", "they said so")
        await on.press("home", *["down"] * 9, "enter")
        await on.write("three people, one dog")
        await on.press("escape")
        assert front(on).live_round.notes == "three people, one dog"
        await on.press("end", "up", "enter")
        await on.write("bring a pen")
        await on.press("escape")
        assert front(on).notes == "bring a pen"
        await on.press("home", *["down"] * 8, "delete")
        assert front(on).promise is None
        await on.press("u")
        assert front(on).promise == promise
        await on.press("home", "delete")
        assert "A promise can be taken out" in on.seen()


async def test_holidays_are_counted_after_the_first_paint_and_a_bad_line_is_said(tmp_path: Path) -> None:
    (tmp_path / "holidays.txt").write_text("2014-05-06\nsoon\n")
    async with stage(tmp_path) as on:
        await begin(on, promise="on 9 May")
        wait = front(on)
        on.store.waits.save(replace(wait, country="GB"), now=on.room.now())
        assert "11 of them working days" in on.seen()
        await on.at(EVENING + timedelta(minutes=1))
        await workers_ended(on.app)
        await on.pilot.pause()
        assert "10 of them working days" in on.seen()
        assert "line 2 is no day" in on.seen()
        await on.at(datetime(2014, 5, 5, 11, tzinfo=LONDON))
        assert "a holiday: nobody is deciding" in on.seen()


async def test_the_room_is_right_after_sleep_and_after_the_clock_was_set_back(tmp_path: Path) -> None:
    async with stage(tmp_path, at=datetime(2014, 4, 25, 8, tzinfo=LONDON)) as on:
        await on.write("Museum")
        await on.press("tab", "tab", "tab")
        await on.write("today by 17:00")
        await on.press("enter")
        assert "9" in on.seen()
        assert "hours left of their day" in on.seen()
        await on.at(datetime(2014, 4, 25, 17, 5, tzinfo=LONDON))
        assert "Their Friday is over." in on.seen()
        await on.at(datetime(2014, 4, 25, 16, 5, tzinfo=LONDON))
        assert "minutes left of their day" in on.seen()


async def test_an_offer_that_asks_first_is_one_calm_line(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, "Museum", "on 9 May")
        offer = Wait(
            organisation="Library", zone="Europe/London", outcome=Outcome.OFFER, answered=EVENING,
            answer_by=date(2014, 5, 2),
        )  # fmt: skip
        on.store.waits.save(offer, now=on.room.now())
        await on.at(datetime(2014, 4, 24, 10, tzinfo=LONDON))
        assert "Library asks by Fri 2 May; Museum decides by Fri 9 May." in on.seen()
        await on.press("right_square_bracket")
        assert "they would like your answer by Fri 2 May" in on.seen()
        await on.press("t", *["down"] * 6, "enter", "ctrl+u")
        await on.write("5 May 12:00")
        await on.press("enter")
        kept = next(each for each in on.store.waits.all() if each.organisation == "Library")
        assert kept.answer_by == datetime(2014, 5, 5, 12, tzinfo=LONDON)
