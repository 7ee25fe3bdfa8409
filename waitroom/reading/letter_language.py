"""Which language a letter is written in, by its smallest words."""

import re
from functools import cache

from waitroom.domain.letters.finding import Level
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_list
from waitroom.translation import _

ENGLISH = "English"
NOT_ENGLISH = Rule(
    id="LR-60",
    name="not-english",
    level=Level.HINT,
    message=_("Most of the rules and the spelling need English."),
    why=_("What does not depend on the language is read all the same: blanks, names, loud marks."),
    source="practice",
)
RULES = (NOT_ENGLISH,)
_WORD = re.compile(r"[^\W\d_]+")
_READ = 4000
"""Characters; the language of a letter shows earlier."""
_LEAST, _SHARE = 8, 0.15
"""So many small words of the language, and such a share of all words, before a letter counts as written in it."""


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {
        name: frozenset(words.split())
        for name, _, words in (line.partition(": ") for line in load_list("languages"))
    }


def language_of(body: str) -> str:
    """Return the name of the language that a letter is in: English wherever it is not plainly another."""
    words = [word.lower() for word in _WORD.findall(body[:_READ])]
    if sum(word in _small_words()[ENGLISH] for word in words) * 4 >= len(words):
        return ENGLISH
    counts = {name: sum(word in small for word in words) for name, small in _small_words().items()}
    best = max(counts, key=lambda name: counts[name])
    if counts[best] >= max(_LEAST, _SHARE * len(words)) and counts[best] > 2 * counts[ENGLISH]:
        return best
    return ENGLISH
