"""LR-01: blanks of a template that are still open."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.reading.letter_context import LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

PLACEHOLDER = Rule(
    id="LR-01",
    name="placeholder-left",
    level=Level.STOP,
    message=_("A blank of the template is still open."),
    why=_("It is the proof of a form letter."),
    source="job-hunt, fastcompany",
)
RULES = (PLACEHOLDER,)

_SLOT_WORDS = (
    "name|names|first name|last name|surname|full name|company|company name|organi[sz]ation|"
    "employer|role|position|job|job title|title|date|day|time|"
    "project|topic|detail|department|team|skill|skills|interviewer|manager|hiring manager|"
    "recipient|address|phone|phone number|email|specific|insert"
)
MARKED_SLOT = re.compile(
    r"\[[^\]\n]{0,80}\]"
    r"|\{[^}\n]{0,80}\}"
    r"|<[A-Za-z][A-Za-z _/-]{0,40}>"
    r"|«[^»\n]{1,40}»"
    r"|_{3,}|(?<!\w)_{2,}(?!\w)"
    r"|\((?:(?:insert|your|the|their) )?(?:[a-z]+ ){0,2}(?:name|date|title|position|role|company)(?: here)?\)"
    r"|\((?:(?:add|insert|fill in|put|mention|write|describe)\b[^)\n]{0,50}(?:here|in|something[^)\n]{0,40}|details?|"
    r"topic|example|project)|(?:to )?fill in|tbc|tbd|something (?:about|specific)[^)\n]{0,40})\)"
    r"|\.{5,}"
    r"|(?<![\w£$€])#{2,}(?!\w)"
    r"|(?<!\w)\*{3,}(?!\w)"
    r"|%[A-Za-z_]{3,}%"
    r"|\?{4,}"
    r"|\b(?:DD|MM)/(?:DD|MM)(?:/YY(?:YY)?)?\b"
    r"|\b(?:TODO|TBC|TBD|TBA|FIXME|TK|TKTK|X{2,}|XYZ|ABC|LOREM)\b"
)
_CAPITAL_SLOT = re.compile(
    r"\b(?:(?:YOUR|THEIR|INTERVIEWER'?S?|FIRST|LAST|FULL|INSERT|COMPANY|HIRING|JOB|CONTACT|"
    r"RECIPIENT|MANAGER'?S?|POSITION|ROLE|CANDIDATE|SPECIFIC|PROJECT|SENDER)[ _]?){0,3}"
    r"(?:NAMES?|COMPANY|ORGANI[SZ]ATION|EMPLOYER|ROLE|POSITION|JOB|TITLE|DATE|DAY|PROJECT|"
    r"TOPIC|DETAILS?|DEPARTMENT|SKILLS?|INTERVIEWER|MANAGER|RECIPIENT|ADDRESS|INSERT|FIRM|"
    r"SURNAME|PHONE|SOMETHING|PLACEHOLDER)\b"
)
_SPOKEN_SLOT = re.compile(
    rf"\b(?:insert|enter|add|fill in|put)\s+(?:your|the|their|a)?\s*(?:{_SLOT_WORDS})\s+here\b|"
    rf"\binsert\s+(?:{_SLOT_WORDS})\b"
    r"|\bcompany name\b|\byour name here\b|\bname here\b|\blorem ipsum\b|\bdolor sit amet\b|"
    r"\bto be (?:confirmed|filled in|completed)\b"
    r"|\bxx+\b(?=\s+(?:at|from|position|role|company|team))|(?:^|\n)\s*your name\s*$|(?<=dear "
    r")(?:name|firstname|first name|interviewer|hiring manager's name|mr/mrs|mr/ms|"
    r"sir/madam)\b"
    r"|\b(?:he/she|his/her|him/her)\b|\bxyz (?:company|corp|inc|ltd)\b|\bcompany x\b|\bacme corp\b",
    re.IGNORECASE,
)
_TWO_CAPITALS = re.compile("[A-Z]{2}")
_MARKS = re.compile(r"[\[{<«_#*%(]|\.{5}|\?{4}|[A-Z]{2}|TK")


def open_blanks(page: ParsedLetter, subject: str | None = None) -> Iterator[Finding]:
    """LR-01 for the slots of a skeleton: one finding, at the first, that tells how many are left."""
    slots = [
        slot
        for slot in open_slots(page.body)
        if any(line.start <= slot.start < line.end for line in page.lines)
    ]
    if slots:
        in_subject = len(open_slots(subject or ""))
        first, count = slots[0], len(slots) + in_subject
        if in_subject:
            more = _(
                "{count} blanks are still open, {in_subject} of them in the subject line; the first is here."
            )
        else:
            more = (
                _("{count} blanks are still open; the first is here.")
                if count > 1
                else _("One blank is still open.")
            )
        more = more.format(count=count, in_subject=in_subject)
        yield PLACEHOLDER.finding(page, TextSpan(first.start, first.end), message=more)


def placeholders(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-01: brackets, blanks, capitals and words that a template left."""
    yield from open_blanks(page, setting.subject)
    taken = [TextSpan(slot.start, slot.end) for slot in open_slots(page.body)]
    known = {
        word.upper()
        for source in (setting.company, setting.role, setting.sender, setting.addressee)
        for word in source.split()
    }
    low = page.body.lower()
    patterns = [MARKED_SLOT]
    if any(stem in low for stem in load_word_set("spoken_slots")):
        patterns.append(_SPOKEN_SLOT)
    if _TWO_CAPITALS.search(page.body):
        patterns.append(_CAPITAL_SLOT)
    for pattern in patterns:
        for line in page.lines:
            if pattern is MARKED_SLOT and not _MARKS.search(page.body, line.start, line.end):
                continue
            for match in pattern.finditer(page.body, line.start, line.end):
                span = TextSpan(*match.span())
                text = match.group()
                if span.start == span.end or any(
                    span.start < other.end and other.start < span.end for other in taken
                ):
                    continue
                if pattern is _CAPITAL_SLOT and (text in known or _is_shouted(page.body, line)):
                    continue
                if _is_allowed(text, page.body, span):
                    continue
                taken.append(span)
                yield PLACEHOLDER.finding(page, span, suggestion=_filled(text, setting))


def _is_shouted(body: str, line: TextSpan) -> bool:
    letters = [char for char in line.of(body) if char.isalpha()]
    return len(letters) > 12 and sum(char.isupper() for char in letters) > 0.7 * len(letters)


def _is_allowed(text: str, body: str, span: TextSpan) -> bool:
    """Let roman numerals, "[sic]", "[...]" and an address in angle brackets be."""
    if text in {"[sic]", "[...]", "[…]", "XX", "XXX", "[1]", "[2]", "[3]"}:
        around = body[max(0, span.start - 12) : span.end + 12].lower()
        return not (text in {"XX", "XXX"} and not re.search(r"centur|chapter|volume|louis|part|page", around))
    return False


def _filled(text: str, setting: LetterContext) -> str:
    low = text.lower()
    if "company" in low or "organi" in low or "employer" in low or "firm" in low:
        return setting.company
    if "role" in low or "position" in low or "title" in low or low.strip("[]{}<>") == "job":
        return setting.role
    if "your name" in low:
        return setting.sender
    if "name" in low or "interviewer" in low or "recipient" in low:
        return setting.addressee.split()[0] if setting.addressee else ""
    return ""


CHECKS = (placeholders,)
