"""A card: a head, a body, and its keys at the foot."""

from textual.content import Content
from textual.reactive import reactive

from waitroom.commands import commands_for
from waitroom.commands.command import Command
from waitroom.widgets.shared.bound_keys import key_of
from waitroom.widgets.shared.clickable_widget import ClickableWidget

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

    title: str = ""
    short: str = ""
    where: str = ""

    def header_text(self) -> Content:
        """Return what stands beside the title."""
        return Content("")

    def body_rows(self, width: int, height: int) -> list[Content]:
        """Return the rows between the head and the keys."""
        raise NotImplementedError

    def render(self) -> Content:
        """Draw head, body and keys; the body gives way first."""
        width, height = self.content_size
        if width < 4 or height < 1:
            return Content("")
        if not self.is_filled:
            return Content("\n" * (height - 1)) + self.keys(width) if height > 3 else Content("")
        head = Content.assemble(self.tabs(), "   ", self.header_text()).truncate(width, ellipsis=True)
        if height < 4:
            return Content("\n").join([head, *self.body_rows(width, height - 1)][:height])
        body = self.body_rows(width, height - 2)[: height - 2]
        spare = height - 2 - len(body)
        rows = [head, *([Content("")] if spare > 0 else []), *body]
        rows += [Content("")] * (height - 1 - len(rows))
        return Content("\n").join([*rows, self.keys(width)])

    def tabs(self) -> Content:
        """Return the title; where one card is shown at a time, the names of all four."""
        siblings = list(self.screen.query(Card))
        if not self.screen.has_class("-one-card") or len(siblings) < 2:
            return Content.styled(self.title, "bold $text-muted")
        parts: list[Content] = []
        for card in siblings:
            style = "bold $accent" if card is self else f"$text-muted @click=screen.show_card('{card.id}')"
            parts += [Content.styled(card.short or card.title, style), Content("   ")]
        return Content.assemble(*parts[:-1])

    def keys(self, width: int) -> Content:
        """Return the keys of the card with their words, as many as fit whole into `width` cells."""
        parts: list[Content] = []
        used = 0
        for command in commands_for(self.where):
            if not command.is_first:
                continue
            words = Content.assemble(
                Content.styled(key_of(command), f"$accent @click={command.action}"),
                Content.styled(f" {self.label_of(command)}", f"$text-muted @click={command.action}"),
            )
            if used + words.cell_length > width:
                break
            parts += [words, Content("   ")]
            used += words.cell_length + 3
        return Content.assemble(*parts)

    def label_of(self, command: Command) -> str:
        """Return what a key of the card is called now."""
        return command.label

    def on_click(self) -> None:
        """Take the keys; a click on a key does what the key does."""
        self.focus()
