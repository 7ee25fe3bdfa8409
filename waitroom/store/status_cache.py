"""The cache of the status line: dates of the waits, read with json and os alone; no names, no words."""

import json
import os

NAME = "glance.json"


def read_status_cache(folder: str) -> "list[dict[str, object]] | None":
    """Return the waits that are not put away; None where the glance does not belong to the store as it is.

    Each has its `id`, `opens` and `closes` (seconds since 1970 in UTC, or None), `first_day` and `last_day` (days as
    `date.toordinal` counts them, in `zone`), `zone` (IANA), `interview` (seconds, or None), `deadline` (the
    window was open from the day it was promised), `guess` (it is ours, nobody named it), `holidays` (days after the
    window on which nobody works, weekends aside) and `outcome` (or None). While an offer asks for an answer by a
    day, `answer_by` is its end (seconds) and `answer_day` that day in `meets_in`; an earlier waitroom wrote neither.
    """
    found = read_cache_file(folder)
    waits = found.get("waits") if found else None
    return waits if isinstance(waits, list) and all(isinstance(each, dict) for each in waits) else None


def read_cache_file(folder: str) -> "dict[str, object] | None":
    """Return the glance as it was written; None where it does not belong to the store as it is."""
    try:
        with open(os.path.join(folder, NAME), "rb") as file:  # noqa: PTH118, PTH123 - pathlib costs 6 ms
            found = json.loads(file.read(1 << 20))
        status = os.stat(os.path.join(folder, "waitroom.json"))  # noqa: PTH116, PTH118 - as above
    except (OSError, ValueError, RecursionError):
        return None
    signature = [status.st_ino, status.st_size, status.st_mtime_ns]
    return found if isinstance(found, dict) and found.get("store") == signature else None
