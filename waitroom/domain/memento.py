"""Mementos: what the happy box holds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from waitroom.domain.record import Record


class MementoKind(StrEnum):
    """The kinds of memento."""

    PICTURE = "picture"
    QUOTE = "quote"
    LETTER = "letter"
    MESSAGE = "message"
    PRIZE = "prize"
    PROOF = "proof"
    """Things I did well."""
    LINK = "link"
    TREAT = "treat"
    SOUND = "sound"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Memento(Record):
    """One thing in the happy box.

    `file` is the name of a kept file beside the store (its SHA-256 and ending), empty for text. `when` is
    the person's own words for the time. `alt` describes a picture. `seen` are the times it was drawn.
    """

    kind: MementoKind
    text: str = ""
    title: str = ""
    who: str = ""
    when: str = ""
    why: str = ""
    tags: tuple[str, ...] = ()
    is_pinned: bool = False
    file: str = ""
    file_name: str = ""
    file_size: int = 0
    alt: str = ""
    seen: tuple[datetime, ...] = ()
