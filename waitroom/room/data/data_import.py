"""Bringing a file in: read, previewed, taken whole or not at all, and taken back as one."""

import hashlib
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cached_property
from pathlib import Path

from waitroom.domain.data.application import ColumnChoices, day_columns, day_order, day_question
from waitroom.domain.data.import_field import guess_fields
from waitroom.domain.data.import_plan import ImportPlan
from waitroom.domain.data.import_record import ImportedDocument, ImportRecord
from waitroom.domain.data.source_table import import_refusal
from waitroom.domain.data.written_days import DayOrder, DayQuestion
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.time_zones import find_zone
from waitroom.room.data.import_source import ImportSource, read_source, source_of
from waitroom.room.data.imported_applications import ApplicationImporter
from waitroom.room.data.imported_documents import plan_documents
from waitroom.room.waits.waits import Waits
from waitroom.store.codecs import Raw
from waitroom.store.database import Store
from waitroom.store.pictures import MOST_BYTES, FileFolder
from waitroom.store.records import table_of
from waitroom.translation import _

Key = tuple[str, str]

NO_IMPORT = _("No import is here that could be taken back.")


class DataImport:
    """The way in for files of our own, for tables and for lists of other programs."""

    def __init__(self, store: Store, waits: Waits, files: FileFolder, zone: Callable[[], str]) -> None:
        self._store = store
        self._waits = waits
        self._files = files
        self._zone = zone

    @cached_property
    def _applications(self) -> ApplicationImporter:
        return ApplicationImporter(self._store, self._waits, self._zone(), find_zone(self._zone()))

    def read_file(self, path: Path) -> ImportSource:
        """Read a file.

        Raises:
            BadImport: where it cannot come in, with the reason in a sentence.
        """
        return read_source(path)

    def read_bytes(self, data: bytes, name: str = _("standard input")) -> ImportSource:
        """Read the bytes of a file; as `read_file`."""
        return source_of(data, name)

    def guessed_choices(self, source: ImportSource) -> ColumnChoices:
        """Return what the columns of a table are taken for by their names; nothing for a file of our own."""
        if source.table is None:
            return ColumnChoices(())
        days = day_columns(source.table, find_zone(self._zone()))
        return ColumnChoices(guess_fields(source.table.columns, days))

    def day_question(self, source: ImportSource, choices: ColumnChoices) -> DayQuestion | None:
        """Return the question about days that can be two; None where all can be read."""
        return day_question(source.table, choices, find_zone(self._zone())) if source.table else None

    def day_order(self, source: ImportSource, choices: ColumnChoices) -> DayOrder | None:
        """Return the order in which days are read: the one chosen, else the one that the file tells."""
        return day_order(source.table, choices) if source.table else None

    def plan(self, source: ImportSource, choices: ColumnChoices, now: datetime) -> ImportPlan:
        """Return what would come in, change and stay out; nothing is written.

        Raises:
            BadImport: where it cannot come in whole.
        """
        if source.table is not None:
            self._refuse_open_question(source, choices)
            return self._applications.plan(source.table, choices, now).plan
        return plan_documents(source, self._store).plan

    def take(self, source: ImportSource, choices: ColumnChoices, now: datetime) -> ImportRecord:
        """Bring a file in, whole or not at all, and return what was done. It is planned again by what is here now.

        Raises:
            BadImport: where it cannot come in whole; nothing is changed then.
            CannotWrite: where the store is for reading only, or a picture cannot be written; nothing is changed.
        """
        if source.table is not None:
            self._refuse_open_question(source, choices)
            with self._store.transaction():
                made = self._applications.plan(source.table, choices, now)
                keys = [(table_of(type(record)), record.id) for record in made.records]
                before = [self._store.documents.get(*key) for key in keys]
                self._save(made.records, now)
                return self._note(source, made.plan, keys, before, now)
        changes = plan_documents(source, self._store)
        written: list[str] = []
        try:
            for name, data in changes.files.items():
                if self._write_file(name, data):
                    written.append(name)
            # What was forgotten for good and is in the person's own file is wanted again.
            self._store.removal.bring_back([id_ for __, id_ in changes.documents])
            with self._store.transaction():
                changes = plan_documents(source, self._store)
                keys = list(changes.documents)
                before = [self._store.documents.get(*key) for key in keys]
                for key, raw in changes.documents.items():
                    self._store.documents.set(*key, raw, now=now)
                return self._note(source, changes.plan, keys, before, now)
        except BaseException:
            # Whatever ends it, a full disk or ctrl+c: nothing half stays.
            self._files.remove_written(written)
            raise

    def last(self) -> ImportRecord | None:
        """Return the last import while it can be taken back."""
        return max(self._store.table(ImportRecord).all(), key=lambda each: each.at, default=None)

    def undo(self, now: datetime) -> str:
        """Take the last import back: what it brought goes, what it changed is as before. Return it in a sentence.

        What was written on since is the person's own, and stays as it is.

        Raises:
            NotUnderstood: where there is none.
            CannotWrite: where the store is for reading only.
        """
        last = self.last()
        if last is None:
            raise NotUnderstood(NO_IMPORT)
        kept = 0
        with self._store.transaction():
            for each in reversed(last.documents):
                here = self._store.documents.get(each.table, each.document_id)
                if here is None:
                    continue
                if (here.get("revision", 0), here.get("updated") or "") != (each.revision, each.updated):
                    kept += 1
                    continue
                self._store.documents.set(each.table, each.document_id, _earlier(each, here), now=now)
            self._store.table(ImportRecord).remove(last.id, now=now)
        if not kept:
            return _("{name} was taken back whole.").format(name=last.name)
        one = kept == 1
        return _("{name} was taken back; {kept} {one} changed since and stayed.").format(
            name=last.name, kept=kept, one=_("thing was") if one else _("things were")
        )

    def _save(self, records: Iterable[Record], now: datetime) -> None:
        for record in records:
            self._store.table(type(record)).save(record, now=now)

    def _note(
        self, source: ImportSource, plan: ImportPlan, keys: list[Key], before: list[Raw | None], now: datetime
    ) -> ImportRecord:
        """Write down what was done; the record of the import before goes with it. Where nothing was, that one stays."""
        table = self._store.table(ImportRecord)
        record = ImportRecord(
            name=source.name, at=now, words=plan.done_sentence,
            documents=tuple(self._document(key, was) for key, was in zip(keys, before, strict=True)),
        )  # fmt: skip
        if not keys:
            return record
        for each in table.ids():
            table.remove(each, now=now)
        return table.save(record, now=now)

    def _document(self, key: Key, before: Raw | None) -> ImportedDocument:
        raw = self._store.documents.get(*key) or {}
        number = raw.get("revision")
        return ImportedDocument(
            table=key[0], document_id=key[1], revision=number if isinstance(number, int) else 0,
            updated=str(raw.get("updated") or ""), before=before,
        )  # fmt: skip

    def _write_file(self, name: str, data: bytes) -> bool:
        if len(data) > MOST_BYTES:
            raise import_refusal(_("This file holds a picture larger than 50 MB, which no box keeps."))
        if hashlib.sha256(data).hexdigest() != name.partition(".")[0]:
            raise import_refusal(_("A picture in this file is not what it was when it was kept."))
        try:
            return self._files.write_file(name, data)
        except CannotWrite:
            raise
        except NotUnderstood:
            raise import_refusal(_("This file holds a picture whose name is none of ours.")) from None

    def _refuse_open_question(self, source: ImportSource, choices: ColumnChoices) -> None:
        question = self.day_question(source, choices)
        if question is not None:
            raise import_refusal(question.sentence)


def _earlier(each: ImportedDocument, here: Raw) -> Raw | None:
    """Return a document as it was before, with the next number: to another tab it is the newer of the two."""
    if each.before is None:
        return None
    number = here.get("revision")
    return {**each.before, "revision": (number if isinstance(number, int) else 0) + 1}
