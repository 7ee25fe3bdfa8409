"""The keys of a place that have no room at the foot of the screen, where there is room for them elsewhere."""

from textual.content import Content
from textual.reactive import reactive

from waitroom.key_bindings import commands_for
from waitroom.key_bindings.verbs import UNDO
from waitroom.widgets.shared.bound_keys import key_of
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import KeysContent, key_and_words

KNOWN_TO_EVERYBODY = frozenset(
    {
        "tab",
        "shift+tab",
        "enter",
        "escape",
        "left",
        "right",
        "up",
        "down",
        "pageup",
        "pagedown",
        "home",
        "end",
    }
)
"""Keys that everybody tries by themselves."""

COLUMN_BELOW = 30
"""In a place narrower than this the keys stand one below the other, where the screen is high enough for it."""


class MoreKeys(ClickableWidget):
    """Rows of keys, each whole; each can be clicked."""

    DEFAULT_CSS = """
    MoreKeys { height: auto; width: 1fr; background: $surface; padding: 0 1; }
    """

    left_out: reactive[frozenset[str]] = reactive[frozenset[str]](frozenset(), layout=True)
    """The ids of commands that mean nothing now, or stand somewhere else."""

    has_undo: reactive[bool] = reactive(True, layout=True)  # noqa: FBT003 - Textual's own shape
    """Whether there is something to take back."""

    def __init__(self, where: str, *, left_out: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.where = where
        self.set_reactive(MoreKeys.left_out, left_out)
        self._drawn_beside: frozenset[str] | None = None

    def _at_foot(self) -> frozenset[str]:
        lines = self.screen.query(KeyLine)
        return frozenset(command.id for line in lines for command in line.commands_at_rest())

    def follow_foot(self) -> None:
        """Draw anew where the foot has others now: it changes with the screen's width, and this one's may stay."""
        if self._drawn_beside not in {None, self._at_foot()}:
            self.refresh(layout=True)

    def render(self) -> KeysContent:
        """Draw those that are neither at the foot nor known to everybody."""
        at_foot = self._drawn_beside = self._at_foot()
        commands = [
            command
            for command in commands_for(self.where)
            if command.id not in self.left_out | at_foot
            and (self.has_undo or command.verb != UNDO)
            and not command.is_quiet
            and key_of(command)
            and command.keys.partition(",")[0] not in KNOWN_TO_EVERYBODY
        ]
        width = self.content_size.width or self.size.width
        is_column = width < COLUMN_BELOW and len(commands) * 3 <= self.screen.size.height
        keys = [key_of(command) for command in commands]
        longest = max(map(len, keys), default=0) if is_column else 0
        parts: list[Content] = []
        for command, key in zip(commands, keys, strict=True):
            part = key_and_words(key, command.label, command.action)
            # As wide as the place, so that each has a row and the words stand in one column.
            parts.append(part.pad_left(longest - len(key)).pad_right(width) if is_column else part)
        return KeysContent(parts)
