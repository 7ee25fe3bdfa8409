"""What is known when something is chosen for a person: the moment of their wait, the hour, and what they said."""

from datetime import date, datetime

from waitroom.domain.care.activity import ActivityRun, Mood
from waitroom.domain.waits.phase import interview_instant, moment_key, phase_of
from waitroom.domain.waits.wait import Wait
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_tuple import NamedTuple


class Situation(NamedTuple):
    """What is known when something is chosen: the moment, the hour, and what the person has.

    `now` is aware, in the person's own zone. `minutes` and `energy` (1 to 3) are None where they did not say.
    `is_before_paperwork` is true from an answer to the next working day, `is_day_of_answer` on its day. `done`
    are earlier runs of activities.
    """

    moment: str
    now: datetime
    minutes: int | None = None
    energy: int | None = None
    mood: Mood | None = None
    is_at_desk: bool = False
    is_first_evening: bool = False
    is_before_paperwork: bool = False
    is_day_of_answer: bool = False
    done: tuple[ActivityRun, ...] = ()


def situation_of(wait: Wait | None, now: datetime, mood: Mood | None = None, moment: str = "") -> Situation:
    """Return the situation of a wait at `now`; without a wait, the middle of one.

    `moment` takes the place of the wait's own, for what a wait cannot know ("offer-unsure").
    """
    if wait is None:
        return Situation(moment=moment or "mid-wait", now=now, mood=mood)
    interviewed = interview_instant(wait)
    return Situation(
        moment=moment or moment_key(phase_of(wait, now), wait.outcome),
        now=now,
        mood=mood,
        is_first_evening=interviewed is not None and interviewed.astimezone(now.tzinfo).date() == now.date(),
        is_day_of_answer=wait.answered is not None
        and wait.answered.astimezone(now.tzinfo).date() == now.date(),
        is_before_paperwork=wait.answered is not None and now.date() < _next_working_day(wait.answered, now),
    )


def _next_working_day(at: datetime, now: datetime) -> date:
    return add_working_days(at.astimezone(now.tzinfo).date(), 1)
