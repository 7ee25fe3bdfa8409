"""Falling blocks on the screen."""

from collections.abc import Iterable

from textual import events
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.games import falling_blocks
from waitroom.domain.care.games.difficulty import GameResult
from waitroom.screens.care.activities.activity_screen import LEAVE
from waitroom.screens.care.activities.game_screen import GameScreen
from waitroom.translation import _

COLOURS = {
    "I": "$sage", "O": "$accent", "T": "$clay", "S": "$good", "Z": "$clay", "J": "$text-muted", "L": "$accent",
}  # fmt: skip
BLOCK = "██"
"""Every block has the same texture; where there are no colours, their shapes tell them apart."""
ROUND = 9
"""Rows of the page that are not the well."""


AIRY = 20
"""Rows of a window from which on there is air around the parts of the page."""

BESIDE = 12
"""Columns beside the well, for the next piece."""


BOTTOM = "▁▁"
"""An empty place of the last row, where that is the floor as well."""

FLOOR = Content.assemble(("▔" * (2 * falling_blocks.WIDTH + 2), "$line"), " " * BESIDE)


class FallingBlocksRow(Static):
    """One row of the well, or of the head above it; it is drawn anew when it changes."""

    DEFAULT_CSS = "FallingBlocksRow { height: 1; width: 100%; text-align: center; }"

    def show(self, words: Content) -> None:
        """Draw words that differ from those there are, in their text or in their colours."""
        before = self._words
        if before is None or (before.plain, before.spans) != (words.plain, words.spans):
            self._words = words
            self.update(words, layout=False)

    _words: Content | None = None


class FallingBlocksScreen(GameScreen):
    """Left and right move, up turns, down hurries, `space` drops; `p` pauses, and so does anything laid over it."""

    places = ("blocks",)
    most_level = falling_blocks.MOST_LEVEL
    game: falling_blocks.FallingBlocks
    is_held = False
    _timer: Timer | None = None
    _shown: tuple[Content, ...] = ()

    def new_game(self, seed: str) -> None:
        """Begin with an empty well, as high as the window allows."""
        self.game = falling_blocks.new_game(self.level.step, seed, self.running.rows - ROUND)

    def restore_game(self, values: object) -> bool:
        """Take up a game; it waits until somebody plays."""
        game = falling_blocks.from_json(values)
        if game is not None:
            self.game = game
            self.is_held = True
        return game is not None

    def saved_game(self) -> dict[str, object] | None:
        """Return the game."""
        return None if self.game.is_over else falling_blocks.to_json(self.game)

    def game_result(self) -> GameResult:
        """Tell by how far it went."""
        return falling_blocks.game_result(self.game)

    def compose_inside(self) -> Iterable[Widget]:
        """Stand the well in the middle."""
        for __ in range(falling_blocks.HIGHEST):
            yield FallingBlocksRow("")
        yield FallingBlocksRow("", id="floor")
        yield Static("", id="said", classes="centre muted", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.game.is_over:
            return (("{key:game.another}", _("another")), LEAVE)
        if self.is_held:
            return (("{key:blocks.hold}", _("go on")), LEAVE)
        return (
            ("{key:blocks.left} {key:blocks.right}", _("move")),
            ("{key:blocks.turn}", _("turn")),
            ("{key:blocks.hurry}", _("hurry")),
            ("{key:blocks.drop}", _("drop")),
            ("{key:blocks.hold}", _("pause")),
            LEAVE,
        )

    def on_mount(self) -> None:
        """Begin to fall."""
        self.draw()
        self._fall_later()

    def on_resize(self) -> None:
        """Stand the well on its floor in a window of another height."""
        self.draw()

    def draw(self) -> None:
        """Draw the rows that changed."""
        lines = list(self.query(FallingBlocksRow))[: falling_blocks.HIGHEST]
        if not lines:
            return
        moving = set() if self.game.is_over else set(falling_blocks.piece_cells(self.game))
        for y, line in enumerate(lines):
            line.display = self._first <= y < self.game.height
            if y < self.game.height:
                line.show(self._row(y, moving))
        floor = self.query_one("#floor", FallingBlocksRow)
        floor.show(FLOOR)
        floor.display = not self._has_floor_within
        # What is played on goes before the line of levels, whose keys work all the same.
        self.query_one("#levels").display = not self._has_floor_within
        said = _("Enough for one game.") if self.game.is_over else "paused" if self.is_held else ""
        self.query_one("#said", Static).update(
            said + " " * BESIDE if said else ""
        )  # below the well, not the page
        self.show_keys()

    @property
    def _has_floor_within(self) -> bool:
        """Whether there is no row for the floor below the well: then its last row has it."""
        rows = self.app.size.height
        return rows - (ROUND if rows >= AIRY else ROUND - 2) < self.game.height

    @property
    def _first(self) -> int:
        """The first row of the well that is seen: one kept from a higher window stands on its floor in this one."""
        if not self._has_floor_within:
            return 0
        rows = self.app.size.height
        return max(0, self.game.height - (rows - (ROUND - 3 if rows >= AIRY else ROUND - 5)))

    def _row(self, y: int, moving: set[tuple[int, int]]) -> Content:
        parts: list[tuple[str, str]] = [("▏", "$line")]
        empty = BOTTOM if self._has_floor_within and y == self.game.height - 1 else "· "
        for x in range(falling_blocks.WIDTH):
            kind = self.game.kind if (x, y) in moving else self.game.rows[y][x]
            parts.append((empty, "$line") if kind == "." else (BLOCK, COLOURS[kind]))
        return Content.assemble(*parts, ("▕", "$line"), self._beside(y - self._first))

    def _beside(self, y: int) -> Content:
        """Return what stands right of a row of the well: the piece that comes next, in the first rows."""
        if y == 0:
            return Content.styled(_("  next").ljust(BESIDE), "$text-faint")
        kind = falling_blocks.next_kind(self.game)
        filled = {x for x, row in falling_blocks.piece_shape(kind) if row == y - 2}
        cells = "".join(BLOCK if x in filled else "  " for x in range(4))
        return Content.styled(f"  {cells}".ljust(BESIDE), COLOURS[kind])

    def _fall_later(self) -> None:
        self._stop()
        if not self.game.is_over and not self.is_held:
            self._timer = self.set_timer(self.game.seconds, self._fall)

    def _fall(self) -> None:
        self._show(falling_blocks.move_down(self.game))
        self._fall_later()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _show(self, game: falling_blocks.FallingBlocks) -> None:
        has_landed = game.fallen != self.game.fallen
        self.game = game
        if has_landed:
            self.save_game()
        self.draw()

    def action_play(self, what: str) -> None:
        """Move, turn, hurry or drop; where it is paused, go on."""
        if self.game.is_over:
            return
        if self.is_held:
            self.action_hold()
            return
        if what == "left":
            self._show(falling_blocks.move_sideways(self.game, -1))
        elif what == "right":
            self._show(falling_blocks.move_sideways(self.game, 1))
        elif what == "turn":
            self._show(falling_blocks.rotate(self.game))
        else:
            self._show(
                falling_blocks.drop_piece(self.game)
                if what == "drop"
                else falling_blocks.move_down(self.game)
            )
            self._fall_later()

    def on_click(self, event: events.Click) -> None:
        """Play by mouse: beside the piece moves it, on it turns it, below it drops it; paused, it goes on."""
        wells = list(self.query(FallingBlocksRow))[: falling_blocks.HIGHEST]
        row = next((each for each in wells if each.region.y == event.screen_y and each.display), None)
        if row is None or self.game.is_over:
            return
        if self.is_held:
            self.action_hold()
            return
        left = row.region.x + (row.region.width - (2 * falling_blocks.WIDTH + 2 + BESIDE)) // 2 + 1
        x, y = (event.screen_x - left) // 2, wells.index(row)
        cells = falling_blocks.piece_cells(self.game)
        across, lowest = [cell[0] for cell in cells], max(cell[1] for cell in cells)
        if x < min(across):
            self.action_play("left")
        elif x > max(across):
            self.action_play("right")
        else:
            self.action_play("drop" if y > lowest + 1 else "turn")

    def action_hold(self) -> None:
        """Pause, or go on."""
        self.is_held = not self.is_held
        self.draw()
        self._fall_later()

    def action_another(self) -> None:
        """Deal another one where this one is over."""
        if self.game.is_over:
            self.next_game()
            self._fall_later()

    def pause(self) -> None:
        """Stand still while something lies over it."""
        self.is_held = True
        self._stop()
        self.save_game()

    def resume(self) -> None:
        """Show that it is paused."""
        if self.is_mounted:
            self.draw()

    def on_unmount(self) -> None:
        """Stop."""
        self._stop()
