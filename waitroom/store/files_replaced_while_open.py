"""Files that a save replaced while another program had them open: what it writes there later is not lost.

TinyDB's own storage opens the file once and writes in place. A save puts a new file under the name meanwhile, so
that the other program goes on with one that no folder holds any more. For as long as somebody has it open for
writing, it is looked at as well.
"""

import contextlib
import errno
import fcntl
import json
import os
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from waitroom.disk import FileSignature
from waitroom.domain.shared.errors import BadFile
from waitroom.quick_dataclass import dataclass
from waitroom.store.document_numbers import derived_id
from waitroom.store.file_format import Tables, document_text, document_texts
from waitroom.store.file_reading import LARGEST, tables_in
from waitroom.store.merging import Key, merged_text, outside_changes
from waitroom.store.outside_edits import modified_time
from waitroom.store.records import MergePolicy, merge_policy
from waitroom.translation import _

MOST = 16
"""So many are watched; where a disk says of every file that somebody writes it, the oldest goes."""


@dataclass(slots=True)
class ReplacedFile:
    """One file without a name: its handle, how it was when it was read, its documents, and what those are here."""

    handle: int
    signature: FileSignature
    texts: Tables
    known: Tables

    def has_changed(self) -> bool:
        """Tell whether somebody wrote into it since it was read."""
        return FileSignature.of(os.fstat(self.handle))[:3] != self.signature[:3]

    def read(self) -> Tables | None:
        """Return its documents as they stand there now; None where it does not parse at this moment."""
        signature = FileSignature.of(os.fstat(self.handle))
        try:
            found = tables_in(os.pread(self.handle, min(signature.size, LARGEST), 0), _("The file"))
        except (OSError, BadFile):
            return None
        self.signature = signature
        return {name: document_texts(documents) for name, documents in found.items()}


class ReplacedFiles:
    """The files that are watched; where a disk cannot tell who has a file open, none is."""

    def __init__(self) -> None:
        self._files: list[ReplacedFile] = []
        self._read: list[ReplacedFile] = []
        self.written = datetime.min.replace(tzinfo=UTC)
        """When one of those that were read last was written."""

    @contextlib.contextmanager
    def replacing(self, path: Path, signature: FileSignature | None, known: Tables) -> Iterator[None]:
        """Watch the file that is replaced inside, which had `signature` when `known` was read from it."""
        handle = -1
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            yield
            if handle >= 0 and signature is not None and is_written_by_others(handle):
                self._watch(ReplacedFile(handle, signature, known, known))
                handle = -1
        finally:
            if handle >= 0:
                os.close(handle)

    def have_changed(self) -> bool:
        """Tell whether somebody wrote into one of them; those that nobody has open any more are let go."""
        is_any_changed = False
        for each in tuple(self._files):
            is_changed = each.has_changed()
            is_any_changed = is_any_changed or is_changed
            if not is_changed and not is_written_by_others(each.handle):
                self._let_go(each)
        return is_any_changed

    def put_on(self, tables: Tables, conflict: Callable[[str], None]) -> Tables:
        """Return `tables` with what was written into the replaced files since the last look.

        `conflict` hears of each table in which both texts of a document are kept. A file that does not parse is in
        the middle of being written, and is read at the next look.
        """
        self._read = []
        whole = {name: dict(documents) for name, documents in tables.items()} if self._files else tables
        for each in tuple(self._files):
            if not each.has_changed():
                continue
            now = each.read()
            if now is None and not is_written_by_others(each.handle):
                self._let_go(each)
            elif now is not None:
                for key, text in outside_changes(each.texts, now).items():
                    _put(whole, key, text, each.known.get(key[0], {}).get(key[1]), conflict)
                each.texts = now
                self.written = modified_time(each.signature)
                self._read.append(each)
        return whole

    def note_merged(self, tables: Tables) -> None:
        """Take note of what became of the documents that `put_on` found."""
        for each in self._read:
            each.known = tables
        self._read = []

    def close(self) -> None:
        """Let go of all of them."""
        for each in tuple(self._files):
            self._let_go(each)

    def _watch(self, file: ReplacedFile) -> None:
        if not file.has_changed():
            file.texts = file.read() or file.known
        self._files.append(file)
        if len(self._files) > MOST:
            self._let_go(self._files[0])

    def _let_go(self, file: ReplacedFile) -> None:
        self._files.remove(file)
        os.close(file.handle)


def is_written_by_others(handle: int) -> bool:
    """Tell whether another program has a file open for writing, by asking for a lease that needs that nobody has."""
    if not hasattr(fcntl, "F_SETLEASE"):
        return False
    try:
        # Should somebody open it in between, the kernel says so by a signal: one that nobody minds.
        fcntl.fcntl(handle, fcntl.F_SETSIG, signal.SIGURG)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError as error:
        return error.errno == errno.EAGAIN
    return False


def _put(
    tables: Tables, key: Key, text: bytes | None, known: bytes | None, conflict: Callable[[str], None]
) -> None:
    """Put on `tables` that a document became `text` (None: removed), which was `known` here before."""
    name, id_ = key
    table = tables.setdefault(name, {})
    present = table.get(id_)
    if text is None:
        if present == known:
            table.pop(id_, None)
    elif present is None or present == known:
        table[id_] = _after(text, present)
    elif merge_policy(name) is MergePolicy.BOTH_TEXTS:
        new = derived_id(name, id_, text)
        table[new] = document_text({**json.loads(text), "id": new, "conflict_of": id_})
        conflict(name)
    else:
        table[id_] = merged_text(name, known, text, present)


def _after(text: bytes, present: bytes | None) -> bytes:
    """Return a text with the revision of the one that it follows: the program that wrote it knows an earlier one."""
    number = json.loads(present).get("revision") if present else None
    raw = json.loads(text)
    before = raw.get("revision")
    if type(number) is not int or type(before) is not int or before >= number:
        return text
    return document_text({**raw, "revision": number})
