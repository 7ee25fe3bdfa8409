"""Letters made plain: small, without accents, with straight quotes, each knowing where it stood."""

import re
import unicodedata
from functools import lru_cache

_PLAIN = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "‐": "-", "‑": "-", "‒": "-", "–": "–", "—": "–", "―": "–", "−": "-", "…": ".",
    "ß": "ß", "ı": "i", "º": "º", "ª": "ª",
}  # fmt: skip

_ASCII = str.maketrans({"`": "'"} | {code: " " for code in range(128) if chr(code).isspace()})

_ELIDED = re.compile(r"(?<![^\W\d_])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=[^\W\d_])")
_WORDS = re.compile(
    r"w/[a-z]+|2(?:moro\w*|morrow|day|nite)\b|1st thing|b4\b|[^\W\d_]+(?:'[^\W\d_]+)*'?|\d+|&|@"
)
WHOLE_ELISIONS = ("aujourd'hui", "d'ici", "d'accord")


@lru_cache(maxsize=4096)
def fold_letter(letter: str) -> str:
    """Return one letter, small and without its accent; any white space becomes a blank."""
    if letter in _PLAIN:
        return _PLAIN[letter]
    if letter.isspace():
        return " "
    base = unicodedata.normalize("NFKD", letter)[:1] or letter
    small = base.lower()
    return small if len(small) == 1 else letter


def fold_with_places(words: str) -> tuple[str, tuple[int, ...]]:
    """Return the text made plain and, for each of its letters, the code point it came from."""
    if words.isascii():
        return words.translate(_ASCII).lower(), tuple(range(len(words)))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(words):
        if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
            continue
        letters.append(fold_letter(letter))
        places.append(place)
    return "".join(letters), tuple(places)


def fold_text(words: str) -> str:
    """Return the text made plain."""
    return fold_with_places(words)[0]


def split_words(words: str, language: str) -> tuple[str, ...]:
    """Return the words of a plain text; French elisions (`l'`, `qu'`) stand alone."""
    if language == "fr":
        words = cut_elisions(words)
    return tuple(_WORDS.findall(words))


def cut_elisions(words: str) -> str:
    """Put a blank in place of a French apostrophe that joins two words; the length stays the same."""
    for whole in WHOLE_ELISIONS:
        words = words.replace(whole, whole.replace("'", "\0"))
    return _ELIDED.sub(lambda found: found.group()[:-1] + " ", words).replace("\0", "'")
