"""The one thread that writes: after a short quiet, well within a second, again where it went wrong."""

import threading
import time
from collections.abc import Callable

from waitroom.quick_tuple import NamedTuple


class WriteTiming(NamedTuple):
    """When the writer writes, in seconds.

    `quiet` after the last change; at the latest `longest` after the first that is not saved; `retries`
    after writes that went wrong, the last again and again; `errand` before what can wait for the start. For
    `patience` a file that does not parse is read again before it counts as damaged.
    What was typed a second ago is in the file (P2): `longest` leaves more than half of it to a busy machine, for
    the key to come through, the thread to get its turn, and the write itself.
    """

    quiet: float = 0.2
    longest: float = 0.4
    retries: tuple[float, ...] = (0.5, 1.0, 2.0, 5.0, 10.0)
    errand: float = 2.0
    patience: float = 2.0


class BackgroundWriter:
    """Calls `save` in its own thread; the thread starts with the first change and sleeps in between."""

    def __init__(self, save: Callable[[], bool], pace: WriteTiming) -> None:
        """Take `save`, which tells whether all that was there to be saved is."""
        self._save = save
        self._pace = pace
        self._wake = threading.Condition()
        self._first: float | None = None
        self._last = 0.0
        self._is_urgent = False
        self._is_busy = False
        self._is_ended = False
        self._failures = 0
        self._retry_at = 0.0
        self._thread: threading.Thread | None = None

    def changed(self, *, soon: bool = False) -> None:
        """Say that there is something to save; `soon` means without waiting for quiet."""
        with self._wake:
            self._last = time.monotonic()
            if self._first is None:
                self._first = self._last
            self._is_urgent = self._is_urgent or soon
            self._start()
            self._wake.notify_all()

    def flush(self, timeout: float) -> None:
        """Write now, and wait until it is done, went wrong, or `timeout` seconds have passed."""
        ends = time.monotonic() + timeout
        with self._wake:
            failures = self._failures
            while self._first is not None or self._is_busy:
                self._is_urgent = self._first is not None
                self._wake.notify_all()
                left = ends - time.monotonic()
                if left <= 0 or not self._wake.wait(left) or self._failures > failures:
                    return

    def stop(self, timeout: float) -> None:
        """Write what is left and end the thread; wait at most `timeout` seconds."""
        with self._wake:
            self._is_ended = True
            self._is_urgent = True
            self._wake.notify_all()
            thread = self._thread
        if thread is not None:
            thread.join(timeout)

    def _start(self) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="waitroom-writer", daemon=True)
            self._thread.start()

    def _run(self) -> None:
        while True:
            with self._wake:
                while (left := self._left()) > 0:
                    self._wake.wait(None if left == _FOREVER else left)
                if self._first is None or (self._is_ended and not self._is_urgent):
                    return
                self._first = None
                self._is_urgent = False
                self._is_busy = True
            self._work()

    def _work(self) -> None:
        is_done = self._save()
        with self._wake:
            self._is_busy = False
            self._failures = 0 if is_done else self._failures + 1
            if not is_done:
                now = time.monotonic()
                self._first = now if self._first is None else self._first
                self._is_urgent = False
                retries = self._pace.retries
                self._retry_at = now + retries[min(self._failures, len(retries)) - 1]
            self._wake.notify_all()

    def _left(self) -> float:
        """Seconds until there is something to do; 0 or less means now."""
        if self._is_ended:
            return 0
        return _FOREVER if self._first is None else self._save_at() - time.monotonic()

    def _save_at(self) -> float:
        if self._is_urgent or self._first is None:
            return 0
        if self._failures:
            return self._retry_at
        return min(self._last + self._pace.quiet, self._first + self._pace.longest)


_FOREVER = float("inf")
