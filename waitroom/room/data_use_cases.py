"""What is done with everything that was written, whatever it is about."""

from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.store.database import Store

if TYPE_CHECKING:
    from waitroom.room.data.backup_history import BackupHistory
    from waitroom.room.data.data_export import DataExport
    from waitroom.room.data.data_import import DataImport
    from waitroom.room.data.forgetting import Forgetting
    from waitroom.room.data.search import Search
    from waitroom.room.data.sync_copies import SyncCopies
    from waitroom.room.data.trash import Trash
    from waitroom.room.room import Room


class DataUseCases:
    """Trash, search, backups, import and export, forgetting."""

    def __init__(self, room: "Room", store: Store) -> None:
        self._room = room
        self._store = store

    @cached_property
    def trash(self) -> "Trash":
        """The trash: everything that was deleted and can be restored."""
        from waitroom.room.data.trash import Trash  # noqa: PLC0415 - each is loaded when it is first asked for

        return Trash(self._store)

    @cached_property
    def search(self) -> "Search":
        """Search over all text."""
        from waitroom.room.data.search import Search  # noqa: PLC0415 - as above

        return Search(self._store, self._room.reframes.kept)

    @cached_property
    def backups(self) -> "BackupHistory":
        """The backups, and the way back to each."""
        from waitroom.room.data.backup_history import BackupHistory  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return BackupHistory(self._store, FileFolder(self._room.paths.files))

    @cached_property
    def sync_copies(self) -> "SyncCopies":
        """Second copies of the file that a folder sync or a hand made."""
        from waitroom.room.data.sync_copies import SyncCopies  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return SyncCopies(self._store, FileFolder(self._room.paths.files))

    @cached_property
    def imports(self) -> "DataImport":
        """The way in: files of our own, and applications from tables and other programs."""
        from waitroom.room.data.data_import import DataImport  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return DataImport(
            self._store, self._room.waits, FileFolder(self._room.paths.files), lambda: self._room.clock.zone
        )

    @cached_property
    def exports(self) -> "DataExport":
        """The ways out: everything as JSON, Markdown, tables, or dates."""
        from waitroom.room.data.data_export import DataExport  # noqa: PLC0415 - as above
        from waitroom.room.questions.bank_files import BankForm  # noqa: PLC0415 - as above
        from waitroom.store.pictures import FileFolder  # noqa: PLC0415 - as above

        return DataExport(
            self._store,
            FileFolder(self._room.paths.files),
            calendar=self._room.agenda.calendar_file,
            questions=lambda: self._room.questions.files.written(BankForm.MARKDOWN),
            title_of=self._room.letters.title_of,
        )

    @cached_property
    def forgetting(self) -> "Forgetting":
        """Forgetting for good."""
        from waitroom.room.data.forgetting import Forgetting  # noqa: PLC0415 - as above

        return Forgetting(self._store, self._room.session)

    def has_record(self, record_id: str) -> bool:
        """Tell whether a record of any kind is kept under this id."""
        from waitroom.store.records import RECORDS  # noqa: PLC0415 - as above

        return any(self._store.table_named(name).get(record_id) is not None for name in RECORDS)
