"""What can wait for the start is done a little later, in a thread of its own: no save waits for it."""

import threading
from collections.abc import Callable
from time import monotonic


class DeferredTasks:
    """Runs errands `delay` seconds after they were given, one after the other, and before the end in any case."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._given: list[Callable[[], None]] = []
        self._end = threading.Event()
        self._turn = threading.Lock()
        self._threads: list[threading.Thread] = []

    def later(self, *errands: Callable[[], None]) -> None:
        """Run `errands` later; those that were given before come first."""
        self._given += errands
        thread = threading.Thread(target=self._run, name="waitroom-errands", daemon=True)
        self._threads = [each for each in self._threads if each.is_alive()] + [thread]
        thread.start()

    def stop(self, timeout: float) -> None:
        """Run now what has not run yet, and end; wait at most `timeout` seconds."""
        ends = monotonic() + timeout
        self._end.set()
        for each in self._threads:
            each.join(max(0.0, ends - monotonic()))

    def _run(self) -> None:
        self._end.wait(self._delay)
        with self._turn:
            while self._given:
                self._given.pop(0)()
