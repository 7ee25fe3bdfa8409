"""Stories of finding anything, and of sending a line to the box with one key."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, TextArea

from tests.ui.box.box_stage import settle, stands
from tests.ui.stage import LEAST, SIDE, SMALL, begin, stage
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.cards.own_reframe import OwnReframe
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.step import Step
from waitroom.messages import OpenLetter
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.cards.my_cards import MyCardsDialog
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.care.worries import WorriesDialog
from waitroom.screens.data.search import SearchDialog
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.outcome.answer_pages import InterviewDebriefDialog
from waitroom.screens.shared.write_dialog import WriteDialog
from waitroom.screens.waits.wait_page import WaitPageDialog


async def test_find_a_word_and_go_there_or_come_back_to_the_same_place(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("n")
        await begin(on, "Library", promise="by Monday")
        now = on.room.now()
        on.room.box.intake.add_text("The owl by the harbour", MementoDetails(), now)
        museum = next(wait for wait in on.store.waits.all() if wait.organisation == "Museum")
        letter = on.store.letters.save(Letter(wait_id=museum.id, subject="Thanks", body="Owls."), now=now)
        on.room.care.save_check_in(4, now - timedelta(hours=1), "as an owl")
        card = on.store.own_reframes.save(OwnReframe(text="Owls wait as well."), now=now)
        await on.press("tab", "slash")
        stands(on, SearchDialog)
        await on.write("owl")
        for heading in ("The room  1", "Letters  1", "Care  1", "Happy box  1"):
            assert heading in on.seen()
        await on.press("escape")
        home = stands(on, HomeScreen)
        assert home.card_shown == "care"

        await on.press("slash")
        await on.write("museum")
        await on.press("enter")
        assert home.front_id == museum.id
        await on.press("slash")
        await on.write("owl")
        await on.press("enter")
        await on.pilot.pause()
        assert (home.card_shown, home.reframe.card_id) == ("reframe", card.id)
        await on.press("slash")
        await on.write("owl")
        await on.press("down", "enter")
        await settle(on)
        letters = stands(on, LettersScreen)
        assert letters.letter is not None
        assert letters.letter.id == letter.id
        await on.press("alt+slash")
        await on.write("as an owl")
        await on.press("up", "down", "enter")
        await settle(on)
        stands(on, CareScreen)
        await on.press("alt+slash")
        await on.write("owl harbour")
        await on.press("enter")
        await settle(on)
        assert stands(on, HoldMementoScreen).memento.text == "The owl by the harbour"
        await on.press("escape")
        stands(on, BoxScreen)


async def test_where_a_find_opens_its_place_has_the_cursor(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        now = on.room.now()
        wait = next(iter(on.store.waits.all()))
        on.store.waits.save(replace(wait, notes="A heron in the yard."), now=now)
        on.store.letters.save(
            Letter(wait_id=wait.id, subject="Thanks", body="Dear you,\n\nthe owl stayed with me."), now=now
        )
        on.store.steps.save(Step(wait_id=wait.id, words="Feed the wagtail"), now=now)
        await on.press("slash")
        await on.write("heron")
        await on.press("enter")
        await settle(on)
        rows = stands(on, WaitPageDialog).query_one(OptionList)
        assert rows.highlighted is not None
        assert "heron" in str(rows.get_option_at_index(rows.highlighted).prompt)
        await on.press("escape", "slash")
        await on.write("owl stayed")
        await on.press("enter")
        await settle(on)
        assert stands(on, LettersScreen).editor.body.selected_text == "owl stayed"
        await on.press("alt+slash")
        await on.write("wagtail")
        await on.press("enter")
        await settle(on)
        rows = on.app.screen.query_one(OptionList)
        assert rows.highlighted is not None
        assert "wagtail" in str(rows.get_option_at_index(rows.highlighted).prompt)


async def test_nothing_found_is_said_and_hundreds_are_cut(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        with on.store.transaction():
            for number in range(50):
                on.room.box.intake.add_text(f"[/b] thing {number}", MementoDetails(), on.room.now())
        await on.press("slash")
        await on.write("xyzzy")
        assert "Nothing here has these words." in on.seen()
        await on.press("enter")
        dialog = stands(on, SearchDialog)
        dialog.query_one(Input).value = "thing"
        await on.pilot.pause()
        assert "Happy box  50, the newest 40 here" in on.seen()
        assert "[/b] thing 49" in on.seen()
        await on.press("alt+slash")
        assert stands(on, SearchDialog) is dialog
        dialog.query_one(OptionList).action_select()
        await settle(on)
        stands(on, HoldMementoScreen)


@pytest.mark.parametrize("size", [SIDE, LEAST, (1, 1)])
async def test_it_stands_at_every_size(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.room.box.intake.add_text("\x1b]0;x\x07 [@click=app.quit]x[/]", MementoDetails(), on.room.now())
        await on.pilot.resize_terminal(*size)
        await on.press("slash")
        await on.write("x")
        await on.press("down", "up")
        assert "\x1b" not in on.seen()


async def test_one_key_sends_a_line_from_a_card_a_letter_an_answer_and_a_question(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        home = stands(on, HomeScreen)
        home.action_show_card("reframe")
        await on.pilot.pause()
        text = on.room.reframes.card_text(home.reframe.card_in_front(), "")
        await on.press("i")
        assert [each["text"] for each in on.table("mementos")] == [text]
        await on.press("tab", "i")
        assert "Put the cursor on a line first" in on.seen()
        await on.press("shift+tab", "r")
        stands(on, WriteDialog)
        await on.write("The first line.\nThey laughed twice.")
        await on.press("alt+i")
        stands(on, WriteDialog)
        await on.press("escape", "i")
        texts = [each["text"] for each in on.table("mementos")]
        assert texts[1:] == ["They laughed twice.", "The first line.\nThey laughed twice."]

        letter = Letter(wait_id=home.front_id, subject="Thanks", body="Dear you,\n\nthe owl stayed with me.")
        kept = on.store.letters.save(letter, now=on.room.now())
        on.app.screen.post_message(OpenLetter(kept.id))
        await settle(on)
        body = stands(on, LettersScreen).editor.body
        body.focus()
        body.move_cursor((2, 4))
        await on.press("alt+i")
        assert on.table("mementos")[-1]["text"] == "the owl stayed with me."
        assert isinstance(on.app.focused, TextArea)

        wait = on.room.waits.on_board(on.room.now())[0]
        on.app.push_screen(InterviewDebriefDialog(on.room, wait))
        await on.pilot.pause()
        await on.press("down")
        await on.write("about the numbers")
        await on.press("alt+i", "escape")
        assert on.table("mementos")[-1]["text"] == "about the numbers"


async def test_a_thought_on_trial_that_was_found_is_shown_not_care_without_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for words in ("They saw my hands shake", "Nobody will write back"):
            open_activity(on.app, on.room, on.room.content.activity("thought-record"))
            await on.press("enter")
            if "it goes on where you left it" in on.seen():
                await on.press("f8")
            await on.write(words)
            await on.press("enter")
            await on.write("80")
            await on.press("enter", "escape")
        await on.press("slash")
        await on.write("hands shake")
        await on.press("enter")
        assert "What you wrote here" in on.seen()
        assert "They saw my hands shake" in on.seen()
        assert "Nobody will write back" not in on.seen()
        await on.press("escape")
        # A worry that waits lies among the worries.
        on.room.care.worries.park("the gap in the middle", on.room.now(), wait=None)
        await on.press("1", "slash")
        await on.write("the gap in")
        await on.press("enter")
        assert isinstance(on.app.screen, WorriesDialog)


async def test_a_kept_card_is_found_by_its_words_and_shown_while_the_cards_rest(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("k")
        (card,) = on.room.reframes.kept()
        words = on.room.reframes.card_text(card)
        await on.press("c", "down", "down", "left", "enter", "escape")
        await on.press("/")
        await on.write(" ".join(words.split()[:4]))
        assert "The room" in on.seen()
        await on.press("enter")
        assert isinstance(on.app.screen, MyCardsDialog)
        listed = on.app.screen.query_one(OptionList)
        assert listed.highlighted is not None
        assert on.app.screen.cards[listed.highlighted] == card
        await on.press("escape")
        assert isinstance(on.app.screen, HomeScreen)
