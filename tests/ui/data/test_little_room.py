"""Dialogs in little room: settings in sections, a list that is seen from its beginning, a sentence that is whole."""

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


async def test_a_list_as_high_as_the_screen_is_seen_from_its_beginning(tmp_path: Path) -> None:
    async with stage(tmp_path, SIDE) as on:
        await begin(on, promise="by Friday, or Monday if they need to think on it more")
        await on.press("A")
        rows = on.seen().split("\n")
        assert "The agenda" in rows[0]
        listed = on.app.screen.query_one("#rows", OptionList)
        assert str(listed.get_option_at_index(0).prompt).split("\n")[0] in rows[1]


@pytest.mark.parametrize("size", [SMALL, (60, 20), SIDE])
async def test_what_is_said_for_a_moment_is_whole_and_covers_no_words_but_the_foot(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        before = on.seen().split("\n")
        on.app.notify("Kept. It is here.")
        await on.until(lambda: "Kept. It is here." in on.seen())
        after = on.seen().split("\n")
        changed = [row for row, words in enumerate(before[:-1]) if words != after[row]]
        assert all(not any(map(str.isalnum, before[row])) for row in changed)
        # It goes along to a screen that is opened meanwhile, stands there once, and not over what is read there.
        await on.press("M")
        await on.until(lambda: "Kept. It is here." in on.seen())
        assert on.seen().count("Kept. It is here.") == 1
        assert "Your cards" in on.seen()
        assert "No card of your own yet" in on.seen()
        await on.press("escape", "w")
        await on.write("What is typed\nstays to be seen.")
        on.app.notify("Kept. One more word makes it longer.")
        await on.until(lambda: "makes it longer" in on.seen())
        assert "What is typed" in on.seen()
        assert "stays to be seen." in on.seen()
