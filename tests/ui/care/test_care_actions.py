"""Stories of what Care offers from any of its doors: the inbox by the clock, one nice thing, traps, the eve."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.stage import LONDON, SMALL, Stage, begin, stage
from waitroom.domain.care.activity import ActivityRun, HelpedAnswer, Mood
from waitroom.domain.waits.wait import Outcome
from waitroom.screens.care.activities.run_activity import open_activity

NOON = datetime(2014, 4, 24, 12, tzinfo=LONDON)


async def at_noon(on: Stage, promise: str = "by 12 May") -> None:
    await begin(on, promise=promise)
    await on.at(NOON)


@pytest.mark.parametrize("room", ["1", "3"])
async def test_a_look_into_the_inbox_says_when_the_next_one_is(tmp_path: Path, room: str) -> None:
    async with stage(tmp_path) as on:
        await at_noon(on)
        await on.press(room, "p")
        assert "It comes back today at 18:00, and not before." in on.seen()
        await on.press("escape", "L")
        assert "The next hour for it is 14:00." in on.seen()
        await on.press("3")
        assert "Inbox: next at 14:00." in on.seen()
        await on.press("I", "ctrl+u")
        await on.write("9 and half past")
        await on.press("enter")
        assert "Hours look like" in on.seen()
        await on.press("ctrl+u")
        await on.write("9, 11:30")
        await on.press("enter")
        assert on.table("settings")[0]["inbox_hours"] == ["09:00:00", "11:30:00"]
        assert "Inbox: next tomorrow at 09:00" in on.seen()
        await on.press("L", "I", "escape")
        assert "tomorrow at 09:00" in on.seen()
        await on.at(NOON + timedelta(days=1))
        assert "Inbox" not in on.seen()


async def test_one_nice_thing_stands_on_the_agenda_with_a_line_to_send(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    copied: list[str] = []
    async with stage(tmp_path, SMALL) as on:
        await at_noon(on)
        on.app.copy_to_clipboard = copied.append  # type: ignore[method-assign, assignment]
        await on.press("W")
        await on.press("enter")
        assert "What would it be?" in on.seen()
        await on.write("soup at the harbour")
        await on.press("enter", "tab")
        assert "Which hour?" in on.seen()
        await on.write("Sam")
        await on.press("tab")
        await on.write("yesterday 10:00")
        await on.press("enter")
        assert "→" not in on.seen() or "That hour has passed." in on.seen()
        await on.press("ctrl+u")
        await on.write("sat 12:30")
        assert "→ Sat 26 Apr 12:30" in on.seen()
        await on.press("enter")
        assert "Hello Sam," in on.seen()
        await on.press("ctrl+o", "escape")
        assert "soup at the harbour" in copied[0]
        assert "soup at the harbour, with Sam" in on.seen()
        await on.press("d")
        assert on.table("plans") == []
        await on.press("u", "l", "escape", "down", "escape", "1", "A")
        assert "soup at the harbour, with Sam" in on.seen()
        await on.press("I")
        assert b"soup at the harbour" in (tmp_path / "dates.ics").read_bytes()
        await on.press("3")
        await on.press("tab", "tab")
        assert "soup at the harbour" in on.seen()
        await on.at(NOON + timedelta(days=3))
        await on.press("W", "escape", "l", "d", "u", "down")
        assert "Nothing is planned so far." in on.seen()


async def test_a_nice_day_without_an_hour_is_its_early_evening_and_needs_nobody(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await at_noon(on)
        await on.press("W")
        await on.write("a long walk")
        await on.press("tab", "tab")
        await on.write("tomorrow")
        await on.press("enter")
        (plan,) = on.table("plans")
        assert (plan["who"], plan["at"]) == ("", "2014-04-25T18:00:00+01:00")


async def test_ten_traps_can_be_looked_through_and_own_ones_added(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await at_noon(on)
        await on.press("T")
        seen = []
        for _ in range(10):
            seen.append(on.seen())
            await on.press("right")
        for trap, page in zip(on.room.content.traps, seen, strict=True):
            assert trap.name in page
            assert "of 10" in page
        await on.press("d", "n", "enter")
        assert "What do you call it?" in on.seen()
        await on.write("the midnight rerun")
        await on.press("tab")
        await on.write("and then I said")
        await on.press("enter")
        assert "11 of 11, your own" in on.seen()
        await on.press("d")
        assert on.table("own_traps") == []
        await on.press("u", "left", "right", "t")
        assert on.table("own_traps")[0]["name"] == "the midnight rerun"
        assert "One thought on trial" in on.seen()


async def test_bracing_is_booked_for_the_eve_and_leads_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await at_noon(on, promise="on 9 May")
        brace = on.room.content.activity("eve-rehearsal")
        open_activity(on.app, on.room, brace)
        await on.pilot.pause()
        assert "Bracing helps on the eve" in on.seen()
        await on.press("b")
        assert [plan["at"] for plan in on.table("plans")] == ["2014-05-08T18:00:00+01:00"]
        open_activity(on.app, on.room, brace)
        await on.press("b", "A")
        assert len(on.table("plans")) == 1
        assert "Brace for ten minutes, on the eve" in on.seen()
        await on.press("escape")
        await on.at(datetime(2014, 5, 8, 17, tzinfo=LONDON))
        assert (
            on.room.home_cards.care(
                on.room.waits.in_front("", on.room.now()), on.room.now(), minutes=15, energy=None, page=0
            )
            .suggestions[0]
            .id
            == brace.id
        )
        open_activity(on.app, on.room, brace)
        await on.press("b")
        assert "book it" not in on.seen()
        await on.press("escape")


async def test_what_is_held_back_says_why_and_can_be_begun_all_the_same(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await at_noon(on)
        unedited = on.room.content.activity("free-write")

        async def told() -> str:
            open_activity(on.app, on.room, unedited)
            await on.pilot.pause()
            seen = on.seen()
            await on.press("escape")
            return seen

        assert "meant for after a no" in await told()
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, Outcome.DECLINED, now=on.room.now(), on=on.room.now())
        assert "meant for" not in await told()
        for day in (1, 2):
            at = NOON - timedelta(days=day)
            run = ActivityRun(activity_id=unedited.id, started=at, ended=at, helped=HelpedAnswer.WORSE)
            on.store.runs.save(run, now=at)
        assert "Twice in a row this made it worse." in await told()
        on.room.care.save_check_in(9, NOON, mood=Mood.ANGRY)
        open_activity(on.app, on.room, on.room.content.activity("stairs-and-water"))
        await on.pilot.pause()
        assert "For anger, breathing and grounding" in on.seen()
        await on.press("enter", "escape")
        assert [run["activity_id"] for run in on.table("runs")][-1] == "stairs-and-water"


async def test_what_was_written_is_found_again_beside_how_it_turned_out(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await at_noon(on)
        await on.press("r")
        await on.write("the tour of the stores")
        await on.press("escape")
        room = on.room
        room.reframes.create_thought_record(
            "they laughed at me", 80, room.waits.in_front("", room.now()), NOON + timedelta(minutes=1)
        )
        await on.press("3")
        await on.press("r")
        await on.pilot.pause()
        assert "they laughed at me" in on.seen()
        assert "they said" not in on.seen().casefold()
        await on.press("d", "u", "right")
        assert "the tour of the stores" in on.seen()
        wait = room.waits.on_board(room.now())[0]
        room.waits.record_answer(wait, Outcome.DECLINED, now=room.now(), on=room.now())
        await on.press("escape")
        await on.press("r")
        await on.press("right")
        await on.pilot.pause()
        assert "Museum, Thu 24 Apr: They said no." in on.seen()
        await on.press("d", "d")
        assert "No page is kept here." in on.seen()
        await on.press("u", "escape")
        assert len(on.table("answers")) + len(on.table("thoughts")) == 1
