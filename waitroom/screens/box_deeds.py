"""What is done with one memento of the box, and how the last of it is taken back."""

from collections.abc import Callable
from dataclasses import replace

from waitroom.domain.memento import Memento, heading
from waitroom.domain.showing import show, show_line
from waitroom.room import Room


class BoxDeeds:
    """Does it, says so by `tell`, and remembers the way back; each gives the id of the card to go to."""

    def __init__(self, room: Room, tell: Callable[[str], None]) -> None:
        self._room = room
        self._tell = tell
        self._undo: Callable[[], str] | None = None

    def pin(self, memento: Memento) -> str:
        """Pin it for a no, or take the pin out."""
        kept = self._room.box.pin(memento.id, self._room.now())
        if kept is not None and kept.is_pinned:
            self._tell("Pinned. If it is a no, this comes first.")
        return memento.id

    def put_away(self, memento: Memento) -> str:
        """Put it away; it lies in the trash for 30 days."""
        self._room.box.put_away(memento.id, self._room.now())
        self._undo = lambda: self._bring_back(memento.id)
        self._tell(f"Put away: {_short(memento)}. u brings it back.")
        return ""

    def changed(self, before: Memento, after: Memento) -> str:
        """Note that it was changed."""
        self._undo = lambda: self._as_before(before)
        return after.id

    def sweep_examples(self) -> str:
        """Sweep the examples away."""
        self._room.box.sweep_examples(self._room.now())
        self._undo = self._unsweep
        return ""

    def undo(self) -> str | None:
        """Take the last of it back; None where there is nothing to take back."""
        if self._undo is None:
            return None
        undo, self._undo = self._undo, None
        return undo()

    def _bring_back(self, memento_id: str) -> str:
        self._room.box.bring_back(memento_id, self._room.now())
        return memento_id

    def _as_before(self, memento: Memento) -> str:
        now = self._room.box.get(memento.id)
        if now is not None:
            before = replace(memento, revision=now.revision, updated=now.updated)
            self._room.box.change(before, self._room.now())
        return memento.id

    def _unsweep(self) -> str:
        self._room.box.sweep_examples(self._room.now(), is_swept=False)
        return ""


def _short(memento: Memento) -> str:
    words = show_line(" ".join(show(heading(memento)).split()))
    return words if len(words) <= 40 else f"{words[:39]}…"
