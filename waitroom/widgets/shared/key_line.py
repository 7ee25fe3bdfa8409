"""The keys at the foot of the screen, eight at most, each of which can be clicked."""

from textual.content import Content

from waitroom.commands import APP, Command, commands_for
from waitroom.widgets.shared.bound_keys import key_of
from waitroom.widgets.shared.clickable_widget import ClickableWidget

MOST = 8


class KeyLine(ClickableWidget):
    """One line of keys: those of the place first, then those that work anywhere."""

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; padding: 0 2; }
    .-tiny KeyLine { padding: 0 1; }
    """

    def __init__(self, where: str, *, way_back: str = "") -> None:
        super().__init__()
        self.where = where
        self.way_back = way_back

    def commands(self) -> tuple[Command, ...]:
        """Return the commands of this place and those that work anywhere, in the order of the table, `MOST` of them."""
        own = [command for command in commands_for(self.where) if command.is_first]
        anywhere = [command for command in commands_for(APP) if command.is_first]
        return tuple((own + anywhere)[:MOST])

    def render(self) -> Content:
        """Draw as many keys as fit, whole."""
        width = self.content_size.width
        parts: list[Content] = []
        used = 0
        for command in self.commands():
            words = Content.assemble(
                Content.styled(key_of(command), f"$accent @click={command.action}"),
                " ",
                Content.styled(command.label, f"$text-muted @click={command.action}"),
            )
            if used + words.cell_length > width:
                break
            parts += [words, Content("   ")]
            used += words.cell_length + 3
        return Content.assemble(*parts)
