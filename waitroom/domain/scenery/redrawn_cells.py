"""What somebody would see of a picture that changes slowly: the cells that differ enough to be drawn again."""

from collections.abc import Iterator

from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.quick_tuple import NamedTuple

LEAST = 5
"""The smallest step of a colour (0 to 255) that is drawn: a smaller one is not seen, and is made up for later."""


class CellRun(NamedTuple):
    """Neighbouring cells of one line: `row` and `column` of the first, both from 0, and how many they are."""

    row: int
    column: int
    width: int


class RedrawnCells(NamedTuple):
    """The picture as it is shown from now on, and the cells of it that are drawn again."""

    shown: Pixels
    runs: tuple[CellRun, ...]


def redrawn_cells(shown: Pixels, fresh: Pixels, least: int = LEAST) -> RedrawnCells:
    """Return what becomes of the `shown` picture when the `fresh` one takes its place, cell by cell.

    A cell is two pixels, one above the other. Every cell stays within `least` of the fresh picture. Of another
    size, it is drawn whole.
    """
    width, height = fresh.width, fresh.height
    if (shown.width, shown.height) != (width, height):
        return RedrawnCells(fresh, tuple(CellRun(row, 0, width) for row in range((height + 1) // 2)))
    if shown.rgb == fresh.rgb:
        return RedrawnCells(shown, ())
    rgb = bytearray(shown.rgb)
    runs: list[CellRun] = []
    line = 3 * width
    for row in range((height + 1) // 2):
        tops = [start for start in (2 * row * line, (2 * row + 1) * line) if start < len(rgb)]
        for run in _runs(row, (_differs(shown.rgb, fresh.rgb, tops, x, least) for x in range(width))):
            runs.append(run)
            for top in tops:
                begin, end = top + 3 * run.column, top + 3 * (run.column + run.width)
                rgb[begin:end] = fresh.rgb[begin:end]
    return RedrawnCells(Pixels(width, height, bytes(rgb)), tuple(runs))


def _differs(one: bytes, other: bytes, tops: list[int], column: int, least: int) -> bool:
    return any(
        abs(one[at] - other[at]) >= least
        for top in tops
        for at in range(top + 3 * column, top + 3 * column + 3)
    )


def _runs(row: int, changed: Iterator[bool]) -> Iterator[CellRun]:
    begin: int | None = None
    column = -1
    for column, is_changed in enumerate(changed):
        if is_changed and begin is None:
            begin = column
        elif not is_changed and begin is not None:
            yield CellRun(row, begin, column - begin)
            begin = None
    if begin is not None:
        yield CellRun(row, begin, column + 1 - begin)
