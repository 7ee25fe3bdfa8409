"""Going back to another state of the documents, all in one write or not at all."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from waitroom.domain.shared.errors import CannotWrite, WaitroomError
from waitroom.domain.shared.saving_words import save_reason
from waitroom.store.backups import Backup, Backups
from waitroom.store.file_reading import RawTables, read_file
from waitroom.store.live_tables import LiveTables
from waitroom.store.migrations import migrate
from waitroom.store.other_states import OtherState, read_other_state
from waitroom.store.outside_edits import OutsideEdits, modified_time
from waitroom.store.raw_documents import RawDocuments
from waitroom.store.save_progress import SaveProgress
from waitroom.store.state_changes import AppliedChanges, Changes, changes_to_state
from waitroom.store.store_file import StoreFile
from waitroom.translation import _

NOT_KEPT_FIRST = _("Nothing was changed: what is here now could not be kept as a backup first.")
LONGEST = 5.0
"""Seconds that a write is waited for."""


class StateRestorer:
    """Brings the documents to the state of a backup or of another file; what was there becomes a backup first."""

    def __init__(
        self,
        memory: LiveTables,
        file: StoreFile,
        backups: Backups,
        progress: SaveProgress,
        documents: RawDocuments,
        *,
        flush: Callable[[float], bool],
        is_forgotten: Callable[[], bool],
    ) -> None:
        """Take the store's parts; `flush` writes at once and tells whether all is in the file.

        `is_forgotten` tells whether everything was forgotten since the store was opened.
        """
        self._memory = memory
        self._file = file
        self._backups = backups
        self._progress = progress
        self._documents = documents
        self._flush = flush
        self._is_forgotten = is_forgotten

    def back_up(self, now: datetime) -> bool:
        """Keep what the file holds now as a backup; tell whether it is kept."""
        try:
            with self._file.locked():
                if self._is_forgotten():
                    return False
                contents = read_file(self._file.disk, self._file.path)
                if contents is not None:
                    self._backups.save(contents.data, now)
        except (OSError, WaitroomError):
            return False
        return True

    def restore_backup(self, backup: Backup, *, now: datetime) -> bool:
        """Go back to a backup; what is there now becomes a backup first. Tells whether it was done.

        Raises:
            BadFile: where the backup is not whole.
            FileBusy: where it cannot be read at this moment.
            CannotWrite: where the present state could not be kept first, or the other could not be written.
        """
        contents = self._backups.open(backup)
        if contents is None:
            raise CannotWrite(NOT_KEPT_FIRST)
        then = OutsideEdits().open(migrate(contents.tables), modified_time(contents.signature)).tables
        self.change_documents(lambda here: changes_to_state(here, then), now=now)
        return True

    def change_documents(
        self, changes_for: "Callable[[RawTables], Changes]", *, now: datetime, keeps_first: bool = True
    ) -> "AppliedChanges":
        """Make the changes that `changes_for` gives for the documents as they are, all in one write or none.

        What is there now becomes a backup first, unless `keeps_first` is false.

        Raises:
            CannotWrite: where the file may only be read, the present state could not be kept first, or the other
                one could not be written. Nothing is changed then, here or in the file.
        """
        if self._memory.closed:
            raise CannotWrite(self._memory.closed)
        if not self._flush(LONGEST) or (keeps_first and not self.back_up(now)):
            raise CannotWrite(NOT_KEPT_FIRST)
        kept = self._backups.files() if keeps_first else ()
        with self._memory.lock:
            here = self._documents.all()
            changes = changes_for(here)
            done = tuple((key, here.get(key[0], {}).get(key[1]), raw) for key, raw in changes.items())
            self._memory.put_in_place(changes, now=now)
        if not self._flush(LONGEST):
            problem = save_reason(self._progress.state.problem) or _("The file could not be written in time.")
            self._memory.put_in_place({key: before for key, before, __ in done}, now=now)
            raise CannotWrite(_("{problem} Nothing was changed.").format(problem=problem))
        return AppliedChanges(done, kept[0].number if kept else 0)

    def read(self, path: Path, *, is_for_counting: bool = False) -> OtherState:
        """Return the state that another file holds; what is wrong with it is told, and never raised.

        `is_for_counting` is quicker, and leaves documents in that cannot be read.
        """
        return read_other_state(self._file.disk, path, is_for_counting=is_for_counting)
