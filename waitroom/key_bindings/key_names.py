"""Keys as sentences name them: "{key:home.undo}" becomes the key that is bound to that command now."""

import re
from collections.abc import Mapping

from waitroom.key_bindings.command import Command, shown_key
from waitroom.key_bindings.table import COMMANDS_BY_ID

PLACEHOLDER = re.compile(r"\{key:([a-z_.0-9]+)(?:\|(\d))?\}")
"""The name of a command, and after a bar which of its keys, where it has several: "{key:people|1}"."""


def bound_keys(command: Command, own: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command as people write them; `own` are those the person chose, by command."""
    return tuple(shown_key(key) for key in own.get(command.id, command.keys).split(",") if key)


def named_key(command: Command, own: Mapping[str, str], which: int = 0) -> str:
    """Return the key by which a sentence names a command; where it has none, how the palette finds it."""
    keys = bound_keys(command, own)
    if keys:
        return keys[min(which, len(keys) - 1)]
    palette = bound_keys(COMMANDS_BY_ID["palette"], own)
    return f"{palette[0]} {command.label}"


def fill_keys(words: str, own: Mapping[str, str]) -> str:
    """Return a sentence with each name of a key replaced by the key; a person's words are put in after that."""

    def key(found: re.Match[str]) -> str:
        command = COMMANDS_BY_ID.get(found[1])
        return found[0] if command is None else named_key(command, own, int(found[2] or 0))

    return PLACEHOLDER.sub(key, words)
