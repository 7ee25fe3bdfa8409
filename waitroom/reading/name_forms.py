"""Names as they are written: folded for comparing, and whether two are the same person's."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from waitroom.reading.word_lists import load_list, load_word_set

NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def fold_name(name: str) -> str:
    """Return a name in lower case without accents, for comparing."""
    import unicodedata  # noqa: PLC0415 - needed only where a name is not plain ASCII

    if name.isascii():
        return name.lower()
    folded = unicodedata.normalize(
        "NFKD",
        name.replace("ø", "o")
        .replace("Ø", "O")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("Æ", "AE")
        .replace("ł", "l")
        .replace("’", "'"),
    )
    return "".join(char for char in folded if not unicodedata.combining(char)).lower()


def name_words(name: str) -> tuple[str, ...]:
    """Split a name into its words, without honorifics and initials' dots, in plain lower case."""
    return tuple(
        word
        for word in (fold_name(part) for part in NAME_WORD.findall(name))
        if word not in load_word_set("honorifics")
    )


@lru_cache(maxsize=4096)
def distance(a: str, b: str, most: int = 2) -> int:
    """Return the edit distance of two words (a swap is one), or `most` + 1 where it is larger."""
    if a == b:
        return 0
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return min(last[-1], most + 1)


@cache
def _sound_alikes() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(names.split()) for names in load_list("sound_alikes"))


def _sounds_of(name: str) -> frozenset[int]:
    """Return the numbers of the rows of names that sound alike and are written otherwise."""
    return frozenset(at for at, names in enumerate(_sound_alikes()) if name in names)


_STEM = 4
"""Bern- for Bernie is long enough to be told from another name; Mar- for Mary is not."""


def _pet_stem(name: str) -> str:
    """Return what stands before the ending of a pet name; empty where it has none."""
    for ending in ("ie", "y"):
        if name.endswith(ending):
            return name.removesuffix(ending)
    return ""


@lru_cache(maxsize=4096)
def is_short_for(a: str, b: str) -> bool:
    """Tell whether two first names are the same person's: Tom and Thomas, Alex and Alexandra; not Sara and Sarah."""
    if a != b and _sounds_of(a) & _sounds_of(b):
        return False
    if len(a) >= 3 and len(b) >= 3 and (a.startswith(b) or b.startswith(a)):
        return True
    if any(
        len(stem) >= _STEM and other.startswith(stem)
        for stem, other in ((_pet_stem(a), b), (_pet_stem(b), a))
    ):
        return True
    return any({a, b} <= set(names.split()) for names in load_list("nicknames"))


def same_person(words: Iterable[str], known: Iterable[str]) -> bool:
    """Tell whether one of the words is one of the known name words, or short for it."""
    names = set(known)
    return any(word in names or any(is_short_for(word, name) for name in names) for word in words)
