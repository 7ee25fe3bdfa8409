"""The closing line and the greeting as a reader hears them: LR-47 and LR-48 outside the sentences."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.politeness_rules import FAMILIAR, SLANG
from waitroom.translation import _

_TOO_CLOSE = re.compile(
    r"^(?:(?:all|lots of|much|with|big|sending|my)\s+)*(?:love|kiss(?:es)?|hugs?|xo+|x{2,})\b|"
    r"\b(?:xx+|xoxo|hugs|kisses)\b",
    re.IGNORECASE,
)
AMONG_FRIENDS = frozenset({"thank-you-helper"})
"""Letters to one's own people, where closeness is nobody's business."""
_SHORT = 5
"""Words; among the last lines, a longer one is a sentence."""
_SLANGY = re.compile(
    r"\b(?:cya|laters?|toodles|ciao|ttfn|peace(?: out)?|cheers (?:mate|guys|bro)|thx|rgds|tata)\b",
    re.IGNORECASE,
)
_HELLO = re.compile(r"\b(?:hey+|heya|yo|wassup|what's up|howdy|sup)\b", re.IGNORECASE)
_PET_NAME = re.compile(
    r"\b(?:darling|sweetheart|gorgeous|beautiful|lovely|honey|love|friend|mate|buddy|dude|bro|"
    r"dearest|boss|babe|pal|stranger|bestie|my dear)\b",
    re.IGNORECASE,
)


def closing_tone(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Look at the last lines: too close, or slang."""
    known = [span for span in (page.close, *page.signature) if span is not None]
    last = [line for line in page.lines if line.of(page.body).strip()][-2:]
    short = (line for line in last if len(line.of(page.body).split()) <= _SHORT)
    known += [line for line in short if not any(line.start <= span.start < line.end for span in known)]
    for span in known:
        text = span.of(page.body)
        if _TOO_CLOSE.search(text) and setting.kind not in AMONG_FRIENDS:
            yield FAMILIAR.finding(page, span, suggestion="Kind regards,")
        elif _SLANGY.search(text):
            yield SLANG.finding(page, span, suggestion="Kind regards,")


def greeting_tone(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Look at the greeting: a pet name, or a word from the corridor."""
    if page.greeting is None:
        return
    text = page.greeting.of(page.body)
    name = setting.addressee.split()[0] if setting.addressee else ""
    better = f"Dear {name}," if name else ""
    pet = _PET_NAME.search(text)
    if pet and pet.group().lower() not in setting.addressee.lower():
        yield FAMILIAR.finding(page, page.greeting, suggestion=better)
    elif _HELLO.match(text):
        yield SLANG.finding(
            page,
            page.greeting,
            level=Level.HINT,
            message=_("Some readers hear Hey as very casual."),
            suggestion=better,
        )


def kisses(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Find a row of kisses after the name."""
    if page.lines and setting.kind not in AMONG_FRIENDS:
        last = next((line for line in reversed(page.lines) if line.of(page.body).strip()), page.lines[-1])
        match = re.search(r"(?<!\w)[xX]{1,5}\s*$", last.of(page.body))
        heard = [
            span for span in (page.close, *page.signature) if span and _TOO_CLOSE.search(span.of(page.body))
        ]
        if match and not any(span.start < last.end and last.start < span.end for span in heard):
            yield FAMILIAR.finding(
                page,
                TextSpan(last.start + match.start(), last.start + len(last.of(page.body).rstrip())),
                suggestion="Kind regards,",
            )


CHECKS = (closing_tone, greeting_tone, kisses)
