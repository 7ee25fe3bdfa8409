"""The checkup of the data folder: it opens no room, so that it can look at a file that none can be opened on."""

import contextlib
import os
import shutil
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from waitroom.disk import FILE_MODE, FOLDER_MODE, Disk
from waitroom.domain.data.checkup import Checked, CheckState, note, well, wrong
from waitroom.domain.shared.calendar_names import date_in_words
from waitroom.domain.shared.errors import BadFile, FileBusy
from waitroom.domain.waits.time_zones import is_known_zone
from waitroom.paths import Paths
from waitroom.room.data.checkup_contents import country_in, unreadable_documents, zones_in
from waitroom.room.data.config_file import read_config_file
from waitroom.room.waits.holidays import read_own_holidays
from waitroom.store.backups import Backups, count_documents
from waitroom.store.file_reading import FileContents, RawTables, read_file
from waitroom.store.journal import orphaned_journals
from waitroom.store.migrations import SCHEMA, migrate, schema_of
from waitroom.store.records import META, RECORDS
from waitroom.store.second_copies import SecondCopies
from waitroom.store.store_file import StoreFile, stale_temporaries
from waitroom.translation import N_, _, ngettext

LITTLE = 100 * 1024 * 1024
"""Bytes of free space under which a word is worth it."""
COPIES = 3
"""The file, the new one beside it, and a backup: so many times its size a save may need."""
OTHERS = 0o077
"""The bits of a mode that let anybody else in."""


class Checkup:
    """Looks at the data folder of `paths` at `now` (aware); changes nothing but by `fix`."""

    def __init__(self, paths: Paths, now: datetime, disk: Disk | None = None) -> None:
        self._paths = paths
        self._now = now
        self._disk = disk or Disk()

    def look(self) -> tuple[Checked, ...]:
        """Return what is found, part by part; of a folder that cannot be entered, that alone."""
        if not self._can_enter():
            says = _("You cannot read and write in {data}.").format(data=self._paths.data)
            mend = _(
                "Where the folder is yours, chmod u+rwx gives that back; a disk may also be for reading only."
            )
            return (wrong(N_("permissions"), says, mend),)
        contents, file = self._read()
        return (
            *file,
            *self._permissions(),
            *self._locks(),
            *self._left_behind(),
            *self._second_copies(),
            *self._backups(contents),
            *self._waits_zones(contents),
            *self._holidays(contents),
            *self._settings_file(),
            *self._space(contents),
        )

    def fix(self, found: tuple[Checked, ...]) -> tuple[Checked, ...]:
        """Mend what is safe to mend, and return all that was found as it stands then."""
        parts = {each.part for each in found if each.can_be_fixed}
        if "permissions" in parts:
            for path in self._open_to_others():
                with contextlib.suppress(OSError):
                    path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)
        if "left behind" in parts:
            for path in self._stale():
                with contextlib.suppress(OSError):
                    self._disk.remove(path)
        still = {(each.part, each.says) for each in self.look()}
        return tuple(
            replace(each, state=CheckState.MENDED, mend="", can_be_fixed=False)
            if each.can_be_fixed and (each.part, each.says) not in still
            else each
            for each in found
        )

    def _can_enter(self) -> bool:
        folder = self._paths.data
        try:
            return not folder.exists() or os.access(folder, os.R_OK | os.W_OK | os.X_OK)
        except OSError:
            return False

    # The file

    def _read(self) -> tuple[FileContents | None, tuple[Checked, ...]]:
        offer = _("`waitroom` opens and offers the newest backup that is whole.")
        try:
            contents = read_file(self._disk, self._paths.store)
            if contents is None:
                return None, (well(N_("file"), _("There is no file yet; the first wait begins it.")),)
            schema = schema_of(contents.tables)
        except FileBusy as error:
            return None, (wrong(N_("file"), str(error), _("Close what holds it, or try again in a moment.")),)
        except BadFile as error:
            return None, (wrong(N_("file"), str(error), offer),)
        if schema > SCHEMA:
            says = _(
                "A newer waitroom wrote the file (schema {schema}, not {today}): it opens for reading only."
            ).format(schema=schema, today=SCHEMA)
            return contents, (wrong(N_("file"), says, _("The newer waitroom opens it.")),)
        return contents, self._documents(contents.tables, schema)

    def _documents(self, tables: RawTables, schema: int) -> tuple[Checked, ...]:
        older = _(" of an older waitroom (schema {schema}); the next start brings it to {today}").format(
            schema=schema, today=SCHEMA
        )
        form = _(", schema {schema}").format(schema=schema) if schema == SCHEMA else older
        number = count_documents(tables)
        says = ngettext(
            "The file can be read: {number} document{form}.",
            "The file can be read: {number} documents{form}.",
            number,
        ).format(number=number, form=form)
        found = [well(N_("file"), says)]
        today = migrate(tables) if schema < SCHEMA else tables
        for name, unread in unreadable_documents(today):
            words = _("{in_words} in the file cannot be read, and stay there as they are.").format(
                in_words=RECORDS[name].in_words(unread)
            )
            found.append(
                wrong(
                    N_("file"),
                    words,
                    _("A backup may have them as they were; a newer waitroom may know them."),
                )
            )
        strange = sorted(today.keys() - RECORDS.keys() - {META})
        if strange:
            found.append(
                note(
                    N_("file"),
                    _("Tables that this waitroom does not know are kept: {strange}.").format(
                        strange=", ".join(strange)
                    ),
                )
            )
        return tuple(found)

    # Who can look in

    def _permissions(self) -> Iterator[Checked]:
        is_open = False
        for path in self._open_to_others():
            is_open = True
            mode = stat.S_IMODE(path.stat().st_mode)
            wanted = FOLDER_MODE if path.is_dir() else FILE_MODE
            says = _("Others on this machine can look into {path} (mode {mode:04o}).").format(
                path=path, mode=mode
            )
            mend = _("`waitroom doctor --fix` gives it the mode {wanted:04o}.").format(wanted=wanted)
            yield wrong(N_("permissions"), says, mend, can_be_fixed=True)
        if not is_open:
            yield well(N_("permissions"), _("Nobody else on this machine can look into the folder."))

    def _open_to_others(self) -> list[Path]:
        """Return the folders and files of ours that somebody else may enter or read."""
        paths, folders = self._paths, [self._paths.data, self._paths.state]
        folders += [paths.files, paths.files / "thumbs", paths.data / "backups", paths.reports, paths.held]
        found = [path for path in dict.fromkeys(folders) if path.is_dir()]
        for folder in list(found):
            with contextlib.suppress(OSError):
                found += [path for path in sorted(folder.iterdir()) if _is_ours(path) or path == paths.store]
        return [path for path in found if _mode(path) & OTHERS]

    # Beside the file

    def _locks(self) -> Iterator[Checked]:
        lock = self._paths.store.with_name(f"{self._paths.store.name}.lock")
        if not lock.exists():
            yield well(N_("locks"), _("Nothing has been written yet, so nothing is locked."))
            return
        try:
            self._disk.lock(lock, 0.2).release()
        except TimeoutError:
            yield note(
                N_("locks"),
                _("Another waitroom is writing at this moment."),
                _("It lets go within a second."),
            )
        except OSError as error:
            reason = (error.strerror or _("no reason was given")).lower()
            says = _(
                "This disk gives no locks ({reason}); two tabs that write at once may each keep a copy."
            ).format(reason=reason)
            yield note(N_("locks"), says, _("One tab at a time is safe on it."))
        else:
            yield well(N_("locks"), _("The file can be locked, and nobody holds it."))

    def _left_behind(self) -> Iterator[Checked]:
        stale = self._stale()
        if stale:
            says = ngettext(
                "A file of a waitroom that was ended in the middle of a save lies there.",
                "{files} files of a waitroom that was ended in the middle of a save lie there.",
                len(stale),
            ).format(files=len(stale))
            yield wrong(N_("left behind"), says, _("`waitroom doctor --fix` removes it."), can_be_fixed=True)
        waiting = 0
        for journal in orphaned_journals(self._disk, self._paths.data, self._now):
            journal.let_go(self._disk, is_done=False)
            waiting += 1
        if waiting:
            says = _("Words that were typed last before a waitroom was ended are kept beside the file.")
            yield note(N_("left behind"), says, _("`waitroom` takes them in at its next start."))
        if not stale and not waiting:
            yield well(N_("left behind"), _("Nothing was left behind by a waitroom that was ended."))

    def _stale(self) -> tuple[Path, ...]:
        folders = (self._paths.data, self._paths.data / "backups")
        return tuple(path for folder in folders for path in stale_temporaries(self._disk, folder))

    def _second_copies(self) -> Iterator[Checked]:
        file = StoreFile(self._paths.store, self._disk)
        copies = SecondCopies(file, self._paths.files, self._paths.set_aside).names()
        for copy in copies:
            says = _("A second copy of the file lies beside it: {name}. It is not read.").format(
                name=copy.name
            )
            mend = _(
                "`waitroom copies list` says what it would bring; `waitroom copies set-aside` moves it away."
            )
            yield wrong(N_("copies"), says, mend)
        if not copies:
            yield well(N_("copies"), _("No second copy from a folder sync lies beside the file."))

    def _backups(self, contents: FileContents | None) -> Iterator[Checked]:
        folder = self._paths.data / "backups"
        try:
            names = [name for name in self._disk.names(folder) if name.endswith(".json")]
        except OSError:
            names = []
        whole = Backups(folder, self._disk).all()
        if len(whole) < len(names):
            left = len(names) - len(whole)
            says = ngettext(
                "{left} backup cannot be read; {whole} can.",
                "{left} backups cannot be read; {whole} can.",
                left,
            ).format(left=left, whole=len(whole))
            yield wrong(
                N_("backups"),
                says,
                _("What cannot be read is in {folder}, and may be removed by hand.").format(folder=folder),
            )
        elif whole:
            newest = whole[0]
            says = ngettext(
                "{whole} backup, the newest of {day} with ",
                "{whole} backups, the newest of {day} with ",
                len(whole),
            ).format(whole=len(whole), day=date_in_words(newest.at))
            yield well(
                N_("backups"),
                ngettext(
                    "{says}{documents} document.", "{says}{documents} documents.", newest.documents
                ).format(says=says, documents=newest.documents),
            )
        elif contents is not None and count_documents(contents.tables):
            yield note(
                N_("backups"),
                _("There is no backup yet."),
                _("One is made by itself when the room is next written."),
            )
        else:
            yield well(N_("backups"), _("There is nothing to back up yet."))

    # What the countdown needs

    def _waits_zones(self, contents: FileContents | None) -> Iterator[Checked]:
        unknown = sorted({zone for zone in zones_in(contents) if not is_known_zone(zone)})
        if not is_known_zone("Europe/London"):
            yield wrong(
                N_("zones"), _("This machine knows no time zones."), _("Install tzdata: pip install tzdata.")
            )
        elif unknown:
            says = _("This machine does not know the zone of a wait: {unknown}. UTC stands in.").format(
                unknown=", ".join(unknown)
            )
            yield wrong(
                N_("zones"),
                says,
                _("Install tzdata, or choose another zone: waitroom wait edit WAIT --tz ZONE."),
            )
        else:
            yield well(N_("zones"), _("The time zones that are needed are known."))

    def _holidays(self, contents: FileContents | None) -> Iterator[Checked]:
        own, problem = read_own_holidays(self._paths.holidays)
        if problem:
            yield wrong(
                N_("holidays"),
                problem,
                _("One day a line, such as 2014-12-24, in {holidays}.").format(holidays=self._paths.holidays),
            )
            return
        days = (
            ngettext("{own} day of your own", "{own} days of your own", len(own)).format(own=len(own))
            if own
            else _("no days of your own")
        )
        country = country_in(contents)
        if country:
            yield well(
                N_("holidays"),
                _("Public holidays of {country} count, and {days}.").format(country=country, days=days),
            )
        else:
            says = _("No country is chosen, so no public holidays count, and {days}.").format(days=days)
            yield note(
                N_("holidays"), says, _("The settings of the room choose one, or --country of a wait.")
            )

    def _settings_file(self) -> Iterator[Checked]:
        problems = read_config_file(self._paths.settings).problems
        for problem in problems:
            yield wrong(
                N_("settings"),
                problem,
                _("{settings} can be mended or moved away.").format(settings=self._paths.settings),
            )
        if not problems and self._paths.settings.exists():
            yield well(N_("settings"), _("config.toml can be read."))

    def _space(self, contents: FileContents | None) -> Iterator[Checked]:
        there = next(path for path in (self._paths.data, *self._paths.data.parents) if path.exists())
        try:
            free = shutil.disk_usage(there).free
        except OSError:
            return
        needed = max(LITTLE, COPIES * len(contents.data) if contents else 0)
        amount = _("{free:,} MB are free where the file lies.").format(free=free // (1024 * 1024))
        if free < needed:
            yield wrong(
                N_("space"),
                amount,
                _("Room on that disk: a save that finds none keeps what was there before."),
            )
        else:
            yield well(N_("space"), amount)


def _is_ours(path: Path) -> bool:
    """Tell whether a file is one that waitroom writes for its owner alone."""
    return path.is_file() and not path.is_symlink() and path.suffix not in {".toml", ".txt"}


def _mode(path: Path) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return 0
