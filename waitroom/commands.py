"""One table of user commands: a row gives the key, the footer, the help, the palette entry and the action."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding

APP = "app"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One thing that a person can do.

    `where` is "app" (anywhere) or the name of a room or screen. `keys` are Textual key names with commas
    between them; the first is shown. `label` stands beside the key at the foot of the screen, `help` is the
    sentence in the help and the palette. `is_first` gives it a place in the footer.
    """

    id: str
    where: str
    keys: str
    label: str
    help: str
    action: str
    is_first: bool = False
    is_priority: bool = False

    @property
    def shown_key(self) -> str:
        """The first key as people write it: "^p", "F9", "?"."""
        return shown_key(self.keys.partition(",")[0])

    @property
    def all_keys(self) -> str:
        """All its keys as people write them: "^l F9"."""
        return " ".join(shown_key(key) for key in self.keys.split(","))


KEY_NAMES = {
    "question_mark": "?",
    "exclamation_mark": "!",
    "plus": "+",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left": "\u2190",
    "right": "\u2192",
    "up": "\u2191",
    "down": "\u2193",
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
}


def shown_key(key: str) -> str:
    """Return a Textual key name as people write it."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)


COMMANDS: tuple[Command, ...] = (
    Command(
        id="help", where=APP, keys="question_mark,f1", label="keys", help="The keys of where you are",
        action="app.help", is_first=True,
    ),
    Command(
        id="palette", where=APP, keys="ctrl+p", label="do anything", help="Find anything by its name",
        action="app.command_palette", is_first=True, is_priority=True,
    ),
    Command(
        id="cover", where=APP, keys="ctrl+l,f9", label="hide", help="Cover the room; the same key brings it back",
        action="app.cover", is_first=True, is_priority=True,
    ),
    Command(
        id="breathe", where=APP, keys="ctrl+b,f6", label="breathe", help="Sixty calm seconds, from anywhere",
        action="app.breathe", is_priority=True,
    ),
    Command(
        id="people", where=APP, keys="exclamation_mark,f2", label="people", help="People to talk to",
        action="app.people",
    ),
    Command(
        id="leave", where=APP, keys="q,ctrl+q", label="leave", help="Leave; everything is kept",
        action="app.leave", is_first=True,
    ),
    Command(
        id="room.home", where=APP, keys="1", label="Room", help="Go to the room with the countdown",
        action="app.go('home')",
    ),
    Command(
        id="room.letters", where=APP, keys="2", label="Letters", help="Go to the letters",
        action="app.go('letters')",
    ),
    Command(
        id="room.care", where=APP, keys="3", label="Care", help="Go to the care room",
        action="app.go('care')",
    ),
    Command(
        id="room.box", where=APP, keys="4", label="Happy box", help="Go to the happy box",
        action="app.go('box')",
    ),
    Command(
        id="theme", where=APP, keys="f8", label="colours", help="Turn to the next colours: by hour, evening, paper, strong, your terminal's",
        action="app.next_theme",
    ),
)  # fmt: skip


def commands_for(where: str, table: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """Return the commands of one place, in the order of the table."""
    return tuple(command for command in table if command.where == where)


def bindings_for(where: str) -> list[Binding]:
    """Return Textual bindings for one place; their ids are those of the commands, so that keys can be changed."""
    return [
        Binding(
            command.keys,
            command.action,
            command.label,
            id=command.id,
            priority=command.is_priority,
            tooltip=command.help,
        )
        for command in commands_for(where)
    ]
