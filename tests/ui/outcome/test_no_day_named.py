"""They named no day at all: a gentle letter to ask is offered all the same, and from what it is counted is said."""

from datetime import datetime
from pathlib import Path

from tests.ui.stage import LONDON, SMALL, begin, stage
from waitroom.screens.outcome.silence import SilenceDialog


async def test_a_letter_to_ask_is_fair_five_working_days_after_the_interview(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="")
        # Wednesday 23 April; the weekend is no work.
        await on.at(datetime(2014, 4, 28, 10, tzinfo=LONDON))
        assert "A letter to ask is fair from Wed 30 Apr" in on.seen()
        await on.press("N")
        assert not isinstance(on.app.screen, SilenceDialog)
        await on.press("1")
        await on.at(datetime(2014, 4, 30, 10, tzinfo=LONDON))
        seen = on.seen()
        assert "Counted from the interview, a short letter to ask is fair now" in seen
        assert "A short letter to ask how it stands is fair now" in seen
        await on.pilot.resize_terminal(*SMALL)
        await on.press("N")
        assert isinstance(on.app.screen, SilenceDialog)
        assert "They named no day: this counts from the interview on Wed 23 Apr" in on.seen()
        await on.press("l")
        await on.press("escape")
        assert "fair now" not in on.seen()
