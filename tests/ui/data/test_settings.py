"""The settings stand in sections, and no value wraps below its label."""

from pathlib import Path

import pytest
from textual.widgets import OptionList

from tests.ui.stage import SIDE, SMALL, WIDE, begin, stage


@pytest.mark.parametrize("size", [WIDE, SMALL, (60, 20), SIDE, (200, 50)])
async def test_settings_stand_in_sections_with_each_value_in_one_piece(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await on.press("comma")
        listed = on.app.screen.query_one("#choices", OptionList)
        options = [listed.get_option_at_index(at) for at in range(listed.option_count)]
        titles = [str(each.prompt).strip() for each in options if each.disabled]
        assert titles == ["Looks", "Out of sight", "Typing", "Notices and hours", "Dates", "Your data"]
        width = listed.scrollable_content_region.width
        for each in options:
            assert all(len(row) <= width for row in str(each.prompt).split("\n")), (each.prompt, width)
        # The mark goes from choice to choice, past the titles.
        for _ in range(5):
            await on.press("down")
        assert listed.highlighted is not None
        assert listed.get_option_at_index(listed.highlighted).id == "cover_after"
