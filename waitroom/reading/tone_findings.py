"""What the letter sounds like as a whole, and which of its sentences are spoken of, each for one reason.

A sentence is weighed by the ear and by the tables of wordings together. What is said is decided for the letter:
where most of it is calm, a sentence has to be certain by itself; where it is harsh, less is enough.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.apology_rules import APOLOGY, PUT_DOWN, RE_ARGUING
from waitroom.reading.cliche_rules import GUSHING
from waitroom.reading.givings import CONDITIONS, PRESUMING
from waitroom.reading.letter_context import NOES, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter
from waitroom.reading.politeness_rules import BOAST, COMPARING, FAMILIAR, MONEY, OTHERS, SLANG
from waitroom.reading.pressure_rules import GUILT, PLEADING, PRESSURE, PRIVATE
from waitroom.reading.reproach_rules import CONTESTING, HOSTILE, REPROACH, SARCASM, THREAT
from waitroom.reading.rewrites import sister_of
from waitroom.reading.rule import Rule
from waitroom.reading.tone_model import ToneScore, load_tone_model

TONES: dict[str, Rule] = {
    "apology": APOLOGY,
    "brag": BOAST,
    "desperate": PLEADING,
    "familiar": FAMILIAR,
    "gossip": OTHERS,
    "guilt": GUILT,
    "gushing": GUSHING,
    "hostile": HOSTILE,
    "money": MONEY,
    "negative": PUT_DOWN,
    "pushy": PRESSURE,
    "slang": SLANG,
    "sour": SARCASM,
}
"""The tones that the ear knows, and the rule that each belongs to."""
AMONG_FRIENDS = frozenset({"familiar", "slang", "gushing", "negative", "guilt"})
"""Tones that are nobody's business in a letter to somebody who helped."""
_RESTS = -0.5
"""The weight from which a sentence adds to what the letter sounds like."""
HARSH = 7.0
"""What the sentences of a letter add up to before it is harsh."""
VERY_HARSH = 9.0
"""From this sum on, fainter sentences are spoken of as well."""
PLAIN = 1.0
"""How plain two sentences have to be, or one in a letter that is curt in form, before a letter is harsh."""
ALONE = 3.3
"""How plain one sentence must be in a calm letter."""
AMONG_OTHERS, FAINT = -0.4, 0.4
"""How plain a sentence must be in a harsh letter, and below which it is a hint."""
IN_TABLE, CERTAIN = 1.5, 1.5
"""What a wording of the tables adds to what is heard, and what words that leave no doubt add to that."""
SURE = 0.1
"""The share of a tone from which it is named."""
UNHEARD = frozenset({CONDITIONS.id, COMPARING.id, PRESUMING.id})
"""Rules whose tone the ear was never taught: the tables alone know them."""
OUTHEARD = 0.35
"""How much of the likeliest tone the tone of a table's wording has to have, before the ear is followed and not it."""
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Wording:
    """What the tables found in one sentence, and whether its words leave no doubt."""

    finding: Finding
    is_certain: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence with the rule that speaks of it and how much there is behind it."""

    at: int
    weight: float
    finding: Finding


def score_letter(page: ParsedLetter, pause: Callable[[], None] = lambda: None) -> tuple[ToneScore, ...]:
    """Hear every sentence; `pause` is called between them."""
    listening = load_tone_model()
    heard = []
    for sentence in page.sentences:
        pause()
        heard.append(listening.score([word.text for word in sentence.words], sentence.mark))
    return tuple(heard)


def tone_findings(
    page: ParsedLetter,
    setting: LetterContext,
    heard: Sequence[ToneScore],
    wordings: Mapping[int, Sequence[Wording]],
    curtness: int,
) -> Iterator[Finding]:
    """Yield what is said of the letter's tone: at most one finding a sentence, each with one reason.

    `wordings` are the findings of the tables by the number of their sentence, `curtness` counts what is harsh in
    the form of the letter.
    """
    weighed = [
        each
        for at, sound in enumerate(heard)
        if (each := _weighed(page, setting, at, sound, wordings.get(at, ()))) is not None
    ]
    total = curtness + sum(each.weight - _RESTS for each in weighed)
    plain = sum(1 for each in weighed if each.weight >= PLAIN)
    is_harsh = total >= HARSH and plain + min(curtness, 1) > 1
    least = AMONG_OTHERS if total >= VERY_HARSH else PLAIN - 0.5
    for each in weighed:
        if is_harsh and each.weight >= least:
            level = Level.HINT if each.weight < FAINT else each.finding.level
            yield replace(each.finding, level=level)
        elif each.weight >= ALONE:
            yield each.finding


def _weighed(
    page: ParsedLetter, setting: LetterContext, at: int, heard: ToneScore, found: Sequence[Wording]
) -> Weighed | None:
    sentence = page.sentences[at]
    weight = heard.weight
    if found:
        weight += IN_TABLE + (CERTAIN if any(each.is_certain for each in found) else 0)
    if weight < _RESTS or len(sentence.words) < _LEAST_WORDS:
        return None
    shares = heard.tones()
    tone = max(shares, key=lambda each: shares[each])
    rule = TONES[tone]
    if found:
        chosen = max(found, key=lambda each: (each.is_certain, _share(shares, each.finding.rule)))
        is_doubtful = _share(shares, chosen.finding.rule) < shares[tone] * OUTHEARD and not chosen.is_certain
        if chosen.finding.rule in UNHEARD:
            return Weighed(at, weight + 2 * CERTAIN, chosen.finding)
        if not (is_doubtful and rule.speaks_of(setting.kind)):
            return Weighed(at, weight, chosen.finding)
    if shares[tone] < SURE or (setting.kind == "thank-you-helper" and tone in AMONG_FRIENDS):
        return None
    if not rule.speaks_of(setting.kind):
        if rule is not MONEY or setting.kind not in NOES:
            return None
        rule = COMPARING
    sister = sister_of(tone, page, sentence)
    return Weighed(at, weight, rule.finding(page, sentence.span, level=Level.WARN, suggestion=sister))


_KIN = {
    REPROACH.id: ("sour", "hostile", "guilt"),
    CONTESTING.id: ("hostile", "sour"),
    THREAT.id: ("hostile", "pushy"),
    RE_ARGUING.id: ("apology",),
    PRIVATE.id: ("guilt", "desperate"),
    PRESUMING.id: ("brag", "pushy"),
    CONDITIONS.id: ("money", "pushy", "sour"),
}


def _share(shares: Mapping[str, float], rule: str) -> float:
    return max(
        (share for tone, share in shares.items() if TONES[tone].id == rule or tone in _KIN.get(rule, ())),
        default=0,
    )
