"""What is told once: it goes when it could be read and somebody was there."""

from collections.abc import Iterable

SECONDS_A_WORD = 0.25


class SeenNotices:
    """Knows since when each note stands on the screen, and whether a key was pressed since."""

    def __init__(self) -> None:
        self._since: dict[str, float] = {}
        self._noticed: set[str] = set()

    def shown(self, notes: Iterable[str], at: float) -> None:
        """Take in what stands on the screen now; `at` counts seconds from anywhere."""
        self._since = {note: self._since.get(note, at) for note in notes}
        self._noticed &= set(self._since)

    def key(self) -> bool:
        """Take in that somebody is there; tell whether that is new to anything that stands on the screen."""
        is_new = not self._noticed.issuperset(self._since)
        self._noticed.update(self._since)
        return is_new

    def seconds_left(self, at: float) -> float:
        """Return how long the longest of those that were noticed has to stand until it could be read."""
        return max((self._ends(note) - at for note in self._noticed), default=0.0)

    def read(self, at: float) -> tuple[str, ...]:
        """Return the notices that stood long enough to be read by `at` (seconds) with a key pressed meanwhile."""
        return tuple(note for note in self._since if note in self._noticed and self._ends(note) <= at)

    def _ends(self, note: str) -> float:
        return self._since[note] + SECONDS_A_WORD * len(note.split())
