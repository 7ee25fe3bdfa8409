"""A second copy of the file that a folder sync or a hand made, as a person sees it."""

from datetime import datetime
from enum import StrEnum

from waitroom.domain.data.state_comparison import KindChange
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


class CopyCondition(StrEnum):
    """What a second copy is."""

    WHOLE = "whole"
    NEWER = "newer"
    DAMAGED = "damaged"
    ARRIVING = "arriving"
    """It does not parse, and it was written a moment ago: it may not be here whole yet."""
    BUSY = "busy"
    PICTURE = "picture"
    """A second copy of a kept file of the happy box: the same bytes, or those of one that is missing."""
    OTHER_PICTURE = "other picture"
    """A second copy of a kept file with other bytes than its name says: it was cut short, or changed."""


COPY_WORDS = {
    CopyCondition.WHOLE: "",
    CopyCondition.NEWER: _("A newer waitroom wrote it, and only that one can read it."),
    CopyCondition.DAMAGED: _("It is damaged, and cannot be read."),
    CopyCondition.ARRIVING: _("It may not be here whole yet: it was written a moment ago."),
    CopyCondition.BUSY: _("It cannot be read at this moment."),
    CopyCondition.PICTURE: _("A file of the happy box, the same as the one here."),
    CopyCondition.OTHER_PICTURE: _("A file of the happy box, and not whole."),
}
"""What is said of each, in one sentence; nothing of one that is whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncCopy:
    """One second copy: its file name, the program that names one so ("" where that is not known), and what it is.

    `at` is when it was last written, aware, in the person's zone. `is_missing_here`: it is a picture that is not in the
    happy box any more. `brings` says what would be added by taking it over: things that are not here (`more`), and
    those whose text differs (`other`), of which both are kept.
    """

    name: str
    program: str
    at: datetime
    condition: CopyCondition
    brings: tuple[KindChange, ...] = ()
    is_missing_here: bool = False

    @property
    def can_be_read(self) -> bool:
        """Tell whether it can be looked at beside the file of today."""
        return self.condition is CopyCondition.WHOLE
