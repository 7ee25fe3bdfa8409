"""Word ladders on the screen."""

from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.games import word_ladder
from waitroom.domain.care.games.difficulty import GameResult
from waitroom.screens.care.activities.activity_screen import LEAVE, ClickableText
from waitroom.screens.care.activities.game_screen import GameScreen
from waitroom.translation import _


class WordLadderScreen(GameScreen):
    """Type a word that differs by one letter; `tab` shows a rung, `backspace` takes one away."""

    places = ("ladder",)
    most_level = word_ladder.MOST_LEVEL
    rungs: word_ladder.WordLadder
    typed = ""
    said = ""

    def new_game(self, seed: str) -> None:
        """Deal a ladder."""
        self.rungs = word_ladder.new_game(self.level.step, seed, self.room.content.words)
        self.typed = self.said = ""

    def restore_game(self, values: object) -> bool:
        """Take up a ladder."""
        rungs = word_ladder.from_json(values, self.room.content.words)
        if rungs is not None:
            self.rungs = rungs
        return rungs is not None

    def saved_game(self) -> dict[str, object] | None:
        """Return the ladder."""
        return None if self.rungs.is_solved else word_ladder.to_json(self.rungs)

    def game_result(self) -> GameResult:
        """Tell by hints and rungs."""
        return word_ladder.game_result(self.rungs)

    def compose_inside(self) -> Iterable[Widget]:
        """Stand the ladder in the middle."""
        yield Static("", id="board", classes="centre", markup=False)
        yield ClickableText("", id="letters", classes="centre gap", markup=False)
        yield Static("", id="said", classes="centre gap muted", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.rungs.is_solved:
            return (("{key:game.another}", _("another")), LEAVE)
        return (
            ("{key:ladder.climb}", _("climb")),
            ("{key:ladder.hint}", _("a hint")),
            ("{key:ladder.back}", _("back")),
            LEAVE,
        )

    def on_key(self, event: events.Key) -> None:
        """Take letters."""
        letter = event.character or ""
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            event.stop()
            event.prevent_default()
            self.action_letter(letter.lower())

    def action_letter(self, letter: str) -> None:
        """Take a letter that was typed or clicked."""
        if not self.rungs.is_solved and len(self.typed) < len(self.rungs.goal):
            self.typed += letter
            self.said = ""
            self.draw()

    def draw(self) -> None:
        """Draw the rungs that fit, the word being typed, and where it goes."""
        rungs = self.rungs
        most = max(2, self.size.height - 16)
        shown = rungs.rungs[-most:]
        rows = [
            _tiles(word, "bold $sage" if word == rungs.goal else "$foreground", "$panel-raised")
            for word in shown
        ]
        if not rungs.is_solved:
            letters = self.typed.ljust(len(rungs.goal), "_")
            rows += [
                _tiles(letters, "bold $accent", "$selection"),
                Content(""),
                _tiles(rungs.goal, "$text-muted", "$panel-raised"),
            ]
        self.query_one("#board", Static).update(Content("\n").join(rows))
        by_mouse = [
            *(
                Content.styled(f" {sign.upper()}", f"$text-faint @click=screen.letter('{sign}')")
                for sign in ascii_lowercase
            ),
            Content.styled("  ⌫", "$text-faint @click=screen.rub_out"),
            Content.styled(_("  climb"), "$text-faint @click=screen.climb"),
            Content.styled(_("  hint"), "$text-faint @click=screen.hint"),
        ]
        by_hand = self.query_one("#letters", Static)
        width = by_hand.content_size.width or self.size.width
        rows_by_hand = _in_rows(by_mouse, min(width, self.size.width - 2))
        by_hand.display = not rungs.is_solved and (self.size.height >= 14 + len(rows_by_hand))
        by_hand.update(Content("\n").join(rows_by_hand))
        words = "There." if rungs.is_solved else self.said or _("One letter at a time; every rung is a word.")
        self.query_one("#said", Static).update(words)

    def action_climb(self) -> None:
        """Put the typed word on the ladder; another ladder where this one is done."""
        if self.rungs.is_solved:
            self.next_game()
            return
        if not self.typed:
            return
        rungs, self.said = word_ladder.add_word(self.rungs, self.typed, self.room.content.words)
        if rungs is not self.rungs:
            self.typed = ""
        self._show(rungs)

    def action_hint(self) -> None:
        """Take a rung from the room; it costs nothing."""
        self.typed = self.said = ""
        self._show(word_ladder.take_hint(self.rungs, self.room.content.words))

    def action_rub_out(self) -> None:
        """Rub out a letter, or take the last rung away."""
        self.said = ""
        if self.typed:
            self.typed = self.typed[:-1]
            self.draw()
        elif not self.rungs.is_solved:
            self._show(word_ladder.remove_last_word(self.rungs))

    def _show(self, rungs: word_ladder.WordLadder) -> None:
        self.rungs = rungs
        self.save_game()
        self.draw()
        if rungs.is_solved:
            self.show_keys()


def _in_rows(parts: Sequence[Content], width: int) -> list[Content]:
    """Return what can be clicked in as many rows as it takes, none of it broken."""
    rows: list[Content] = []
    for part in parts:
        if rows and rows[-1].cell_length + part.cell_length <= width:
            rows[-1] = Content.assemble(rows[-1], part)
        else:
            rows.append(part)
    return rows


def _tiles(word: str, style: str, ground: str) -> Content:
    """Return a word as tiles, a letter on each, as the other games have them."""
    return Content(" ").join([Content.styled(f" {sign} ", f"{style} on {ground}") for sign in word.upper()])
