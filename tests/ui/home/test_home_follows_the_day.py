"""Home by the day: the letters that fit it, the night without dates, the pictures of the box, a fresh card."""

from datetime import date, datetime, timedelta
from pathlib import Path

from tests.ui.stage import LONDON, SMALL, Stage, begin, stage
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome
from waitroom.room.waits.wait_input import WaitInput
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.letters.new_letter import NewLetterDialog
from waitroom.widgets.home.home_cards import ReframeCard


def april(day: int, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(2014, 4, day, hour, minute, tzinfo=LONDON)


async def test_the_letter_card_and_the_first_offers_follow_the_wait(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="by Friday, or Monday if they need to think on it more")
        wait = on.room.waits.on_board(on.room.now())[0]
        assert "A short thank-you is the one useful letter now." in on.seen()
        assert "begin one" in on.seen()
        thanks = Letter(wait_id=wait.id, body="Dear Priya,", state=LetterState.SENT, sent_on=april(24))
        on.store.letters.save(thanks, now=april(24))
        await on.at(april(27))
        assert "No letter is due now. The last one went on Thu 24" in on.seen()
        await on.at(april(30))
        assert "A short letter to ask how it stands is fair now" in on.seen()
        on.room.waits.record_answer(wait, Outcome.OFFER, now=april(30, 12), answer_by=date(2014, 5, 2))
        await on.at(april(30, 13))
        assert "you can ask for time" in on.seen()
        assert "thank-you" not in on.seen()
        await on.press("e")
        dialog = on.app.screen
        assert isinstance(dialog, NewLetterDialog)
        assert [key for key, _ in dialog._choices[:3]] == ["ask-for-time", "accept", "decline"]
        assert "within a day of the offer" in on.seen()
        await on.press("enter")
        assert isinstance(on.app.screen, LettersScreen)
        assert [letter["kind"] for letter in on.table("letters")] == ["thank-you", "ask-for-time"]


async def test_the_list_of_kinds_is_whole_and_begins_with_whom_to_thank(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.people.save(Person(name="Ms Okafor", wait_id=wait.id), now=on.room.now())
        await on.press("2", "ctrl+n")
        seen = on.seen()
        assert seen.index("Thank Ms Okafor") < seen.index("Thank-you  ")
        assert "…" not in seen
        await on.press("escape")
        await on.at(april(28))
        await on.press("ctrl+n")
        assert "Thank Ms Okafor" not in on.seen()


async def test_by_night_home_has_no_date_to_act_on_but_an_answer_due_before_noon(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="by Friday")
        wait = on.room.waits.on_board(on.room.now())[0]
        await on.at(april(30, 22, 30))  # three working days past the window
        seen = on.seen()
        assert "It is 22:30: nobody is deciding now." in seen
        assert "Letters keep until the morning." in seen
        assert "fair" not in seen
        assert "a list for tomorrow" in seen
        assert on.app.theme == "lamp"
        await on.press("A")
        assert "Nothing here has to be done before the morning." in on.seen()
        await on.press("escape")
        on.room.waits.record_answer(
            wait, Outcome.OFFER, now=april(30, 22, 31), answer_by=datetime(2014, 5, 1, 11, tzinfo=LONDON)
        )
        await on.at(april(30, 22, 32))
        assert "they would like your answer by Thu 11:00" in on.seen()
        assert "you can ask for time" in on.seen()
        await on.at(april(30, 22, 32) + timedelta(hours=8))
        assert "a list for tomorrow" not in on.seen()


async def test_by_night_the_day_of_ones_own_answer_is_no_number(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="by Friday")
        wait = on.room.waits.on_board(on.room.now())[0]
        on.room.waits.record_answer(wait, Outcome.OFFER, now=april(25, 12), answer_by=date(2014, 4, 30))
        await on.at(april(25, 21))
        assert "they would like your answer by Wed 30 Apr" in on.seen()
        await on.at(april(25, 22))
        seen = on.seen()
        assert "They said yes." in seen
        assert "Your answer to them keeps until the morning." in seen
        assert "30" not in seen.split("REFRAME")[0]
        on.room.waits.create(WaitInput(organisation="Library"), now=april(25, 22))
        await on.at(april(25, 22, 5))
        assert "Library" in on.seen()
        assert "by 30" not in on.seen()
        await on.at(april(26, 6))
        assert "they would like your answer by Wed 30 Apr" in on.seen()


def card_of(on: Stage) -> str:
    return on.app.screen.query_one(ReframeCard).view.id


async def test_each_morning_there_is_a_fresh_card_and_none_comes_back_within_the_week(tmp_path: Path) -> None:
    async with stage(tmp_path, at=april(24, 18)) as on:
        await begin(on, promise="on 30 May")
        await on.at(april(26, 18))  # the hours after are over: from now on the moment stays the same
        seen = [card_of(on)]
        await on.at(april(27, 2))
        assert card_of(on) == seen[0]  # the night belongs to the day before
        for day in range(27, 30):
            await on.at(april(day, 8))
            seen.append(card_of(on))
            await on.at(april(day, 20))
            assert card_of(on) == seen[-1]
        assert len(set(seen)) == len(seen)
    async with stage(tmp_path, at=april(29, 21)) as on:
        assert card_of(on) == seen[-1]
    async with stage(tmp_path, at=april(30, 9)) as on:
        assert card_of(on) not in seen


async def test_kept_cards_have_a_list_and_own_ones_can_be_changed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("k", "w")
        await on.write("It is only a job.")
        await on.press("escape", "M")
        seen = on.seen()
        assert "yours     It is only a job." in seen
        assert "\n" in seen
        assert seen.count("kept  ") >= 1
        await on.press("e")
        await on.write(" One of many.")
        await on.press("escape")
        assert "It is only a job. One of many." in on.seen()
        assert [own["text"] for own in on.table("own_reframes")] == ["It is only a job. One of many."]
        await on.press("down", "k")
        assert [mark["is_kept"] for mark in on.table("marks")] == [False]
        await on.press("u")
        assert [mark["is_kept"] for mark in on.table("marks")] == [True]


async def test_what_opens_may_be_asked_again_where_it_was_left_empty(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="by 12 May")
        await on.at(april(28, 12))
        await on.press("3", "tab", "tab", "tab", "o", "escape")
        assert on.table("openings") == []
        await on.press("o")
        await on.write("the evening class")
        await on.press("escape")
        assert [each["text"] for each in on.table("openings")] == ["the evening class"]


async def test_in_the_evening_of_a_no_not_even_the_list_for_tomorrow_is_offered(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="by Friday")
        wait = on.room.waits.on_board(on.room.now())[0]
        await on.at(april(28, 22, 30))
        assert "a list for tomorrow" in on.seen()
        on.room.waits.record_answer(wait, Outcome.DECLINED, now=april(28, 22, 31))
        await on.at(april(28, 22, 32))
        assert "a list for tomorrow" not in on.seen()


async def test_a_card_alone_says_how_one_comes_back_to_all_four(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        assert "all four" not in on.seen()
        await on.press("z")
        assert "esc all four" in on.seen()
        await on.press("escape")
        assert "all four" not in on.seen()
        assert "FROM THE HAPPY BOX" in on.seen()
