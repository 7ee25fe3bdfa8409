"""Keys as a person writes them into a file, read into the names that keys have here."""

import re
import unicodedata

from textual.keys import ASCII_KEY_NAMES, KEY_NAME_REPLACEMENTS, Keys, _character_to_key

MODIFIERS = ("ctrl", "alt", "shift", "super", "hyper", "meta")
OTHER_NAMES = {
    "esc": "escape", "del": "delete", "pgup": "pageup", "pgdn": "pagedown", "return": "enter", "ins": "insert",
    "?": "question_mark", "control": "ctrl", "option": "alt", "\u2190": "left", "\u2192": "right", "\u2191": "up",
    "\u2193": "down",
}  # fmt: skip
_KNOWN = frozenset(key.value.rpartition("+")[2] for key in Keys) | set(KEY_NAME_REPLACEMENTS.values())
_KNOWN |= set(ASCII_KEY_NAMES.values()) | {_character_to_key(chr(number)) for number in range(33, 127)}
_F_KEY = re.compile(r"f([1-9]|1\d|2[0-4])")


def read_key(written: str) -> str:
    """Return the name of one key as it is written ("V", "?", "^p", "ctrl+p", "Esc"); "" where it is none."""
    words = written.strip() or written[:1]
    if len(words) == 1:
        return _character_to_key(words) if words.isprintable() else ""
    if len(words) == 2 and words[0] == "^":
        words = f"ctrl+{words[1]}"
    *before, last = words.split("+") if not words.endswith("+") else [*words[:-2].split("+"), "+"]
    modifiers = [OTHER_NAMES.get(each.strip().lower(), each.strip().lower()) for each in before]
    if not set(modifiers) <= set(MODIFIERS):
        return ""
    name = last.strip()
    if len(name) == 1:
        name = _character_to_key(name.lower() if "ctrl" in modifiers else name)
    else:
        name = OTHER_NAMES.get(name.lower(), name.lower())
    if not _is_name(name):
        return ""
    return "+".join((*(each for each in MODIFIERS if each in modifiers), name))


def read_keys(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the keys in "V, f7", and what among it is no key."""
    parts = [written] if len(written) == 1 else written.split(",")
    found = [(part, read_key(part)) for part in parts if part.strip() or part == " "]
    names = dict.fromkeys(name for _, name in found if name)
    return tuple(names), tuple(part.strip() for part, name in found if not name)


def _is_name(name: str) -> bool:
    if name in _KNOWN or _F_KEY.fullmatch(name) or (len(name) == 1 and name.isalnum()):
        return True
    try:
        unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return False
    return True
