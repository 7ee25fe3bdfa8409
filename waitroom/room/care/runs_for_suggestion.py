"""The earlier runs that the choice of an activity asks about; of thousands, most are not read for it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from waitroom.domain.care import safety_rules
from waitroom.domain.care.activity import ActivityRun
from waitroom.room.shared.record_table import RecordTable

Made = TypeVar("Made")

LATELY = timedelta(days=4)
"""Longer than any rule looks back for what was done lately; a day more for the zone that a day was written in."""


class RunTable(RecordTable[ActivityRun], Protocol):
    """The runs, which can also be looked through without reading them."""

    def map_documents(self, make: Callable[[Mapping[str, Any]], Made], /) -> list[Made]:
        """Return what `make` makes of each as the file has it."""
        ...


def runs_for_suggestion(runs: RunTable, now: datetime) -> tuple[ActivityRun, ...]:
    """Return, in order, the runs of the last days, all that were answered, all expressive writing, and one of each act.

    So the rules find in them all that they look for: how an act went, when it was done last, and whether it ever was.
    """
    since = (now - LATELY).date().isoformat()
    begun: set[str] = set()

    def told(raw: Mapping[str, Any]) -> str:
        act = str(raw.get("activity_id"))
        is_earlier = act in begun and act != safety_rules.EXPRESSIVE and str(raw.get("started")) < since
        if is_earlier and raw.get("helped") is None:
            return ""
        begun.add(act)
        return str(raw.get("id", ""))

    found = (runs.get(run_id) for run_id in runs.map_documents(told) if run_id)
    return tuple(run for run in found if run is not None)
