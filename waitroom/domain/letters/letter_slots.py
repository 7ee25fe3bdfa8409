"""Slots: the places of a letter that still wait for the person's own words."""

import re
from collections.abc import Mapping

from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple

SLOT = compiled_when_used(r"\{([^{}\n]{1,120})\}")


class LetterSlot(NamedTuple):
    """One open place: offsets in code points, and what belongs there."""

    start: int
    end: int
    name: str


def open_slots(text: str) -> tuple[LetterSlot, ...]:
    """Return the open slots of a text, in order: `{what stayed with you}`."""
    return tuple(LetterSlot(match.start(), match.end(), match[1]) for match in SLOT.finditer(text))


def next_slot(text: str, offset: int) -> LetterSlot | None:
    """Return the first open slot that begins at or after `offset`, else the first of all; None without any."""
    slots = open_slots(text)
    later = (slot for slot in slots if slot.start >= offset)
    return next(later, slots[0] if slots else None)


def slot_before(text: str, offset: int) -> LetterSlot | None:
    """Return the last open slot that ends at or before `offset`; None where there is none."""
    return next((slot for slot in reversed(open_slots(text)) if slot.end <= offset), None)


def fill_slots(skeleton: str, known: Mapping[str, str]) -> str:
    """Put what is known into a skeleton; a slot without a word for it stays as a visible gap."""

    def word(match: re.Match[str]) -> str:
        return known.get(match[1].strip().lower(), "").strip() or match[0]

    return SLOT.sub(word, skeleton)
