"""How far saving has come, and what there is to say about it."""

from collections.abc import Callable, Collection
from datetime import datetime

from waitroom.domain.shared.saving_words import COPY_KEPT
from waitroom.quick_tuple import NamedTuple
from waitroom.store.live_tables import LiveTables, PendingBatch
from waitroom.store.outside_edits import unreadable_note
from waitroom.store.records import RECORDS
from waitroom.translation import _

BOTH_KEPT = _("Both texts are kept.")
"""How sentences end that tell of something that is over: they go once they were read."""

FORGOTTEN = _("Everything was forgotten in another window. Nothing of it is written again.")


class SaveState(NamedTuple):
    """How far saving has come; the screen says "saved" where `is_saved`, and `problem` where there is one.

    `is_forgotten` says that everything was forgotten since, and that there is nothing left here.
    `wanted` and `saved` count changes. `why_read_only` says why nothing may be written. `notes` are sentences for
    the person, the oldest first.
    """

    wanted: int = 0
    saved: int = 0
    problem: str = ""
    saved_at: datetime | None = None
    read_only: bool = False
    notes: tuple[str, ...] = ()
    why_read_only: str = ""
    is_forgotten: bool = False

    @property
    def passing(self) -> tuple[str, ...]:
        """The sentences that go once they were read; the others stay: they name a file, or something that lasts."""
        return tuple(note for note in self.notes if note.endswith((BOTH_KEPT, COPY_KEPT)))

    @property
    def is_saved(self) -> bool:
        """Tell whether the file has everything."""
        return self.wanted == self.saved


class SaveProgress:
    """The state of saving, and whoever listens to it; any thread may ask and tell."""

    def __init__(self, memory: LiveTables) -> None:
        """Count the changes of `memory`, and hear of its conflicts."""
        self._memory = memory
        self._callbacks: list[Callable[[], None]] = []
        self._state = SaveState()
        memory.on_conflict = self.note_conflict

    @property
    def state(self) -> SaveState:
        """How far saving has come."""
        with self._memory.lock:
            return self._state._replace(wanted=self._memory.generation)

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call `callback`, from any thread, after the state or the documents have changed."""
        self._callbacks.append(callback)

    def tell(self) -> None:
        """Say to all who listen that the state or the documents have changed."""
        for callback in self._callbacks:
            callback()

    def set_problem(self, problem: str) -> None:
        """Say why nothing could be saved; empty where it can be again."""
        with self._memory.lock:
            is_new = problem != self._state.problem
            self._state = self._state._replace(problem=problem)
        if is_new:
            self.tell()

    def add_note(self, sentence: str) -> None:
        """Keep a sentence for the person; the same is not said twice."""
        with self._memory.lock:
            if sentence not in self._state.notes:
                self._state = self._state._replace(notes=(*self._state.notes, sentence))

    def clear_notes(self, read: Collection[str] | None = None) -> None:
        """Forget the sentences that were shown: those that were `read`, or all."""
        with self._memory.lock:
            left = () if read is None else tuple(note for note in self._state.notes if note not in read)
            self._state = self._state._replace(notes=left)

    def note_conflict(self, name: str) -> None:
        """Say that two waitrooms changed one document of a table."""
        self.add_note(
            _("The other tab changed the same {noun}. {both_kept}").format(
                noun=RECORDS[name].noun, both_kept=BOTH_KEPT
            )
        )

    def note_unreadable(self, names: Collection[str]) -> None:
        """Say of which tables documents were set aside; each name stands for one."""
        for name in dict.fromkeys(names):
            self.add_note(unreadable_note(name, sum(each == name for each in names)))

    def set_read_only(self, sentence: str) -> None:
        """Change nothing from now on, and say why."""
        with self._memory.lock:
            self._memory.closed = sentence
            self._state = self._state._replace(read_only=True, why_read_only=sentence)

    def leave_to_newer(self, *, is_left: bool) -> None:
        """Say that nothing is written while a newer waitroom has the file; what changes here stays in the journal."""
        with self._memory.lock:
            self._state = self._state._replace(read_only=is_left)

    def note_saved(self, batch: PendingBatch) -> None:
        """Take note that a batch of changes is in the file."""
        with self._memory.lock:
            self._state = self._state._replace(saved=batch.generation, saved_at=batch.at, problem="")

    def note_forgotten(self) -> None:
        """Say that everything was forgotten, and that nothing is left to write."""
        with self._memory.lock:
            wanted = self._memory.generation
            self._state = SaveState(
                wanted=wanted, saved=wanted, read_only=True, why_read_only=FORGOTTEN, is_forgotten=True
            )
