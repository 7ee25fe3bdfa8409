"""A tab that stands open for days does not grow by what it once drew."""

from datetime import timedelta
from pathlib import Path

import pytest
from rich.cells import cached_cell_len

from tests.ui.stage import EVENING, Stage, begin, stage
from waitroom.promises.typos import nearest_word
from waitroom.promises.word_table import load_word_table
from waitroom.widgets.scenery import half_blocks

pytestmark = pytest.mark.usefixtures("caches_are_cleared")

WORD = "a line that was drawn once and never again"


def remembered() -> int:
    return half_blocks._colour.cache_info().currsize


async def test_what_was_drawn_is_let_go_of_at_the_full_hour_and_drawn_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        before = on.seen()
        cached_cell_len(WORD)
        nearest_word("fridey", load_word_table("en"))
        table = load_word_table("en")
        assert remembered()
        await on.at(EVENING + timedelta(minutes=17))
        assert remembered()
        await on.at(EVENING.replace(hour=19, minute=0))
        assert held_words(on) == 0
        assert nearest_word.cache_info().currsize == 0
        assert load_word_table("en") is table
        await on.press("2", "1")
        await on.at(EVENING)
        assert on.seen() == before


async def test_while_somebody_types_it_waits_until_they_rest(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.at(EVENING.replace(hour=18, minute=59))
        await on.press("2", "1")
        cached_cell_len(WORD)
        await on.at(EVENING.replace(hour=19, minute=0))
        assert held_words(on)
        await on.at(EVENING.replace(hour=19, minute=1))
        assert held_words(on) == 0


def held_words(on: Stage) -> int:
    """Tell whether the line is still remembered: asking for it again finds it, or has to work it out."""
    found = cached_cell_len.cache_info().hits
    cached_cell_len(WORD)
    return cached_cell_len.cache_info().hits - found
