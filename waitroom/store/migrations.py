"""From older files to today's, as an ordered list of pure functions."""

from collections.abc import Callable
from typing import Any

from waitroom.domain.shared.errors import BadFile
from waitroom.store.file_reading import RawTables
from waitroom.store.records import ABOUT, META, RECORDS
from waitroom.translation import _

Migration = Callable[[RawTables], RawTables]


def add_letter_state(tables: RawTables) -> RawTables:
    """Give letters a state: schema 0 said `sent: true` or `false`."""

    def told(letter: dict[str, Any]) -> dict[str, Any]:
        rest = {name: value for name, value in letter.items() if name != "sent"}
        rest.setdefault("state", "sent" if letter.get("sent") is True else "draft")
        return rest

    letters = tables.get("letters")
    if letters is None:
        return dict(tables)
    return {**tables, "letters": {key: told(letter) for key, letter in letters.items()}}


def add_document_ids(tables: RawTables) -> RawTables:
    """Write the id into each document: up to schema 1 its place in the file was its id, since then that is a number.

    In tables that nobody knows, a document that stood under a number already stays as it is.
    """

    def told(name: str, key: str, document: dict[str, Any]) -> dict[str, Any]:
        if document.get("id") == key or (name not in RECORDS and ("id" in document or key.isdigit())):
            return document
        return {"id": key, **{field: value for field, value in document.items() if field != "id"}}

    return {
        name: documents
        if name == META
        else {key: told(name, key, document) for key, document in documents.items()}
        for name, documents in tables.items()
    }


MIGRATIONS: tuple[Migration, ...] = (add_letter_state, add_document_ids)
"""The function at place n makes a file of schema n one of schema n + 1."""

SCHEMA = len(MIGRATIONS)
"""The schema that this waitroom writes."""


def schema_of(tables: RawTables) -> int:
    """Return the schema's number, whatever the id of the document that names it; 0 from before there were numbers.

    Raises:
        BadFile: where it is there and not a whole number from 0 upwards.
    """
    numbers = [document.get("schema", 0) for document in tables.get(META, {}).values()]
    if any(type(number) is not int or number < 0 for number in numbers):
        sentence = _("The file does not say which version of waitroom wrote it. It was left as it is.")
        raise BadFile(sentence)
    return max(numbers, default=0)


def migrate(tables: RawTables) -> RawTables:
    """Return the tables as today's schema has them; those given are not changed."""
    for step in MIGRATIONS[schema_of(tables) :]:
        tables = step(tables)
    meta = dict(tables.get(META, {}))
    about = {**meta.pop("waitroom", {}), **meta.pop(ABOUT, {}), "schema": SCHEMA}
    return {META: {ABOUT: about, **meta}, **_without_meta(tables)}


def _without_meta(tables: RawTables) -> RawTables:
    return {name: documents for name, documents in tables.items() if name != META}
