"""How well an entry of the palette answers to what somebody types for it."""

from waitroom.domain.shared.invisible_characters import folded
from waitroom.translation import _

IS_THE_WORD, NAME_BEGINS, IN_A_WORD, BY_ANOTHER_WORD, IN_THE_NAME, IN_THE_SENTENCE, BY_ITS_LETTERS = range(7)
"""The ways to answer, the best first."""
SHORT = 3
"""So few letters begin many words: what is just that word ("no", "yes", "ics") comes before what begins so."""
FILLING = _("a an the i i'm im am is are was were it to of for my me they have has how do can")
"""Words that say nothing of what is meant where others stand beside them: "they called" asks for "called"."""


def rank(query: str, name: str, found_by: str = "", sentence: str = "") -> int | None:
    """Return how an entry answers, the best 0, or None where it does not: each typed word has to be in it somewhere.

    `found_by` are words that people type for it beside its name, `sentence` says what it does. Several words that
    stand together in one of them are as good as the beginning of its name.
    """
    typed = folded(query).split()
    filling = frozenset(folded(FILLING).split())
    words = [word for word in typed if word not in filling] or typed
    if not words:
        return NAME_BEGINS
    texts = folded(name), folded(found_by), folded(sentence)
    if len(typed) > 1 and any(" ".join(typed) in text for text in texts):
        return NAME_BEGINS
    ranks = [_rank_of_word(word, *texts) for word in words]
    known = [each for each in ranks if each is not None]
    if len(known) == len(ranks):
        return max(known)
    return BY_ITS_LETTERS if _in_order("".join(words), texts[0]) else None


def _rank_of_word(word: str, name: str, found_by: str, sentence: str) -> int | None:
    if len(word) <= SHORT and word in (*name.split(), *found_by.split()):
        return IS_THE_WORD
    if name.startswith(word):
        return NAME_BEGINS
    if any(part.startswith(word) for part in name.split()) or word in found_by.split():
        return IN_A_WORD
    if any(part.startswith(word) for part in found_by.split()):
        return BY_ANOTHER_WORD
    if word in name:
        return IN_THE_NAME
    return IN_THE_SENTENCE if any(part.startswith(word) for part in sentence.split()) else None


def _in_order(letters: str, name: str) -> bool:
    """Tell whether the letters stand in the name in this order, from its first one on: "alg" for "a long"."""
    if len(letters) < 3 or name[:1] != letters[0]:
        return False
    rest = iter(name)
    return all(letter in rest for letter in letters)
