"""How far a stored value may go: what other tools wrote beyond it is read as the nearest that can be reckoned with.

The calendar of Python ends with the year 9999: one hour later, or in a zone further east, is an error. So a year
at each end is left free. What stands in the file stays there for as long as nobody changes that field.
"""

import contextlib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, TypeVar

FIRST_YEAR = 1000
LAST_YEAR = 9998
LARGEST = 10**9
"""A whole number of minutes, bytes or rounds beyond it means nothing, and overflows a length of time."""
DEEPEST = 100
"""Objects and lists within each other; a document of ours has seven at most."""


D = TypeVar("D", date, datetime)


def clamp_day(day: D) -> D:
    """Return a day or a moment, or the nearest that lies within the years that can be reckoned with."""
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    year, month, number = (FIRST_YEAR, 1, 1) if day.year < FIRST_YEAR else (LAST_YEAR, 12, 31)
    return day.replace(year=year, month=month, day=number)


def clamp_time(at: time) -> time:
    """Return a time of day without an offset of its own: it is one of the person's own days."""
    return at.replace(tzinfo=None)


def clamp_number(number: float) -> float:
    """Return a number, or the nearest that can be reckoned with; whole numbers stay whole."""
    return max(-LARGEST, min(LARGEST, number))


def with_clamped_values(new: Any, before: Any) -> Any:  # noqa: ANN401 - JSON values
    """Return the JSON value `new` with what `before` had at the same places, where it is that, brought near."""
    if new == before:
        return new
    if isinstance(new, Mapping) and isinstance(before, Mapping):
        return {
            key: with_clamped_values(item, before[key]) if key in before else item
            for key, item in new.items()
        }
    if isinstance(new, list) and isinstance(before, list) and len(new) == len(before):
        return [with_clamped_values(*pair) for pair in zip(new, before, strict=True)]
    if isinstance(new, int | float) and isinstance(before, int | float) and not isinstance(before, bool):
        return before if clamp_number(before) == new else new
    return before if isinstance(before, str) and _is_near(new, before) else new


def _is_near(new: object, before: str) -> bool:
    nearest: tuple[Callable[[], date | time], ...] = (
        lambda: clamp_day(datetime.fromisoformat(before)),
        lambda: clamp_day(date.fromisoformat(before)),
        lambda: clamp_time(time.fromisoformat(before)),
    )
    for near in nearest:
        with contextlib.suppress(ValueError):
            if near().isoformat() == new:
                return True
    return False


def is_deep(value: object) -> bool:
    """Tell whether objects and lists lie within each other deeper than `DEEPEST`."""
    level = [value]
    for _ in range(DEEPEST):
        inner: list[object] = []
        for each in level:
            if isinstance(each, dict):
                inner += [item for item in each.values() if isinstance(item, dict | list)]
            elif isinstance(each, list):
                inner += [item for item in each if isinstance(item, dict | list)]
        if not inner:
            return False
        level = inner
    return True
