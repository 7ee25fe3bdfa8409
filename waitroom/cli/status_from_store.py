"""The long way to a status: by the whole file, where the cache does not belong to it."""

from typing import Any

from waitroom.cli.composition_root import open_room


def read_waits_from_store(data_dir: str) -> list[dict[str, Any]]:
    """Return the waits that are not put away, as `read_status_cache` has them; changes nothing.

    Raises:
        BadFile, FileBusy: where the file cannot be read.
    """
    with open_room(data_dir, is_looking=True) as room:
        return room.waits.for_status(room.now())
