from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.stage import EVENING, LONDON, SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.app import WaitroomApp
from waitroom.domain.letters.letter import Letter
from waitroom.room.waits.wait_input import WaitInput
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.widgets.home.home_cards import ReframeCard
from waitroom.widgets.shared.card import Card
from waitroom.widgets.waits.wait_panel import WaitPanel

OR_MONDAY = "by Friday, or Monday if they need to think on it more"


def card(on: Stage) -> ReframeCard:
    return on.app.screen.query_one(ReframeCard)


async def test_the_countdown_follows_the_phase(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise=OR_MONDAY)
        for moment, words in (
            (datetime(2014, 4, 24, 9, tzinfo=LONDON), "day until the window opens"),
            (datetime(2014, 4, 25, 9, tzinfo=LONDON), "they may call any time until Monday"),
            (datetime(2014, 4, 26, 2, tzinfo=LONDON), "It is Saturday: nobody is deciding."),
            (datetime(2014, 4, 28, 9, tzinfo=LONDON), "hours left in the window"),
            (datetime(2014, 4, 28, 17, 30, tzinfo=LONDON), "minutes left in the window"),
            (datetime(2014, 4, 28, 18, 30, tzinfo=LONDON), "Their Monday is over."),
            (datetime(2014, 4, 29, 9, tzinfo=LONDON), "working day past what they said"),
            (
                datetime(2014, 4, 29, 9, tzinfo=LONDON),
                "A letter to ask how it stands is fair from Wed 30 Apr.",
            ),
        ):
            await on.at(moment)
            assert words in on.seen(), moment


async def test_a_clock_that_jumped_or_slept_is_right_within_one_tick(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="on 2 May")
        await on.at(EVENING + timedelta(days=7, hours=9))
        assert "1" in str(on.app.screen.query_one(WaitPanel).view)
        assert "tomorrow" in on.seen()
        await on.at(EVENING - timedelta(hours=1))
        assert "9" in str(on.app.screen.query_one(WaitPanel).view)
        assert "on Friday 2 May" in on.seen()


async def test_the_number_can_become_words_or_be_folded_away(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on, promise=OR_MONDAY)
        await on.press("v")
        assert "Later this week" in on.seen()
        await on.press("v")
        assert "folded away" in on.seen()
        assert on.table("settings")[0]["veil"] == "folded"
    async with stage(tmp_path, SMALL) as on:
        assert "folded away" in on.seen()


async def test_several_waits_stand_on_a_board_and_can_be_put_away(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, "Museum", "by Friday")
        for name, promise in (("Library", "on Monday"), ("Theatre", "in two weeks")):
            await on.press("n")
            await on.write(name)
            await on.press("tab", "tab", "tab")
            await on.write(promise)
            await on.press("enter")
        seen = on.seen()
        assert all(name in seen for name in ("Museum", "Library", "Theatre"))
        assert "3 of 3" in seen
        await on.press("right_square_bracket")
        assert "Museum   1 of 3" in on.seen()
        await on.press("left_square_bracket", "left_square_bracket")
        assert "Library   2 of 3" in on.seen()
        await on.press("P")
        assert "Library" not in on.seen().replace("Put away", "")
        assert [wait["organisation"] for wait in on.table("waits") if wait.get("is_put_away")] == ["Library"]
        await on.press("u")
        assert "Library   2 of 3" in on.seen()
        await on.press("b")
        assert "fold" not in on.seen()  # nothing is put away
        await on.press("d")
        assert "1 put away; f shows them" in on.seen()
        assert "f fold" in on.seen()
        await on.press("f", "3", "d", "f")
        assert "fold" not in on.seen()
        await on.press("3", "enter")
        assert "Theatre   3 of 3" in on.seen()


async def test_every_field_can_be_changed_later_and_no_other_is_lost(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise=OR_MONDAY)
        wait = on.room.waits.on_board(on.room.now())[0]
        on.store.waits.save(replace(wait, notes="bring a pen"), now=on.room.now())
        await on.press("t", "f")
        await on.press("end")
        await on.write(" North")
        await on.press("tab")
        await on.write("Curator")
        await on.press("enter")
        (kept,) = on.table("waits")
        assert kept["organisation"] == "Museum North"
        assert kept["notes"] == "bring a pen"
        assert [role["name"] for role in kept["roles"]] == ["Curator"]
        assert kept["rounds"][0]["promises"][0]["words"] == OR_MONDAY
        assert kept["rounds"][0]["promises"][0]["window"]["latest"] == "2014-04-28"


async def test_the_carousel_turns_keeps_hides_and_takes_words(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        first = card(on).view
        assert "1 of" in first.place
        await on.press("right")
        second = card(on).view
        assert second.id != first.id
        await on.press("left")
        assert card(on).view.id == first.id
        await on.press("k")
        assert "kept" in on.seen()
        await on.press("s")
        assert "Why this one" in on.seen()
        await on.press("escape", "r")
        await on.write("I did say that")
        await on.press("escape")
        (answer,) = on.table("answers")
        assert (answer["reframe_id"], answer["text"]) == (first.id, "I did say that")
        assert "You wrote: I did say that" in on.seen()
        await on.press("x")
        assert card(on).view.id != first.id
        await on.press("u")
        assert card(on).view.id == first.id
        await on.press("w")
        await on.write("It is only a job.")
        await on.press("escape")
        assert "It is only a job." in on.seen()
        marks = {mark["reframe_id"]: mark for mark in on.table("marks")}
        assert marks[first.id]["is_kept"] is True
        assert not marks[first.id].get("is_hidden")
        assert on.table("own_reframes")[0]["text"] == "It is only a job."


async def test_care_offers_three_by_minutes_and_energy_and_notes_the_worry(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        screen = on.app.screen
        assert isinstance(screen, HomeScreen)
        before = screen.room.home_cards.care(
            screen.wait_in_front, on.room.now(), minutes=5, energy=None, page=0
        )
        assert len(before.suggestions) == 3
        await on.press("m")
        assert all(item.name not in on.seen() for item in before.suggestions)
        await on.press("j", "h")
        assert "15 minutes, tired" in on.seen()
        await on.press("c", "right", "right", "enter", "escape")
        assert on.table("check_ins")[0]["worry"] == 7
        assert "worry, these days" in on.seen()


async def test_side_pane_shows_the_wait_and_the_reframe_alone(tmp_path: Path) -> None:
    async with stage(tmp_path, SIDE) as on:
        await begin(on, promise=OR_MONDAY)
        seen = on.seen()
        assert "2 days until the window opens" in seen
        assert card(on).view.text.split()[0] in seen


async def test_everything_is_as_it_was_at_the_next_start(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("n")
        await on.write("Library")
        await on.press("enter")
        await on.press("right", "right", "tab")
        before = on.app.screen
        assert isinstance(before, HomeScreen)
        left = before.screen_state()
    async with stage(tmp_path, SMALL) as on:
        after = on.app.screen
        assert isinstance(after, HomeScreen)
        assert after.screen_state() == left
        assert after.focused is not None
        assert after.focused.id == "care"


async def test_a_key_before_the_cards_are_filled_opens_the_letter_that_is_there(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        wait = on.room.waits.on_board(on.room.now())[0]
        on.store.letters.save(Letter(wait_id=wait.id, body="Dear Priya,"), now=on.room.now())
        home = on.app.screen
        assert isinstance(home, HomeScreen)
        for card in home.query(Card):
            card.is_filled = False
        await on.press("e")
        assert [letter["body"] for letter in on.table("letters")] == ["Dear Priya,"]


@pytest.mark.parametrize("is_time_shown", [False, True])
async def test_the_cards_wait_for_the_first_paint_unless_the_time_left_stands_there_already(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_time_shown: bool
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
    first: list[bool] = []

    def show_first_paint(home: HomeScreen, show: object = HomeScreen.show_first_paint) -> None:
        assert callable(show)
        show(home)
        first.extend(bool(each.is_filled and each.view.text) for each in home.query(ReframeCard))

    monkeypatch.setattr(HomeScreen, "show_first_paint", show_first_paint)
    monkeypatch.setattr(WaitroomApp, "is_time_shown", is_time_shown)
    async with stage(tmp_path) as on:
        assert first == [is_time_shown]
        assert all(each.is_filled for each in on.app.screen.query(Card))
        assert card(on).view.text


@pytest.mark.parametrize("size", [SMALL, SIDE, WIDE, (160, 50)])
async def test_every_part_has_its_styles_once_it_was_mounted_and_at_each_size_after(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
    async with stage(tmp_path, size) as on:
        for room in on.app.rooms.names:
            await on.app.rooms.action_go(room)
            for now in (size, SMALL, WIDE, SIDE, size):
                await on.pilot.resize_terminal(*now)
                await on.pilot.pause()
                parts = list(on.app.screen.walk_children(with_self=True))
                before = [dict(each.styles.base.get_rules()) for each in parts]
                on.app.stylesheet.update_nodes(parts)
                assert [dict(each.styles.base.get_rules()) for each in parts] == before, (room, now)


@pytest.mark.usefixtures("every_frame")
async def test_a_window_made_large_then_small_and_then_as_it_was_looks_as_it_did(tmp_path: Path) -> None:
    """What stands at the foot changes with the width, and the keys beside the wait say the others."""
    async with stage(tmp_path) as on:
        await begin(on)
        for days in range(5):
            on.room.waits.create(
                WaitInput(organisation=f"Library {days}", promised=f"in {days + 5} days"), now=on.room.now()
            )
        await on.at(EVENING + timedelta(minutes=1))
        await on.until_still()
        before = on.seen()
        for size in ((200, 50), SMALL, WIDE):
            await on.pilot.resize_terminal(*size)
            await on.until_still()
        assert on.seen() == before
