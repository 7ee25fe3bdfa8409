"""Time zones by their IANA names, on a machine that may not know them."""

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

UTC_NAMES = frozenset({"UTC", "Etc/UTC"})


def is_known(name: str) -> bool:
    """Tell whether this machine has the data of a zone; UTC needs none."""
    return name in UTC_NAMES or _found(name) is not None


def zone_named(name: str) -> tzinfo:
    """Return a zone, and UTC for one that this machine does not know: ask `is_known`, and say so."""
    return (UTC if name in UTC_NAMES else _found(name)) or UTC


def _found(name: str) -> ZoneInfo | None:
    # A zone that is missing is a KeyError, "../x" a ValueError, and a folder ("Europe") or too long a name
    # an OSError; the found ones are cached by zoneinfo itself.
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
