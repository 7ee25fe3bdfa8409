"""One thing that a person can do, and how its key is written."""

from waitroom.quick_tuple import NamedTuple

APP = "app"


class Command(NamedTuple):
    """One thing that a person can do.

    `where` is "app" (anywhere) or the name of a room or screen. `keys` are Textual key names with commas
    between them; the first is shown. `label` stands beside the key at the foot of the screen, `help` is the
    sentence in the help and the palette. `is_first` gives it a place in the footer.

    `is_priority`: it works over dialogs and while somebody writes, by its ctrl, alt and F keys. `takes_first`: all its
    keys are heard before the field that has the cursor. `is_quiet`: it is one of a row of keys that another command
    stands for, and is listed nowhere. `verb` is the one of `verbs.py` that it does here. `found_by` are
    words that people type for it, beside its own. `short` is its word at the foot, where `label` has more.
    """

    id: str
    where: str
    keys: str
    label: str
    help: str
    action: str
    is_first: bool = False
    is_priority: bool = False
    takes_first: bool = False
    is_quiet: bool = False
    found_by: str = ""
    verb: str = ""
    short: str = ""

    @property
    def shown_key(self) -> str:
        """The first key as people write it: "^p", "F9", "?"."""
        return shown_key(self.keys.partition(",")[0])


KEY_NAMES = {
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "minus": "-",
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
    if key.startswith("shift+"):
        return "shift+" + shown_key(key.removeprefix("shift+"))
    if key.startswith("alt+"):
        return "alt+" + shown_key(key.removeprefix("alt+"))
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)


def is_special(key: str) -> bool:
    """Tell whether a key writes no sign: ctrl and F keys."""
    return key.startswith(("ctrl+", "alt+")) or (key.startswith("f") and key[1:].isdigit())
