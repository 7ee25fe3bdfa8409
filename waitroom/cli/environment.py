"""What a status finds around it: the moment, the zones and the folder, by `os` and `time` alone."""

import os
import sys
import time

ZONES = "/usr/share/zoneinfo/"


def epoch_now() -> int:
    """Return the present moment in microseconds since 1970 (UTC)."""
    return time.time_ns() // 1000


class PreservedTimeZone:
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

    Call it inside `PreservedTimeZone`.

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

    from waitroom.domain.waits.time_zones import find_zone, is_known_zone

    if not is_known_zone(zone):
        raise KeyError(zone)
    ahead = (
        (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=second)).astimezone(find_zone(zone)).utcoffset()
    )
    return (ahead or timedelta(0)) // timedelta(seconds=1)


def iso_at(zone: str, second: int) -> str:
    """Return an instant as ISO 8601 has it in `zone`: "2014-04-25T18:00:00+01:00".

    Call it inside `PreservedTimeZone`.

    Raises:
        KeyError: where this machine does not know the zone.
    """
    ahead = offset_at(zone, second)
    hours, minutes = divmod(abs(ahead) // 60, 60)
    there = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(second + ahead))
    return f"{there}{'-' if ahead < 0 else '+'}{hours:02d}:{minutes:02d}"


def data_folder(chosen: str = "") -> str:
    """Return the data folder, the same that `waitroom.paths.find_paths` finds.

    Raises:
        CannotWrite: where no home folder can be found.
    """
    chosen = _chosen(chosen)
    if chosen:
        return chosen
    own = _own_folder("XDG_DATA_HOME", ".local/share")
    if own:
        return own
    from waitroom.paths import find_paths

    return str(find_paths().data)


def state_folder(chosen: str = "") -> str:
    """Return the folder of the session, the same that `waitroom.paths.find_paths` finds.

    Raises:
        CannotWrite: where no home folder can be found.
    """
    chosen = _chosen(chosen)
    if chosen:
        return os.path.join(chosen, "state")  # noqa: PTH118 - pathlib costs 8 ms
    own = _own_folder("XDG_STATE_HOME", ".local/state")
    if own:
        return own
    from waitroom.paths import find_paths

    return str(find_paths().state)


def _chosen(folder: str) -> str:
    """Return the folder that was asked for, by word or by surroundings, "" where none was."""
    folder = folder or os.environ.get("WAITROOM_DATA_DIR", "")
    return os.path.abspath(os.path.expanduser(folder)) if folder else ""  # noqa: PTH100, PTH111 - as above


def _own_folder(name: str, below_home: str) -> str:
    """Return the XDG folder called `name`, else the one below the home folder, "" where platformdirs is asked."""
    if sys.platform != "linux" or "ANDROID_DATA" in os.environ:
        return ""
    shared = os.environ.get(name, "")
    if shared.startswith("/"):
        return os.path.join(shared, "waitroom")  # noqa: PTH118 - as above
    home = os.environ.get("HOME", "")
    return os.path.join(home, below_home, "waitroom") if home.startswith("/") else ""  # noqa: PTH118 - as above
