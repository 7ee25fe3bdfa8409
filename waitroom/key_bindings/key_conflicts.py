"""What stands against a key: another command that has it, a text that needs it, a terminal that does not send it."""

from collections.abc import Iterator, Mapping
from enum import Enum

from waitroom.key_bindings.command import APP, Command, is_special, shown_key
from waitroom.key_bindings.editing_keys import EDITING_KEYS
from waitroom.key_bindings.places import TITLES
from waitroom.key_bindings.scopes import (
    NOT_APART,
    TAKEN_BY_OTHERS,
    TEXT_PLACES,
    heard_together,
    widget_keys_near,
)
from waitroom.key_bindings.table import EVERY_COMMAND, keys_of, keys_over_dialogs
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

ALWAYS_REACHABLE = frozenset(
    {
        "dialog.enter",
        "list.choose",
        "palette",
        "help",
        "leave",
        "cover",
        "people",
        "breathe",
        "settings",
        "press_key.accept",
    }
)
"""Commands that keep a key, beside those that lead back."""


class ConflictKind(Enum):
    """Why a key is not simply taken."""

    HELD = "another command has it"
    NEEDED = "a text or a list needs it"
    UNSENT = "it may not arrive"


class KeyConflict(NamedTuple):
    """What stands against a key, in one sentence; `others` are the commands that have it."""

    kind: ConflictKind
    sentence: str
    others: tuple[Command, ...] = ()


def key_conflict(command: Command, key: str, own: Mapping[str, str]) -> KeyConflict | None:
    """Return what stands against giving a key to a command, beside what it has; None where nothing does."""
    shown = shown_key(key)
    if key not in command.keys.split(","):
        if key in widget_keys_near(command.where):
            return KeyConflict(
                ConflictKind.NEEDED,
                _("{shown} is heard before that by the list or the line there.").format(shown=shown),
            )
        if sentence := _needed_by_text(command, key):
            return KeyConflict(ConflictKind.NEEDED, sentence)
    if others := tuple(holders(command, key, own)):
        names = _(" and ").join(_told(each) for each in others[:2])
        more = _(" and {others} more").format(others=len(others) - 2) if len(others) > 2 else ""
        return KeyConflict(
            ConflictKind.HELD,
            _("{shown} is the key of {names}{more}.").format(shown=shown, names=names, more=more),
            others,
        )
    sentence = _why_unsent(key)
    return KeyConflict(ConflictKind.UNSENT, sentence) if sentence else None


def _told(command: Command) -> str:
    """Return what a command is called, and where it is heard."""
    return f"“{command.label}” ({TITLES.get(command.where, command.where)})"


def _why_unsent(key: str) -> str:
    """Return why a key may not arrive as what it is, in one sentence; "" where it does."""
    shown = shown_key(key)
    if key in NOT_APART:
        return _("Many terminals send {shown} as {key}.").format(shown=shown, key=NOT_APART[key])
    if key in TAKEN_BY_OTHERS:
        return f"{shown} {TAKEN_BY_OTHERS[key]}."
    return (
        _("Only some terminals send {shown} at all.").format(shown=shown)
        if _needs_newer_terminal(key)
        else ""
    )


def holders(command: Command, key: str, own: Mapping[str, str]) -> Iterator[Command]:
    """Yield the other commands that have a key where this one would be heard.

    Two that share it as they are shipped are agreed on it: the nearer one is heard.
    """
    for other in EVERY_COMMAND:
        if other.id == command.id or key not in keys_of(other, own):
            continue
        is_agreed = key in command.keys.split(",") and key in other.keys.split(",")
        if not is_agreed and heard_together(command, other, key):
            yield other


def keeps_one(command: Command) -> bool:
    """Tell whether a command cannot be without a key: what leads back, and what is needed at any time."""
    return command.verb == "back" or command.id in ALWAYS_REACHABLE


def may_lose(command: Command, key: str, own: Mapping[str, str]) -> str:
    """Return why a key cannot be taken from a command, in one sentence; "" where it can."""
    rest = [each for each in keys_of(command, own) if each != key]
    if not rest and keeps_one(command):
        return _("This one keeps a key, so that there is always a way.")
    if keys_over_dialogs(command) and not any(is_special(each) for each in rest):
        return _("It works while somebody writes by this key, so one like it stays.")
    return ""


def _needed_by_text(command: Command, key: str) -> str:
    """Return why a text needs a key where a command is heard, in one sentence; "" where none does."""
    is_everywhere = command.where == APP and command.is_priority
    if writes_sign(key) and command.where in TEXT_PLACES:
        return _("{shown_key} writes a sign, and somebody writes here.").format(shown_key=shown_key(key))
    if key in EDITING_KEYS and (command.where in TEXT_PLACES or is_everywhere):
        return _("{shown_key} edits a text, and every line to write on keeps it.").format(
            shown_key=shown_key(key)
        )
    if key in {"enter", "tab", "shift+tab", "up", "down", "escape"} and is_everywhere:
        return _("{shown_key} is needed in every dialog.").format(shown_key=shown_key(key))
    return ""


def writes_sign(key: str) -> bool:
    """Tell whether a key writes a sign where somebody writes."""
    if key == "space":
        return True
    return len(key) == 1 or ("+" not in key and not is_special(key) and key not in _NO_SIGNS)


_NO_SIGNS = frozenset(
    {
        "enter", "escape", "tab", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
        "up", "down", "left", "right",
    }
)  # fmt: skip


def _needs_newer_terminal(key: str) -> bool:
    modifiers = set(key.split("+")[:-1])
    name = key.rpartition("+")[2]
    if modifiers & {"super", "hyper", "meta"} or ({"ctrl", "shift"} <= modifiers and len(name) == 1):
        return True
    return "ctrl" in modifiers and name.isdecimal()
