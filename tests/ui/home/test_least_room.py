"""Home in little room: what is read is read whole, its keys stand there, and a sentence in the corner hides none."""

from pathlib import Path

import pytest

from tests.ui.stage import SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.widgets.home.home_cards import ReframeCard


def words_of(on: Stage) -> str:
    return " ".join(on.seen().replace("▎", " ").split())


@pytest.mark.parametrize("size", [SIDE, (60, 20), SMALL])
async def test_each_thought_is_read_whole_and_the_count_above_it_too(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on, promise="by Monday")
        await on.pilot.pause()
        read = set()
        for _ in range(24):
            text = on.app.screen.query_one(ReframeCard).view.text
            await on.pilot.pause()
            assert " ".join(text.split()) in words_of(on), on.seen()
            assert "until the last day they named" in words_of(on)
            assert "they may call any time until Monday 28 April" in words_of(on)
            read.add(text)
            await on.press("right")
        assert len(read) > 10


@pytest.mark.parametrize("size", [WIDE, (100, 30), SMALL, (60, 20)])
async def test_a_sentence_in_the_corner_hides_no_key(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        on.app.clear_notifications()
        await on.press("right")
        await on.until_still()
        before = [row for row in on.seen().splitlines() if "→ turn" in row or "^g breathe" in row]
        assert len(before) == 2
        await on.press("x")
        await on.until(lambda: "That one stays away" in on.seen())
        assert before == [row for row in on.seen().splitlines() if "→ turn" in row or "^g breathe" in row]


async def test_the_key_that_hides_stands_at_the_foot_of_every_room(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        assert "^l hide" in on.seen().splitlines()[-1]
        await begin(on)
        for room in ("1", "3", "4", "5", "6", "2"):
            await on.press(room)
            foot = on.seen().splitlines()[-1]
            for key in ("^g breathe", "people", "^l hide", "keys"):
                assert key in foot, foot
