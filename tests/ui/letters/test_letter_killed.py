"""A kill while a letter is typed, in a terminal of its own."""

import json
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.terminal import Terminal
from tests.ui.letters.desk import LONDON
from tests.ui.warm_rooms import WarmTerminal
from waitroom.clock import SystemClock
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import find_paths
from waitroom.store.opening import open_store

LEFT_RIGHT = {"down": "\x1b[B", "right": "\x1b[C"}


def _start(folder: Path) -> Terminal:
    return WarmTerminal(["--data-dir", str(folder)], env={"HOME": str(folder), "TZ": LONDON.key})


def _wait(terminal: Terminal, happened: Callable[[], bool], seconds: float = 60.0) -> None:
    ends = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < ends, terminal.text[-2000:]
        terminal.read(0.02)


@pytest.mark.timeout(300)
def test_after_a_kill_while_typing_the_text_and_the_cursor_are_there(tmp_path: Path) -> None:
    now = SystemClock().now()
    paths = find_paths(str(tmp_path))
    store = open_store(paths, now=now)
    wait = Wait(organisation="Museum")
    store.waits.save(wait, now=now)
    store.letters.save(Letter(wait_id=wait.id, body="first line\nsecond line\nthird line"), now=now)
    store.close()

    def text() -> str:
        return paths.store.read_text(encoding="utf-8")

    def cursor() -> object:
        if not paths.session.exists():
            return None
        return json.loads(paths.session.read_text(encoding="utf-8")).get("letters", {}).get("cursor")

    with _start(tmp_path) as terminal:
        terminal.wait_for("Museum")
        terminal.press("2")
        terminal.wait_for("READ BACK")
        terminal.press("\r")
        terminal.settle()
        terminal.press(LEFT_RIGHT["down"] + LEFT_RIGHT["right"] * 3)
        terminal.settle()
        terminal.press("XYZ")
        _wait(terminal, lambda: "secXYZond line" in text())
        _wait(terminal, lambda: cursor() == [1, 6])
        os.kill(terminal.process.pid, signal.SIGKILL)
    with _start(tmp_path) as terminal:
        terminal.wait_for("READ BACK")
        terminal.wait_for("secXYZond line")
        terminal.settle(0.5)
        terminal.press("\r")
        terminal.settle()
        terminal.press("!")
        _wait(terminal, lambda: "secXYZ!ond line" in text())
        os.kill(terminal.process.pid, signal.SIGKILL)
