"""The keys that a person chose: the shipped sets, and the check of chosen keys against the table."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from waitroom.commands.command import APP, Command, is_special
from waitroom.commands.table import COMMANDS, EVERY_COMMAND

PRESETS: dict[str, dict[str, str]] = {
    "plain": {},
    "vim": {
        "reframe.next": "l,right",
        "reframe.previous": "h,left",
        "care.down": "j,down",
        "care.up": "k,up",
        "reframe.keep": "K",
        "care.minutes": "J",
        "care.energy": "H",
    },
    "emacs": {
        "reframe.next": "ctrl+f,right",
        "reframe.previous": "ctrl+b,left",
        "care.down": "ctrl+n,down",
        "care.up": "ctrl+p,up",
        "palette": "alt+x,f3",
        "breathe": "ctrl+g",
    },
}
"""Sets of keys that some people have in their fingers; text fields keep their own."""


class OwnKeys(NamedTuple):
    """The keys a person chose, by the id of the command, and one sentence for each that cannot be."""

    keys: Mapping[str, str]
    problems: tuple[str, ...] = ()


def own_keys(preset: str, wanted: Mapping[str, str], table: Iterable[Command] = EVERY_COMMAND) -> OwnKeys:
    """Check chosen keys against the table; what clashes or is unknown keeps its usual key, and is named."""
    table = tuple(table)
    known = {command.id: command for command in table}
    problems: list[str] = []
    if preset not in PRESETS:
        problems.append(f"There is no set of keys called {preset}. There are: {', '.join(PRESETS)}.")
    keys = dict(PRESETS.get(preset, {}))
    for name, key in wanted.items():
        if name not in known:
            problems.append(f"No command is called {name}. Its key was left out.")
            continue
        other = _holder(known[name], key, keys, table)
        if other is not None:
            problems.append(f"{key} is already the key of {other.id}. {name} keeps its usual key.")
            continue
        keys[name] = key
    return OwnKeys(keys, tuple(problems))


def _holder(command: Command, key: str, keys: Mapping[str, str], table: Iterable[Command]) -> Command | None:
    """Return the command that holds one of `key`'s keys where `command` would want it."""
    wanted = set(key.split(","))
    for other in table:
        held = wanted & set(keys.get(other.id, other.keys).split(","))
        if other.id != command.id and held and _meet(command, other, held):
            return other
    return None


def _meet(one: Command, other: Command, held: Iterable[str]) -> bool:
    """Tell whether two commands would hear the same key: in one room, or over a dialog by a key that writes no sign."""
    rooms = {_room_of(one), _room_of(other)}
    if APP not in rooms:
        return len(rooms) == 1
    place = next(iter(rooms - {APP}), APP)
    return place in ROOMS or any(is_special(key) for key in held)


def _room_of(command: Command) -> str:
    """Return the place whose keys are heard together with those of a command."""
    room = command.where.partition(".")[0]
    return "home" if room == "card" else room if room == "care" else command.where


ROOMS = frozenset({APP, *(_room_of(command) for command in COMMANDS)})
