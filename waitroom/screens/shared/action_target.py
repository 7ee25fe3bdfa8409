"""Composed actions: an app or a screen holds parts, and "screen.turn(1)" finds the part that can turn."""

from typing import Any, Protocol, runtime_checkable

from textual.screen import Screen


class ActionTarget:
    """A part with `action_*` methods that is no widget; `screen` is the screen that it is a part of, if any."""

    def __init__(self, screen: Screen[Any] | None = None) -> None:
        self.screen = screen

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's own
        """Tell Textual that the action can be called now."""
        return True


@runtime_checkable
class HasParts(Protocol):
    """An app or a screen that is composed of parts; no two of them have an action of the same name."""

    parts: tuple[ActionTarget, ...]


def find_target(node: object, action: str) -> object:
    """Return what has the action: the part of an app or a screen that has it, else the node itself."""
    if isinstance(node, HasParts):
        for part in node.parts:
            if hasattr(part, f"action_{action}"):
                return part
    return node
