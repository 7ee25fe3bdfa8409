"""Pairs on the screen, from the titles in one's own box."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.games import memory_pairs
from waitroom.domain.care.games.difficulty import GameResult
from waitroom.domain.shared.safe_text import safe_line
from waitroom.screens.care.activities.activity_screen import LEAVE, ClickableText
from waitroom.screens.care.activities.game_screen import GameScreen
from waitroom.translation import _

COLUMNS = {6: 3, 8: 4, 12: 4, 16: 4, 20: 5, 24: 6}


class MemoryPairsScreen(GameScreen):
    """Arrows choose a card, `space` turns it; a click does both."""

    places = ("pairs",)
    most_level = memory_pairs.MOST_LEVEL
    cards: memory_pairs.MemoryPairs
    here = 0

    def new_game(self, seed: str) -> None:
        """Lay cards face down."""
        self.cards = memory_pairs.new_game(self.level.step, seed)
        self.here = 0

    def restore_game(self, values: object) -> bool:
        """Take up cards."""
        cards = memory_pairs.from_json(values)
        if cards is not None:
            self.cards = cards
        return cards is not None

    def position(self) -> dict[str, object]:
        """Return where one is, with the chosen card."""
        return {**super().position(), "card": self.here}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Choose the same card again."""
        card = place.get("card")
        if isinstance(card, int) and 0 <= card < len(self.cards.faces):
            self.here = card
            self.draw()
        super().take_position(place)

    def saved_game(self) -> dict[str, object] | None:
        """Return the cards."""
        return None if self.cards.is_solved else memory_pairs.to_json(self.cards)

    def game_result(self) -> GameResult:
        """Tell by the turns."""
        return memory_pairs.game_result(self.cards)

    def compose_inside(self) -> Iterable[Widget]:
        """Lay the cards in the middle."""
        yield ClickableText("", id="board", classes="centre", markup=False)
        yield Static("", id="said", classes="centre gap muted", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.cards.is_solved:
            return (("{key:game.another}", _("another")), LEAVE)
        return (
            ("{key:pairs.left} {key:pairs.up} {key:pairs.down} {key:pairs.right}", _("choose")),
            ("{key:pairs.turn}", _("turn")),
            LEAVE,
        )

    def words(self) -> tuple[str, ...]:
        """Return the word of each face."""
        own = [memento.title for memento in self.room.box.in_order_added() if memento.title]
        return memory_pairs.face_words(len(self.cards.faces) // 2, own)

    def draw(self) -> None:
        """Draw the cards in as many columns as they ask for, each as wide as there is room."""
        columns = COLUMNS[len(self.cards.faces)]
        room = min(self.size.width, 84) - 8
        width = max(5, min(16, room // columns - 2))
        lines = len(self.cards.faces) // columns
        tall = self.size.height >= 4 * lines + 8
        words = self.words()
        rows: list[Content] = []
        for y in range(lines):
            places = range(y * columns, (y + 1) * columns)
            faces = [self._face(at, width, words) for at in places]
            blank = Content("  ").join([Content.styled(" " * width, style) for __, style in faces])
            middle = Content("  ").join(
                [
                    Content(word).stylize(f"{style} @click=screen.turn_at({at})")
                    for at, (word, style) in zip(places, faces, strict=True)
                ]
            )
            rows += [blank, middle, blank, Content("")] if tall else [middle, Content("")]
        self.query_one("#board", Static).update(Content("\n").join(rows[:-1]))
        self.query_one("#said", Static).update(_("All found.") if self.cards.is_solved else "")

    def _face(self, at: int, width: int, words: tuple[str, ...]) -> tuple[str, str]:
        is_here = at == self.here and not self.cards.is_solved
        ground = "on $selection" if is_here else "on $panel-raised"
        mark = "▸" if is_here else " "
        if at in self.cards.found or at in self.cards.open:
            word = Content(safe_line(words[self.cards.faces[at]])).truncate(width - 2, ellipsis=True).plain
            colour = "$text-muted" if at in self.cards.found else "bold $foreground"
            return (f"{mark}{word}".ljust(width), f"{colour} {ground}")
        return (f"{mark}{'·':^{width - 2}} ", f"$text-faint {ground}")

    def action_go(self, across: int, down: int) -> None:
        """Choose the card beside."""
        columns = COLUMNS[len(self.cards.faces)]
        y, x = divmod(self.here, columns)
        lines = len(self.cards.faces) // columns
        self.here = (y + down) % lines * columns + (x + across) % columns
        self.draw()

    def action_turn(self) -> None:
        """Turn the chosen card; another game where this one is over."""
        if self.cards.is_solved:
            self.next_game()
            return
        self.cards = memory_pairs.turn_card(self.cards, self.here)
        self.save_game()
        self.draw()
        if self.cards.is_solved:
            self.show_keys()

    def action_turn_at(self, at: int) -> None:
        """Turn the card that was clicked."""
        self.here = at
        if not self.cards.is_solved:
            self.action_turn()
