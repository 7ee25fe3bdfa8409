"""User commands: one table a drawer, gathered in one order."""

from waitroom.commands.command import APP, Command, is_special, shown_key
from waitroom.commands.own_keys import PRESETS, OwnKeys, own_keys
from waitroom.commands.table import COMMANDS, bindings_for, commands_for, keys_of

__all__ = [
    "APP",
    "COMMANDS",
    "PRESETS",
    "Command",
    "OwnKeys",
    "bindings_for",
    "commands_for",
    "is_special",
    "keys_of",
    "own_keys",
    "shown_key",
]
