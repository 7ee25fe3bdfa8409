"""TinyDB's own two-method seam, over tables in memory; the file follows a moment later."""

from typing import Any

from tinydb import TinyDB
from tinydb.queries import QueryLike
from tinydb.storages import Storage
from tinydb.table import Document, Table

from waitroom.store.codecs import Json, Raw
from waitroom.store.file_reading import RawTables


class MemoryStorage(Storage):
    """The tables that TinyDB reads and writes."""

    def __init__(self, tables: RawTables) -> None:
        self.tables = tables

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables."""
        return self.tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Take the tables."""
        self.tables = data


class TextIdTable(Table):
    """A table whose ids are text (UUIDs)."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB provides for it, its annotation does not


class Database(TinyDB):
    """TinyDB over `MemoryStorage`, with ids that are text and without a query cache."""

    table_class = TextIdTable

    def documents(self, name: str) -> dict[str, Raw]:
        """Return the documents of a table by id, in order of creation; they are not to be changed."""
        tables = self.storage.read() or {}
        return tables.get(name, {})

    def search(self, name: str, query: QueryLike) -> list[str]:
        """Return the ids of a table's documents that `query` is true of, in order of creation."""
        # TinyDB's own search copies the table, and makes an object of each document that it finds.
        return [key for key, raw in self.documents(name).items() if query(raw)]

    def set(self, name: str, key: str, raw: Raw | None) -> None:
        """Put a document in its place, or take it away (None)."""
        table = self.table(name, cache_size=0)
        if raw is None and key not in self.documents(name):
            return
        if raw is None:
            table.remove(doc_ids=[key])  # type: ignore[list-item]  # as above
        elif key in self.documents(name):

            def become(document: Json) -> None:
                document.clear()
                document.update(raw)

            table.update(become, doc_ids=[key])  # type: ignore[list-item]  # as above
        else:
            table.insert(Document(raw, doc_id=key))  # type: ignore[arg-type]  # as above


def database_of(tables: RawTables) -> Database:
    """Open TinyDB over `tables`."""
    return Database(tables, storage=MemoryStorage)
