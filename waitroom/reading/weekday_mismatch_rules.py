"""LR-58: a weekday that does not fit the date beside it, or the day of the interview."""

import re
from collections.abc import Iterator
from datetime import date

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.shared.calendar_names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, THANKS, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, TextSpan
from waitroom.reading.rule import Rule
from waitroom.translation import _

WEEKDAY = Rule(
    id="LR-58",
    name="wrong-weekday",
    level=Level.WARN,
    message=_("The weekday and the date do not fit."),
    why=_("Whoever reads it has to guess which of the two is meant."),
    source="practice",
)
RULES = (WEEKDAY,)

_DAY = r"(?P<day>Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_NUMBER = r"(?P<number>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_DATED = tuple(
    re.compile(rf"\b{pattern}\b", re.IGNORECASE)
    for pattern in (
        rf"{_DAY}\.?,?\s+(?:the\s+)?{_NUMBER}\s+(?:of\s+)?{_MONTH}\.?{_YEAR}",
        rf"{_DAY}\.?,?\s+{_MONTH}\.?\s+(?:the\s+)?{_NUMBER}(?!\d|:|\s*(?:am|pm)){_YEAR}",
        rf"{_NUMBER}\s+(?:of\s+)?{_MONTH}{_YEAR}\s*[,(]\s*(?:a\s+)?{_DAY}",
    )
)
LONG_AGO, FAR_AHEAD = -240, 300
"""Days from the writing of the letter between which a date without a year may lie: a start is half a year away."""
_DIGIT = re.compile(r"\d")
_NO_MONTH = re.compile(
    r"\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s+(?:the\s+)?(?P<number>\d{1,2})(?:st|nd|rd|th)\b"
    r"(?!\s+(?:of\s+)?(?:floor|grade|year|form|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|anniversary|birthday|time|attempt|in a row))",
    re.IGNORECASE,
)
_NAME = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_TALK = (
    r"(?:interview(?:ed|ing)?|conversation|talk(?:ed|ing)?|meeting|met|meet(?:ing)? (?:me|you|with)|sp(?:oke|eaking)|"
    r"s(?:aw|eeing) (?:me|you)|chat(?:ted|ting)?|having me|your time|the time|discuss(?:ion|ed|ing)|welcom(?:e|ing)|"
    r"show(?:ing|ed) me (?:a)?round|tour|visit(?:ed)?|came (?:in|to see you))"
)
_THANKED = (
    r"\b(?:thank you|thanks|cheers|grateful)(?: (?:so|very) much| again| a lot| both| all)*"
    r"(?: to you(?: all| both)?)?"
)
_GLAD = r"(?:good|great|nice|lovely|glad|pleased|pleasure|delight(?:ed)?|privilege|fun|honou?r)"
_SEE = r"(?:see|meet|speak|talk|chat|sit down|have (?:met|seen|spoken|talked))"
_HELD = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_THANKED} for (?:(?:such )?an? (?:\w+ ){{1,2}})?(?:last |this past )?{_NAME}\b(?!['’]s? \w+ team)",
        rf"\b{_TALK}(?: \w+){{0,7}}? (?:on|last|this past) (?:last )?{_NAME}\b",
        rf"\b{_GLAD} to {_SEE}\b(?: \w+){{0,6}}? (?:on |last |this past )?{_NAME}\b",
        rf"\b(?:on |last ){_NAME},? (?:(?:morning|afternoon|evening)\s)?(?:we|i|you) (?:met|spoke|talked|came)\b",
        rf"\b{_NAME}['’]s (?:interview|conversation|meeting|talk|chat)\b",
    )
)
_AHEAD = re.compile(
    r"\b(?:next|coming|following|forward to|second|another|will|shall|would|can|could|free|available|by|until|before|"
    r"decide|decision|hear|news|answer|start|back|invit\w+|if|again on|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:and|or|to))\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\s*(?:,\s*)?(?:the\s+)?(?:\d|January|February|March|April|May|June|July|August|September|October|"
    r"November|December)",
    re.IGNORECASE,
)


def dated(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold weekdays against the dates that stand beside them."""
    near = setting.today or max(setting.interview_days, default=None)
    for part in page.paragraphs:
        if not _DIGIT.search(page.body, part.start, part.end):
            continue
        for pattern in _DATED:
            for match in pattern.finditer(page.body, part.start, part.end):
                days = _meant(match, near)
                if days and not any(_fits(day, match["day"]) for day in days):
                    yield _finding(page, match, days[0])
        for match in _NO_MONTH.finditer(page.body, part.start, part.end):
            if near is not None and not _could_be(match, near):
                yield WEEKDAY.finding(page, TextSpan(*match.span()))


def _finding(page: ParsedLetter, match: re.Match[str], day: date) -> Finding:
    right = ENGLISH_WEEKDAYS[day.weekday()]
    return WEEKDAY.finding(
        page,
        TextSpan(*match.span()),
        message=_("{day} {month} {year} is a {right}.").format(
            day=day.day, month=ENGLISH_MONTHS[day.month - 1], year=day.year, right=right
        ),
        suggestion=f"{right} {day.day} {ENGLISH_MONTHS[day.month - 1]}",
    )


def _meant(match: re.Match[str], near: date | None) -> list[date]:
    """Return the date that is written, in the year that is written or in those that it may lie in, nearest first."""
    month = next(
        at for at, name in enumerate(ENGLISH_MONTHS, 1) if name.lower().startswith(match["month"][:3].lower())
    )
    number = int(match["number"])
    if match["year"]:
        day = _day(int(match["year"]), month, number)
        return [] if day is None else [day]
    if near is None:
        return []
    days = [
        day
        for year in (near.year - 1, near.year, near.year + 1)
        if (day := _day(year, month, number)) is not None and LONG_AGO <= (day - near).days <= FAR_AHEAD
    ]
    return sorted(days, key=lambda each: abs((each - near).days))


def _fits(day: date, name: str) -> bool:
    return ENGLISH_WEEKDAYS[day.weekday()].lower().startswith(name[:3].lower())


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _could_be(match: re.Match[str], near: date) -> bool:
    """Tell whether a month around `near` has that weekday on that day."""
    at = near.year * 12 + near.month - 1
    days = (_day(month // 12, month % 12 + 1, int(match["number"])) for month in range(at - 1, at + 3))
    return any(
        day is not None and ENGLISH_WEEKDAYS[day.weekday()].lower() == match["day"].lower() for day in days
    )


def held(page: ParsedLetter, setting: LetterContext) -> Iterator[Finding]:
    """Hold the weekday on which the letter says that they talked against the days of the interviews."""
    days = setting.interview_days
    if not days or setting.kind not in THANKS | CHECK_INS | AFTER_NO:
        return
    latest = max(days)
    if setting.today is not None and not 0 <= (setting.today - latest).days <= 13:
        return
    right = {ENGLISH_WEEKDAYS[day.weekday()].lower() for day in days}
    for sentence in page.sentences:
        text = page.body[sentence.span.start : sentence.span.end].replace("\n", " ")
        for pattern in _HELD if "day" in text else ():
            for match in pattern.finditer(text):
                rest = text[match.end("day") :]
                if (
                    match["day"].lower() in right
                    or _BESIDE.match(rest)
                    or _AHEAD.search(text, max(0, match.start() - 40), match.end())
                ):
                    continue
                yield WEEKDAY.finding(
                    page,
                    TextSpan(
                        sentence.span.start + match.start("day"), sentence.span.start + match.end("day")
                    ),
                    message=_("The interview was on {weekday}.").format(
                        weekday=ENGLISH_WEEKDAYS[latest.weekday()]
                    ),
                    suggestion=ENGLISH_WEEKDAYS[latest.weekday()],
                )


CHECKS = (dated, held)
