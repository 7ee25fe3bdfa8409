"""The machine's zone: where it is looked up, in which order, and that a change is seen while a tab is open."""

import os
from collections.abc import Callable
from pathlib import Path
from zoneinfo import TZPATH

import pytest

from waitroom.clock import FoundZone, MachineZoneFiles, SystemClock, local_zone

Place = Callable[..., MachineZoneFiles]


def file_of(zone: str) -> Path:
    return next(path for each in TZPATH if (path := Path(each, zone)).is_file())


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A machine that is at `link`, or holds a copy of that zone's file, with `timezone` in the other file."""

    def machine(link: str = "", *, copy: str = "", timezone: str = "", tz: str = "") -> MachineZoneFiles:
        localtime, name = tmp_path / "localtime", tmp_path / "timezone"
        localtime.unlink(missing_ok=True)
        name.unlink(missing_ok=True)
        if link:
            localtime.symlink_to(file_of(link))
        if copy:
            localtime.write_bytes(file_of(copy).read_bytes())
        if timezone:
            name.write_text(f"{timezone}\n")
        return MachineZoneFiles(str(localtime), str(name), tz)

    return machine


def test_the_link_is_believed_before_the_other_file_that_was_left_behind(place: Place) -> None:
    assert place("Asia/Tokyo", timezone="Europe/London").zone() == FoundZone("Asia/Tokyo")
    assert place(timezone="Europe/London").zone() == FoundZone("Europe/London")
    assert place().zone() == FoundZone("UTC")
    assert place(timezone="Middle/Earth").zone() == FoundZone("UTC")


def test_a_copy_has_the_name_of_the_other_file_where_that_one_keeps_the_same_time(place: Place) -> None:
    assert place(copy="Europe/Paris", timezone="Europe/Berlin").zone() == FoundZone("Europe/Berlin")
    stale = place(copy="Asia/Tokyo", timezone="Europe/London").zone()
    assert stale == FoundZone("JST-9")
    assert place(copy="Asia/Tokyo").zone() == FoundZone("JST-9")


@pytest.mark.parametrize(
    ("tz", "zone"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (":Europe/Paris", "Europe/Paris"),
        (str(file_of("Europe/Paris")), "Europe/Paris"),
        (f":{file_of('Europe/Paris')}", "Europe/Paris"),
        ("EST5EDT,M3.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0"),
        (":EST5EDT,M3.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0"),
        ("<+0330>-3:30", "<+0330>-3:30"),
        ("", "Asia/Tokyo"),
        (":", "Asia/Tokyo"),
    ],
)
def test_the_variable_comes_first_however_it_is_written(place: Place, tz: str, zone: str) -> None:
    assert place("Asia/Tokyo", tz=tz).zone() == FoundZone(zone)


def test_the_variable_may_name_the_machines_own_file(place: Place, tmp_path: Path) -> None:
    own = f":{tmp_path / 'localtime'}"
    assert place("Asia/Tokyo", timezone="Europe/London", tz=own).zone() == FoundZone("Asia/Tokyo")
    copy = tmp_path / "somewhere"
    copy.write_bytes(file_of("Asia/Tokyo").read_bytes())
    assert place("Europe/London", tz=str(copy)).zone() == FoundZone("JST-9")


@pytest.mark.parametrize(
    "tz", ["Middle/Earth", "EST5EDT,M13.9", "/nowhere/zone", "../London", "A\0B", "9" * 999]
)
def test_a_zone_that_is_not_understood_is_said_in_one_line(place: Place, tz: str) -> None:
    found = place("Asia/Tokyo", tz=tz).zone()
    assert found == FoundZone(
        "Asia/Tokyo", "TZ names a zone that is not known here; times are shown in Asia/Tokyo."
    )


def test_a_clock_that_goes_on_for_days_sees_the_owner_fly(place: Place) -> None:
    clock = SystemClock(machine=place("Europe/London", timezone="Europe/London"))
    assert clock.zone == "Europe/London"
    place("America/New_York", timezone="Europe/London")
    assert clock.zone == "America/New_York"
    offset = clock.now().utcoffset()
    assert offset is not None
    assert offset.total_seconds() in {-5 * 3600, -4 * 3600}
    place("Asia/Tokyo")
    assert clock.now().tzname() == "JST"
    assert SystemClock("Europe/Paris").zone == "Europe/Paris"


def test_the_variable_is_read_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    for name in ("Europe/London", "Asia/Tokyo"):
        monkeypatch.setitem(os.environ, "TZ", name)
        assert clock.zone == local_zone() == name
        assert clock.problem == ""
