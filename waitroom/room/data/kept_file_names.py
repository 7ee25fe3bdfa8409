"""The kept files that documents refer to."""

from collections.abc import Mapping
from typing import Any

from waitroom.store.records import TRASH

MEMENTOS = "mementos"


def kept_file_names(tables: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> set[str]:
    """Return the names of the kept files of all mementos in the tables, and of those in the trash."""
    mementos = [*tables.get(MEMENTOS, {}).values()]
    for raw in tables.get(TRASH, {}).values():
        document = raw.get("document")
        if raw.get("table") == MEMENTOS and isinstance(document, Mapping):
            mementos.append(document)
    return {str(raw["file"]) for raw in mementos if raw.get("file")}
