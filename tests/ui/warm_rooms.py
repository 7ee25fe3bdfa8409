"""Rooms in processes of their own that begin at once: forked off one process that has imported everything.

A start of Python and its imports is half of what such a room costs. How the program starts by itself is told where
that is the story (shared/test_process.py); here the room is the one that runs when everything has been imported.
"""

import atexit
import contextlib
import gc
import importlib
import json
import os
import pkgutil
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from tests.bench.terminal import Started, Terminal

ROOT = Path(__file__).parents[2]
FAR_AWAY = 1 << 16
"""More bytes than a request or an answer has."""


class WarmTerminal(Terminal):
    """A room on a pty of its own; its command are the words after `waitroom`."""

    def _start(
        self, command: Sequence[str], end: int, env: Mapping[str, str], *, is_controlling: bool
    ) -> Started:
        return WarmRoom(command, end, env, is_controlling=is_controlling)


class WarmRoom:
    """The process of a room, as `subprocess.Popen` has it; it is another process's child."""

    def __init__(
        self, words: Sequence[str], end: int, env: Mapping[str, str], *, is_controlling: bool
    ) -> None:
        told, tells = os.pipe()
        asked = {
            "words": list(words), "env": dict(env), "cwd": str(Path.cwd()), "is_controlling": is_controlling,
        }  # fmt: skip
        socket.send_fds(_nursery(), [json.dumps(asked).encode()], [end, tells])
        os.close(tells)
        self.pid = int(_nursery().recv(FAR_AWAY))
        self.returncode: int | None = None
        self._told = told

    def poll(self) -> int | None:
        """Return how it ended; None while it has not."""
        return self._look(0)

    def wait(self, timeout: float | None = None) -> int:
        """Return how it ended.

        Raises:
            subprocess.TimeoutExpired: where it does not end within so many seconds.
        """
        code = self._look(timeout)
        if code is None:
            raise subprocess.TimeoutExpired("a room", timeout or 0.0)
        return code

    def send_signal(self, number: int) -> None:
        """Send it a signal, if it has not ended."""
        if self.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def _look(self, seconds: float | None) -> int | None:
        if self.returncode is None and select.select([self._told], [], [], seconds)[0]:
            code = os.read(self._told, FAR_AWAY)
            assert code, "the process that the rooms are forked off has ended"
            self.returncode = int(code)
            os.close(self._told)
        return self.returncode


# The process that they are forked off


@cache
def _nursery() -> socket.socket:
    """Return what is said to the one process that forks rooms; it ends when this one does."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.warm_rooms", str(theirs.fileno())],
        cwd=ROOT, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    theirs.close()

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


def serve(asks: socket.socket) -> None:
    """Fork a room for each request, say its number, and later how it ended; until nobody can ask any more."""
    _import_everything()
    woken, wakes = os.pipe()
    for each in (woken, wakes):
        os.set_blocking(each, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(wakes)
    running: dict[int, int] = {}
    while True:
        ready, _, _ = select.select([asks.fileno(), woken], [], [])
        if woken in ready:
            os.read(woken, FAR_AWAY)
            _tell_who_ended(running)
        if asks.fileno() in ready:
            request, fds, _, _ = socket.recv_fds(asks, FAR_AWAY, 2)
            if not request:
                return
            end, tells = fds
            pid = os.fork()
            if pid == 0:
                for each in (asks.fileno(), woken, wakes, tells, *running.values()):
                    os.close(each)
                _be_the_room(json.loads(request), end)
            os.close(end)
            running[pid] = tells
            asks.send(str(pid).encode())


def _tell_who_ended(running: dict[int, int]) -> None:
    while running:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid == 0:
            return
        tells = running.pop(pid)
        with contextlib.suppress(BrokenPipeError):
            os.write(tells, str(os.waitstatus_to_exitcode(status)).encode())
        os.close(tells)


def _import_everything() -> None:
    import waitroom  # noqa: PLC0415 - who only asks for rooms has no need of it

    for module in pkgutil.walk_packages(waitroom.__path__, "waitroom."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from waitroom.reading import spelling_checker  # noqa: PLC0415 - as above

    spelling_checker.find_spelling_checker = lambda: None  # as in every story: tests/conftest.py says why
    assert threading.active_count() == 1
    gc.collect()
    gc.freeze()


def _be_the_room(asked: dict[str, Any], end: int) -> NoReturn:
    """Go on as the program that was started with these words, on that terminal."""
    import fcntl  # noqa: PLC0415
    import termios  # noqa: PLC0415

    from waitroom.cli import program  # noqa: PLC0415

    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.setsid()
    for stream in (0, 1, 2):
        os.dup2(end, stream)
    os.close(end)
    if asked["is_controlling"]:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    os.environ.clear()
    os.environ.update(asked["env"])
    time.tzset()
    os.chdir(asked["cwd"])
    # They are open as long as the room is.
    sys.stdin = sys.__stdin__ = open(0, closefd=False)  # type: ignore[misc]  # noqa: SIM115
    sys.stdout = sys.__stdout__ = open(1, "w", buffering=1, closefd=False)  # type: ignore[misc]  # noqa: SIM115
    sys.stderr = sys.__stderr__ = open(2, "w", buffering=1, closefd=False)  # type: ignore[misc]  # noqa: SIM115
    sys.argv = ["waitroom", *asked["words"]]
    gc.unfreeze()
    program()


if __name__ == "__main__":
    with socket.socket(fileno=int(sys.argv[1])) as asks:
        serve(asks)
