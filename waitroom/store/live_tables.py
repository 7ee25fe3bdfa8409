"""All tables in memory with every change applied at once, and the list of changes not yet in the file."""

import contextlib
import json
import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from tinydb.queries import QueryLike

from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.record import Record, new_id
from waitroom.quick_tuple import NamedTuple
from waitroom.store.codecs import Raw, encode
from waitroom.store.file_format import Tables, document_text
from waitroom.store.file_reading import RawTables
from waitroom.store.forgotten_links import belongs_to, unlinked
from waitroom.store.journal import Journal
from waitroom.store.merging import Key, MergeResult, PendingChange
from waitroom.store.records import RECORDS
from waitroom.store.storage import database_of

T = TypeVar("T", bound=Record)

Stamp = tuple[int, str | None]
"""Revision and moment of a document's last change: who knows it, knows the text that it belongs to."""


class PendingBatch(NamedTuple):
    """The changes that one write of the file saves."""

    changes: dict[Key, PendingChange]
    generation: int
    at: datetime | None


class LiveTables:
    """The tables as they are now, guarded by one lock, and what the file does not have yet."""

    def __init__(self, tables: RawTables, on_change: Callable[[bool], None], journal: Journal) -> None:
        """Take the file's tables; `on_change(soon)` is called after each change made here.

        What the file does not have stands in `journal` from the moment of the change on.
        """
        self.lock = threading.RLock()
        self.generation = 0
        self.closed = ""
        """The sentence that says why nothing can be changed; empty where it can."""
        self.forgotten: list[Callable[[Key], None]] = []
        """Called with each document that changed from outside."""
        self.on_conflict: Callable[[str], None] = lambda _: None
        """Called with a table where a text goes on under a new id."""
        self.gone: frozenset[str] = frozenset()
        """The ids of documents that were forgotten for good: they, and what is of their wait, are not kept again."""
        self._database = database_of(tables)
        self._on_change = on_change
        self._journal = journal
        self._pending: dict[Key, PendingChange] = {}
        self._outside: dict[Key, set[Stamp]] = {}
        self._moved: dict[Key, str] = {}
        self._undo: list[tuple[Key, Raw | None, PendingChange | None]] | None = None
        self._at: datetime | None = None
        self.removed: set[Key] = set()
        """What was taken out of its table here, by whoever sits in this room."""

    def documents(self, name: str) -> dict[str, Raw]:
        """Return a table's documents by id, in order of creation."""
        return self._database.documents(name)

    def search(self, name: str, query: QueryLike) -> list[str]:
        """Return the ids of a table's documents that `query` is true of, in order of creation."""
        return self._database.search(name, query)

    def table_names(self) -> tuple[str, ...]:
        """Return the tables that hold or held something, as the file orders them."""
        return tuple(self._database.storage.read() or {})

    def save(self, name: str, value: T, *, now: datetime, soon: bool) -> T:
        """Stamp `value`, keep it, and return it as kept: under a new id where its text was left behind.

        That is so where the document was changed in another tab, and `value` does not come from that text.
        """
        with self.lock:
            key = (name, value.id)
            if self._is_left_behind(key, value):
                value = self._under_new_id(key, value)
                self.on_conflict(name)
            before = self.documents(name).get(value.id)
            revision = max(value.revision, before.get("revision", 0) if before else 0) + 1
            moment = now.astimezone(UTC)
            value = replace(value, created=value.created or moment, updated=moment, revision=revision)
            raw = encode(value, before)
            self.set((name, value.id), raw, now=now, soon=soon)
            stamps = self._outside.get((name, value.id))
            if stamps is not None:
                stamps.add(_stamp(raw))
            return value

    def set(self, key: Key, raw: Raw | None, *, now: datetime, soon: bool = False) -> None:
        """Keep a document (None: no document) and note that the file does not have it yet.

        Where the file may only be read, what a look around leaves behind is kept for this run alone.

        Raises:
            CannotWrite: where the store was opened for reading only, and it is something to keep.
        """
        name, id_ = key
        if self.closed:
            if not RECORDS[name].passes:
                raise CannotWrite(self.closed)
            with self.lock:
                self._database.set(name, id_, raw)
                self._forget(key)
            return
        with self.lock:
            if id_ in self.gone or (raw is not None and self.gone and belongs_to(raw, self.gone)):
                return
            if raw is not None and self.gone:
                raw = unlinked(raw, self.gone)
            text = None if raw is None else document_text(raw)
            change = self._pending.get(key)
            if self._undo is not None:
                before = self.documents(name).get(id_)
                earlier = change and PendingChange(change.base, change.text)
                self._undo.append((key, before and dict(before), earlier))
            if change is None:
                before = self.documents(name).get(id_)
                base = None if before is None else document_text(before)
                change = self._pending[key] = PendingChange(base, None)
            change.text = text
            (self.removed.add if raw is None else self.removed.discard)(key)
            self._database.set(name, id_, raw)
            self._forget(key)
            if self._undo is None:
                self._journal.note(((key, change),))
            self.generation += 1
            self._at = now
        self._on_change(soon)

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the lock, so that no write falls in between; take all back where something raises."""
        with self.lock:
            outer, self._undo = self._undo, []
            try:
                yield
            except BaseException:
                for key, before, change in reversed(self._undo):
                    self._database.set(*key, before)
                    self._forget(key)
                    if change is None:
                        self._pending.pop(key, None)
                    else:
                        self._pending[key] = change
                self._undo = []
                raise
            finally:
                done, self._undo = self._undo, outer
                if outer is not None:
                    outer += done
                elif touched := {key: self._pending[key] for key, *_ in done if key in self._pending}:
                    self._journal.note(touched.items())

    def put_in_place(self, changes: Mapping[Key, Raw | None], *, now: datetime) -> None:
        """Make changes that come from another state: a text that goes on from the one before is kept beside it."""
        with self.transaction():
            for key, raw in changes.items():
                self.set(key, raw, now=now, soon=True)
                if raw is not None:
                    self._outside[key] = {_stamp(raw)}

    def drop(self, ids: Collection[str]) -> bool:
        """Let go of the documents `ids`, and of what is of their wait; tell whether any was here.

        They are all that is forgotten now: what was among them before and is not any more can be kept again.
        """
        with self.lock:
            self.gone = frozenset(ids)
            if not self.gone:
                return False
            found = [
                (name, id_)
                for name in self.table_names()
                for id_, raw in self.documents(name).items()
                if id_ in self.gone or belongs_to(raw, self.gone)
            ]
            for key in found:
                self._database.set(*key, None)
                self._forget(key)
            for key in [key for key in self._pending if key in found or key[1] in self.gone]:
                del self._pending[key]
            return bool(found)

    def drop_everything(self, why: str) -> None:
        """Let go of everything, and keep nothing from now on; `why` is the sentence that says so."""
        with self.lock:
            self.closed = why
            self._pending.clear()
            for name in self.table_names():
                for id_ in list(self.documents(name)):
                    self._database.set(name, id_, None)
                    self._forget((name, id_))
            self._journal.discard()

    def batch(self) -> PendingBatch:
        """Return what the file does not have at this moment."""
        with self.lock:
            changes = {key: PendingChange(each.base, each.text) for key, each in self._pending.items()}
            return PendingBatch(changes, self.generation, self._at)

    def note_saved(self, batch: PendingBatch, merged: MergeResult) -> bool:
        """Take note that `merged` is in the file; tell whether something came in from outside."""
        with self.lock:
            for key, change in batch.changes.items():
                pending = self._pending[key]
                if key in merged.copies:
                    self._move(key, merged.copies[key], merged.tables)
                elif pending.text == change.text:
                    del self._pending[key]
                else:
                    pending.base = merged.tables.get(key[0], {}).get(key[1])
            for key, text in merged.learned.items():
                if key not in self._pending:
                    self._learn(key, text)
            self._journal.note_saved(self._pending)
            return bool(merged.learned)

    def copy_of(self, key: Key, text: bytes) -> tuple[str, bytes]:
        """Make a copy's id and text of a document that both sides changed."""
        new = self._moved.get(key) or new_id()
        return new, document_text(_as_copy(json.loads(text), key, new))

    def _move(self, key: Key, new: str, tables: Tables) -> None:
        """Let this side's text of a document go on under the id `new`."""
        name, id_ = key
        pending = self._pending.pop(key)
        written = tables[name][new]
        raw: Raw = _as_copy(dict(self.documents(name)[id_]), key, new)
        self._database.set(name, new, raw)
        self._forget((name, new))
        text = document_text(raw)
        if pending.text is not None and text != written:
            self._pending[name, new] = PendingChange(written, text)
        self._moved[key] = new

    def _learn(self, key: Key, text: bytes | None) -> None:
        raw: Raw | None = None if text is None else json.loads(text)
        self._database.set(*key, raw)
        if raw is not None:
            self._outside[key] = {_stamp(raw)}
        self._forget(key)

    def _forget(self, key: Key) -> None:
        for each in self.forgotten:
            each(key)

    def _is_left_behind(self, key: Key, value: Record) -> bool:
        known = self._outside.get(key)
        if known is None or not RECORDS[key[0]].keeps_both:
            return False
        updated = value.updated.isoformat() if value.updated else None
        return (value.revision, updated) not in known

    def _under_new_id(self, key: Key, value: T) -> T:
        new = self._moved.setdefault(key, new_id())
        changes: dict[str, Any] = {"id": new}
        if "conflict_of" in {each.name for each in fields(value)}:
            changes["conflict_of"] = key[1]
        else:
            changes["extra"] = {**value.extra, "conflict_of": key[1]}
        return replace(value, **changes)


def _as_copy(raw: Raw, key: Key, new: str) -> Raw:
    return {**raw, "id": new, "conflict_of": key[1]}


def _stamp(raw: Raw) -> Stamp:
    return raw.get("revision", 0), raw.get("updated")
