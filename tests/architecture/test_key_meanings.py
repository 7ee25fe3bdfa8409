"""One key, one meaning: the table of verbs over all rooms and dialogs, and which keys a default may be."""

import re
from pathlib import Path

from textual.actions import parse

from tests.architecture.keyed_screens import keyed_screens
from waitroom.key_bindings import COMMANDS, EVERY_COMMAND, Command, is_special, shown_key
from waitroom.key_bindings.places import PLACES
from waitroom.key_bindings.verbs import ANSWERS, RESERVED, VERBS

ROOT = Path(__file__).parents[2]
TAKEN_BY_OTHERS = {"ctrl+a", "ctrl+b", "ctrl+q", "ctrl+s"}
"""Prefixes of screen and tmux, and what stops and starts a terminal's output."""

BEHIND_ALTGR = {
    "left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket", "at", "backslash",
    "vertical_line", "tilde",
}  # fmt: skip
"""Signs that German, Nordic and Spanish keyboards have on a third level."""

HARMLESS = {"new", "add", "find", "open", "edit", "undo", "done", "back", "help", "next", "before", "others"}
"""Verbs after which nothing is gone."""


def keys_of(command: Command) -> list[str]:
    return [key for key in command.keys.split(",") if key]


def test_no_screen_binds_a_key_beside_the_table() -> None:
    found = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "waitroom" / "screens").rglob("*.py")
        if re.search(r"(?<!\w)Binding\(", path.read_text("utf-8"))
    ]
    assert found == []


def test_the_same_verb_has_the_same_keys_everywhere() -> None:
    for command in EVERY_COMMAND:
        if command.verb:
            assert set(keys_of(command)) & set(VERBS[command.verb]), (
                f"{command.id} does not answer to its verb's keys"
            )
        for key in keys_of(command):
            if key in RESERVED and command.where not in ANSWERS:
                assert command.verb == RESERVED[key], f"{key} of {command.id} means something else elsewhere"


def test_a_plain_key_after_which_something_is_gone_is_never_harmless_elsewhere() -> None:
    gone = {key for each in EVERY_COMMAND if each.verb in {"away", "dismiss"} for key in keys_of(each)}
    for command in EVERY_COMMAND:
        if command.verb in HARMLESS:
            assert not set(keys_of(command)) & (gone - {"backspace", "enter"}), command.id


def test_no_default_is_a_key_that_others_take_or_that_a_keyboard_has_not() -> None:
    for command in EVERY_COMMAND:
        keys = keys_of(command)
        assert not TAKEN_BY_OTHERS & set(keys), command.id
        if keys:
            assert any(not re.fullmatch(r"f\d+", key) for key in keys), f"{command.id} is only on an F-key"
            assert not set(keys) <= BEHIND_ALTGR, f"{command.id} is only behind AltGr"


def test_every_dialog_s_places_are_in_the_table_and_their_actions_are_there() -> None:
    known = {command.where for command in EVERY_COMMAND}
    missing = []
    used = set()
    for screen in keyed_screens():
        places = [place for cls in screen.__mro__ for place in cls.__dict__.get("places", ())]
        assert set(places) <= known, screen
        used |= set(places)
        for command in EVERY_COMMAND:
            if command.where in places:
                target, name, _ = parse(command.action)
                if target != "app" and not hasattr(screen, f"action_{name}"):
                    missing.append((screen.__name__, command.id))
    assert [each for each in missing if not _is_made_by_a_subclass(each[0])] == []
    in_rooms = {command.where for command in COMMANDS}
    elsewhere = {"list", "findings", "text", "memento_words", "dialog.draft"}
    assert known - in_rooms - elsewhere <= used


def _is_made_by_a_subclass(name: str) -> bool:
    """Tell whether a screen is only ever made by way of others that are made from it."""
    every = {each.__name__: each for each in keyed_screens()}
    return any(issubclass(each, every[name]) and each is not every[name] for each in every.values())


def test_places_lead_to_a_command_that_opens_them() -> None:
    ids = {command.id for command in EVERY_COMMAND}
    wheres = {command.where for command in EVERY_COMMAND}
    for place in PLACES:
        assert place.where in wheres, place
        assert not place.opened_by or place.opened_by in ids, place


def test_every_key_in_the_readme_is_one_of_a_room() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    (table,) = re.findall(r"^## Keys\n\n.*\n\n((?:\|.*\n)+)", text, re.MULTILINE)
    bound = {shown_key(key).replace("^", "ctrl+") for command in COMMANDS for key in keys_of(command)}
    told = [key for row in table.splitlines()[2:] for key in re.findall(r"`([^`]+)`", row.split(" | ")[0])]
    assert len(told) > 40
    assert [key for key in told if key not in bound] == []


def test_what_has_a_place_at_every_foot_can_be_pressed_while_somebody_writes() -> None:
    anywhere = {command.id: command for command in COMMANDS}
    for name in ("breathe", "people", "draw", "help", "palette", "cover"):
        assert anywhere[name].is_priority
        assert any(is_special(key) for key in keys_of(anywhere[name]))
