"""A card of the carousel that the person wrote."""

from dataclasses import dataclass

from waitroom.domain.shared.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReframe(Record):
    """A card in the person's own words; it is shown at any moment."""

    text: str
    ask: str = ""
