"""What the room reads: days, zones and windows set by hand; nothing typed ends anything."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from waitroom.room.waits.promise_reading import ZONE_ASK, PromiseReader

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2014, 4, 23, 15, tzinfo=LONDON)
READS = PromiseReader(locale="en-GB")
WHICH = "Which city's time is it? “Europe/London” or “America/New_York” would do."


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Asia/Tokyo", "Asia/Tokyo"),
        ("asia/tokyo", "Asia/Tokyo"),
        ("New York", "America/New_York"),
        ("new york time", "America/New_York"),
        ("utc", "UTC"),
        ("nowhere", ""),
        ("", ""),
    ],
)
def test_a_zone_is_read_by_its_name_or_a_city(words: str, zone: str) -> None:
    assert READS.parse_zone(words, "Europe/London") == zone


@pytest.mark.parametrize(
    ("words", "own", "zone"),
    [
        ("EST", "Europe/London", ""),
        ("est", "America/Denver", "America/New_York"),
        ("IST", "America/New_York", ""),
        ("ABC", "Europe/London", ""),
        ("PST", "Europe/London", "America/Los_Angeles"),
        ("CET", "Europe/London", "Europe/Paris"),
    ],
)
def test_a_short_name_of_a_zone_is_taken_where_it_can_be_one_only(words: str, own: str, zone: str) -> None:
    assert READS.parse_zone(words, own) == zone
    asked = READS.ask_zone(words, own)
    assert asked == ("" if zone else f"{words.upper()} can be several zones, or none. {WHICH}")


def test_their_day_ends_where_the_settings_have_it() -> None:
    reads = PromiseReader(locale="en-GB", end_of_day=time(17))
    window = reads.parse("by Friday", said_on=NOW, zone="Europe/London").window
    assert window is not None
    assert window.closes_at() == datetime(2014, 4, 25, 16, tzinfo=UTC)
    by_hand = reads.parse_window("2014-04-25", "", "Europe/London").window
    assert by_hand is not None
    assert by_hand.closes_at() == window.closes_at()
    timed = reads.parse("Friday 17:30", said_on=NOW, zone="Europe/London").window
    assert timed is not None
    assert timed.closes_at() == datetime(2014, 4, 25, 16, 30, tzinfo=UTC)


def test_a_window_set_by_hand_is_taken_or_asked_about() -> None:
    assert READS.parse_window("2014-04-25", "", "Mars/Base").ask == ZONE_ASK
    assert "looks like" in READS.parse_window("soon", "", "UTC").ask
    assert "looks like" in READS.parse_window("9999-12-31", "", "UTC").ask
    assert "after the last" in READS.parse_window("2014-04-28", "2014-04-25", "UTC").ask
    hour = READS.parse_window("2014-04-25 17:00", "2014-04-25T18:00+02:00", " Europe/London ").window
    assert hour is not None
    assert (hour.opens_at(), hour.closes_at()) == (
        datetime(2014, 4, 25, 16, tzinfo=UTC),
        datetime(2014, 4, 25, 16, tzinfo=UTC),
    )


def test_a_promise_in_a_zone_that_is_not_known_is_asked_about() -> None:
    assert READS.parse("by Friday", said_on=NOW, zone="Mars/Base").ask == ZONE_ASK
    assert "may stay empty" in READS.parse(" ", said_on=NOW, zone="Europe/London").ask


def test_days_behind_and_ahead() -> None:
    def read(words: str, *, ahead: bool = False) -> date | None:
        return READS.parse_day(words, now=NOW, zone="Europe/London", ahead=ahead)

    assert read("friday") == date(2014, 4, 18)
    assert read("friday 10:00", ahead=True) == datetime(2014, 4, 25, 10, tzinfo=LONDON)
    assert read("2014-04-22", ahead=True) == date(2014, 4, 22)
    assert read("", ahead=True) is None
    assert read("0001-01-01") is None
    assert READS.parse_day("yesterday", now=NOW, zone="Mars/Base") == date(2014, 4, 22)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Tue 22 Apr", date(2014, 4, 22)),
        ("Tue 22 Apr 14:00", datetime(2014, 4, 22, 14, tzinfo=LONDON)),
        ("Tuesday 22nd April at 2pm", datetime(2014, 4, 22, 14, tzinfo=LONDON)),
        ("Tuesday, 22 April 2014, 14:00", datetime(2014, 4, 22, 14, tzinfo=LONDON)),
        ("Tue, April 22", date(2014, 4, 22)),
        ("tue 22/4", date(2014, 4, 22)),
        ("Mon 28 April 10:00", datetime(2014, 4, 28, 10, tzinfo=LONDON)),
        ("Wed 22 Apr", None),
        ("yesterday afternoon", date(2014, 4, 22)),
        ("Tuesday in the afternoon", date(2014, 4, 22)),
        ("yesterday at noon", datetime(2014, 4, 22, 12, tzinfo=LONDON)),
        ("this evening", date(2014, 4, 23)),
        ("last night", date(2014, 4, 22)),
        ("next Monday at 10", datetime(2014, 4, 28, 10, tzinfo=LONDON)),
        ("soon", None),
    ],
)
def test_a_day_is_read_as_the_room_writes_it_and_as_people_say_it(words: str, day: date | None) -> None:
    assert READS.parse_day(words, now=NOW, zone="Europe/London") == day


def test_a_promise_is_made_at_the_interview_where_that_has_been() -> None:
    assert READS.default_said_on(datetime(2014, 4, 22, 14, tzinfo=LONDON), NOW).day == 22
    assert READS.default_said_on(date(2014, 4, 21), NOW) == datetime(2014, 4, 21, 12, tzinfo=LONDON)
    assert READS.default_said_on(date(2014, 4, 24), NOW) == NOW
    assert READS.default_said_on(None, NOW) == NOW


def test_a_machine_without_zone_data_reads_no_day_and_does_not_end(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_data(*_: object, **__: object) -> date:
        raise KeyError("UTC")

    monkeypatch.setattr("waitroom.promises.past_day.parse_past_day", no_data)
    assert READS.parse_day("yesterday", now=NOW, zone="UTC") is None
