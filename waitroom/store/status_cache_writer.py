"""Writes the status cache after a save; an error here never spoils the save."""

import contextlib
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from pathlib import Path

from waitroom import __version__
from waitroom.disk import Disk, FileSignature, replace_file, write_new_file
from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.phase import interview_instant, is_deadline
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import local_day, to_instant
from waitroom.store.status_cache import NAME, read_cache_file
from waitroom.store.store_file import temporary_in

HolidaysOf = Callable[[Wait], frozenset[date]]
AHEAD = 400
"""How many days after a window holidays are noted: a status counts the working days past it."""


def no_holidays(_: Wait) -> frozenset[date]:
    """Return no holidays: a store that was not told of any."""
    return frozenset()


def write_status_cache(
    disk: Disk,
    folder: Path,
    signature: FileSignature,
    waits: Iterable[Wait],
    holidays_of: HolidaysOf = no_holidays,
    *,
    is_readable: bool = True,
) -> None:
    """Write what a glance needs about `waits` for the store that has `signature`; where it cannot, not.

    `is_readable` says that every document of that store can be read.
    """
    found = {
        "by": __version__ if is_readable else "",
        "store": list(signature[:3]),
        "waits": [status_cache_row(wait, holidays_of(wait)) for wait in waits if not wait.is_put_away],
    }
    _write(disk, folder, found)


def note_that_it_was_read(disk: Disk, folder: Path, signature: FileSignature) -> None:
    """Note that every document of the store that has `signature` was read; what the cache says of its waits stays.

    Where it says nothing of this store, a status asks the store itself: only a save knows the holidays as well.
    """
    store = list(signature[:3])
    known = read_cache_file(str(folder))
    waits = known.get("waits") if known is not None and known["store"] == store else None
    _write(disk, folder, {"by": __version__, "store": store, "waits": waits})


def _write(disk: Disk, folder: Path, found: Mapping[str, object]) -> None:
    with contextlib.suppress(OSError):
        temporary = temporary_in(folder)
        write_new_file(disk, temporary, json.dumps(found).encode(), lasting=False)
        replace_file(disk, temporary, folder / NAME, lasting=False)


def was_written_here(folder: Path) -> bool:
    """Tell whether this version of waitroom wrote the store as it is, or has read every document of it."""
    found = read_cache_file(str(folder))
    return found is not None and found.get("by") == __version__


def status_cache_row(wait: Wait, holidays: frozenset[date] = frozenset()) -> dict[str, object]:
    """Return a wait as `read_glance` gives it back."""
    window = wait.window
    interview = interview_instant(wait)
    held = wait.interviewed
    by = wait.answer_by if wait.outcome is Outcome.OFFER else None
    zone = find_zone(wait.zone)
    return {
        "id": wait.id,
        "opens": int(window.opens_at().timestamp()) if window else None,
        "closes": int(window.closes_at().timestamp()) if window else None,
        "first_day": window.first_day.toordinal() if window else None,
        "last_day": window.last_day.toordinal() if window else None,
        "zone": window.zone if window else wait.zone,
        "interview": int(interview.timestamp()) if interview else None,
        "meets": len(wait.rounds) if held is not None else 0,
        "meets_at": isinstance(held, datetime),
        "meets_in": wait.zone,
        "deadline": is_deadline(wait, window) if window else False,
        "holidays": _after(window.last_day, holidays) if window else [],
        "guess": window.guess if window else False,
        "outcome": wait.outcome.value if wait.outcome else None,
        "answer_by": int(to_instant(by, END_OF_DAY, zone).timestamp()) if by else None,
        "answer_day": local_day(by, zone).toordinal() if by else None,
    }


def _after(day: date, holidays: frozenset[date]) -> list[int]:
    start = day.toordinal()
    later = (each.toordinal() for each in holidays if each.weekday() < 5)
    return sorted(ordinal for ordinal in later if start < ordinal <= start + AHEAD)
