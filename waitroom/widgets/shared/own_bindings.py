"""Keys that a person chose, put in the place of those that a screen and its parts are built with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeVar

from textual.app import App
from textual.binding import Binding, BindingsMap
from textual.dom import DOMNode
from textual.keys import key_to_character
from textual.screen import Screen

from waitroom.key_bindings import COMMANDS_BY_ID, EVERY_COMMAND, Command
from waitroom.key_bindings.table import PLAIN_COPY, bindings_of, keys_of, plain_bindings_of

Value = TypeVar("Value")


class OwnKeysApp(App[None], inherit_bindings=False):
    """An app whose commands have the keys that the person chose, from the moment on at which they are chosen."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self.own_keys: Mapping[str, str] = MappingProxyType({})
        """The keys that are not as shipped, by the id of the command."""
        self.keys_version = 0
        """Rises with each change of the keys."""
        self._rebound: dict[type[DOMNode], BindingsMap] = {}

    def bind_own_keys(self, keys: Mapping[str, str]) -> None:
        """Bind other keys, and let everything that shows a key show these."""
        self.own_keys = MappingProxyType(dict(keys))
        self.keys_version += 1
        self._rebound = {}
        if not self.is_running:
            return
        for screen in [each for stack in self._screen_stacks.values() for each in stack]:
            for node in (screen, *screen.walk_children()):
                node.refresh(layout=True)
            screen.refresh_bindings()

    def bindings_of_node(self, node: DOMNode) -> BindingsMap:
        """Return the keys of a node as they are bound now; they may be changed."""
        bound = self._rebound.get(type(node))
        if bound is None:
            bound = self._rebound[type(node)] = rebound_class(type(node), self.own_keys)
        return bound.copy()


class OwnBindings(Screen[Value]):
    """A screen that hears the keys that the person chose."""

    @property
    def _binding_chain(self) -> list[tuple[DOMNode, BindingsMap]]:
        app = self.app
        if not isinstance(app, OwnKeysApp) or not app.own_keys:
            return super()._binding_chain
        focused = self.focused if self.focused is not None and not self.focused.loading else None
        nodes: list[DOMNode] = [self, app] if focused is None else list(focused.ancestors_with_self)
        chain = [(node, app.bindings_of_node(node)) for node in nodes]
        # As in Textual, a key that a field takes as a sign is heard by nothing around it.
        for place, (_, bindings) in enumerate(chain):
            for key in list(bindings.key_to_bindings):
                if any(inner.check_consume_key(key, key_to_character(key)) for inner in nodes[:place]):
                    del bindings.key_to_bindings[key]
        return chain


def rebound_class(kind: type[DOMNode], own: Mapping[str, str]) -> BindingsMap:
    """Return the bindings of a class with a person's own keys, merged as Textual does: the nearest class has a key."""
    merged: dict[str, list[Binding]] = {}
    for base in reversed(kind.__mro__):
        if issubclass(base, DOMNode):
            if not base._inherit_bindings:  # noqa: SLF001 - as in Textual's own merging
                merged.clear()
            merged |= rebound(BindingsMap(base.__dict__.get("BINDINGS", ())), own).key_to_bindings
    return BindingsMap.from_keys(merged)


def rebound(shipped: BindingsMap, own: Mapping[str, str]) -> BindingsMap:
    """Return the bindings of a node with a person's own keys; those that are not of the table stay as they are."""
    kept: list[Binding] = []
    places: dict[str, None] = {}
    copies: dict[str, None] = {}
    for _, binding in shipped:
        name = binding.id or ""
        if name.removesuffix(PLAIN_COPY) not in COMMANDS_BY_ID:
            kept.append(binding)
        elif name.endswith(PLAIN_COPY):
            copies[name.removesuffix(PLAIN_COPY)] = None
        else:
            places[COMMANDS_BY_ID[name].where] = None
    here = [command for command in EVERY_COMMAND if command.where in places]
    bound = [binding for command in here for binding in bindings_of(command, keys_of(command, own))]
    bound += [binding for name in copies for binding in _plain_copy(COMMANDS_BY_ID[name], own)]
    return BindingsMap([*bound, *kept])


def _plain_copy(command: Command, own: Mapping[str, str]) -> list[Binding]:
    return plain_bindings_of(command, keys_of(command, own))
