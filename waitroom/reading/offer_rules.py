"""LR-54, LR-57 and LR-61: an offer taken for granted, presents to those who decide, a yes with conditions."""

import re
from collections.abc import Iterator
from functools import cache

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, THANKS, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter
from waitroom.reading.rewrites import LEAVE_OUT
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_list
from waitroom.translation import _

PRESUMING = Rule(
    id="LR-54",
    name="presuming",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | {"interest-note", "other-offer", "look-again", "accept-interview"},
    message=_("This takes the offer for granted."),
    why=_("The choice is still theirs, and they like to make it."),
    source="usnews-2008",
)
GIFT = Rule(
    id="LR-57",
    name="gift",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note", "other-offer", "look-again", "accept-interview"},
    message=_("A present to those who decide has to be sent back."),
    why=_("Most places forbid it, and it leaves them in your debt on the wrong day."),
    source="practice",
)
CONDITIONS = Rule(
    id="LR-61",
    name="conditional-yes",
    level=Level.WARN,
    kinds=frozenset({"accept"}),
    message=_("This puts a condition on your yes."),
    why=_("Terms are settled before the letter that accepts them."),
    source="practice",
)
RULES = (PRESUMING, GIFT)


_MAY_HOLD = {
    "gifts": re.compile(
        r"gift|present|hamper|bottle|wine|whisk|champagne|prosecco|\b(?:port|gin|cash|spa)\b|chocolate"
        r"|flowers|bouquet"
        r"|roses|orchid|voucher|cheque|[£$€]|basket|truffles|perfume|pralines|ticket|cufflinks|token|parcel|courier"
        r"|florist|money|lunch|dinner|meal|drinks|cake|enclosed|attached|worth your|in it for you|grease|commission"
        r"|crate|percentage|\bcut\b|something|biscuits",
    ),
    "taken_for_granted": re.compile(
        r"start|join|begin|resign|quit|notice|contract|paperwork|offer|desk|badge|lanyard|locker|my new|my first"
        r"|take it|assume|presum|no doubt|trust|know (?:that )?(?:i|you)|know (?:it|how)|landlord|landlady|boss"
        r"|your (?:new|next|future)|is mine|formalit|settled|in the bag|room for me|space for me|forward my|cancel"
        r"|called off|packing|on board|in post|chair|office|when i.?(?:m| am) |told|informed|warned|written to"
        r"|(?:sure|certain|clear|obvious|evident) (?:that )?you|interviews|applications",
    ),
}
"""What a sentence in small letters has to hold before the long list is tried."""


_US = (
    r"(?:you|your (?!book|shop|website|catalogue)\w+|the (?:whole )?(?:panel|committee|team|board|shop|boutique|"
    r"office|porter|reception|ladies)|each of (?:you|the panel)|everyone)"
)
"""Who decides: it stands for `<us>` in the lists."""
_OF_THE_WORK = re.compile(
    r"\bmy\b|start|begin|who will|who is|contract|uniform|cards|once i|take over|first thing|resign|quit"
    r"|notice|told|tell"
    r"|turned down|refused|declined|cancel|called off|stop|near|round the corner|next to|close to|by you"
    r"|see you|from monday"
    r"|next week|from the first|skip|leave out|do without|no need|remains|the rest|settled|decided|myself"
    r"|already|i take it"
    r"|assume|expect|trust|suppose|gather|sure|no doubt|know|certain|names|save me|keep me|reserve"
    r"|goes without|clear|obvious"
    r"|paperwork|papers|together|practising|pension|bring|now that|same team|do i choose|addition|signing|how this",
)
_IF = re.compile(
    r"\b(?:if|should (?:you|i|it|the)|were (?:you|i|it)|would|might|in case|whoever|whether|hope to|unless|"
    r"as (?:we )?agreed|you rang with|was|were|had|used to|previous(?:ly)?|last (?:job|post|role|year)"
    r"|when i was|my old|at my)\b"
    r"|\bnot (?:my|to)\b",
)
"""What leaves the choice to them, or tells of another time."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return the lines of a table as one pattern for small letters."""
    lines = (line.replace("<us>", _US) for line in load_list(name))
    return re.compile("|".join(f"(?:{line})" for line in lines))


def presents_and_presuming(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-54 and LR-57: by sentences, each once."""
    for rule, name in ((PRESUMING, "taken_for_granted"), (GIFT, "gifts")):
        if not rule.applies_to_kind(setting.kind):
            continue
        may_hold, pattern = _MAY_HOLD[name], _pattern(name)
        for sentence, text in zip(page.sentences, page.small_sentences, strict=True):
            if may_hold.search(text) and pattern.search(text):
                if rule is GIFT and _pattern("no_presents").search(text):
                    continue
                yield rule.finding(page, sentence.span, suggestion=LEAVE_OUT)


def given_presents(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-57: a thing that one gives, on its way to those who decide, whatever the words are in."""
    if not GIFT.applies_to_kind(setting.kind):
        return
    presents, giving = _pattern("presents"), _pattern("giving")
    for sentence, text in zip(page.sentences, page.small_sentences, strict=True):
        if presents.search(text) and giving.search(text) and not _pattern("no_presents").search(text):
            yield GIFT.finding(page, sentence.span, suggestion=LEAVE_OUT)


def as_if_hired(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-54: plans for the work that leave out the "if"."""
    if not PRESUMING.applies_to_kind(setting.kind):
        return
    hired = _pattern("as_if_hired")
    for sentence, text in zip(page.sentences, page.small_sentences, strict=True):
        if _OF_THE_WORK.search(text) and hired.search(text) and not _IF.search(text):
            yield PRESUMING.finding(page, sentence.span, suggestion=LEAVE_OUT)


CHECKS = (presents_and_presuming, given_presents, as_if_hired)
