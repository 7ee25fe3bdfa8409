"""Home by the day: the letters that fit it, the night without dates, the pictures of the box, a fresh card."""

from datetime import date, datetime, timedelta
from pathlib import Path

from tests.ui.stage import LONDON, SMALL, begin, stage
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.letters.new_letter import NewLetterDialog


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
        assert "time to decide can be asked for" in on.seen()
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
        await on.press("2", "n")
        seen = on.seen()
        assert seen.index("Thank Ms Okafor") < seen.index("Thank-you  ")
        assert "…" not in seen
        await on.press("escape")
        await on.at(april(28))
        await on.press("n")
        assert "Thank Ms Okafor" not in on.seen()


async def test_by_night_home_has_no_date_to_act_on_but_an_answer_due_before_noon(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="by Friday")
        wait = on.room.waits.on_board(on.room.now())[0]
        await on.at(april(30, 22, 30))  # three working days past the window
        seen = on.seen()
        assert "It is 22:30: nobody is deciding now." in seen
        assert "Letters keep until the morning." in seen
        assert "fair now" not in seen
        assert "a list for tomorrow" in seen
        assert on.app.theme == "lamp"
        on.room.waits.record_answer(
            wait, Outcome.OFFER, now=april(30, 22, 31), answer_by=datetime(2014, 5, 1, 11, tzinfo=LONDON)
        )
        await on.at(april(30, 22, 32))
        assert "they would like your answer by Thu 11:00" in on.seen()
        assert "time to decide can be asked for" in on.seen()
        await on.at(april(30, 22, 32) + timedelta(hours=8))
        assert "a list for tomorrow" not in on.seen()
