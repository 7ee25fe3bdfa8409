"""Days as they are written in tables: what can be two days is told apart by the file or asked about, never guessed.

03/04/2026 is the third of April in most of the world and the fourth of March in the United States. Where another day
of the same file can only be read one way (13/04/2026), all are read that way; else the person is asked. With dots
between them (03.04.2026) the day comes first everywhere. A year has to be written: "4 March" could be any.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

from waitroom.domain.data.import_field import folded_name
from waitroom.domain.shared.calendar_names import ENGLISH_MONTHS, MONTHS
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

YEARS = range(1970, 2101)


class DayOrder(StrEnum):
    """Which of the first two figures of a day is the day; the value is its name on the command line."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


@dataclass(frozen=True, slots=True)
class AmbiguousDay:
    """Words that can be two days."""

    day_first: date
    month_first: date


@dataclass(frozen=True, slots=True)
class DayQuestion:
    """What is asked where days can be read in two ways: one of them, on which line it stands, and what it can be."""

    words: str
    line: int
    day_first: str
    month_first: str

    @property
    def sentence(self) -> str:
        """The question as a sentence."""
        return _("{words} in line {line} can be {day_first} or {month_first}.").format(
            words=self.words, line=self.line, day_first=self.day_first, month_first=self.month_first
        )


_OTHER_MONTHS = (
    "januar jaenner janvier enero gennaio januari", "februar fevrier febrero febbraio februari",
    "maerz marz mars marzo maart", "avril abril aprile", "mai mayo maggio mei", "juni juin junio giugno",
    "juli juillet julio luglio", "aout agosto augustus", "septembre septiembre settembre",
    "oktober octobre octubre ottobre", "novembre noviembre", "dezember decembre diciembre dicembre december",
)  # fmt: skip
_MONTHS = {
    name: number
    for number, (english, others) in enumerate(zip(ENGLISH_MONTHS, _OTHER_MONTHS, strict=True), 1)
    for name in (english.casefold(), *others.split())
}
_TIME = r"(?:(?:,|\s|T|\bat\b)+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?"
_YEAR_FIRST = re.compile(rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}}){_TIME}", re.IGNORECASE)
_FIGURES = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}}|\d{{2}}){_TIME}", re.IGNORECASE)
_DAY_NAMED = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+|of\s+)?([^\W\d_]{{3,12}})\.?,?[\s-]+(?:de\s+)?(\d{{4}}|\d{{2}}){_TIME}",
    re.IGNORECASE,
)
_MONTH_NAMED = re.compile(
    rf"([^\W\d_]{{3,12}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}", re.IGNORECASE
)
_WEEKDAY = re.compile(r"[^\W\d_]{2,10}\.?,?\s+(?=\d|[^\W\d_]{3,12}\.?\s+\d)")


def read_day(words: str, order: DayOrder | None, zone: tzinfo) -> date | AmbiguousDay | None:
    """Return the day that words mean, a moment in `zone` where they name an hour; None where they are no day.

    What can be two days is read by `order`; without one, both are returned.
    """
    text = " ".join(words.split())
    found = _read(text, order, zone)
    if found is None and (named := _WEEKDAY.match(text)):
        found = _read(text[named.end() :], order, zone)
    return found


def find_day_order(cells: Iterable[str]) -> DayOrder | None:
    """Return the order in which the days of a file are written, where its own days tell and do not contradict."""
    orders = set()
    for cell in cells:
        found = _FIGURES.fullmatch(" ".join(cell.split()))
        if found is None or found[2] == ".":
            continue
        first, second = int(found[1]), int(found[3])
        if 12 < first <= 31 and second <= 12:
            orders.add(DayOrder.DAY_FIRST)
        elif 12 < second <= 31 and first <= 12:
            orders.add(DayOrder.MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else None


def is_day(words: str, zone: tzinfo) -> bool:
    """Tell whether words are a day, one way or the other."""
    return read_day(words, None, zone) is not None


def written_day(day: date) -> str:
    """Return a day as it is written into notes: "4 March 2026", with its hour where it has one."""
    hour = f", {day:%H:%M}" if isinstance(day, datetime) else ""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}{hour}"


def _read(text: str, order: DayOrder | None, zone: tzinfo) -> date | AmbiguousDay | None:
    if found := _YEAR_FIRST.fullmatch(text):
        return _at(found[1], int(found[3]), found[4], found.groups()[4:], zone)
    if found := _DAY_NAMED.fullmatch(text):
        return _at(found[3], _month(found[2]), found[1], found.groups()[3:], zone)
    if found := _MONTH_NAMED.fullmatch(text):
        return _at(found[3], _month(found[1]), found[2], found.groups()[3:], zone)
    found = _FIGURES.fullmatch(text)
    return None if found is None else _of_figures(found, order, zone)


def _of_figures(found: re.Match[str], order: DayOrder | None, zone: tzinfo) -> date | AmbiguousDay | None:
    hour = found.groups()[4:]
    day_first = _at(found[4], int(found[3]), found[1], hour, zone)
    month_first = None if found[2] == "." else _at(found[4], int(found[1]), found[3], hour, zone)
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    if order is None:
        return AmbiguousDay(day_first, month_first)
    return day_first if order is DayOrder.DAY_FIRST else month_first


def _month(name: str) -> int:
    """Return the number of a month by its name or the beginning of it; 0 for what is none."""
    plain = folded_name(name)
    exact = _MONTHS.get(plain, 0)
    if exact or len(plain) < 3:
        return exact
    begun = {number for known, number in _MONTHS.items() if known.startswith(plain)}
    return begun.pop() if len(begun) == 1 else 0


def _at(year: str, month: int, day: str, hour: tuple[str | None, ...], zone: tzinfo) -> date | None:
    whole = int(year) + (2000 if len(year) == 2 else 0)
    if whole not in YEARS:
        return None
    try:
        found = date(whole, month, int(day))
        clock = _clock(hour)
    except ValueError:
        return None
    offset = hour[3]
    if clock is None or (clock == time(0) and offset is None):
        return found
    if offset is None:
        return datetime.combine(found, clock, zone)
    there = "+00:00" if offset.upper() in {"Z", "UTC"} else offset
    moment = datetime.fromisoformat(f"{found.isoformat()}T{clock:%H:%M}{there}").astimezone(zone)
    # Midnight somewhere is how programs write a day without an hour.
    return found if clock == time(0) else moment


def _clock(hour: tuple[str | None, ...]) -> time | None:
    if hour[0] is None or hour[1] is None:
        return None
    first = int(hour[0])
    if half := hour[2]:
        first = first % 12 + (12 if half.casefold().startswith("p") else 0)
    return time(first, int(hour[1]))
