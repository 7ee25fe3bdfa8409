"""Days in tables: every common way of writing them, and none that is guessed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from waitroom.domain.data.written_days import (
    AmbiguousDay,
    DayOrder,
    DayQuestion,
    find_day_order,
    is_day,
    read_day,
    written_day,
)

LONDON = ZoneInfo("Europe/London")
FOURTH = date(2026, 3, 4)


@pytest.mark.parametrize(
    "words",
    [
        "2026-03-04", "2026/3/4", "2026.03.04", "4 March 2026", "04-Mar-26", "4. März 2026", "4 mars 2026",
        "March 4, 2026", "Mar 4 2026", "4th of March 2026", "4 de marzo de 2026", "Wed, 4 Mar 2026", "Wed Mar 4, 2026",
        "04.03.2026", "4.3.26", "2026-03-04 00:00:00", "2026-03-04T00:00:00.000Z", "  4  March  2026 ", "4 Sept 2026",
    ],
)  # fmt: skip
def test_days_are_read_however_they_are_written(words: str) -> None:
    expected = date(2026, 9, 4) if "Sept" in words else FOURTH
    assert read_day(words, None, LONDON) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2026-03-04 14:30", datetime(2026, 3, 4, 14, 30, tzinfo=LONDON)),
        ("4 March 2026, 2:30 pm", datetime(2026, 3, 4, 14, 30, tzinfo=LONDON)),
        ("Mar 4, 2026 at 12:05 AM", datetime(2026, 3, 4, 0, 5, tzinfo=LONDON)),
        ("2026-07-04T09:00:00Z", datetime(2026, 7, 4, 10, 0, tzinfo=LONDON)),
        ("2026-07-04T09:00:00.123+02:00", datetime(2026, 7, 4, 8, 0, tzinfo=LONDON)),
        ("25/12/2026 9:15", datetime(2026, 12, 25, 9, 15, tzinfo=LONDON)),
    ],
)
def test_an_hour_makes_it_a_moment_of_the_person_s_clock(words: str, expected: datetime) -> None:
    found = read_day(words, None, LONDON)
    assert found == expected
    assert isinstance(found, datetime)
    assert found.utcoffset() == expected.utcoffset()


def test_what_can_be_two_days_is_both_until_it_is_said() -> None:
    words = "03/04/2026"
    assert read_day(words, None, UTC) == AmbiguousDay(date(2026, 4, 3), date(2026, 3, 4))
    assert read_day(words, DayOrder.DAY_FIRST, UTC) == date(2026, 4, 3)
    assert read_day(words, DayOrder.MONTH_FIRST, UTC) == date(2026, 3, 4)
    assert read_day("04/04/2026", None, UTC) == date(2026, 4, 4)
    assert read_day("13/04/2026", DayOrder.MONTH_FIRST, UTC) == date(2026, 4, 13)
    assert read_day("4-13-26", None, UTC) == date(2026, 4, 13)


@pytest.mark.parametrize(
    "words",
    ["", "soon", "4 March", "45720", "32/13/2026", "31.02.2026", "30 February 2026", "4 Foo 2026", "4 ma 2026",
     "4 j 2026", "03-04/2026", "1.2.3.4", "2026-03-04 25:00", "4 March 1815", "ju 4 2026", "4 jui 2026",
     "31/02/2026", "Wednesday"],
)  # fmt: skip
def test_what_is_no_day_is_none(words: str) -> None:
    assert read_day(words, None, UTC) is None
    assert not is_day(words, UTC)


def test_the_order_is_what_the_other_days_of_the_file_tell() -> None:
    assert find_day_order(["03/04/2026", "13/04/2026", "x"]) is DayOrder.DAY_FIRST
    assert find_day_order(["04/13/2026", "2026-13-13"]) is DayOrder.MONTH_FIRST
    assert find_day_order(["13/04/2026", "04/13/2026"]) is None
    assert find_day_order(["03/04/2026", "13.04.2026"]) is None
    assert find_day_order([]) is None


def test_a_day_is_written_out_and_asked_about_in_words() -> None:
    assert written_day(FOURTH) == "4 March 2026"
    assert written_day(datetime(2026, 3, 4, 9, 5, tzinfo=UTC)) == "4 March 2026, 09:05"
    question = DayQuestion("03/04/2026", 2, "3 April 2026", "4 March 2026")
    assert question.sentence == "03/04/2026 in line 2 can be 3 April 2026 or 4 March 2026."
