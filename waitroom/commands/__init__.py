"""User commands: one table a drawer, gathered in one order."""

from waitroom.commands.command import APP, Command, is_special, shown_key
from waitroom.commands.key_names import bound_keys, fill_keys
from waitroom.commands.own_keys import PRESETS, OwnKeys, own_keys
from waitroom.commands.table import (
    COMMANDS,
    EVERY_COMMAND,
    bindings_for,
    commands_for,
    listed_for,
    plain_bindings,
)

__all__ = [
    "APP",
    "COMMANDS",
    "EVERY_COMMAND",
    "PRESETS",
    "Command",
    "OwnKeys",
    "bindings_for",
    "bound_keys",
    "commands_for",
    "fill_keys",
    "is_special",
    "listed_for",
    "own_keys",
    "plain_bindings",
    "shown_key",
]
