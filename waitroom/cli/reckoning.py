"""Phase and number of a wait in whole numbers, for a status that may import nothing.

The rules are those of `waitroom.domain.phase` and `waitroom.domain.countdown`; a property test holds the two
together. Days are counted from 1970-01-01, instants in microseconds since then (UTC).
"""

from waitroom.cli.local_time import offset_at, second_of

DAY = 86_400
US = 1_000_000
END_OF_DAY = 18 * 3600
FRESH = 2 * DAY * US


def day_number(iso: str) -> int:
    """Return the day of "2014-04-25" (or of the date that a longer text begins with).

    Raises:
        ValueError: where the text does not begin with a date.
    """
    year, month, day = int(iso[:4]), int(iso[5:7]), int(iso[8:10])
    # Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    year -= month <= 2
    era_year = year % 400
    year_day = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return year // 400 * 146_097 + era_year * 365 + era_year // 4 - era_year // 100 + year_day - 719_468


def has_time(iso: str) -> bool:
    """Tell whether a time of day was said."""
    return len(iso) > 10


def instant(iso: str) -> int:
    """Return the instant of "2014-04-25T17:00:00+01:00", with or without seconds and fractions.

    Raises:
        ValueError: where the text is no such moment, or says no offset.
    """
    clock, sign, offset = iso[11:], 1, ""
    if clock.endswith("Z"):
        clock = clock[:-1]
    else:
        at = max(clock.rfind("+"), clock.rfind("-"))
        clock, sign, offset = clock[: max(at, 0)], -1 if clock[at : at + 1] == "-" else 1, clock[at + 1 :]
        if not clock:
            raise ValueError(iso)
    whole, _, fraction = clock.partition(".")
    seconds = day_number(iso) * DAY + _clock_seconds(whole) - sign * _clock_seconds(offset)
    return seconds * US + int((fraction + "000000")[:6])


def _clock_seconds(text: str) -> int:
    parts = [int(part) for part in text.split(":")] if text else []
    return sum(part * unit for part, unit in zip(parts, (3600, 60, 1), strict=False))


def local_day(zone: str, moment: int) -> int:
    """Return the day that `moment` falls on in `zone`."""
    second = moment // US
    return (second + offset_at(zone, second)) // DAY


class Window:
    """A decision window: its zone, its days, and the instants at which it opens and closes."""

    __slots__ = ("closes", "first_day", "last_day", "opens", "zone")

    def __init__(self, zone: str, earliest: str, latest: str) -> None:
        self.zone = zone
        self.first_day = local_day(zone, instant(earliest)) if has_time(earliest) else day_number(earliest)
        self.last_day = local_day(zone, instant(latest)) if has_time(latest) else day_number(latest)
        self.opens = instant(earliest) if has_time(earliest) else self.wall(self.first_day)
        self.closes = instant(latest) if has_time(latest) else self.wall(self.last_day, END_OF_DAY)
        if self.closes < self.opens and not has_time(latest):
            self.closes = self.wall(self.last_day, DAY - 60)

    def wall(self, day: int, second: int = 0) -> int:
        """Return the instant of a wall time in the window's zone."""
        return second_of(self.zone, day * DAY + second) * US


class Count:
    """What to count: `toward` is "opening", "closing", "past" or "nothing"; `number` may be None."""

    __slots__ = ("is_deadline", "is_one_day", "number", "phase", "toward", "unit", "weekday")

    def __init__(
        self, phase: str, toward: str = "nothing", number: int | None = None, unit: str = "days"
    ) -> None:
        self.phase = phase
        self.toward = toward
        self.number = number
        self.unit = unit
        self.is_deadline = False
        self.is_one_day = False
        self.weekday = 0


def count(
    now: int,
    *,
    zone: str,
    window: Window | None,
    said_on: str,
    interviewed: str,
    is_answered: bool,
    holidays: frozenset[int] = frozenset(),
) -> Count:
    """Return what to count at `now`; `said_on` and `interviewed` are ISO texts, either may be empty."""
    if is_answered:
        return Count("answered")
    since = _since(zone, said_on, interviewed)
    phase = "fresh" if since is not None and since <= now < since + FRESH else "waiting"
    if window is None:
        return Count(phase)
    today = local_day(window.zone, now)
    is_one_day = window.first_day == window.last_day
    is_deadline = (
        bool(said_on) and not is_one_day and window.first_day <= local_day(window.zone, instant(said_on))
    )
    begins = window.last_day if is_deadline else window.first_day
    opening = window.opens if begins == window.first_day else window.wall(begins)
    if now > window.closes:
        past = working_days(window.last_day, today, holidays)
        found = Count("overdue", "past", past, "working days")
        found.weekday = (window.last_day + 3) % 7
    else:
        if today >= begins and now >= opening:
            phase = "window"
        elif today >= begins - 1:
            phase = "eve"
        if phase == "window" or is_deadline:
            found = _until(phase, "closing", window.last_day - today, window.closes - now)
        else:
            found = _until(phase, "opening", begins - today, window.opens - now)
    found.is_deadline = is_deadline
    found.is_one_day = is_one_day
    return found


def _since(zone: str, said_on: str, interviewed: str) -> int | None:
    if interviewed:
        if has_time(interviewed):
            return instant(interviewed)
        return second_of(zone, day_number(interviewed) * DAY + DAY // 2) * US
    return instant(said_on) if said_on else None


def _until(phase: str, toward: str, days: int, left: int) -> Count:
    if days >= 1:
        return Count(phase, toward, days)
    left = max(left, 0)
    if left >= 3600 * US:
        return Count(phase, toward, (left + 1800 * US) // (3600 * US), "hours")
    return Count(phase, toward, -(-left // (60 * US)), "minutes")


def working_days(start: int, end: int, holidays: frozenset[int] = frozenset()) -> int:
    """Count the working days after `start` up to and including `end`; never negative."""
    weeks, rest = divmod(max(end - start, 0), 7)
    tail = sum((start + offset + 3) % 7 < 5 for offset in range(1, rest + 1))
    off = sum(start < day <= end and (day + 3) % 7 < 5 for day in holidays)
    return weeks * 5 + tail - off
