"""The calendar file: read back by a calendar library, the same at the second import."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar, Event

from waitroom import cli
from waitroom.domain.care.plan import Plan
from waitroom.domain.home.agenda import AgendaKind
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.exports.calendar import CalendarEvent, plain_line, to_ics
from waitroom.paths import find_paths
from waitroom.room.data.calendar_export import NO_DATE, agenda_event, build_calendar
from waitroom.store.opening import open_store

TOKYO, LONDON = ZoneInfo("Asia/Tokyo"), ZoneInfo("Europe/London")
NOW = datetime(2014, 4, 24, 9, tzinfo=LONDON)
HELD = datetime(2014, 4, 23, 14, tzinfo=TOKYO)
Ics = Callable[..., tuple[int, bytes, str]]


def wait(earliest: date, latest: date, **changes: object) -> Wait:
    window = DecisionWindow(earliest=earliest, latest=latest, zone="Asia/Tokyo")
    promise = Promise(words="then", said_on=HELD, window=window)
    held = Round(interviewed=HELD, promises=(promise,))
    fields: dict[str, object] = {
        "id": "museum", "organisation": "Museum; of, Everything\\", "zone": "Asia/Tokyo", "rounds": (held,),
    }  # fmt: skip
    return Wait(**{**fields, **changes})  # type: ignore[arg-type]  # the fields of a wait


def events(data: bytes) -> dict[str, Event]:
    found = Calendar.from_ical(data)
    return {
        str(each["UID"]).removesuffix("@waitroom"): each
        for each in found.walk("VEVENT")
        if isinstance(each, Event)
    }


def test_days_are_days_and_moments_are_instants() -> None:
    days = wait(date(2014, 5, 9), date(2014, 5, 12))
    found = events(build_calendar([days], [], {}))
    window = found["museum-1-closes"]
    assert (window.decoded("dtstart"), window.decoded("dtend")) == (date(2014, 5, 9), date(2014, 5, 13))
    assert str(window["SUMMARY"]) == "Museum; of, Everything\\: their decision is due"
    assert found["museum-1-interview"].decoded("dtstart") == HELD.astimezone(UTC)
    assert found["museum-1-thank-you"].decoded("dtstart") == (HELD + timedelta(days=1)).astimezone(UTC)
    assert found["museum-1-check-in"].decoded("dtstart") == date(2014, 5, 14)
    at = datetime(2014, 5, 9, 17, tzinfo=TOKYO)
    exact = events(build_calendar([wait(at, at)], [], {}))["museum-1-closes"]
    assert exact.decoded("dtstart") == at.astimezone(UTC)
    assert exact.decoded("dtend") == at.astimezone(UTC) + timedelta(minutes=15)
    mixed = events(build_calendar([wait(date(2014, 5, 9), at + timedelta(days=3))], [], {}))[
        "museum-1-closes"
    ]
    assert (mixed.decoded("dtstart"), mixed.decoded("dtend")) == (date(2014, 5, 9), date(2014, 5, 13))
    deadline = events(build_calendar([wait(date(2014, 4, 23), date(2014, 5, 12))], [], {}))["museum-1-closes"]
    assert deadline.decoded("dtstart") == date(2014, 5, 12)


def test_a_second_import_updates_the_same_events() -> None:
    before = replace(wait(date(2014, 5, 9), date(2014, 5, 12)), revision=1, updated=NOW)
    after = replace(wait(date(2014, 5, 16), date(2014, 5, 16)), revision=2, updated=NOW + timedelta(days=1))
    first, second = (events(build_calendar([each], [], {})) for each in (before, after))
    assert first.keys() == second.keys()
    assert first["museum-1-closes"]["SEQUENCE"] == 1
    assert second["museum-1-closes"]["SEQUENCE"] == 2
    assert second["museum-1-closes"].decoded("dtstart") == date(2014, 5, 16)
    assert second["museum-1-closes"].decoded("last-modified") > first["museum-1-closes"].decoded(
        "last-modified"
    )
    assert build_calendar([before], [], {}) == build_calendar([before], [], {})


def test_a_code_name_stands_for_the_organisation() -> None:
    secret = wait(date(2014, 5, 9), date(2014, 5, 12), code_name="Bluebell")
    data = build_calendar([secret, replace(secret, id="put", is_put_away=True)], [], {})
    assert b"Museum" not in data
    assert b"Bluebell" in data
    assert b"put-" not in data
    yes = replace(secret, outcome=Outcome.OFFER, answer_by=datetime(2014, 5, 20, 12, tzinfo=TOKYO))
    assert list(events(build_calendar([yes], [], {}))) == ["museum-1-answer-by"]


def test_a_guess_is_called_one() -> None:
    window = DecisionWindow(earliest=date(2014, 5, 7), latest=date(2014, 5, 7), zone="Asia/Tokyo", guess=True)
    guessed = wait(date(2014, 5, 9), date(2014, 5, 9))
    promise = Promise(words="", said_on=HELD, window=window)
    guessed = replace(guessed, rounds=(Round(promises=(promise,)),))
    assert "Our guess" in str(events(build_calendar([guessed], [], {}))["museum-1-closes"]["DESCRIPTION"])


@pytest.mark.parametrize(
    "text",
    ["a\r\nBEGIN:VEVENT\r\nUID:x", "ü" * 200, "\x1b[2J \u202e \0 \udc80", "semi;comma,back\\slash\nline"],
)
def test_no_text_becomes_anything_but_text(text: str) -> None:
    held = CalendarEvent(uid="u", summary=text, first=date(2014, 5, 9), last=date(2014, 5, 9), changed=NOW)
    data = to_ics([held])
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    (event,) = events(data).values()
    assert str(event["SUMMARY"]) == plain_line(text)
    assert data.count(b"BEGIN:VEVENT") == 1 + plain_line(text).count("BEGIN:VEVENT")


def test_an_end_before_its_beginning_is_a_day_long() -> None:
    held = CalendarEvent(
        uid="u", summary="x", first=date(2014, 5, 9), last=datetime(2014, 5, 8, tzinfo=UTC), changed=NOW
    )
    (event,) = events(to_ics([held])).values()
    assert event.decoded("dtend") == date(2014, 5, 10)


def test_an_event_of_another_kind_keeps_its_day() -> None:
    from waitroom.domain.home.agenda import wait_items  # noqa: PLC0415 - one story's own

    held = wait(date(2014, 5, 9), date(2014, 5, 12))
    opens = next(item for item in wait_items(held, []) if item.kind is AgendaKind.OPENS)
    assert agenda_event(held, opens).first == date(2014, 5, 9)


@pytest.fixture
def ics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Ics:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path / "room"))
    store = open_store(find_paths(), now=NOW)
    store.waits.save(wait(date(2014, 5, 9), date(2014, 5, 12)), now=NOW)
    assert store.flush()
    store.close()

    def run(*words: str) -> tuple[int, bytes, str]:
        code = cli.main(["ics", *words])
        said = capfdbinary.readouterr()
        return code, said.out, said.err.decode()

    return run


def test_the_command_writes_to_standard_output_or_a_new_file(ics: Ics, tmp_path: Path) -> None:
    code, out, _ = ics()
    assert code == 0
    assert "museum-1-closes" in events(out)
    target = tmp_path / "dates.ics"
    assert ics(str(target))[0] == 0
    assert target.read_bytes() == out
    assert target.stat().st_mode & 0o777 == 0o600
    target.write_text("mine")
    code, _, err = ics(str(target))
    assert (code, target.read_text()) == (73, "mine")
    assert "there already" in err
    assert ics("--force", str(target))[0] == 0
    assert target.read_bytes() == out


def test_where_nothing_has_a_date_it_is_said_and_no_file_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path / "empty"))
    for words in ([], [str(tmp_path / "dates.ics")], ["--force", str(tmp_path / "dates.ics")]):
        code = cli.main(["ics", *words])
        out, err = capfdbinary.readouterr()
        assert (code, out) == (1, b"")
        assert err.decode() == f"waitroom: {NO_DATE}\n"
        assert not (tmp_path / "dates.ics").exists()


def test_what_is_planned_is_written_by_the_command_as_by_the_room(ics: Ics, tmp_path: Path) -> None:
    store = open_store(find_paths(), now=NOW)
    store.plans.save(Plan(id="walk", act="A walk", who="Sam", at=NOW + timedelta(days=1)), now=NOW)
    assert store.flush()
    store.close()
    code, out, _ = ics()
    assert code == 0
    assert str(events(out)["walk"]["SUMMARY"]) == "A walk, with Sam"
    assert {"walk", "museum-1-closes"} <= events(out).keys()
