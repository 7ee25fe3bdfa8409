"""Thinking traps: turns of thought with a name, so that they can be met as old acquaintances."""

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ThinkingTrap:
    """One trap: its name, what it does, how it sounds in a job wait, and a question that opens it."""

    id: str
    name: str
    does: str
    sounds: str
    ask: str
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTrap(Record):
    """A trap in the person's own words: what they call it, and how it sounds."""

    name: str
    sounds: str = ""


def as_trap(own: OwnTrap) -> ThinkingTrap:
    """Return an own trap in the shape of the others."""
    return ThinkingTrap(id=own.id, name=own.name, does="", sounds=own.sounds, ask="", own=True)
