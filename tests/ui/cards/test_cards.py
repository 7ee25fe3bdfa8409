"""Stories of the carousel: where a card leads, one's own cards, those put away, and a text file of them."""

from datetime import datetime, timedelta
from pathlib import Path

from textual.widgets import Input

from tests.ui.stage import EVENING, LONDON, SMALL, begin, stage
from waitroom.domain.care.safety_rules import BRACING
from waitroom.screens.care.activities.activity_intro import ActivityIntroDialog
from waitroom.screens.home.home_screen import HomeScreen

MID = datetime(2014, 4, 29, 12, tzinfo=LONDON)


async def test_a_card_leads_on_to_what_carries_it(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on, promise="on 9 May")
        await on.at(MID)
        home = on.app.screen
        assert isinstance(home, HomeScreen)
        led, booked, alone = 0, 0, 0
        deck = on.room.home_cards.todays_deck(on.room.waits.in_front("", on.room.now()), MID)
        ends = {card.activity: card for card in deck if card.activity in {"", BRACING, "one-more-listing"}}
        for card in (*ends.values(), *[card for card in deck if card.activity][:3]):
            home.reframe.card_id = card.id
            home.refresh_view()
            await on.press("f")
            threshold: object = on.app.screen
            if isinstance(threshold, ActivityIntroDialog):
                led += 1
                assert threshold.activity.id == card.activity
                booked += threshold.can_book
                await on.press("escape")
            else:
                alone += 1
        assert led
        assert alone
        assert booked


async def test_own_cards_come_from_a_file_and_what_was_put_away_comes_back(tmp_path: Path) -> None:
    words = tmp_path / "cards.txt"
    words.write_text("One that I like.\n\nAnother,\nover two lines.\n", encoding="utf-8")
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        await on.press("M")
        assert "No card of your own yet" in on.seen()
        await on.press("x", "d", "u", "f")
        await on.write(str(tmp_path / "none.txt"))
        await on.press("enter")
        assert "There is no file" in on.seen().replace("\n", " ")
        await on.press("f")
        assert on.app.screen.query_one(Input).value == str(tmp_path / "none.txt")
        await on.press("ctrl+u")
        await on.write(str(words))
        await on.press("enter")
        assert "2 cards added." in on.seen()
        assert len(on.table("own_reframes")) == 2
        await on.press("x")
        assert "put away" in on.seen()
        assert [mark["is_hidden"] for mark in on.table("marks")] == [True]
        await on.press("x", "down", "d", "u", "escape")
        assert [mark["is_hidden"] for mark in on.table("marks")] == [False]
        assert len(on.table("own_reframes")) == 2
        await on.press("x", "M")
        assert "put away" in on.seen()
        hidden = on.room.reframes.hidden()
        on.app.screen.query_one("#cards").highlighted = 2  # type: ignore[attr-defined]
        await on.press("d", "x")
        assert len(hidden) == 1
        assert on.room.reframes.hidden() == ()


async def test_a_card_that_is_kept_shows_it_and_each_key_of_the_shelf_says_what_it_did(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("k")
        assert "✓ kept" in on.seen()
        assert "k let go" in on.seen()
        await on.press("M", "n")
        await on.write("This is mine.")
        await on.press("f4")
        assert "yours" in on.seen()
        kept = len(on.room.reframes.kept())
        await on.press("k")
        assert "✓ yours" in on.seen()
        assert "Kept: it may come back within the week." in on.seen()
        assert len(on.room.reframes.kept()) == kept + 1
        await on.press("enter")
        assert "One of your cards" in on.seen()
        assert "This is mine." in on.seen()
        assert on.room.reframes.hidden() == ()
        await on.press("escape", "down", "e")
        assert "Only a card in your own words can be changed." in on.seen()
        await on.press("d")
        assert "Put away: it is not offered any more." in on.seen()
        await on.press("d")
        assert len(on.room.reframes.hidden()) == 1
        await on.press("u")
        assert "Taken back." in on.seen()
        assert on.room.reframes.hidden() == ()
        await on.press("u", "x", "k")
        assert on.room.reframes.hidden() == ()
        await on.press("u")
        assert len(on.room.reframes.hidden()) == 1


async def test_while_the_cards_rest_the_one_before_can_be_kept_and_those_kept_can_be_read(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        home = on.app.screen
        assert isinstance(home, HomeScreen)
        before = home.reframe.card_in_front()
        begins = " ".join(on.room.reframes.card_text(before).split()[:3])
        await on.press("c", "down", "down", "left", "enter", "escape")
        assert "The cards are back at" in " ".join(on.seen().split())
        await on.press("k")
        assert [card.id for card in on.room.reframes.kept()] == [before.id]
        await on.press("M", "enter")
        assert begins in " ".join(on.seen().replace("▎", " ").split())
        await on.press("escape", "escape")
        await on.at(EVENING + timedelta(minutes=10))
        assert home.reframe.card_in_front().id == before.id
        assert "✓ kept" in on.seen()


async def test_behind_another_card_nothing_is_done_with_one_that_is_not_seen(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        home = on.app.screen
        assert isinstance(home, HomeScreen)
        card = home.reframe.card_in_front()
        await on.press("tab", "right")
        assert home.card_shown == "letter"
        await on.press("left")
        assert home.card_shown == "care"
        assert home.reframe.card_in_front().id == card.id
        await on.press("x")
        assert home.card_shown == "reframe"
        assert on.room.reframes.hidden() == ()
        await on.press("tab", "k")
        assert home.card_shown == "reframe"
        assert [each.id for each in on.room.reframes.kept()] == [card.id]
