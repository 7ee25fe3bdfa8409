"""Where the room was left: screen, selection, cursor; no words of the person."""

import contextlib
import json
import threading
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.store.store_file import remove_stale_temporaries, temporary_in
from waitroom.store.writer import BackgroundWriter, WriteTiming

LARGEST = 1 << 20
"""Bytes; what is larger is not a session."""


class Session:
    """A small JSON object that lasts from one start to the next; a broken one is an empty one."""

    def __init__(self, path: Path, *, pace: WriteTiming | None = None, disk: Disk | None = None) -> None:
        """Read the session at `path`; nothing is written before something is set."""
        self._path = path
        self._disk = disk or Disk()
        self._lock = threading.Lock()
        self._values = self._read()
        self._is_discarded = False
        self._writer = BackgroundWriter(self._save, pace or WriteTiming(retries=(10.0,)))

    @property
    def values(self) -> Mapping[str, object]:
        """What is there."""
        return MappingProxyType(self._values)

    def get(self, name: str, default: object = None) -> object:
        """Return what was kept under `name`."""
        return self._values.get(name, default)

    def set(self, name: str, value: object) -> None:
        """Keep a JSON value under `name`; the same value again writes nothing."""
        with self._lock:
            if name in self._values and self._values[name] == value:
                return
            self._values[name] = value
        self._writer.changed()

    def discard(self, *, is_discarded: bool = True) -> None:
        """Write nothing from now on, for everything is forgotten; or write again, where it was not after all."""
        with self._lock:
            self._is_discarded = is_discarded
        self._writer.flush(1.0)  # a write that was under way has come to its end

    def flush(self, timeout: float = 1.0) -> None:
        """Write at once what is not written yet."""
        self._writer.flush(timeout)

    def close(self, timeout: float = 1.0) -> None:
        """Write what is left and end."""
        self._writer.stop(timeout)

    def _read(self) -> dict[str, object]:
        try:
            found = json.loads(self._disk.read(self._path, LARGEST)[0])
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def _save(self) -> bool:
        with self._lock:
            if self._is_discarded:
                return True
            data = json.dumps(self._values, indent=1).encode()
        with contextlib.suppress(OSError):
            folder = self._path.parent
            self._disk.make_folder(folder)
            remove_stale_temporaries(self._disk, folder)
            temporary = temporary_in(folder)
            write_new_file(self._disk, temporary, data, lasting=False)
            replace_file(self._disk, temporary, self._path, lasting=False)
            return True
        return False
