"""What the letter sounds like as a whole, and which of its sentences are spoken of, each for one reason.

A sentence is weighed by the model of tone and by the tables of wordings together. What is said is decided for the
letter (`tone_decision.py`): what stands around a sentence tells a joke from a sneer. Only a wording that leaves no
doubt speaks by itself, where the model does not think otherwise. See `tests/ear/FIGURES.md`.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from waitroom.domain.letters.finding import Finding
from waitroom.quick_dataclass import dataclass
from waitroom.reading.apology_rules import APOLOGY, PUT_DOWN, RE_ARGUING
from waitroom.reading.cliche_rules import GUSHING
from waitroom.reading.letter_context import CHECK_INS, NOES, THANKS, LetterContext
from waitroom.reading.offer_rules import CONDITIONS, PRESUMING
from waitroom.reading.parsed_letter import ParsedLetter, Sentence, TextSpan
from waitroom.reading.politeness_rules import BOAST, COMPARED, COMPARING, FAMILIAR, MONEY, OTHERS, SLANG
from waitroom.reading.pressure_rules import GUILT, PLEADING, PRESSURE, PRIVATE
from waitroom.reading.reproach_rules import CONTESTING, HOSTILE, REPROACH, SARCASM, THREAT
from waitroom.reading.rewrites import (
    ask_gently,
    ask_what_was_missing,
    dates_move,
    keep_the_new_fact,
    leave_out,
    plain_interest,
)
from waitroom.reading.rule import Rule, Sister
from waitroom.reading.tone_decision import ENOUGH, HeardSentence, certainties
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
ASKING = frozenset({"ask-feedback", "informal-chat"})
"""Letters that are there to ask."""
BLUNT = 2.0
"""What a question weighs at least there before the model alone holds it against somebody."""
HARMLESS = -1.0
"""What sounds fainter than this by its words alone is looked up in the tables of sure wordings only."""
LEAST = -0.5
"""What weighs less is not spoken of, whatever stands around it."""
CERTAIN_OF_TONE = 0.12
"""The share that a tone has at least before it is named where no wording of the tables names it."""
PLAIN = 0.5
"""What a sentence weighs at least whose sure wording speaks by itself."""
CALM = 1.5
"""What a sentence weighs at most in a letter that is called friendly."""
MODEL_IS_SILENT = frozenset(
    {
        "thank-you-helper",
        "expenses",
        "accept",
        "accept-interview",
        "good-news",
        "referee-heads-up",
        "connect-note",
    }
)
"""Letters in which a strong feeling is at home: there only a wording that leaves no doubt speaks."""
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Weighed:
    """One sentence as it was heard, with the finding that would speak of it; None where nothing can be said.

    `is_exact`: the finding is of a wording that speaks in a sentence of any tone.
    """

    heard: HeardSentence
    finding: Finding | None
    is_exact: bool = False


def weigh_sentences(
    page: ParsedLetter,
    setting: LetterContext,
    exact: Collection[Finding] = (),
    pause: Callable[[], None] = lambda: None,
) -> list[Weighed]:
    """Weigh each sentence of a letter; `exact` is what exact rules have found, `pause` is called between sentences."""
    weighed = []
    for sentence in page.sentences:
        pause()
        weighed.append(_weighed(page, setting, sentence, exact))
    return weighed


def tone_findings(weighed: Sequence[Weighed], setting: LetterContext, curtness: int) -> Iterator[Finding]:
    """Yield what is said of the letter's tone: at most one finding a sentence, each with one reason.

    `curtness` counts what is harsh in the form of the letter.
    """
    is_at_home = setting.kind in MODEL_IS_SILENT
    certain = certainties([each.heard for each in weighed], curtness)
    for each, certainty in zip(weighed, certain, strict=True):
        if each.finding is None:
            continue
        is_plain = each.heard.is_sure and (
            each.heard.weight >= PLAIN
            or each.finding.rule == CONDITIONS.id
            or (each.finding.rule == COMPARING.id and setting.kind in NOES and each.heard.weight >= LEAST)
        )
        if is_plain or each.is_exact or (certainty >= ENOUGH and not is_at_home):
            yield each.finding


def is_calm(weighed: Sequence[Weighed]) -> bool:
    """Tell whether no sentence sounds in the least like what a careful reader marks."""
    return all(each.heard.weight < CALM for each in weighed)


def _weighed(
    page: ParsedLetter, setting: LetterContext, sentence: Sentence, exact: Collection[Finding]
) -> Weighed:
    """Weigh a sentence, and find what would be said of it in this kind of letter."""
    words = [word.text for word in sentence.words]
    span = sentence.span
    is_exact = any(
        each.start is not None and each.end is not None and each.start < span.end and span.start < each.end
        for each in exact
    )
    if _IS_KIND.search(sentence.row):
        return Weighed(HeardSentence(HARMLESS, is_exact=is_exact), None)
    sure = _spoken(page, sentence, setting, find_wordings(sentence, is_sure=True))
    heard = load_tone_model().score(words, sentence.mark)
    if not sure and (heard.weight < HARMLESS or len(words) < _LEAST_WORDS):
        return Weighed(HeardSentence(heard.weight, is_exact=is_exact), None)
    others = find_wordings(sentence, is_sure=False)
    heard = heard.with_wordings(wording_features(sentence, others))
    spoken = sure or _spoken(page, sentence, setting, others)
    known = HeardSentence(heard.weight, bool(sure), len(spoken) if not sure else 0, is_exact)
    exact_wordings = [each for each in spoken if each.is_exact]
    if exact_wordings:
        return Weighed(known, _finding(page, sentence, exact_wordings[0]), is_exact=True)
    is_asked = not spoken and sentence.mark == "?" and setting.kind in ASKING
    if not sure and heard.weight < (BLUNT if is_asked else LEAST):
        return Weighed(known, None)
    shares = heard.tones()
    if not sure and setting.kind in THANKS and _is_about_oneself(sentence):
        shares = {tone: share for tone, share in shares.items() if TONES[tone] is not SARCASM}
        spoken = [each for each in spoken if each.family.rule is not SARCASM]
    if not spoken:
        return Weighed(known, _by_tone(page, setting, sentence, shares))
    chosen = max(
        spoken,
        key=lambda each: (
            _share(shares, each.family.rule.id),
            each.family.rule.id in _OWN,
            bool(each.certain),
            each.family.narrow,
        ),
    )
    return Weighed(known, _finding(page, sentence, chosen))


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
    compared = COMPARED if rule is COMPARING and setting.kind not in NOES else ""
    return rule.finding(
        page,
        sentence.span,
        message=compared,
        suggestion=_SISTERS.get(rule.id, leave_out)(page, sentence, sentence.span),
    )


def _rule_here(tone: str, sentence: Sentence, setting: LetterContext) -> Rule:
    """Return the rule of a tone: anger in a check-in is about the lateness, a comparison in a no about the offers."""
    if tone == "hostile" and setting.kind in CHECK_INS:
        return REPROACH
    if tone in {"gossip", "money"} and setting.kind in NOES and _COMPARES.search(sentence.row):
        return COMPARING
    if tone in {"gossip", "hostile", "sour", "brag", "pushy", "money"} and _OTHER_FIRMS.search(sentence.row):
        return COMPARING
    return TONES[tone]


def _spoken(
    page: ParsedLetter, sentence: Sentence, setting: LetterContext, matches: Sequence[WordingMatch]
) -> list[WordingMatch]:
    """Return the wordings that mean something in this kind of letter and in this sentence."""
    spoken = [
        each
        for each in matches
        if each.family.applies_to_kind(setting.kind)
        and not (each.family.rule is SLANG and _is_quoted(page.body, sentence, each.span))
    ]
    if setting.kind == "thank-you-helper":
        spoken = [each for each in spoken if each.family.rule.id not in AMONG_FRIENDS]
    if any(each.family.spares_friendly for each in spoken) and is_friendly(sentence):
        return [each for each in spoken if not each.family.spares_friendly]
    return spoken


def _is_quoted(body: str, sentence: Sentence, span: TextSpan) -> bool:
    """Tell whether words stand between quotation marks: somebody else's, or those of a screen."""
    before = body[max(0, sentence.span.start - 1) : span.start]
    opened = before.count('"') % 2 or before.rfind("“") > before.rfind("”") or _SINGLE_QUOTE.search(before)
    return bool(opened and _QUOTE_ENDS.match(body, span.end))


def _is_about_oneself(sentence: Sentence) -> bool:
    """Tell whether somebody smiles at themselves: "I am caught out by a shrub" is a sneer at nobody."""
    return bool(_ONESELF.search(sentence.row)) and not _ANYBODY_ELSE.search(sentence.row)


def _finding(page: ParsedLetter, sentence: Sentence, match: WordingMatch) -> Finding:
    family = match.family
    span = match.span if family.narrow else sentence.span
    sister = family.sister if isinstance(family.sister, str) else family.sister(page, sentence, match.span)
    return family.rule.finding(page, span, message=family.message, level=family.level, suggestion=sister)


_IS_KIND = re.compile(
    r" not (?:to )?(?:write|trouble|bother|chase|ask|disturb|pester|ring|call|be in touch|get in touch|contact|email)"
    r"(?: (?:again|to|you|any|more|further|about|this|it|with|questions|anything)){0,5} unless"
    r" (?:i hear (?:from you|back|something|otherwise)"
    r"|you (?:ask|want|wish|would like|write|need|tell)(?: me)?(?: to)?) \Z"
    r"|\A (?:and |so |then |either way |whatever it is )?you (?:will|would|shall) (?:then )?(?:have|get|receive|hear)"
    r" (?:(?:a|an|my|the) )?(?:\w+ )?(?:yes or no|answer yes or no|answer|decision|reply)"
    r"(?: from me| from my side)?(?: (?:by|on|before|at|within|that|the) \w+(?: \w+){0,5})? \Z"
    r"|(?<= yours) (?:is|was) (?:by far )?the (?:(?:more|most) (?:interesting|enjoyable|thoughtful|useful|generous)"
    r"|better|best|kinder|kindest|nicer|nicest|one i (?:would|wanted|liked))(?!.* (?:but|though|except|until|if|and) )"
    r"|\A (?:and |but )?(?:it|this|my decision|the decision) (?:is|was) (?:not|never) (?:really |at all )?(?:a|the)"
    r" (?:question|matter|case) of(?!.* (?:you|your|yours|their|theirs|them|they|than|as) )[a-z ]+\Z"
)
"""One's own restraint, one's own answer, and what was no reason: they look like pressure and like a comparison."""
_SINGLE_QUOTE = re.compile(r"(?:^|[\s(—–-])['‘][^'’\"]*\Z")
_QUOTE_ENDS = re.compile(r"[^\"“”\n]{0,120}?[\"”’']")
_ONESELF = re.compile(r" i (?:am|was|have|had|got|get|found|did|do|ended|went|came|still|can|cannot|could) ")
_ANYBODY_ELSE = re.compile(
    r" (?:you|your|yours|yourselves|they|them|their|theirs|he|she|him|her|his|hers|who|whoever|nobody|no one|someone"
    r"|somebody|anyone|anybody|everyone|everybody|panel|manager|managers|boss|director|firm|company) "
)
_COMPARES = re.compile(
    r" (?:than|better|more|bigger|higher|nicer|second|instead|other|theirs?|compared|whereas) "
)
_OTHER_FIRMS = re.compile(
    r" (?:other|another|rival|competing|second|next)(?: \w+)? (?:firm|company|companies|employer|school|hospital|"
    r"clinic|bakery|garage|hotel|council|library|college|university|bank|agency|offer|panel|"
    r"place|team|orchestra)s? "
    r"| (?:rivals?|competitors?|other candidates?|other applicants?|internal candidate|by comparison|by contrast"
    r"|in comparison|unlike you|than yours|(?:picked|chose|appointed|preferred|hired) (?:a|an|some|somebody)) "
)
_SISTERS: dict[str, Sister] = {
    PRESSURE.id: ask_gently,
    PLEADING.id: plain_interest,
    REPROACH.id: dates_move,
    RE_ARGUING.id: keep_the_new_fact,
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
