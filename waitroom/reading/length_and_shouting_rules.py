"""LR-26 to LR-28, LR-31 and LR-33: length, paragraphs, loudness, letterheads, sentences that begin with I."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, THANKS, LetterContext
from waitroom.reading.letter_kind_rules import says_its_yes_or_no
from waitroom.reading.name_forms import name_words
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.specificity_rules import FEW_DETAILS, own_details
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

LENGTH = Rule(
    id="LR-26",
    name="length",
    level=Level.HINT,
    message=_("The length is unusual for this kind of letter."),
    why=_("It is read on a phone between two meetings."),
    source="faraday, interview-prep, getresumatch",
)
DENSE = Rule(
    id="LR-27",
    name="dense-paragraph",
    level=Level.HINT,
    message=_("A long paragraph; a break in the middle makes it easier to read."),
    why=_("It is read on a phone between two meetings."),
    source="fastcompany",
)
LOUD = Rule(
    id="LR-28",
    name="exclamation",
    level=Level.WARN,
    message=_("Several exclamation marks read as a raised voice."),
    why=_("One is warm, a row is noise."),
    source="amerikanki",
)
CAPITALS = Rule(
    id="LR-51",
    name="capitals",
    level=Level.WARN,
    message=_("Words in capitals read as shouting."),
    why=_("Emphasis in capitals is heard as a raised voice."),
    source="amerikanki",
)
EMOJI = Rule(
    id="LR-52",
    name="emoji",
    level=Level.WARN,
    message=_("A smiley does not reach every reader of this letter as it was meant."),
    why=_("Not every screen shows them, and not every reader likes them."),
    source="amerikanki",
)
LETTERHEAD = Rule(
    id="LR-31",
    name="letterhead-in-an-email",
    level=Level.HINT,
    message=_("An email has date and address in its head already."),
    why=_("The first line of a preview is better spent on the greeting."),
    source="fastcompany",
)
I_I_I = Rule(
    id="LR-33",
    name="i-i-i",
    level=Level.HINT,
    kinds=THANKS | AFTER_NO,
    message=_("Most sentences begin with I; one that begins with you turns it round."),
    why=_("The letter is about the talk between two."),
    source="practice",
)
RULES = (LENGTH, DENSE, LOUD, CAPITALS, EMOJI, LETTERHEAD, I_I_I)

_BANGS = re.compile(r"!+[!?]*|\?+!+")
_CAPS = re.compile(r"(?<![\w&/.-])[A-Z][A-Z'’]+(?![\w&/-])")
_EMOJI = re.compile(
    "[\U0001f300-\U0001faff☀-➿⭐❤\U0001f1e6-\U0001f1ff]️?"
    r"|(?<!\S)(?:[:;=][-'^o]?[)(DPpO/|3*\]\[]|<3+|\^_\^|:'\(|xD)(?=\s|[.,!?]|$)"
)
_DATE_LINE = re.compile(
    r"^\s*(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?\s+\d{4}|[A-Z][a-z]+\s+\d{1,2},?\s+\d{4}|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\s*$"
)
_ADDRESS_LINE = re.compile(
    r"^\s*(?:\d+[A-Za-z]?,?\s+[A-Z][\w'’]+\s+(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Close|"
    r"Way|Terrace|Place|Square|Court|Crescent|Boulevard|Blvd)\b|"
    r".*\b[A-Z]{1,2}\d{1,2}[A-Z]?\s*\d[A-Z]{2}\b|.*,\s*[A-Z]{2}\s+\d{5}\b)"
)
_LIMITS: tuple[tuple[frozenset[str], int, int, int], ...] = (
    (THANKS, 40, 180, 250),
    (CHECK_INS, 0, 100, 120),
    (AFTER_NO, 0, 130, 160),
)
"""Kinds, the least words, the most that advisers name, the most before a warning."""
_SPARED = 1.1
"""Nobody notices a tenth more than what is advised; nothing is said of it."""
_FOR_EACH = 30
"""Words more for each further person who is thanked by name in one note to a panel."""
_BRINGS = re.compile(
    r"\b(?:you (?:had |both |all )?(?:asked|wanted|wished|requested|desired)|as (?:promised|requested|agreed)"
    r"|i promised|i said i would|here (?:it|they|is|are)|i am (?:sending|attaching|enclosing)"
    r"|(?:is|are) (?:attached|enclosed))\b"
)
_ASKS_FOR_NEWS = re.compile(
    r"\b(?:news|updates?|any word|decision|timings?|timelines?|time frame|(?:how|where) (?:things|it|we|i) stands?"
    r"|still (?:open|in the running)|next steps?|heard (?:back|from))\b"
)


def _limits(page: ParsedLetter, setting: LetterContext) -> tuple[int, int, int] | None:
    """Return the least words, the most that are advised and the most before a warning; None where nobody advises.

    What brings a paper that was asked for, and asks for no news, is no nudge; a note to several thanks several.
    """
    limits = next(((least, most, top) for kinds, least, most, top in _LIMITS if setting.kind in kinds), None)
    if limits is None:
        return None
    if setting.kind in CHECK_INS and _BRINGS.search(page.small) and not _ASKS_FOR_NEWS.search(page.small):
        return 0, *_LIMITS[0][2:]
    if setting.kind == "thank-you-panel":
        said = set(name_words(page.body))
        named = sum(
            not said.isdisjoint(who)
            for who in {name_words(who) for who in (setting.addressee, *setting.people)}
        )
        more = _FOR_EACH * max(0, named - 1)
        return limits[0], limits[1] + more, limits[2] + more
    return limits


def length_rule(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-26: too long or too short for its kind."""
    words = page.word_count
    if setting.kind == "connect-note":
        chars = len(page.body.strip())
        if chars > 200:
            yield LENGTH.finding(
                page,
                level=Level.WARN if chars > 300 else Level.HINT,
                message=_("{chars} characters; 200 is a common limit for a note to connect.").format(
                    chars=chars
                ),
            )
        return
    if (limits := _limits(page, setting)) is not None:
        least, most, too_many = limits
        if words > most * _SPARED or words > too_many:
            yield LENGTH.finding(
                page,
                level=Level.WARN if words > too_many else Level.HINT,
                message=_(
                    "{words} words are long for this kind of letter; {most} or fewer are advised."
                ).format(words=words, most=most),
            )
        elif (
            0 < words < least
            and (setting.word_range is None or words < setting.word_range[0])
            and len(own_details(page, setting)) <= FEW_DETAILS
        ):
            yield LENGTH.finding(
                page,
                message=_("{words} words are few; one detail from the talk is the part they keep.").format(
                    words=words
                ),
            )
        return
    if setting.word_range and words:
        least, most = setting.word_range
        if words > most * 1.25:
            yield LENGTH.finding(
                page,
                message=_(
                    "{words} words are long for this kind of letter; {most} or fewer are advised."
                ).format(words=words, most=most),
            )
        elif words < least * 0.75 and not says_its_yes_or_no(page, setting):
            yield LENGTH.finding(
                page,
                message=_(
                    "{words} words are few for this kind of letter; {least} or more are advised."
                ).format(words=words, least=least),
            )


def dense_paragraph(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-27: more than 120 words in one paragraph, or more than seven sentences that make up 100."""
    _ = setting
    for part in page.paragraphs:
        words = len(part.of(page.body).split())
        count = sum(1 for sentence in page.sentences if part.start <= sentence.span.start < part.end)
        if words > 120 or (count > 7 and words > 100):
            yield DENSE.finding(page, part)


def exclamation_marks(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-28: two exclamation marks are a hint, three or a row a warning."""
    _ = setting
    marks = [match for line in page.lines for match in _BANGS.finditer(page.body, line.start, line.end)]
    rows = [match for match in marks if len(match.group()) > 1]
    total = sum(match.group().count("!") for match in marks)
    if total < 2 and not rows:
        return
    level = Level.WARN if rows or total >= 3 else Level.HINT
    chosen = rows or marks[1:]
    for match in chosen if level is Level.WARN else chosen[:1]:
        yield LOUD.finding(page, _with_word(page.body, match), level=level, suggestion=".")


def _with_word(body: str, match: re.Match[str]) -> TextSpan:
    start = max(body.rfind(" ", 0, match.start()), body.rfind("\n", 0, match.start())) + 1
    return TextSpan(start, match.end())


def capitals(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-51: words of four letters and more in capitals, or a row of two, that are no known short forms."""
    known = {
        word.upper()
        for source in (
            setting.company,
            setting.role,
            setting.sender,
            setting.addressee,
            *setting.people,
            *setting.known_words,
            *setting.notes,
        )
        for word in re.findall(r"\w+", source)
    }
    for part in page.paragraphs:
        run: list[re.Match[str]] = []
        for match in [*_CAPS.finditer(page.body, part.start, part.end), None]:
            if match and run and page.body[run[-1].end() : match.start()].strip(" ,") in {"", "I", "A"}:
                run.append(match)
                continue
            yield from _shouted(page, run, known)
            run = [match] if match else []


_IS_THING = re.compile(
    r"\b(?:the|a|an|this|that|our|your|their|over|via|of|on|both|every|each)\s\Z", re.IGNORECASE
)
"""Before the name of a thing: a CAN bus is in every car, and nobody says "the can" loudly."""


def _shouted(page: ParsedLetter, run: list[re.Match[str]], known: set[str]) -> Iterator[Finding]:
    words = [match.group() for match in run]
    if not words or all(word in load_word_set("short_forms") or word in known for word in words):
        return
    is_phrase = len(words) > 1
    word = words[0]
    emphasised = len(word) >= 3 and re.search(r"[AEIOUY]", word) and word.lower() in load_word_set("shouted")
    if not is_phrase and word == "CAN" and _IS_THING.search(page.body, 0, run[0].start()):
        return
    if is_phrase or emphasised or (len(word) >= 6 and len(re.findall(r"[AEIOU]", word)) >= 2):
        span = TextSpan(run[0].start(), run[-1].end())
        yield CAPITALS.finding(page, span, suggestion=span.of(page.body).lower())


def emoji(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-52: emoji and typed smileys."""
    _ = setting
    for line in page.lines:
        for match in _EMOJI.finditer(page.body, line.start, line.end):
            yield EMOJI.finding(page, TextSpan(*match.span()))


def letterhead(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-31: an address block or a date line above the greeting."""
    if not page.greeting or setting.kind == "expenses":
        return
    for line in page.lines:
        if line.end <= page.greeting.start and (
            _DATE_LINE.match(line.of(page.body)) or _ADDRESS_LINE.match(line.of(page.body))
        ):
            yield LETTERHEAD.finding(page, line)
            return


def sentences_with_i(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-33: most sentences begin with I."""
    if not I_I_I.applies_to_kind(setting.kind) or len(page.sentences) < 5:
        return
    begun = [sentence for sentence in page.sentences if sentence.words[0].text == "i"]
    if len(begun) * 10 > len(page.sentences) * 7:
        yield I_I_I.finding(page)


CHECKS = (length_rule, dense_paragraph, exclamation_marks, capitals, emoji, letterhead, sentences_with_i)
