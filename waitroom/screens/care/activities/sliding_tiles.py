"""Sliding tiles on the screen."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.games import sliding_tiles
from waitroom.domain.care.games.difficulty import GameResult
from waitroom.screens.care.activities.activity_screen import LEAVE, ClickableText
from waitroom.screens.care.activities.game_screen import GameScreen
from waitroom.translation import _


class SlidingTilesScreen(GameScreen):
    """Arrow keys move the gap; a click pushes a tile."""

    places = ("tiles",)
    most_level = sliding_tiles.MOST_LEVEL
    board: sliding_tiles.SlidingTiles

    def new_game(self, seed: str) -> None:
        """Shuffle a board."""
        self.board = sliding_tiles.new_game(self.level.step, seed)

    def restore_game(self, values: object) -> bool:
        """Take up a board."""
        board = sliding_tiles.from_json(values)
        if board is not None:
            self.board = board
        return board is not None

    def saved_game(self) -> dict[str, object] | None:
        """Return the board."""
        return None if self.board.is_solved else sliding_tiles.to_json(self.board)

    def game_result(self) -> GameResult:
        """Tell by the moves."""
        return sliding_tiles.game_result(self.board)

    def compose_inside(self) -> Iterable[Widget]:
        """Lay the board in the middle."""
        yield ClickableText("", id="board", classes="centre", markup=False)
        yield Static("", id="said", classes="centre gap muted", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.board.is_solved:
            return (("{key:game.another}", _("another")), LEAVE)
        return (
            ("{key:tiles.left} {key:tiles.up} {key:tiles.down} {key:tiles.right}", _("move the gap")),
            LEAVE,
        )

    def draw(self) -> None:
        """Draw the tiles: three rows each where there is room, else one."""
        side = self.board.side
        tall = self.size.height >= 4 * side + 8
        rows: list[Content] = []
        for y in range(side):
            tiles = [self._tile(y * side + x) for x in range(side)]
            blank = Content("  ").join([Content.styled("      ", tile[1]) for tile in tiles])
            middle = Content("  ").join(
                [
                    Content.styled(f"{words:^6}", f"{style} @click=screen.push({at})")
                    for words, style, at in tiles
                ]
            )
            rows += [blank, middle, blank, Content("")] if tall else [middle, Content("")]
        self.query_one("#board", Static).update(Content("\n").join(rows[:-1]))
        self.query_one("#said", Static).update(_("In order.") if self.board.is_solved else "")

    def _tile(self, at: int) -> tuple[str, str, int]:
        tile = self.board.tiles[at]
        if tile == 0:
            return ("", "on $background", at)
        is_home = tile == at + 1
        return (str(tile), f"{'bold $sage' if is_home else '$foreground'} on $panel-raised", at)

    def action_move(self, way: str) -> None:
        """Move the gap."""
        self._show(sliding_tiles.move_gap(self.board, way))

    def action_push(self, at: int) -> None:
        """Push the tile that was clicked."""
        self._show(sliding_tiles.push_tile(self.board, at))

    def _show(self, board: sliding_tiles.SlidingTiles) -> None:
        if self.board.is_solved or board == self.board:
            return
        self.board = board
        self.save_game()
        self.draw()
        if board.is_solved:
            self.show_keys()
