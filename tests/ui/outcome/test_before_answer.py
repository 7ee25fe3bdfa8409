"""Stories before an answer, at both sizes: both futures sealed and given back, do I want it, two clocks."""

from datetime import datetime, timedelta
from pathlib import Path

from textual.widgets import Input, OptionList

from tests.ui.box.box_stage import settle, stands
from tests.ui.outcome.after_no_stage import say_no, to
from tests.ui.stage import LONDON, SIDE, SMALL, begin, stage
from waitroom.room.waits.wait_input import WaitInput
from waitroom.screens.care.do_i_want_it import DoIWantItDialog
from waitroom.screens.outcome.futures_page import FuturesDialog
from waitroom.screens.outcome.past_waits import PastWaitsDialog
from waitroom.screens.outcome.what_next_screen import WhatNextScreen
from waitroom.screens.shared.confirm_dialog import ConfirmDialog
from waitroom.screens.shared.read_words import ReadWordsDialog

THURSDAY = datetime(2014, 4, 24, 10, tzinfo=LONDON)
FRIDAY = datetime(2014, 4, 25, 16, tzinfo=LONDON)


async def test_both_futures_are_sealed_and_the_right_one_is_given_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("6")
        await settle(on)
        stands(on, WhatNextScreen)
        assert "before the answer" in on.seen()
        await on.press("enter")
        page = stands(on, FuturesDialog)
        await on.press("f4")
        assert "There is nothing to seal so far." in on.seen()
        await on.write("Ring Sam")
        page.query_one("#no_hour", Input).focus()
        await on.write("The long way home")
        await on.press("f4")
        stands(on, WhatNextScreen)
        assert "sealed until the answer" in on.seen()
        assert "Ring Sam" not in on.seen()
        plan = on.table("futures")[0]
        assert (plan["yes_hour"], plan["no_hour"]) == ("Ring Sam", "The long way home")
        assert plan["sealed"] is not None
        await to(on, "page:futures")
        await on.press("enter")
        stands(on, ConfirmDialog)
        await on.press("escape", "enter", "y")
        stands(on, FuturesDialog)
        await on.press("f4")

        await to(on, "page:want")
        await on.press("enter")
        want = stands(on, DoIWantItDialog)
        want.query_one("#conditions", Input).focus()
        await on.write("one day at home")
        assert not want.query("#changed")
        await on.press("escape")
        await to(on, "page:clocks")
        await on.press("enter")
        await on.write("someday")
        await on.press("enter")
        assert "Which day?" in on.seen()
        await on.press("ctrl+u")
        await on.write("tomorrow")
        await on.press("enter")
        assert "mine Thu 24 Apr" in on.seen()
        await on.press("u")
        assert "mine" not in on.seen().replace("determine", "")
        await to(on, "page:felt")
        await on.press("enter", "down", "down", "enter")
        assert on.table("after_nos")[0]["felt"] == "hard"
        await on.press("u")
        assert on.table("after_nos")[0]["felt"] is None

        # On the eve, and only then, bracing is offered; on a later day it is asked what has changed.
        await on.at(THURSDAY)
        opens = {option.id for option in on.app.screen.query_one(OptionList).options}
        assert "activity:eve-rehearsal" in opens
        await to(on, "page:want")
        await on.press("enter")
        stands(on, DoIWantItDialog).query_one("#changed", Input).focus()
        await on.write("they moved nearer")
        await on.press("escape")
        assert on.table("wantings")[0]["changed"] == "they moved nearer"

        await on.at(FRIDAY)
        await say_no(on)
        stands(on, WhatNextScreen)
        assert "The long way home" in on.seen()
        assert "Ring Sam" not in on.seen()
        await to(on, "text:hour")
        await on.press("enter")
        stands(on, ReadWordsDialog)
        await on.press("escape")


async def test_the_waits_are_gone_through_and_looked_over_and_the_side_pane_has_it_all(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SIDE) as on:
        await begin(on)
        on.room.waits.create(WaitInput(organisation="Library"), now=on.room.now())
        await on.press("6", "right_square_bracket")
        await settle(on)
        assert "Library" in on.seen()
        await on.press("left_square_bracket")
        await on.pilot.pause()
        assert "Museum" in on.seen()
        await on.at(FRIDAY)
        await say_no(on)
        assert "Library still stands" in " ".join(on.seen().replace("▎", "").split())
        assert "page:all-waits" not in {
            option.id for option in on.app.screen.query_one(OptionList).options
        }, "no figure on the day of a no"
        await on.at(FRIDAY + timedelta(days=5))
        on.app.clear_notifications()
        await to(on, "page:all-waits")
        await on.press("enter")
        stands(on, PastWaitsDialog)
        assert "they said no" in on.seen()
        assert "took 2" in " ".join(on.seen().replace("▎", "").split())
        await on.press("escape", "escape")
        assert "1 of 2" in on.seen() or "Museum" in on.seen()
