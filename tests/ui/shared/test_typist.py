"""Anything that can be typed, pasted, clicked or waited for, anywhere: the room goes on, and nothing is lost.

A few rooms, always the same. `WAITROOM_TYPIST=200` types in so many others, and finds the least that fails.
"""

import asyncio
import os
from collections.abc import Coroutine
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.ui.typist import ELSEWHERE as OTHER_TAB_WRITES
from tests.ui.typist import (
    JUMPS,
    LEAVING,
    NOT_BY_NAME,
    PASTES,
    SIZES,
    WELCOME,
    Burst,
    Key,
    OtherTab,
    Pasted,
    Sized,
    Ticks,
    Typist,
    bursts,
    by_name,
    full_room,
    room_folder,
    typist_at,
)
from waitroom.key_bindings import COMMANDS

ROOMS = int(os.environ.get("WAITROOM_TYPIST", "0"))
LABELS = sorted({command.label for command in COMMANDS if command.id not in NOT_BY_NAME})
GO_ON = settings(
    max_examples=ROOMS or 3,
    stateful_step_count=24 if ROOMS else 16,
    deadline=None,
    database=None,
    derandomize=not ROOMS,
    phases=(Phase.generate, Phase.shrink) if ROOMS else (Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
"""A bounded few in the suite: looking for the least that fails takes long, and is done by hand."""


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


class AnythingComes(RuleBasedStateMachine):
    """One room, and whatever comes to it; what holds is looked at after each thing that came.

    The room lives in one task of a loop of its own, for Textual knows its app by the task; the rules hand it
    what comes.
    """

    full: Path

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.stack = ExitStack()
        self.typist: Typist | None = None
        self.wanted: asyncio.Queue[Coroutine[Any, Any, None] | None] = asyncio.Queue()
        self.life: asyncio.Task[None] | None = None
        self.done: asyncio.Event = asyncio.Event()

    @initialize(is_full=st.booleans(), size=st.sampled_from(SIZES))
    def opens(self, is_full: bool, size: tuple[int, int]) -> None:
        """Open an empty room with a first wait, or a full one."""
        folder = self.stack.enter_context(room_folder(self.full if is_full else None))

        async def live() -> None:
            async with typist_at(folder, size) as typist:
                self.typist = typist
                self.done.set()
                while (wanted := await self.wanted.get()) is not None:
                    await wanted
                    self.done.set()

        self.life = self.loop.create_task(live())
        self._until_done()
        if not is_full:
            self._come(WELCOME)

    def _until_done(self) -> None:
        async def until() -> None:
            assert self.life is not None
            waiting = self.loop.create_task(self.done.wait())
            await asyncio.wait({self.life, waiting}, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
            if self.life.done():
                self.life.result()
            self.done.clear()

        self.loop.run_until_complete(until())

    def _come(self, several: list[Burst]) -> None:
        assert self.typist is not None
        for burst in several:
            if not self.typist.has_left:
                self.wanted.put_nowait(self.typist.do(burst))
                self._until_done()

    @property
    def is_open(self) -> bool:
        """Whether the room is there: the palette has "leave" as well."""
        return self.typist is not None and not self.typist.has_left

    @precondition(lambda self: self.is_open)
    @rule(burst=bursts)
    def anything_comes(self, burst: Burst) -> None:
        """Several things at once, before the room has dealt with any of them."""
        self._come([burst])

    @precondition(lambda self: self.is_open)
    @rule(numbers=st.lists(st.integers(0, 200), min_size=1, max_size=3))
    def keys_that_do_something_here(self, numbers: list[int]) -> None:
        """Keys that are bound where one is."""
        assert self.typist is not None
        here = [key for key in self.typist.app.screen.active_bindings if key not in LEAVING]
        if here:
            self._come([tuple(Key(here[number % len(here)]) for number in numbers)])

    @precondition(lambda self: self.is_open)
    @rule(text=st.sampled_from(PASTES))
    def a_paste_is_undone_and_done_again(self, text: str) -> None:
        """A paste alone: undo leads back, redo there again."""
        self._come([(Pasted(text),)])

    @precondition(lambda self: self.is_open)
    @rule(room=st.sampled_from("123456"))
    def to_a_room(self, room: str) -> None:
        """Out of whatever is open, and into a room."""
        self._come([(*(Key("escape"),) * 3, Key(room)), (Key("enter"),)])

    @precondition(lambda self: self.is_open)
    @rule(label=st.sampled_from(LABELS))
    def by_its_name(self, label: str) -> None:
        """Ask the palette."""
        self._come(by_name(label))

    @precondition(lambda self: self.is_open)
    @rule(
        what=st.sampled_from(sorted(OTHER_TAB_WRITES)),
        size=st.sampled_from(SIZES),
        jump=st.sampled_from(JUMPS),
    )
    def the_world_goes_on(self, what: str, size: tuple[int, int], jump: timedelta) -> None:
        """Another tab writes, the window gets another size, and the clock jumps, all at once."""
        self._come([(OtherTab(what), Sized(size), Ticks(jump))])

    @precondition(lambda self: self.is_open and self.typist.app.is_covered)
    @rule()
    def the_cover_is_lifted(self) -> None:
        """Lift the cover."""
        self._come([(Key("ctrl+l"),)])

    def teardown(self) -> None:
        """Close the room; what its end throws counts as well."""
        try:
            if self.life is not None:
                if not self.life.done():
                    self.wanted.put_nowait(None)
                self.loop.run_until_complete(self.life)
        finally:
            self.loop.close()
            self.stack.close()


@pytest.mark.timeout(0 if ROOMS else 300)
@pytest.mark.usefixtures("every_frame")
def test_whatever_comes_the_room_goes_on(full: Path) -> None:
    AnythingComes.full = full
    run_state_machine_as_test(AnythingComes, settings=GO_ON)
