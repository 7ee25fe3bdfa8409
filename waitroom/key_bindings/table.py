"""All user commands, gathered from the drawers: a row gives key, footer, help, palette entry and action."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from textual.binding import Binding

from waitroom.key_bindings.activities import ACTIVITIES
from waitroom.key_bindings.box import BOX_CARD, HOLD, MEMENTO_FORM, WALL
from waitroom.key_bindings.cards import MY_CARDS, REFRAME_CARD, TRAPS
from waitroom.key_bindings.care import CARE_CARD, CARE_ROOM
from waitroom.key_bindings.care_dialogs import CARE_DIALOGS
from waitroom.key_bindings.command import Command, is_special
from waitroom.key_bindings.data import DATA
from waitroom.key_bindings.dialogs import DIALOG
from waitroom.key_bindings.everywhere import EVERYWHERE
from waitroom.key_bindings.home import HOME
from waitroom.key_bindings.letters import DESK, FINDINGS, LETTER_CARD, SEND_LETTER, TEXT
from waitroom.key_bindings.outcome import NEXT_ROOM, OUTCOME_DIALOGS
from waitroom.key_bindings.people import PEOPLE_MET
from waitroom.key_bindings.privacy import PRIVACY
from waitroom.key_bindings.questions import QUESTION_DIALOGS, QUESTION_ROOM
from waitroom.key_bindings.waits import BOARD, WAIT_FORM, WAIT_PAGE

COMMANDS: tuple[Command, ...] = (
    *EVERYWHERE,
    *HOME,
    *REFRAME_CARD,
    *CARE_CARD,
    *LETTER_CARD,
    *BOX_CARD,
    *DESK,
    *WALL,
    *HOLD,
    *CARE_ROOM,
    *NEXT_ROOM,
    *QUESTION_ROOM,
    *PRIVACY,
)
"""In the order in which help and palette show them."""

EVERY_COMMAND: tuple[Command, ...] = (
    *COMMANDS,
    *FINDINGS,
    *TEXT,
    *BOARD,
    *WAIT_PAGE,
    *WAIT_FORM,
    *OUTCOME_DIALOGS,
    *DATA,
    *MY_CARDS,
    *TRAPS,
    *CARE_DIALOGS,
    *ACTIVITIES,
    *MEMENTO_FORM,
    *SEND_LETTER,
    *PEOPLE_MET,
    *QUESTION_DIALOGS,
    *DIALOG,
)
"""Also those that only a dialog has: they have a key and a name, and stand at the dialog's foot."""

COMMANDS_BY_ID = MappingProxyType({command.id: command for command in EVERY_COMMAND})
"""All of them, by their ids."""


PLAIN_COPY = ":plain"
"""Behind the id of a binding in a dialog to the plain keys of what works anywhere."""


def commands_for(where: str, table: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """Return the commands of one place, in the order of the table."""
    return tuple(command for command in table if command.where == where)


def listed_for(where: str) -> tuple[Command, ...]:
    """Return the commands of one place, a dialog's too, that help and palette list."""
    return tuple(command for command in commands_for(where, EVERY_COMMAND) if not command.is_quiet)


def keys_of(command: Command, own: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the keys of a command; `own` are those a person chose, by command."""
    return tuple(key for key in own.get(command.id, command.keys).split(",") if key)


def bindings_for(where: str) -> list[Binding]:
    """Return Textual bindings for one place; their ids are those of the commands, so that keys can be changed.

    A command that works over dialogs too (`is_priority`) does so by its ctrl and F keys alone: a plain
    sign belongs to whoever is writing.
    """
    return [
        binding
        for command in commands_for(where, EVERY_COMMAND)
        for binding in bindings_of(command, command.keys.split(","))
    ]


def plain_bindings(*ids: str) -> list[Binding]:
    """Return bindings to the plain keys of commands that work anywhere, for a dialog: Textual shuts them out of it."""
    return [
        binding
        for name in ids
        for binding in plain_bindings_of(COMMANDS_BY_ID[name], COMMANDS_BY_ID[name].keys.split(","))
    ]


def bindings_of(command: Command, keys: Iterable[str]) -> list[Binding]:
    """Return the bindings of one command to keys, each as it is heard."""
    over: list[str] = []
    plain: list[str] = []
    for key in keys:
        if key:
            (over if command.is_priority and is_special(key) else plain).append(key)
    return [*_bindings(command, over, is_over=True), *_bindings(command, plain, is_over=command.takes_first)]


def plain_bindings_of(command: Command, keys: Iterable[str]) -> list[Binding]:
    """Return the bindings of one command to those of the keys that write a sign, for a dialog."""
    plain = [key for key in keys if key and not (command.is_priority and is_special(key))]
    return _bindings(command, plain, name=f"{command.id}{PLAIN_COPY}")


def _bindings(command: Command, keys: list[str], *, is_over: bool = False, name: str = "") -> list[Binding]:
    if not keys:
        return []
    return [
        Binding(
            ",".join(keys), command.action, command.label, show=False, id=name or command.id, priority=is_over,
            tooltip=command.help,
        )
    ]  # fmt: skip


def keys_over_dialogs(command: Command) -> list[str]:
    """Return the keys of a command that work over dialogs too, and while somebody writes."""
    return [key for key in command.keys.split(",") if command.is_priority and is_special(key)]
