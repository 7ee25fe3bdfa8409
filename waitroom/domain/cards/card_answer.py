"""What was written under a card."""

from datetime import datetime

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class CardAnswer(Record):
    """What the person wrote under a card, and about which wait."""

    reframe_id: str
    wait_id: str = ""
    card_text: str = ""
    text: str = ""
    written: datetime | None = None
