"""One thought on trial."""

from datetime import datetime

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ThoughtRecord(Record):
    """One thought on trial: the thought, what speaks for it and against it, and a fairer sentence.

    Beliefs are 0 to 100, None while not given. `thought` is shown at every step.
    """

    thought: str
    wait_id: str = ""
    belief: int | None = None
    speaks_for: str = ""
    speaks_against: str = ""
    fairer: str = ""
    belief_after: int | None = None
    written: datetime | None = None
