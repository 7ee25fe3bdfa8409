from datetime import UTC, datetime, time

import pytest

from waitroom.content.loader import Content
from waitroom.domain.care.desk_hours import is_desk_hour
from waitroom.domain.care.own_activity import OwnActivity, as_activity


def test_every_shipped_act_says_where_and_with_whom() -> None:
    activities = Content().activities
    assert len(activities) == 66
    assert {activity.place for activity in activities} == {"desk", "away"}
    assert {activity.company for activity in activities} == {"alone", "with"}
    assert all(activity.place == "desk" for activity in activities if activity.in_terminal)
    walk = next(activity for activity in activities if activity.id == "brisk-walk")
    assert (walk.place, walk.company) == ("away", "alone")


@pytest.mark.parametrize(
    ("now", "hours", "is_there"),
    [
        (datetime(2014, 4, 23, 9, tzinfo=UTC), (time(9), time(17)), True),
        (datetime(2014, 4, 23, 17, tzinfo=UTC), (time(9), time(17)), False),
        (datetime(2014, 4, 26, 11, tzinfo=UTC), (time(9), time(17)), False),  # a Saturday
        (datetime(2014, 4, 23, 11, tzinfo=UTC), (), False),
    ],
)
def test_desk_hours_are_those_of_working_days(now: datetime, hours: tuple[time, ...], is_there: bool) -> None:
    assert is_desk_hour(now, hours) is is_there


def test_an_act_of_one_s_own_runs_as_a_quiet_timer() -> None:
    made = as_activity(OwnActivity(id="plants", name="water the plants", minutes=10_000, is_away=True))
    assert (made.id, made.mode, made.place, made.company) == ("plants", "timer", "away", "alone")
    assert made.minutes == 240
