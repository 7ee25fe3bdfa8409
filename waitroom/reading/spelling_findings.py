"""What a checker of spelling and grammar found, as hints; names and words that are used often are never typos."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.reading.letter_language import ENGLISH, language_of
from waitroom.reading.name_forms import distance
from waitroom.reading.rule import Rule
from waitroom.reading.spelling_checker import SpellingSlip
from waitroom.reading.word_lists import load_pairs, load_word_set
from waitroom.translation import _

MISSPELT = "misspelling"
"""The name of a finding of the shipped table of misspellings."""
MANY = Rule(
    id="LR-59",
    name="many-misspellings",
    level=Level.WARN,
    message=_("Several words are spelt differently from what is usual."),
    why=_("One slip is overlooked; several are read as haste."),
    source="job-hunt, net-temps",
)
SPELLING = Rule(
    id="SP-01",
    name="spelling-perhaps",
    level=Level.HINT,
    message=_("Perhaps spelt differently."),
    why=_("A second pair of eyes; it misses some and doubts some that are right."),
    source="harper",
)
GRAMMAR = Rule(
    id="SP-02",
    name="grammar-perhaps",
    level=Level.HINT,
    message=_("Perhaps a slip of grammar here."),
    why=SPELLING.why,
    source="harper",
)
RULES = (SPELLING, GRAMMAR, MANY)
MANY_FROM = 3
"""So many misspellings are said once for the letter, beside the marks under the words."""
_GRAMMAR = frozenset({"Agreement", "Grammar"})
"""Of all that the checker doubts beside spelling, what is right often enough to be said."""
_DOUBTED_TOO_OFTEN = frozenset({"your", "there", "some", "sam"})
KNOWN_FROM = 3
"""A word that is used so many times is meant so (features, row 29)."""
MOST = 8
"""So many hints are given at once."""
FOREIGN = 0.2
"""Where a greater share of the words is doubted, the letter is in another language, and nothing is said."""

_LONG = 7
"""So many letters leave little doubt which word was meant where one is wrong."""
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED_LINE = re.compile(r"(?m)^>.*$")


def spelling_findings(
    body: str, slips: Iterable[SpellingSlip], names: Iterable[str], found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Return hints for the slips of a letter, without names, slots, quoted mail and what is `found` already."""
    words = Counter(word.lower() for word in _WORD.findall(body))
    known = {word.lower() for name in names for word in _WORD.findall(name)}
    known |= {word for word, count in words.items() if count >= KNOWN_FROM}
    if language_of(body) != ENGLISH:
        return ()
    doubted = [
        _told(slip, body[slip.start : slip.end])
        for slip in slips
        if not _is_known(body[slip.start : slip.end], known)
    ]
    if sum(1 for slip in doubted if slip.kind == "Spelling") > max(5, FOREIGN * words.total()):
        return ()
    taken = [(slot.start, slot.end) for slot in open_slots(body)]
    taken += [match.span() for match in _QUOTED_LINE.finditer(body)]
    taken += [
        (each.start, each.end)
        for each in found
        if each.start is not None and each.end is not None and len(each.quote.split()) <= KNOWN_FROM
    ]
    hints = [
        _hint(body, slip)
        for slip in doubted
        if _is_sure(body, slip) and not any(slip.start < end and start < slip.end for start, end in taken)
    ]
    return (*hints[:MOST], *many_misspelt([*found, *hints]))


def many_misspelt(found: Iterable[Finding]) -> Iterator[Finding]:
    """Say once of the letter that several of its words are misspelt, where that is not said yet."""
    told = tuple(found)
    count = sum(1 for each in told if each.rule == SPELLING.id or each.name == MISSPELT)
    if count >= MANY_FROM and not any(each.rule == MANY.id for each in told):
        yield Finding(
            rule=MANY.id,
            name=MANY.name,
            level=MANY.level,
            message=_("{count} words are spelt differently from what is usual.").format(count=count),
            why=MANY.why,
        )


def _told(slip: SpellingSlip, text: str) -> SpellingSlip:
    """Return a slip with the word that is often misspelt so, where the checker took it for something else.

    "deffinitely" is doubted as "def finitely": two words in one.
    """
    if slip.kind == "Spelling" or not text.islower() or not text.isalpha() or len(text) < _LONG:
        return slip
    near = [word for word in _often_misspelt() if word[0] == text[0] and distance(text, word, 1) == 1]
    return slip._replace(kind="Spelling", suggestion=near[0]) if near else slip


@cache
def _often_misspelt() -> tuple[str, ...]:
    """Return the right words of the table of misspellings, the long ones."""
    return tuple(sorted(word for word in set(load_pairs("misspelt").values()) if len(word) >= _LONG))


def _is_near(text: str, better: str) -> bool:
    """Tell whether what the checker would write is the same word: far from it, this is one that it does not know."""
    most = 2 if len(text) >= _LONG - 1 else 1
    return not better or distance(text.lower(), better.lower(), most) <= most


def _is_sure(body: str, slip: SpellingSlip) -> bool:
    """Tell what is worth a mark: a word in small letters (others are names), or one slip of agreement."""
    text = body[slip.start : slip.end]
    if slip.kind == "Spelling":
        return (
            text[:1].islower()
            and text.isalpha()
            and text not in load_word_set("loan_words")
            and _is_near(text, slip.suggestion)
        )
    return slip.kind in _GRAMMAR and len(text.split()) == 1 and text.lower() not in _DOUBTED_TOO_OFTEN


def _is_known(text: str, known: set[str]) -> bool:
    words = [word.lower() for word in _WORD.findall(text)]
    return bool(words) and all(word in known or word == "s" for word in words)


def _hint(body: str, slip: SpellingSlip) -> Finding:
    rule = SPELLING if slip.kind == "Spelling" else GRAMMAR
    return Finding(
        rule=rule.id,
        name=rule.name,
        level=rule.level,
        message=rule.message,
        start=slip.start,
        end=slip.end,
        quote=body[slip.start : slip.end],
        suggestion=slip.suggestion.strip(),
        why=rule.why,
    )
