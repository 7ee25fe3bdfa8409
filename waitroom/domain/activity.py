"""Activities of the Care room, and how they went."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from waitroom.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class BreathPhase:
    """One part of a breath: "in", "sip", "hold", "out" or "rest", in seconds."""

    label: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something to do: minutes, energy (1 to 3), and how it runs (`mode`)."""

    id: str
    name: str
    category: str
    minutes: int
    minutes_min: int
    minutes_max: int
    energy: int
    in_terminal: bool
    mode: str
    moments: tuple[str, ...]
    summary: str
    steps: tuple[str, ...] = ()
    caution: str = ""
    skip_if: str = ""
    evidence: str = "practice"
    source: tuple[str, ...] = ()
    draft_kind: str = ""
    phases: tuple[BreathPhase, ...] = ()


class Helped(StrEnum):
    """The answer to: did it help."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRun(Record):
    """One time an activity was done; `helped` is None where the question was skipped."""

    activity_id: str
    started: datetime
    ended: datetime | None = None
    helped: Helped | None = None
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Record):
    """How loud the worry was, 0 to 10, with a line if they liked."""

    at: datetime
    worry: int
    line: str = ""
    wait_id: str = ""
