"""What this process knows of the file: its documents as they were read or written last, and what it holds now."""

import contextlib
import time
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.disk import FileSignature
from waitroom.domain.shared.errors import BadFile, FileBusy, NewerFile
from waitroom.store.backups import copy_broken_file
from waitroom.store.document_numbers import Numbers, file_names, known_by_id, taken_over
from waitroom.store.file_format import Names, Tables, document_texts, split_documents
from waitroom.store.file_reading import LARGEST, FileContents, NotTables, refuse_depth, tables_in
from waitroom.store.merging import Key
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.outside_edits import OutsideEdits, modified_time
from waitroom.store.records import RECORDS
from waitroom.store.save_progress import BOTH_KEPT, SaveProgress
from waitroom.store.store_file import StoreFile
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.store.files_replaced_while_open import ReplacedFiles

NEWER = _(
    "The file was written by a newer waitroom. It is open for reading only, and nothing in it was changed."
)


class FileBeingWritten(FileBusy):
    """The file does not parse, and another program may be writing it: it is read again in a moment."""


class FileView:
    """The file as it was seen last, and the reading of it again; only one thread at a time may look."""

    def __init__(
        self,
        file: StoreFile,
        opened: FileContents | None,
        progress: SaveProgress,
        *,
        edits: OutsideEdits,
        completed: Mapping[Key, bytes],
        patience: float,
    ) -> None:
        """Take what was opened; None where there was no file.

        `completed` are the documents that memory has otherwise than the opened file. A file that does not parse is
        read again for `patience` seconds before it counts as damaged: another program may be in the middle of it.
        """
        self._file = file
        self._progress = progress
        self._opened = (opened.data, _cut_names(opened)) if opened else None
        self.numbers: Numbers = opened.numbers if opened else {}
        """The numbers that the documents have in the file."""
        self.edits = edits
        self._seen: Tables = {}
        self._completed = completed
        self._patience = patience
        self._unparsed_since: float | None = None
        self._replaced: ReplacedFiles | None = None
        self._newer: FileSignature | None = None
        self.must_write = False
        """Whether the file has to be written again although nothing was changed here."""
        self.must_complete = bool(completed)
        """Whether documents of others lack something in the file that they have here, or are not in it."""

    def seen(self) -> Tables:
        """Return the documents as they were read or written last."""
        if self._opened is not None:
            data, names = self._opened
            self._seen = _texts_of(data, names, self.numbers)
            for (name, key), text in self._completed.items():
                self._seen[name][key] = text
            self._opened = None
        return self._seen

    def has_changed(self) -> bool:
        """Tell whether others wrote into the file, or into one that stood in its place, since the last look."""
        return self._file.has_changed() or self.has_late_writes()

    def has_late_writes(self) -> bool:
        """Tell whether others wrote into a file that stood in its place."""
        return self._replaced is not None and self._replaced.have_changed()

    def read(self, now: datetime | None) -> Tables | None:
        """Return the documents that the file holds at this moment, late writes among them.

        None where it was removed or ruined, and memory's word counts.

        Raises:
            NewerFile: where a newer waitroom has written it.
            FileBeingWritten: where it is to be read again in a moment.
            BadFile, FileBusy: where it cannot be read.
        """
        theirs = self._present(now) if self._file.has_changed() else self.seen()
        return None if theirs is None else self.with_late_writes(theirs)

    def with_late_writes(self, theirs: Tables) -> Tables:
        """Return the file's documents with what other programs wrote into the files that stood in its place before."""
        if self._replaced is None or not self._replaced.have_changed():
            return dict(theirs)
        whole = self._replaced.put_on(theirs, self._progress.note_conflict)
        judged = self.edits.judge(theirs, whole, self._replaced.written)
        self._replaced.note_merged(judged.tables)
        self.must_complete = not self._progress.state.read_only
        self._progress.note_unreadable(judged.unreadable)
        return judged.tables

    @contextlib.contextmanager
    def replacing(self, theirs: Tables) -> Iterator[None]:
        """Watch the file that is replaced inside, for as long as another program has it open."""
        if self._replaced is None:
            from waitroom.store.files_replaced_while_open import ReplacedFiles  # noqa: PLC0415 - the start replaces none

            self._replaced = ReplacedFiles()
        with self._replaced.replacing(self._file.path, self._file.known, theirs):
            yield

    def note_seen(self, tables: Tables) -> None:
        """Take note of what the file holds, with what memory has learned of it."""
        self._seen = tables

    def note_written(self, tables: Tables, numbers: Numbers) -> None:
        """Take note of what was written into the file."""
        self._seen, self.numbers = tables, numbers
        self.must_write = self.must_complete = False
        self.edits.written()

    def is_newer_still(self) -> bool:
        """Tell whether the file is as a newer waitroom has written it."""
        return self._newer is not None and self._file.signature() == self._newer

    @property
    def is_newer(self) -> bool:
        """Whether a newer waitroom wrote the file when it was last read."""
        return self._newer is not None

    def close(self) -> None:
        """Let go of the files that were watched."""
        if self._replaced is not None:
            self._replaced.close()

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
            if self._progress.state.read_only:
                raise
            self._keep_broken(now)
            self.must_write = True
            return None
        self._unparsed_since = None
        if contents is None:
            if not self._progress.state.read_only:
                self._progress.add_note(_("The file was gone. It was written again from what is here."))
                self.must_write = True
            return None
        if schema_of(contents.tables) > SCHEMA:
            self._newer, self._file.known = contents.signature, None
            raise NewerFile(NEWER)
        if self._newer is not None:
            self._newer = None
            self.must_write = True
            self._progress.leave_to_newer(is_left=False)
        return self._judged(contents)

    def _judged(self, contents: FileContents) -> Tables:
        """Return the file's documents as this process goes on with them."""
        seen = self.seen()
        theirs = _texts_of(contents.data, _cut_names(contents), contents.numbers)
        lost = taken_over(seen, self.numbers, theirs, contents.numbers)
        judged = self.edits.judge(seen, theirs, modified_time(contents.signature))
        for name, documents in lost.items():
            judged.tables[name] = {**judged.tables.get(name, {}), **documents}
        self.numbers = contents.numbers
        if not self._progress.state.read_only:
            self.must_complete = self.must_complete or judged.differs or bool(lost)
        for name in judged.older:
            self._progress.add_note(
                _("An older {noun} came from outside. {both_kept}").format(
                    noun=RECORDS[name].noun, both_kept=BOTH_KEPT
                )
            )
        self._progress.note_unreadable(judged.unreadable)
        return judged.tables

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
            self._progress.add_note(
                _("The file was emptied from outside. It was written again from what is here.")
            )
            self._file.known = signature
            return
        aside = now and copy_broken_file(self._file.disk, self._file.path, data, now)
        if not aside:
            sentence = _(
                "The file was damaged from outside, and no copy of it could be made. Nothing was written."
            )
            raise FileBusy(sentence)
        self._file.known = signature
        self._progress.add_note(
            _(
                "The file was damaged from outside. That one is kept as {name}; yours was written again."
            ).format(name=aside.name)
        )


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
