"""LR-54, LR-57 and LR-61: an offer taken for granted, presents to those who decide, a yes with conditions."""

import re
from collections.abc import Iterator

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


def _check(rule: Rule, name: str) -> tuple[Rule, re.Pattern[str]]:
    return rule, re.compile("|".join(f"(?:{line})" for line in load_list(name)), re.IGNORECASE)


def presents_and_presuming(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-54 and LR-57: by sentences, each once."""
    for rule, name in ((PRESUMING, "taken_for_granted"), (GIFT, "gifts")):
        if not rule.speaks_of(setting.kind):
            continue
        pattern = _check(rule, name)[1]
        for sentence in page.sentences:
            text = " ".join(sentence.span.of(page.body).replace("’", "'").split())
            if pattern.search(text):
                yield rule.finding(page, sentence.span, suggestion=LEAVE_OUT)


CHECKS = (presents_and_presuming,)
