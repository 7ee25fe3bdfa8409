"""The thread that writes: it survives a terminal that is gone, and one that takes nothing holds nobody up."""

import os
import select
import threading
from collections.abc import Callable, Iterator
from typing import TextIO

import pytest

from waitroom.terminal.output_thread import OutputThread

FULL = 1 << 17


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIO]]:
    reading, writing = os.pipe()
    file = os.fdopen(writing, "w")
    yield reading, file
    file.close()


def started(file: TextIO, *, on_gone: Callable[[], None], on_torn: Callable[[], None]) -> OutputThread:
    thread = OutputThread(file, on_gone=on_gone, on_torn=on_torn)
    thread.start()
    return thread


def nothing() -> None:
    """Hear nothing."""


def test_what_is_written_comes_out_in_order(pipe: tuple[int, TextIO]) -> None:
    reading, file = pipe
    thread = started(file, on_gone=nothing, on_torn=nothing)
    for word in ("one ", "zwölf ", "\ud800?"):
        thread.write(word)
    thread.stop()
    assert os.read(reading, 100) == "one zwölf ??".encode()
    os.close(reading)
    assert not thread.is_alive()


def test_a_terminal_that_is_gone_is_told_once_and_takes_everything(pipe: tuple[int, TextIO]) -> None:
    reading, file = pipe
    told = threading.Semaphore(0)
    thread = started(file, on_gone=told.release, on_torn=nothing)
    os.close(reading)
    for _ in range(200):
        thread.write("into nothing")
    thread.stop()
    assert not thread.is_alive()
    assert told.acquire(blocking=False)
    assert not told.acquire(blocking=False)


def test_a_terminal_that_takes_nothing_holds_up_nobody_and_is_drawn_again(pipe: tuple[int, TextIO]) -> None:
    reading, file = pipe
    torn = threading.Event()
    thread = started(file, on_gone=nothing, on_torn=torn.set)
    for _ in range(100):
        thread.write("x" * FULL)
    assert not torn.is_set()
    while not torn.is_set():
        if select.select([reading], [], [], 0.05)[0]:
            os.read(reading, FULL)
    thread.write("whole again")
    thread.stop()
    seen = b""
    while not seen.endswith(b"whole again"):
        seen = (seen + os.read(reading, FULL))[-100:]
    os.close(reading)


def test_the_end_does_not_wait_for_one_that_takes_nothing(pipe: tuple[int, TextIO]) -> None:
    reading, file = pipe
    thread = started(file, on_gone=nothing, on_torn=nothing)
    for _ in range(100):
        thread.write("x" * FULL)
    thread.stop()
    assert thread.is_alive()
    os.close(reading)
    thread.join(5.0)
    assert not thread.is_alive()
