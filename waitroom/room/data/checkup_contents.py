"""What a checkup reads in the contents of the file, without opening a room on it."""

from collections.abc import Iterator

from waitroom.domain.shared.errors import WaitroomError
from waitroom.store.codecs import decode
from waitroom.store.file_reading import FileContents, RawTables
from waitroom.store.records import RECORDS


def unreadable_documents(tables: RawTables) -> Iterator[tuple[str, int]]:
    """Yield each table with the number of its documents that cannot be read."""
    for name, row in RECORDS.items():
        unread = 0
        for raw in tables.get(name, {}).values():
            try:
                decode(row.kind, raw)
            except WaitroomError:
                unread += 1
        if unread:
            yield name, unread


def zones_in(contents: FileContents | None) -> Iterator[str]:
    """Yield the zone of each wait."""
    for raw in (contents.tables if contents else {}).get("waits", {}).values():
        zone = raw.get("zone", "UTC")
        if isinstance(zone, str):
            yield zone


def country_in(contents: FileContents | None) -> str:
    """Return the country that the person chose for themselves; empty where they chose none."""
    for raw in (contents.tables if contents else {}).get("settings", {}).values():
        if isinstance(country := raw.get("country", ""), str) and country:
            return country
    return ""
