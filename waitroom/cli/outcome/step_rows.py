"""Steps for people and for programs."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated

from waitroom.cli.find_one import short_ids
from waitroom.cli.table import table
from waitroom.domain.outcome.step import StepState, StepView
from waitroom.formatting.dates import short_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """A thing to do next."""

    id: str
    words: str
    wait: Annotated[str, "what its wait is called; empty where it belongs to none"]
    on: Annotated[date | None, "the day it stands for; null for any day"]
    state: StepState
    rule: Annotated[str | None, "the rule it comes from; null for one's own"]
    offered: Annotated[bool, "it may be brought up now"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepList:
    """The steps: what is offered now first, then what has a day."""

    steps: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """One step."""

    step: StepRow


def step_row(view: StepView) -> StepRow:
    """Return a step for programs."""
    return StepRow(
        id=view.step.id,
        words=view.words,
        wait=view.name,
        on=day_of(view),
        state=view.step.state,
        rule=view.step.rule or None,
        offered=view.is_brought_up,
    )


def step_table(views: Sequence[StepView], now: datetime) -> list[str]:
    """Return steps as lines of a table: id, day, wait, what it is."""
    short = short_ids([view.step for view in views])
    rows = [(short[view.step.id], when_words(view, now), view.name, view.words) for view in views]
    return table((_("id"), _("when"), _("wait"), _("step")), rows)


def step_line(view: StepView, now: datetime) -> str:
    """Return a step in one line: "thu 24 Apr  Museum  ring them"."""
    return "  ".join(
        part for part in (view.step.id[:8], when_words(view, now), view.name, view.words) if part
    )


def when_words(view: StepView, now: datetime) -> str:
    """Say whether a step is settled, or on which day it is."""
    settled = {StepState.DONE: _("done"), StepState.DROPPED: _("dropped")}.get(view.step.state, "")
    day = day_of(view)
    return settled or (short_day(day, now.date()) if day is not None else _("any day"))


def day_of(view: StepView) -> date | None:
    """Return the day of a step; None for any day."""
    return view.step.on or view.day
