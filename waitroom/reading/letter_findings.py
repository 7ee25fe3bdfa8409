"""What the reading says back about a letter: every rule, in the order of the text."""

from collections.abc import Callable, Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading import (
    cliche_rules,
    closing_rules,
    expense_rules,
    length_and_shouting_rules,
    letter_kind_rules,
    letter_language,
    missing_parts_rules,
    name_rules,
    offer_rules,
    organisation_rules,
    placeholder_rules,
    role_rules,
    specificity_rules,
    swearing_rules,
    typo_rules,
    weekday_mismatch_rules,
)
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.missing_parts_rules import NEED_THANKS, THANKS_MISSING
from waitroom.reading.parsed_letter import ParsedLetter, parse_letter
from waitroom.reading.positive_findings import positive_findings
from waitroom.reading.rule import Rule
from waitroom.reading.send_context import SendContext
from waitroom.reading.specificity_rules import similarity
from waitroom.reading.timing_rules import TIMING_RULES, timing_findings
from waitroom.reading.tone_findings import is_calm, tone_findings, weigh_sentences
from waitroom.reading.wording_matches import FAMILIES
from waitroom.translation import _

Check = Callable[[ParsedLetter, LetterContext], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    *missing_parts_rules.CHECKS,
    *placeholder_rules.CHECKS,
    *name_rules.CHECKS,
    *organisation_rules.CHECKS,
    *role_rules.CHECKS,
    *typo_rules.CHECKS,
    *specificity_rules.CHECKS,
    *cliche_rules.CHECKS,
    *length_and_shouting_rules.CHECKS,
    *closing_rules.CHECKS,
    *letter_kind_rules.CHECKS,
    *expense_rules.CHECKS,
    *swearing_rules.CHECKS,
    *offer_rules.CHECKS,
    *weekday_mismatch_rules.CHECKS,
)
IN_ANY_LANGUAGE: tuple[Check, ...] = (
    placeholder_rules.placeholders,
    missing_parts_rules.subject,
    name_rules.check_misspelt_names,
    length_and_shouting_rules.exclamation_marks,
    length_and_shouting_rules.emoji,
    specificity_rules.same_note,
)
"""What is read where the letter is not in English."""
SLEEP_ON_IT = Rule(
    id="LR-34",
    name="sleep-on-it",
    level=Level.HINT,
    message=_("Keep it here tonight. It'll read differently in the morning."),
    why=_("Write it, sleep, edit."),
    source="metafilter-fail",
)
SELF_DOUBT = frozenset({"LR-12", "LR-13", "LR-14", "LR-15", "LR-16", "LR-41", "LR-42"})
"""Three or more at once are answered by a breath: LR-12 to LR-16, and what was split from LR-15."""

TONE = frozenset({f"LR-{number}" for number in (12, 13, 14, 15, 18, 19, 20, 21, *range(41, 50))})
"""Rules about tone, where one chance likeness in a friendly letter is no more than a hint."""

TASTE = ("LR-05", "LR-10", "LR-24", "LR-26", "LR-32", "LR-11", "LR-39", "LR-06", "LR-33")
"""Rules whose hints are about the letter as a whole, those first that help most."""
EXACT = frozenset({"LR-54", "LR-55", "LR-56", "LR-57"})
"""Rules that know what they speak of."""

NIGHT = frozenset({23, 0, 1, 2, 3, 4})


def rules() -> tuple[Rule, ...]:
    """Return every rule once, by its number, for the help and for what is never shown."""
    found = {rule.id: rule for family in FAMILIES for rule in (family.rule,)}
    for module in (
        missing_parts_rules,
    placeholder_rules,
        name_rules,
        organisation_rules,
    role_rules,
        typo_rules,
        specificity_rules,
        cliche_rules,
        length_and_shouting_rules,
        letter_kind_rules,
    expense_rules,
        swearing_rules,
        offer_rules,
        weekday_mismatch_rules,
        letter_language,
    ):  # fmt: skip
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
    tongue = letter_language.language_of(body)
    if tongue != letter_language.ENGLISH:
        return (*_in_another_language(page, setting, tongue),)
    for check in CHECKS:
        pause()
        found.extend(check(page, setting))
    exact = [finding for finding in found if finding.rule in EXACT]
    weighed = weigh_sentences(page, setting, exact, pause)
    found.extend(tone_findings(weighed, setting, _curtness(page, found)))
    found = _without_echoes(_without_twins(found))
    found = _one_on_the_whole(_calmed(found, setting))
    warnings = sum(1 for finding in found if finding.level in {Level.WARN, Level.STOP})
    if warnings >= 3 or setting.hour in NIGHT:
        found.append(SLEEP_ON_IT.finding(page))
    found.sort(key=lambda finding: (-1 if finding.start is None else finding.start, finding.rule))
    return (*found, *positive_findings(page, setting, found, is_friendly=is_calm(weighed)))


def _in_another_language(page: ParsedLetter, setting: LetterContext, tongue: str) -> Iterator[Finding]:
    """Read what does not depend on the language, and say which it is."""
    yield letter_language.NOT_ENGLISH.finding(
        page, message=_("This letter is in {tongue}: spelling and tone are not read.").format(tongue=tongue)
    )
    for check in IN_ANY_LANGUAGE:
        yield from check(page, setting)


def _curtness(page: ParsedLetter, found: list[Finding]) -> int:
    """Count what is harsh beside the tone: no thanks, no greeting, a bare name, shouting."""
    greeting = page.greeting.of(page.body) if page.greeting else ""
    signs = (
        any(finding.rule == THANKS_MISSING.id for finding in found),
        len(greeting.split()) < 2,
        any(finding.rule in {"LR-28", "LR-51"} and finding.level is Level.WARN for finding in found),
    )
    return sum(signs)


def _calmed(found: list[Finding], setting: LetterContext) -> list[Finding]:
    """Miss a thank-you in a check-in or an acceptance only where the letter has a harsher side as well."""
    harsh = any(finding.level is Level.WARN for finding in found)
    if harsh:
        return [
            finding._replace(level=Level.WARN) if finding.rule == THANKS_MISSING.id else finding
            for finding in found
        ]
    if setting.kind in NEED_THANKS:
        return found
    return [finding for finding in found if finding.rule != THANKS_MISSING.id]


def _one_on_the_whole(found: list[Finding]) -> list[Finding]:
    """Keep one hint about the letter as a whole: the one that helps most."""
    whole = [each for each in found if each.start is None and each.level is Level.HINT and each.rule in TASTE]
    if len(whole) < 2:
        return found
    kept = min(whole, key=lambda each: TASTE.index(each.rule))
    return [each for each in found if each is kept or each not in whole]


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


def _without_echoes(found: list[Finding]) -> list[Finding]:
    """Say one thing of a sentence: where an exact rule has spoken, its tone needs no second remark."""
    exact = [(each.start, each.end) for each in found if each.rule in EXACT]
    return [
        each
        for each in found
        if each.rule not in TONE
        or each.start is None
        or each.end is None
        or not any(
            start is not None and end is not None and each.start < end and start < each.end
            for start, end in exact
        )
    ]


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
