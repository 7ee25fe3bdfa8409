"""LR-01, LR-02 and LR-05 to LR-10: what has to be right before anything else."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set

PLACEHOLDER = Rule(
    id="LR-01",
    name="placeholder-left",
    level=Level.STOP,
    message="A blank of the template is still open.",
    why="It is the proof of a form letter.",
    source="job-hunt, fastcompany",
)
ADDRESSEE = Rule(
    id="LR-02",
    name="no-addressee",
    level=Level.WARN,
    message="The greeting names nobody.",
    why="They have met you.",
    source="climbtheladder-reply, charterhouse",
)
SUBJECT = Rule(
    id="LR-05",
    name="subject",
    level=Level.STOP,
    kinds=frozenset(),
    message="The subject line is empty.",
    why="A role and a purpose let the mail be found again.",
    source="faraday, climbtheladder",
)
THANKS_MISSING = Rule(
    id="LR-06",
    name="missing-thanks",
    level=Level.WARN,
    message="There is no word of thanks.",
    why="Their time is the one thing that is certain to have been given.",
    source="text:ask, auctiontimewatch",
)
SIGN_OFF = Rule(
    id="LR-07",
    name="sign-off",
    level=Level.WARN,
    message="There is no close and no name at the end.",
    why="They may have met several people that day.",
    source="climbtheladder, joomag",
)
ATTACHMENT = Rule(
    id="LR-08",
    name="attachment",
    level=Level.HINT,
    message="The letter speaks of something attached; it goes into the mail there.",
    why="waitroom holds the text alone.",
    source="practice",
)
"""Said when the letter goes out, not while it is written."""
MANY_ADDRESSEES = Rule(
    id="LR-10",
    name="many-addressees",
    level=Level.HINT,
    kinds=THANKS,
    message="A note of their own reads better to each of them.",
    why="Advisers differ; a note of one's own is remembered longer.",
    source="interview-prep, amerikanki",
)
RULES = (PLACEHOLDER, ADDRESSEE, SUBJECT, THANKS_MISSING, SIGN_OFF, ATTACHMENT, MANY_ADDRESSEES)

_SLOT_WORDS = (
    "name|names|first name|last name|surname|full name|company|company name|organi[sz]ation|"
    "employer|role|position|job|job title|title|date|day|time|"
    "project|topic|detail|department|team|skill|skills|interviewer|manager|hiring manager|"
    "recipient|address|phone|phone number|email|specific|insert"
)
_MARKED = re.compile(
    r"\[[^\]\n]{0,80}\]"
    r"|\{[^}\n]{0,80}\}"
    r"|<[A-Za-z][A-Za-z _/-]{0,40}>"
    r"|«[^»\n]{1,40}»"
    r"|_{3,}|(?<!\w)_{2,}(?!\w)"
    r"|\((?:(?:insert|your|the|their) )?(?:[a-z]+ ){0,2}(?:name|date|title|position|role|company)(?: here)?\)"
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
_NOBODY = re.compile(
    r"\b(?:to whom|sirs?|madams?|hiring (?:manager|team|committee)|recruit(?:er|ers|ment|"
    r"ing)(?: team)?|team|all|everyone|everybody|panel|committee|interviewer|human resources|"
    r"hr|there|folks|guys|friends?|both|concerned|ladies|gentlemen|colleagues?|selection)\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\b(?:thank\w*|grateful\w*|gratitude|appreciat\w*(?! that\b)|obliged|indebted|thx|cheers for|kind "
    r"of you|generous of you)\b",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"\b(?:attach(?:ed|ing|ment|ments)?|enclos(?:ed|ing|e))\b", re.IGNORECASE)
_TWO_CAPITALS = re.compile("[A-Z]{2}")
_MARKS = re.compile(r"[\[{<«_#*%(]|\.{5}|\?{4}|[A-Z]{2}|TK")
NEED_THANKS = (THANKS | AFTER_NO | NOES | {"ask-for-time"}) - {"informal-chat"}


def open_blanks(page: ParsedLetter) -> Iterator[Finding]:
    """LR-01 for the slots of a skeleton: one finding, at the first, that tells how many are left."""
    slots = [
        slot
        for slot in open_slots(page.body)
        if any(line.start <= slot.start < line.end for line in page.lines)
    ]
    if slots:
        first, count = slots[0], len(slots)
        more = (
            f"{count} blanks are still open; the first is here." if count > 1 else "One blank is still open."
        )
        yield PLACEHOLDER.finding(page, TextSpan(first.start, first.end), message=more)


def placeholders(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-01: brackets, blanks, capitals and words that a template left."""
    yield from open_blanks(page)
    taken = [TextSpan(slot.start, slot.end) for slot in open_slots(page.body)]
    known = {
        word.upper()
        for source in (setting.company, setting.role, setting.sender, setting.addressee)
        for word in source.split()
    }
    low = page.body.lower()
    patterns = [_MARKED]
    if any(stem in low for stem in load_word_set("spoken_slots")):
        patterns.append(_SPOKEN_SLOT)
    if _TWO_CAPITALS.search(page.body):
        patterns.append(_CAPITAL_SLOT)
    for pattern in patterns:
        for line in page.lines:
            if pattern is _MARKED and not _MARKS.search(page.body, line.start, line.end):
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


def addressee(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-02: a greeting with a name, where a name is known."""
    level = Level.STOP if setting.kind in THANKS | AFTER_NO else Level.WARN
    if setting.kind in {"connect-note", "expenses"} and not page.greeting:
        return
    if page.greeting is None:
        if page.word_count >= 8:
            yield ADDRESSEE.finding(page, level=Level.WARN, message="There is no greeting.")
        return
    text = page.greeting.of(page.body)
    words = [
        word
        for word in re.findall(r"[^\W\d_]+", text)
        if word.lower()
        not in {"dear", "hi", "hello", "good", "morning", "afternoon", "evening", "day", "and", "hey", "the"}
    ]
    named = {part.lower() for who in (setting.addressee, *setting.people) for part in who.split()}
    if words and any(word.lower() in named for word in words):
        return
    if not words:
        yield ADDRESSEE.finding(page, page.greeting, level=Level.WARN, suggestion=_greet(setting))
    elif _NOBODY.search(text) and (setting.addressee or re.search(r"whom|sir|madam", text, re.IGNORECASE)):
        yield ADDRESSEE.finding(page, page.greeting, level=level, suggestion=_greet(setting))


def _greet(setting: LetterContext) -> str:
    return f"Dear {setting.addressee.split()[0]}," if setting.addressee else ""


def subject(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-05: a subject that says something."""
    if setting.subject is None or setting.kind == "connect-note":
        return
    text = re.sub(r"^(?:re|fwd?|aw)\s*:\s*", "", setting.subject.strip(), flags=re.IGNORECASE)
    suggestion = f"Thank you: {setting.role} interview" if setting.role and setting.kind in THANKS else ""
    if not setting.subject.strip():
        yield SUBJECT.finding(page, suggestion=suggestion)
    elif text.strip(" !?.").lower() in load_word_set("vague_subjects"):
        yield SUBJECT.finding(
            page,
            level=Level.HINT,
            message="The subject line says little; the role and the purpose say more.",
            suggestion=suggestion,
        )
    elif (
        re.search(r"!{2,}|\?{2,}|!\?|\?!", text)
        or (len(text) > 7 and text.isupper())
        or re.search(r"\burgent\b|\basap\b", text, re.IGNORECASE)
    ):
        yield SUBJECT.finding(
            page,
            level=Level.HINT,
            message="The subject line shouts; plain words open sooner.",
            suggestion=suggestion,
        )
    elif _MARKED.search(text) or re.search(r"\b(?:ROLE|COMPANY|NAME|POSITION|JOB TITLE|DATE)\b", text):
        yield SUBJECT.finding(
            page,
            level=Level.STOP,
            message="A blank of the template is still open in the subject line.",
            suggestion=suggestion,
        )


def thanks(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-06: a word of thanks."""
    start = page.greeting.end if page.greeting else 0
    end = page.close.end if page.close else len(page.body)
    own = "\n".join(line.of(page.body) for line in page.lines if line.end > start and line.start < end)
    for match in _THANKS.finditer(own):
        before = own[max(0, match.start() - 14) : match.start()].lower()
        after = own[match.end() : match.end() + 12].lower()
        if not (
            re.search(r"\b(?:no|not|without|never) ?$|n't $", before)
            or after.startswith((" for nothing", " to you i"))
        ):
            return
    if setting.kind in NEED_THANKS:
        yield THANKS_MISSING.finding(page, suggestion="Thank you for your time.")
    elif setting.kind in CHECK_INS | {"accept", "accept-interview"}:
        yield THANKS_MISSING.finding(
            page, level=Level.HINT, suggestion="Thank you again for the conversation."
        )


def sign_off(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-07: a close, or the writer's name."""
    if setting.kind == "connect-note" or page.close or page.signature or page.word_count < 8:
        return
    last = page.paragraphs[-1].of(page.body).lower() if page.paragraphs else ""
    tail = last[-60:]
    if any(
        len(part) > 1 and re.search(rf"\b{re.escape(part.lower())}\b", tail)
        for part in setting.sender.split()
    ):
        return
    if re.search(
        r"\b(?:regards|wishes|sincerely|yours|best|thanks|thank you|love|cheers)[\W\w]{0,40}$", tail
    ):
        return
    yield SIGN_OFF.finding(
        page, suggestion=f"Kind regards,\n{setting.sender}" if setting.sender else "Kind regards,"
    )


def speaks_of_attachment(body: str) -> bool:
    """Tell whether a letter speaks of something attached: LR-08 is said when it goes out, not while it is written."""
    return bool(_ATTACHED.search(body))


def many_addressees(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-10: more than one address."""
    if setting.kind in THANKS and len(setting.addresses) > 1:
        yield MANY_ADDRESSEES.finding(page)


CHECKS = (placeholders, addressee, subject, thanks, sign_off, many_addressees)
