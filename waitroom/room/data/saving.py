"""The one file, as far as whoever sits in the room has to know of it: how saving stands, and what others wrote."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from waitroom.store.database import Store
from waitroom.store.save_progress import SaveState


class Saving:
    """How far what was written has come to the disk, and what to do about it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def state(self) -> SaveState:
        """How far saving has come, and what there is to say about it."""
        return self._store.progress.state

    def on_change(self, callback: Callable[[], None]) -> None:
        """Call `callback`, from any thread, after the save state or the documents have changed."""
        self._store.progress.on_change(callback)

    def flush(self, timeout: float = 1.0) -> bool:
        """Write at once, wait at most `timeout` seconds, and tell whether everything is in the file."""
        return self._store.flush(timeout)

    def reload_if_changed(self, *, now: datetime) -> bool:
        """Take in what another program wrote into the file, and tell whether anything changed."""
        return self._store.reload_if_changed(now=now)

    def clear_notes(self, read: Collection[str] | None = None) -> None:
        """Forget the notes of the state once they were shown: those that were `read`, or all."""
        self._store.progress.clear_notes(read)

    def export_all(self) -> dict[str, Any]:
        """Return every table as JSON has it, each document by its id."""
        return self._store.documents.export()

    def close(self) -> None:
        """Write what is left, and let the file go; `state` says then how it ended."""
        self._store.close()
