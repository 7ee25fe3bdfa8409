"""What the reading says back about a letter: every rule, in the order of the text."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading import (
    apology_rules,
    cliche_rules,
    closing_rules,
    layout_rules,
    lenient_rules,
    letter_kind_rules,
    missing_parts_rules,
    name_rules,
    organisation_rules,
    politeness_rules,
    pressure_rules,
    reproach_rules,
    specificity_rules,
    typo_rules,
)
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.missing_parts_rules import NEED_THANKS, THANKS_MISSING
from waitroom.reading.parsed_letter import ParsedLetter, Sentence, TextSpan, parse_letter
from waitroom.reading.phrase_patterns import PhraseIndex, load_wordings
from waitroom.reading.positive_findings import positive_findings
from waitroom.reading.reproach_rules import REPROACH
from waitroom.reading.rule import Rule, WordingFamily
from waitroom.reading.specificity_rules import similarity
from waitroom.reading.timing_rules import TIMING_RULES, SendContext, timing_findings
from waitroom.reading.tone_findings import score_letter, tone_findings
from waitroom.reading.word_lists import load_word_set
from waitroom.reading.word_splitting import words_of

Check = Callable[[ParsedLetter, LetterContext], Iterator[Finding]]

FAMILIES: tuple[WordingFamily, ...] = (
    *apology_rules.FAMILIES,
    *pressure_rules.FAMILIES,
    *reproach_rules.FAMILIES,
    *politeness_rules.FAMILIES,
    *lenient_rules.FAMILIES,
)
CHECKS: tuple[Check, ...] = (
    *missing_parts_rules.CHECKS,
    *name_rules.CHECKS,
    *organisation_rules.CHECKS,
    *typo_rules.CHECKS,
    *specificity_rules.CHECKS,
    *cliche_rules.CHECKS,
    *layout_rules.CHECKS,
    *closing_rules.CHECKS,
    *letter_kind_rules.CHECKS,
)
SLEEP_ON_IT = Rule(
    id="LR-34",
    name="sleep-on-it",
    level=Level.HINT,
    message="Keep it here tonight. It'll read differently in the morning.",
    why="Write it, sleep, edit.",
    source="metafilter-fail",
)
SELF_DOUBT = frozenset({"LR-12", "LR-13", "LR-14", "LR-15", "LR-16", "LR-41", "LR-42"})
"""Three or more at once are answered by a breath: LR-12 to LR-16, and what was split from LR-15."""

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
TONE = frozenset({f"LR-{number}" for number in (12, 13, 14, 15, 18, 19, 20, 21, *range(41, 50))})
"""Rules about tone, where one chance likeness in a friendly letter is no more than a hint."""

NIGHT = frozenset({23, 0, 1, 2, 3, 4})


@cache
def _index(kind: str, *, is_loose: bool) -> PhraseIndex[WordingFamily]:
    index: PhraseIndex[WordingFamily] = PhraseIndex()
    for family in FAMILIES:
        if family.is_loose is is_loose and family.applies_to_kind(kind):
            index.add(family, load_wordings(family.wordings))
    return index


def rules() -> tuple[Rule, ...]:
    """Return every rule once, by its number, for the help and for what is never shown."""
    found = {rule.id: rule for family in FAMILIES for rule in (family.rule,)}
    for module in (
        missing_parts_rules,
        name_rules,
        organisation_rules,
        typo_rules,
        specificity_rules,
        cliche_rules,
        layout_rules,
        letter_kind_rules,
    ):
        found.update({rule.id: rule for rule in module.RULES})
    found[SLEEP_ON_IT.id] = SLEEP_ON_IT
    found.update({rule.id: rule for rule in TIMING_RULES})
    return tuple(found[key] for key in sorted(found))


def no_pause() -> None:
    """Go on at once."""


def read_letter(
    body: str, setting: LetterContext, pause: Callable[[], None] = no_pause
) -> tuple[Finding, ...]:
    """Read a letter and return what there is to say: on the whole first, then by place, good things last.

    Quoted earlier mail is left out. Nothing raises, whatever the text. `pause` is called between sentences: who
    reads beside somebody's typing gives way there.
    """
    if not body.strip():
        return ()
    page = parse_letter(body)
    found: list[Finding] = []
    for check in CHECKS:
        pause()
        found.extend(check(page, setting))
    found.extend(_worded(page, setting, _curtness(page, found), pause))
    found = _without_twins(found)
    found = _calmed(found, setting)
    warnings = sum(1 for finding in found if finding.level in {Level.WARN, Level.STOP})
    if warnings >= 3 or setting.hour in NIGHT:
        found.append(SLEEP_ON_IT.finding(page))
    found.sort(key=lambda finding: (-1 if finding.start is None else finding.start, finding.rule))
    return (*found, *positive_findings(page, setting, found))


def _worded(
    page: ParsedLetter, setting: LetterContext, curtness: int, pause: Callable[[], None]
) -> list[Finding]:
    """Listen to every sentence; listen again, with looser ears, where the letter is harsh."""
    hearing = score_letter(page, pause)
    found: list[Finding] = []
    for at, sentence in enumerate(page.sentences):
        pause()
        if not hearing.is_harmless(at):
            found.extend(_heard(page, sentence, setting, is_loose=False))
    tones = [finding for finding in found if finding.level is Level.WARN and finding.rule in TONE]
    harsh = {finding.start for finding in tones}
    weight = len(harsh) + len({finding.start for finding in tones if _is_certain(finding)}) + curtness
    is_harsh = curtness >= 2 or (weight >= 3 and bool(harsh))
    if not is_harsh:
        found = [_softened(finding) for finding in found if not _is_doubtful(finding, weight)]
    found.extend(tone_findings(hearing, setting, found))
    if is_harsh or weight >= 2:
        spoken = {finding.start for finding in found}
        for at, sentence in enumerate(page.sentences):
            if sentence.span.start not in spoken and hearing.heard[at].weight > 0:
                found.extend(_heard(page, sentence, setting, is_loose=True))
    return found


def _is_doubtful(finding: Finding, weight: int) -> bool:
    """Pass over the days that are counted where nothing else in the letter is harsh."""
    return finding.rule == REPROACH.id and finding.level is Level.HINT and weight < 2


def _curtness(page: ParsedLetter, found: list[Finding]) -> int:
    """Count what is harsh in the form alone: no thanks, no greeting or a bare name, shouting."""
    greeting = page.greeting.of(page.body) if page.greeting else ""
    signs = (
        any(finding.rule == THANKS_MISSING.id for finding in found),
        len(greeting.split()) < 2,
        any(finding.rule in {"LR-28", "LR-51"} and finding.level is Level.WARN for finding in found),
    )
    return sum(signs)


def _softened(finding: Finding) -> Finding:
    """Make a hint of a lone warning about tone in a friendly letter, unless its words leave no doubt."""
    if finding.level is not Level.WARN or finding.rule not in TONE:
        return finding
    return finding if _is_certain(finding) else replace(finding, level=Level.HINT)


def _is_certain(finding: Finding) -> bool:
    return any(
        word.text in load_word_set("certain") for word in words_of(finding.quote, 0, len(finding.quote))
    )


def _heard(
    page: ParsedLetter, sentence: Sentence, setting: LetterContext, *, is_loose: bool
) -> Iterator[Finding]:
    seen: set[int] = set()
    friendly: bool | None = None
    for family, phrase in _index(setting.kind, is_loose=is_loose).candidates(sentence.words):
        if id(family) in seen and not family.narrow:
            continue
        if family.spares_friendly and (friendly := is_friendly(sentence) if friendly is None else friendly):
            continue
        match = phrase.search(sentence.row)
        if match is not None:
            seen.add(id(family))
            yield _finding(page, sentence, family, sentence.place(match))


def is_friendly(sentence: Sentence) -> bool:
    """Tell whether a sentence thanks, looks forward, understands or is glad, with nothing sour beside it."""
    return bool(_FRIENDLY.search(sentence.row)) and not _SOUR.search(sentence.row)


def _finding(page: ParsedLetter, sentence: Sentence, family: WordingFamily, words: TextSpan) -> Finding:
    span = words if family.narrow else sentence.span
    sister = family.sister if isinstance(family.sister, str) else family.sister(page, sentence, words)
    return family.rule.finding(page, span, message=family.message, level=family.level, suggestion=sister)


def _calmed(found: list[Finding], setting: LetterContext) -> list[Finding]:
    """Miss a thank-you in a check-in or an acceptance only where the letter has a harsher side as well."""
    harsh = any(finding.level is Level.WARN for finding in found)
    if setting.kind in NEED_THANKS or harsh or sum(finding.rule in TONE for finding in found) >= 2:
        return found
    return [finding for finding in found if finding.rule != THANKS_MISSING.id]


def _without_twins(found: list[Finding]) -> list[Finding]:
    """Keep one finding of a rule at a place, the sterner one."""
    order = {Level.STOP: 0, Level.WARN: 1, Level.HINT: 2, Level.GOOD: 3}
    kept: dict[tuple[str, int | None, int | None, str], Finding] = {}
    for finding in found:
        whole = finding.message if finding.start is None else ""
        key = (finding.rule, finding.start, finding.end, whole)
        if key not in kept or order[finding.level] < order[kept[key].level]:
            kept[key] = finding
    return list(kept.values())


def should_offer_breathing(findings: tuple[Finding, ...]) -> bool:
    """Tell whether three or more findings are about self-doubt: a breath helps more than a warning."""
    return sum(1 for finding in findings if finding.rule in SELF_DOUBT) >= 3


__all__ = [
    "LetterContext",
    "SendContext",
    "read_letter",
    "rules",
    "should_offer_breathing",
    "similarity",
    "timing_findings",
]
