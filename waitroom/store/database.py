"""The store: the tables of the one file, every change of which is seen at once and saved within a second."""

import time
from contextlib import AbstractContextManager
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from waitroom.domain.shared.record import Record
from waitroom.store.backups import Backups
from waitroom.store.deferred_tasks import DeferredTasks
from waitroom.store.file_reading import FileContents
from waitroom.store.file_view import FileView
from waitroom.store.forgotten import ForgottenIdsFile
from waitroom.store.journal import Journal
from waitroom.store.live_tables import LiveTables
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.outside_edits import OpenedTables, OutsideEdits, modified_time
from waitroom.store.records import RECORDS, TRASH, table_of
from waitroom.store.save_progress import SaveProgress
from waitroom.store.saver import Saver
from waitroom.store.second_copy_watch import SecondCopyWatch
from waitroom.store.status_cache_writer import HolidaysOf, no_holidays, was_written_here, write_status_cache
from waitroom.store.store_file import StoreFile
from waitroom.store.stored_table import StoredTable
from waitroom.store.writer import BackgroundWriter, WriteTiming

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
    from waitroom.store.missing_records import MissingRecordCheck
    from waitroom.store.permanent_removal import PermanentRemoval
    from waitroom.store.raw_documents import RawDocuments
    from waitroom.store.second_copies import SecondCopies
    from waitroom.store.state_restorer import StateRestorer
    from waitroom.store.trash import TrashTable

T = TypeVar("T", bound=Record)


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
        paths: StorePaths,
        file: StoreFile,
        backups: Backups,
        opened: FileContents | None,
        *,
        pace: WriteTiming,
        only_read: str = "",
        is_trusted: bool = True,
        forgotten: ForgottenIdsFile,
    ) -> None:
        """Take an opened file; `open_store` is the way in. `is_trusted` says that this waitroom wrote all of it.

        `forgotten` says what of the file is not to be kept any more.
        """
        self.file = file
        self.folder = paths.data
        self.aside = paths.set_aside
        self.backups = backups
        self._state = paths.state
        self._forgotten = forgotten
        self._since = forgotten.read().everything
        tables = opened.tables if opened else {}
        is_old = opened is not None and not only_read and schema_of(tables) < SCHEMA
        journal = Journal(self.folder, SCHEMA, file.disk, forgotten)
        tables = migrate(tables) if is_old else tables
        edits = OutsideEdits()
        judged = OpenedTables(tables, {}, [])
        if opened and not is_trusted:
            judged = edits.open(tables, modified_time(opened.signature))
        self.memory = LiveTables(judged.tables, lambda soon: self.writer.changed(soon=soon), journal)
        brought_back = self.memory.drop(forgotten.read().ids)
        self.holidays_of: HolidaysOf = no_holidays
        """Says on which days nobody works for a wait; asked when the glance is written, from any thread."""
        self._times_taken_in = 0
        self.progress = SaveProgress(self.memory)
        """How far saving has come, and what there is to say about it."""
        self.view = FileView(
            file, opened, self.progress, edits=edits, completed=judged.completed, patience=pace.patience
        )
        self.saver = Saver(self.memory, file, self.view, journal, self.progress)
        self.progress.note_unreadable(judged.unreadable)
        self.writer = BackgroundWriter(self.saver.save, pace)
        self.deferred_tasks = DeferredTasks(pace.errand)
        self.second_copy_watch = SecondCopyWatch(file, self.progress, lambda: self.second_copies)
        if is_old or (brought_back and not only_read):
            self.view.must_write = True
        if only_read:
            self.progress.set_read_only(only_read)
        self._tables: dict[str, StoredTable[Any]] = {name: StoredTable(self.memory, name) for name in RECORDS}
        for name, table in self._tables.items():
            if name != TRASH:
                setattr(self, name, table)
        self.saver.after_write = backups.save_daily
        self.saver.after_save = self._write_status_cache

    @cached_property
    def documents(self) -> "RawDocuments":
        """The documents as JSON has them."""
        from waitroom.store.raw_documents import RawDocuments  # noqa: PLC0415 - the start can do without

        return RawDocuments(self.memory, self.saver)

    @cached_property
    def trash(self) -> "TrashTable":
        """What was deleted."""
        from waitroom.store.trash import TrashTable  # noqa: PLC0415 - as above

        return TrashTable(self._tables[TRASH], self.memory)

    @cached_property
    def restorer(self) -> "StateRestorer":
        """The way back to a backup, and to any other state."""
        from waitroom.store.state_restorer import StateRestorer  # noqa: PLC0415 - as above

        return StateRestorer(
            self.memory,
            self.file,
            self.backups,
            self.progress,
            self.documents,
            flush=self.flush,
            is_forgotten=lambda: self.removal.is_forgotten,
        )

    @cached_property
    def second_copies(self) -> "SecondCopies":
        """Second copies of the file and of kept files that a folder sync or a hand made."""
        from waitroom.store.second_copies import SecondCopies  # noqa: PLC0415 - most folders have none

        return SecondCopies(self.file, self.folder / "box", self.aside)

    @cached_property
    def missing_records(self) -> "MissingRecordCheck":
        """Tells what something else than waitroom took out of the file."""
        from waitroom.store.missing_records import MissingRecordCheck  # noqa: PLC0415 - only after a change from outside

        return MissingRecordCheck(
            self.memory,
            self.backups,
            self.progress,
            self.deferred_tasks,
            folder=self.folder,
            back_up=self.restorer.back_up,
        )

    @cached_property
    def removal(self) -> "PermanentRemoval":
        """Forgets documents, or all of them, for good."""
        from waitroom.store.permanent_removal import PermanentRemoval  # noqa: PLC0415 - the start can do without

        return PermanentRemoval(
            self.memory,
            self.saver,
            self.file,
            folders=(self.folder, self._state),
            flush=self.flush,
            reload=lambda now: self.reload_if_changed(now=now),
            write=self._write_again,
            since=self._since,
        )

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self.file.path

    def transaction(self) -> AbstractContextManager[None]:
        """Let all changes inside reach the file in one write, or none where one of them raises."""
        return self.memory.transaction()

    def reload_if_changed(self, *, now: datetime) -> bool:
        """Read the file again if another program has written it.

        Return True if anything changed. Costs one stat otherwise.
        """
        # A save of our own takes in what others wrote as well; whoever looks hears of it here, and once.
        taken_in = self.saver.times_taken_in
        is_changed = self.saver.reload(now) or taken_in != self._times_taken_in
        self._times_taken_in = taken_in
        if is_changed and not was_written_here(self.folder):
            self.missing_records.look_later(now)
        self.second_copy_watch.look()
        if self.view.must_write:
            self.writer.changed(soon=True)
        return is_changed

    def flush(self, timeout: float = 1.0) -> bool:
        """Write at once, wait at most `timeout` seconds, and tell whether everything is in the file."""
        self._complete()
        self.writer.flush(timeout)
        return self.progress.state.is_saved

    def close(self, timeout: float = 3.0) -> None:
        """Write what is left, at most `timeout` seconds, and let the file go."""
        ends = time.monotonic() + timeout
        self._complete()
        self.writer.stop(timeout)
        self.deferred_tasks.stop(ends - time.monotonic())
        self.saver.close()

    def table(self, kind: type[T]) -> StoredTable[T]:
        """Return the table that holds a class of records."""
        return self._tables[table_of(kind)]

    def table_named(self, name: str) -> StoredTable[Any]:
        """Return a table by its name in the file."""
        return self._tables[name]

    def _complete(self) -> None:
        """Let what others left out of their documents be written."""
        if self.saver.has_to_complete:
            self._write_again()

    def _write_again(self) -> None:
        """Let the file be written soon, also where nothing was changed."""
        self.view.must_write = True
        self.writer.changed(soon=True)

    def _write_status_cache(self) -> None:
        if self.file.known is not None and self.progress.state.is_saved:
            # While typing goes on the next save would outdate it at once.
            write_status_cache(
                self.file.disk,
                self.folder,
                self.file.known,
                self.waits.all(),
                self.holidays_of,
                is_readable=not self.view.edits.aside,
            )
