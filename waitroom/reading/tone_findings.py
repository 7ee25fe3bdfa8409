"""What the letter sounds like as a whole, and which of its sentences are spoken of, each for one reason.

A sentence is weighed by the model of tone and by the tables of wordings together. What is said is decided for the
letter: where it is calm, a sentence has to be certain by itself; where two are plain, less is enough for the others,
and the model may speak where no table knows the wording. The thresholds were chosen by leaving out one writer after
another: see `tests/ear/FIGURES.md`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from waitroom.domain.letters.finding import Finding
from waitroom.reading.apology_rules import APOLOGY, PUT_DOWN, RE_ARGUING
from waitroom.reading.cliche_rules import GUSHING
from waitroom.reading.letter_context import CHECK_INS, NOES, LetterContext
from waitroom.reading.offer_rules import CONDITIONS, PRESUMING
from waitroom.reading.parsed_letter import ParsedLetter, Sentence
from waitroom.reading.politeness_rules import BOAST, COMPARING, FAMILIAR, MONEY, OTHERS, SLANG
from waitroom.reading.pressure_rules import GUILT, PLEADING, PRESSURE, PRIVATE
from waitroom.reading.reproach_rules import CONTESTING, HOSTILE, REPROACH, SARCASM, THREAT
from waitroom.reading.rewrites import (
    addition,
    ask_gently,
    ask_what_was_missing,
    dates_move,
    leave_out,
    plain_interest,
)
from waitroom.reading.rule import Rule, Sister
from waitroom.reading.tone_model import load_tone_model
from waitroom.reading.wording_matches import WordingMatch, find_wordings, is_friendly, wording_features

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
AMONG_FRIENDS = frozenset({FAMILIAR.id, SLANG.id, GUSHING.id, PUT_DOWN.id, GUILT.id, PRIVATE.id})
"""Rules that are nobody's business in a letter to somebody who helped."""
FIRST, SECOND = 1.75, 1.25
"""What the plainest and the second plainest sentence of a letter weigh at least before the letter is harsh."""
CURT = 0.5
"""How much each sign of harshness in the form of the letter adds to these two."""
ALONE = 3.75
"""How plain one sentence must be in a letter that is not."""
AMONG_OTHERS = 0.25
"""How plain a sentence must be in a harsh letter."""
SURE = 3.0
"""What a wording that leaves no doubt adds to its sentence."""
HARMLESS = -1.0
"""What sounds fainter than this by its words alone is looked up in the tables of sure wordings only."""
CERTAIN_OF_TONE = 0.12
"""The share that a tone has at least before it is named where no wording of the tables names it."""
MODEL_IS_SILENT = frozenset({"thank-you-helper", "expenses"})
"""Letters that were not taught: strong thanks to a friend, and money where it belongs."""
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence with the finding that speaks of it and how much there is behind it."""

    weight: float
    finding: Finding
    is_sure: bool = False


def tone_findings(
    page: ParsedLetter,
    setting: LetterContext,
    curtness: int,
    pause: Callable[[], None] = lambda: None,
) -> Iterator[Finding]:
    """Yield what is said of the letter's tone: at most one finding a sentence, each with one reason.

    A sure wording speaks by itself. `curtness` counts what is harsh in the form of the letter; `pause` is called
    between sentences.
    """
    weighed: list[Weighed] = []
    for sentence in page.sentences:
        pause()
        if (each := _weighed(page, setting, sentence)) is not None:
            weighed.append(each)
    first, second = sorted((-9.0, -9.0, *(each.weight for each in weighed)))[:-3:-1]
    alone = 99.0 if setting.kind in MODEL_IS_SILENT else ALONE
    is_harsh = first + CURT * curtness >= FIRST and second + CURT * curtness >= SECOND
    for each in weighed:
        if each.is_sure or each.weight >= alone or (is_harsh and each.weight >= AMONG_OTHERS):
            yield each.finding


def _weighed(page: ParsedLetter, setting: LetterContext, sentence: Sentence) -> Weighed | None:
    """Weigh a sentence; None where nothing can be said of it in this kind of letter."""
    words = [word.text for word in sentence.words]
    sure = _spoken(sentence, setting, find_wordings(sentence, is_sure=True))
    is_among_friends = setting.kind == "thank-you-helper"
    if not sure and (is_among_friends or len(words) < _LEAST_WORDS):
        return None
    heard = load_tone_model().score(words, sentence.mark)
    if not sure and heard.weight < HARMLESS:
        return None
    others = find_wordings(sentence, is_sure=False)
    heard = heard.with_wordings(wording_features(sentence, others))
    spoken = sure or _spoken(sentence, setting, others)
    shares = heard.tones()
    if not spoken:
        finding = _by_tone(page, setting, sentence, shares) if heard.weight >= AMONG_OTHERS else None
        return Weighed(heard.weight, finding) if finding is not None else None
    chosen = max(
        spoken,
        key=lambda each: (
            _share(shares, each.family.rule.id),
            each.family.rule.id in _OWN,
            bool(each.certain),
            each.family.narrow,
        ),
    )
    weight = heard.weight + SURE if sure else heard.weight
    return Weighed(weight, _finding(page, sentence, chosen), is_sure=bool(sure))


def _by_tone(
    page: ParsedLetter, setting: LetterContext, sentence: Sentence, shares: Mapping[str, float]
) -> Finding | None:
    """Speak of a sentence by the model alone: its likeliest tone that means something in this kind of letter."""
    if setting.kind in MODEL_IS_SILENT:
        return None
    rules = {tone: _rule_here(tone, sentence, setting) for tone in shares}
    spoken = [tone for tone, rule in rules.items() if rule.applies_to_kind(setting.kind)]
    tone = max(spoken, key=lambda each: shares[each], default="")
    if not tone or shares[tone] < CERTAIN_OF_TONE:
        return None
    rule = rules[tone]
    return rule.finding(
        page, sentence.span, suggestion=_SISTERS.get(rule.id, leave_out)(page, sentence, sentence.span)
    )


def _rule_here(tone: str, sentence: Sentence, setting: LetterContext) -> Rule:
    """Return the rule of a tone: anger in a check-in is about the lateness, a comparison in a no about the offers."""
    if tone == "hostile" and setting.kind in CHECK_INS:
        return REPROACH
    if tone in {"gossip", "money"} and setting.kind in NOES and _COMPARES.search(sentence.row):
        return COMPARING
    return TONES[tone]


def _spoken(
    sentence: Sentence, setting: LetterContext, matches: Sequence[WordingMatch]
) -> list[WordingMatch]:
    """Return the wordings that mean something in this kind of letter and in this sentence."""
    spoken = [each for each in matches if each.family.applies_to_kind(setting.kind)]
    if setting.kind == "thank-you-helper":
        spoken = [each for each in spoken if each.family.rule.id not in AMONG_FRIENDS]
    if any(each.family.spares_friendly for each in spoken) and is_friendly(sentence):
        return [each for each in spoken if not each.family.spares_friendly]
    return spoken


def _finding(page: ParsedLetter, sentence: Sentence, match: WordingMatch) -> Finding:
    family = match.family
    span = match.span if family.narrow else sentence.span
    sister = family.sister if isinstance(family.sister, str) else family.sister(page, sentence, match.span)
    return family.rule.finding(page, span, message=family.message, level=family.level, suggestion=sister)


_COMPARES = re.compile(
    r" (?:than|better|more|bigger|higher|nicer|second|instead|other|theirs?|compared|whereas) "
)
_SISTERS: dict[str, Sister] = {
    PRESSURE.id: ask_gently,
    PLEADING.id: plain_interest,
    REPROACH.id: dates_move,
    RE_ARGUING.id: addition,
    CONTESTING.id: ask_what_was_missing,
}
"""What is offered for a sentence of which the model alone spoke; else to leave it out."""
_OWN = frozenset(rule.id for rule in TONES.values())
"""Rules that have a tone to themselves; where two speak of the same tone, these do."""
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
