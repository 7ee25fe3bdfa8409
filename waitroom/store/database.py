"""The store: the shelves of the one file, opened, kept whole, and closed."""

import contextlib
import json
import os
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from waitroom.disk import Disk
from waitroom.domain.shared.calendar_names import date_in_words
from waitroom.domain.shared.errors import BadFile, CannotWrite, NewerFile, WaitroomError
from waitroom.domain.shared.record import Record
from waitroom.domain.shared.saving_words import BACKUP_THERE, save_reason
from waitroom.store.backups import Backup, BackupFile, Backups, copy_broken_file
from waitroom.store.deferred_tasks import DeferredTasks
from waitroom.store.file_damage import DamagedFile
from waitroom.store.file_format import document_text, file_text
from waitroom.store.file_reading import FileContents, NotTables, RawTables, read_file, refuse_depth
from waitroom.store.file_text import FileText
from waitroom.store.file_view import NEWER, FileView
from waitroom.store.forgotten import Forgotten, ForgottenFile
from waitroom.store.journal import Journal, OrphanedJournal, orphaned_journals
from waitroom.store.live_tables import LiveTables
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.outside_edits import OpenedTables, OutsideEdits, modified_time
from waitroom.store.permanent_removal import PermanentRemoval, finish_forgetting_everything
from waitroom.store.records import ABOUT, META, RECORDS, TRASH, private_tables, table_of
from waitroom.store.save_progress import SaveProgress
from waitroom.store.saver import PAUSE, Saver
from waitroom.store.status_cache_writer import HolidaysOf, no_holidays, was_written_here, write_status_cache
from waitroom.store.store_file import StoreFile, remove_stale_temporaries
from waitroom.store.stored_table import StoredTable
from waitroom.store.writer import BackgroundWriter, WriteTiming
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.box.memento import Memento
    from waitroom.domain.cards.card_answer import CardAnswer
    from waitroom.domain.cards.own_reframe import OwnReframe
    from waitroom.domain.cards.reframe import ReframeMark
    from waitroom.domain.cards.thinking_trap import OwnTrap
    from waitroom.domain.cards.thought_record import ThoughtRecord
    from waitroom.domain.care.activity import ActivityRun, CheckIn
    from waitroom.domain.care.care_records import Forecast, PossibilityAfterNo, WantItReflection, Worry
    from waitroom.domain.care.inbox_checks import InboxCheck
    from waitroom.domain.care.mood_forecast import MoodForecast
    from waitroom.domain.care.own_activity import OwnActivity
    from waitroom.domain.care.plan import Plan
    from waitroom.domain.letters.letter import Letter, LetterVersion
    from waitroom.domain.outcome.after_no_page import AfterNoPage
    from waitroom.domain.outcome.both_futures import BothFutures, MyClock
    from waitroom.domain.outcome.expense import Expense
    from waitroom.domain.outcome.feedback import Feedback
    from waitroom.domain.outcome.step import Step
    from waitroom.domain.people.contact import Contact
    from waitroom.domain.people.person import Person
    from waitroom.domain.questions.question import Question
    from waitroom.domain.questions.story import Story
    from waitroom.domain.shared.form_draft import FormDraft
    from waitroom.domain.shared.settings import Settings
    from waitroom.domain.waits.wait import Wait
    from waitroom.store.other_states import OtherState
    from waitroom.store.second_copies import SecondCopies
    from waitroom.store.state_changes import AppliedChanges, Changes
    from waitroom.store.trash import TrashedRecord

T = TypeVar("T", bound=Record)

ONLY_READING = _("This waitroom was opened for reading only.")

NOT_KEPT_FIRST = _("Nothing was changed: what is here now could not be kept as a backup first.")
NOT_UNDERSTOOD = _("Words that were typed last are kept in {}; the newer waitroom takes them in.")


class StorePaths(Protocol):
    """Where the store lies: its folder and its file."""

    @property
    def data(self) -> Path:
        """The folder, which only the owner can enter."""
        ...

    @property
    def store(self) -> Path:
        """The file."""
        ...

    @property
    def set_aside(self) -> Path:
        """The folder for second copies that were set aside."""
        ...

    @property
    def state(self) -> Path:
        """The folder of what stands open, and where the room was left."""
        ...


class Store:
    """Every table of the one file. Changes are seen at once and are in the file within a second.

    `table(Class)` gives the table of any class that has a row in `RECORDS`; those named here are the same ones.
    """

    waits: "StoredTable[Wait]"
    letters: "StoredTable[Letter]"
    versions: "StoredTable[LetterVersion]"
    people: "StoredTable[Person]"
    contacts: "StoredTable[Contact]"
    marks: "StoredTable[ReframeMark]"
    own_reframes: "StoredTable[OwnReframe]"
    answers: "StoredTable[CardAnswer]"
    runs: "StoredTable[ActivityRun]"
    check_ins: "StoredTable[CheckIn]"
    worries: "StoredTable[Worry]"
    forecasts: "StoredTable[Forecast]"
    openings: "StoredTable[PossibilityAfterNo]"
    after_nos: "StoredTable[AfterNoPage]"
    steps: "StoredTable[Step]"
    expenses: "StoredTable[Expense]"
    feedbacks: "StoredTable[Feedback]"
    futures: "StoredTable[BothFutures]"
    my_clocks: "StoredTable[MyClock]"
    wantings: "StoredTable[WantItReflection]"
    weathers: "StoredTable[MoodForecast]"
    plans: "StoredTable[Plan]"
    own_activities: "StoredTable[OwnActivity]"
    inbox_looks: "StoredTable[InboxCheck]"
    own_traps: "StoredTable[OwnTrap]"
    thoughts: "StoredTable[ThoughtRecord]"
    mementos: "StoredTable[Memento]"
    questions: "StoredTable[Question]"
    stories: "StoredTable[Story]"
    drafts: "StoredTable[FormDraft]"
    settings: "StoredTable[Settings]"

    def __init__(
        self,
        file: StoreFile,
        backups: Backups,
        opened: FileContents | None,
        *,
        pace: WriteTiming,
        only_read: str = "",
        is_trusted: bool = True,
        state: Path,
        forgotten: ForgottenFile,
    ) -> None:
        """Take an opened file; `Store.open` is the way in. `is_trusted` says that this waitroom wrote all of it.

        `state` is the folder of what stands open, `forgotten` says what of the file is not to be kept any more.
        """
        self._file = file
        self._forgotten = forgotten
        self._since = forgotten.read().everything
        self._folder = backups.folder.parent
        self._aside: Path | None = None
        self._alike: tuple[str, ...] = ()
        self._folder_at = 0
        self._copies_note = ""
        self._backups = backups
        tables = opened.tables if opened else {}
        is_old = opened is not None and not only_read and schema_of(tables) < SCHEMA
        self._journal = Journal(self._folder, SCHEMA, file.disk, forgotten)
        tables = migrate(tables) if is_old else tables
        edits = OutsideEdits()
        judged = OpenedTables(tables, {}, [])
        if opened and not is_trusted:
            judged = edits.open(tables, modified_time(opened.signature))
        self._memory = LiveTables(judged.tables, self._changed, self._journal)
        brought_back = self._memory.drop(forgotten.read().ids)
        self.holidays_of: HolidaysOf = no_holidays
        """Says on which days nobody works for a wait; asked when the glance is written, from any thread."""
        self._times_taken_in = 0
        self.progress = SaveProgress(self._memory)
        """How far saving has come, and what there is to say about it."""
        self._view = FileView(
            file, opened, self.progress, edits=edits, completed=judged.completed, patience=pace.patience
        )
        self._saver = Saver(self._memory, file, self._view, self._journal, self.progress)
        self.progress.note_unreadable(judged.unreadable)
        self._writer = BackgroundWriter(self._saver.save, pace)
        self._errands = DeferredTasks(pace.errand)
        self.removal = PermanentRemoval(
            self._memory,
            self._saver,
            self.progress,
            file,
            folders=(self._folder, state),
            flush=self.flush,
            reload=lambda now: self.reload_if_changed(now=now),
            write=self._write_again,
        )
        """Forgets documents, or all of them, for good."""
        self._was_changed_outside = False
        if is_old or (brought_back and not only_read):
            self._saver.force_write()
        if only_read:
            self.progress.set_read_only(only_read)
        self._tables: dict[str, StoredTable[Any]] = {
            name: StoredTable(self._memory, name) for name in RECORDS
        }
        for name, table in self._tables.items():
            if name != TRASH:
                setattr(self, name, table)
        self._trash: StoredTable[TrashedRecord] = self._tables[TRASH]
        self._saver.after_write = self._keep_daily_backup
        self._saver.after_save = self._after_save

    @classmethod
    def open(
        cls,
        paths: StorePaths,
        *,
        now: datetime,
        read_only: bool = False,
        pace: WriteTiming | None = None,
        disk: Disk | None = None,
    ) -> Self:
        """Open the file of `paths`, or begin one. `read_only` changes nothing at all, beside an open tab.

        Raises:
            Damaged: (a BadFile) where the file is not whole; it was copied aside and left where it is.
            NewerFile: where a newer waitroom wrote it in a way that cannot even be read.
            FileBusy: where it cannot be read at this moment.
            CannotWrite: where the folder cannot be made.
        """
        disk = disk or Disk()
        file = StoreFile(paths.store, disk)
        backups = Backups(paths.data / "backups", disk)
        if not read_only:
            _make_folder(disk, paths.data)
        forgotten = ForgottenFile(paths.data, disk)
        said = forgotten.read()
        is_to_go = not said.is_done and not said.ids
        if is_to_go and not read_only:
            finish_forgetting_everything(file, paths.data, paths.state, forgotten)
        try:
            opened, is_trusted = (
                (None, False)
                if is_to_go and read_only
                else _read_and_judge(file, paths.data, (pace or WriteTiming()).patience, now)
            )
            schema = schema_of(opened.tables) if opened else SCHEMA
            only_read = ONLY_READING if read_only else NEWER if schema > SCHEMA else ""
            if read_only and schema <= SCHEMA:
                opened = _as_looked_at(opened, disk, paths.data, now, said)
            if opened and not is_trusted:
                refuse_depth(opened.tables, paths.store.name)
            is_newer = schema > SCHEMA
            store = cls(
                file,
                backups,
                opened,
                pace=pace or WriteTiming(),
                only_read=only_read,
                is_trusted=is_trusted or is_newer,
                state=paths.state,
                forgotten=forgotten,
            )
            store._aside = paths.set_aside
            if is_newer and not is_trusted:
                store._verify()
            store._was_changed_outside = opened is not None and not is_trusted and not only_read
        except NewerFile:
            raise
        except BadFile as error:
            if isinstance(error, NotTables) and error.schema > SCHEMA:
                raise NewerFile(NEWER) from error
            raise _damaged(file, backups, str(error), now, is_looking=read_only) from error
        store._begin(opened, now, is_missing=opened is None)
        return store

    @classmethod
    def start_from_backup(
        cls,
        paths: StorePaths,
        backup: Backup,
        *,
        now: datetime,
        pace: WriteTiming | None = None,
        disk: Disk | None = None,
    ) -> Self:
        """Begin again from a backup, in place of a broken file, which was set aside."""
        disk = disk or Disk()
        contents = Backups(paths.data / "backups", disk).open(backup)
        if contents is None:
            sentence = _("That backup is not there any more.")
            raise CannotWrite(sentence)
        _replace(StoreFile(paths.store, disk), contents.data, now)
        return cls.open(paths, now=now, pace=pace, disk=disk)

    @classmethod
    def start_empty(
        cls, paths: StorePaths, *, now: datetime, pace: WriteTiming | None = None, disk: Disk | None = None
    ) -> Self:
        """Begin again with nothing, in place of a broken file, which was set aside."""
        disk = disk or Disk()
        nothing = file_text({META: {ABOUT: document_text({"schema": SCHEMA})}})
        _replace(StoreFile(paths.store, disk), nothing, now)
        return cls.open(paths, now=now, pace=pace, disk=disk)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._file.path

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Let all changes inside reach the file in one write, or none where one of them raises."""
        with self._memory.transaction():
            yield

    def reload_if_changed(self, *, now: datetime) -> bool:
        """Read the file again if another program has written it.

        Return True if anything changed. Costs one stat otherwise.
        """
        # A save of our own takes in what others wrote as well; whoever looks hears of it here, and once.
        taken_in = self._saver.times_taken_in
        is_changed = self._saver.reload(now) or taken_in != self._times_taken_in
        self._times_taken_in = taken_in
        if is_changed and not was_written_here(self._folder):
            self._look_for_losses(now)
        self._look_for_second_copies()
        if self._view.must_write:
            self._writer.changed(soon=True)
        return is_changed

    def flush(self, timeout: float = 1.0) -> bool:
        """Write at once, wait at most `timeout` seconds, and tell whether everything is in the file."""
        self._complete()
        self._writer.flush(timeout)
        return self.progress.state.is_saved

    def close(self, timeout: float = 3.0) -> None:
        """Write what is left, at most `timeout` seconds, and let the file go."""
        ends = time.monotonic() + timeout
        self._complete()
        self._writer.stop(timeout)
        self._errands.stop(ends - time.monotonic())
        self._saver.close()

    def table(self, kind: type[T]) -> StoredTable[T]:
        """Return the table that holds a class of records."""
        return self._tables[table_of(kind)]

    def table_named(self, name: str) -> StoredTable[Any]:
        """Return a table by its name in the file."""
        return self._tables[name]

    def trashed_records(self) -> "tuple[TrashedRecord, ...]":
        """Return what is in the trash, in order of deletion."""
        return self._trash.all()

    def restore(self, trash_id: str, *, now: datetime) -> bool:
        """Bring a thing back from the trash under the id it had; tell whether it was done.

        What another tab has kept under that id meanwhile is the newer of the two: it stays as it is, and the
        trash keeps the other. What cannot be read any more stays in the trash.
        """
        from waitroom.store.trash import can_be_restored  # noqa: PLC0415 - not needed at the start

        with self.transaction():
            trashed = self._trash.get(trash_id)
            if trashed is None or not can_be_restored(trashed):
                return False
            if trash_id in self._memory.documents(trashed.table):
                return False
            # Another number: what was kept and thrown away in between may have had the next one.
            before = trashed.document.get("revision")
            document = {**trashed.document, "revision": (before if isinstance(before, int) else 0) + 2}
            self._memory.set((trashed.table, trash_id), document, now=now)
            self._memory.set((TRASH, trash_id), None, now=now)
        return True

    def empty_trash(self, *, now: datetime) -> int:
        """Let go of everything in the trash, for good; tell how many things."""
        with self.transaction():
            things = self._trash.all()
            for each in things:
                self._memory.set((TRASH, each.id), None, now=now)
        return len(things)

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups that are whole, the newest first."""
        return self._backups.all()

    def newest_good_backup(self) -> Backup | None:
        """Return the newest backup that is whole."""
        return self._backups.newest()

    def restore_backup(self, backup: Backup, *, now: datetime) -> bool:
        """Go back to a backup; what is there now becomes a backup first. Tells whether it was done.

        Raises:
            BadFile: where the backup is not whole.
            FileBusy: where it cannot be read at this moment.
            CannotWrite: where the present state could not be kept first, or the other could not be written.
        """
        from waitroom.store.state_changes import changes_to_state  # noqa: PLC0415 - only where somebody goes back

        contents = self._backups.open(backup)
        if contents is None:
            raise CannotWrite(NOT_KEPT_FIRST)
        then = OutsideEdits().open(migrate(contents.tables), modified_time(contents.signature)).tables
        self.change_documents(lambda here: changes_to_state(here, then), now=now)
        return True

    def backup_files(self) -> tuple[BackupFile, ...]:
        """Return every backup, whole or not, the newest first; none of them is read."""
        return self._backups.files()

    def read_state(self, path: Path, *, is_for_counting: bool = False) -> "OtherState":
        """Return the state that another file holds; what is wrong with it is told, and never raised.

        `is_for_counting` is quicker, and leaves documents in that cannot be read.
        """
        from waitroom.store.other_states import read_other_state  # noqa: PLC0415 - as above

        return read_other_state(self._file.disk, path, is_for_counting=is_for_counting)

    def present_tables(self) -> RawTables:
        """Return a copy of every document as it is now."""
        # A change is made within the document itself, so that each has to be copied.
        with self._memory.lock:
            return {
                name: {key: dict(raw) for key, raw in self._memory.documents(name).items()}
                for name in self._memory.table_names()
            }

    def change_documents(
        self, changes_for: "Callable[[RawTables], Changes]", *, now: datetime, keeps_first: bool = True
    ) -> "AppliedChanges":
        """Make the changes that `changes_for` gives for the documents as they are, all in one write or none.

        What is there now becomes a backup first, unless `keeps_first` is false.

        Raises:
            CannotWrite: where the file may only be read, the present state could not be kept first, or the other
                one could not be written. Nothing is changed then, here or in the file.
        """
        from waitroom.store.state_changes import AppliedChanges  # noqa: PLC0415 - as above

        if self._memory.closed:
            raise CannotWrite(self._memory.closed)
        if not self.flush(5.0) or (keeps_first and not self._keep_backup(now)):
            raise CannotWrite(NOT_KEPT_FIRST)
        kept = self._backups.files() if keeps_first else ()
        with self._memory.lock:
            here = self.present_tables()
            changes = changes_for(here)
            done = tuple((key, here.get(key[0], {}).get(key[1]), raw) for key, raw in changes.items())
            self._memory.put_in_place(changes, now=now)
        if not self.flush(5.0):
            problem = save_reason(self.progress.state.problem) or _("The file could not be written in time.")
            self._memory.put_in_place({key: before for key, before, __ in done}, now=now)
            raise CannotWrite(_("{problem} Nothing was changed.").format(problem=problem))
        return AppliedChanges(done, kept[0].number if kept else 0)

    def second_copies(self) -> "SecondCopies":
        """Return the second copies of the file and of kept files that a folder sync or a hand made."""
        from waitroom.store.second_copies import SecondCopies  # noqa: PLC0415 - most folders have none

        return SecondCopies(self._file, self._folder / "box", self._aside or self._folder / "second-copies")

    def export_all(self) -> dict[str, Any]:
        """Return every table that is not private as JSON has it, each document by its id; what was set aside too."""
        with self._memory.lock:
            tables = {
                name: {key: dict(raw) for key, raw in self._memory.documents(name).items()}
                for name in self._memory.table_names()
            }
        for (name, key), text in self._saver.set_aside_documents():
            tables.setdefault(name, {})[key] = json.loads(text)
        private = private_tables()
        return {name: documents for name, documents in tables.items() if name not in private}

    def document(self, table: str, document_id: str) -> dict[str, Any] | None:
        """Return a document of a table as JSON has it, or None."""
        with self._memory.lock:
            raw = self._memory.documents(table).get(document_id)
            return None if raw is None else dict(raw)

    def set_document(
        self, table: str, document_id: str, raw: dict[str, Any] | None, *, now: datetime
    ) -> None:
        """Put a document into a table as it is, with its own moments and revision; None takes it out.

        Raises:
            CannotWrite: where the store was opened for reading only.
        """
        self._memory.set((table, document_id), raw, now=now)

    def _complete(self) -> None:
        """Let what others left out of their documents be written."""
        if self._saver.has_to_complete:
            self._saver.force_write()
            self._writer.changed(soon=True)

    def _write_again(self) -> None:
        """Let the file be written soon, also where nothing was changed."""
        self._saver.force_write()
        self._writer.changed(soon=True)

    def _changed(self, soon: bool) -> None:  # noqa: FBT001 - the shape of a callback
        self._writer.changed(soon=soon)

    def _verify(self) -> None:
        """Read every document of a newer waitroom once, so that nothing surprises later.

        Raises:
            NewerFile: where one cannot be read.
        """
        try:
            for table in self._tables.values():
                table.all()
        except BadFile as error:
            raise NewerFile(NEWER) from error

    def _begin(self, opened: FileContents | None, now: datetime, *, is_missing: bool) -> None:
        self._look_for_second_copies()
        if self.progress.state.read_only:
            return
        if left := list(orphaned_journals(self._file.disk, self._folder, now, self._since)):
            self._take_in(left, now)
            self._writer.changed()  # also where nothing of them is wanted: they go once all is in the file
        self.removal.go_on(now)
        if is_missing and (backup := self._backups.newest()):
            self.progress.add_note(BACKUP_THERE.format(day=date_in_words(backup.at)))
        if opened is None:
            self._errands.later(lambda: self._tidy(now))
            return
        if schema_of(opened.tables) < SCHEMA:
            try:
                self._backups.save(opened.data, now)
            except OSError as error:
                sentence = _(
                    "The file is of an older waitroom, and no backup could be made. Nothing was changed."
                )
                raise CannotWrite(sentence) from error
            self._writer.changed()
        self._let_go_of_old_trash(now)

        said = self._forgotten.read()

        def errand() -> None:
            self._tidy(now)
            if self._was_changed_outside:
                self._say_what_is_missing(now)
            with contextlib.suppress(OSError, WaitroomError), self._file.locked():
                if self._forgotten.read() == said:
                    self._backups.save(opened.data, now)
            self._sweep_files(now)

        self._errands.later(errand)

    def _look_for_second_copies(self) -> None:
        """Say which second copies lie beside the file; where the folder is as it was, nothing is looked for."""
        try:
            folder_at = self._file.disk.stat(self._file.folder).st_mtime_ns
        except OSError:
            return
        if folder_at == self._folder_at:
            return
        self._folder_at = folder_at
        alike = self._file.names_alike()
        if alike == self._alike:
            return
        self._alike = alike
        from waitroom.store.second_copies import second_copies_note  # noqa: PLC0415 - as above

        note = second_copies_note(tuple(each.name for each in self.second_copies().names()))
        if note != self._copies_note:
            self.progress.clear_notes({self._copies_note})
            self._copies_note = note
            if note:
                self.progress.add_note(note)
            self.progress.tell()

    def _look_for_losses(self, now: datetime) -> None:
        """Compare with the newest backup a little later, unless the file turns out to be another waitroom's."""
        if self.progress.state.read_only:
            return
        wanted = self._memory.generation

        def look() -> None:
            # Another waitroom says so a moment after its save; this one does so too, at its next.
            may_be = not was_written_here(self._folder) or self._memory.generation != wanted
            if may_be and self._say_what_is_missing(now):
                # The next start compares with what is here now: it is said once.
                self._keep_backup(now)

        self._errands.later(look)

    def _say_what_is_missing(self, now: datetime) -> bool:
        """Compare the file with the newest backup, where something else than this waitroom wrote it last.

        Tell whether something is missing.
        """
        from waitroom.store.missing_records import missing, missing_records_sentence  # noqa: PLC0415 - only after a change from outside

        with contextlib.suppress(OSError, WaitroomError):
            backup = self._backups.newest()
            contents = self._backups.open(backup) if backup else None
            with self._memory.lock:
                tables = {name: dict(self._memory.documents(name)) for name in self._memory.table_names()}
                for name, key in self._memory.removed:
                    tables.setdefault(name, {}).setdefault(key, {})
            if backup and contents and (counts := missing(migrate(contents.tables), tables)):
                self._backups.hold(backup)
                self.progress.add_note(missing_records_sentence(counts, backup.at, now.date()))
                self.progress.tell()
                return True
        return False

    def _take_in(self, left: list[OrphanedJournal], now: datetime) -> None:
        """Put on the file what other waitrooms had not brought to it when they ended."""
        from waitroom.store.journal_recovery import recover_journals  # noqa: PLC0415 - only after a kill

        with self._memory.lock:
            tables = {name: self._memory.documents(name) for name in self._memory.table_names()}
            taken = recover_journals(left, tables, self._memory.gone)
            with self.transaction():
                for key, raw in taken.changes.items():
                    self._memory.set(key, raw, now=now, soon=True)
        for name in dict.fromkeys(taken.conflicts):
            self.progress.note_conflict(name)
        for each in taken.unread:
            self.progress.add_note(NOT_UNDERSTOOD.format(each.path.name))
            each.let_go(self._file.disk, is_done=False)

        def let_go() -> None:
            for each in taken.done:
                each.let_go(self._file.disk, is_done=True)

        self._saver.once_saved(let_go)

    def _let_go_of_old_trash(self, now: datetime) -> None:
        if not (trashed := self._trash.all()):
            return
        from waitroom.store.trash import is_due  # noqa: PLC0415 - most starts find the trash empty

        with self.transaction():
            for each in trashed:
                if is_due(each, now):
                    self._memory.set((TRASH, each.id), None, now=now)

    def _tidy(self, now: datetime) -> None:
        for folder in (self._file.folder, self._folder, self._backups.folder):
            remove_stale_temporaries(self._file.disk, folder, now)

    def _sweep_files(self, now: datetime) -> None:
        """Let go of kept files that no memento, no deleted one and no backup refers to."""
        files = self._folder / "box"
        if not files.is_dir():
            return
        from waitroom.store.unused_files import delete_unused_files, file_names_in  # noqa: PLC0415 - a box without files needs none of it

        with self._memory.lock:
            held = {str(raw.get("file", "")) for raw in self._memory.documents("mementos").values()}
            held |= {name for raw in self._memory.documents(TRASH).values() for name in file_names_in(raw)}
        backed = (
            self._folder,
            self._file.folder,
            self._backups.folder,
            *((self._aside,) if self._aside else ()),
        )
        delete_unused_files(files, backed, held, now)

    def _after_save(self) -> None:
        if self._file.known is not None and self.progress.state.is_saved:
            # While typing goes on the next save would outdate it at once.
            write_status_cache(
                self._file.disk,
                self._folder,
                self._file.known,
                self.waits.all(),
                self.holidays_of,
                is_readable=not self._view.edits.aside,
            )

    def _keep_daily_backup(self, text: FileText, at: datetime | None) -> None:
        if at is not None and self._backups.last_day() != f"{at:%Y-%m-%d}":
            with contextlib.suppress(OSError):
                self._backups.save(text, at)

    def _keep_backup(self, now: datetime) -> bool:
        try:
            with self._file.locked():
                if self.removal.is_forgotten:
                    return False
                contents = read_file(self._file.disk, self._file.path)
                if contents is not None:
                    self._backups.save(contents.data, now)
        except (OSError, WaitroomError):
            return False
        return True


def _make_folder(disk: Disk, folder: Path) -> None:
    try:
        disk.make_folder(Path(os.path.realpath(folder)))
    except OSError as error:
        sentence = _("{folder} cannot be made ({strerror}). Choose another folder with --data-dir.").format(
            folder=folder, strerror=error.strerror
        )
        raise CannotWrite(sentence) from error


def _read_and_judge(
    file: StoreFile, folder: Path, patience: float, now: datetime
) -> tuple[FileContents | None, bool]:
    """Read the file, and tell whether this waitroom wrote what was read: then no key is looked for twice in it.

    Raises:
        BadFile, FileBusy: as `StoreFile.read`.
    """
    before = file.signature()
    if was_written_here(folder):
        opened = _read_once_whole(file, patience, now, is_strict=False)
        if opened is not None and opened.signature == before:
            return opened, True
    return _read_once_whole(file, patience, now), False


def _read_once_whole(
    file: StoreFile, patience: float, now: datetime, *, is_strict: bool = True
) -> FileContents | None:
    """Read the file; one that does not parse is read again for `patience` seconds after it was last written.

    Raises:
        BadFile, FileBusy: as `StoreFile.read`.
    """
    ends = time.monotonic() + patience
    while True:
        try:
            return file.read(is_strict=is_strict)
        except NotTables:
            raise
        except BadFile:
            signature = file.signature()
            rests = signature is not None and (now - modified_time(signature)).total_seconds() > patience
            if rests or time.monotonic() >= ends:
                raise
        time.sleep(PAUSE)


def _as_looked_at(
    opened: FileContents | None, disk: Disk, folder: Path, now: datetime, forgotten: Forgotten
) -> FileContents | None:
    """Return what was opened as today's schema has it, with what a killed waitroom had not brought to it."""
    left = list(orphaned_journals(disk, folder, now, forgotten.everything))
    tables = (
        migrate(opened.tables) if opened and schema_of(opened.tables) < SCHEMA else opened and opened.tables
    )
    if left and tables is not None:
        from waitroom.store.journal_recovery import recover_journals, with_changes  # noqa: PLC0415 - only after a kill

        tables = with_changes(tables, recover_journals(left, tables, forgotten.ids))
    for each in left:
        each.let_go(disk, is_done=False)
    return opened._replace(tables=tables) if opened and tables is not None else opened


def _damaged(
    file: StoreFile, backups: Backups, reason: str, now: datetime, *, is_looking: bool
) -> DamagedFile:
    aside: Path | None = None
    if not is_looking:
        with contextlib.suppress(OSError):
            data, _ = file.disk.read(file.path, 1 << 30)
            aside = copy_broken_file(file.disk, file.path, data, now)
    return DamagedFile(reason, aside, backups.newest())


def _replace(file: StoreFile, data: bytes, now: datetime) -> None:
    try:
        with file.locked():
            with contextlib.suppress(FileNotFoundError):
                broken, __ = file.disk.read(file.path, 1 << 30)
                if copy_broken_file(file.disk, file.path, broken, now) is None:
                    sentence = _("The broken file could not be copied aside first, so nothing was changed.")
                    raise CannotWrite(sentence)
            file.write(data)
    except OSError as error:
        sentence = _("{path} cannot be written ({strerror}).").format(path=file.path, strerror=error.strerror)
        raise CannotWrite(sentence) from error
