"""Which wordings of the tables stand in a sentence, and what the model of tone is told of them."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from zlib import crc32

from waitroom.quick_dataclass import dataclass
from waitroom.reading import apology_rules, cliche_rules, politeness_rules, pressure_rules, reproach_rules
from waitroom.reading.parsed_letter import Sentence, TextSpan
from waitroom.reading.phrase_patterns import PLAIN, PhraseIndex, load_wordings
from waitroom.reading.rule import WordingFamily
from waitroom.reading.tone_model import WORDING
from waitroom.reading.word_lists import load_word_set

FAMILIES: tuple[WordingFamily, ...] = (
    *apology_rules.FAMILIES,
    *pressure_rules.FAMILIES,
    *reproach_rules.FAMILIES,
    *politeness_rules.FAMILIES,
    *cliche_rules.FAMILIES,
)

_FRIENDLY = re.compile(
    r" (?:thank you|thanks|grateful|gratitude|glad|happy to|happy for|enjoy(?:ed|ing)?|liked|"
    r"loved|would love|lovely|look(?:ing)? forward|understand|realise|realize|i imagine"
    r"|know (?:that )?(?:these|such|how (?:these|such|busy)|things|you are|decisions|dates)|"
    r"naturally|pleasure|delighted|interested|keen|i wish you|warm(?:ly)?|you (?:so |very )?kindly|"
    r"kind of you|"
    r"no (?:hurry|rush)"
    r"|rather (?:work|join)|let you know"
    r"|hope (?:that )?(?:you|your) (?:find|new|are (?:well|having)|week|release|had)|i would "
    r"be happy|courteously|wondered|to ask|may i ask) "
)
_SOUR = re.compile(
    r" (?:finally|eventually|nothing|for once|bother\w*|frankly|not that|would have|must have|"
    r"should|never|nobody|no one|clearly|obviously|apparently|liked me|want(?:ed)? to "
    r"understand|do not understand|fail to|not understand"
    r"|not interested|surpris\w*|waste\w*|cannot|can not|still (?:not|no|nothing|waiting)|"
    r"even|so glad|not happy|least|instead of|ghost\w*|yet again|unless|or i|demand|insist|"
    r"better than|deserve|explain) "
)


@dataclass(frozen=True, slots=True)
class WordingMatch:
    """A wording that stands in a sentence: its family, its line of the table, where, and whether it leaves no doubt."""

    family: WordingFamily
    line: str
    span: TextSpan
    certain: tuple[str, ...]

    @property
    def is_exact(self) -> bool:
        """Tell whether it speaks in a sentence of any tone."""
        return self.family.is_exact or self.line.startswith(PLAIN)


def is_friendly(sentence: Sentence) -> bool:
    """Tell whether a sentence thanks, looks forward, understands or is glad, with nothing sour beside it."""
    return bool(_FRIENDLY.search(sentence.row)) and not _SOUR.search(sentence.row)


@cache
def _index(*, is_sure: bool) -> PhraseIndex[WordingFamily]:
    index: PhraseIndex[WordingFamily] = PhraseIndex()
    for family in FAMILIES:
        if family.is_sure is is_sure:
            index.add(family, load_wordings(family.wordings))
    return index


def load_indexes(pause: Callable[[], None]) -> None:
    """Read every table of wordings; `pause` is called between tables."""
    for family in FAMILIES:
        load_wordings(family.wordings)
        pause()
    for is_sure in (True, False):
        _index(is_sure=is_sure)
        pause()


def find_wordings(sentence: Sentence, *, is_sure: bool) -> tuple[WordingMatch, ...]:
    """Find the wordings that stand in a sentence, whatever the kind of letter: those that are sure, or the others."""
    return tuple(
        WordingMatch(family, line, sentence.place(match), certain)
        for family, line, match, certain in _found(sentence.row, is_sure=is_sure)
    )


@lru_cache(maxsize=1024)
def _found(
    row: str, *, is_sure: bool
) -> tuple[tuple[WordingFamily, str, re.Match[str], tuple[str, ...]], ...]:
    """Find the wordings in a row of words; while a letter is typed most of its sentences stay what they were."""
    found: dict[tuple[int, str], tuple[WordingFamily, str, re.Match[str], tuple[str, ...]]] = {}
    for family, phrase in _index(is_sure=is_sure).candidates(row.split()):
        key = (id(family), phrase.line)
        if key not in found and (match := phrase.search(row)) is not None:
            certain = load_word_set("certain").intersection(match.group().split())
            found[key] = (family, phrase.line, match, tuple(sorted(certain)))
    return tuple(found.values())


def wording_features(sentence: Sentence, matches: Sequence[WordingMatch]) -> set[str]:
    """Return the marks by which the model of tone knows the wordings of a sentence that are not sure."""
    marks: set[str] = set()
    for match in matches:
        marks.add(WORDING)
        marks.add(f"{WORDING}{match.family.wordings}")
        marks.add(f"{WORDING}={crc32(match.line.encode()):08x}")
        marks.update(f"{WORDING}!{word}" for word in match.certain)
        if match.certain:
            marks.add(f"{WORDING}!")
    if is_friendly(sentence):
        marks.add(f"{WORDING}friendly")
    return marks
