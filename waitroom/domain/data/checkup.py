"""What a checkup of the data folder and of this machine found."""

from enum import StrEnum

from waitroom.quick_dataclass import dataclass


class CheckState(StrEnum):
    """How a part stands."""

    WELL = "well"
    NOTE = "note"
    """Nothing is wrong; it is good to know."""
    WRONG = "wrong"
    MENDED = "mended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """One finding: the part ("file", "permissions"), how it stands, and what would mend it.

    `says` and `mend` are a sentence each; `mend` is empty where there is nothing to do. `can_be_fixed` says that
    `--fix` does it: it is safe, and loses nothing.
    """

    part: str
    state: CheckState
    says: str
    mend: str = ""
    can_be_fixed: bool = False


def well(part: str, says: str) -> Checked:
    """Return a part with which nothing is wrong."""
    return Checked(part=part, state=CheckState.WELL, says=says)


def note(part: str, says: str, mend: str = "") -> Checked:
    """Return something that is good to know."""
    return Checked(part=part, state=CheckState.NOTE, says=says, mend=mend)


def wrong(part: str, says: str, mend: str, *, can_be_fixed: bool = False) -> Checked:
    """Return something that is wrong, and what would mend it."""
    return Checked(part=part, state=CheckState.WRONG, says=says, mend=mend, can_be_fixed=can_be_fixed)
