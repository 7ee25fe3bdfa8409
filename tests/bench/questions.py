"""What a full question bank costs: `python -m tests.bench.questions`; 1,000 questions against an empty bank.

Ratios of two medians of time on the processor, measured in turns: opening the room against an empty one, a step in its
list and finding against a bank of twenty.
"""

import asyncio
import gc
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.questions.question import Asking, HowItWent, Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Round, Wait
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.opening import open_store

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)
QUESTIONS, FEW, STORIES, ROUNDS, STEPS = 1_000, 20, 100, 9, 15
HOWS = tuple(HowItWent)
TEXT = "I rang four volunteers, made a list by how wet and how rare, and we moved four hundred boxes. " * 5

Act = Callable[[Pilot[None]], Awaitable[None]]


def fill(folder: Path, questions: int) -> None:
    """Write a bank of so many questions, a tenth of which is answered by stories."""
    store = open_store(Paths(data=folder, state=folder / "state", config=folder), now=NOW)
    with store.transaction():
        store.settings.save(Settings(welcomed=True), now=NOW)
        store.waits.save(Wait(organisation="City Museum", rounds=(Round(interviewed=NOW.date()),)), now=NOW)
        stories = [
            store.stories.save(Story(title=f"Story {each}", action=TEXT), now=NOW)
            for each in range(STORIES if questions else 0)
        ]
        for each in range(questions):
            asking = Asking(place="City Museum", on=NOW.date(), how=HOWS[each % len(HOWS)])
            question = Question(
                text=f"What would you do with box {each} of the old archive?",
                askings=(asking,),
                tags=("planning",),
                better=TEXT if each % 3 else "",
                story_ids=(stories[each // 10].id,) if each % 10 == 0 else (),
            )
            store.questions.save(question, now=NOW)
    store.close(30)


def open_room(folder: Path) -> Room:
    """Open the room on a folder, as a new start would."""
    clock = FixedClock(NOW, "Europe/London")
    paths = Paths(data=folder, state=folder / "state", config=folder)
    paths.session.unlink(missing_ok=True)  # it would come back to the room that is to be opened
    return build_room(open_store(paths, now=NOW), clock, paths)


async def measure(folder: Path) -> dict[str, float]:
    """Return the seconds on the processor of opening the room, of a step in its list, and of finding, once each."""
    room = open_room(folder)
    app = WaitroomApp(room)
    found = {}
    try:
        async with app.run_test(size=(120, 36)) as pilot:
            await pilot.pause()
            gc.collect()
            began = time.process_time()
            await app.rooms.action_go("questions")
            await pilot.pause()
            found["open"] = time.process_time() - began
            began = time.process_time()
            for _ in range(STEPS):
                await pilot.press("down")
            found["step"] = (time.process_time() - began) / STEPS
            began = time.process_time()
            room.data.search.find("box 99 archive")
            found["find"] = time.process_time() - began
    finally:
        room.close()
    return found


def main() -> None:
    """Measure in turns, and print the ratios."""
    with tempfile.TemporaryDirectory() as name:
        banks = {number: Path(name, str(number)) for number in (0, FEW, QUESTIONS)}
        for number, folder in banks.items():
            fill(folder, number)
        asyncio.run(measure(banks[0]))  # once unmeasured, so that everything is loaded
        rounds = [
            {number: asyncio.run(measure(folder)) for number, folder in banks.items()} for _ in range(ROUNDS)
        ]
    for what, beside in (("open", 0), ("step", FEW), ("find", FEW)):
        base, full = (
            statistics.median(each[number][what] for each in rounds) for number in (beside, QUESTIONS)
        )
        print(
            f"{what}   {beside} questions {base * 1000:6.1f} ms   {QUESTIONS} {full * 1000:6.1f} ms   {full / base:.2f}"
        )


if __name__ == "__main__":
    main()
