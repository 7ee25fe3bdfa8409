"""Worries, parked until their hour, sorted into mine and not mine, and put down."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from typing import Protocol

from waitroom.domain.care.care_records import Worry
from waitroom.domain.care.worry_time import LAST, SLOT, is_due, next_slot, returns_at, tomorrows_slot
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _


class WorryTables(Protocol):
    """The shelf of worries."""

    @property
    def worries(self) -> RecordTable[Worry]:
        """Parked worries."""
        ...


class Worries:
    """The use cases of worry time; `now` is aware, in the person's own zone."""

    def __init__(self, store: WorryTables) -> None:
        self._store = store

    def park(self, text: str, now: datetime, slot: time = SLOT, wait: Wait | None = None) -> Worry:
        """Write a worry down for the next slot: today's, or from 20:00 on tomorrow's.

        Raises:
            NotUnderstood: where there is no text, or the slot lies at night or after 20:00.
        """
        if not text.strip():
            msg = _("A worry needs a few words to wait here. Nothing was saved.")
            raise NotUnderstood(msg)
        if not time(6) <= slot < LAST:
            msg = _("Worry time lies between 06:00 and 20:00, so that it keeps away from sleep. Try 18:00.")
            raise NotUnderstood(msg)
        wait_id = wait.id if wait else ""
        return self._store.worries.save(
            Worry(text=text, parked_for=next_slot(now, slot), wait_id=wait_id), now=now
        )

    def delete(self, worry: Worry, now: datetime) -> None:
        """Take a worry back that was parked a moment ago; it lies in the trash for a month."""
        self._store.worries.delete(worry.id, now=now)

    def all(self) -> tuple[Worry, ...]:
        """Return every worry, those that were put down too."""
        return self._store.worries.all()

    def reword(self, worry: Worry, text: str, now: datetime) -> Worry:
        """Change the words of a worry; its hour stays.

        Raises:
            NotUnderstood: where there is no text.
        """
        if not text.strip():
            msg = _("A worry needs a few words to wait here. Nothing was changed.")
            raise NotUnderstood(msg)
        return self._store.worries.save(replace(self._kept(worry), text=text), now=now)

    def parked(self, now: datetime) -> tuple[Worry, ...]:
        """Return the worries that are still parked, the next to come back first."""
        held = (worry for worry in self._store.worries.all() if worry.put_down is None)
        return _in_order(held, now)

    def due(self, now: datetime) -> tuple[Worry, ...]:
        """Return the worries whose hour it is; none before it, none from 20:00 on."""
        return _in_order((worry for worry in self._store.worries.all() if is_due(worry, now)), now)

    def set_column(self, worry: Worry, *, is_mine: bool | None, now: datetime) -> Worry:
        """Save whose a worry is: mine (True), theirs (False), or not decided (None)."""
        return self._store.worries.save(replace(self._kept(worry), is_mine=is_mine), now=now)

    def save_first_step(self, worry: Worry, step: str, now: datetime) -> Worry:
        """Note what can be done about a worry, which makes it mine (Masicampo & Baumeister, 2011)."""
        return self._store.worries.save(replace(self._kept(worry), is_mine=True, first_step=step), now=now)

    def postpone(self, worry: Worry, now: datetime) -> Worry:
        """Park a worry for the same hour of the next day."""
        at = worry.parked_for.astimezone(now.tzinfo).time()
        return self._store.worries.save(
            replace(self._kept(worry), parked_for=tomorrows_slot(now, at)), now=now
        )

    def dismiss(self, worry: Worry, now: datetime) -> Worry:
        """Let a worry go; it stays in the file and can be taken up again."""
        return self._store.worries.save(replace(self._kept(worry), put_down=now), now=now)

    def undo_dismiss(self, worry: Worry, now: datetime) -> Worry:
        """Undo a putting down."""
        return self._store.worries.save(replace(self._kept(worry), put_down=None), now=now)

    def _kept(self, worry: Worry) -> Worry:
        return current_version(self._store.worries, worry)


def _in_order(worries: Iterable[Worry], now: datetime) -> tuple[Worry, ...]:
    return tuple(sorted(worries, key=lambda worry: (returns_at(worry, now), worry.id)))
