"""What was worked out for the screen is let go of at each full hour in which nobody types.

The sky has another colour each minute, and each drawn line is remembered by its colours: in a tab that is left open
such memories grow to their bounds, tens of thousands of them, and are of no use any more. All of it is worked out
again when it is needed. Words that a memory was made of go with it.
"""

import functools
import gc
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

PACKAGES: Final = frozenset({"rich", "textual", "waitroom"})
QUIET = timedelta(minutes=2)
"""So long must nobody have typed: what was drawn a moment ago may be drawn again."""
FEW = 16
"""So many places are those of tables, one for each language."""

_Memory = type(functools.lru_cache(len))


class CacheClearing:
    """Looks at the hour, and clears the memories of functions that have a bound."""

    def __init__(self, now: datetime) -> None:
        self._hour = _hour(now)

    def look(self, now: datetime, last_input: datetime) -> bool:
        """Clear where another hour has begun and nobody types; tell whether it was done."""
        if _hour(now) == self._hour or now - last_input < QUIET:
            return False
        self._hour = _hour(now)
        clear_caches()
        return True


def clear_caches() -> None:
    """Clear the memories of functions; tables that are read once stay: they have no bound, or a few places."""
    for memory in {id(each): each for each in _memories()}.values():
        if (memory.cache_parameters()["maxsize"] or 0) > FEW:
            memory.cache_clear()
    gc.collect()


def _memories() -> Iterator["functools._lru_cache_wrapper[object]"]:
    for name, module in tuple(sys.modules.items()):
        if name.partition(".")[0] not in PACKAGES:
            continue
        for value in tuple(
            getattr(module, "__dict__", {}).values()
        ):  # None stands for what was not to be loaded
            if isinstance(value, _Memory):
                yield value
            elif isinstance(value, type) and value.__module__ == name:
                for attribute in tuple(vars(value).values()):
                    inside = (
                        attribute,
                        getattr(attribute, "__func__", None),
                        getattr(attribute, "fget", None),
                    )
                    yield from (each for each in inside if isinstance(each, _Memory))


def _hour(now: datetime) -> datetime:
    return now.replace(minute=0, second=0, microsecond=0)
