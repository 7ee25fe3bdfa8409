"""LR-02 and LR-05 to LR-10: what has to be right before anything else."""

import re
from collections.abc import Iterator

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS, LetterContext
from waitroom.reading.name_rules import is_person
from waitroom.reading.parsed_letter import ParsedLetter
from waitroom.reading.placeholder_rules import MARKED_SLOT
from waitroom.reading.rule import Rule
from waitroom.reading.word_lists import load_word_set
from waitroom.translation import _

ADDRESSEE = Rule(
    id="LR-02",
    name="no-addressee",
    level=Level.WARN,
    message=_("The greeting names nobody."),
    why=_("They have met you."),
    source="climbtheladder-reply, charterhouse",
)
SUBJECT = Rule(
    id="LR-05",
    name="subject",
    level=Level.STOP,
    kinds=frozenset(),
    message=_("The subject line is empty."),
    why=_("A role and a purpose let the mail be found again."),
    source="faraday, climbtheladder",
)
THANKS_MISSING = Rule(
    id="LR-06",
    name="missing-thanks",
    level=Level.WARN,
    message=_("There is no word of thanks."),
    why=_("Their time is the one thing that is certain to have been given."),
    source="text:ask, auctiontimewatch",
)
SIGN_OFF = Rule(
    id="LR-07",
    name="sign-off",
    level=Level.WARN,
    message=_("There is no close and no name at the end."),
    why=_("They may have met several people that day."),
    source="climbtheladder, joomag",
)
ATTACHMENT = Rule(
    id="LR-08",
    name="attachment",
    level=Level.HINT,
    message=_("The letter speaks of something attached; it goes into the mail there."),
    why=_("waitroom holds the text alone."),
    source="practice",
)
"""Said when the letter goes out, not while it is written."""
MANY_ADDRESSEES = Rule(
    id="LR-10",
    name="many-addressees",
    level=Level.HINT,
    kinds=THANKS,
    message=_("A note of their own reads better to each of them."),
    why=_("Advisers differ; a note of one's own is remembered longer."),
    source="interview-prep, amerikanki",
)
RULES = (ADDRESSEE, SUBJECT, THANKS_MISSING, SIGN_OFF, ATTACHMENT, MANY_ADDRESSEES)

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
_IS_SNEER = re.compile(
    r"\A.{0,10}thank[^.?!\n]*\bfor\b[^.?!\n]*\b(?:sitting|standing|waiting|spend|hanging about)\b"
    r"[^.?!\n]*\bwhat an? (?:treat|joy|pleasure|delight|privilege|honour)\b"
    r"|\boh,? (?:and )?(?:thanks|thank you)[^.?!\n]*\b(?:sitting|standing|waiting|ignoring|wasting|nothing)\b",
    re.IGNORECASE,
)
"""Thanks for having been left to wait are none."""
_ATTACHED = re.compile(r"\b(?:attach(?:ed|ing|ment|ments)?|enclos(?:ed|ing|e))\b", re.IGNORECASE)
_LOUD_SUBJECT = re.compile(
    r"\burgent\b|\basap\b|\blol\b|[:;]-?[)(DP](?!\w)|<3|\bno thanks\b|\bhire me\b", re.IGNORECASE
)
_LAST_WORDS = re.compile(
    r"\b(?:regards|wishes|sincerely|yours|thanks|thank you|cheers|(?:all (?:the|my) |very |all )best|with love"
    r"|much love)\b[\W\w]{0,40}$|(?:^|[.!?\n]\s*)(?:best|love)\b[^.!?\n]{0,20}[.!?]?$"
)
"""A close that shares its line with the last sentence; "I would do my best" is none."""
_GREETING_WORDS = 9
NEED_THANKS = (THANKS | AFTER_NO | NOES | {"ask-for-time"}) - {"informal-chat"}


def addressee(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """LR-02: a greeting with a name, where a name is known."""
    level = Level.STOP if setting.kind in THANKS | AFTER_NO else Level.WARN
    if setting.kind in {"connect-note", "expenses"} and not page.greeting:
        return
    if setting.kind in {"withdraw", "expenses"} and not is_person(setting.addressee):
        return  # an office has no name that could be greeted
    if page.greeting is None:
        if page.word_count >= 8 and not _is_greeted(page, setting):
            yield ADDRESSEE.finding(page, level=Level.WARN, message=_("There is no greeting."))
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
    if not words and any(map(is_person, (setting.addressee, *setting.people))):
        yield ADDRESSEE.finding(page, page.greeting, level=Level.WARN, suggestion=_greet(setting))
    elif _NOBODY.search(text) and (
        is_person(setting.addressee) or re.search(r"whom|sir|madam", text, re.IGNORECASE)
    ):
        yield ADDRESSEE.finding(page, page.greeting, level=level, suggestion=_greet(setting))


def _is_greeted(page: ParsedLetter, setting: LetterContext) -> bool:
    """Tell whether the first line is short, stands alone or ends in a comma, and names whom the letter goes to."""
    full = [at for at, line in enumerate(page.lines) if line.of(page.body).strip()]
    first = page.lines[full[0]].of(page.body).strip()
    is_apart = full[0] + 1 < len(page.lines) and full[0] + 1 not in full
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", first)}
    named = {
        part.lower() for who in (setting.addressee, *setting.people) for part in re.findall(r"[^\W\d_]+", who)
    }
    return (
        len(first.split()) <= _GREETING_WORDS
        and (is_apart or first.endswith((",", ":")))
        and first[-1] not in ".?"
        and bool(words & named - {"and"} - load_word_set("honorifics"))
    )


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
    elif text.strip(" !?.").lower() in load_word_set("vague_subjects") - _of_the_day(setting):
        yield SUBJECT.finding(
            page,
            level=Level.HINT,
            message=_("The subject line says little; the role and the purpose say more."),
            suggestion=suggestion,
        )
    elif (
        re.search(r"!{2,}|\?{2,}|!\?|\?!", text)
        or (len(text) > 7 and text.isupper())
        or _LOUD_SUBJECT.search(text)
    ):
        yield SUBJECT.finding(
            page,
            level=Level.HINT,
            message=_("The subject line shouts; plain words open sooner."),
            suggestion=suggestion,
        )
    elif open_slots(text) and open_slots(page.body):
        return  # they are counted with those of the letter: all open blanks are one finding
    elif MARKED_SLOT.search(text) or re.search(r"\b(?:ROLE|COMPANY|NAME|POSITION|JOB TITLE|DATE)\b", text):
        yield SUBJECT.finding(
            page,
            level=Level.STOP,
            message=_("A blank of the template is still open in the subject line."),
            suggestion=suggestion,
        )


def _of_the_day(setting: LetterContext) -> frozenset[str]:
    """Return what says enough in thanks on the day of the talk itself."""
    is_same_day = setting.kind in THANKS and setting.today in setting.interview_days
    return frozenset({"today"}) if is_same_day else frozenset()


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
            or _IS_SNEER.search(own[max(0, match.start() - 10) : match.end() + 140])
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
    if _LAST_WORDS.search(tail):
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


CHECKS = (addressee, subject, thanks, sign_off, many_addressees)
