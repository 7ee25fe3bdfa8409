"""Days on which nobody decides: a country's, and the person's own plain list."""

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from waitroom.domain.waits.wait import Wait
from waitroom.room.waits.holidays import HolidayCalendar, read_own_holidays

NOW = datetime(2014, 4, 24, 12, tzinfo=ZoneInfo("Europe/London"))
MAY_DAY, ASCENSION = date(2014, 5, 5), date(2014, 5, 29)


def holidays(path: Path, country: str = "GB") -> HolidayCalendar:
    return HolidayCalendar(path, zone=lambda: "Europe/London", country=lambda: country)


def test_a_country_counts_once_it_is_loaded(tmp_path: Path) -> None:
    known = holidays(tmp_path / "none")
    here, there = Wait(organisation="A", zone="Europe/London"), Wait(organisation="B", zone="Europe/Berlin")
    german = Wait(organisation="C", zone="Europe/Berlin", country="DE")
    assert known.loaded(here) == frozenset()
    assert known.is_missing([here, german], NOW)
    assert known.load([here, german], NOW)
    assert not known.load([here, german], NOW)
    assert MAY_DAY in known.loaded(here)
    assert ASCENSION in known.loaded(german)
    assert known.country_of(there) == ""
    assert known.for_wait(there, NOW) == frozenset()
    assert holidays(tmp_path / "none", "XX").for_wait(here, NOW) == frozenset()


def test_their_own_list_is_a_plain_file(tmp_path: Path) -> None:
    path = tmp_path / "holidays.txt"
    path.write_text("\ufeff# the days between the years\n2014-12-29\n\n2014-12-30  # a Tuesday\n", "utf-8")
    known = holidays(path)
    assert known.own == {date(2014, 12, 29), date(2014, 12, 30)}
    assert known.loaded(Wait(organisation="A")) == known.own
    assert known.problem == ""


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"2014-12-29\nsoon\n29.12.\n", "line 2 is no day like 2014-12-24"),
        (b"\xff\xfe\x00", "could not be read"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_the_others_count(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    path = tmp_path / "holidays.txt"
    path.write_bytes(content)
    days, said = read_own_holidays(path)
    assert problem in said
    assert days == ({date(2014, 12, 29)} if b"2014" in content else frozenset())
    assert read_own_holidays(tmp_path)[1]


def test_nothing_of_it_is_imported_before_it_is_needed(tmp_path: Path) -> None:
    code = (
        "import sys; import waitroom.room.room, waitroom.app, waitroom.screens.home.home_screen; "
        "sys.exit(bool({'holidays', 'icalendar'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
