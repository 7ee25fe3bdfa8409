"""One save: take the lock, look what is there now, put the changes on it, replace the file, say so."""

import threading
import time
from collections.abc import Callable
from datetime import datetime

from waitroom.domain.shared.errors import NewerFile, WaitroomError
from waitroom.domain.shared.saving_words import TO_BE_SURE
from waitroom.store.document_numbers import highest_removed
from waitroom.store.file_format import document_text
from waitroom.store.file_text import FilePieces, FileText
from waitroom.store.file_view import NEWER, FileBeingWritten, FileView
from waitroom.store.journal import Journal
from waitroom.store.live_tables import LiveTables, PendingBatch
from waitroom.store.merging import Key, MergeResult, merge
from waitroom.store.migrations import SCHEMA
from waitroom.store.records import ABOUT, META
from waitroom.store.save_progress import FORGOTTEN, SaveProgress
from waitroom.store.store_file import StoreFile
from waitroom.translation import _

PAUSE = 0.05
"""Seconds until a file that does not parse is read again."""

TAKEN_OVER = _("A newer waitroom has written the file, so this older one leaves it as it is.")


class EverythingForgotten(WaitroomError):
    """Everything was forgotten since this store was opened; what is in memory is not to be written."""


class Saver:
    """Brings what memory has to the file, and what others put there to memory."""

    def __init__(
        self, memory: LiveTables, file: StoreFile, view: FileView, journal: Journal, progress: SaveProgress
    ) -> None:
        """Take what was opened before memory changes any of it."""
        self._memory = memory
        self._file = file
        self.view = view
        self.progress = progress
        self._retired: dict[str, int] = {}
        self._pieces = FilePieces()
        self._turn = threading.Lock()
        self._journal = journal
        self.forgotten = journal.forgotten
        """Says what of the file is not to be kept any more."""
        self._since = self.forgotten.read().everything
        self._once_saved: list[Callable[[], None]] = []
        self.times_taken_in = 0
        """How many saves met what another tab wrote, and took it in."""
        self.after_write: Callable[[FileText, datetime | None], None] = lambda _text, _at: None
        """Called with the file's text and the moment of the last change, while the file is still locked."""
        self.after_save: Callable[[], None] = lambda: None
        """Called once they are saved and told."""

    def once_saved(self, errand: Callable[[], None]) -> None:
        """Run `errand` once after the next save that leaves nothing to do."""
        self._once_saved.append(errand)

    def save(self) -> bool:
        """Bring every change to the file; tell whether nothing is left to do.

        Nothing can be done where a newer waitroom took the file over: the changes stay in the journal beside it.
        """
        try:
            self._save_once_whole()
        except (EverythingForgotten, NewerFile) as error:
            self._let_be(error)
            return True
        except (WaitroomError, OSError) as error:
            self.progress.set_problem(_sentence_of(error))
            return False
        except Exception:  # noqa: BLE001 - a mistake of our own must not end the saving in silence
            mistake = _("waitroom made a mistake while saving.")
            self.progress.set_problem(f"{mistake} {TO_BE_SURE}")
            return False
        return True

    def _save_once_whole(self) -> None:
        while True:
            try:
                with self._turn:
                    self._save()
            except FileBeingWritten:
                time.sleep(PAUSE)
            else:
                return

    def reload(self, now: datetime) -> bool:
        """Take in what others wrote; tell whether anything changed. Never waits for a save under way.

        What they left out is written at the second look that finds the file at rest: a program that goes on writing
        into the file that it opened would write into one that was replaced.
        """
        if not self._turn.acquire(blocking=False):
            return False
        view, is_changed = self.view, False
        try:
            is_changed = self._look_for_forgotten()
            if not view.has_changed():
                if view.must_complete and not self.progress.state.read_only:
                    view.must_write = True
                return is_changed
            is_changed = (not view.is_newer_still() and self._learn(now)) or is_changed
        except (EverythingForgotten, NewerFile) as error:
            self._let_be(error)
            return True
        except FileBeingWritten:
            return False
        except (WaitroomError, OSError) as error:
            self.progress.set_problem(_sentence_of(error))
            return False
        finally:
            self._turn.release()
        if self.progress.state.is_saved and not view.is_newer:
            self.progress.set_problem("")
        if is_changed:
            self.progress.tell()
        return is_changed

    def _learn(self, now: datetime) -> bool:
        theirs = self.view.read(now)
        if theirs is None:
            return False
        merged = merge(self.view.seen(), theirs, {}, copy=self._memory.copy_of)
        self.view.note_seen(merged.tables)
        return self._settle(PendingBatch({}, 0, now), merged)

    def _settle(self, batch: PendingBatch, merged: MergeResult) -> bool:
        """Let memory know what is in the file, but for what cannot be read."""
        for key in self.view.edits.aside:
            merged.learned.pop(key, None)
        return self._memory.note_saved(batch, merged)

    @property
    def has_to_complete(self) -> bool:
        """Tell whether documents of others lack something in the file that they have here, or are not in it."""
        if self.progress.state.read_only:
            return False
        if not self._turn.acquire(blocking=False):
            return self.view.must_complete
        try:
            return self.view.must_complete or self.view.has_late_writes()
        finally:
            self._turn.release()

    def set_aside_documents(self) -> list[tuple[Key, bytes]]:
        """Return the texts of the documents that were set aside, as the file has them."""
        with self._turn:
            seen = self.view.seen()
            return [(key, seen[key[0]][key[1]]) for key in sorted(self.view.edits.aside)]

    def close(self) -> None:
        """Let go of the files that were watched, where no save is under way."""
        if self._turn.acquire(blocking=False):
            self.view.close()
            self._turn.release()

    def _save(self) -> None:
        view = self.view
        if view.is_newer_still():
            raise NewerFile(NEWER)
        batch = self._memory.batch()
        if not batch.changes and not view.must_write:
            self._settled(batch)
            return
        with self._file.locked():
            if not self._file.has_locks:
                self.progress.add_note(
                    _("This folder has no file locks. Two tabs at once are kept apart by comparing alone.")
                )
            if self._look_for_forgotten():
                batch = self._memory.batch()
            seen = view.seen()
            theirs = view.read(batch.at)
            if theirs is None:
                theirs = view.with_late_writes(seen)
            view.edits.make_room_for(theirs, batch.changes)
            merged = merge(seen, theirs, batch.changes, copy=self._memory.copy_of)
            self._leave_out_forgotten(merged)
            if META not in merged.tables:
                merged.tables = {META: {ABOUT: document_text({"schema": SCHEMA})}, **merged.tables}
            removed = (key for key, change in batch.changes.items() if change.text is None)
            self._retired = highest_removed(view.numbers, removed, self._retired)
            text, numbers = self._pieces.text_of(merged.tables, view.numbers, self._retired)
            with view.replacing(theirs):
                self._file.write(text.blocks())
            self.after_write(text, batch.at)
        view.note_written(merged.tables, numbers)
        if self._settle(batch, merged):
            self.times_taken_in += 1
        for name, __ in merged.copies:
            self.progress.note_conflict(name)
        self._settled(batch)
        self.after_save()

    def _look_for_forgotten(self) -> bool:
        """Look whether something was forgotten for good since, and let go of it; tell whether any of it was here.

        Raises:
            EverythingForgotten: where all of it was.
        """
        found = self.forgotten.read()
        if found.everything != self._since:
            raise EverythingForgotten(FORGOTTEN)
        return found.ids != self._memory.gone and self._memory.drop(found.ids)

    def _leave_out_forgotten(self, merged: MergeResult) -> None:
        """Take out of what is to be written what was forgotten: another program may have brought it back."""
        gone = self._memory.gone
        for name, documents in merged.tables.items():
            if found := [id_ for id_ in gone if id_ in documents]:
                merged.tables[name] = {id_: text for id_, text in documents.items() if id_ not in gone}
                for id_ in found:
                    merged.learned.pop((name, id_), None)

    def let_go_of_everything(self) -> None:
        """Forget what is in memory, and write nothing from now on."""
        with self._memory.lock:
            self._memory.drop_everything(FORGOTTEN)
            self._pieces.clear()
            self.view.must_write = self.view.must_complete = False
            self.progress.note_forgotten()
        self.progress.tell()

    def _let_be(self, why: EverythingForgotten | NewerFile) -> None:
        """Write nothing more: everything was forgotten, or the file is a newer waitroom's now."""
        if isinstance(why, EverythingForgotten):
            self.let_go_of_everything()
        else:
            self._leave_to_the_newer()

    def _leave_to_the_newer(self) -> None:
        """Say that the file is left alone, and where the words are that are not in it."""
        with self._memory.lock:
            self.progress.leave_to_newer(is_left=True)
            name = self._journal.name
        where = (
            _(" What you wrote since is kept beside it, in {name}; the newer waitroom takes it in.").format(
                name=name
            )
            if name
            else ""
        )
        self.progress.set_problem(f"{TAKEN_OVER}{where}")

    def _settled(self, batch: PendingBatch) -> None:
        self.progress.note_saved(batch)
        errands, self._once_saved = self._once_saved, []
        for errand in errands:
            errand()
        self.progress.tell()


def _sentence_of(error: WaitroomError | OSError) -> str:
    if not isinstance(error, OSError):
        return str(error)
    from waitroom.store.save_problem import problem_sentence  # noqa: PLC0415 - only where something went wrong

    return problem_sentence(error)
