"""The thread that writes to the terminal: it outlives a terminal that is gone, and never holds up the room."""

import os
import select
from collections.abc import Callable
from queue import Empty, Full
from typing import IO

from textual.drivers._writer_thread import WriterThread

PATIENCE = 0.5
"""Seconds that drawing waits for a terminal that takes nothing; what is drawn after that is left out."""

LAST_WORDS = 1.0
"""Seconds that are waited for the last of it at the end."""


class OutputThread(WriterThread):
    """Writes what is queued, in order; where the terminal is gone, everything is taken and dropped."""

    def __init__(self, file: IO[str], *, on_gone: Callable[[], None], on_torn: Callable[[], None]) -> None:
        """Call `on_gone` once when the terminal is gone, `on_torn` when it takes output again after some was left out.

        Both are called in this thread.
        """
        super().__init__(file)
        self._on_gone = on_gone
        self._on_torn = on_torn
        self._is_stuck = False
        self._is_gone = False

    def write(self, text: str) -> None:
        """Queue `text`; where the terminal takes nothing, wait a moment once and then leave it out."""
        try:
            self._queue.put(text, timeout=None if self._is_gone else 0 if self._is_stuck else PATIENCE)
        except Full:
            self._is_stuck = True

    def run(self) -> None:
        """Write until the end is queued."""
        while (text := self._queue.get()) is not None:
            if not self._is_gone:
                self._put_out(text)
            if self._is_stuck and self._queue.empty():
                self._is_stuck = False
                self._on_torn()

    def stop(self) -> None:
        """Write what is queued and end; a terminal that takes nothing is not waited for."""
        try:
            self._queue.put(None, timeout=LAST_WORDS)
        except Full:
            self._make_room()
        self.join(LAST_WORDS)

    def _make_room(self) -> None:
        try:
            while True:
                self._queue.get_nowait()
        except Empty:
            self._queue.put(None)

    def _put_out(self, text: str) -> None:
        data = text.encode("utf-8", "replace")
        try:
            while data:
                data = data[self._write_some(data) :]
        except (OSError, ValueError):
            self._is_gone = True
            self._on_gone()

    def _write_some(self, data: bytes) -> int:
        fileno = self._file.fileno()
        try:
            return os.write(fileno, data)
        except BlockingIOError:  # another program left the terminal like that
            select.select([], [fileno], [])
            return 0
