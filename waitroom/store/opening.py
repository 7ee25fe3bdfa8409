"""Opening the one file: what is read is judged, what a killed waitroom left is taken in, the rest comes later."""

import contextlib
import os
import time
from datetime import datetime
from pathlib import Path

from waitroom.disk import Disk
from waitroom.domain.shared.calendar_names import date_in_words
from waitroom.domain.shared.errors import BadFile, CannotWrite, NewerFile, WaitroomError
from waitroom.domain.shared.saving_words import BACKUP_THERE
from waitroom.store.backups import Backups
from waitroom.store.database import Store, StorePaths
from waitroom.store.file_reading import FileContents, NotTables, refuse_depth
from waitroom.store.file_view import NEWER
from waitroom.store.forgotten import Forgotten, ForgottenIdsFile
from waitroom.store.journal import orphaned_journals
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.outside_edits import modified_time
from waitroom.store.records import RECORDS, TRASH
from waitroom.store.saver import PAUSE
from waitroom.store.status_cache_writer import note_that_it_was_read, was_written_here
from waitroom.store.store_file import StoreFile, remove_stale_temporaries
from waitroom.store.writer import WriteTiming
from waitroom.translation import _

ONLY_READING = _("This waitroom was opened for reading only.")


def open_store(
    paths: StorePaths,
    *,
    now: datetime,
    read_only: bool = False,
    pace: WriteTiming | None = None,
    disk: Disk | None = None,
) -> Store:
    """Open the file of `paths`, or begin one. `read_only` changes nothing at all, beside an open tab.

    Raises:
        DamagedFile: (a BadFile) where the file is not whole; it was copied aside and left where it is.
        NewerFile: where a newer waitroom wrote it in a way that cannot even be read.
        FileBusy: where it cannot be read at this moment.
        CannotWrite: where the folder cannot be made.
    """
    disk = disk or Disk()
    file = StoreFile(paths.store, disk)
    backups = Backups(paths.data / "backups", disk)
    if not read_only:
        _make_folder(disk, paths.data)
    forgotten = ForgottenIdsFile(paths.data, disk)
    said = forgotten.read()
    is_to_go = not said.is_done and not said.ids
    if is_to_go and not read_only:
        from waitroom.store.permanent_removal import finish_forgetting_everything  # noqa: PLC0415 - only where it was begun

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
        store = Store(
            paths,
            file,
            backups,
            opened,
            pace=pace or WriteTiming(),
            only_read=only_read,
            is_trusted=is_trusted or is_newer,
            forgotten=forgotten,
        )
        if is_newer and not is_trusted:
            _verify(store)
    except NewerFile:
        raise
    except BadFile as error:
        if isinstance(error, NotTables) and error.schema > SCHEMA:
            raise NewerFile(NEWER) from error
        from waitroom.store.file_damage import set_damaged_aside  # noqa: PLC0415 - most files are whole

        raise set_damaged_aside(file, backups, str(error), now, is_looking=read_only) from error
    store.second_copy_watch.look()
    if not store.progress.state.read_only:
        _begin(store, opened, now, said=forgotten.read(), is_changed_outside=not is_trusted)
    return store


def _begin(
    store: Store, opened: FileContents | None, now: datetime, *, said: Forgotten, is_changed_outside: bool
) -> None:
    """Take in what others left behind, and do a little later what can wait for the start."""
    if left := list(orphaned_journals(store.file.disk, store.folder, now, said.everything)):
        from waitroom.store.journal_recovery import take_in_journals  # noqa: PLC0415 - only after a kill

        take_in_journals(left, store.memory, store.saver, store.progress, store.file.disk, now)
        store.writer.changed()  # also where nothing of them is wanted: they go once all is in the file
    if not said.is_done:
        store.removal.go_on(now)
    if opened is None:
        if backup := store.backups.newest():
            store.progress.add_note(BACKUP_THERE.format(day=date_in_words(backup.at)))
        store.deferred_tasks.later(lambda: _remove_temporaries(store, now))
        return
    if schema_of(opened.tables) < SCHEMA:
        try:
            store.backups.save(opened.data, now)
        except OSError as error:
            sentence = _(
                "The file is of an older waitroom, and no backup could be made. Nothing was changed."
            )
            raise CannotWrite(sentence) from error
        store.writer.changed()
    if store.memory.documents(TRASH):
        store.trash.remove_old(now)
    noted = store.saver.forgotten.read()

    def tidy() -> None:
        _remove_temporaries(store, now)
        if is_changed_outside:
            store.missing_records.look(now)
        _back_up(store, opened.data, now, noted)
        if is_changed_outside:
            _note_that_it_was_read(store)
        _remove_unused_files(store, now)

    store.deferred_tasks.later(tidy)


def _back_up(store: Store, data: bytes, now: datetime, noted: Forgotten) -> None:
    """Keep what the file held as a backup, unless something was to be forgotten since.

    Where the newest is the same, nothing is locked: what locks takes 7 ms to load.
    """
    with contextlib.suppress(OSError, WaitroomError):
        if not store.backups.is_newest(data):
            with store.file.locked():
                if store.saver.forgotten.read() == noted:
                    store.backups.save(data, now)


def _note_that_it_was_read(store: Store) -> None:
    """Note that every document of a file from elsewhere was read, so that the next start need not.

    Not where something of it is still to be written, or could not be read.
    """
    known, is_whole = store.file.known, not store.view.edits.aside
    is_to_be_written = (
        store.view.must_write or store.saver.has_to_complete or not store.progress.state.is_saved
    )
    if known is not None and is_whole and not is_to_be_written:
        note_that_it_was_read(store.file.disk, store.folder, known)


def _verify(store: Store) -> None:
    """Read every document of a newer waitroom once, so that nothing surprises later.

    Raises:
        NewerFile: where one cannot be read.
    """
    try:
        for name in RECORDS:
            store.table_named(name).all()
    except BadFile as error:
        raise NewerFile(NEWER) from error


def _remove_temporaries(store: Store, now: datetime) -> None:
    for folder in (store.file.folder, store.folder, store.backups.folder):
        remove_stale_temporaries(store.file.disk, folder, now)


def _remove_unused_files(store: Store, now: datetime) -> None:
    """Let go of kept files that no memento, no deleted one and no backup refers to."""
    files = store.folder / "box"
    if not files.is_dir():
        return
    from waitroom.store.unused_files import delete_unused_files, file_names_in  # noqa: PLC0415 - a box without files needs none of it

    with store.memory.lock:
        held = {str(raw.get("file", "")) for raw in store.memory.documents("mementos").values()}
        held |= {name for raw in store.memory.documents(TRASH).values() for name in file_names_in(raw)}
    backed = (store.folder, store.file.folder, store.backups.folder, store.aside)
    delete_unused_files(files, backed, held, now)


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
