"""The keys at the foot of the screen, by need, each of which can be clicked."""

from collections.abc import Iterable

from textual.content import Content
from textual.reactive import reactive

from waitroom.key_bindings import APP, EVERY_COMMAND, Command, commands_for
from waitroom.key_bindings.room_places import ROOM_PLACES
from waitroom.key_bindings.verbs import UNDO
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import key_of, key_while_writing, keys_version
from waitroom.widgets.shared.clickable_widget import ClickableWidget
from waitroom.widgets.shared.keys_content import key_and_words

VITAL = ("breathe", "people", "search", "cover", "help", "leave")
"""What every room has at its foot: calm, somebody, finding, hiding, all keys, the way out."""
OVER_OTHERS = ("breathe", "people", "cover", "help")
"""What a page over the rooms has at its foot, beside its own way back."""
OVER_ROOMS = ("help", "palette", "breathe", "people", "draw", "cover")
"""What a dialog's foot has: what works over it, whoever is writing."""
GIVES_WAY = ("palette", "leave", "search", "cover")
"""What goes where there is no room, one after the other: the first before the place's own keys, the others after."""
OWN = 2
"""How many keys of its own a place has here."""
WIDE = 100
"""From this width on there is a place for what finds everything by its name, beside those."""
FIELDS = ("Input", "TextArea")
"""What is typed into."""
GAPS = (3, 2)
"""The blanks between two keys: fewer of them before one of the keys has to go."""


class KeyLine(ClickableWidget):
    """One line of keys: those of the place first, then those that every place has.

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

    has_undo: reactive[bool] = reactive(True)  # noqa: FBT003 - Textual's own shape
    """Whether there is something to take back."""

    def __init__(self, where: str, *, over_rooms: bool = False, is_typed_into: bool = False) -> None:
        """Take the place of the table that it is for; `over_rooms` where it is the foot of a dialog.

        A dialog with a field, or one that `is_typed_into` without one, has the keys that write no sign all the time:
        they have one name there, wherever the cursor is.
        """
        super().__init__()
        self.where = where
        self.over_rooms = over_rooms
        self.is_typed_into = is_typed_into

    def on_mount(self) -> None:
        """Look again when the cursor goes into a text, or out of one."""
        self.watch(self.screen, "focused", self._look_again, init=False)

    def _look_again(self) -> None:
        self.refresh()

    @property
    def is_writing(self) -> bool:
        """Whether a plain sign would be typed."""
        focused = self.screen.focused
        if self.over_rooms:
            return self.is_typed_into or any(self.screen.query(field) for field in FIELDS)
        return focused is not None and focused.check_consume_key("a", "a")

    @property
    def takes_letters(self) -> bool:
        """Whether what has the cursor takes letters for typing, and leaves other signs to the commands.

        It says so of itself by the same name, as the list of letters does.
        """
        return bool(getattr(self.screen.focused, "takes_letters", False))

    def commands(self) -> tuple[Command, ...]:
        """Return the commands that are seen in this line now."""
        return tuple(self._fitting(is_writing=self.is_writing)[0])

    def commands_at_rest(self) -> tuple[Command, ...]:
        """Return those that are seen while nobody writes: the others have to stand elsewhere."""
        return tuple(self._fitting(is_writing=False)[0])

    def render(self) -> Content:
        """Draw as many keys as fit, whole."""
        parts, gap = self._fitting(is_writing=self.is_writing)
        return Content(" " * gap).join(parts.values()).truncate(self._width)

    @property
    def _width(self) -> int:
        return self.screen.size.width - self.gutter.width

    def _slots(self, *, is_writing: bool) -> dict[str, Command]:
        """Return what stands here where there is room, by what it is here for."""
        if self.over_rooms:
            return {name: _COMMANDS[name] for name in OVER_ROOMS}
        vital = self._vital(is_writing=is_writing)
        first_now = self.leading  # a reactive, which takes long to ask for each command
        leading = [command for command in EVERY_COMMAND if command.id in first_now]
        own = [
            command
            for command in commands_for(self.where)
            if command.is_first and command not in (*leading, *vital.values()) and self._is_meant(command)
        ]
        first = {command.id: command for command in [*leading, *own][:OWN]}
        if self.where in ROOM_PLACES and (len(first) < OWN or self.screen.size.width >= WIDE):
            first["palette"] = _COMMANDS["palette"]
        return {**first, **vital}

    def _is_meant(self, command: Command) -> bool:
        return command.id not in self.left_out and (self.has_undo or command.verb != UNDO)

    def _vital(self, *, is_writing: bool) -> dict[str, Command]:
        """Return what goes last: a place's own way to find or to go back is taken where that is what the key does."""
        own = [command for command in commands_for(self.where) if command.id not in self.left_out]
        if self.where not in ROOM_PLACES:
            out = [("back", command) for command in own if command.verb == "back"]
            return dict([*out, *((name, _COMMANDS[name]) for name in OVER_OTHERS)])
        vital = {name: _COMMANDS[name] for name in VITAL}
        for command in own:
            if command.verb == "find" and (
                key_while_writing(command) if is_writing else key_of(command) == key_of(vital["search"])
            ):
                vital["search"] = command
            if command.verb == "back" and is_writing:
                vital["leave"] = command
        return vital

    def _fitting(self, *, is_writing: bool) -> tuple[dict[Command, Content], int]:
        """Return the commands for which there is room, each with its words, and the blanks between them.

        What stands elsewhere follows from it as well, and asks for it several times while a screen is laid out.
        """
        asked = (
            is_writing, self.takes_letters, self.where, self.leading, self.left_out, self.has_undo,
            self._width, self.screen.size.width, keys_version(),
        )  # fmt: skip
        if asked != self._asked:
            self._asked, self._found = asked, self._find_fitting(is_writing=is_writing)
        return self._found

    _asked: tuple[object, ...] = ()
    _found: tuple[dict[Command, Content], int]

    def _find_fitting(self, *, is_writing: bool) -> tuple[dict[Command, Content], int]:
        slots = self._slots(is_writing=is_writing)
        no_letters = self.takes_letters
        parts = {
            name: _part(command, is_writing=is_writing, no_letters=no_letters)
            for name, command in slots.items()
        }
        parts = {name: part for name, part in parts.items() if part.cell_length}
        own = [name for name in parts if name not in (*VITAL, *OVER_ROOMS, "back")]
        order = dict.fromkeys((GIVES_WAY[0], *reversed(own), *GIVES_WAY[1:], *parts))
        going = [name for name in order if name in parts]
        is_all, gap = True, GAPS[0]
        while len(parts) > 1 and not (gap := _gap(parts.values(), self._width)):
            del parts[going.pop(0)]
            is_all = False
        if not is_all and "help" in parts:
            more = {**parts, "help": _part(slots["help"], is_writing=is_writing, label=_("more keys"))}
            parts = more if _length(more.values(), gap) <= self._width else parts
        return {slots[name]: part for name, part in parts.items()}, gap


_COMMANDS = {command.id: command for command in commands_for(APP)}


def _part(command: Command, *, is_writing: bool, no_letters: bool = False, label: str = "") -> Content:
    # The way back writes nothing either.
    key = key_while_writing(command) if is_writing and command.verb != "back" else key_of(command)
    if no_letters and len(key) == 1 and key.isalpha():
        key = key_while_writing(command)
    if not key:
        return Content("")
    return key_and_words(key, label or command.short or command.label, command.action)


def _gap(parts: Iterable[Content], width: int) -> int:
    """Return the blanks between parts that all fit into a width; 0 where they do not."""
    return next((gap for gap in GAPS if _length(parts, gap) <= width), 0)


def _length(parts: Iterable[Content], gap: int) -> int:
    return sum(part.cell_length + gap for part in parts) - gap
