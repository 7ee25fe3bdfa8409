"""Sliding tiles: a board with one gap, shuffled by moves, so that it can always be solved."""

from random import Random

from waitroom.domain.care.games.difficulty import GameResult
from waitroom.quick_dataclass import dataclass

MOST_LEVEL = 5
_SHAPES = ((3, 12), (3, 24), (3, 60), (4, 40), (4, 90), (5, 120))
"""Tiles a side, and how many moves it is shuffled by, for each level."""
MOVES = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


@dataclass(frozen=True, slots=True)
class SlidingTiles:
    """A board of `side` by `side`, row by row; 0 is the gap. `shuffled` and `made` count moves."""

    side: int
    tiles: tuple[int, ...]
    shuffled: int
    made: int = 0

    @property
    def gap(self) -> int:
        """Where the gap is."""
        return self.tiles.index(0)

    @property
    def is_solved(self) -> bool:
        """Whether the tiles stand in order, the gap last."""
        return self.tiles == (*range(1, self.side * self.side), 0)


def new_game(level: int, seed: str) -> SlidingTiles:
    """Return a shuffled board for a level; never a solved one."""
    side, moves = _SHAPES[min(max(level, 0), MOST_LEVEL)]
    chance = Random(seed)  # noqa: S311 - a game, not a secret
    board = SlidingTiles(side, (*range(1, side * side), 0), moves)
    before = board
    done = 0
    while done < moves or board.is_solved:
        choices = [moved for name in MOVES if (moved := move_gap(board, name)) not in (board, before)]
        before, board = board, chance.choice(choices)
        done += 1
    return SlidingTiles(side, board.tiles, moves)


def move_gap(board: SlidingTiles, way: str) -> SlidingTiles:
    """Move the gap left, right, up or down; against the edge nothing happens."""
    across, down = MOVES[way]
    y, x = divmod(board.gap, board.side)
    if not (0 <= x + across < board.side and 0 <= y + down < board.side):
        return board
    return _swapped(board, (y + down) * board.side + x + across)


def push_tile(board: SlidingTiles, at: int) -> SlidingTiles:
    """Push the tile at a place into the gap, where it lies beside it."""
    y, x = divmod(board.gap, board.side)
    other_y, other_x = divmod(at, board.side)
    return _swapped(board, at) if abs(y - other_y) + abs(x - other_x) == 1 else board


def game_result(board: SlidingTiles) -> GameResult:
    """Tell how a solved board went, by the moves it took against those it was shuffled by."""
    if board.made <= 3 * board.shuffled:
        return GameResult.EASY
    return GameResult.FAIR if board.made <= 8 * board.shuffled else GameResult.HARD


def to_json(board: SlidingTiles) -> dict[str, object]:
    """Return the board as JSON values."""
    return {"side": board.side, "tiles": list(board.tiles), "shuffled": board.shuffled, "made": board.made}


def from_json(values: object) -> SlidingTiles | None:
    """Return a board that was kept, or None where the values are no board."""
    if not isinstance(values, dict):
        return None
    side, tiles = values.get("side"), values.get("tiles")
    shuffled, made = values.get("shuffled"), values.get("made")
    if not (isinstance(side, int) and isinstance(tiles, list) and isinstance(shuffled, int)):
        return None
    if not isinstance(made, int) or side not in {3, 4, 5}:
        return None
    if not all(isinstance(tile, int) for tile in tiles) or sorted(tiles) != list(range(side * side)):
        return None
    return SlidingTiles(side, tuple(tiles), shuffled, made)


def _swapped(board: SlidingTiles, at: int) -> SlidingTiles:
    tiles = list(board.tiles)
    gap = board.gap
    tiles[gap], tiles[at] = tiles[at], tiles[gap]
    return SlidingTiles(board.side, tuple(tiles), board.shuffled, board.made + 1)
