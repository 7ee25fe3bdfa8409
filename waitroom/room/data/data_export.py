"""Everything out of the room: to come back (JSON), to read (Markdown), for spreadsheets (CSV), for calendars."""

from collections.abc import Callable, Iterator
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.exports.data_csv import application_table, record_table
from waitroom.exports.data_json import export_json
from waitroom.exports.markdown_folder import ExportedKind, MarkdownArchive, markdown_files
from waitroom.exports.new_folder import write_folder
from waitroom.room.data.kept_file_names import kept_file_names
from waitroom.store.database import Store
from waitroom.store.pictures import FileFolder
from waitroom.store.records import RECORDS
from waitroom.translation import _, ngettext

if TYPE_CHECKING:
    from waitroom.domain.letters.letter import Letter


COMFORT = _("Everything is as it was here.")


class ExportForm(StrEnum):
    """The form of an export; the value is its name on the command line."""

    JSON = "json"
    MARKDOWN = "markdown"
    CSV = "csv"
    ICS = "ics"

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return self in {ExportForm.MARKDOWN, ExportForm.CSV}


class DataExport:
    """The ways out; each writes whole or not at all, and never in the place of something."""

    def __init__(
        self,
        store: Store,
        files: FileFolder,
        *,
        calendar: Callable[[datetime], bytes],
        questions: Callable[[], bytes],
        title_of: "Callable[[Letter], str]",
    ) -> None:
        """Take where it comes from; `calendar`, `questions` and `title_of` are asked when they are needed."""
        self._store = store
        self._files = files
        self._calendar = calendar
        self._questions = questions
        self._title_of = title_of
        self.lost: tuple[str, ...] = ()
        """A sentence for each kept file that the last export did not find."""

    def data(self, form: ExportForm, now: datetime, *, has_files: bool = True) -> bytes:
        """Return the bytes of an export that is one file; `has_files` takes the pictures of the box along.

        Raises:
            NothingRecordedYet: where a calendar would be empty.
        """
        if form is ExportForm.ICS:
            return self._calendar(now)
        return self._json(has_files=has_files)

    def write_folder(self, form: ExportForm, target: Path, now: datetime) -> int:
        """Write an export that is a folder into a new one, and return the number of its files.

        Raises:
            CannotWrite: where something is there already, or it cannot be written whole; nothing is left then.
        """
        if form is ExportForm.CSV:
            self.lost = ()
            return write_folder(target, self._tables())
        archive = self._archive(now)
        count = write_folder(target, markdown_files(archive))
        self.lost = tuple(dict.fromkeys(archive.lost))
        return count

    def write_new(self, form: ExportForm, folder: Path, now: datetime) -> Path:
        """Write an export into `folder` under a name that is free, and return where it is.

        Raises:
            CannotWrite: where it cannot be written whole; nothing is left then.
            NothingRecordedYet: where a calendar would be empty.
        """
        if not form.is_folder:
            from waitroom.exports.plain_text import write_new  # noqa: PLC0415 - loaded when first asked for

            data = self.data(form, now)
            return write_new(folder, file_stem(form, now), f".{form.value}", data, comfort=COMFORT)
        stem = file_stem(form, now)
        target = folder / stem
        number = 2
        while target.exists() or target.is_symlink():
            target = folder / f"{stem}-{number}"
            number += 1
        self.write_folder(form, target, now)
        return target

    def _json(self, *, has_files: bool) -> bytes:
        tables = self._store.documents.export()
        lost = 0
        files: dict[str, bytes] = {}
        for name in sorted(kept_file_names(tables)) if has_files else ():
            data = self._read(name)
            lost += data is None
            if data is not None:
                files[name] = data
        self.lost = (
            (
                ngettext(
                    "{lost} file of the box was not there any more.",
                    "{lost} files of the box were not there any more.",
                    lost,
                ).format(lost=lost),
            )
            if lost
            else ()
        )
        return export_json(tables, files)

    def _read(self, name: str) -> bytes | None:
        try:
            return self._files.read(name)
        except NotUnderstood:
            return None

    def _kinds(self) -> dict[str, ExportedKind]:
        return {
            name: ExportedKind(row.noun, row.nouns, self._store.table_named(name).all())
            for name, row in RECORDS.items()
            if not row.is_private
        }

    def _archive(self, now: datetime) -> MarkdownArchive:
        titles = {letter.id: self._title_of(letter) for letter in self._store.letters.all()}
        return MarkdownArchive(self._kinds(), titles, self._questions(), self._read, now)

    def _tables(self) -> Iterator[tuple[str, bytes]]:
        waits, people = self._store.waits.all(), self._store.people.all()
        contacts: dict[str, Any] = {}
        for wait in waits:
            met = next((each for each in people if each.is_of(wait.id)), None)
            if met is not None:
                contacts[wait.id] = (met.name, met.email)
        yield "applications.csv", application_table(waits, contacts)
        for name, kind in self._kinds().items():
            if kind.records:
                yield f"{name.replace('_', '-')}.csv", record_table(kind.records, RECORDS[name].kind)


def file_stem(form: ExportForm, now: datetime) -> str:
    """Return what an export is called without its ending: "waitroom-2014-04-23", "waitroom-dates-2014-04-23"."""
    kind = {
        ExportForm.JSON: "",
        ExportForm.MARKDOWN: "to-read-",
        ExportForm.CSV: "tables-",
        ExportForm.ICS: "dates-",
    }
    return f"waitroom-{kind[form]}{now:%Y-%m-%d}"
