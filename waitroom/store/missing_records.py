"""What was taken out of the file by hand or by another tool while no waitroom was open."""

import contextlib
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.saving_words import COPY_KEPT
from waitroom.store.backups import Backups
from waitroom.store.deferred_tasks import DeferredTasks
from waitroom.store.file_reading import RawTables
from waitroom.store.live_tables import LiveTables
from waitroom.store.migrations import migrate
from waitroom.store.records import RECORDS, TRASH
from waitroom.store.save_progress import SaveProgress
from waitroom.store.status_cache_writer import was_written_here
from waitroom.translation import _


def missing(before: RawTables, present: RawTables) -> dict[str, int]:
    """Return how many documents of each table of `before` are neither in `present` nor in its trash.

    Only what a person would miss counts; nothing of it is ever removed by waitroom without going through the trash.
    """
    trashed = present.get(TRASH, {}).keys()
    counts = {
        name: len(before.get(name, {}).keys() - present.get(name, {}).keys() - trashed)
        for name, row in RECORDS.items()
        if row.is_missed
    }
    return {name: count for name, count in counts.items() if count}


def missing_records_sentence(counts: dict[str, int], day: date, today: date) -> str:
    """Return the sentence: "12 letters fewer than in the copy of Thursday 24 April. That copy is kept."."""
    parts = [RECORDS[name].in_words(count) for name, count in counts.items()]
    what = _(" and ").join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)
    of = _("today") if day == today else f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return _("{what} fewer than in the copy of {of}. {copy_kept}").format(
        what=what, of=of, copy_kept=COPY_KEPT
    )


class MissingRecordCheck:
    """Compares the file with the newest backup once something else than this waitroom has written it."""

    def __init__(
        self,
        memory: LiveTables,
        backups: Backups,
        progress: SaveProgress,
        deferred_tasks: DeferredTasks,
        *,
        folder: Path,
        back_up: Callable[[datetime], bool],
    ) -> None:
        """Take the store's parts and its folder; `back_up` keeps what the file holds now."""
        self._memory = memory
        self._backups = backups
        self._progress = progress
        self._deferred_tasks = deferred_tasks
        self._folder = folder
        self._back_up = back_up

    def look_later(self, now: datetime) -> None:
        """Compare with the newest backup a little later, unless the file turns out to be another waitroom's."""
        if self._progress.state.read_only:
            return
        wanted = self._memory.generation

        def look() -> None:
            # Another waitroom says so a moment after its save; this one does so too, at its next.
            may_be = not was_written_here(self._folder) or self._memory.generation != wanted
            if may_be and self.look(now):
                # The next start compares with what is here now: it is said once.
                self._back_up(now)

        self._deferred_tasks.later(look)

    def look(self, now: datetime) -> bool:
        """Say what is missing; tell whether something is."""
        with contextlib.suppress(OSError, WaitroomError):
            backup = self._backups.newest()
            contents = self._backups.open(backup) if backup else None
            with self._memory.lock:
                tables = {name: dict(self._memory.documents(name)) for name in self._memory.table_names()}
                for name, key in self._memory.removed:
                    tables.setdefault(name, {}).setdefault(key, {})
            if backup and contents and (counts := missing(migrate(contents.tables), tables)):
                self._backups.hold(backup)
                self._progress.add_note(missing_records_sentence(counts, backup.at, now.date()))
                self._progress.tell()
                return True
        return False
