"""What can wait for the start is done a little later, in a thread of its own: no save waits for it."""

import threading
from collections.abc import Callable


class DeferredTasks:
    """Runs errands `delay` seconds after they were given, one after the other, and before the end in any case."""

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._given: list[Callable[[], None]] = []
        self._end = threading.Event()
        self._thread: threading.Thread | None = None

    def later(self, *errands: Callable[[], None]) -> None:
        """Run `errands` later; they are given once, at the start."""
        self._given += errands
        self._thread = threading.Thread(target=self._run, name="waitroom-errands", daemon=True)
        self._thread.start()

    def stop(self, timeout: float) -> None:
        """Run now what has not run yet, and end; wait at most `timeout` seconds."""
        self._end.set()
        if self._thread is not None:
            self._thread.join(max(0.0, timeout))

    def _run(self) -> None:
        self._end.wait(self._delay)
        while self._given:
            self._given.pop(0)()
