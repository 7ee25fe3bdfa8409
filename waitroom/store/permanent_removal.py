"""Forgetting for good: one wait with what hangs on it, or everything, also from the trash and from every copy.

What is to go is noted first, in `forgotten.json`, and from then on it is gone for every reader and writer, whatever
happens: another window looks there before it writes, and a start that finds it not done goes on with it.
"""

import contextlib
from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path

from waitroom.domain.shared.errors import CannotWrite, FileBusy
from waitroom.store.file_reading import RawTables
from waitroom.store.forgotten import ForgottenIdsFile
from waitroom.store.forgotten_links import linked_ids, unlinked
from waitroom.store.live_tables import LiveTables
from waitroom.store.saver import Saver
from waitroom.store.store_file import StoreFile
from waitroom.translation import _

NOT_FORGOTTEN = _("Nothing was forgotten: it could not be noted on the disk, and everything is as it was.")
NOT_NOTED = _("What was forgotten could not be brought back: the disk did not take it. Nothing was changed.")
LONGEST = 5.0
"""Seconds that the file is waited for."""


class PermanentRemoval:
    """Takes documents, or all of them, out of a store and every copy of it."""

    def __init__(
        self,
        memory: LiveTables,
        saver: Saver,
        file: StoreFile,
        *,
        folders: tuple[Path, Path],
        flush: Callable[[float], bool],
        reload: Callable[[datetime], object],
        write: Callable[[], None],
        since: str,
    ) -> None:
        """Take the store's parts; `folders` are those of data and of what stands open.

        `flush` writes at once and tells whether all is in the file, `reload` takes in what others wrote, `write` writes
        the file again soon even where nothing was changed. `since` is the mark of the last time that everything was
        forgotten before the store was opened.
        """
        self._memory = memory
        self._saver = saver
        self._file = file
        self._data, self._state = folders
        self._flush = flush
        self._reload = reload
        self._write = write
        self._forgotten = saver.forgotten
        self._since = since

    @property
    def is_forgotten(self) -> bool:
        """Whether everything was forgotten since this store was opened: then nothing may be written any more."""
        return self._forgotten.read().everything != self._since

    def linked_to(self, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Return what goes with the documents `ids`, those among it: ids by table."""
        with self._memory.lock:
            return linked_ids(self._tables(), ids)

    def forget_everything(self) -> bool:
        """Forget everything that waitroom wrote into its folders; tell whether all of it is gone already.

        Raises:
            CannotWrite: where it could not be noted; then nothing is forgotten.
        """
        from waitroom.store.own_files import remove_own_files  # noqa: PLC0415 - only where something is forgotten

        try:
            with self._file.locked():
                self._forgotten.write(self._forgotten.begin_again())
                self._saver.let_go_of_everything()
                try:
                    remove_own_files(self._file.disk, self._file.path, self._data, self._state)
                except OSError:
                    return False
                with contextlib.suppress(OSError):
                    self._forgotten.write(self._forgotten.read()._replace(is_done=True))
        except (OSError, FileBusy) as error:
            raise CannotWrite(NOT_FORGOTTEN) from error
        return True

    def forget_wait(self, wait_id: str, *, now: datetime) -> bool:
        """Forget a wait and what hangs on it; tell whether it is gone from the file and from every copy already.

        Raises:
            CannotWrite: where it could not be noted; then nothing is forgotten.
        """
        if self._saver.progress.state.read_only or not self._flush(LONGEST):
            raise CannotWrite(self._saver.progress.state.why_read_only or NOT_FORGOTTEN)
        self._reload(now)
        going = frozenset({wait_id})
        while True:
            going |= {id_ for ids in self.linked_to(going).values() for id_ in ids}
            try:
                with self._file.locked():
                    said = self._forgotten.read()
                    self._forgotten.write(said._replace(ids=said.ids | going, is_done=False))
            except (OSError, FileBusy) as error:
                raise CannotWrite(NOT_FORGOTTEN) from error
            self._let_go_of(going, now)
            if not self._flush(LONGEST):
                return False
            self._reload(now)
            # What another window wrote a moment ago hangs on it too.
            if not self.linked_to(going):
                return self._finish()

    def bring_back(self, ids: Collection[str]) -> None:
        """Let documents be kept again that were forgotten: the person brings them in from a file of their own.

        Raises:
            CannotWrite: where that could not be noted; then they stay forgotten.
        """
        if self._memory.gone.isdisjoint(ids):
            return
        try:
            with self._file.locked():
                said = self._forgotten.read()
                self._forgotten.write(said._replace(ids=said.ids.difference(ids)))
        except (OSError, FileBusy) as error:
            raise CannotWrite(NOT_NOTED) from error
        self._memory.drop(self._forgotten.read().ids)

    def go_on(self, now: datetime) -> None:
        """Go on with what was forgotten and is not gone from everywhere: whoever did it came no further."""
        said = self._forgotten.read()
        if not said.is_done:
            self._saver.once_saved(self._finish_once_saved)
            self._let_go_of(said.ids, now)

    def _tables(self) -> RawTables:
        return {name: self._memory.documents(name) for name in self._memory.table_names()}

    def _let_go_of(self, ids: Collection[str], now: datetime) -> None:
        """Take documents out of memory for good, and the links of those that stay."""
        self._memory.drop(self._forgotten.read().ids)
        with self._memory.transaction():
            for name, documents in self._tables().items():
                for key, raw in list(documents.items()):
                    left = unlinked(raw, ids)
                    if left != raw:
                        revision = raw.get("revision", 0) + 1
                        self._memory.set((name, key), {**left, "revision": revision}, now=now)
        self._write()

    def _finish_once_saved(self) -> None:
        self._finish()

    def _finish(self) -> bool:
        """Take what was forgotten out of the copies as well, and note that it is done; tell whether it is."""
        from waitroom.store.own_files import rewrite_copies  # noqa: PLC0415 - as above

        try:
            with self._file.locked():
                said = self._forgotten.read()
                rewrite_copies(self._file.disk, self._file.path, (self._data, self._state), said.ids)
                self._forgotten.write(said._replace(is_done=True))
        except (OSError, FileBusy):
            return False
        return True


def finish_forgetting_everything(
    file: StoreFile, data: Path, state: Path, forgotten: ForgottenIdsFile
) -> None:
    """Remove everything that waitroom wrote: it was forgotten, and whoever did it came no further.

    Raises:
        CannotWrite: where something cannot be removed yet.
    """
    from waitroom.store.own_files import remove_own_files  # noqa: PLC0415 - as above

    try:
        with file.locked():
            said = forgotten.read()
            remove_own_files(file.disk, file.path, data, state)
            forgotten.write(said._replace(is_done=True))
    except OSError as error:
        what = error.filename or _("a file")
        sentence = _("Everything was forgotten, but {what} cannot be removed yet ({strerror}).").format(
            what=what, strerror=error.strerror
        )
        raise CannotWrite(sentence) from error
