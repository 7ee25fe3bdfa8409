"""LR-16, LR-29 and LR-30: hedging, gushing, stock phrases."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, THANKS, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rewrites import leave_out, unhedged
from waitroom.reading.rule import Rule, WordingFamily
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import N_, _

HEDGING = Rule(
    id="LR-16",
    name="hedging",
    level=Level.HINT,
    kinds=THANKS | CHECK_INS | {"informal-chat"},
    message=_("So many softeners make it sound less sure than you are."),
    why=_("One plain question is kinder to a busy reader."),
    source="practice",
)
GUSHING = Rule(
    id="LR-29",
    name="gushing",
    level=Level.HINT,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message=_("So much praise is hard to believe."),
    why=_("One strong word is believed, three are counted."),
    source="jobseekertools",
)
CLICHE = Rule(
    id="LR-30",
    name="cliche",
    level=Level.HINT,
    message=_("A stock phrase that any letter could hold."),
    why=_("It says nothing that is yours."),
    source="cfwcareers",
)
RULES = (HEDGING, GUSHING, CLICHE)
FAMILIES = (
    WordingFamily(rule=GUSHING, wordings="sure_gushing", level=Level.WARN, sister=leave_out, is_sure=True),
)

_SOFT = re.compile(
    r"\b(?:just|maybe|perhaps|possibly|hopefully|somewhat|sort of|kind of|i guess|i think|i "
    r"feel|i believe|i was wondering if|if that makes sense|i might be able to)\b"
)
_GUSH = re.compile(
    r"\b(?:amazing(?:ly)?|incredibl[ey]|thrilled|honou?red|absolutely|extremely|so (?:very "
    r")?much|so,? so|truly|deeply|perfect(?:ly)?|blessed|beyond|ecstatic|overjoyed|awestruck|"
    r"in awe|mind-blowing|phenomenal"
    r"|magical|inspir(?:ing|ational)|legendary|genius|breathtaking|fantastic|fabulous|"
    r"outstanding|extraordinary|unforgettable|life-changing|privileged?|humbled|wonderful|"
    r"brilliant|dream)\b"
)
_STOCK = {
    r"(?:i )?(?:hope|trust) (?:that )?(?:this|my) (?:e-?mail|mail|letter|message|note) finds "
    r"you (?:well|in good health|in good spirits)": "",
    r"team[- ]player": "the people you worked with, and how",
    r"hit(?:ting)? the ground running": "what you could do in the first week",
    r"think(?:ing)? outside (?:of )?the box": "the idea itself",
    r"perfect fit": "the one thing that fits",
    r"touch(?:ing)? base": "ask",
    r"circl(?:e|ing) back": "come back to this",
    r"passionate about": "what you do about it",
    r"detail[- ]oriented": "one detail that you caught",
    r"(?:at )?your earliest convenience": "when you can",
    r"(?:do not|don't|please) hesitate to": "",
    r"wealth of experience": "the years, or the work",
    r"synerg(?:y|ies)|synergistic": "the work together",
    r"(?:i am|i'm) writing to (?!thank|ask|accept|let|confirm|say|withdraw|decline|tell)": "",
    r"go(?:ing)? (?:above and beyond|the extra mile)|give (?:110|150|200) ?(?:%|per ?cent)": "what you did",
    r"results[- ]driven|self[- ]starter|go-getter|people person|proven track record|move the "
    r"needle|low[- ]hanging fruit|win[- ]win|value[- ]add": "what you did",
    r"just checking in|just following up|just wanted to (?:check in|follow up|touch base)": (
        "I wanted to ask how things stand"
    ),
    r"esteemed (?:organi[sz]ation|company|firm|institution)|your good self": "the name",
}
_STOCK_PATTERN = re.compile(rf"\b(?:{'|'.join(_STOCK)})")
_STOCK_SINGLY = tuple((re.compile(pattern), instead) for pattern, instead in _STOCK.items())
"""The same one by one, to tell which it was."""


_SOFTER = re.compile(
    _SOFT.pattern
    + r"|\b(?:might|may be that|could be that|possible|ought perhaps|venture to|at any rate|suppose|so to speak|"
    r"more or less|in some way|if it were not too much|some sort of|go so far as to say|all things being equal|"
    r"be minded to|along the lines of|as it were|to some extent|in a manner of speaking)\b"
)
"""What softens a sentence further, where others are there already."""


def hedging(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-16: more than two softeners in a hundred words, and at least three, or two in one sentence."""
    if not HEDGING.applies_to_kind(setting.kind):
        for sentence in page.sentences:
            if len(_SOFTER.findall(sentence.span.of(page.small))) >= 3:
                yield HEDGING.finding(page, sentence.span, suggestion=unhedged(sentence.span.of(page.body)))
                return
        return
    counts = [(sentence, len(_SOFT.findall(sentence.span.of(page.small)))) for sentence in page.sentences]
    total = sum(count for __, count in counts)
    most, best = max(counts, key=lambda each: each[1], default=(None, 0))
    if most is not None and ((total >= 3 and total * 100 > 2 * page.word_count) or best >= 3):
        yield HEDGING.finding(page, most.span, suggestion=unhedged(most.span.of(page.body)))
        return
    for sentence in page.sentences:
        if len(_SOFTER.findall(sentence.span.of(page.small))) >= 4:
            yield HEDGING.finding(page, sentence.span, suggestion=unhedged(sentence.span.of(page.body)))
            return


def gushing(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-29: three strong words; a warning from six on."""
    if not GUSHING.applies_to_kind(setting.kind):
        return
    found = [match for part in page.paragraphs for match in _GUSH.finditer(page.small, part.start, part.end)]
    if len(found) >= 3:
        level = Level.WARN if len(found) >= 6 else Level.HINT
        for sentence in page.sentences:
            inside = [m for m in found if sentence.span.start <= m.start() < sentence.span.end]
            if len(inside) >= 2 or (inside and inside[0] is found[2]):
                yield GUSHING.finding(page, sentence.span, level=level)


def cliches(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-30: stock phrases, each once."""
    _ = setting
    if not any(stem in page.small for stem in load_word_set("cliche_stems")):
        return
    for part in page.paragraphs:
        for match in _STOCK_PATTERN.finditer(page.small, part.start, part.end):
            instead = next(
                better for each, better in _STOCK_SINGLY if each.match(page.small, match.start(), part.end)
            )
            yield CLICHE.finding(
                page,
                TextSpan(*match.span()),
                suggestion=instead or N_("Begin with what comes after it."),
            )


CHECKS = (hedging, gushing, cliches)
