"""Stories of the Care room: suggestions, worry time, the ledger over a whole wait, the night, people."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.stage import EVENING, LEAST, LONDON, SIDE, SMALL, Stage, begin, stage
from waitroom.domain.waits.wait import Outcome
from waitroom.room.outcome.outcomes import AnswerWords
from waitroom.room.waits.wait_input import WaitInput
from waitroom.screens.care.activities.helped_question import HelpedQuestionDialog
from waitroom.screens.care.activities.run_activity import open_activity

NOON = datetime(2014, 4, 24, 12, tzinfo=LONDON)


async def care(on: Stage, at: datetime = NOON) -> None:
    await begin(on)
    await on.at(at)
    await on.press("3")


@pytest.mark.parametrize("size", [SIDE, LEAST, (1, 1)])
async def test_the_room_opens_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await on.app.rooms.action_go("care")
        await on.pilot.pause()
        for key in ("down", "m", "j", "h", "tab", "tab", "tab", "tab"):
            await on.press(key)
        assert on.app.current_mode == "care"
        if size == SIDE:
            assert "min" in on.seen()


async def test_an_activity_that_helped_rises_with_its_figure(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        open_activity(on.app, on.room, on.room.content.activity("small-treat"))
        await on.press("enter", "space", "space", "space", "enter")
        assert "Did it help?" in on.seen()
        await on.press("b")
        assert on.room.care.helped_words(on.room.content.activity("small-treat")).words == "helped 1 of 1"
        assert [run["helped"] for run in on.table("runs")] == ["better"]


async def test_leaving_early_is_never_commented(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        open_activity(on.app, on.room, on.room.content.activity("brisk-walk"))
        await on.press("enter", "escape")
        assert not isinstance(on.app.screen, HelpedQuestionDialog)
        open_activity(on.app, on.room, on.room.content.activity("brisk-walk"))
        await on.press("enter")
        await on.at(NOON + timedelta(minutes=30))
        await on.press("escape")
        assert isinstance(on.app.screen, HelpedQuestionDialog)
        await on.press("escape")
        assert {run["helped"] for run in on.table("runs")} == {None}


async def test_a_worry_waits_for_its_hour_and_no_word_of_it_is_seen_before(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        await on.press("p")
        await on.write("they lost my papers")
        await on.press("enter")
        assert "1 worry waits here" in on.seen()
        assert "papers" not in on.seen()
        await on.at(NOON.replace(hour=18, minute=5))
        assert "they lost my papers" in on.seen()
        await on.press("tab", "tab", "enter", "f")
        await on.write("ring on Monday")
        await on.press("enter")
        assert "ring on Monday" in on.seen()
        await on.press("d", "escape")
        worry = on.table("worries")[0]
        assert (worry["is_mine"], worry["first_step"]) == (True, "ring on Monday")
        assert worry["put_down"] is not None


async def test_a_forecast_is_sealed_over_the_wait_settled_after_it_and_remembered(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        for words in ("they never write", "they laugh at my answer"):
            await on.press("f")
            await on.write(words)
            await on.press("up", "up", "enter")
        on.app.clear_notifications()
        await on.pilot.pause()
        assert "2 forecasts sealed" in on.seen()
        await on.press("f")
        await on.write("sealed too soon")
        await on.press("enter", "u")
        assert len(on.table("forecasts")) == 2, "what was sealed can be taken out at once"
        assert "never write" not in on.seen()
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, Outcome.DECLINED, now=on.room.now(), on=on.room.now())
        await on.at(NOON + timedelta(hours=1))
        assert "to settle" not in on.seen(), "nothing is to do on the day of a no"
        await on.press("s")
        assert "they never write" in on.seen()
        assert "1 more after this one." in on.seen()
        await on.press("f", "ctrl+z", "f", "t")
        assert "1 of 2" not in on.seen(), "no figures on the day of a no"
        await on.press("escape")
        assert "1 of 2" not in on.seen()
        await on.at(NOON + timedelta(days=1))
        assert "1 of 2" not in on.seen(), "no figure is shown that was not asked for"
        on.app.clear_notifications()
        await on.press("F")
        assert "This time 1 of 2 did not happen." in on.seen()
        await on.press("F")
        assert "1 of 2" not in on.seen()
        assert {each["settled"] for each in on.table("forecasts")} == {"untrue", "true"}
        later = on.room.waits.create(WaitInput(organisation="Library"), now=on.room.now())
        assert on.room.care.forecasts.previous_accuracy(later).words == "1 of 2 did not happen"  # type: ignore[union-attr]


async def test_what_a_no_would_open_is_asked_mid_wait_once_a_day_and_given_back(tmp_path: Path) -> None:
    async with stage(tmp_path, at=EVENING) as on:
        await begin(on, promise="by 12 May")
        await on.at(NOON + timedelta(days=4))
        await on.press("3", "tab", "tab", "tab", "o")
        await on.write("the evening class")
        await on.press("escape", "o")
        assert on.app.current_mode == "care"
        assert len(on.table("openings")) == 1
        assert "evening class" not in on.seen()
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, Outcome.DECLINED, now=on.room.now(), on=on.room.now())
        await on.at(NOON + timedelta(days=5))
        on.app.clear_notifications()
        await on.pilot.pause()
        assert "the evening class" in on.seen()


async def test_the_page_on_wanting_it_is_kept_without_a_save(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        await on.press("tab", "tab", "tab", "v")
        await on.write("making things")
        await on.press("enter", "enter", "enter", "enter", "enter")
        await on.write("more time")
        await on.press("escape")
        assert "Hoping for: more time" in on.seen()
        assert on.table("wantings")[0]["values"] == "making things"


@pytest.mark.parametrize("room", ["1", "3"])
async def test_checking_in_keeps_what_was_chosen_and_nothing_that_was_not(tmp_path: Path, room: str) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        await on.press(room, "c", "enter")
        assert on.table("check_ins") == []
        await on.press("c", "right", "right", "enter", "escape")
        await on.press("c", "down", "2", "down", "left", "enter", "escape")
        await on.press("c", "8", "backspace", "down", "down", "right", "backspace", "enter")
        kept = [(check["worry"], check["energy"], check["mood"]) for check in on.table("check_ins")]
        assert kept == [(7, None, None), (None, 2, "very-low")]
        await on.press("c")
        assert "worry, these days" in on.seen()
        await on.press("up")
        await on.write("tight chest")
        await on.press("left", "enter")
        assert on.table("check_ins")[-1]["line"] == "tight chest"


async def test_no_card_comes_right_after_a_feeling_was_named(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.at(NOON)
        card = on.app.screen.reframe.card_in_front()  # type: ignore[attr-defined]
        await on.press("c", "4", "enter")
        assert on.app.screen.reframe.card_in_front() == card  # type: ignore[attr-defined]
        await on.press("c", "down", "down", "right", "right", "right", "enter", "escape")
        await on.at(NOON + timedelta(minutes=1))
        assert "The cards are back at 12:10." in " ".join(on.seen().replace("▎", " ").split())
        await on.at(NOON + timedelta(minutes=10))
        assert "The cards are back" not in on.seen()


async def test_at_night_there_are_no_dates_and_the_breath_out_is_long(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        assert "Wed 23 Apr" in on.seen()
        await on.at(NOON.replace(hour=23))
        assert "Nobody decides anything now." in on.seen()
        assert "Wed 23 Apr" not in on.seen()
        await on.press("slash")
        await on.write("tomorrow, on paper")
        await on.press("enter", "enter")
        await on.write("ring the dentist at nine")
        await on.press("f4", "escape")
        await on.at(NOON + timedelta(hours=20))
        assert "ring the dentist at nine" in on.seen()


async def test_looking_at_the_number_again_and_again_folds_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for minute in range(5):
            assert "folded away" not in on.seen()
            await on.at(NOON + timedelta(minutes=3 * minute))
            on.app.app_focus = False
            on.app.app_focus = True
            await on.pilot.pause()
        assert "folded away for now" in on.seen()
        wait = on.room.waits.all()[0]
        on.room.outcomes.record(wait, AnswerWords(outcome=Outcome.OFFER), now=on.room.now())
        on.app.rooms.refresh()
        await on.until(lambda: "folded away" not in on.seen())  # an answer is there to be looked at
        on.room.outcomes.take_back_edits(on.room.waits.all()[0], now=on.room.now())
        on.app.rooms.refresh()
        await on.until(lambda: "folded away for now" in on.seen())
        await on.press("v")
        assert "folded away" not in on.seen()
        on.room.save_settings(fold_when_watched=False)


async def test_one_s_own_people_come_first_wherever_one_is(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        open_activity(on.app, on.room, on.room.content.activity("kind-letter"))
        await on.press("enter", "f2", "n")
        await on.write("Ama")
        await on.press("enter")
        await on.write("ama@example.org")
        await on.press("enter")
        seen = on.seen()
        assert seen.index("Ama") < seen.index("findahelpline.com")
        assert on.table("people")[0]["is_mine"] is True
        await on.press("d")
        assert "Ama" not in on.seen()
        await on.press("u")
        assert "Ama" in on.seen()


async def test_everything_can_be_found_by_a_word_or_its_category(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await care(on)
        await on.press("slash", "right", "down", "up")
        assert "‹ breathing ›   4 of 65" in on.seen()  # no review while nothing was asked
        await on.press("left")
        await on.write("no such thing")
        assert "Nothing has these words." in on.seen()
        await on.press("enter", "escape", "m", "j", "h")
        assert "60 minutes, tired" in on.seen()
        await on.press("tab", "escape", "escape")
        assert on.app.current_mode == "home"


async def test_a_worry_can_be_left_for_tomorrow_and_taken_up_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        await on.press("w")
        assert "Nothing is parked." in on.seen()
        await on.press("f", "d", "l", "u", "down", "escape")
        for words in ("one", "two"):
            await on.press("p")
            await on.write(words)
            await on.press("enter")
        await on.press("w")
        assert "2 wait for their hour." in on.seen()
        await on.press("escape")
        await on.at(NOON.replace(hour=18, minute=1))
        await on.press("w", "down", "up", "d", "u", "l")
        assert len(on.room.care.worries.due(on.room.now())) == 1
        await on.press("f", "enter")
        assert "mine" in on.seen()


async def test_a_worry_parked_in_the_evening_comes_back_tomorrow_at_its_hour(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on, NOON.replace(hour=20, minute=5))
        await on.press("1", "p")
        await on.write("the slow smile")
        await on.press("enter", "3")
        assert on.table("worries")[0]["parked_for"] == "2014-04-25T17:00:00+00:00"
        await on.at(NOON + timedelta(days=1, hours=5, minutes=59))
        assert "slow smile" not in on.seen()
        await on.at(NOON + timedelta(days=1, hours=6))
        assert "slow smile" in on.seen()
        await on.at(NOON + timedelta(days=1, hours=8))
        assert "slow smile" not in on.seen(), "nobody looked before 20:00: it moved to the next day"


async def test_what_does_not_belong_here_is_said_in_a_sentence(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, Outcome.OFFER, now=on.room.now(), on=on.room.now())
        for key in ("f", "o", "k"):
            await on.press(key)
            assert len(on.app.screen_stack) == 1
        await on.press("s")
        assert "Nothing was sealed in this wait." in on.seen()
        await on.press("escape")


async def test_the_room_comes_back_as_it_was_left(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await care(on)
        await on.press("h", "tab")
    async with stage(tmp_path, at=NOON) as on:
        await on.pilot.pause()
        assert on.app.current_mode == "care"
        assert "15 minutes, tired" in on.seen()
        assert on.app.focused is not None
        assert on.app.focused.id == "worry"
