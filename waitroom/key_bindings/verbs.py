"""One key, one meaning: what is done in many places is done by the same keys in each of them."""

from types import MappingProxyType

VERBS = MappingProxyType(
    {
        "new": ("n", "ctrl+n"),
        "add": ("a", "plus"),
        "find": ("slash", "ctrl+f"),
        "open": ("enter",),
        "edit": ("e",),
        "away": ("d", "delete"),
        "dismiss": ("x",),
        "undo": ("u", "ctrl+z"),
        "done": ("enter", "f4", "ctrl+j"),
        "back": ("escape",),
        "help": ("question_mark", "f1"),
        "next": ("tab", "right"),
        "before": ("shift+tab", "left"),
        "others": ("m",),
        "happened": ("y", "alt+y"),
    }
)
"""What can be done in many places, and the keys that do it. A command of a verb has one of its keys as its first.

new: begin another thing of this place. add: put something into the happy box. away: put away, take off, let go of a
thing of one's own; it can be brought back. dismiss: turn down what was offered. others: show others of the same.
happened: write down that something happened.
"""

UNDO = "undo"
"""The verb whose keys mean something only while there is something to take back."""

RESERVED = MappingProxyType(
    {
        "n": "new",
        "a": "add",
        "slash": "find",
        "d": "away",
        "delete": "away",
        "x": "dismiss",
        "u": "undo",
        "ctrl+z": "undo",
        "escape": "back",
        "question_mark": "help",
        "f1": "help",
        "m": "others",
        "y": "happened",
    }
)
"""Keys that do one thing alone, wherever they do anything."""

ANSWERS = frozenset({"confirm"})
"""Places that ask yes or no: there y and n are the answers."""
