"""The one place that reads the machine's clock and zone."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from waitroom.domain.zones import is_known, zone_named


class Clock(Protocol):
    """Something that tells the time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in the person's own zone."""
        ...

    @property
    def zone(self) -> str:
        """The IANA name of the person's own zone."""
        ...


class SystemClock:
    """The machine's clock, read afresh each time, so that sleep and changes of the clock are seen."""

    def __init__(self, zone: str | None = None) -> None:
        self._zone = zone or local_zone()

    def now(self) -> datetime:
        """Return the present moment in the person's zone."""
        return datetime.now(UTC).astimezone(zone_named(self._zone))

    @property
    def zone(self) -> str:
        """The IANA name of the person's own zone."""
        return self._zone


class FixedClock:
    """A clock that stands still until it is told otherwise; for pictures and tests."""

    def __init__(self, at: datetime, zone: str) -> None:
        self._at = at
        self._zone = zone

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self._at.astimezone(zone_named(self._zone))

    @property
    def zone(self) -> str:
        """The zone it was given."""
        return self._zone

    def move_to(self, at: datetime) -> None:
        """Set the clock."""
        self._at = at


def local_zone() -> str:
    """Return the machine's IANA zone: TZ, /etc/timezone or the /etc/localtime link; else UTC."""
    named = os.environ.get("TZ", "").removeprefix(":")
    candidates = [named]
    try:
        candidates.append(Path("/etc/timezone").read_text(encoding="ascii").strip())
    except (OSError, UnicodeDecodeError):
        candidates.append("")
    link = os.path.realpath("/etc/localtime")
    candidates.append(link.partition("zoneinfo/")[2])
    for name in candidates:
        if name and is_zone(name):
            return name
    return "UTC"


def is_zone(name: str) -> bool:
    """Tell whether `name` is a zone that this machine knows."""
    return is_known(name)
