"""One thing that a person can do, and how its key is written."""

from typing import NamedTuple

APP = "app"


class Command(NamedTuple):
    """One thing that a person can do.

    `where` is "app" (anywhere) or the name of a room or screen. `keys` are Textual key names with commas
    between them; the first is shown. `label` stands beside the key at the foot of the screen, `help` is the
    sentence in the help and the palette. `is_first` gives it a place in the footer.
    """

    id: str
    where: str
    keys: str
    label: str
    help: str
    action: str
    is_first: bool = False
    is_priority: bool = False

    @property
    def shown_key(self) -> str:
        """The first key as people write it: "^p", "F9", "?"."""
        return shown_key(self.keys.partition(",")[0])


KEY_NAMES = {
    "question_mark": "?",
    "exclamation_mark": "!",
    "plus": "+",
    "slash": "/",
    "comma": ",",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left": "\u2190",
    "right": "\u2192",
    "up": "\u2191",
    "down": "\u2193",
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "delete": "del",
}


def shown_key(key: str) -> str:
    """Return a Textual key name as people write it."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    if key.startswith("alt+"):
        return "alt+" + shown_key(key.removeprefix("alt+"))
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)


def is_special(key: str) -> bool:
    """Tell whether a key writes no sign: ctrl and F keys."""
    return key.startswith(("ctrl+", "alt+")) or (key.startswith("f") and key[1:].isdigit())
