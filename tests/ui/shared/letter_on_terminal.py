"""A room in a process of its own, with a letter open to type into."""

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal
from tests.ui.letters.desk import LONDON
from tests.ui.warm_rooms import WarmTerminal
from waitroom.clock import SystemClock
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths, find_paths
from waitroom.store.opening import open_store


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    now = SystemClock().now()
    found = find_paths(str(tmp_path))
    store = open_store(found, now=now)
    wait = Wait(organisation="Museum")
    store.waits.save(wait, now=now)
    store.letters.save(Letter(wait_id=wait.id, body="First words. "), now=now)
    store.close()
    return found


@contextlib.contextmanager
def letter_open(paths: Paths, *, is_controlling: bool = True, is_warm: bool = True) -> Iterator[Terminal]:
    """Open the letter; where not `is_warm`, in a room that imports what it needs when it needs it."""
    words = ["--data-dir", str(paths.data)]
    env = {"HOME": str(paths.data), "TZ": LONDON.key}
    room = (
        WarmTerminal(words, env=env, is_controlling=is_controlling)
        if is_warm
        else Terminal([sys.executable, "-m", "waitroom", *words], env=env, is_controlling=is_controlling)
    )
    with room as terminal:
        terminal.wait_for("Museum")
        terminal.press("2")
        terminal.wait_for("READ BACK")
        terminal.press("\r")
        terminal.settle()
        terminal.press("\x1b[1;5F")
        terminal.settle()
        yield terminal


def text(paths: Paths) -> str:
    return paths.store.read_text(encoding="utf-8")


def wait_until(terminal: Terminal, happened: Callable[[], bool], seconds: float = 60.0) -> None:
    ends = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < ends, terminal.text[-500:]
        terminal.read(0.02)
