"""The keys that a person chose: the shipped sets, and the check of chosen keys against the table."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from waitroom.commands.command import APP, Command
from waitroom.commands.table import EVERY_COMMAND

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
    here = {command.where, APP}
    if command.where.startswith("card.") or command.where == "home":
        here |= {"home", "card.reframe", "card.care", "card.letter", "card.box"}
    for other in table:
        near = other.where in here or command.where == APP
        if other.id != command.id and near and wanted & set(keys.get(other.id, other.keys).split(",")):
            return other
    return None
