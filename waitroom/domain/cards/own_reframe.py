"""A card of the carousel that the person wrote."""

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReframe(Record):
    """A card in the person's own words; it is shown at any moment."""

    text: str
    ask: str = ""
