"""User commands: one table a drawer, gathered in one order."""

from waitroom.key_bindings.command import APP, Command, is_special, shown_key
from waitroom.key_bindings.key_names import bound_keys, fill_keys, named_key
from waitroom.key_bindings.table import (
    COMMANDS,
    COMMANDS_BY_ID,
    EVERY_COMMAND,
    bindings_for,
    commands_for,
    listed_for,
    plain_bindings,
)

__all__ = [
    "APP",
    "COMMANDS",
    "COMMANDS_BY_ID",
    "EVERY_COMMAND",
    "Command",
    "bindings_for",
    "bound_keys",
    "commands_for",
    "fill_keys",
    "is_special",
    "listed_for",
    "named_key",
    "plain_bindings",
    "shown_key",
]
