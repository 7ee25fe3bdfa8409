"""Backups: what each holds, how it stands beside today, and the way back to all of it or to one thing."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from waitroom.domain.data.past_state import CONDITION_WORDS, BackupCondition, PastState
from waitroom.domain.data.state_comparison import ComparedThing, StateComparison, change_words
from waitroom.domain.shared.errors import BadFile, NothingFound
from waitroom.formatting.dates import clock_time, short_day
from waitroom.quick_tuple import NamedTuple
from waitroom.room.data.compared_things import ThingComparer, kind_changes
from waitroom.store.backups import BackupFile
from waitroom.store.database import Store
from waitroom.store.file_reading import RawTables
from waitroom.store.pictures import FileFolder
from waitroom.store.records import RECORDS, TRASH
from waitroom.store.state_changes import (
    AppliedChanges,
    Changes,
    changes_back,
    changes_to_documents,
    changes_to_state,
    differences,
    told_tables,
)
from waitroom.translation import _


class BroughtBack(NamedTuple):
    """What was brought back, in words: "3 letters more".

    `kept_as` is the number of the backup of what was here before; 0 where there was nothing yet to keep.
    """

    words: str
    kept_as: int = 0


class BackupHistory:
    """The use cases of the backups; `now` is aware, in the person's zone."""

    def __init__(self, store: Store, files: FileFolder) -> None:
        self._store = store
        self._files = files
        self._done: list[tuple[str, AppliedChanges]] = []

    def all(self, now: datetime) -> tuple[PastState, ...]:
        """Return every backup, the newest first; what is not whole is there as what it is. Reads them all."""
        here = self._store.documents.all()
        states: list[PastState] = []
        before: RawTables | None = None
        for file in reversed(self._store.backups.files()):
            state = self._store.restorer.read(file.path, is_for_counting=True)
            tables = state.tables
            states.append(
                PastState(
                    number=file.number,
                    day=_day(file.day, now),
                    at=_moment(state.modified, file.day, now),
                    condition=state.condition,
                    documents=_count(tables),
                    since_before=None
                    if before is None or tables is None
                    else kind_changes(differences(before, tables)),
                    against_today=() if tables is None else kind_changes(differences(here, tables)),
                    is_held=file.is_held,
                )
            )
            before = before if tables is None else tables
        return tuple(reversed(states))

    def find(self, words: str, now: datetime) -> PastState:
        """Return the backup with a number, or the "newest" that can come back.

        Raises:
            NothingFound: where there is none.
        """
        every = self.all(now)
        if words.strip().casefold() == "newest":
            found = next((each for each in every if each.can_come_back), None)
        else:
            found = next((each for each in every if words.strip() == str(each.number)), None)
        if found is None:
            raise NothingFound(
                _("There is no backup {words}. waitroom backups list says which there are.").format(
                    words=words.strip()
                )
            )
        return found

    def compare(self, number: int, now: datetime) -> StateComparison:
        """Return how a backup stands beside today.

        Raises:
            BadFile: where it cannot be read, with the sentence that says why.
        """
        return compare_states(self._store.documents.all(), self._tables(number), self._files, now)

    def restore_all(self, number: int, now: datetime) -> BroughtBack:
        """Go back to a backup; what is here now becomes a backup first.

        Raises:
            BadFile: where it cannot be read.
            CannotWrite: where the present state could not be kept first, or the other could not be written.
        """
        then = self._tables(number)
        return self._change(lambda here: changes_to_state(here, then), now, then)

    def restore_one(self, number: int, thing: ComparedThing, now: datetime) -> BroughtBack:
        """Bring one thing back as it was in a backup, with what belonged to it and is nowhere here.

        Raises:
            BadFile, CannotWrite: as `restore_all`.
        """
        then, key = self._tables(number), (thing.shelf, thing.id)
        return self._change(lambda here: changes_to_documents(here, then, (key,)), now, then)

    @property
    def can_undo(self) -> bool:
        """Tell whether something was brought back in this session that can be taken back."""
        return bool(self._done)

    def undo(self, now: datetime) -> str:
        """Take back what was brought back last, and say what; what was changed since stays. "" where there is nothing.

        Raises:
            CannotWrite: where it could not be written; nothing is changed then.
        """
        if not self._done:
            return ""
        words, done = self._done[-1]
        back = self._store.restorer.change_documents(
            lambda here: changes_back(here, done), now=now, keeps_first=False
        )
        self._done.pop()
        left = len(done.keys - back.keys)
        left_out = _("; {left} changed since and left as they are").format(left=left)
        return f"{words}{left_out if left else ''}"

    def _change(
        self, changes_for: Callable[[RawTables], Changes], now: datetime, then: RawTables
    ) -> BroughtBack:
        found: list[str] = []

        def changes(here: RawTables) -> Changes:
            made = changes_for(here)
            known = {key: each for key, each in differences(here, then).items() if key in made}
            found.append(change_words(kind_changes(known), _("nothing that is counted")))
            return made

        done = self._store.restorer.change_documents(changes, now=now)
        self._done.append((found[0], done))
        return BroughtBack(found[0], done.backup)

    def _tables(self, number: int) -> RawTables:
        file = self._file(number)
        state = self._store.restorer.read(file.path)
        if state.tables is None:
            raise BadFile(CONDITION_WORDS[state.condition] or CONDITION_WORDS[BackupCondition.DAMAGED])
        return state.tables

    def _file(self, number: int) -> BackupFile:
        for file in self._store.backups.files():
            if file.number == number:
                return file
        raise BadFile(_("That backup is not there any more."))


def backup_when(state: PastState, now: datetime) -> str:
    """Return "today 18:42", "yesterday 09:10", "Sat 19 Apr 09:10"; the day alone where nobody noted the hour."""
    day = state.at.date() if state.at is not None else state.day
    near = {now.date(): _("today"), now.date() - timedelta(days=1): _("yesterday")}
    words = near.get(day) or short_day(day, now.date())
    return f"{words} {clock_time(state.at)}" if state.at is not None else words


def compare_states(here: RawTables, there: RawTables, files: FileFolder, now: datetime) -> StateComparison:
    """Return how another state stands beside the one here."""
    found = differences(here, there)
    things = ThingComparer(files, now.tzinfo, now.date()).things(here, there, found)
    return StateComparison(tuple(things), kind_changes(found))


def _count(tables: RawTables | None) -> int:
    told = {name for name in told_tables() if name in RECORDS and name != TRASH}
    return sum(len(documents) for name, documents in (tables or {}).items() if name in told)


def _day(day: str, now: datetime) -> date:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return now.date()


def _moment(modified: datetime | None, day: str, now: datetime) -> datetime | None:
    """Return when a backup was made, in the person's zone; None where its file was written on another day."""
    if modified is None:
        return None
    at = modified.astimezone(now.tzinfo)
    return at if abs((at.date() - _day(day, now)).days) <= 1 else None
