"""What a search over all text finds, and the words of it that show why."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

AROUND = 64
"""So many characters of a text are shown for a find."""

BEFORE = 20
"""At most so many of them stand before the word."""


class Place(StrEnum):
    """Where a find lies; the value is the heading above it."""

    ROOM = "The room"
    LETTERS = "Letters"
    CARE = "Care"
    BOX = "Happy box"


class Found(NamedTuple):
    """One find: where it lies, its id there and that of its wait, its name, and the words around the find."""

    place: Place
    id: str
    wait_id: str
    name: str
    line: str


def matching(texts: Iterable[str], words: str) -> str | None:
    """Return the part of `texts` that shows the first of `words`, or None unless all of them stand in there.

    Case does not count. The part is one line of at most `AROUND` characters.
    """
    asked = words.casefold().split()
    if not asked:
        return None
    everything = [text for text in texts if text]
    folded = [text.casefold() for text in everything]
    if not all(any(word in text for text in folded) for word in asked):
        return None
    text, at = next(
        (text, low.find(asked[0])) for text, low in zip(everything, folded, strict=True) if asked[0] in low
    )
    return _around(text, at)


def _around(text: str, place: int) -> str:
    start = max(0, place - BEFORE)
    if start:
        # A word is not cut in half where there is a gap before the find.
        start = max(text.find(" ", start, place) + 1, start)
    part = " ".join(text[start : start + 2 * AROUND].split())
    cut = part[: AROUND - 1]
    return (
        f"{'…' if start else ''}{cut}{'…' if len(part) > len(cut) or len(text) > start + 2 * AROUND else ''}"
    )
