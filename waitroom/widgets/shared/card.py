"""A card: a head, a body, and its keys at the foot."""

from textual.content import Content
from textual.reactive import reactive

from waitroom.key_bindings import COMMANDS_BY_ID, Command, commands_for
from waitroom.key_bindings.verbs import UNDO
from waitroom.translation import ngettext
from waitroom.widgets.shared.bound_keys import key_of
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.keys_content import key_and_words, rows_of, screen_action

MOST_KEY_ROWS = 3
MOST_NEED = 3
"""The rows of a body that are enough for most."""
BARS = "▁▂▃▄▅▆▇█"


class Card(ClickableWidget, can_focus=True):
    """One card. A subclass names itself and fills its body with rows that fit the width it is given."""

    DEFAULT_CSS = """
    Card {
        height: 1fr; width: 1fr; background: $surface; padding: 1 2 0 2;
        border-left: wide $line;
        min-height: 3;
    }
    Card:focus { border-left: wide $accent; }
    .-short Card { padding: 1 2 0 2; }
    .-low Card, .-tiny Card { padding: 0 1; }
    """

    is_filled: reactive[bool] = reactive(True)  # noqa: FBT003 - Textual's own shape
    """Whether the room has said what stands on it; before that it is blank."""

    has_undo: reactive[bool] = reactive(True)  # noqa: FBT003 - as above
    """Whether there is something to take back; without it the key of undo means nothing."""

    title: str = ""
    short: str = ""
    where: str = ""
    turned_by: tuple[str, ...] = ()
    """The commands that lead to the cards beside it, whose keys stand beside the names."""
    rows_of_keys: int = 0
    """How many rows its keys take at the foot, as it was drawn last."""

    def header_text(self) -> Content:
        """Return what stands beside the title."""
        return Content("")

    def short_header(self) -> Content:
        """Return what of it stands there where there is no room for all."""
        return Content("")

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Return the rows between the head and the keys."""
        raise NotImplementedError

    @property
    def gives_keys_way(self) -> bool:
        """Whether the body goes before the keys where there is no room for both."""
        return False

    def rows_wanted(self, width: int) -> int:
        """Return the rows that the body needs to be read whole; what most cards need, so that the room stands still."""
        del width
        return MOST_NEED

    def render(self) -> Content:
        """Draw head, body and keys; the body gives way first."""
        width, height = self.content_size
        if width < 4 or height < 1:
            return Content("")
        self.rows_of_keys = 0
        if not self.is_filled:
            return Content("\n" * (height - 1)) + self.key_rows(width, 1)[0] if height > 3 else Content("")
        head = self._head(width)
        if height < 4:
            return Content("\n").join([head, *self.body_rows(width, height - 1)][:height])
        most = height - 2
        if self.gives_keys_way and self.rows_wanted(width) > most:
            # What is to be read goes before its keys, which the help has as well.
            return Content("\n").join([head, *self.body_rows(width, height - 1)[: height - 1]])
        body = self.body_rows(width, most)[:most]
        spare = most - len(body)
        rows = [head, *([Content("")] if spare > 0 else []), *body]
        keys = self.key_rows(width, max(1, min(MOST_KEY_ROWS, height - len(rows) - 1)))
        rows += [Content("")] * (height - len(keys) - len(rows))
        self.rows_of_keys = len(keys)
        return Content("\n").join([*rows, *keys])

    def _head(self, width: int) -> Content:
        """Return the names, the key that turns them and what stands beside them, as much as has room whole."""
        names, turn = self.tabs(), self._turn()
        if names.cell_length > width:
            names, turn = Content.styled(self.short or self.title, "bold $accent"), Content("")
        for more in (
            (turn, self.header_text()),
            (turn, self.short_header()),
            (self.header_text(),),
            (self.short_header(),),
        ):
            head = Content("   ").join([names, *(each for each in more if each.plain)])
            if head.cell_length <= width:
                return head
        return names.truncate(width)

    @property
    def is_one_of_several(self) -> bool:
        """Tell whether the cards stand one behind the other, with the names of all on each."""
        return self.screen.has_class("-one-card") and len(self.screen.query(Card)) > 1

    def tabs(self) -> Content:
        """Return the title; where one card is shown at a time, the names of all, with the mark at this one."""
        if not self.is_one_of_several:
            return Content.styled(self.title, "bold $text-muted")
        parts: list[Content] = []
        for card in self.screen.query(Card):
            is_here = card is self
            style = "bold $accent" if is_here else f"$text-muted @click=screen.show_card('{card.id}')"
            mark = Content.styled("▸ ", "$accent") if is_here else Content("")
            parts += [mark, Content.styled(card.short or card.title, style), Content("   ")]
        return Content.assemble(*parts[:-1])

    def _turn(self) -> Content:
        """Return the keys that lead to the other cards, where those are hidden behind this one."""
        if not self.is_one_of_several:
            return Content("")
        ways = [COMMANDS_BY_ID[name] for name in self.turned_by]
        keys = [
            Content.styled(key_of(way), f"$accent @click={screen_action(way.action)}")
            for way in ways
            if key_of(way)
        ]
        return Content(" ").join(keys)

    def shown_commands(self) -> tuple[Command, ...]:
        """Return the commands of the card, those with a place in the first row before the others."""
        meant = [each for each in commands_for(self.where) if self.has_undo or each.verb != UNDO]
        own = sorted(meant, key=lambda command: not command.is_first)
        # Two keys with the same words are one to whoever reads: the second is found beside the first.
        first = {command.label: command for command in reversed(own)}
        return tuple(command for command in own if first[command.label] is command)

    def key_rows(self, width: int, most: int) -> list[Content]:
        """Return the card's keys in `most` rows at most, each of them whole, and how many have no room."""
        commands = self.shown_commands()
        parts = [
            key_and_words(key_of(command), self.label_of(command), command.action)
            for command in commands
            if key_of(command)
        ]
        shown = len(parts)
        while True:
            left = len(parts) - shown
            more = [_more(left)] if left else []
            rows = rows_of([*parts[:shown], *more], width)
            if len(rows) <= most or not shown:
                return rows[:most] or [Content("")]
            shown -= 1

    def label_of(self, command: Command) -> str:
        """Return what a key of the card is called now."""
        return command.label

    def on_click(self) -> None:
        """Take the keys; a click on a key does what the key does."""
        self.focus()


def _more(left: int) -> Content:
    words = ngettext("{count} more", "{count} more", left).format(count=left)
    return key_and_words(key_of(COMMANDS_BY_ID["help"]), words, "app.help")
