"""Typing something beautiful, letter for letter."""

from collections.abc import Iterable

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.box.memento import MementoKind
from waitroom.domain.care.games import poem_typing as poem
from waitroom.domain.care.games.difficulty import GameResult
from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.care.activities.activity_screen import LEAVE
from waitroom.screens.care.activities.game_screen import GameScreen
from waitroom.translation import _

LONGEST = 1_000


class PoemTypingScreen(GameScreen):
    """The line shows where one is; `tab` turns to another text. No speed is shown, and none is counted."""

    places = ("poem",)
    has_levels = False
    number = 0
    at = 0
    is_off = False

    def texts(self) -> tuple[poem.Poem, ...]:
        """Return texts of one's own, from the box, and the old ones."""
        kinds = {MementoKind.QUOTE, MementoKind.LETTER, MementoKind.MESSAGE}
        own = tuple(
            poem.Poem(memento.title, memento.who, memento.text.strip())
            for memento in self.room.box.in_order_added()
            if memento.kind in kinds and 20 <= len(memento.text.strip()) <= LONGEST
        )
        return (*self.room.content.poems, *own)

    @property
    def poem(self) -> poem.Poem:
        """The text in front."""
        texts = self.texts()
        return texts[self.number % len(texts)]

    def new_game(self, seed: str) -> None:
        """Begin a text: by the day, then the next."""
        del seed
        self.number = self.room.now().toordinal() + self.dealt
        self.at = poem.skip_blank(self.poem.text, 0)

    def restore_game(self, values: object) -> bool:
        """Take up a text where it was left."""
        if not isinstance(values, dict):
            return False
        number, at = values.get("number"), values.get("at")
        if not isinstance(number, int) or not isinstance(at, int):
            return False
        self.number = number
        self.at = at if 0 <= at < len(self.poem.text) else 0
        return True

    def saved_game(self) -> dict[str, object] | None:
        """Return the text's place in the row, and the place in the text."""
        return None if self.at >= len(self.poem.text) else {"number": self.number, "at": self.at}

    def game_result(self) -> GameResult:
        """Say nothing about how it went: a poem is not harder or easier."""
        return GameResult.FAIR

    def compose_inside(self) -> Iterable[Widget]:
        """Lay the text in the middle."""
        with VerticalScroll(classes="fit", can_focus=False):
            yield Static("", id="text", classes="words", markup=False)
            yield Static("", id="source", classes="muted gap", markup=False)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        if self.saved_game() is None:
            return (("{key:game.another}", _("another")), LEAVE)
        return (("{key:poem.next}", _("another text")), LEAVE)

    def progress(self) -> str:
        """Say which line it is."""
        text = self.poem.text
        lines = text.count("\n") + 1
        return (
            _("line {count} of {lines}").format(count=text.count(chr(10), 0, self.at) + 1, lines=lines)
            if lines > 1
            else ""
        )

    def on_key(self, event: events.Key) -> None:
        """Take characters."""
        if event.character and event.is_printable:
            event.stop()
            event.prevent_default()
            self._type(event.character)

    def _type(self, typed: str) -> None:
        text = self.poem.text
        if self.saved_game() is None:
            return
        self.is_off = not poem.is_right_key(text, self.at, typed)
        if not self.is_off:
            self.at = poem.skip_blank(text, self.at + 1)
            self.save_game()
        self.draw()
        if self.at >= len(text):
            self.show_keys()

    def draw(self) -> None:
        """Draw what is typed, where one is, and what is left."""
        text = self.poem.text
        here = text[self.at : self.at + 1]
        mark = "⏎\n" if here == "\n" else safe_text(here)
        style = "bold $on-cursor on $clay" if self.is_off else "bold $on-cursor on $cursor"
        self.query_one("#text", Static).update(
            Content.assemble(
                (safe_text(text[: self.at]), "$sage"),
                (mark, style),
                (safe_text(text[self.at + 1 :]), "$text-muted"),
            )
        )
        source = ", ".join(part for part in (self.poem.title, self.poem.source) if part)
        self.query_one("#source", Static).update(safe_text(source))
        self.show_keys()

    def action_newline(self) -> None:
        """Type the end of a line; another text where this one is done."""
        if self.saved_game() is None:
            self.next_game()
        else:
            self._type("\n")

    def action_next_text(self, by: int) -> None:
        """Turn to another text."""
        self.number += by
        self.at = poem.skip_blank(self.poem.text, 0)
        self.is_off = False
        self.save_game()
        self.draw()
        self.show_keys()
