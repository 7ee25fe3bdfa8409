"""Thinking traps: those that ship, and the person's own."""

from datetime import datetime
from typing import Protocol

from waitroom.content.loader import Content
from waitroom.domain.cards.thinking_trap import OwnTrap, ThinkingTrap, as_trap
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.room.shared.record_table import RecordTable
from waitroom.translation import _


class ThinkingTrapTables(Protocol):
    """The shelf of one's own traps."""

    @property
    def own_traps(self) -> RecordTable[OwnTrap]:
        """Traps in the person's own words."""
        ...


class ThinkingTraps:
    """The use cases of the traps; a shipped one stays, an own one can be taken off."""

    def __init__(self, store: ThinkingTrapTables, content: Content) -> None:
        self._store = store
        self._content = content

    def all(self) -> tuple[ThinkingTrap, ...]:
        """Return the shipped traps, then one's own."""
        return (*self._content.traps, *(as_trap(own) for own in self._store.own_traps.all()))

    def add(self, name: str, sounds: str, now: datetime) -> ThinkingTrap:
        """Add a trap in the person's own words.

        Raises:
            NotUnderstood: where it has no name.
        """
        if not name.strip():
            msg = _("What do you call it? A word is enough. Nothing was added.")
            raise NotUnderstood(msg)
        return as_trap(self._store.own_traps.save(OwnTrap(name=name.strip(), sounds=sounds.strip()), now=now))

    def delete(self, trap: ThinkingTrap, now: datetime) -> bool:
        """Take an own trap off; False for one that ships, which stays."""
        if trap.own:
            self._store.own_traps.delete(trap.id, now=now)
        return trap.own

    def restore(self, trap: ThinkingTrap, now: datetime) -> ThinkingTrap:
        """Put an own trap back that was taken off."""
        own = OwnTrap(id=trap.id, name=trap.name, sounds=trap.sounds)
        return as_trap(self._store.own_traps.save(own, now=now))
