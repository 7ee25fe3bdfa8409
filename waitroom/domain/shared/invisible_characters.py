"""Signs that take no room: some belong to a word, some only say where it may break or which way it runs.

Zero-width (non-)joiners are part of words in Persian, Hindi and others, and of emoji ("family" is four of them);
a soft hyphen, a word joiner or a mark of direction is none of what was written.
"""

import unicodedata

from waitroom.put_off import compiled_when_used

JOINERS = "\u200c\u200d"
"""Zero-width non-joiner and zero-width joiner."""

_NO_PART = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
NO_PART = compiled_when_used(f"[{_NO_PART}]")
"""Signs that are no part of a word: soft hyphen, marks of direction, where a line may or may not break."""

_IGNORED = compiled_when_used(f"[{_NO_PART}{JOINERS}\ufe00-\ufe0f]")
_CLINGS = compiled_when_used(f"[{JOINERS}\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")


def without_invisible_characters(text: str) -> str:
    """Return `text` without the signs that are no part of a word; joiners stay, and no blank takes a place."""
    return text if text.isascii() else NO_PART.sub("", text)


def folded(text: str) -> str:
    """Return `text` as find compares it.

    Case does not count, nor whether an accent is a sign of its own, nor what has no width.
    """
    if text.isascii():
        return text.casefold()
    return _IGNORED.sub("", unicodedata.normalize("NFC", text).casefold())


def place_of(text: str, at: int) -> int:
    """Return where in `text` the sign at `at` of its folded form stands."""
    if text.isascii():
        return at
    reached = 0
    for place, sign in enumerate(text):
        reached += 0 if unicodedata.combining(sign) else len(folded(sign))
        if reached > at:
            return place
    return len(text)


def safe_cut(text: str, at: int) -> int:
    """Return the last place up to `at` where `text` can be cut without tearing one sign of several in two."""
    at = min(at, len(text))
    while 0 < at < len(text) and (_is_clinging(text[at]) or text[at - 1] == "\u200d"):
        at -= 1
    return at


def is_shown(sign: str) -> bool:
    """Tell whether a sign is printed, or joins two that are."""
    return sign.isprintable() or sign in JOINERS


def _is_clinging(sign: str) -> bool:
    return bool(unicodedata.combining(sign) or _CLINGS.match(sign))
