"""Anything that can be typed, pasted, clicked or waited for, anywhere: the room goes on, and nothing is lost.

A few rooms, always the same. `WAITROOM_TYPIST=200` types in so many, and finds the least that fails;
`WAITROOM_TYPIST_SEED` begins elsewhere.
"""

import asyncio
import os
import random
from itertools import repeat
from pathlib import Path

import pytest

from tests.ui.typist import SIZES, WELCOME, act, full_room, shrunk

ROOMS = int(os.environ.get("WAITROOM_TYPIST", "5"))
SEED = int(os.environ.get("WAITROOM_TYPIST_SEED", "1"))
THOUGHTS = 24


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with something of everything; each room begins with a copy."""
    folder = tmp_path_factory.mktemp("full") / "room"
    asyncio.run(full_room(folder))
    return folder


@pytest.fixture(autouse=True)
def _nothing_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Open no other program, and write into no folder of the person's."""
    monkeypatch.setattr("waitroom.screens.shared.external_programs.find_desktop_opener", lambda: None)
    monkeypatch.setattr("waitroom.screens.shared.open_externally.find_desktop_opener", lambda: None)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.mark.timeout(0 if ROOMS > 5 else 300)
@pytest.mark.usefixtures("every_frame")
@pytest.mark.parametrize("number", range(ROOMS))
def test_whatever_comes_the_room_goes_on(full: Path, number: int) -> None:
    chance = random.Random(f"{SEED}/{number}")
    begins_with = None if number % 2 else full
    size = SIZES[number % len(SIZES)]
    come = [] if begins_with else list(WELCOME)
    wrong = act(come, begins_with, size, repeat(chance, THOUGHTS))
    if wrong is None:
        return
    if ROOMS > 5:
        least = shrunk(come, lambda less: repr(act(less, begins_with, size)) == repr(wrong))
        wrong.add_note(f"begins with {begins_with}, {size}: {least}")
    raise wrong
