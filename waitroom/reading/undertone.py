"""LR-53: what a line without a mark of its own is heard as, among lines that have one."""

from collections.abc import Iterator

from waitroom.domain.finding import Finding, Level
from waitroom.reading.page import Page, Sentence, Span
from waitroom.reading.rules import Rule
from waitroom.reading.sisters import leave_out

UNDERTONE = Rule(
    id="LR-53",
    name="undertone",
    level=Level.HINT,
    message="Beside the marked lines this one may be heard in the same tone.",
    why="A reader who has met three sharp lines hears the fourth that way as well.",
    source="practice",
)
RULES = (UNDERTONE,)

_HEARD_AS = {
    "LR-12": "an apology",
    "LR-13": "a rehash of an answer",
    "LR-14": "negative about yourself",
    "LR-15": "pressure or a demand",
    "LR-17": "talk of pay",
    "LR-18": "blame, impatient in tone",
    "LR-19": "arguing with the decision",
    "LR-20": "gossip about an employer",
    "LR-21": "criticism close to an insult",
    "LR-41": "pleading or desperate",
    "LR-42": "emotional, a guilt trip",
    "LR-43": "too personal",
    "LR-44": "rude or hostile in tone",
    "LR-45": "sarcasm, bitter in tone",
    "LR-46": "a threat",
    "LR-47": "informal, like slang",
    "LR-48": "too familiar",
    "LR-49": "boasting or entitled",
}
_MOST = 3
"""So many likenesses are named; more would be a list."""
_LEAST_WORDS = 4


def undertone(page: Page, sentences: list[Sentence], found: list[Finding]) -> Iterator[Finding]:
    """Hint at `sentences`, which have no mark of their own, by what the marked lines are heard as.

    The nearest marked lines name it first.
    """
    marks = [finding for finding in found if finding.rule in _HEARD_AS and finding.start is not None]
    for sentence in sentences:
        if len(sentence.words) >= _LEAST_WORDS:
            heard = _nearest(marks, sentence.span)
            yield UNDERTONE.finding(
                page,
                sentence.span,
                message=f"Beside the marked lines this one may be heard as {heard}.",
                suggestion=leave_out(page, sentence, sentence.span),
            )


def _nearest(marks: list[Finding], span: Span) -> str:
    near = sorted(marks, key=lambda finding: abs((finding.start or 0) - span.start))
    names = list(dict.fromkeys(_HEARD_AS[finding.rule] for finding in near))[:_MOST]
    return "; or ".join(names)
