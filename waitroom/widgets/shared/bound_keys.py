"""The border at which a sentence gets its keys: a name of a key becomes what the person has bound."""

from collections.abc import Mapping

from textual._context import active_app

from waitroom.commands import Command, bound_keys, fill_keys


def with_keys(words: str) -> str:
    """Return a sentence with each "{key:home.undo}" replaced by the key that is bound now.

    What a person wrote is put into the sentence after this, so that nothing in it is taken for a key.
    """
    return fill_keys(words, _own_keys())


def key_of(command: Command) -> str:
    """Return the first key of a command as it is bound now."""
    return bound_keys(command, _own_keys())[0]


def all_keys_of(command: Command) -> str:
    """Return all keys of a command as they are bound now, with spaces between them."""
    return " ".join(bound_keys(command, _own_keys()))


def _own_keys() -> Mapping[str, str]:
    own: Mapping[str, str] = getattr(active_app.get(None), "own_keys", {})
    return own
