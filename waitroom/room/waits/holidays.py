"""Days on which nobody decides: the public holidays of a wait's country, and the person's own list."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from waitroom.domain.waits.wait import Wait
from waitroom.translation import _

MOST_BYTES = 1 << 20


class HolidayCalendar:
    """Knows the person's own days at once, and public ones after `load`; safe to ask from any thread.

    `country` says which country is the person's own, `zone` which zone: both may change while a tab is open. A
    wait without a country of its own has theirs only where it is in their zone.
    """

    def __init__(self, path: Path, *, zone: Callable[[], str], country: Callable[[], str]) -> None:
        self.own, self.problem = read_own_holidays(path)
        self._zone = zone
        self._country = country
        self._public: dict[tuple[str, int], frozenset[date]] = {}

    def country_of(self, wait: Wait) -> str:
        """Return the country whose holidays count for a wait; empty where it is not known."""
        return wait.country or (self._country() if wait.zone == self._zone() else "")

    def loaded(self, wait: Wait) -> frozenset[date]:
        """Return what is known without loading anything."""
        country = self.country_of(wait)
        public = [days for (place, _), days in tuple(self._public.items()) if place == country]
        return self.own.union(*public)

    def is_missing(self, waits: Iterable[Wait], now: datetime) -> bool:
        """Tell whether `load` would bring something new."""
        return bool(self._missing(waits, now))

    def load(self, waits: Iterable[Wait], now: datetime) -> bool:
        """Load the public holidays of these waits, three years around `now`; tell whether any were new."""
        missing = self._missing(waits, now)
        if missing:
            from waitroom.promises.named_days import public_holidays  # noqa: PLC0415 - 50 ms, off the way to the first paint

            self._public.update({(place, year): public_holidays(place, year) for place, year in missing})
        return bool(missing)

    def for_wait(self, wait: Wait, now: datetime) -> frozenset[date]:
        """Return all that count for a wait, loading what is missing (50 ms the first time)."""
        self.load((wait,), now)
        return self.loaded(wait)

    def _missing(self, waits: Iterable[Wait], now: datetime) -> set[tuple[str, int]]:
        places = {self.country_of(wait) for wait in waits} - {""}
        wanted = {(place, now.year + away) for place in places for away in (-1, 0, 1, 2)}
        return wanted - self._public.keys()


def read_own_holidays(path: Path) -> tuple[frozenset[date], str]:
    """Read the person's own list; return the days, and one sentence about a line that could not be read."""
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES).decode("utf-8-sig")
    except FileNotFoundError:
        return frozenset(), ""
    except (OSError, UnicodeDecodeError):
        return frozenset(), _("{name} could not be read; no days were taken from it.").format(name=path.name)
    days: set[date] = set()
    problem = ""
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.partition("#")[0].strip()
        if not words:
            continue
        try:
            days.add(date.fromisoformat(words))
        except ValueError:
            problem = problem or _(
                "{name}: line {number} is no day like 2014-12-24; it was left out."
            ).format(name=path.name, number=number)
    return frozenset(days), problem
