"""A program on a terminal of its own (a pty), with the times at which it drew and what it used."""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol, Self

TICKS = os.sysconf("SC_CLK_TCK")
_ESCAPE = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[P_^X][^\x1b]*\x1b\\|[@-Z\\-_]|[ -/]+.)"
)


class NotShown(Exception):
    """What was waited for did not appear on the screen."""


class Started(Protocol):
    """What a terminal knows of its program, as `subprocess.Popen` has it."""

    pid: int
    returncode: int | None

    def poll(self) -> int | None: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def send_signal(self, sig: int, /) -> None: ...

    def terminate(self) -> None: ...

    def kill(self) -> None: ...


class Terminal:
    """Runs `command` on a pty of `columns` x `rows`; all times are seconds of the monotonic clock.

    Without `is_controlling` the pty is not the program's controlling terminal: nobody hangs up when it is closed.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        env: Mapping[str, str] | None = None,
        columns: int = 120,
        rows: int = 36,
        is_controlling: bool = True,
    ) -> None:
        self._end, program = pty.openpty()
        fcntl.ioctl(program, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(env or {})}
        for name in ("COLUMNS", "LINES", "NO_COLOR"):
            surroundings.pop(name, None)
        self.seen = b""
        self.bytes = 0
        self.started = self.drawn = time.perf_counter()
        self.process = self._start(command, program, surroundings, is_controlling=is_controlling)
        os.close(program)

    def _start(
        self, command: Sequence[str], end: int, env: Mapping[str, str], *, is_controlling: bool
    ) -> Started:
        """Start the program in a session of its own, with this end of the pty for its terminal."""
        return subprocess.Popen(
            command, stdin=end, stdout=end, stderr=end, env=env,
            start_new_session=True,
            preexec_fn=(lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)) if is_controlling else None,  # noqa: PLW1509
        )  # fmt: skip

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        with contextlib.suppress(OSError):
            os.close(self._end)

    def read(self, seconds: float) -> float | None:
        """Wait at most `seconds` for output and take it in; return when it came, None where none did."""
        ready, _, _ = select.select([self._end], [], [], max(seconds, 0))
        if not ready:
            return None
        at = time.perf_counter()
        try:
            data = os.read(self._end, 1 << 20)
        except OSError:
            return None  # the program has ended
        self.drawn = at
        self.seen += data
        self.bytes += len(data)
        return at if data else None

    def wait_for(self, pattern: str, *, seconds: float = 60) -> float:
        """Return when `pattern` (a regular expression) was on the screen, counted from the start.

        Raises:
            NotShown: where it did not come within `seconds`, or the program ended.
        """
        wanted = re.compile(pattern.encode())
        ends = time.perf_counter() + seconds
        while not wanted.search(self.text):
            if self.read(ends - time.perf_counter()) is None:
                break
        else:
            return self.drawn - self.started
        raise NotShown(f"{pattern!r} was not shown; the end of what was: {self.text[-300:]!r}")

    @property
    def text(self) -> bytes:
        """What was drawn, without the escape sequences."""
        return _ESCAPE.sub(b"", self.seen)

    def settle(self, quiet: float = 0.15, longest: float = 3.0) -> None:
        """Read until nothing was drawn for `quiet` seconds, and the program waits as well."""
        ends = time.perf_counter() + longest
        while (self.read(quiet) is not None or self._is_busy()) and time.perf_counter() < ends:
            pass

    def _is_busy(self) -> bool:
        """Tell whether a thread of the program runs or would like to: on a loaded machine it may draw late."""
        for thread in Path(f"/proc/{self.process.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                if (thread / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()[0] == "R":
                    return True
        return False

    def watch(self, seconds: float) -> None:
        """Take in what is drawn for `seconds`."""
        ends = time.perf_counter() + seconds
        while (left := ends - time.perf_counter()) > 0:
            if self.read(left) is None and self.process.poll() is not None:
                break

    def press(self, keys: str) -> float:
        """Send `keys` and return when."""
        at = time.perf_counter()
        os.write(self._end, keys.encode())
        return at

    def key_time(self, keys: str, *, seconds: float = 2.0) -> float:
        """Send `keys` and return the seconds until something was drawn.

        Raises:
            NotShown: where nothing was.
        """
        sent = self.press(keys)
        at = self.read(seconds)
        if at is None:
            raise NotShown(f"nothing was drawn after {keys!r}")
        return at - sent

    def leave(self, keys: str, *, seconds: float = 10.0) -> float:
        """Send `keys` and return the seconds until the process had ended.

        Raises:
            NotShown: where it did not end.
        """
        sent = self.press(keys)
        ends = sent + seconds
        while time.perf_counter() < ends:
            self.read(0.002)
            if self.process.poll() is not None:
                return time.perf_counter() - sent
        raise NotShown(f"it did not end after {keys!r}")

    def cpu(self) -> float:
        """Return the seconds of processor time that the process and its children have used."""
        return sum(_cpu_of(pid) for pid in _tree(self.process.pid))

    def run_time(self) -> float:
        """Return the seconds that its living threads have run, to the nanosecond where `cpu` knows ticks of 10 ms."""
        total = 0
        for thread in Path(f"/proc/{self.process.pid}/task").iterdir():
            with contextlib.suppress(OSError, ValueError):
                total += int((thread / "schedstat").read_text("ascii").split()[0])
        return total / 1e9

    def rss(self) -> float:
        """Return the resident memory of the process in megabytes."""
        found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{self.process.pid}/status").read_text("ascii"))
        return int(found[1]) / 1024 if found else 0.0

    def wakeups(self) -> int:
        """Return how often its threads have gone to sleep by themselves."""
        total = 0
        for thread in Path(f"/proc/{self.process.pid}/task").iterdir():
            with contextlib.suppress(OSError):
                found = re.search(
                    r"\nvoluntary_ctxt_switches:\s+(\d+)", (thread / "status").read_text("ascii")
                )
                total += int(found[1]) if found else 0
        return total


def _cpu_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(field) for field in fields[11:15]) / TICKS


def _tree(pid: int) -> list[int]:
    try:
        children = [
            int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
        ]
    except OSError:
        children = []
    return [pid, *(each for child in children for each in _tree(child))]
