"""Time zones by their IANA names, or by a rule as POSIX writes it, on a machine that may not know them."""

import functools
import re
import struct
from datetime import UTC, datetime, tzinfo
from io import BytesIO
from zoneinfo import ZoneInfo

from waitroom.put_off import compiled_when_used

UTC_NAMES = frozenset({"UTC", "Etc/UTC"})

_RULE = compiled_when_used(r"(?:[A-Za-z]{3,}|<[+\-A-Za-z0-9]{3,}>)[+-]?\d[^\n]*", re.ASCII)
LONGEST = 255
"""Characters; no name of a zone and no rule is longer."""


def is_known_zone(name: str) -> bool:
    """Tell whether this machine has the data of a zone; UTC needs none, nor does a POSIX rule."""
    return name in UTC_NAMES or _found(name) is not None


def find_zone(name: str) -> tzinfo:
    """Return a zone, and UTC for one that this machine does not know: ask `is_known_zone`, and say so."""
    return (UTC if name in UTC_NAMES else _found(name)) or UTC


def is_rule(name: str) -> bool:
    """Tell whether `name` is a zone by rule, as POSIX writes it: EST5EDT,M3.2.0,M11.1.0."""
    return len(name) <= LONGEST and _RULE.fullmatch(name) is not None and _by_rule(name) is not None


def _found(name: str) -> ZoneInfo | None:
    # A zone that is missing is a KeyError, "../x" a ValueError, and a folder ("Europe") or too long a name
    # an OSError; the found ones are cached by zoneinfo itself.
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return _by_rule(name) if len(name) <= LONGEST and _RULE.fullmatch(name) else None


@functools.lru_cache(maxsize=64)
def _by_rule(rule: str) -> ZoneInfo | None:
    """Return the zone of a POSIX rule: RFC 8536 keeps such a rule at the end of a zone's file, so a file is made."""
    block = struct.pack(">6l", 0, 0, 0, 0, 1, 4) + struct.pack(">lbb", 0, 0, 0) + b"UTC\0"
    head = b"TZif2" + b"\0" * 15
    try:
        data = head + block + head + block + b"\n" + rule.encode("ascii") + b"\n"
        zone = ZoneInfo.from_file(BytesIO(data), key=rule)
        datetime(2000, 1, 1, tzinfo=UTC).astimezone(zone)
    except (ValueError, OverflowError):
        return None
    return zone
