"""What a person's words about dates are read as; the grammar is imported when the first word comes."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo

from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.window import DecisionWindow
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

ZONE_EXAMPLE = _("“Europe/London” or “America/New_York” would do.")
ZONE_ASK = _("That zone is not known here. {zone_example}").format(zone_example=ZONE_EXAMPLE)
SHORT = 5  # letters: so long an abbreviation may be
YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedPromise:
    """A window, or a question (`ask`). `used` are the spans (code points) of the words it was read from."""

    window: DecisionWindow | None = None
    ask: str = ""
    used: tuple[tuple[int, int], ...] = ()
    note: str = ""


class PromiseReader:
    """Reads promises and days; `holidays` are the person's own, besides those of the country."""

    def __init__(
        self,
        *,
        locale: str,
        country: str = "",
        holidays: frozenset[date] = frozenset(),
        end_of_day: time = END_OF_DAY,
    ) -> None:
        self.locale = locale
        self.country = country
        self.holidays = holidays
        self.end_of_day = end_of_day

    def parse(
        self,
        words: str,
        *,
        said_on: datetime,
        zone: str,
        country: str = "",
        interviewed: date | None = None,
    ) -> ParsedPromise:
        """Read a promise; nothing is ever guessed. `interviewed` is the interview it belongs to, where known."""
        if not words.strip():
            return ParsedPromise(ask=_("What did they say about when? It may stay empty."))
        if not is_known_zone(zone):
            return ParsedPromise(ask=ZONE_ASK)
        from waitroom.promises.promise_parser import ParsedWindow, parse_promise  # noqa: PLC0415 - not on the way to the first paint

        found = parse_promise(
            words,
            said_on=said_on,
            zone=zone,
            locale=self.locale,
            country=country or self.country,
            holidays=self.holidays,
            interviewed=interviewed,
        )
        if isinstance(found, ParsedWindow):
            window = replace(found.window, end_of_day=self.end_of_day)
            return ParsedPromise(window=window, used=found.used, note=found.note)
        return ParsedPromise(ask=found.question)

    def parse_zone(self, words: str, own: str) -> str:
        """Return the IANA name of a zone or a city ("new york"); empty where it is unknown or could be two."""
        text = words.strip()
        if "/" in text and is_known_zone(text):
            return text
        from waitroom.promises import zone_names  # noqa: PLC0415 - not on the way to the first paint

        return zone_names.meant(text, own)

    def ask_zone(self, words: str, own: str) -> str:
        """Return the one question about a zone that is unknown or could be two; empty where it is clear."""
        if self.parse_zone(words, own):
            return ""
        short = words.strip()
        if len(short) <= SHORT and short.isalpha() and short.isascii():
            return _("{short} can be several zones, or none. Which city's time is it? {zone_example}").format(
                short=short.upper(), zone_example=ZONE_EXAMPLE
            )
        return ZONE_ASK

    def parse_window(self, opens: str, closes: str, zone: str) -> ParsedPromise:
        """Read a window from two ISO dates or local times and a zone."""
        if not is_known_zone(zone.strip()):
            return ParsedPromise(ask=ZONE_ASK)
        tz = find_zone(zone.strip())
        first, last = _end(opens, tz), _end(closes or opens, tz)
        if first is None or last is None:
            return ParsedPromise(ask=_("A date looks like 2014-04-25, a time like 2014-04-25 17:00."))
        try:
            window = DecisionWindow(
                earliest=first, latest=last, zone=zone.strip(), end_of_day=self.end_of_day
            )
            return ParsedPromise(window=window)
        except ValueError:
            return ParsedPromise(ask=_("The first day lies after the last one."))

    def parse_day(self, words: str, *, now: datetime, zone: str, ahead: bool = False) -> date | None:
        """Read the day of an interview; None where it cannot be read. `ahead` looks for a coming day first."""
        if ahead and (coming := self._coming_day(words, now, zone)) is not None:
            return coming
        from waitroom.promises.past_day import parse_past_day  # noqa: PLC0415 - not on the way to the first paint

        known = zone if is_known_zone(zone) else "UTC"
        try:
            day = parse_past_day(words, now=now, zone=known, locale=self.locale)
        except (KeyError, OverflowError):
            return None
        if day is None and not ahead:
            # What can only be ahead ("next Monday at 10") is read as it is meant.
            day = self._coming_day(words, now, zone)
        return day if day is not None and day.year in YEARS else None

    def _coming_day(self, words: str, now: datetime, zone: str) -> date | None:
        window = self.parse(words, said_on=now, zone=zone).window if words.strip() else None
        return window.earliest if window is not None and window.is_one_day() else None

    def default_said_on(self, interviewed: date | None, now: datetime) -> datetime:
        """Return when the promise was most likely made: at the interview where that has been, else now."""
        if isinstance(interviewed, datetime):
            return min(interviewed.astimezone(now.tzinfo), now)
        if interviewed is not None and interviewed < now.date():
            return datetime.combine(interviewed, time(12), now.tzinfo or UTC)
        return now


def _end(words: str, zone: tzinfo) -> date | None:
    text = words.strip()
    try:
        if len(text) > 10:
            at = datetime.fromisoformat(text)
            day: date = at if at.tzinfo else at.replace(tzinfo=zone)
        else:
            day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in YEARS else None
