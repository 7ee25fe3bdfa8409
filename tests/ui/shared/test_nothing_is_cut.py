"""Every screen at two odd sizes, with long real content: no label, hint, advice or key is cut.

At 120x36 and 80x24 the same walk looks for it with sentences a third longer (tests/translation/walked.py).
"""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.stage import EVENING, begin, stage
from tests.ui.walks import WALKED, WALKS, cut_keys, cut_labels, cut_rows, furnish_walk, own_words


@pytest.mark.parametrize("size", [(100, 30), (60, 20)])
async def test_nothing_is_cut_that_nobody_wrote(tmp_path: Path, size: tuple[int, int]) -> None:
    found: dict[str, None] = {}
    walked: set[str] = set()
    async with stage(tmp_path, size) as on:
        await begin(on)
        await furnish_walk(on)
        await on.at(EVENING + timedelta(days=3))
        on.app.clear_notifications()
        await on.pilot.pause()
        own = own_words(on)
        for number, (room, walk) in enumerate(WALKS.items(), 1):
            await on.app.rooms.action_go(room)
            await on.pilot.pause()
            for keys in ((), *walk):
                await on.press(*keys)
                on.app.clear_notifications()
                where = type(on.app.screen).__name__
                walked.add(where)
                for each in (*cut_rows(on, own), *cut_keys(on), *cut_labels(on)):
                    found[f"{where}: {each}"] = None
            assert len(on.app.screen_stack) == 1, f"{number} {room}: {on.app.screen_stack}"
    assert "\n".join(found) == ""
    assert WALKED - walked == set()
