"""Own keys: the table of scopes is that of the screens, and whatever is bound, every key shown does what it says."""

import random
import re
from collections.abc import Iterator, Mapping

import pytest
from textual.binding import BindingsMap
from textual.dom import DOMNode
from textual.screen import ModalScreen

from tests.architecture.keyed_screens import keyed_screens
from waitroom.app import WaitroomApp
from waitroom.key_bindings import (
    APP,
    COMMANDS_BY_ID,
    EVERY_COMMAND,
    Command,
    bound_keys,
    fill_keys,
    shown_key,
)
from waitroom.key_bindings.key_conflicts import ConflictKind, keeps_one, key_conflict, may_lose
from waitroom.key_bindings.key_name_parser import read_key, read_keys
from waitroom.key_bindings.key_names import PLACEHOLDER
from waitroom.key_bindings.key_presets import PRESETS
from waitroom.key_bindings.own_keys import own_keys, with_swapped_key
from waitroom.key_bindings.places import TITLES
from waitroom.key_bindings.room_places import LIST, ROOM_SCOPES
from waitroom.key_bindings.scopes import DIALOG_SCOPES, TEXT_PLACES, heard_together
from waitroom.key_bindings.table import keys_of
from waitroom.key_bindings.verbs import RESERVED, VERBS
from waitroom.screens.box.box_screen import BoxScreen
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.care.care_screen import PLACES as CARE
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.home.home_screen import PLACES as HOME
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.outcome.what_next_screen import WhatNextScreen
from waitroom.screens.questions.questions_screen import QuestionsScreen
from waitroom.widgets.shared.own_bindings import rebound_class
from waitroom.widgets.shared.safe_option_list import SafeOptionList

ROOMS: dict[type[DOMNode], tuple[str, ...]] = {
    WaitroomApp: (APP,),
    HomeScreen: HOME,
    LettersScreen: ("letters",),
    CareScreen: CARE,
    BoxScreen: ("box",),
    WhatNextScreen: ("next",),
    QuestionsScreen: ("questions",),
    HoldMementoScreen: ("hold",),
    SafeOptionList: (LIST,),
}
WITHIN = {"findings", "text", "memento_words", LIST}
"""Places whose keys a part of a screen hears, and not the screen."""


def scopes_of_screens() -> Iterator[tuple[str, frozenset[str]]]:
    for screen in keyed_screens():
        places = {place for cls in screen.__mro__ for place in cls.__dict__.get("places", ())}
        if places:
            yield screen.__name__, frozenset(places)


def test_the_scopes_are_those_of_the_screens() -> None:
    every = [scope - WITHIN for scope in (*ROOM_SCOPES, *DIALOG_SCOPES)]
    found = dict(scopes_of_screens())
    assert {name for name, places in found.items() if not any(places <= scope for scope in every)} == set()
    in_screens = set(found.values())
    for scope in DIALOG_SCOPES:
        assert any(places >= scope - WITHIN - {"dialog.draft"} for places in in_screens) or scope == {"hold"}
    assert frozenset(HOME) in ROOM_SCOPES
    places = {place for scope in (*ROOM_SCOPES, *DIALOG_SCOPES) for place in scope} | {APP}
    assert {command.where for command in EVERY_COMMAND} == places
    assert {command.where for command in EVERY_COMMAND} <= set(TITLES)


def test_where_somebody_writes_no_key_writes_a_sign() -> None:
    for command in EVERY_COMMAND:
        if command.where in TEXT_PLACES and command.id != "letters.undo":
            for key in keys_of(command, {}):
                assert len(key) > 1, command.id
                assert key != "space", command.id
    unwritten = {
        command.where
        for command in EVERY_COMMAND
        if command.where.startswith("dialog.") and not any(_writes(key) for key in keys_of(command, {}))
    }
    assert unwritten - TEXT_PLACES <= {"dialog.rows", "dialog.pages", "dialog.scrolled"}


def _writes(key: str) -> bool:
    return len(key) == 1 or key in {"space", "slash", "plus", "minus"}


@pytest.mark.parametrize("preset", PRESETS)
def test_a_shipped_set_clashes_nowhere_and_keeps_the_verbs_that_it_leaves(preset: str) -> None:
    chosen = own_keys(preset, {})
    assert chosen.problems == ()
    for command in EVERY_COMMAND:
        for key in keys_of(command, chosen.keys):
            assert read_key(key) == key
            against = key_conflict(command, key, chosen.keys)
            is_shipped = key in command.keys.split(",")
            assert against is None or is_shipped or against.kind is ConflictKind.UNSENT, (command.id, key)
            assert against is None or against.kind is not ConflictKind.HELD, (command.id, key, against)
        for key in set(keys_of(command, chosen.keys)) - set(command.keys.split(",")):
            if key in RESERVED and command.where != "confirm":
                assert command.verb == RESERVED[key], (command.id, key)
        if command.verb and command.id not in PRESETS[preset]:
            assert set(keys_of(command, chosen.keys)) & set(VERBS[command.verb])
        assert keys_of(command, chosen.keys) or not keeps_one(command)


KEYS = "v V n q J x 8 f7 f10 ctrl+k ctrl+r alt+x alt+v home space tab comma"


def some_own_keys(number: int) -> dict[str, str]:
    chance = random.Random(number)
    names = chance.sample(sorted(COMMANDS_BY_ID), 60)
    return {
        name: ",".join(chance.sample(KEYS.split(), chance.choice((0, 1, 1, 2))))
        if chance.random() < 0.8
        else "no such key"
        for name in names
    }


@pytest.mark.parametrize("number", range(4))
def test_whatever_is_chosen_every_key_means_one_thing_and_every_key_shown_is_bound(number: int) -> None:
    chance = random.Random(number)
    keys = own_keys(chance.choice(list(PRESETS)), some_own_keys(number)).keys
    holders: dict[str, list[Command]] = {}
    for command in EVERY_COMMAND:
        assert keys_of(command, keys) or not keeps_one(command)
        for key in keys_of(command, keys):
            holders.setdefault(key, []).append(command)
    for key, commands in holders.items():
        for one in commands:
            for other in commands:
                if one.id < other.id and heard_together(one, other, key):
                    agreed = set(one.keys.split(",")) & set(other.keys.split(","))
                    assert key in agreed, (one.id, other.id, key)
    _every_key_is_heard(keys)


def _every_key_is_heard(keys: Mapping[str, str]) -> None:
    """Each key of each command is bound to its action in every screen that has its place, and nothing else of it is."""
    for screen in (*keyed_screens(), *ROOMS):
        bound = rebound_class(screen, keys)
        shipped = screen._merged_bindings or BindingsMap()
        places = {place for cls in screen.__mro__ for place in cls.__dict__.get("places", ())}
        places |= set(ROOMS.get(screen, ()))
        for command in EVERY_COMMAND:
            if command.where not in places:
                continue
            actions = {key for key, binding in bound if binding.id == command.id}
            assert actions <= set(keys_of(command, keys)), (screen, command.id)
            for key in keys_of(command, keys):
                nearer = [each.id for each in bound.key_to_bindings.get(key, ())]
                assert command.id in nearer or _is_shadowed_as_shipped(shipped, key, command), (
                    screen,
                    command.id,
                    key,
                )


def _is_shadowed_as_shipped(shipped: BindingsMap, key: str, command: Command) -> bool:
    """Tell whether a nearer place has the key as shipped, as many a dialog has enter."""
    heard = {each.id for each in shipped.key_to_bindings.get(key, ())}
    return key in command.keys.split(",") and command.id not in heard


def test_sentences_name_the_key_or_how_the_palette_finds_it() -> None:
    own = {"home.undo": "", "people": "X,f2"}
    assert (
        fill_keys("{key:home.undo} takes it back, {key:people|1} too.", own)
        == "^p undo takes it back, F2 too."
    )
    assert bound_keys(COMMANDS_BY_ID["home.undo"], own) == ()
    for name in ("palette", "help", "dialog.back"):
        assert keeps_one(COMMANDS_BY_ID[name])


def test_a_key_is_read_as_people_write_it() -> None:
    written = {
        "V": "V",
        "?": "question_mark",
        "^p": "ctrl+p",
        "Ctrl+P": "ctrl+p",
        "Esc": "escape",
        "ctrl+/": "ctrl+slash",
        ",": "comma",
        "alt+x": "alt+x",
        "<": "less_than_sign",
        " ": "space",
        "PgUp": "pageup",
        "F9": "f9",
    }
    assert {each: read_key(each) for each in written} == written
    assert [read_key(each) for each in ("", "nothing", "ctrl+", "f99", "\x1b", "bold+x")] == [""] * 6
    assert read_keys("V, f7, such a key") == (("V", "f7"), ("such a key",))


def test_what_stands_against_a_key_is_named() -> None:
    veil, rooms = COMMANDS_BY_ID["home.veil"], COMMANDS_BY_ID["room.care"]
    held = key_conflict(veil, "n", {})
    assert held is not None
    assert (held.kind, [each.id for each in held.others]) == (ConflictKind.HELD, ["home.new"])
    around = key_conflict(veil, "q", {})
    assert around is not None
    assert around.others[0].id == "leave"
    within = key_conflict(rooms, "e", {})
    assert within is not None
    assert "letter.edit" in [each.id for each in within.others]
    typed = key_conflict(COMMANDS_BY_ID["dialog.back"], "z", {})
    assert typed is not None
    assert typed.kind is ConflictKind.NEEDED
    edits = key_conflict(COMMANDS_BY_ID["palette"], "ctrl+w", {})
    assert edits is not None
    assert edits.kind is ConflictKind.NEEDED
    for key, words in (("ctrl+i", "as tab"), ("ctrl+s", "stops"), ("super+k", "Only some")):
        unsent = key_conflict(veil, key, {})
        assert unsent is not None
        assert unsent.kind is ConflictKind.UNSENT
        assert words in unsent.sentence
    assert key_conflict(veil, "V", {}) is None


def test_two_keys_are_swapped_where_that_clashes_nowhere() -> None:
    veil, people = COMMANDS_BY_ID["home.veil"], COMMANDS_BY_ID["people"]
    assert with_swapped_key(veil, "n", "v", {}) == {"home.veil": "n", "home.new": "v"}
    assert with_swapped_key(veil, "q", "", {}) == {"home.veil": "v,q", "leave": "ctrl+c"}
    assert (
        with_swapped_key(COMMANDS_BY_ID["room.care"], "ctrl+p", "3", {}) is None
    )  # the palette is over everything
    assert may_lose(people, "f2", {})
    assert may_lose(people, "exclamation_mark", {}) == ""
    assert may_lose(COMMANDS_BY_ID["dialog.back"], "escape", {})
    assert may_lose(COMMANDS_BY_ID["home.veil"], "v", {}) == ""


def test_every_named_key_in_a_sentence_is_shown_as_it_is_bound() -> None:
    own = own_keys("vim", {"home.undo": "ctrl+y"}).keys
    for command in EVERY_COMMAND:
        said = fill_keys(command.help, own)
        for named in PLACEHOLDER.finditer(command.help):
            assert shown_key(keys_of(COMMANDS_BY_ID[named[1]], own)[0]) in said
        assert not re.search(r"\{key:", said)


def test_dialogs_are_modal() -> None:
    rooms = {name for name, _ in scopes_of_screens()} - {
        screen.__name__ for screen in keyed_screens() if issubclass(screen, ModalScreen)
    }
    assert rooms <= {"FallbackScreen"}
