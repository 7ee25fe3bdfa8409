"""A wall of cards of different heights in columns, like stones laid without a plan.

All numbers are whole cells. Each card goes to the column that is shortest so far, so the order stays
readable from the top left. Finding what stands at a line costs a bisection a column, whatever the size of
the wall.
"""

from bisect import bisect_right
from collections.abc import Sequence

from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class CardTile:
    """Where one card stands: `index` in the order of the cards, its column and its box in cells."""

    index: int
    column: int
    x: int
    y: int
    width: int
    height: int

    @property
    def bottom(self) -> int:
        """The first line beneath."""
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class MasonryLayout:
    """The laid cards: `tiles` in the order of the cards, `columns` from left to right, `height` in lines."""

    tiles: tuple[CardTile, ...]
    columns: tuple[tuple[CardTile, ...], ...]
    height: int

    def tiles_at_line(self, y: int) -> list[CardTile]:
        """Return the tiles that cross line `y`, from left to right."""
        found = []
        for column in self.columns:
            place = bisect_right(column, y, key=_top) - 1
            if place >= 0 and y < column[place].bottom:
                found.append(column[place])
        return found

    def tile_at(self, x: int, y: int) -> CardTile | None:
        """Return the tile at a cell, if any."""
        return next((tile for tile in self.tiles_at_line(y) if tile.x <= x < tile.x + tile.width), None)

    def tiles_between(self, first: int, last: int) -> list[CardTile]:
        """Return the tiles of which any part stands in lines `first` to `last`, by column."""
        found: list[CardTile] = []
        for column in self.columns:
            start = max(bisect_right(column, first, key=_top) - 1, 0)
            for tile in column[start:]:
                if tile.y > last:
                    break
                if tile.bottom > first:
                    found.append(tile)
        return found

    def neighbour(self, index: int, right: int, down: int) -> int:
        """Return the card that lies one step away; `index` itself at an edge.

        Up and down stay in the column. Left and right go to the card that shares most of its lines.
        """
        tile = self.tiles[index]
        column = self.columns[tile.column]
        if down:
            place = column.index(tile) + down
            return column[place].index if 0 <= place < len(column) else index
        next_column = tile.column + right
        if not 0 <= next_column < len(self.columns) or not self.columns[next_column]:
            return index
        others = self.tiles_between(tile.y, tile.bottom - 1)
        here = [other for other in others if other.column == next_column] or [self.columns[next_column][-1]]
        return max(here, key=lambda other: (_shared(tile, other), -other.y)).index


def lay_out(
    heights: Sequence[int], *, width: int, count: int, gap: int, above: MasonryLayout | None = None
) -> MasonryLayout:
    """Lay cards of the given `heights` on a wall of `width` cells.

    There are `count` columns (see `column_count`); `gap`
    cells lie between columns, and half as many lines (at least one) between cards. With `above`, a wall laid
    in the same way, they follow its cards: thousands can be laid a few at a time and stand where they would
    have stood anyway.
    """
    card = card_width(width, count, gap)
    lines = max(gap // 2, 1)
    columns: list[list[CardTile]] = [list(column) for column in above.columns] if above else []
    columns += [[] for _ in range(count - len(columns))]
    ends = [column[-1].bottom + lines if column else 0 for column in columns]
    tiles = list(above.tiles) if above else []
    for index, height in enumerate(heights, len(tiles)):
        column = min(range(count), key=ends.__getitem__)
        tile = CardTile(index, column, column * (card + gap), ends[column], card, height)
        ends[column] += height + lines
        columns[column].append(tile)
        tiles.append(tile)
    return MasonryLayout(tuple(tiles), tuple(map(tuple, columns)), max(max(ends) - lines, 0))


def column_count(width: int, *, least: int, most: int, gap: int, cards: int) -> int:
    """Return how many columns of at least `least` cells fit; never fewer than one.

    Few cards get wider ones, so that a wall with two pictures is not a row of stamps.
    """
    return max(1, min(most, (width + gap) // (least + gap), max(2, -(-cards // 2))))


def card_width(width: int, count: int, gap: int) -> int:
    """Return the width of one card in `count` columns; never less than one cell."""
    return max(1, (width - gap * (count - 1)) // count)


def _top(tile: CardTile) -> int:
    return tile.y


def _shared(one: CardTile, other: CardTile) -> int:
    return min(one.bottom, other.bottom) - max(one.y, other.y)
