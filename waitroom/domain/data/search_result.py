"""What a search over all text finds, and the words of it that show why."""

from collections.abc import Iterable
from enum import StrEnum

from waitroom.domain.shared.invisible_characters import folded, place_of, safe_cut
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import N_

AROUND = 64
"""So many characters of a text are shown for a find."""

BEFORE = 20
"""At most so many of them stand before the word."""


class SearchPlace(StrEnum):
    """Where a find lies; the value is the heading above it."""

    ROOM = N_("The room")
    LETTERS = N_("Letters")
    CARE = N_("Care")
    BOX = N_("Happy box")
    NEXT = N_("What next")
    QUESTIONS = N_("Questions")


class SearchResult(NamedTuple):
    """One find: where it lies, its id there and that of its wait, its name, and the words around the find.

    `words` are those that were asked for, once it was chosen.
    """

    place: SearchPlace
    id: str
    wait_id: str
    name: str
    line: str
    words: str = ""


def find_excerpt(texts: Iterable[str], words: str) -> str | None:
    """Return the part of `texts` that shows the first of `words`, or None unless all of them stand in there.

    Case does not count, nor does what has no width. The part is one line of at most `AROUND` characters.
    """
    asked = folded(words).split()
    if not asked:
        return None
    everything = [text for text in texts if text]
    compared = [folded(text) for text in everything]
    if not all(any(word in text for text in compared) for word in asked):
        return None
    text, at = next(
        (text, low.find(asked[0])) for text, low in zip(everything, compared, strict=True) if asked[0] in low
    )
    return _around(text, place_of(text, at))


def _around(text: str, place: int) -> str:
    start = safe_cut(text, max(0, place - BEFORE))
    if start:
        # A word is not cut in half where there is a gap before the find.
        start = max(text.find(" ", start, place) + 1, start)
    part = " ".join(text[start : start + 2 * AROUND].split())
    cut = part[: safe_cut(part, AROUND - 1)]
    return (
        f"{'…' if start else ''}{cut}{'…' if len(part) > len(cut) or len(text) > start + 2 * AROUND else ''}"
    )
