"""The one place that reads the machine's clock and zone."""

import os
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import TZPATH

from waitroom.domain.waits.time_zones import find_zone, is_known_zone, is_rule
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class Clock(Protocol):
    """Something that tells the time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in the person's own zone."""
        ...

    @property
    def zone(self) -> str:
        """The IANA name of the person's own zone, or the rule that it goes by."""
        ...

    @property
    def problem(self) -> str:
        """One sentence where the machine's zone is not understood; empty otherwise."""
        ...


class SystemClock:
    """The machine's clock and zone, read afresh each time, so that sleep, flights and changes of the clock are seen."""

    def __init__(self, zone: str | None = None, machine: "MachineZoneFiles | None" = None) -> None:
        """Take a zone that is to stay, or else follow that of the machine."""
        self._machine = machine or MachineZoneFiles()
        self._is_fixed = zone is not None
        self._seen: Sight | None = None
        self._found = FoundZone(zone or "UTC")

    def now(self) -> datetime:
        """Return the present moment in the person's zone."""
        return datetime.now(UTC).astimezone(find_zone(self.zone))

    @property
    def zone(self) -> str:
        """The IANA name of the person's own zone, or the rule that it goes by."""
        return self._look().zone

    @property
    def problem(self) -> str:
        """One sentence where the machine names a zone that is not understood; empty otherwise."""
        return self._look().problem

    def _look(self) -> "FoundZone":
        # Five calls to the system, some microseconds; the zone is looked up only where they tell another story.
        if not self._is_fixed and (seen := self._machine.sight()) != self._seen:
            self._seen, self._found = seen, self._machine.zone()
        return self._found


class FixedClock:
    """A clock that stands still until it is told otherwise; for pictures and tests."""

    def __init__(self, at: datetime, zone: str) -> None:
        self._at = at
        self._zone = zone

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self._at.astimezone(find_zone(self._zone))

    @property
    def zone(self) -> str:
        """The zone it was given."""
        return self._zone

    @property
    def problem(self) -> str:
        """Nothing: it was told its zone."""
        return ""

    def move_to(self, at: datetime) -> None:
        """Set the clock."""
        self._at = at


Sight = tuple[object, ...]
"""What tells that the machine may have another zone by now."""


class FoundZone(NamedTuple):
    """The machine's zone, and one sentence where what it names is not understood."""

    zone: str
    problem: str = ""


class MachineZoneFiles:
    """Where a machine says in which zone it is: TZ, then /etc/localtime, then /etc/timezone, else UTC."""

    def __init__(
        self, localtime: str = "/etc/localtime", timezone: str = "/etc/timezone", tz: str | None = None
    ) -> None:
        """Look at these files; `tz` stands for the variable TZ, which is read each time without it."""
        self._localtime = localtime
        self._timezone = timezone
        self._tz = tz

    @property
    def _variable(self) -> str:
        return os.environ.get("TZ", "") if self._tz is None else self._tz

    def sight(self) -> Sight:
        """Return what changes when the zone is changed, cheaply."""
        return (self._variable, *map(_sight_of, (self._localtime, self._timezone)))

    def zone(self) -> FoundZone:
        """Return the zone, as an IANA name wherever there is one."""
        named = self._variable.removeprefix(":")
        if zone := self._zone_in(named):
            return FoundZone(zone)
        own = self._own_zone()
        if not named:
            return FoundZone(own)
        return FoundZone(
            own, _("TZ names a zone that is not known here; times are shown in {own}.").format(own=own)
        )

    def _own_zone(self) -> str:
        by_link = _name_in(os.path.realpath(self._localtime))
        if is_known_zone(by_link):
            return by_link
        # The file is a copy: its own name is lost. The other file may tell it, or be left from an earlier place.
        copy = _read(self._localtime)
        name = _read(self._timezone, 256).decode("ascii", "replace").strip()
        if is_known_zone(name) and (not copy or _rule_of(copy) == _rule_of(_read(_file_of(name)))):
            return name
        rule = _rule_of(copy)
        return rule if is_rule(rule) else "UTC"

    def _zone_in(self, named: str) -> str:
        """Return the zone that TZ names: by its IANA name, by a file, or by a rule; "" where none of these."""
        if not named.startswith("/"):
            return named if named and is_known_zone(named) else ""
        if os.path.abspath(named) == os.path.abspath(self._localtime):  # noqa: PTH100 - a link stays a link
            return self._own_zone()
        by_path = _name_in(named), _name_in(os.path.realpath(named))
        rule = _rule_of(_read(named))
        return next((name for name in by_path if is_known_zone(name)), rule if is_rule(rule) else "")


def local_zone() -> str:
    """Return the machine's zone: an IANA name, or a rule where it has none."""
    return MachineZoneFiles().zone().zone


def _sight_of(path: str) -> object:
    try:
        link, file = os.lstat(path), os.stat(path)  # noqa: PTH116 - asked for with each look at the clock
    except OSError:
        return None
    return link.st_ino, link.st_mtime_ns, file.st_ino, file.st_mtime_ns


def _name_in(path: str) -> str:
    """Return the IANA name that a path into a folder of zones ends with; "" for any other path."""
    return (
        path.rpartition("zoneinfo/")[2].removeprefix("posix/").removeprefix("right/")
        if "zoneinfo/" in path
        else ""
    )


def _file_of(name: str) -> str:
    return next((path for each in TZPATH if os.path.isfile(path := os.path.join(each, name))), "")  # noqa: PTH113, PTH118


def _read(path: str, at_most: int = 1 << 20) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - as above
            return file.read(at_most)
    except (OSError, ValueError):
        return b""


def _rule_of(data: bytes) -> str:
    """Return the rule that a zone's file ends with (RFC 8536, 3.3); "" where there is none."""
    lines = data.rsplit(b"\n", 2)
    return lines[1].decode("ascii", "replace") if data.startswith(b"TZif") and len(lines) == 3 else ""


def is_zone(name: str) -> bool:
    """Tell whether `name` is a zone that this machine knows."""
    return is_known_zone(name)
