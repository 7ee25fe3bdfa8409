"""What the room "What next" shows: groups of rows in a humane order, and the one step that is offered."""

from enum import StrEnum

from waitroom.domain.outcome.step import StepView
from waitroom.quick_tuple import NamedTuple


class NextState(StrEnum):
    """Where a person stands with the wait in front."""

    NO_WAIT = "no-wait"
    BEFORE = "before"
    EVENING = "evening"
    """The day of a no, or on which it was written down: nothing is asked, nothing is counted."""
    AFTER = "after"
    """It is over: what may still be left is offered, one thing at a time."""
    YES = "yes"


class NextRow(NamedTuple):
    """One row: what it opens ("page:futures", "hold:ID"), its words, some small ones behind, and more about it."""

    opens: str
    words: str
    after: str = ""
    about: str = ""


class NextGroup(NamedTuple):
    """Rows under one heading."""

    heading: str
    rows: tuple[NextRow, ...]


class WhatNextView(NamedTuple):
    """The room as it stands: a title, a sentence or two, and the groups; `step` is the one that is offered."""

    state: NextState = NextState.NO_WAIT
    title: str = ""
    lead: str = ""
    groups: tuple[NextGroup, ...] = ()
    step: StepView | None = None
