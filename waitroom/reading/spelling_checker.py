"""The door to a checker of spelling and grammar: a second pair of eyes, in a process of its own."""

import contextlib
import importlib.util
import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Protocol

from waitroom.quick_tuple import NamedTuple

AT_START, AT_WORK = 15.0, 2.0
"""Seconds that are waited for the first answer of a process (the dictionary takes 0.6), and for later ones."""
IDLE = 300.0
"""Seconds without a letter to check after which the process ends and gives its memory back."""
CHANCES = 2
"""So many processes may go wrong one after the other; then there is no checker until the next start."""
LARGEST = 4_000_000
"""Bytes of one answer."""


class SpellingSlip(NamedTuple):
    """A place that may be wrong: offsets in code points, what sort of slip, and what to write instead, if known."""

    start: int
    end: int
    kind: str
    suggestion: str = ""


class SpellingChecker(Protocol):
    """Something that reads a text for spelling and grammar."""

    @property
    def is_warm(self) -> bool:
        """Whether an answer takes milliseconds."""
        ...

    def check(self, text: str) -> tuple[SpellingSlip, ...]:
        """Return the slips of a text; none where the checker cannot tell. Never raises; called from a thread."""
        ...

    def close(self) -> None:
        """End, and give the memory back; a later check begins again."""
        ...


def find_spelling_checker() -> SpellingChecker | None:
    """Return the checker where it is installed, as it is on the platforms that it exists for; else None."""
    if importlib.util.find_spec("harper") is None:
        return None
    return SpellingCheckerProcess((sys.executable, "-m", "waitroom.reading.spelling_process"))


class SpellingCheckerProcess:
    """A checker that runs beside the room: started for the first text, ended when idle, dropped when it goes wrong."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        at_start: float = AT_START,
        at_work: float = AT_WORK,
        idle: float = IDLE,
    ) -> None:
        self._command = tuple(command)
        self._at_start, self._at_work, self._idle = at_start, at_work, idle
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._timer: threading.Timer | None = None
        self._chances = CHANCES
        self._has_answered = False

    @property
    def is_warm(self) -> bool:
        """Whether the process runs and has answered."""
        return self._process is not None and self._has_answered

    def check(self, text: str) -> tuple[SpellingSlip, ...]:
        """Return the slips of a text; none where the process cannot be had, hangs, ends or talks nonsense."""
        with self._lock:
            if self._chances <= 0:
                return ()
            try:
                slips = self._ask(text)
            except (OSError, ValueError, KeyError, TypeError):
                self._chances -= 1
                self._end()
                return ()
            self._chances = CHANCES
            self._wait_for_rest()
            return slips

    def close(self) -> None:
        """End the process, also under a check that waits for its answer."""
        if (process := self._process) is not None:
            process.kill()
        with self._lock:
            self._end()

    def _ask(self, text: str) -> tuple[SpellingSlip, ...]:
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        # Pipes cannot be waited for with a limit everywhere; a process that is killed lets go of both of its ends.
        watchdog = threading.Timer(self._at_work if self._has_answered else self._at_start, process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            process.stdin.write(json.dumps({"text": text}).encode() + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline(LARGEST)
        finally:
            watchdog.cancel()
        if not answer.endswith(b"\n"):
            raise ValueError("the checker ended, or does not come to an end")
        slips = tuple(_slip(each, len(text)) for each in json.loads(answer)["slips"])
        self._has_answered = True
        return slips

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None:
            self._has_answered = False
            # No shell; the command is this Python and a module of ours. A session of its own: ^c is not for it.
            self._process = subprocess.Popen(  # noqa: S603 - as above
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        return self._process

    def _wait_for_rest(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = threading.Timer(self._idle, self.close)
        self._timer.daemon = True
        self._timer.start()

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


def _slip(raw: Sequence[object], size: int) -> SpellingSlip:
    start, end, kind, suggestion = raw
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= size):
        raise ValueError("the checker points outside the text")
    return SpellingSlip(start, end, str(kind), str(suggestion))
