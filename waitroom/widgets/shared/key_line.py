"""The keys at the foot of the screen, eight at most, each of which can be clicked."""

from textual.content import Content
from textual.reactive import reactive

from waitroom.commands import APP, EVERY_COMMAND, Command, commands_for
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import key_of, key_while_writing
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.keys_content import key_and_words

MOST = 8
ALWAYS = ("hold.back", "breathe", "people", "help", "draw")
"""These stand there whatever else has no room: a calm minute, somebody to talk to, and all the other keys."""
NEXT = ("cover",)
"""What gives way to those alone: who looks for it has no time to look elsewhere."""

OVER_ROOMS = ("help", "palette", "breathe", "people", "draw", "cover")
"""What a dialog's foot has: what works over it, whoever is writing."""


class KeyLine(ClickableWidget):
    """One line of keys: those of the place first, then those that work anywhere.

    Where the cursor is in a text, the keys that write no sign are shown. What has no room is left out whole, and then
    the key of the help says that there are more.
    """

    DEFAULT_CSS = """
    KeyLine { height: 1; width: 1fr; padding: 0 2; dock: bottom; background: $background; }
    """

    leading: reactive[tuple[str, ...]] = reactive(())
    """The ids of commands that come first now, whatever the table says."""

    left_out: reactive[frozenset[str]] = reactive[frozenset[str]](frozenset())
    """The ids of commands that mean nothing now."""

    def __init__(self, where: str, *, over_rooms: bool = False) -> None:
        """Take the place of the table that it is for; `over_rooms` where it is the foot of a dialog."""
        super().__init__()
        self.where = where
        self.over_rooms = over_rooms

    def on_mount(self) -> None:
        """Look again when the cursor goes into a text, or out of one."""
        self.watch(self.screen, "focused", self._look_again, init=False)

    def _look_again(self) -> None:
        self.refresh()

    @property
    def is_writing(self) -> bool:
        """Whether a plain sign would be typed."""
        focused = self.screen.focused
        return self.over_rooms or (focused is not None and focused.check_consume_key("a", "a"))

    def commands(self) -> tuple[Command, ...]:
        """Return the commands that stand in this line."""
        if self.over_rooms:
            anywhere = {command.id: command for command in commands_for(APP)}
            return tuple(anywhere[name] for name in OVER_ROOMS)
        leading = [command for command in EVERY_COMMAND if command.id in self.leading]
        own = [
            command
            for command in commands_for(self.where)
            if command.is_first and command not in leading and command.id not in self.left_out
        ]
        anywhere_first = [command for command in commands_for(APP) if command.is_first]
        return (*[*leading, *own][: MOST - 5], *anywhere_first)[:MOST]

    def render(self) -> Content:
        """Draw as many keys as fit, whole."""
        width = self.content_size.width
        parts = {command.id: self._part(command) for command in self.commands()}
        parts = {name: part for name, part in parts.items() if part.cell_length}
        shown = list(parts)
        while len(shown) > 1 and _length([parts[name] for name in shown]) > width:
            gives_way = (
                name for kept in (ALWAYS + NEXT, ALWAYS) for name in reversed(shown) if name not in kept
            )
            shown.remove(next(gives_way, shown[0]))
            if "help" in shown:
                parts["help"] = self._part(_COMMANDS["help"], _("more keys"))
        return Content("   ").join(parts[name] for name in shown).truncate(width)

    def _part(self, command: Command, label: str = "") -> Content:
        key = key_while_writing(command) if self.is_writing else key_of(command)
        if not key:
            return Content("")
        return key_and_words(key, label or command.label, command.action)


_COMMANDS = {command.id: command for command in commands_for(APP)}


def _length(parts: list[Content]) -> int:
    return sum(part.cell_length + 3 for part in parts) - 3
