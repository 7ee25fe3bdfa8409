"""The border at which a sentence gets its keys: a name of a key becomes what the person has bound."""

from collections.abc import Mapping

from textual._context import active_app

from waitroom.key_bindings import Command, bound_keys, fill_keys, is_special, shown_key
from waitroom.key_bindings.editing_keys import EDITING_KEYS


def with_keys(words: str) -> str:
    """Return a sentence with each "{key:home.undo}" replaced by the key that is bound now.

    What a person wrote is put into the sentence after this, so that nothing in it is taken for a key.
    """
    return fill_keys(words, _own_keys())


def without_key_names(words: str) -> str:
    """Return a person's words for a sentence whose keys are filled in later: nothing in them is taken for a key."""
    return words.replace("{key:", "{key\u2060:")


def key_of(command: Command) -> str:
    """Return the first key of a command as it is bound now; "" where it has none."""
    return next(iter(bound_keys(command, _own_keys())), "")


def key_while_writing(command: Command) -> str:
    """Return the first key of a command that writes no sign, as it is bound now; "" where it has none."""
    keys = _own_keys().get(command.id, command.keys).split(",")
    special = next(
        (key for key in keys if is_special(key) and (key not in EDITING_KEYS or key in command.keys)), ""
    )
    return shown_key(special) if special else ""


def all_keys_of(command: Command) -> str:
    """Return all keys of a command as they are bound now, with spaces between them."""
    return " ".join(bound_keys(command, _own_keys()))


def keys_version() -> int:
    """Return a number that is another one after each change of the keys."""
    version: int = getattr(active_app.get(None), "keys_version", 0)
    return version


def _own_keys() -> Mapping[str, str]:
    own: Mapping[str, str] = getattr(active_app.get(None), "own_keys", {})
    return own
