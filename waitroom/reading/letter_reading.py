"""What the reading says back about a letter: every rule, in the order of the text."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from waitroom.domain.finding import Finding, Level
from waitroom.reading import (
    apologies,
    closing,
    form,
    manners,
    must_be_right,
    must_haves,
    names,
    organisations,
    pressing,
    reproaches,
    slips,
    specifics,
    stock,
)
from waitroom.reading.good import good_findings
from waitroom.reading.must_be_right import NEED_THANKS, THANKS_MISSING
from waitroom.reading.page import Page, Sentence, Span, open_page
from waitroom.reading.phrases import Index
from waitroom.reading.rules import Family, Rule
from waitroom.reading.setting import Setting
from waitroom.reading.specifics import similarity
from waitroom.reading.timing import TIMING_RULES, Sending, timing_findings

Check = Callable[[Page, Setting], Iterator[Finding]]

FAMILIES: tuple[Family, ...] = (*apologies.FAMILIES, *pressing.FAMILIES, *reproaches.FAMILIES, *manners.FAMILIES)
CHECKS: tuple[Check, ...] = (
    *must_be_right.CHECKS,
    *names.CHECKS,
    *organisations.CHECKS,
    *slips.CHECKS,
    *specifics.CHECKS,
    *stock.CHECKS,
    *form.CHECKS,
    *closing.CHECKS,
    *must_haves.CHECKS,
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
"""Rules of which three or more at once are answered by a breath: LR-12 to LR-16, and what was split from LR-15."""

_FRIENDLY = re.compile(
    r" (?:thank you|thanks|grateful|gratitude|glad|happy to|happy for|enjoy(?:ed|ing)?|liked|loved|would love|lovely|look(?:ing)? forward|understand|realise|realize|i imagine"
    r"|know (?:that )?(?:these|such|how (?:these|such|busy)|things|you are|decisions|dates)|naturally|pleasure|delighted|interested|keen|i wish you|warm(?:ly)?|kindly|kind of you|no (?:hurry|rush)"
    r"|hope (?:that )?(?:you|your) (?:find|new|are (?:well|having)|week|release|had)|i would be happy|courteously|wondered|to ask|may i ask) "
)
_SOUR = re.compile(
    r" (?:finally|eventually|nothing|for once|bother\w*|frankly|not that|would have|must have|should|never|nobody|no one|clearly|obviously|apparently|liked me|want(?:ed)? to understand|do not understand|fail to|not understand"
    r"|not interested|surpris\w*|waste\w*|cannot|can not|still|even|so glad|not happy|only|least|instead of|ghost\w*|yet again|unless|or i|demand|insist|better than|deserve|explain) "
)
NIGHT = frozenset({23, 0, 1, 2, 3, 4})


@lru_cache(maxsize=1)
def _index() -> Index[Family]:
    index: Index[Family] = Index()
    for family in FAMILIES:
        index.add(family, family.wordings)
    return index


def rules() -> tuple[Rule, ...]:
    """Return every rule once, by its number, for the help and for what is never shown."""
    found = {rule.id: rule for family in FAMILIES for rule in (family.rule,)}
    for module in (must_be_right, names, organisations, slips, specifics, stock, form, must_haves):
        found.update({rule.id: rule for rule in module.RULES})
    found[SLEEP_ON_IT.id] = SLEEP_ON_IT
    found.update({rule.id: rule for rule in TIMING_RULES})
    return tuple(found[key] for key in sorted(found))


def read_letter(body: str, setting: Setting) -> tuple[Finding, ...]:
    """Read a letter and return what there is to say, by place; remarks on the whole come first, good ones last.

    Quoted earlier mail is left out. Nothing raises, whatever the text.
    """
    if not body.strip():
        return ()
    page = open_page(body)
    found = [finding for check in CHECKS for finding in check(page, setting)]
    found.extend(_worded(page, setting))
    found = _without_twins(found)
    found = _calmed(found, setting)
    warnings = sum(1 for finding in found if finding.level in {Level.WARN, Level.STOP})
    if warnings >= 3 or setting.hour in NIGHT:
        found.append(SLEEP_ON_IT.finding(page))
    found.sort(key=lambda finding: (-1 if finding.start is None else finding.start, finding.rule))
    return (*found, *good_findings(page, setting, found))


def _worded(page: Page, setting: Setting) -> Iterator[Finding]:
    index = _index()
    for sentence in page.sentences:
        seen: set[tuple[str, int]] = set()
        friendly: bool | None = None
        for family, phrase in index.candidates(sentence.words):
            key = (family.rule.id, id(family))
            if (key in seen and not family.narrow) or not family.speaks_of(setting.kind):
                continue
            if family.spares_friendly and (friendly := is_friendly(sentence) if friendly is None else friendly):
                continue
            match = phrase.search(sentence.row)
            if match is None:
                continue
            seen.add(key)
            yield _finding(page, sentence, family, sentence.place(match))


def is_friendly(sentence: Sentence) -> bool:
    """Tell whether a sentence thanks, looks forward, understands or is glad, with nothing sour beside it."""
    return bool(_FRIENDLY.search(sentence.row)) and not _SOUR.search(sentence.row)


def _finding(page: Page, sentence: Sentence, family: Family, words: Span) -> Finding:
    span = words if family.narrow else sentence.span
    sister = family.sister if isinstance(family.sister, str) else family.sister(page, sentence, words)
    return family.rule.finding(page, span, message=family.message, level=family.level, suggestion=sister)


def _calmed(found: list[Finding], setting: Setting) -> list[Finding]:
    """Miss a thank-you in a check-in or an acceptance only where the letter has a harsher side as well."""
    if setting.kind in NEED_THANKS or any(finding.level is Level.WARN for finding in found):
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


def offers_a_breath(findings: tuple[Finding, ...]) -> bool:
    """Tell whether three or more findings are about self-doubt, so that a breath helps more than a warning."""
    return sum(1 for finding in findings if finding.rule in SELF_DOUBT) >= 3


__all__ = ["Sending", "Setting", "offers_a_breath", "read_letter", "rules", "similarity", "timing_findings"]
