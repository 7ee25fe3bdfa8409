"""Second copies of the file: named, looked at beside it, what is missing taken over, and set aside."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from waitroom.domain.data.past_state import BackupCondition
from waitroom.domain.data.state_comparison import (
    ComparedThing,
    Difference,
    KindChange,
    StateComparison,
    added_words,
)
from waitroom.domain.data.sync_copy import COPY_WORDS, CopyCondition, SyncCopy
from waitroom.domain.shared.errors import BadFile, NothingFound, NotUnderstood
from waitroom.quick_tuple import NamedTuple
from waitroom.room.data.compared_things import ThingComparer
from waitroom.store.codecs import Raw
from waitroom.store.database import Store
from waitroom.store.file_reading import RawTables
from waitroom.store.merging import Key
from waitroom.store.other_states import OtherState
from waitroom.store.pictures import FileFolder
from waitroom.store.records import RECORDS
from waitroom.store.second_copies import KeptFileCopy
from waitroom.store.state_changes import (
    AppliedChanges,
    Changes,
    changes_back,
    changes_to_take_over,
    differences,
    is_same,
    told_tables,
)
from waitroom.translation import _

NOTHING = _("nothing that was not here")
ARRIVES = timedelta(minutes=2)
"""So long a copy that does not parse may still be on its way."""

_CONDITIONS = {
    BackupCondition.WHOLE: CopyCondition.WHOLE,
    BackupCondition.OLDER: CopyCondition.WHOLE,
    BackupCondition.NEWER: CopyCondition.NEWER,
    BackupCondition.DAMAGED: CopyCondition.DAMAGED,
    BackupCondition.BUSY: CopyCondition.BUSY,
}


class _Step(NamedTuple):
    """One thing that was done here and can be taken back, in words: documents, a file that was moved, or one written.

    `name` is that of the file.
    """

    words: str
    changes: AppliedChanges | None = None
    moved: Path | None = None
    name: str = ""
    is_kept_file: bool = False


class SyncCopies:
    """The use cases of second copies; `now` is aware, in the person's zone."""

    def __init__(self, store: Store, files: FileFolder) -> None:
        self._store = store
        self._files = files
        self._done: list[_Step] = []

    def all(self, now: datetime) -> tuple[SyncCopy, ...]:
        """Return the second copies of the file, then those of kept files of the happy box. Reads them all."""
        copies = self._store.second_copies
        here = self._store.documents.all()
        found = [
            self._copy(each.name, each.program, copies.read(each.name), here, now) for each in copies.names()
        ]
        return (*found, *(self._kept_file(each, now) for each in copies.of_kept_files()))

    def find(self, words: str, now: datetime) -> SyncCopy:
        """Return the second copy that words mean: its whole name, or a part of it that no other has.

        Raises:
            NothingFound, NotUnderstood: where none or several have it.
        """
        every = self.all(now)
        exact = [each for each in every if each.name == words]
        found = exact or [each for each in every if words.casefold() in each.name.casefold()]
        if not found:
            raise NothingFound(_("No second copy has that name. waitroom copies list says which there are."))
        if len(found) > 1:
            raise NotUnderstood(
                _("{found} second copies have that in their name; more of it says which one.").format(
                    found=len(found)
                )
            )
        return found[0]

    def compare(self, name: str, now: datetime) -> StateComparison:
        """Return how a second copy stands beside the file: what is only here is left out, nothing comes of it.

        Raises:
            BadFile: where it cannot be read, with the sentence that says why.
        """
        here, there = self._store.documents.all(), self._tables(name, now)
        found = {key: each for key, each in differences(here, there).items() if each is not Difference.ADDED}
        taken = changes_to_take_over(here, there, self._had_before(here, there))
        comes = {_origin(key, raw) for key, raw in taken.items()}
        for key, each in found.items():
            if each is Difference.DIFFERS and key not in comes:
                found[key] = Difference.KNOWN
        things = ThingComparer(self._files, now.tzinfo, now.date()).things(here, there, found)
        return StateComparison(tuple(things), _added(taken))

    def take_over(self, name: str, now: datetime, thing: ComparedThing | None = None) -> str:
        """Add what a second copy has and the file has not, or one `thing` of it; return what, in words.

        Where the texts differ both are kept. What is here now becomes a backup first.

        Raises:
            BadFile: where it cannot be read.
            CannotWrite: where the present state could not be kept first, or the other could not be written.
        """
        kept_file = self._kept_file_called(name)
        if kept_file is not None:
            return self._take_file(kept_file)
        there = self._tables(name, now)
        words: list[str] = []

        def changes(here: RawTables) -> Changes:
            made = changes_to_take_over(here, there, self._had_before(here, there))
            if thing is not None:
                wanted = (thing.shelf, thing.id)
                own = {key: raw for key, raw in made.items() if wanted in (key, _origin(key, raw))}
                made = own or self._either(here, there, wanted)
            words.append(added_words(_added(made), NOTHING))
            return made

        done = self._store.restorer.change_documents(changes, now=now)
        self._done.append(_Step(words[0], done))
        return words[0]

    def set_aside(self, name: str) -> Path:
        """Move a second copy into the folder for them, and return where it is.

        Raises:
            CannotWrite: where it cannot be moved; it is where it was then.
        """
        is_kept_file = self._kept_file_called(name) is not None
        moved = self._store.second_copies.set_aside(name, is_kept_file=is_kept_file)
        self._done.append(
            _Step(
                _("{name}, moved back").format(name=name), moved=moved, name=name, is_kept_file=is_kept_file
            )
        )
        return moved

    @property
    def folder(self) -> Path:
        """Where those lie that were set aside."""
        return self._store.second_copies.aside

    @property
    def can_undo(self) -> bool:
        """Tell whether something was done in this session that can be taken back."""
        return bool(self._done)

    def undo(self, now: datetime) -> str:
        """Take the last step back, and say which; "" where there is none.

        Raises:
            CannotWrite: where it could not be done; everything is as it was then.
        """
        if not self._done:
            return ""
        step = self._done[-1]
        if step.moved is not None:
            self._store.second_copies.bring_back(step.moved, step.name, is_kept_file=step.is_kept_file)
        elif step.changes is not None:
            done = step.changes
            self._store.restorer.change_documents(
                lambda here: changes_back(here, done), now=now, keeps_first=False
            )
        else:
            self._files.remove_written((step.name,))
        self._done.pop()
        return step.words

    def _copy(self, name: str, program: str, state: OtherState, here: RawTables, now: datetime) -> SyncCopy:
        at = (state.modified or now).astimezone(now.tzinfo)
        condition = _CONDITIONS[state.condition]
        if condition is CopyCondition.DAMAGED and timedelta() <= now - at < ARRIVES:
            condition = CopyCondition.ARRIVING
        brings = () if state.tables is None else self._brings(here, state.tables)
        return SyncCopy(name=name, program=program, at=at, condition=condition, brings=brings)

    def _kept_file(self, each: KeptFileCopy, now: datetime) -> SyncCopy:
        condition = CopyCondition.OTHER_PICTURE if each.data is None else CopyCondition.PICTURE
        is_missing = each.is_missing and each.data is not None
        return SyncCopy(
            name=each.copy.name,
            program=each.copy.program,
            at=datetime.fromtimestamp(each.modified, UTC).astimezone(now.tzinfo),
            condition=condition,
            brings=(KindChange("file", "files", more=1),) if is_missing else (),
            is_missing_here=is_missing,
        )

    def _kept_file_called(self, name: str) -> KeptFileCopy | None:
        copies = self._store.second_copies
        if any(each.name == name for each in copies.names()):
            return None
        return next((each for each in copies.of_kept_files() if each.copy.name == name), None)

    def _take_file(self, copy: KeptFileCopy) -> str:
        if copy.data is None or not copy.is_missing:
            return NOTHING
        self._files.write_file(copy.of, copy.data)
        self._done.append(_Step(_("1 file"), name=copy.of))
        return _("1 file")

    def _tables(self, name: str, now: datetime) -> RawTables:
        copies = self._store.second_copies
        if not any(each.name == name for each in copies.names()):
            raise BadFile(_("That copy is not there any more."))
        state = copies.read(name)
        if state.tables is None:
            raise BadFile(COPY_WORDS[self._copy(name, "", state, {}, now).condition])
        return state.tables

    def _brings(self, here: RawTables, there: RawTables) -> tuple[KindChange, ...]:
        return _added(changes_to_take_over(here, there, self._had_before(here, there)))

    def _either(self, here: RawTables, there: RawTables, wanted: Key) -> Changes:
        """Return what adds one thing that is asked for by itself, also an earlier text of it."""
        every = changes_to_take_over(here, there)
        return {key: raw for key, raw in every.items() if wanted in (key, _origin(key, raw))}

    def _had_before(self, here: RawTables, there: RawTables) -> Callable[[Key, Raw], bool]:
        """Return what tells whether a text of another state is one that this file had before, by the backups."""
        asked = {key for key, each in differences(here, there).items() if each is Difference.DIFFERS}
        had: set[Key] = set()
        for file in self._store.backups.files() if asked else ():
            tables = self._store.restorer.read(file.path, is_for_counting=True).tables or {}
            for name, key in tuple(asked):
                raw, other = tables.get(name, {}).get(key), there[name][key]
                if raw is not None and is_same(name, raw, other):
                    had.add((name, key))
                    asked.discard((name, key))
            if not asked:
                break
        return lambda key, _raw: key in had


def _origin(key: Key, raw: Raw | None) -> Key:
    """Return the document of which one is the other text; itself where it is none."""
    return key[0], str((raw or {}).get("conflict_of") or key[1])


def _added(changes: Changes) -> tuple[KindChange, ...]:
    """Return how many of each kind come as new (more), and how many as another text of what is here (other)."""
    told = set(told_tables())
    found: dict[str, list[bool]] = {}
    for key, raw in changes.items():
        if key[0] in told:
            found.setdefault(key[0], []).append(_origin(key, raw) != key)
    return tuple(
        KindChange(RECORDS[name].noun, RECORDS[name].nouns, more=each.count(False), other=each.count(True))
        for name, each in found.items()
    )
