"""A backup as a person sees it in the list: when it was made, what is in it, and whether it can be brought back."""

from datetime import date, datetime
from enum import StrEnum

from waitroom.domain.data.state_comparison import KindChange
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


class BackupCondition(StrEnum):
    """What a backup is."""

    WHOLE = "whole"
    OLDER = "older"
    """A waitroom of before wrote it; it is brought up to date when it is brought back."""
    NEWER = "newer"
    DAMAGED = "damaged"
    BUSY = "busy"


CONDITION_WORDS = {
    BackupCondition.WHOLE: "",
    BackupCondition.OLDER: _("An older waitroom wrote it; it can be brought back all the same."),
    BackupCondition.NEWER: _("A newer waitroom wrote it, and only that one can bring it back."),
    BackupCondition.DAMAGED: _("It is damaged, and cannot be brought back. It was left as it is."),
    BackupCondition.BUSY: _("It cannot be read at this moment."),
}
"""What is said of each, in one sentence; nothing of one that is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastState:
    """One backup.

    `number` names it. `day` is the day by the clock of then; `at` the moment, aware, in the person's zone, None where
    nobody noted it (the file was copied since). `documents` are the things in it. `since_before` says how it differs
    from the backup before it, None for the first; `against_today` what bringing it back would change. `is_held`: it
    holds what was taken out of the file from outside, and is kept beyond the others.
    """

    number: int
    day: date
    at: datetime | None
    condition: BackupCondition
    documents: int = 0
    since_before: tuple[KindChange, ...] | None = None
    against_today: tuple[KindChange, ...] = ()
    is_held: bool = False

    @property
    def can_come_back(self) -> bool:
        """Tell whether it can be shown and brought back."""
        return self.condition in {BackupCondition.WHOLE, BackupCondition.OLDER}
