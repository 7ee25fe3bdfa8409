"""Everything that has a date, over all waits: as a list, as a calendar file, as notices."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.domain.home import agenda
from waitroom.domain.home.agenda import AgendaItem
from waitroom.domain.waits.wait import Wait
from waitroom.store.database import Store

if TYPE_CHECKING:
    from waitroom.domain.home.due_notices import DueNotice
    from waitroom.room.room import Room


class Agenda:
    """The dates of all waits, of letters, plans, steps and people; `now` is aware, in the person's own zone."""

    def __init__(self, room: "Room", store: Store) -> None:
        self._room = room
        self._store = store

    def items(self, now: datetime) -> tuple[AgendaItem, ...]:
        """Return everything that has a date, over all waits, the next first."""
        waits = self._room.waits.on_board(now)
        return agenda.agenda(
            waits,
            self._store.letters.all(),
            now,
            self._holidays(waits),
            self._store.plans.all(),
            reminders=self._reminders(waits),
            steps=self._room.outcome.steps.on_agenda(waits, now) if self._room.has_steps() else (),
        )

    def _reminders(self, waits: Iterable[Wait]) -> list[AgendaItem]:
        """Return the reminders of people to get in touch with; where nobody has one, no letter is read for it."""
        from waitroom.domain.people.person import KeepInTouch  # noqa: PLC0415 - the first paint can do without

        reminded = [each for each in self._store.people.all() if each.keep_in_touch is not KeepInTouch.OFF]
        items = (
            agenda.contact_item(
                each, wait, self._room.people.last_touch(each), self._room.holidays.loaded(wait)
            )
            for each in reminded
            for wait in waits
            if each.is_of(wait.id)
        )
        return [each for each in items if each is not None]

    def _holidays(self, waits: Iterable[Wait]) -> dict[str, frozenset[date]]:
        return {wait.id: self._room.holidays.loaded(wait) for wait in waits}

    def due_notices(self, now: datetime, *, with_steps: bool) -> "tuple[DueNotice, ...]":
        """Return what a notice of the desktop is due for at `now`, outside the quiet hours."""
        from waitroom.domain.home.due_notices import due_notices  # noqa: PLC0415 - the first paint can do without

        items = self.items(now) if with_steps else ()
        return due_notices(self._room.waits.on_board(now), items, now, self._room.settings.quiet_hours)

    def calendar_file(self, now: datetime) -> bytes:
        """Return the agenda of all waits and what is planned as a calendar file (RFC 5545), holidays counted.

        Raises:
            NothingRecordedYet: where nothing has a date.
        """
        from waitroom.domain.waits.code_names import as_shown  # noqa: PLC0415 - the first paint can do without
        from waitroom.room.data.calendar_export import calendar_file  # noqa: PLC0415 - the first paint can do without

        # What leaves the room is seen at any hour, and by others.
        waits = tuple(as_shown(wait, with_code_names=True) for wait in self._room.waits.on_board(now))
        return calendar_file(
            waits,
            self._store.letters.all(),
            self._store.plans.all(),
            self._room.holidays,
            now,
            self._room.outcome.steps.on_agenda(waits, now) if self._room.has_steps() else (),
        )

    def write_calendar(self, folder: Path, now: datetime) -> Path:
        """Write the calendar file under a name that is free in `folder`, and return where it is.

        Raises:
            NothingRecordedYet: where nothing has a date.
            CannotWrite: where it cannot be written whole.
        """
        from waitroom.exports.plain_text import write_new  # noqa: PLC0415 - the first paint can do without

        return write_new(folder, "dates", ".ics", self.calendar_file(now))
