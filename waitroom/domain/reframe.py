"""Reframes: the cards of the carousel, and what the person did with them."""

from dataclasses import dataclass
from datetime import datetime

from waitroom.domain.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a card or an activity comes from."""

    key: str
    citation: str
    finding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reframe:
    """One card: a thought, its technique and its sources (keys), shown only in its `moments`.

    `text_noname` stands for `text` while the person's name is not known. `ask` may be empty.
    """

    id: str
    technique: str
    moments: tuple[str, ...]
    text: str
    text_noname: str = ""
    ask: str = ""
    low_mood_ok: bool = True
    activity: str = ""
    source: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ReframeMark(Record):
    """What the person did with one card: kept it, hid it for good, and when it was shown (UTC)."""

    reframe_id: str
    is_kept: bool = False
    is_hidden: bool = False
    shown: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReframe(Record):
    """A card in the person's own words; it is shown at any moment."""

    text: str
    ask: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """What the person wrote under a card, and about which wait."""

    reframe_id: str
    wait_id: str = ""
    card_text: str = ""
    text: str = ""
    written: datetime | None = None
