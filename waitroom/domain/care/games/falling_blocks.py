"""Falling blocks that learn your pace: the well, the pieces, and a speed that follows how full it is."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from types import MappingProxyType

from waitroom.domain.care.games.difficulty import GameResult
from waitroom.quick_dataclass import dataclass

WIDTH = 10
LOWEST, HIGHEST = 8, 18
"""Rows of the well, as the window allows."""
MOST_LEVEL = 9
PIECES_A_GAME = 90
"""After so many pieces a game is over by itself: a few minutes."""
_SHAPES: Mapping[str, tuple[tuple[int, int], ...]] = MappingProxyType(
    {
        "I": ((-1, 0), (0, 0), (1, 0), (2, 0)),
        "O": ((0, 0), (1, 0), (0, 1), (1, 1)),
        "T": ((-1, 0), (0, 0), (1, 0), (0, 1)),
        "S": ((0, 0), (1, 0), (-1, 1), (0, 1)),
        "Z": ((-1, 0), (0, 0), (0, 1), (1, 1)),
        "J": ((-1, 0), (0, 0), (1, 0), (1, 1)),
        "L": ((-1, 0), (0, 0), (1, 0), (-1, 1)),
    }
)
KINDS = "".join(_SHAPES)
Row = str
"""One row of the well: a letter of `KINDS` or a dot for each cell."""


@dataclass(frozen=True, slots=True)
class FallingBlocks:
    """The well from top to bottom, the piece that falls (kind, quarter turns, column, row), and how many fell.

    `pace` is a number from 0 (slow) to 1: it rises while the well is low and sinks while it is high.
    """

    rows: tuple[Row, ...]
    seed: str
    kind: str
    turns: int = 0
    x: int = 4
    y: int = 0
    fallen: int = 0
    pace: float = 0.2
    is_over: bool = False

    @property
    def height(self) -> int:
        """Rows of the well."""
        return len(self.rows)

    @property
    def seconds(self) -> float:
        """Seconds for one row: from nine tenths down to two tenths."""
        return 0.9 - 0.7 * self.pace


def new_game(level: int, seed: str, height: int) -> FallingBlocks:
    """Return an empty well; the level is the pace it begins with."""
    rows = ("." * WIDTH,) * min(max(height, LOWEST), HIGHEST)
    return FallingBlocks(rows, seed, _kind(seed, 0), pace=min(max(level, 0), MOST_LEVEL) / MOST_LEVEL)


def next_kind(game: FallingBlocks) -> str:
    """Return the kind of the piece that comes after the one that falls."""
    return _kind(game.seed, game.fallen + 1)


def piece_shape(kind: str) -> tuple[tuple[int, int], ...]:
    """Return the four cells (column, row) of a kind as it comes in, from the top left of its own box."""
    cells = _cells(kind, 0, 0, 0)
    left = min(x for x, _ in cells)
    return tuple((x - left, y) for x, y in cells)


def piece_cells(game: FallingBlocks) -> tuple[tuple[int, int], ...]:
    """Return the four cells (column, row) of the piece that falls."""
    return _cells(game.kind, game.turns, game.x, game.y)


def move_sideways(game: FallingBlocks, by: int) -> FallingBlocks:
    """Move the piece to a side, where there is room."""
    return _if_free(game, replace(game, x=game.x + by))


def rotate(game: FallingBlocks) -> FallingBlocks:
    """Turn the piece a quarter, a column aside where it would not fit."""
    for aside in (0, -1, 1, -2, 2):
        turned = replace(game, turns=(game.turns + 1) % 4, x=game.x + aside)
        if _is_free(turned):
            return game if game.is_over else turned
    return game


def move_down(game: FallingBlocks) -> FallingBlocks:
    """Let the piece fall by a row; where it cannot, it stays, full rows go, and the next one comes."""
    if game.is_over:
        return game
    lower = replace(game, y=game.y + 1)
    return lower if _is_free(lower) else _land(game)


def drop_piece(game: FallingBlocks) -> FallingBlocks:
    """Let the piece fall as far as it goes."""
    fallen = game.fallen
    while not game.is_over and game.fallen == fallen:
        game = move_down(game)
    return game


def game_result(game: FallingBlocks) -> GameResult:
    """Tell how it went: to the end is easy, over the top early is hard."""
    if game.fallen >= PIECES_A_GAME:
        return GameResult.EASY
    return GameResult.FAIR if game.fallen >= PIECES_A_GAME // 3 else GameResult.HARD


def to_json(game: FallingBlocks) -> dict[str, object]:
    """Return the game as JSON values."""
    return {
        "rows": list(game.rows), "seed": game.seed, "fallen": game.fallen, "pace": game.pace,
    }  # fmt: skip


def from_json(values: object) -> FallingBlocks | None:
    """Return a game that was kept, its piece at the top again, or None where the values are none."""
    if not isinstance(values, dict):
        return None
    rows, seed = values.get("rows"), values.get("seed")
    fallen, pace = values.get("fallen"), values.get("pace")
    if not (isinstance(rows, list) and isinstance(seed, str) and isinstance(fallen, int)):
        return None
    if not isinstance(pace, int | float) or not LOWEST <= len(rows) <= HIGHEST:
        return None
    if any(not isinstance(row, str) or len(row) != WIDTH or set(row) - set(KINDS + ".") for row in rows):
        return None
    game = FallingBlocks(
        tuple(rows), seed, _kind(seed, fallen), fallen=fallen, pace=min(max(float(pace), 0.0), 1.0)
    )
    return game if _is_free(game) and 0 <= fallen < PIECES_A_GAME else None


def _land(game: FallingBlocks) -> FallingBlocks:
    rows = [list(row) for row in game.rows]
    for x, y in piece_cells(game):
        rows[y][x] = game.kind
    left = [row for row in rows if "." in row]
    cleared = len(rows) - len(left)
    full = [["."] * WIDTH for _ in range(cleared)]
    well = tuple("".join(row) for row in (*full, *left))
    filled = sum(1 for row in well if row.strip("."))
    share = filled / game.height
    pace = game.pace + (0.02 if share < 0.35 else -0.05 if share > 0.6 else 0.0) + 0.02 * cleared
    fallen = game.fallen + 1
    after = FallingBlocks(
        well, game.seed, _kind(game.seed, fallen), fallen=fallen, pace=min(max(pace, 0.0), 1.0),
    )  # fmt: skip
    return replace(after, is_over=fallen >= PIECES_A_GAME or not _is_free(after))


def _kind(seed: str, number: int) -> str:
    """Return the kind of piece: every seven pieces hold each kind once, so that none stays away for long."""
    bag = list(KINDS)
    Random(f"{seed}:{number // len(bag)}").shuffle(bag)  # noqa: S311 - a game, not a secret
    return bag[number % len(bag)]


def _cells(kind: str, turns: int, x: int, y: int) -> tuple[tuple[int, int], ...]:
    shape = _SHAPES[kind]
    for _ in range(0 if kind == "O" else turns):
        shape = tuple((-down, across) for across, down in shape)
    top = min(down for _, down in shape)
    return tuple((x + across, y + down - top) for across, down in shape)


def _is_free(game: FallingBlocks) -> bool:
    return all(
        0 <= x < WIDTH and y < game.height and (y < 0 or game.rows[y][x] == ".") for x, y in piece_cells(game)
    )


def _if_free(game: FallingBlocks, moved: FallingBlocks) -> FallingBlocks:
    return moved if not game.is_over and _is_free(moved) else game
