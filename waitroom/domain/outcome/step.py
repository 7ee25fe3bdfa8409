"""A step: a thing to do next, with a day or none, from a rule or one's own."""

import uuid
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple

STEPS = uuid.UUID("0c1d6c2e-7d7e-5f0a-8a54-3b3f6b0c7a19")
"""The namespace of the ids of steps from a rule: two tabs that settle the same step mean one record."""

AWAY = (1, 3, 7)
"""Working days for which a step is put off the first, second and third time; after that it is not brought up."""

OLD = timedelta(days=14)
"""A step of one's own whose day is longer ago than this is not brought up any more; it stays on the list."""


class StepState(StrEnum):
    """What became of a step."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    """For good: it is never offered again, unless that is taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Record):
    """A thing to do; `on` is the day it stands for, None for any day.

    `rule` is the key of the rule it comes from, empty for one's own, whose `words` say what it is. `wait_id` is
    empty where it belongs to no wait. `put_off_on` are the days on which it was put off, `settled` says when it
    was done or dropped.
    """

    words: str = ""
    rule: str = ""
    wait_id: str = ""
    on: date | None = None
    state: StepState = StepState.OPEN
    put_off_on: tuple[date, ...] = ()
    settled: datetime | None = None


class StepView(NamedTuple):
    """A step as it is shown: what it is, why, what it opens ("letter:expenses"), and from which day it is offered.

    `is_brought_up` is false for what lies ahead, has lapsed, or was settled: such a step stands on the list alone.
    `is_dated` says that its day stands on the agenda before it comes.
    """

    step: Step
    words: str
    about: str = ""
    opens: str = ""
    day: date | None = None
    is_brought_up: bool = False
    is_dated: bool = False
    name: str = ""
    """What the wait is called, where it belongs to one."""


def rule_step_id(wait_id: str, rule: str) -> str:
    """Return the id of the step that a rule gives a wait."""
    return str(uuid.uuid5(STEPS, f"{wait_id}/{rule}"))


def put_off(step: Step, today: date, holidays: frozenset[date] = frozenset()) -> Step:
    """Return the step put off to a later working day: the next one, and each time a little further."""
    times = min(len(step.put_off_on), len(AWAY) - 1)
    day = add_working_days(today, AWAY[times], holidays)
    return replace(step, on=day, put_off_on=(*step.put_off_on, today), state=StepState.OPEN, settled=None)


def with_state(step: Step, state: StepState, now: datetime) -> Step:
    """Return the step as done or dropped at `now`, or as open again."""
    return replace(step, state=state, settled=None if state is StepState.OPEN else now)


def own_step_view(step: Step, today: date, name: str = "") -> StepView:
    """Return a step of one's own as it is shown on `today`."""
    is_near = step.on is None or step.on <= today <= step.on + OLD
    is_rested = len(step.put_off_on) > len(AWAY)
    return StepView(
        step=step,
        words=step.words,
        day=step.on,
        is_brought_up=step.state is StepState.OPEN and is_near and not is_rested,
        is_dated=step.state is StepState.OPEN and step.on is not None and step.on + OLD >= today,
        name=name,
    )
