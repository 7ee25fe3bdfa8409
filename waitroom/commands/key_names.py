"""Keys as sentences name them: "{key:home.undo}" becomes the key that is bound to that command now."""

import re
from collections.abc import Mapping

from waitroom.commands.command import Command, shown_key
from waitroom.commands.table import EVERY_COMMAND, keys_over_dialogs

PLACEHOLDER = re.compile(r"\{key:([a-z_.]+)(?:\|(\d))?\}")
"""The name of a command, and after a bar which of its keys, where it has several: "{key:people|1}"."""

_BY_ID = {command.id: command for command in EVERY_COMMAND}


def bound_keys(command: Command, own: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of a command as people write them; `own` are those the person chose, by command.

    A key that a person chooses takes the place of all, but for the ctrl and F key that works over dialogs where the
    first one does not: that stays beside it.
    """
    if command.id not in own:
        return tuple(shown_key(key) for key in command.keys.split(","))
    over = keys_over_dialogs(command)
    staying = [] if command.keys.split(",")[0] in over else over
    return tuple(shown_key(key) for key in dict.fromkeys((*own[command.id].split(","), *staying)))


def fill_keys(words: str, own: Mapping[str, str]) -> str:
    """Return a sentence with each name of a key replaced by the key; a person's words are put in after that."""

    def key(found: re.Match[str]) -> str:
        command = _BY_ID.get(found[1])
        if command is None:
            return found[0]
        keys = bound_keys(command, own)
        return keys[min(int(found[2] or 0), len(keys) - 1)]

    return PLACEHOLDER.sub(key, words)
