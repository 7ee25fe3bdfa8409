"""All user commands, gathered from the drawers: a row gives key, footer, help, palette entry and action."""

from collections.abc import Iterable

from textual.binding import Binding

from waitroom.commands.box import BOX_CARD, HOLD, WALL
from waitroom.commands.cards import MY_CARDS, REFRAME_CARD
from waitroom.commands.care import ACTIVITY, CARE_CARD, CARE_ROOM
from waitroom.commands.command import Command, is_special
from waitroom.commands.dialogs import DIALOG
from waitroom.commands.everywhere import EVERYWHERE
from waitroom.commands.home import HOME
from waitroom.commands.letters import DESK, FINDINGS, LETTER_CARD, SEND_LETTER, TEXT
from waitroom.commands.people import PEOPLE_MET
from waitroom.commands.waits import WAIT_PAGE

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
    *ACTIVITY,
)
"""In the order in which help and palette show them."""

EVERY_COMMAND: tuple[Command, ...] = (
    *COMMANDS,
    *MY_CARDS,
    *FINDINGS,
    *TEXT,
    *SEND_LETTER,
    *PEOPLE_MET,
    *WAIT_PAGE,
    *DIALOG,
)
"""Also those that only a dialog has: they have a key and a name, and stand at the dialog's foot."""


def commands_for(where: str, table: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """Return the commands of one place, in the order of the table."""
    return tuple(command for command in table if command.where == where)


def bindings_for(where: str) -> list[Binding]:
    """Return Textual bindings for one place; their ids are those of the commands, so that keys can be changed.

    A command that works over dialogs too (`is_priority`) does so by its ctrl and F keys alone: a plain
    sign belongs to whoever is writing.
    """
    bindings: list[Binding] = []
    for command in commands_for(where, EVERY_COMMAND):
        keys = command.keys.split(",")
        over = keys_over_dialogs(command)
        plain = [key for key in keys if key not in over]
        for several, is_over in ((over, True), (plain, False)):
            if several:
                row = Binding(
                    ",".join(several),
                    command.action,
                    command.label,
                    id=command.id if several[0] == keys[0] else None,
                    priority=is_over,
                    tooltip=command.help,
                )
                bindings.append(row)
    return bindings


def keys_over_dialogs(command: Command) -> list[str]:
    """Return the keys of a command that work over dialogs too, and while somebody writes."""
    return [key for key in command.keys.split(",") if command.is_priority and is_special(key)]
