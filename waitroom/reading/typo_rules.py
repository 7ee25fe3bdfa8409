"""LR-09: small slips of typing."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_pairs

SLIP = Rule(
    id="LR-09",
    name="typing-slip",
    level=Level.HINT,
    message="A small slip of typing or spelling.",
    why="Small slips are read as haste.",
    source="job-hunt, liveabout, net-temps",
)
RULES = (SLIP,)
MOST = 8
"""More slips than this are not listed one by one."""

_SLIPS: tuple[tuple[str, re.Pattern[str], str], ...] = (
    (
        "A doubled word.",
        re.compile(
            r"\b(?!(?:had|that|so|very|please|really|no|bye|ha|long|many|much|never|far|night|"
            r"knock|well|is)\b)([^\W\d_]{2,})\s+\1\b(?!['’])",
            re.IGNORECASE,
        ),
        r"\1",
    ),
    ("A space before the mark.", re.compile(r"(?<=\w) +([,.;:!?])(?=\s|$)"), r"\1"),
    ("A small i standing alone.", re.compile(r"(?<![\w.'’-])i(?=['’](?:m|ve|d|ll)\b|\s)(?!\.)"), "I"),
    (
        "Your, or you are?",
        re.compile(
            r"\byou['’]re (?=time|team|company|office|work|help|consideration|interview|"
            r"kindness|advice|reply|museum|school|shop)",
            re.IGNORECASE,
        ),
        "your ",
    ),
    (
        "Your, or you are?",
        re.compile(r"\byour (?=(?:welcome|right|not|going|very (?:kind|busy))\b)", re.IGNORECASE),
        "you are ",
    ),
    ("Its, or it is?", re.compile(r"\bits (?=(?:been|a|an|the|not|very|so)\b)", re.IGNORECASE), "it's "),
    (
        "Have, where of stands.",
        re.compile(r"\b(could|would|should|must|might) of\b", re.IGNORECASE),
        r"\1 have",
    ),
    ("Two words in one.", re.compile(r"\balot\b", re.IGNORECASE), "a lot"),
)
_MISSPELT_PATTERN = re.compile(r"\b[^\W\d_]+\b")


def typo_findings(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Doubled words, stray spaces, "could of", misspellings, open brackets, a sentence in small letters."""
    known = {
        word.lower()
        for source in (*setting.known_words, *setting.people, setting.company, setting.sender, setting.role)
        for word in source.split()
    }
    found: list[Finding] = []
    for part in page.paragraphs:
        for message, pattern, better in _SLIPS:
            found.extend(
                SLIP.finding(
                    page, TextSpan(*match.span()), message=message, suggestion=match.expand(better).strip()
                )
                for match in pattern.finditer(page.body, part.start, part.end)
            )
        for match in _MISSPELT_PATTERN.finditer(page.body, part.start, part.end):
            right = load_pairs("misspelt").get(match.group().lower())
            if right and match.group().lower() not in known:
                found.append(
                    SLIP.finding(
                        page,
                        TextSpan(*match.span()),
                        message="A misspelling: a small slip of typing.",
                        suggestion=right,
                    )
                )
        found.extend(_brackets(page, part))
    found.extend(_small_letters(page))
    yield from found[:MOST]


def _brackets(page: ParsedLetter, part: TextSpan) -> Iterator[Finding]:
    text = re.sub(r"[:;=][-']?[()]|\b(?:\d+|[a-z])\)", "", part.of(page.body))
    for opening, closing in ("()", "“”"):
        if text.count(opening) != text.count(closing):
            at = part.of(page.body).find(opening if opening in text else closing)
            if at >= 0:
                yield SLIP.finding(
                    page,
                    TextSpan(part.start + at, part.start + at + 1),
                    message="A bracket or quotation mark without its other half.",
                )


def _small_letters(page: ParsedLetter) -> Iterator[Finding]:
    for sentence in page.sentences:
        first = page.body[sentence.span.start]
        if (
            first.islower()
            and not page.greeting_runs_on(sentence)
            and not re.match(
                r"(?:https?:|www\.|\w+@|i[A-Z]|e[A-Z])",
                page.body[sentence.span.start : sentence.span.start + 8],
            )
        ):
            before = page.body[max(0, sentence.span.start - 5) : sentence.span.start]
            if "…" not in before and "..." not in before and "\n" not in before.strip(" "):
                yield SLIP.finding(
                    page,
                    TextSpan(sentence.span.start, sentence.words[0].end),
                    message="A sentence without a capital.",
                )
                return


CHECKS = (typo_findings,)
