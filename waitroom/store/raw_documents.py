"""The documents as JSON has them, for what copies, compares and undoes without knowing their classes."""

import json
from datetime import datetime
from typing import Any

from waitroom.store.file_reading import RawTables
from waitroom.store.live_tables import LiveTables
from waitroom.store.records import private_tables
from waitroom.store.saver import Saver


class RawDocuments:
    """Every document of the store, by its table's name and its id."""

    def __init__(self, memory: LiveTables, saver: Saver) -> None:
        self._memory = memory
        self._saver = saver

    def get(self, table: str, document_id: str) -> dict[str, Any] | None:
        """Return a document of a table as JSON has it, or None."""
        with self._memory.lock:
            raw = self._memory.documents(table).get(document_id)
            return None if raw is None else dict(raw)

    def set(self, table: str, document_id: str, raw: dict[str, Any] | None, *, now: datetime) -> None:
        """Put a document into a table as it is, with its own moments and revision; None takes it out.

        Raises:
            CannotWrite: where the store was opened for reading only.
        """
        self._memory.set((table, document_id), raw, now=now)

    def all(self) -> RawTables:
        """Return a copy of every document as it is now."""
        # A change is made within the document itself, so that each has to be copied.
        with self._memory.lock:
            return {
                name: {key: dict(raw) for key, raw in self._memory.documents(name).items()}
                for name in self._memory.table_names()
            }

    def export(self) -> dict[str, Any]:
        """Return every table that is not private as JSON has it, each document by its id; what was set aside too."""
        with self._memory.lock:
            tables = {
                name: {key: dict(raw) for key, raw in self._memory.documents(name).items()}
                for name in self._memory.table_names()
            }
        for (name, key), text in self._saver.set_aside_documents():
            tables.setdefault(name, {})[key] = json.loads(text)
        private = private_tables()
        return {name: documents for name, documents in tables.items() if name not in private}
