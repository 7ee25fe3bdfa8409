"""The long way to a status: by the whole file, where the glance does not belong to it."""

from typing import Any

from waitroom.clock import SystemClock, local_zone
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.paths import find_paths
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.store.database import Store
from waitroom.store.status_cache_writer import cached_wait


def read_waits_from_store(data_dir: str) -> list[dict[str, Any]]:
    """Return the waits that are not put away, as `read_glance` has them; changes nothing.

    Raises:
        BadFile, NotNow: where the file cannot be read.
    """
    now, paths = SystemClock().now(), find_paths(data_dir)
    store = Store.open(paths, now=now, read_only=True)
    settings = store.settings.get(SETTINGS_ID) or Settings()
    holidays = HolidayCalendar(paths.holidays, zone=local_zone, country=lambda: settings.country)
    return [
        cached_wait(wait, holidays.for_wait(wait, now)) for wait in store.waits.all() if not wait.is_put_away
    ]
