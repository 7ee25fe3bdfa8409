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

PRESUMING = Rule(
    id="LR-54",
    name="presuming",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | {"interest-note", "other-offer", "look-again", "accept-interview"},
    message="This takes the offer for granted.",
    why="The choice is still theirs, and they like to make it.",
    source="usnews-2008",
)
GIFT = Rule(
    id="LR-57",
    name="gift",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note", "other-offer", "look-again", "accept-interview"},
    message="A present to those who decide has to be sent back.",
    why="Most places forbid it, and it leaves them in your debt on the wrong day.",
    source="practice",
)
CONDITIONS = Rule(
    id="LR-61",
    name="conditional-yes",
    level=Level.WARN,
    kinds=frozenset({"accept"}),
    message="This puts a condition on your yes.",
    why="Terms are settled before the letter that accepts them.",
    source="practice",
)
RULES = (PRESUMING, GIFT)


_MAY_HOLD = {
    "gifts": re.compile(
        r"gift|present|hamper|bottle|wine|whisk|champagne|prosecco|\b(?:port|gin|cash|spa)\b|chocolate|flowers|bouquet"
        r"|roses|orchid|voucher|cheque|[£$€]|basket|truffles|perfume|pralines|ticket|cufflinks|token|parcel|courier"
        r"|florist|money|lunch|dinner|meal|drinks|cake|enclosed|attached|worth your|in it for you|grease|commission"
        r"|crate|percentage|\bcut\b|something|biscuits",
        re.IGNORECASE,
    ),
    "taken_for_granted": re.compile(
        r"start|join|begin|resign|quit|notice|contract|paperwork|offer|desk|badge|lanyard|locker|my new|my first"
        r"|take it|assume|presum|no doubt|trust|know (?:that )?(?:i|you)|know (?:it|how)|landlord|landlady|boss"
        r"|your (?:new|next|future)|is mine|formalit|settled|in the bag|room for me|space for me|forward my|cancel"
        r"|called off|packing|on board|in post|chair|office|when i.?(?:m| am) |told|informed|warned|written to"
        r"|(?:sure|certain|clear|obvious|evident) (?:that )?you|interviews|applications",
        re.IGNORECASE,
    ),
}
"""What a letter has to hold before its sentences are tried."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in load_list(name)), re.IGNORECASE)


def presents_and_presuming(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-54 and LR-57: by sentences, each once."""
    for rule, name in ((PRESUMING, "taken_for_granted"), (GIFT, "gifts")):
        if not rule.applies_to_kind(setting.kind):
            continue
        may_hold, pattern = _MAY_HOLD[name], _pattern(name)
        for sentence in page.sentences:
            if not may_hold.search(page.body, sentence.span.start, sentence.span.end):
                continue
            text = " ".join(sentence.span.of(page.body).replace("’", "'").split())
            if pattern.search(text):
                yield rule.finding(page, sentence.span, suggestion=LEAVE_OUT)


CHECKS = (presents_and_presuming,)
