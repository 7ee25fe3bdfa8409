"""Coping cards, "when ... I ...": which of them fits what was said.

Plans of that form help people to act (Gollwitzer & Sheeran, 2006): a card is the person's own plan, met again where
its "when" has come.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import takewhile
from types import MappingProxyType

from waitroom.domain.box.memento import Memento, least_seen_key
from waitroom.domain.shared.invisible_characters import folded

COMMON = frozenset(
    """
    about after again ago ah all almost also always am an and another any anyone anything are aren
    around as at away back be because been before being both but by came can cannot cant come comes
    coming could couldn couldnt day days did didn didnt do does doesn doesnt doing don done dont down
    each either else enough etc even ever every everyone everything far feel feeling feelings feels felt
    few for from gave get gets getting give go goes going gone good got had hadn hadnt has hasn hasnt
    have haven havent having he her here hers herself hes hi him himself his how id if im in into is isn
    isnt it itll its itself ive just keep keeps kind know knows last least left less let lets like
    little ll lot lots made make makes making many may maybe me might more most much must my myself need
    needs never next no nobody none nor not nothing now of off often oh ok okay on once one ones only or
    other others our ours out over own perhaps put quite re really right said same say says see seem
    seems shall she shes should shouldn since so some somebody someone something sometimes somewhere
    still such sure take takes than that thats the their theirs them themselves then there theres these
    they theyd theyll theyre theyve thing things think thinking this those though thought through thus
    till time times to today together tomorrow too took toward towards try until up upon us use ve very
    want wants was wasn wasnt way we well went were weren werent weve what whatever whats when whenever
    where whether which while who whom whose why will with within without won wonder wondering wont
    would wouldn wouldnt yes yesterday yet you youd your youre yours youve

    aber alle als am an auch auf aus bei bin bis da das dass dem den der des die dir doch du ein eine
    einen er es fur habe haben hat ich im immer ist ja kann mehr mein meine mich mir mit nach nicht noch
    nur ob oder schon sehr sein sich sie sind so um und uns vom von vor war was wenn wie wieder wir wird
    zu zum zur

    ai au aussi aux avec ce ces cette dans de des du elle elles en encore est et etre eux fait il ils je
    la le les leur lui ma mais me mes moi mon ne nous on ou par pas qu quand que qui sa sans se ses si
    suis sur ta te toi ton tout tu un une vous

    al algo como con cuando cuanto del el ella ellos en entre era es esta estar esto estoy ha hay la las
    lo los mas me mi mis muy nada no nos para pero por porque que se ser si sin sobre soy su sus tambien
    te tengo tu un una ya yo
    """.split()  # noqa: SIM905 - words read best as words
)
"""Words that say nothing of what a sentence is about: English, German, French, Spanish, without accents."""

WHOLE = frozenset({"evening", "bring", "string", "spring"})
"""Words that only look as if they ended in -ing."""

KIN = MappingProxyType({"anger": "angry", "slept": "sleep"})
"""Words of moods and nights that no ending explains."""

WORD = re.compile(r"[^\W_]{2,}")
"""One letter alone is no word, so that what an apostrophe cuts off ("l'appel", "can't") falls away."""


def find_fitting_cards(words: str, cards: Iterable[Memento]) -> tuple[Memento, ...]:
    """Return the cards that share a word with `words`: those that share most first, then the least seen.

    Common words do not count, nor do case, accents and signs; "evening" and "evenings" are the same word. A card
    always fits its own title.
    """
    asked = word_stems(words)
    shared = ((card, _shared(words, asked, card)) for card in cards)
    found = [(card, count) for card, count in shared if count]
    found.sort(key=lambda pair: (-pair[1], least_seen_key(pair[0])))
    return tuple(card for card, _ in found)


def plan_sentence(card: Memento) -> str:
    """Return a card as one sentence: "When the evening is long, I ring my sister"."""
    when, then = " ".join(card.title.split()), " ".join(card.text.split())
    if not when or not then or when == then:
        return when or then
    return f"{when} {then}" if when[-1] in ".,;:!?…–" else f"{when}, {then}"


def word_stems(text: str) -> frozenset[str]:
    """Return what the words of a text that say something begin with."""
    return frozenset(_stem(word) for word in _words(text) if word not in COMMON)


def _shared(words: str, asked: frozenset[str], card: Memento) -> int:
    said = word_stems(f"{card.title}\n{card.text}")
    count = sum(any(_are_alike(one, other) for other in said) for one in asked)
    # A title of common words alone ("When it is too much") is found by itself only.
    return count or int(bool(card.title.strip()) and _folded(words).split() == _folded(card.title).split())


def _folded(text: str) -> str:
    signs = unicodedata.normalize("NFKD", folded(text))
    return "".join(sign for sign in signs if not unicodedata.combining(sign))


def _words(text: str) -> list[str]:
    return WORD.findall(_folded(text))


def _stem(word: str) -> str:
    """Return a word without its plural, -ing, -ed and their kin; three letters are left."""
    word = _without_plural(word)
    if word in KIN:
        return KIN[word]
    if word in WHOLE or word.endswith("eed"):
        return word
    for ending in ("ness", "less", "ful", "ing", "ed", "er"):
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 3:
            continue
        if word.endswith("ied"):
            return f"{word[:-3]}y"
        if ending in {"ing", "ed"} and rest[-1] == rest[-2] and rest[-1] not in "lsz":
            return rest[:-1]
        # hop(ing), lat(er), tir(ed): the e comes back.
        return f"{rest}e" if ending in {"ing", "ed", "er"} and _is_short(rest) else rest
    rest = word.removesuffix("ly")
    return rest if rest != word and len(rest) > 3 else word


def _without_plural(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    is_plural = len(word) > 3 and word.endswith("s") and word[-2] not in "sui"
    return word[:-1] if is_plural else word


def _is_short(rest: str) -> bool:
    vowels = [sign in "aeiou" for sign in rest]
    return vowels == [False, True, False] and rest[-1] not in "wxy"


def _are_alike(one: str, other: str) -> bool:
    """Tell whether two stems begin alike: the whole of one of five letters, or four of six and little more."""
    if one == other:
        return True
    shorter, longer = sorted((len(one), len(other)))
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if shared == shorter:
        return shared >= 5 and longer - shared <= 5
    return shared >= 4 and shorter >= 6 and longer - shared <= 3
