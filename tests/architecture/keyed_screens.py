"""Which screens have keys, and which they are."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator

import waitroom.screens
from waitroom.screens.shared.keyed_screen import KeyedScreen


def keyed_screens() -> Iterator[type[KeyedScreen[object]]]:
    for found in pkgutil.walk_packages(waitroom.screens.__path__, "waitroom.screens."):
        module = importlib.import_module(found.name)
        for each in vars(module).values():
            if inspect.isclass(each) and issubclass(each, KeyedScreen) and each.__module__ == module.__name__:
                yield each
