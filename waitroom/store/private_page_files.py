"""Pages that are made to be let go: each lies in a file of its own while it is open, where no backup has it."""

import contextlib
import json
import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from waitroom.disk import Disk, replace_file, write_new_file
from waitroom.put_off import compiled_when_used
from waitroom.store.store_file import remove_stale_temporaries, temporary_in
from waitroom.store.writer import BackgroundWriter, WriteTiming

LARGEST = 1 << 26
"""Bytes; what is larger was not written here."""

_NAME = compiled_when_used(r"([a-z0-9-]+)-(\d+)\.json")


class PrivatePageFiles:
    """The pages of this tab and those that a kill left; what is open in another tab is left alone."""

    def __init__(
        self,
        folder: Path,
        *,
        pace: WriteTiming | None = None,
        disk: Disk | None = None,
        is_over: Callable[[], bool] = lambda: False,
    ) -> None:
        """Take the folder, which need not be there; nothing is read before a page is asked for.

        Once `is_over` says so, everything was forgotten, and no page is written any more.
        """
        self._is_over = is_over
        self._folder = folder
        self._disk = disk or Disk()
        self._lock = threading.Lock()
        self._pages: dict[str, dict[str, str] | None] = {}
        self._going: set[str] = set()
        self._writer = BackgroundWriter(self._save, pace or WriteTiming())

    def fields(self, name: str) -> Mapping[str, str]:
        """Return what stood on a page that was open when the room ended; nothing where there is none."""
        with self._lock:
            page = self._pages.get(name)
        if page is not None:
            return dict(page)
        for path in self._left(name):
            found = self._read(path)
            if found:
                return found
        return {}

    def keep(self, name: str, fields: Mapping[str, str]) -> None:
        """Keep what stands on an open page, within a second."""
        with self._lock:
            if self._pages.get(name) == dict(fields):
                return
            self._pages[name] = dict(fields)
            self._going.discard(name)
        self._writer.changed()

    def let_go(self, name: str) -> None:
        """Let a page go: no file of it stays, nor one that a kill left."""
        with self._lock:
            self._pages[name] = None
            self._going.discard(name)
        self._writer.changed(soon=True)

    def let_go_once_kept(self, name: str) -> None:
        """Let a page go at the next `tidy` that is told that everything is saved: it is kept elsewhere now."""
        with self._lock:
            self._going.add(name)

    def tidy(self, *, is_saved: bool) -> None:
        """Let go of the pages that are kept elsewhere, once that is on the disk."""
        with self._lock:
            going = tuple(self._going) if is_saved else ()
        for name in going:
            self.let_go(name)

    def flush(self, timeout: float) -> None:
        """Write at once what is not written yet."""
        self._writer.flush(timeout)

    def _left(self, name: str) -> list[Path]:
        """Return the files of a page that no other living waitroom has open."""
        found = []
        with contextlib.suppress(OSError):
            for each in self._disk.names(self._folder):
                match = _NAME.fullmatch(each)
                if match and match[1] == name and self._is_ours(int(match[2])):
                    found.append(self._folder / each)
        return found

    def _is_ours(self, process: int) -> bool:
        return process == os.getpid() or not self._disk.is_alive(process)

    def _read(self, path: Path) -> dict[str, str]:
        try:
            found = json.loads(self._disk.read(path, LARGEST)[0])
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(found, dict):
            return {}
        return {str(key): value for key, value in found.items() if isinstance(value, str)}

    def _save(self) -> bool:
        is_over = self._is_over()
        with self._lock:
            pages: dict[str, dict[str, str] | None] = (
                dict.fromkeys(self._pages) if is_over else dict(self._pages)
            )
        is_done = True
        for name, page in pages.items():
            try:
                self._write(name, page)
            except OSError:
                is_done = False
                continue
            with self._lock:
                if page is None and (is_over or self._pages.get(name) is None):
                    self._pages.pop(name, None)
        return is_done

    def _write(self, name: str, page: dict[str, str] | None) -> None:
        own = self._folder / f"{name}-{os.getpid()}.json"
        if page is not None:
            self._disk.make_folder(self._folder)
            remove_stale_temporaries(self._disk, self._folder)
            temporary = temporary_in(self._folder)
            write_new_file(self._disk, temporary, json.dumps(page).encode("utf-8", "surrogatepass"))
            replace_file(self._disk, temporary, own)
        # What a kill left is on this page now, or let go with it.
        for path in self._left(name):
            if page is None or path != own:
                with contextlib.suppress(FileNotFoundError):
                    self._disk.remove(path)
