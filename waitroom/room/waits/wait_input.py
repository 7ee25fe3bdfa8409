"""What a person says of a wait, in their own words, and what is read in it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Promise, Wait
from waitroom.domain.waits.wait_events import guess_promise
from waitroom.domain.waits.window import DecisionWindow
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.room.waits.promise_reading import ParsedPromise, PromiseReader
from waitroom.translation import _

COUNTRY_ASK = _("A country is two letters, like GB, US or DE.")
DAY_PROBLEM = _("That day cannot be read. “Wed 23 Apr”, “yesterday” or “2014-04-23 14:00” would do.")
ZONE_FIRST = _("Their zone comes first; it is asked about below.")
DAY_EXAMPLE = _("A day looks like 2014-04-23, with its time like 2014-04-23 14:00.")
MOVE_ASK = _("What do they say now? “early next week” would do.")


class TypedWindow(NamedTuple):
    """The ends of a window as they are typed: ISO dates or local times; `closes` may stay empty for one day."""

    opens: str
    closes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitInput:
    """What is said of a wait; only the organisation is needed.

    `zone` is theirs, by its name or a city; None leaves it as it is, which is the person's own for a new wait.
    So does None for `country`. `said_on` is the day of the promise; empty means the interview where that has
    been, else now. `by_hand` is the window where the person sets it themselves.
    """

    organisation: str
    role: str = ""
    interviewed: str = ""
    promised: str = ""
    said_on: str = ""
    zone: str | None = None
    country: str | None = None
    by_hand: TypedWindow | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedWaitInput:
    """What is read in the words of a wait: nothing is kept yet.

    `zone` is what was typed where that is no zone, or could be several; `zone_ask` is then the question about it.
    `guess` is what would stand in where the promise names no day.
    """

    zone: str
    zone_ask: str
    country: str
    interviewed: date | None
    said_on: datetime
    promise: ParsedPromise
    guess: DecisionWindow | None


class WaitInputParser:
    """Reads what a person says of a wait, where the wait is; `zone` returns the person's own zone."""

    def __init__(
        self, holidays: HolidayCalendar, promises: Callable[[], PromiseReader], zone: Callable[[], str]
    ) -> None:
        self._holidays = holidays
        self._promises = promises
        self._zone = zone

    def read(self, words: WaitInput, now: datetime, wait: Wait | None = None) -> ParsedWaitInput:
        """Return what is read in the words of a new wait, or in the changed words of `wait`."""
        promises = self._promises()
        there = self._as_wait(words, wait)
        zone_ask = "" if words.zone is None else promises.ask_zone(words.zone, self._zone())
        interviewed = promises.parse_day(words.interviewed, now=now, zone=there.zone)
        said_on = self._said_on(words, there, interviewed, now)
        if words.by_hand is not None:
            promise = promises.parse_window(*words.by_hand, there.zone)
        elif zone_ask:
            promise = ParsedPromise(ask=ZONE_FIRST)
        else:
            promise = self.read_promise(there, words.promised, said_on, interviewed)
        today = now.astimezone(find_zone(there.zone)).date()
        return ParsedWaitInput(
            zone=there.zone,
            zone_ask=zone_ask,
            country=there.country,
            interviewed=interviewed,
            said_on=said_on,
            promise=promise,
            guess=guess_promise(interviewed, there.zone, today, self._holidays.loaded(there)),
        )

    def require(self, words: WaitInput, now: datetime, wait: Wait | None = None) -> ParsedWaitInput:
        """Return what `read` returns, where it can be kept.

        Raises:
            NotUnderstood: where the zone, the country, a day or the window by hand cannot be read.
        """
        reading = self.read(words, now, wait)
        if reading.zone_ask:
            raise NotUnderstood(reading.zone_ask)
        if words.country is not None and not is_country(reading.country):
            raise NotUnderstood(COUNTRY_ASK)
        for day in (words.interviewed, words.said_on):
            if day.strip() and self._promises().parse_day(day, now=now, zone=reading.zone) is None:
                raise NotUnderstood(
                    _("“{day}” was not read as a day. {day_example} Nothing was saved.").format(
                        day=day, day_example=DAY_EXAMPLE
                    )
                )
        if words.by_hand is not None and reading.promise.window is None:
            raise NotUnderstood(reading.promise.ask)
        return reading

    def read_promise(
        self, wait: Wait, words: str, said_on: datetime, interviewed: date | None
    ) -> ParsedPromise:
        """Read a promise as it is meant where the wait is, of the interview it belongs to."""
        country = self._holidays.country_of(wait)
        return self._promises().parse(
            words, said_on=said_on, zone=wait.zone, country=country, interviewed=interviewed
        )

    def read_day(self, wait: Wait, words: str, now: datetime, *, is_ahead: bool = False) -> date | None:
        """Read a day, or a time of it, as it is meant where the wait is; `is_ahead` looks for a coming one first."""
        return self._promises().parse_day(words, now=now, zone=wait.zone, ahead=is_ahead)

    def default_said_on(self, interviewed: date | None, now: datetime) -> datetime:
        """Return when a promise was most likely made: at the interview where that has been, else now."""
        return self._promises().default_said_on(interviewed, now)

    def _as_wait(self, words: WaitInput, wait: Wait | None) -> Wait:
        there = wait or Wait(organisation="", zone=self._zone())
        if words.country is not None:
            there = replace(there, country=words.country.strip().upper())
        if words.zone is None:
            return there
        return replace(
            there, zone=self._promises().parse_zone(words.zone, self._zone()) or words.zone.strip()
        )

    def _said_on(self, words: WaitInput, there: Wait, interviewed: date | None, now: datetime) -> datetime:
        day = self.read_day(there, words.said_on, now) if words.said_on.strip() else None
        if day is not None:
            zone = find_zone(there.zone)
            return day if isinstance(day, datetime) else datetime.combine(day, time(12), zone)
        kept = there.promise
        if kept is not None and kept.words == words.promised:
            return kept.said_on
        return self.default_said_on(interviewed, now)


def promise_of(words: WaitInput, reading: ParsedWaitInput, kept: Promise | None) -> Promise | None:
    """Return the promise that was said, `kept` where nothing of it is new, and None where nothing was said."""
    window = reading.promise.window
    if not words.promised.strip() and window is None:
        return None
    if kept is not None and (kept.words, kept.window) == (words.promised, window):
        return kept
    return Promise(
        words=words.promised, said_on=reading.said_on, window=window, by_hand=words.by_hand is not None
    )


def past_moment(day: date | None, now: datetime) -> datetime:
    """Return a day as a moment that has been: its noon, or now where that is earlier or no day is given.

    A day that lies ahead keeps its noon, so that it is refused and not turned into today.
    """
    if day is None:
        return now
    if isinstance(day, datetime):
        return day
    noon = datetime.combine(day, time(12), now.tzinfo)
    return min(noon, now) if day <= now.date() else noon


def is_country(words: str) -> bool:
    """Tell whether words are the two letters of a country."""
    return len(words) == 2 and words.isascii() and words.isalpha()
