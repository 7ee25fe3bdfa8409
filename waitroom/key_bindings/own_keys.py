"""The keys that a person chose: a shipped set and keys of one's own, checked against the table."""

from collections.abc import Mapping

from waitroom.key_bindings.command import Command, is_special, shown_key
from waitroom.key_bindings.key_conflicts import ConflictKind, holders, keeps_one, key_conflict
from waitroom.key_bindings.key_name_parser import read_keys
from waitroom.key_bindings.key_presets import PLAIN, PRESETS
from waitroom.key_bindings.table import COMMANDS_BY_ID, keys_of, keys_over_dialogs
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class OwnKeys(NamedTuple):
    """The keys a person chose, by the id of the command ("" for none), and one sentence for each that cannot be."""

    keys: Mapping[str, str]
    problems: tuple[str, ...] = ()


def own_keys(preset: str, wanted: Mapping[str, str]) -> OwnKeys:
    """Check chosen keys against the table; what clashes or is unknown keeps its usual key, and is named."""
    problems: list[str] = []
    if preset not in PRESETS:
        problems.append(
            _("There is no set of keys called {preset}. There are: {presets}.").format(
                preset=preset, presets=", ".join(PRESETS)
            )
        )
    shipped = dict(PRESETS.get(preset, PRESETS[PLAIN]))
    chosen: dict[str, str] = {}
    for name, written in wanted.items():
        command = COMMANDS_BY_ID.get(name)
        if command is None:
            problems.append(_("No command is called {name}. Its key was left out.").format(name=name))
            continue
        keys, unknown = read_keys(written)
        problems += [
            _("{each} is not the name of a key. It was left out for {name}.").format(each=each, name=name)
            for each in unknown
        ]
        if not keys and (unknown or keeps_one(command)):
            if not unknown:
                problems.append(_("{name} keeps its usual key: one is needed there.").format(name=name))
            continue
        needed = [key for key in keys if _is_needed(command, key, shipped)]
        problems += [
            _("{shown_key} cannot be the key of {name}: a text or a list needs it there.").format(
                shown_key=shown_key(key), name=name
            )
            for key in needed
        ]
        keys = tuple(key for key in keys if key not in needed)
        if keys or not needed:
            chosen[name] = ",".join((*keys, *_staying(command, keys)))
    return OwnKeys(*_without_clashes(shipped, chosen, problems))


def _is_needed(command: Command, key: str, own: Mapping[str, str]) -> bool:
    against = key_conflict(command, key, own)
    return against is not None and against.kind is ConflictKind.NEEDED


def _staying(command: Command, keys: tuple[str, ...]) -> list[str]:
    """Return the keys that stay with a command that works while somebody writes, where no chosen one does."""
    if not keys or any(is_special(key) for key in keys):
        return []
    return keys_over_dialogs(command)


def _without_clashes(
    shipped: dict[str, str], chosen: dict[str, str], problems: list[str]
) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Take back the last chosen of any two that have the same key, until none are left."""
    found = True
    while found:
        found = False
        own = {**shipped, **chosen}
        for name in reversed(tuple(chosen)):
            command = COMMANDS_BY_ID[name]
            clash = next(
                ((key, each) for key in keys_of(command, own) for each in holders(command, key, own)), None
            )
            if clash is None:
                continue
            key, other = clash
            problems.append(
                _("{shown_key} is already the key of {id}. {name} keeps its usual key.").format(
                    shown_key=shown_key(key), id=other.id, name=name
                )
            )
            del chosen[name]
            found = True
            break
    return {**shipped, **chosen}, tuple(problems)


def with_swapped_key(
    command: Command, key: str, replaced: str, own: Mapping[str, str]
) -> dict[str, str] | None:
    """Return the keys of two commands after a swap, by id; None where that would clash elsewhere.

    `command` gets `key` in the place of `replaced` ("" where it gets one more); the one that has it now gets
    `replaced`, or does without where it has another key.
    """
    others = tuple(holders(command, key, own))
    if len(others) != 1:
        return None
    other = others[0]
    mine = [key if each == replaced else each for each in keys_of(command, own)]
    theirs = [replaced if each == key else each for each in keys_of(other, own)]
    if key not in mine:
        mine.append(key)
    theirs = [each for each in dict.fromkeys(theirs) if each]
    after = {command.id: ",".join(dict.fromkeys(mine)), other.id: ",".join(theirs)}
    if (not theirs and keeps_one(other)) or _lost_while_writing(other, theirs):
        return None
    whole = {**own, **after}
    for each in (command, other):
        for one in keys_of(each, whole):
            against = key_conflict(each, one, whole)
            if against is not None and against.kind is not ConflictKind.UNSENT:
                return None
    return after


def _lost_while_writing(command: Command, keys: list[str]) -> bool:
    return bool(keys_over_dialogs(command)) and not any(is_special(key) for key in keys)
