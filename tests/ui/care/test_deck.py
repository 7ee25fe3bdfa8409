"""Stories of the deck of small acts: by place and company, put away, one's own."""

from datetime import datetime, time
from pathlib import Path

from tests.ui.stage import LONDON, SMALL, begin, stage
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
