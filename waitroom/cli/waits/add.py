"""`waitroom add`: begins a wait and echoes the decision window that was read."""

import argparse
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from waitroom.cli.output import print_line, printable
from waitroom.clock import Clock, is_zone
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.wait import Promise, Wait
from waitroom.machine_locale import machine_locale
from waitroom.paths import find_paths
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.room.waits.promise_reading import ZONE_ASK, PromiseReader, PromiseReading
from waitroom.room.waits.waits import Waits
from waitroom.store.database import Store
from waitroom.wording import guess_words, window_words

DAY_EXAMPLE = "A day looks like 2014-04-23, with its time like 2014-04-23 14:00."
LATER = "The words are kept. Once you know, `waitroom` opens the room, and the wait can be edited there."
NO_PROMISE = "No date yet. Once there is one, `waitroom` opens the room, and the wait can be edited there."


def run(args: argparse.Namespace, *, clock: Clock, data_dir: str = "") -> int:
    """Begin a wait from `organisation`, `role`, `interviewed`, `promised`, `said_on`, `tz` and `country`.

    A promise in which no date can be read is kept in its own words, without a window, and asked about.

    Raises:
        NotUnderstood: where a day, the zone or the country cannot be read; then nothing is saved.
        BadFile, NotNow, CannotWrite: where the data file cannot be read or written.
    """
    now = clock.now()
    zones = PromiseReader(locale="")
    zone = zones.parse_zone(args.tz, clock.zone) if args.tz.strip() else clock.zone
    if not is_zone(zone):
        raise NotUnderstood(zones.ask_zone(args.tz, clock.zone) or ZONE_ASK)
    country = args.country.strip().upper()
    if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
        raise NotUnderstood("A country is two letters, like GB, US or DE.")
    paths = find_paths(data_dir)
    store = Store.open(paths, now=now)
    try:
        settings = store.settings.get(SETTINGS_ID) or Settings()
        holidays = HolidayCalendar(paths.holidays, zone=lambda: clock.zone, country=lambda: settings.country)
        store.holidays_of = holidays.loaded
        near = holidays.for_wait(Wait(organisation="", zone=zone, country=country), now)
        promises = PromiseReader(
            locale=settings.locale or machine_locale(),
            country=country or settings.country,
            holidays=holidays.own,
            end_of_day=settings.end_of_day,
        )
        interviewed = _day(promises, args.interviewed, now, zone)
        said_on = _moment(_day(promises, args.said_on, now, zone), zone) or promises.default_said_on(
            interviewed, now
        )
        found, promise = PromiseReading(), None
        if args.promised.strip():
            found = promises.parse(args.promised, said_on=said_on, zone=zone, interviewed=interviewed)
            promise = Promise(words=args.promised, said_on=said_on, window=found.window)
        kept = Waits(store).create(
            args.organisation,
            now=now,
            zone=zone,
            role=args.role,
            interviewed=interviewed,
            promise=promise,
            country=country,
            holidays=near,
        )
        if not store.flush(5.0):
            raise CannotWrite(store.state.problem or "The wait could not be saved.")
    finally:
        store.close()
    _echo(args, found, kept, now)
    return 0


def _echo(args: argparse.Namespace, found: PromiseReading, kept: Wait, now: datetime) -> None:
    heading = " \u00b7 ".join(part for part in (args.organisation, args.role) if part.strip())
    print_line(printable(heading))
    if args.tz.strip() and kept.zone != args.tz.strip():
        print_line(f"Their zone: {kept.zone}.")
    window = found.window
    if window is None:
        print_line(f"{found.ask} {LATER}" if found.ask else NO_PROMISE)
        if kept.window is not None:
            print_line(guess_words(kept.window, now))
        return
    label = f" ({window.label})" if window.label else ""
    print_line(printable(f"The decision window: {window_words(window, now)}{label}."))
    if found.note:
        print_line(printable(found.note))


def _day(promises: PromiseReader, words: str, now: datetime, zone: str) -> date | None:
    if not words.strip():
        return None
    day = promises.parse_day(words, now=now, zone=zone)
    if day is None:
        raise NotUnderstood(f"“{words}” was not read as a day. {DAY_EXAMPLE} Nothing was saved.")
    return day


def _moment(day: date | None, zone: str) -> datetime | None:
    if day is None or isinstance(day, datetime):
        return day
    return datetime.combine(day, time(12), ZoneInfo(zone))
