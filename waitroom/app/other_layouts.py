"""Commands typed on a keyboard whose letters are not Latin: the key at the same place does what it does on one."""

from typing import Any

from textual import events
from textual.app import App

from waitroom.terminal import key_with_position
from waitroom.terminal.keyboard_layouts import place_of


def as_latin(app: App[Any], event: events.Key) -> events.Key:
    """Return the key with the Latin letter of its place, where the letter itself is for no text and no command.

    The place is what the terminal said of it (kitty's alternate keys), else where the letter stands on the layouts
    that are known.
    """
    sign = event.character
    if not sign or sign.isascii() or not sign.isalpha() or not app.screen_stack:
        return event
    told = event.place if isinstance(event, key_with_position.Key) else ""
    key, character = place_of(sign, told)
    if not key or _is_for_a_text(app, event, sign) or _is_command(app, event.key):
        return event
    latin = events.Key(key, character)
    latin.set_sender(app)
    return latin


def _is_for_a_text(app: App[Any], event: events.Key, sign: str) -> bool:
    focused = app.focused
    return focused is not None and focused.check_consume_key(event.key, sign)


def _is_command(app: App[Any], key: str) -> bool:
    chain = app.screen._modal_binding_chain  # noqa: SLF001 - Textual has no other way to ask what a key means now
    return any(key in bindings.key_to_bindings for _, bindings in chain)
