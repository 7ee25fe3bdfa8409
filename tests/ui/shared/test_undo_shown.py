"""The key of undo stands there only while there is something to take back."""

from pathlib import Path

from tests.ui.stage import SMALL, begin, stage


async def test_undo_is_shown_only_where_there_is_something_to_take_back(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        for room in "123456":
            await on.press(room)
            await on.until_still()
            assert "undo" not in on.seen(), room
        await on.press("3", "x")
        assert "u undo" in on.seen()
        await on.press("u")
        await on.until_still()
        assert "u undo" not in on.seen()
        await on.press("1", "t")
        for dead in ("undo", "take out"):
            assert dead not in on.seen()
        await on.press("p")
        for dead in ("change", "take off", "mark several"):
            assert dead not in on.seen()
