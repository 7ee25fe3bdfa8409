"""A day that has been, or is near: when the interview was, in the words people use for it."""

import re
from datetime import date, datetime, time, timedelta

from waitroom.domain.shared.calendar_names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from waitroom.domain.waits.time_zones import find_zone
from waitroom.promises.locales import month_first
from waitroom.translation import _

WEEKDAYS = tuple(name[:3].lower() for name in ENGLISH_WEEKDAYS)
MONTHS = tuple(name[:3].lower() for name in ENGLISH_MONTHS)
NEAR = {
    # What the room itself says of a day is read back in its language.
    _("today"): 0,
    _("yesterday"): -1,
    _("tomorrow"): 1,
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
}

_TIME = re.compile(
    r"(?:\bat\s+|\bT|[\s,]|^)(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>am|pm|h|uhr)?\s*$",
    re.IGNORECASE,
)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_DAY_MONTH = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?([a-z]{3,9})\.?,?(?:\s+(\d{4}))?$")
_MONTH_DAY = re.compile(r"^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?$")
_NUMERIC = re.compile(r"^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?$")
_OF_THE_DAY = re.compile(r"(?:\s+in the)?\s+(?:morning|afternoon|evening|night)$")
_AFTER_WEEKDAY = re.compile(r"^([a-z]{3,9})\.?,?\s+(?:the\s+)?(?=.*\d)(.+)$")
_AGO = re.compile(r"^(\d{1,2}|a|an|one|two|three) (day|week)s? ago$")


def parse_past_day(words: str, *, now: datetime, zone: str, locale: str = "en-GB") -> date | None:
    """Return the day in `words` (a datetime where a time was said), None where it cannot be read.

    A weekday is the last one that has been, a day without a year the nearest one: an interview lies
    behind most people who ask. `now` is aware; a time is in `zone`.
    """
    text = " ".join(words.strip().lower().removeprefix("on ").split())
    text = re.sub(r"(\d)t(\d)", r"\1 \2", text)
    text = re.sub(r"\b(?:noon|midday)$", "12:00", text)
    if not text:
        return None
    today = now.astimezone(find_zone(zone)).date()
    whole = _day(text, today, locale)
    if whole is not None:
        return whole
    match = _TIME.search(text)
    if match is None or not _is_time(match):
        return None
    rest = text[: match.start()].rstrip(" ,").removesuffix(" at")
    day = _day(rest, today, locale) if rest else today
    at = _time(match)
    if day is None or at is None:
        return None
    return datetime.combine(day, at, find_zone(zone))


def _is_time(match: re.Match[str]) -> bool:
    return bool(match["minute"] or match["half"] or "at" in match[0] or "t" in match[0])


def _time(match: re.Match[str]) -> time | None:
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute)


def _day(text: str, today: date, locale: str) -> date | None:
    if text == "last night":
        return today - timedelta(days=1)
    text = _OF_THE_DAY.sub("", text)
    if text == "this":
        return today
    if text in NEAR:
        return today + timedelta(days=NEAR[text])
    named = _AFTER_WEEKDAY.match(text)
    if named is not None and (weekday := _weekday(named[1], today)) is not None:
        # "Wed 23 April", as the room writes it: a day that is another weekday is a slip of one of the two.
        day = _plain_day(named[2], today, locale)
        return day if day is not None and day.weekday() == weekday.weekday() else None
    return _plain_day(text, today, locale)


def _plain_day(text: str, today: date, locale: str) -> date | None:
    for read in (_iso, _ago, _weekday, _named_month):
        day = read(text, today)
        if day is not None:
            return day
    return _numeric(text, today, locale)


def _iso(text: str, _today: date) -> date | None:
    match = _ISO.match(text)
    return _real(int(match[1]), int(match[2]), int(match[3])) if match else None


def _ago(text: str, today: date) -> date | None:
    match = _AGO.match(text)
    if match is None:
        return None
    count = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}.get(match[1]) or int(match[1])
    return today - timedelta(days=count * (7 if match[2] == "week" else 1))


def _weekday(text: str, today: date) -> date | None:
    word = text.removeprefix("last ").removeprefix("this ").rstrip(".")
    names = [name for name in WEEKDAYS if word.startswith(name)]
    if not names or len(word) > 9 or not word.isalpha():
        return None
    back = (today.weekday() - WEEKDAYS.index(names[0])) % 7
    return today - timedelta(days=back or (7 if text.startswith("last ") else 0))


def _named_month(text: str, today: date) -> date | None:
    match = _DAY_MONTH.match(text)
    if match is not None:
        return _near(match[3], match[2], match[1], today)
    match = _MONTH_DAY.match(text)
    return _near(match[3], match[1], match[2], today) if match else None


def _near(year: str | None, month: str, day: str, today: date) -> date | None:
    if month[:3] not in MONTHS:
        return None
    return _nearest(year, MONTHS.index(month[:3]) + 1, int(day), today)


def _numeric(text: str, today: date, locale: str) -> date | None:
    match = _NUMERIC.match(text)
    if match is None:
        return None
    first, second = int(match[1]), int(match[2])
    month, day = (first, second) if month_first(locale) else (second, first)
    year = f"20{match[3]}" if match[3] and len(match[3]) == 2 else match[3]
    return _nearest(year, month, day, today)


def _nearest(year: str | None, month: int, day: int, today: date) -> date | None:
    if year is not None:
        return _real(int(year), month, day)
    days = [found for at in (-1, 0, 1) if (found := _real(today.year + at, month, day)) is not None]
    return min(days, key=lambda found: abs(found - today), default=None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
