from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from waitroom.colours.sky_colours import SKIES
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.redrawn_cells import LEAST, redrawn_cells
from waitroom.domain.scenery.sky import sky

LONDON = ZoneInfo("Europe/London")
BYTES = 60
"""What a cell of two colours of its own costs on a terminal, with the way to it."""


def test_only_cells_that_are_seen_to_differ_are_drawn_and_none_falls_behind() -> None:
    shown = Pixels(3, 4, bytes(36))
    fresh = bytearray(36)
    fresh[3] = LEAST - 1  # the second cell of the first line, too little
    fresh[9 * 3] = fresh[10 * 3] = LEAST  # two cells of the second line
    change = redrawn_cells(shown, Pixels(3, 4, bytes(fresh)))
    assert change.runs == ((1, 0, 2),)
    assert change.shown.at(1, 0) == (0, 0, 0)
    assert change.shown.at(0, 3) == (LEAST, 0, 0)
    fresh[3] = LEAST
    later = redrawn_cells(change.shown, Pixels(3, 4, bytes(fresh)))
    assert later.runs == ((0, 1, 1),)
    assert later.shown.rgb == bytes(fresh)
    assert redrawn_cells(later.shown, later.shown).runs == ()


def test_another_size_is_drawn_whole_and_an_odd_last_row_is_a_line() -> None:
    change = redrawn_cells(Pixels(1, 1, bytes(3)), Pixels(2, 3, bytes(18)))
    assert change.runs == ((0, 0, 2), (1, 0, 2))
    last = bytearray(18)
    last[-1] = 200
    assert redrawn_cells(change.shown, Pixels(2, 3, bytes(last))).runs == ((1, 1, 1),)


@pytest.mark.parametrize("hour", [9, 12, 16])
def test_the_sky_by_day_costs_less_than_fifty_bytes_a_second(hour: int) -> None:
    began = datetime(2014, 4, 23, hour, tzinfo=LONDON)
    shown, cells = sky(38, 24, began, SKIES["paper"]), 0
    for minute in range(1, 21):
        fresh = sky(38, 24, began + timedelta(minutes=minute), SKIES["paper"])
        shown, runs = redrawn_cells(shown, fresh)
        cells += sum(run.width for run in runs)
        assert max(abs(one - other) for one, other in zip(shown.rgb, fresh.rgb, strict=True)) < LEAST
    assert cells * BYTES / (20 * 60) < 50
