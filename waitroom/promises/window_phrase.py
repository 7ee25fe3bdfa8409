"""The echo: a decision window in words that read back to the same window."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

from waitroom.domain.shared.calendar_names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.window import DecisionWindow
from waitroom.promises import zone_names
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowPhrases:
    """How one language says a window; `day` takes weekday, day and month."""

    on: str
    between: str
    and_: str
    at: str
    end_of_day: str
    zone: str
    give_or_take: str
    guess: str
    day: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]


def _words(row: str) -> tuple[str, ...]:
    return tuple(row.split())


BOOKS: Mapping[str, WindowPhrases] = {
    "en": WindowPhrases(
        on="on",
        between="between",
        and_="and",
        at="at",
        end_of_day="end of day",
        zone="{} time",
        give_or_take="give or take {} days",
        guess="our guess",
        day="{weekday} {day} {month}",
        weekdays=tuple(name[:3] for name in ENGLISH_WEEKDAYS),
        months=tuple(name[:3] for name in ENGLISH_MONTHS),
    ),
    "de": WindowPhrases(
        on="am",
        between="zwischen",
        and_="und",
        at="um",
        end_of_day="Ende des Tages",
        zone="Zeit in {}",
        give_or_take="mit {} Tagen Spielraum",
        guess="von uns geschätzt",
        day="{weekday} {day}. {month}",
        weekdays=_words("Mo Di Mi Do Fr Sa So"),
        months=_words("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
    ),
    "fr": WindowPhrases(
        on="le",
        between="entre le",
        and_="et le",
        at="à",
        end_of_day="fin de journée",
        zone="heure de {}",
        give_or_take="à {} jours près",
        guess="selon nous",
        day="{weekday} {day} {month}",
        weekdays=_words("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        months=_words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    ),
    "es": WindowPhrases(
        on="el",
        between="entre el",
        and_="y el",
        at="a las",
        end_of_day="al final del día",
        zone="hora de {}",
        give_or_take="con {} días de margen",
        guess="según nosotros",
        day="{weekday} {day} de {month}",
        weekdays=_words("lunes martes miércoles jueves viernes sábado domingo"),
        months=_words(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        ),
    ),
}


def window_phrase(window: DecisionWindow, *, locale: str = "en-GB") -> str:
    """Return a window as one phrase, "between Fri 25 Apr and Mon 28 Apr 2014, end of day, London time"."""
    book = BOOKS.get(locale[:2].lower(), BOOKS["en"])
    first, last = _local(window.earliest, window), _local(window.latest, window)
    if first == last and isinstance(first, datetime) == isinstance(last, datetime):
        days = f"{book.on} {_end(first, book)}"
    else:
        same_year = first.year == last.year
        days = f"{book.between} {_end(first, book, year=not same_year)} {book.and_} {_end(last, book)}"
    parts = [days]
    if not isinstance(last, datetime):
        parts.append(book.end_of_day)
    parts.append(book.zone.format(zone_phrase(window.zone)))
    if window.slack:
        parts.append(book.give_or_take.format(window.slack))
    if window.guess:
        parts.append(book.guess)
    if window.label:
        parts.append(window.label)
    return ", ".join(parts)


def zone_phrase(zone: str) -> str:
    """Return a zone as its city where that is enough to find it again, else its IANA name."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return city if zone_names.zone_of_city(city.lower()) == zone else zone


def parse_window_phrase(words: str) -> DecisionWindow | None:
    """Return the window of a phrase that `window_phrase` made, or None for any other words."""
    for language, book in BOOKS.items():
        found = _pattern(language).fullmatch(words)
        if found:
            try:
                return _window(found.groupdict(), book)
            except (ValueError, KeyError):
                return None
    return None


def _local(end: date, window: DecisionWindow) -> date:
    return end.astimezone(window.tz) if isinstance(end, datetime) else end


def _end(end: date, book: WindowPhrases, *, year: bool = True) -> str:
    day = book.day.format(weekday=book.weekdays[end.weekday()], day=end.day, month=book.months[end.month - 1])
    if year:
        day += f" {end.year:04}"
    if not isinstance(end, datetime):
        return day
    clock = f"{day} {book.at} {end:%H:%M}"
    other = end.replace(fold=1 - end.fold)
    if end.fold and other.utcoffset() != end.utcoffset():
        clock += f" UTC{end:%z}"
    return clock


@lru_cache(maxsize=len(BOOKS))
def _pattern(language: str) -> re.Pattern[str]:
    book = BOOKS[language]
    weekdays, months = "|".join(book.weekdays), "|".join(book.months)

    def end(name: str) -> str:
        day = re.escape(book.day).replace(r"\{", "{").replace(r"\}", "}")
        day = day.format(
            weekday=f"(?P<{name}w>{weekdays})", day=rf"(?P<{name}d>\d\d?)", month=f"(?P<{name}m>{months})"
        )
        clock = rf" {book.at} (?P<{name}t>\d\d:\d\d)(?: UTC(?P<{name}o>[+-]\d{{4}}))?"
        return rf"{day}(?: (?P<{name}y>\d{{4}}))?(?:{clock})?"

    zone = re.escape(book.zone).replace(r"\{\}", "(?P<zone>[^,]+)")
    slack = re.escape(book.give_or_take).replace(r"\{\}", r"(?P<slack>\d{1,3})")
    return re.compile(
        rf"(?:{book.on} {end('x')}|{book.between} {end('a')} {book.and_} {end('b')})"
        rf"(?:, {book.end_of_day})?, {zone}(?:, {slack})?(?P<guess>, {book.guess})?(?:, (?P<label>[^\n]+))?"
    )


def _window(found: Mapping[str, str | None], book: WindowPhrases) -> DecisionWindow:
    name = found["zone"] or ""
    zone = name if zone_names.is_zone(name) else zone_names.zone_of_city(name.lower())
    if zone is None:
        msg = "no such zone"
        raise ValueError(msg)
    if found["xd"]:
        first = last = _read_end(found, "x", book, zone, "")
    else:
        last = _read_end(found, "b", book, zone, "")
        first = _read_end(found, "a", book, zone, found["by"] or "")
    return DecisionWindow(
        earliest=first,
        latest=last,
        zone=zone,
        label=found["label"] or "",
        slack=int(found["slack"] or 0),
        guess=bool(found["guess"]),
    )


def _read_end(found: Mapping[str, str | None], name: str, book: WindowPhrases, zone: str, year: str) -> date:
    month = book.months.index(found[f"{name}m"] or "") + 1
    day = date(int(found[f"{name}y"] or year), month, int(found[f"{name}d"] or 0))
    if book.weekdays[day.weekday()] != found[f"{name}w"]:
        msg = "that is another weekday"
        raise ValueError(msg)
    clock = found[f"{name}t"]
    if not clock:
        return day
    moment = datetime.combine(day, time.fromisoformat(clock), find_zone(zone))
    offset = found[f"{name}o"]
    if offset:
        minutes = int(offset[0] + "1") * (int(offset[1:3]) * 60 + int(offset[3:]))
        fixed = timezone(timedelta(minutes=minutes))
        moment = moment.replace(tzinfo=fixed).astimezone(find_zone(zone))
    return moment
