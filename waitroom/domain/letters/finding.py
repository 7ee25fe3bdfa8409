"""What the reading says back about a letter."""

from enum import StrEnum

from waitroom.quick_tuple import NamedTuple


class Level(StrEnum):
    """How much a finding matters; the values are printed."""

    STOP = "stop"
    """It would embarrass; copying asks once more."""
    WARN = "warn"
    """Advisers agree that it harms."""
    HINT = "hint"
    """Taste or timing."""
    GOOD = "good"
    """Something that is right, said too."""


class Finding(NamedTuple):
    """One remark about a letter.

    `rule` is a stable key ("LR-12"), `name` its short name ("apology-for-an-answer"). `start` and `end`
    are offsets in code points of the body, None where the remark is about the letter as a whole; `quote`
    is exactly the text between them, or empty. `suggestion` is a better sister of the sentence.
    """

    rule: str
    name: str
    level: Level
    message: str
    start: int | None = None
    end: int | None = None
    quote: str = ""
    suggestion: str = ""
    why: str = ""
