"""One save: take the lock, look what is there now, put the changes on it, replace the file, say so."""

import threading
import time
from collections.abc import Callable, Collection, Mapping
from datetime import datetime

from waitroom.disk import FileSignature
from waitroom.domain.shared.errors import BadFile, FileBusy, NewerFile, WaitroomError
from waitroom.domain.shared.saving_words import COPY_KEPT, NOT_SAVED_YET, TO_BE_SURE
from waitroom.quick_tuple import NamedTuple
from waitroom.store.backups import Backups, copy_broken_file
from waitroom.store.document_numbers import (
    Numbers,
    file_names,
    highest_removed,
    known_by_id,
    taken_over,
)
from waitroom.store.file_format import (
    Names,
    Tables,
    document_text,
    document_texts,
    split_documents,
)
from waitroom.store.file_reading import LARGEST, FileContents, NotTables, refuse_depth, tables_in
from waitroom.store.file_text import FilePieces, FileText
from waitroom.store.files_replaced_while_open import ReplacedFiles
from waitroom.store.journal import Journal
from waitroom.store.live_tables import LiveTables, PendingBatch
from waitroom.store.merging import Key, MergeResult, merge
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.outside_edits import OutsideEdits, modified_time, unreadable_note
from waitroom.store.records import ABOUT, META, RECORDS
from waitroom.store.store_file import StoreFile
from waitroom.translation import _

ONLY_READING = _("This waitroom was opened for reading only.")
BOTH_KEPT = _("Both texts are kept.")
"""How sentences end that tell of something that is over: they go once they were read."""

NEWER = _(
    "The file was written by a newer waitroom. It is open for reading only, and nothing in it was changed."
)

PAUSE = 0.05
"""Seconds until a file that does not parse is read again."""

TAKEN_OVER = _("A newer waitroom has written the file, so this older one leaves it as it is.")


class FileBeingWritten(FileBusy):
    """The file does not parse, and another program may be writing it: it is read again in a moment."""


FORGOTTEN = _("Everything was forgotten in another window. Nothing of it is written again.")


class EverythingForgotten(WaitroomError):
    """Everything was forgotten since this store was opened; what is in memory is not to be written."""


class SaveState(NamedTuple):
    """How far saving has come; the screen says "saved" where `is_saved`, and `problem` where there is one.

    `is_forgotten` says that everything was forgotten since, and that there is nothing left here.
    `wanted` and `saved` count changes. `why_read_only` says why nothing may be written. `notes` are sentences for
    the person, the oldest first.
    """

    wanted: int = 0
    saved: int = 0
    problem: str = ""
    saved_at: datetime | None = None
    read_only: bool = False
    notes: tuple[str, ...] = ()
    why_read_only: str = ""
    is_forgotten: bool = False

    @property
    def passing(self) -> tuple[str, ...]:
        """The sentences that go once they were read; the others stay: they name a file, or something that lasts."""
        return tuple(note for note in self.notes if note.endswith((BOTH_KEPT, COPY_KEPT)))

    @property
    def is_saved(self) -> bool:
        """Tell whether the file has everything."""
        return self.wanted == self.saved


class Saver:
    """Brings what memory has to the file, and what others put there to memory."""

    def __init__(
        self,
        memory: LiveTables,
        file: StoreFile,
        backups: Backups,
        opened: FileContents | None,
        journal: Journal,
        *,
        edits: OutsideEdits,
        completed: Mapping[Key, bytes],
        patience: float,
    ) -> None:
        """Take what was opened before memory changes any of it; None where there was no file.

        `completed` are the documents that memory has otherwise than the opened file. A file that does not parse is
        read again for `patience` seconds before it counts as damaged: another program may be in the middle of it.
        """
        self._memory = memory
        memory.on_conflict = self.note_conflict
        self._file = file
        self._backups = backups
        self._opened = (opened.data, _cut_names(opened)) if opened else None
        self._numbers: Numbers = opened.numbers if opened else {}
        self._retired: dict[str, int] = {}
        self._seen: Tables = {}
        self._pieces = FilePieces()
        self._edits = edits
        self._completed = completed
        self._must_complete = bool(completed)
        self._patience = patience
        self._unparsed_since: float | None = None
        self._replaced = ReplacedFiles()
        self._turn = threading.Lock()
        self._callbacks: list[Callable[[], None]] = []
        self._state = SaveState()
        self._must_write = False
        self._journal = journal
        self.forgotten = journal.forgotten
        """Says what of the file is not to be kept any more."""
        self._since = self.forgotten.read().everything
        self._newer: FileSignature | None = None
        self._once_saved: list[Callable[[], None]] = []
        self.times_taken_in = 0
        """How many saves met what another tab wrote, and took it in."""
        self.after_write: Callable[[FileText, datetime | None], None] = lambda _text, _at: None
        """Called with the file's text and the moment of the last change, while the file is still locked."""
        self.after_save: Callable[[], None] = lambda: None
        """Called once they are saved and told."""

    @property
    def state(self) -> SaveState:
        """How far saving has come."""
        with self._memory.lock:
            return self._state._replace(wanted=self._memory.generation)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call `callback`, from any thread, after the state or the documents have changed."""
        self._callbacks.append(callback)

    def add_note(self, sentence: str) -> None:
        """Keep a sentence for the person; the same is not said twice."""
        with self._memory.lock:
            if sentence not in self._state.notes:
                self._state = self._state._replace(notes=(*self._state.notes, sentence))

    def clear_notes(self, read: Collection[str] | None = None) -> None:
        """Forget the sentences that were shown: those that were `read`, or all."""
        with self._memory.lock:
            left = () if read is None else tuple(note for note in self._state.notes if note not in read)
            self._state = self._state._replace(notes=left)

    def set_read_only(self, sentence: str) -> None:
        """Change nothing from now on, and say why."""
        with self._memory.lock:
            self._memory.closed = sentence
            self._state = self._state._replace(read_only=True, why_read_only=sentence)

    def force_write(self) -> None:
        """Write the file at the next save even where nothing was changed here."""
        self._must_write = True

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
        except WaitroomError as error:
            self._say(str(error))
            return False
        except OSError as error:
            self._say(problem_sentence(error))
            return False
        except Exception:  # noqa: BLE001 - a mistake of our own must not end the saving in silence
            mistake = _("waitroom made a mistake while saving.")
            self._say(f"{mistake} {TO_BE_SURE}")
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
        is_changed = False
        try:
            is_changed = self._look_for_forgotten()
            if not self._file.has_changed() and not self._replaced.have_changed():
                self._must_write = self._must_write or (self._must_complete and not self._state.read_only)
                return is_changed
            is_changed = (not self._is_newer_still() and self._learn(now)) or is_changed
        except (EverythingForgotten, NewerFile) as error:
            self._let_be(error)
            return True
        except FileBeingWritten:
            return False
        except (WaitroomError, OSError) as error:
            self._say(problem_sentence(error) if isinstance(error, OSError) else str(error))
            return False
        finally:
            self._turn.release()
        if self.state.is_saved and self._newer is None:
            self._say("")
        if is_changed:
            self.tell()
        return is_changed

    def _learn(self, now: datetime) -> bool:
        theirs = self._present(now) if self._file.has_changed() else self._seen_tables()
        if theirs is None:
            return False
        theirs = self._with_late_writes(theirs)
        merged = merge(self._seen_tables(), theirs, {}, copy=self._memory.copy_of)
        self._seen = merged.tables
        return self._settle(PendingBatch({}, 0, now), merged)

    def _settle(self, batch: PendingBatch, merged: MergeResult) -> bool:
        """Let memory know what is in the file, but for what cannot be read."""
        for key in self._edits.aside:
            merged.learned.pop(key, None)
        return self._memory.note_saved(batch, merged)

    @property
    def has_to_complete(self) -> bool:
        """Tell whether documents of others lack something in the file that they have here, or are not in it."""
        if self._state.read_only:
            return False
        if not self._turn.acquire(blocking=False):
            return self._must_complete
        try:
            return self._must_complete or self._replaced.have_changed()
        finally:
            self._turn.release()

    def set_aside_documents(self) -> list[tuple[Key, bytes]]:
        """Return the texts of the documents that were set aside, as the file has them."""
        with self._turn:
            seen = self._seen_tables()
            return [(key, seen[key[0]][key[1]]) for key in sorted(self._edits.aside)]

    def close(self) -> None:
        """Let go of the files that were watched, where no save is under way."""
        if self._turn.acquire(blocking=False):
            self._replaced.close()
            self._turn.release()

    @property
    def can_all_be_read(self) -> bool:
        """Tell whether no document of the file was set aside."""
        return not self._edits.aside

    @property
    def has_to_write(self) -> bool:
        """Tell whether the file has to be written again although nothing was changed here."""
        return self._must_write

    def _save(self) -> None:
        if self._is_newer_still():
            raise NewerFile(NEWER)
        batch = self._memory.batch()
        if not batch.changes and not self._must_write:
            self._settled(batch)
            return
        with self._file.locked():
            if not self._file.has_locks:
                self.add_note(
                    _("This folder has no file locks. Two tabs at once are kept apart by comparing alone.")
                )
            if self._look_for_forgotten():
                batch = self._memory.batch()
            seen = self._seen_tables()
            present = self._present(batch.at) if self._file.has_changed() else None
            theirs = self._with_late_writes(seen if present is None else present)
            self._edits.make_room_for(theirs, batch.changes)
            merged = merge(seen, theirs, batch.changes, copy=self._memory.copy_of)
            self._leave_out_forgotten(merged)
            if META not in merged.tables:
                merged.tables = {META: {ABOUT: document_text({"schema": SCHEMA})}, **merged.tables}
            removed = (key for key, change in batch.changes.items() if change.text is None)
            self._retired = highest_removed(self._numbers, removed, self._retired)
            text, numbers = self._pieces.text_of(merged.tables, self._numbers, self._retired)
            with self._replaced.replacing(self._file.path, self._file.known, theirs):
                self._file.write(text.blocks())
            self.after_write(text, batch.at)
        self._seen, self._numbers = merged.tables, numbers
        self._must_write = self._must_complete = False
        self._edits.written()
        if self._settle(batch, merged):
            self.times_taken_in += 1
        for name, __ in merged.copies:
            self.note_conflict(name)
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
            self._must_write = self._must_complete = False
            self._state = SaveState(
                wanted=self._memory.generation,
                saved=self._memory.generation,
                read_only=True,
                why_read_only=FORGOTTEN,
                is_forgotten=True,
            )
        self.tell()

    def _is_newer_still(self) -> bool:
        return self._newer is not None and self._file.signature() == self._newer

    def _let_be(self, why: EverythingForgotten | NewerFile) -> None:
        """Write nothing more: everything was forgotten, or the file is a newer waitroom's now."""
        if isinstance(why, EverythingForgotten):
            self.let_go_of_everything()
        else:
            self._leave_to_the_newer()

    def _leave_to_the_newer(self) -> None:
        """Say that the file is left alone, and where the words are that are not in it."""
        with self._memory.lock:
            self._state = self._state._replace(read_only=True)
            name = self._journal.name
        where = (
            _(" What you wrote since is kept beside it, in {name}; the newer waitroom takes it in.").format(
                name=name
            )
            if name
            else ""
        )
        self._say(f"{TAKEN_OVER}{where}")

    def _settled(self, batch: PendingBatch) -> None:
        with self._memory.lock:
            self._state = self._state._replace(saved=batch.generation, saved_at=batch.at, problem="")
        errands, self._once_saved = self._once_saved, []
        for errand in errands:
            errand()
        self.tell()

    def _present(self, now: datetime | None) -> Tables | None:
        """Read the file's documents; None where it was removed or ruined, and memory's word counts."""
        try:
            contents = self._file.read()
            refuse_depth(contents.tables if contents else {}, self._file.path.name)
        except BadFile as error:
            if isinstance(error, NotTables) and error.schema > SCHEMA:
                self._newer, self._file.known = self._file.signature(), None
                raise NewerFile(NEWER) from error
            if self._may_still_be_written():
                raise FileBeingWritten(str(error)) from error
            if self._state.read_only:
                raise
            self._keep_broken(now)
            self._must_write = True
            return None
        self._unparsed_since = None
        if contents is None:
            if not self._state.read_only:
                self.add_note(_("The file was gone. It was written again from what is here."))
                self._must_write = True
            return None
        if schema_of(contents.tables) > SCHEMA:
            self._newer, self._file.known = contents.signature, None
            raise NewerFile(NEWER)
        if self._newer is not None:
            self._newer = None
            self._must_write = True
            with self._memory.lock:
                self._state = self._state._replace(read_only=False)
        return self._judged(contents)

    def _judged(self, contents: FileContents) -> Tables:
        """Return the file's documents as this process goes on with them."""
        seen = self._seen_tables()
        theirs = _texts_of(contents.data, _cut_names(contents), contents.numbers)
        lost = taken_over(seen, self._numbers, theirs, contents.numbers)
        judged = self._edits.judge(seen, theirs, modified_time(contents.signature))
        for name, documents in lost.items():
            judged.tables[name] = {**judged.tables.get(name, {}), **documents}
        self._numbers = contents.numbers
        if not self._state.read_only:
            self._must_complete = self._must_complete or judged.differs or bool(lost)
        for name in judged.older:
            self.add_note(
                _("An older {noun} came from outside. {both_kept}").format(
                    noun=RECORDS[name].noun, both_kept=BOTH_KEPT
                )
            )
        self.note_unreadable(judged.unreadable)
        return judged.tables

    def _with_late_writes(self, theirs: Tables) -> Tables:
        """Return the file's documents with what other programs wrote into the files that stood in its place before."""
        if not self._replaced.have_changed():
            return dict(theirs)
        whole = self._replaced.put_on(theirs, self.note_conflict)
        judged = self._edits.judge(theirs, whole, self._replaced.written)
        self._replaced.note_merged(judged.tables)
        self._must_complete = not self._state.read_only
        self.note_unreadable(judged.unreadable)
        return judged.tables

    def note_unreadable(self, names: Collection[str]) -> None:
        """Say of which tables documents were set aside; each name stands for one."""
        for name in dict.fromkeys(names):
            self.add_note(unreadable_note(name, sum(each == name for each in names)))

    def _may_still_be_written(self) -> bool:
        """Tell whether a file that does not parse is to be read again: TinyDB writes over the only copy in place."""
        now = time.monotonic()
        if self._unparsed_since is None:
            self._unparsed_since = now
        if now - self._unparsed_since < self._patience:
            return True
        self._unparsed_since = None
        return False

    def _keep_broken(self, now: datetime | None) -> None:
        data, signature = self._file.disk.read(self._file.path, LARGEST)
        if not data.strip(b"\0 \t\r\n"):
            self.add_note(_("The file was emptied from outside. It was written again from what is here."))
            self._file.known = signature
            return
        aside = now and copy_broken_file(self._file.disk, self._file.path, data, now)
        if not aside:
            sentence = _(
                "The file was damaged from outside, and no copy of it could be made. Nothing was written."
            )
            raise FileBusy(sentence)
        self._file.known = signature
        self.add_note(
            _(
                "The file was damaged from outside. That one is kept as {name}; yours was written again."
            ).format(name=aside.name)
        )

    def note_conflict(self, name: str) -> None:
        """Say that two waitrooms changed one document of a table."""
        self.add_note(
            _("The other tab changed the same {noun}. {both_kept}").format(
                noun=RECORDS[name].noun, both_kept=BOTH_KEPT
            )
        )

    def _seen_tables(self) -> Tables:
        if self._opened is not None:
            data, names = self._opened
            self._seen = _texts_of(data, names, self._numbers)
            for (name, key), text in self._completed.items():
                self._seen[name][key] = text
            self._opened = None
        return self._seen

    def _say(self, problem: str) -> None:
        with self._memory.lock:
            is_new = problem != self._state.problem
            self._state = self._state._replace(problem=problem)
        if is_new:
            self.tell()

    def tell(self) -> None:
        """Say to all who listen that the state or the documents have changed."""
        for callback in self._callbacks:
            callback()


def _cut_names(contents: FileContents) -> Names:
    """Return what the file's text may be cut by; nothing where it is of an older schema."""
    return file_names(contents.numbers) if schema_of(contents.tables) >= SCHEMA else []


def _texts_of(data: bytes, names: Names, numbers: Numbers) -> Tables:
    """Return the texts of the documents in a file's bytes by id, brought to today's schema."""
    if cut := split_documents(data, names):
        return known_by_id(cut, numbers)
    return {
        name: document_texts(documents) for name, documents in migrate(tables_in(data, _("The file"))).items()
    }


def problem_sentence(error: OSError) -> str:
    """Say what went wrong with a save, what is safe, and what happens next."""
    import errno  # noqa: PLC0415 - only where something went wrong

    reason = {
        errno.ENOSPC: _("The disk is full."),
        errno.EDQUOT: _("Your space on this disk is used up."),
        errno.EFBIG: _("The file may not become that large."),
        errno.EROFS: _("The disk can only be read."),
        errno.EACCES: _("This folder may not be written to."),
        errno.EPERM: _("This folder may not be written to."),
        errno.EMFILE: _("Too many files are open."),
        errno.EIO: _("The disk reports an error."),
    }.get(error.errno or 0, _("The file could not be written."))
    return f"{reason} {NOT_SAVED_YET}"
