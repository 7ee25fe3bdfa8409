"""The moment and the offsets of zones by the C library alone; zoneinfo costs a third of a status."""

import os
import time

ZONES = "/usr/share/zoneinfo/"


def epoch_now() -> int:
    """Return the present moment in microseconds since 1970 (UTC)."""
    return time.time_ns() // 1000


class ZoneKept:
    """Gives the process its own zone back at the end of a `with`."""

    def __enter__(self) -> None:
        """Remember the zone."""
        self._before = os.environ.get("TZ")

    def __exit__(self, *_: object) -> None:
        """Set it again."""
        if self._before is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = self._before
        time.tzset()


def offset_at(zone: str, second: int) -> int:
    """Return how many seconds `zone` (an IANA name) is ahead of UTC at `second` (since 1970).

    Call it inside `ZoneKept`.

    Raises:
        KeyError: where this machine does not know the zone.
    """
    if not zone or zone.startswith(("/", ":")) or ".." in zone or not os.path.isfile(ZONES + zone):  # noqa: PTH113 - pathlib costs 8 ms
        return _offset_by_zoneinfo(zone, second)
    if os.environ.get("TZ") != zone:
        os.environ["TZ"] = zone
        time.tzset()
    return time.localtime(second).tm_gmtoff


def _offset_by_zoneinfo(zone: str, second: int) -> int:
    if zone in {"UTC", "Etc/UTC"}:
        return 0
    from datetime import UTC, datetime, timedelta
    from zoneinfo import ZoneInfo

    try:
        ahead = datetime.fromtimestamp(second, UTC).astimezone(ZoneInfo(zone)).utcoffset()
    except (ValueError, OSError) as error:
        raise KeyError(zone) from error
    return (ahead or timedelta(0)) // timedelta(seconds=1)


def second_of(zone: str, wall: int) -> int:
    """Return the instant (seconds since 1970) of a wall time in `zone`, given as if it were UTC.

    In the gap of a clock change the offset before it holds; a time that comes twice is its first coming
    (PEP 495 with fold 0, as `waitroom.domain.window.instant` has it).
    """
    before = offset_at(zone, wall - 86_400)
    if offset_at(zone, wall - before) == before:
        return wall - before
    after = offset_at(zone, wall + 86_400)
    if offset_at(zone, wall - after) == after:
        return wall - after
    return wall - before
