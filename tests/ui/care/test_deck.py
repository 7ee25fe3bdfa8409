"""Stories of the deck of small acts: by place and company, put away, one's own."""

from datetime import datetime, time
from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.ui.stage import LONDON, SIDE, SMALL, WIDE, begin, stage
from waitroom.domain.care.helped_question import COMPANY_WORDS, PLACE_WORDS
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.widgets.care.care_panes import SuggestionsPane

AT_WORK = datetime(2014, 4, 28, 11, tzinfo=LONDON)


async def test_by_day_at_a_desk_nothing_is_suggested_that_does_not_fit_one(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, promise="on 9 May")
        await on.at(AT_WORK)
        situation = on.room.current_situation(None, AT_WORK)

        def places() -> set[str]:
            return {
                item.activity.place
                for page in range(12)
                for item in on.room.care.suggestions(situation, page)
            }

        assert places() == {"desk", "away"}
        on.room.save_settings(desk_hours=(time(9), time(17)))
        assert places() == {"desk"}


async def test_an_act_is_put_away_brought_back_and_added(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on, promise="on 9 May")
        await on.press("3")
        pane = on.app.screen.query_one(SuggestionsPane)
        first = pane.view.suggestions[0].activity
        await on.press("x")
        assert first.id not in [item.activity.id for item in pane.view.suggestions]
        await on.press("u")
        assert pane.view.suggestions[0].activity.id == first.id
        await on.press("x", "slash")
        await on.write(first.name)
        assert "put away" in on.seen()
        await on.press("enter")
        assert on.table("settings")[0]["hidden_activities"] == []
        await on.press("slash", "left", "left", "left")
        assert "‹ away ›" in on.seen()
        await on.press("escape", "n")
        await on.write("water the plants")
        await on.press("tab")
        await on.press("ctrl+u")
        await on.write("5")
        await on.press("enter")
        assert [own["name"] for own in on.table("own_activities")] == ["water the plants"]
        await on.press("slash")
        await on.write("the plants")
        await on.press("enter")
        assert "One of your own." in on.seen()
        await on.press("enter")
        assert "5 min in all" in on.seen()
        await on.press("escape")


async def test_every_act_says_where_it_fits_and_with_whom_and_is_found_by_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for activity in on.room.content.activities:
            assert activity.place in PLACE_WORDS, activity.id
            assert activity.company in COMPANY_WORDS, activity.id
        await on.press("3")
        assert "at a desk · alone" in on.seen()
        await on.press("g")
        assert "at a desk · alone" in on.seen()
        await on.press("escape", "slash")
        await on.write("away with someone")
        found = on.app.screen.query_one("#found", OptionList)
        names = {found.get_option_at_index(at).id for at in range(found.option_count)}
        assert names == {
            each.id
            for each in on.room.care.activities(on.room.now())
            if each.place == "away" and each.company == "with"
        }


@pytest.mark.parametrize("size", [SIDE, (60, 20), SMALL, WIDE])
async def test_the_names_of_what_is_suggested_are_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await on.press("3")
        await on.press("m")
        pane = on.app.screen.query_one(SuggestionsPane)
        for _ in range(6):
            shown = " ".join(on.seen().replace("▎", " ").split())
            for item in pane.view.suggestions:
                for word in item.activity.name.split():
                    assert word in shown
            assert "…" not in shown
            await on.press("m")


async def test_a_ladder_can_be_climbed_by_mouse_in_sixty_columns(tmp_path: Path) -> None:
    async with stage(tmp_path, (60, 20)) as on:
        await begin(on)
        open_activity(on.app, on.room, on.room.content.activity("word-ladder"))
        await on.press("enter")
        letters = on.app.screen.query_one("#letters")
        rows = on.seen().split("\n")
        assert " Q R S " in rows[letters.region.y]
        y = next(
            at
            for at, row in enumerate(rows)
            if "climb" in row and "hint" in row and at < letters.region.bottom
        )
        await on.pilot.click(offset=(rows[y].index("hint"), y))
        await on.pilot.pause()
        assert len(on.app.screen.rungs.rungs) == 2  # type: ignore[attr-defined]
