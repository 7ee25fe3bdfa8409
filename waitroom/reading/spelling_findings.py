"""What a checker of spelling and grammar found, as hints; names and words that are used often are never typos."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
"""A word that is used so many times is meant so (features, row 29); one near no everyday word, once less often."""
MOST = 8
"""So many hints are given at once."""
FOREIGN = 0.2
"""Where a greater share of the words is doubted, the letter is in another language, and nothing is said."""

_LONG = 7
"""So many letters leave little doubt which word was meant where one is wrong."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 4
"""In words of up to so many letters only a letter left out, or two that changed places, is a plain slip."""
_CONTRACTION = re.compile(r"n't$|^(?:i'm|(?:that|it|what|there|here|let|he|she|who)'s|\w+'(?:ve|ll|re|d))$")
_IN_QUOTES = re.compile(r"[\"“][^\"“”\n]{1,60}[\"”]|(?<!\w)['‘](?=\w)[^'‘’\n]{1,60}(?<=\w)['’](?!\w)")
"""A few words in quotation marks are somebody else's, or the name of a thing."""
_QUOTED_LINE = re.compile(r"(?m)^>.*$")


def spelling_findings(
    body: str, slips: Iterable[SpellingSlip], names: Iterable[str], found: tuple[Finding, ...]
) -> tuple[Finding, ...]:
    """Return hints for the slips of a letter, without names, slots, quoted mail and what is `found` already."""
    words = Counter(word.lower() for word in _WORD.findall(body))
    known = {word.lower() for name in names for word in _WORD.findall(name)}
    known |= {word for word, count in words.items() if count >= KNOWN_FROM}
    twice = {word for word, count in words.items() if count == KNOWN_FROM - 1}
    if language_of(body) != ENGLISH:
        return ()
    doubted = [
        _told(slip, body[slip.start : slip.end])
        for slip in slips
        if not _is_known(body[slip.start : slip.end], known)
        and not (
            body[slip.start : slip.end] in twice
            and not _is_plain(body[slip.start : slip.end], slip.suggestion)
        )
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
    taken += [match.span() for match in _IN_QUOTES.finditer(body)]
    taken += _side_by_side(body, doubted)
    hints = [
        _hint(body, slip)
        for slip in doubted
        if _is_sure(body, slip) and not any(slip.start < end and start < slip.end for start, end in taken)
    ]
    plain = {
        (slip.start, slip.end) for slip in doubted if _is_plain(body[slip.start : slip.end], slip.suggestion)
    }
    return (
        *hints[:MOST],
        *many_misspelt([*found, *(each for each in hints if (each.start, each.end) in plain)]),
    )


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


def _is_plain(text: str, better: str) -> bool:
    """Tell a slip in a word that everybody writes: what counts where several are said of the whole letter."""
    is_everyday = better.lower() in _everyday_words() or better.replace("'", "") == text.lower()
    return is_everyday and _is_near(text, better)


@cache
def _everyday_words() -> frozenset[str]:
    """Return the words that many letters hold: a word near none of them may be a trade's, a dialect's, a tongue's."""
    return (
        load_word_set("often_written") | load_word_set("stock_words") | set(load_pairs("misspelt").values())
    )


def _is_near(text: str, better: str) -> bool:
    """Tell whether what the checker would write is the same word: far from it, this is one that it does not know.

    A slip keeps the first letter, save where two change places. A short word, or one that nobody often writes, is
    near to something by chance.
    """
    if not better or better.replace("'", "") == text:
        return bool(_CONTRACTION.search(better)) or (not better and len(text) >= _LONG)
    if not (better.islower() and better.isalpha()) or text.replace("ae", "e") == better:
        return False
    is_everyday = better in _everyday_words()
    if sorted(text) == sorted(better) and is_everyday:
        return distance(text, better, 1) == 1
    most = 2 if is_everyday and len(text) >= _LONG - 1 else 1
    is_long_enough = len(text) > _SHORT or len(better) > len(text) if is_everyday else len(text) >= _LONG
    return text[0] == better[0] and is_long_enough and distance(text, better, most) <= most


def _side_by_side(body: str, doubted: Sequence[SpellingSlip]) -> list[tuple[int, int]]:
    """Return where doubted words stand together that are not all plain slips: they are of another language."""
    found: list[tuple[int, int]] = []
    row: list[SpellingSlip] = []
    for slip in (*(each for each in doubted if each.kind == "Spelling"), None):
        if slip and (not row or not body[row[-1].end : slip.start].strip(" -\n‐‑")):
            row.append(slip)
            continue
        if len(row) > 1 and not all(_is_plain(body[each.start : each.end], each.suggestion) for each in row):
            found.append((row[0].start, row[-1].end))
        row = [slip] if slip else []
    return found


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
    is_behind_a_genitive = body[max(0, slip.start - 2) : slip.start] in {"'s", "’s"}
    return (
        slip.kind in _GRAMMAR
        and len(text.split()) == 1
        and text.lower() not in _DOUBTED_TOO_OFTEN
        and not is_behind_a_genitive  # "yesterday's was the first": a thing that is not said again
    )


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
