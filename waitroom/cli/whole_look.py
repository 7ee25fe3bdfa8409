"""The long way to a status: by the whole file, where the glance does not belong to it."""

from typing import Any

from waitroom.clock import SystemClock
from waitroom.paths import find_paths
from waitroom.store.database import Store
from waitroom.store.glancing import glance_of


def look(data_dir: str) -> list[dict[str, Any]]:
    """Return the waits that are not put away, as `read_glance` has them; changes nothing.

    Raises:
        BadFile, NotNow: where the file cannot be read.
    """
    store = Store.open(find_paths(data_dir), now=SystemClock().now(), read_only=True)
    return [glance_of(wait) for wait in store.waits.all() if not wait.is_put_away]
