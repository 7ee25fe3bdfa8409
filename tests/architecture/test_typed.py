"""Every screen into which something can be typed says what becomes of it, and does that by the one way there is."""

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

import waitroom.screens
import waitroom.widgets
from waitroom.screens.shared.draft_keeper import KEPT, TypedTextPolicy
from waitroom.screens.shared.unsaved_text import KeepsUnsavedText

OWN = frozenset({"LetterEditor"})
"""Widgets that have fields inside; a screen that has one of them has its fields."""

SOUGHT = {
    "CompareStatesDialog": "a word to find a thing that is not the same by",
    "FindActivityDialog": "a word to find an activity by",
    "BoxScreen": "a word to find a thing on the wall by",
    "TrashDialog": "a word to find what was put away by",
    "PaletteDialog": "words to find a command by",
    "KeysDialog": "words to find a command by",
    "SearchDialog": "words to find anything by",
    "QuestionsScreen": "a word to find a question by",
    "LinkDialog": "a word to find a story by",
}
"""Nothing is written there; what is sought is typed again as quickly as it was."""

HELD = {"DriftingWordsScreen": "thoughts that float away"}
"""Made to be let go: held while the page is open."""


def modules() -> Iterator[ModuleType]:
    for package in (waitroom.screens, waitroom.widgets):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def classes(kind: type[Widget]) -> dict[str, type[Widget]]:
    return {
        each.__name__: each
        for module in modules()
        for each in vars(module).values()
        if inspect.isclass(each) and issubclass(each, kind) and each.__module__ == module.__name__
    }


def has_field(screen: type[Widget]) -> bool:
    """Tell whether a class, or one it is made from, makes a field."""
    return any(makes_field(cls) for cls in screen.__mro__ if cls.__module__.startswith("waitroom."))


@cache
def makes_field(cls: type) -> bool:
    names = vars(importlib.import_module(cls.__module__))
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(cls)))):
        made = (
            names.get(node.func.id)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
            else None
        )
        if inspect.isclass(made) and (issubclass(made, Input | TextArea) or made.__name__ in OWN):
            return True
    return False


def last_ones() -> dict[str, type[Widget]]:
    """Return the screens that are opened: no other is made from them."""
    every = classes(Screen)
    return {
        name: each
        for name, each in every.items()
        if not any(each in other.__bases__ for other in every.values())
    }


def with_fields() -> list[str]:
    return sorted(name for name, each in last_ones().items() if has_field(each))


def test_there_are_screens_with_fields_and_their_widgets_are_known() -> None:
    inside = {
        name
        for name, each in classes(Widget).items()
        if not issubclass(each, Screen) and not issubclass(each, Input | TextArea) and has_field(each)
    }
    assert inside == OWN


def test_a_screen_with_a_field_says_what_becomes_of_what_is_typed() -> None:
    screens = classes(Screen)
    names = with_fields()
    assert len(names) > 20
    for name in names:
        screen = screens[name]
        becomes = getattr(screen, "typed_is", None)
        assert isinstance(becomes, TypedTextPolicy), (
            f"{name} has a field and does not say what becomes of the words in it"
        )
        assert (becomes is TypedTextPolicy.SOUGHT) == (name in SOUGHT), name
        assert (becomes is TypedTextPolicy.HELD) == (name in HELD), name
        if becomes is TypedTextPolicy.DRAFT:
            made_from = [cls for cls in screen.__mro__ if cls.__module__.startswith("waitroom.")]
            assert "DraftKeeper(" in "".join(inspect.getsource(cls) for cls in made_from), name
            assert issubclass(screen, KeepsUnsavedText), name


def test_the_sentence_stands_in_one_place() -> None:
    sources = [inspect.getsource(module) for module in modules()]
    assert sum(KEPT in source for source in sources) == 1
