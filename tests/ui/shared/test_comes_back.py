"""The room comes back as it was left: what stood open over it, the step, the row, the cursor, and no word more."""

import asyncio
import json
import os
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, OptionList

from tests.bench.seed import seed_room
from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.app import WaitroomApp
from waitroom.app.open_screens import OpenScreens
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.care.safety_rules import EXPRESSIVE
from waitroom.messages import OpenActivity, OpenMemento
from waitroom.screens.box.hold_memento import HoldMementoScreen
from waitroom.screens.care.activities.checklist import ChecklistScreen
from waitroom.screens.care.activities.drifting_words import DriftingWordsScreen
from waitroom.screens.care.activities.falling_blocks import FallingBlocksScreen
from waitroom.screens.care.activities.guided_steps import GuidedStepsScreen
from waitroom.screens.care.activities.memory_pairs import MemoryPairsScreen
from waitroom.screens.care.activities.timer import TimerScreen
from waitroom.screens.care.activities.writing_page import WritingPageScreen
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.fields_dialog import FieldsDialog
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.waits.wait_page import WaitPageDialog
from waitroom.widgets.care.breathing_sun import BreathingSun
from waitroom.widgets.shared.safe_text_area import SafeTextArea


async def run(on: Stage, activity: str) -> None:
    under = on.app.screen
    on.app.post_message(OpenActivity(activity))
    await on.until(lambda: on.app.screen is not under)
    intro = on.app.screen
    await on.press("enter")
    await on.until(lambda: on.app.screen not in {under, intro})
    await on.until(lambda: on.app.screen.is_mounted)


def names(on: Stage) -> list[str]:
    return [type(each).__name__ for each in on.app.screen_stack]


def session(folder: Path) -> dict[str, Any]:
    found = json.loads((folder / "state" / "session.json").read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def place(on: Stage) -> dict[str, object]:
    """Return where one is in the room in front; the keys begin in the list of letters, which is meant."""
    screen = on.app.screen
    assert isinstance(screen, RoomScreen)
    state = {name: value for name, value in screen.screen_state().items() if name != "pane"}
    return {**state, "rows above": [round(each.scroll_y) for each in screen.query("Wall, LetterBody")]}


@pytest.mark.parametrize(
    "keys",
    [
        ("1", "down", "down"),
        ("2", "enter", "ctrl+end", "up", "up"),
        ("3", "down", "down"),
        ("4", "down", "down", "down", "down", "up"),
        ("6", "down", "down"),
    ],
    ids=["home", "letters", "care", "box", "next"],
)
async def test_each_room_comes_back_with_what_was_marked_and_as_far_down(
    tmp_path: Path, keys: tuple[str, ...]
) -> None:
    seed_room(tmp_path, now=EVENING, waits=2, letters=4, mementos=40, others=4)
    async with stage(tmp_path, SMALL) as on:
        await on.press(keys[0])
        await on.until(lambda: bool(place(on)))
        entered = place(on)
        await on.press(*keys[1:])
        left = place(on)
        assert left != entered
    async with stage(tmp_path, SMALL) as on:
        await on.until(lambda: place(on) == left)
        await on.pilot.pause()
        assert place(on) == left


async def test_a_dialog_over_a_dialog_comes_back_with_its_words_row_and_cursor(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("t", "down", "enter")
        assert isinstance(on.app.screen, FieldsDialog)
        await on.type("archivist")
        await on.press("left", "left")
        left, words = names(on), on.app.screen.query(Input).first().value
        assert "archivist" in words
        cursor = on.app.screen.query(Input).first().cursor_position
    assert "archivist" not in (tmp_path / "state" / "session.json").read_text("utf-8")
    assert session(tmp_path)["first"] == ""
    async with stage(tmp_path) as on:
        await on.until(lambda: names(on) == left)
        await on.until_still()
        field = on.app.screen.query(Input).first()
        assert (field.value, field.cursor_position, field.has_focus) == (words, cursor, True)
        await on.press("escape")
        page = on.app.screen
        assert isinstance(page, WaitPageDialog)
        assert page.query_one(OptionList).highlighted == 1
        await on.press("escape")
        assert isinstance(on.app.screen, HomeScreen)
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until_still()
        assert isinstance(on.app.screen, HomeScreen)


async def test_a_screen_whose_record_is_gone_comes_back_to_its_room_in_silence(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await begin_another(on, "Library")
        await on.press("t")
        assert isinstance(on.app.screen, WaitPageDialog)
        assert on.app.screen.wait.organisation == "Library"
        library = on.app.screen.wait
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, WaitPageDialog))
        on.room.waits.archive(library, now=on.room.now())
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until_still()
        await on.until(lambda: isinstance(on.app.screen, HomeScreen))
        assert not on.app._notifications
    left = session(tmp_path)
    left["open"] = {"tab": os.getpid(), "screens": [
        {"is": "WaitPageDialog", "by": "home.edit", "with": {}, "about": ["nobody-knows-it"], "at": {}}
    ]}  # fmt: skip
    (tmp_path / "state" / "session.json").write_text(json.dumps(left), "utf-8")
    async with stage(tmp_path) as on:
        await on.until_still()
        assert isinstance(on.app.screen, HomeScreen)
        assert not on.app._notifications


async def begin_another(on: Stage, organisation: str) -> None:
    await on.press("n")
    await on.write(organisation)
    await on.press("enter")
    await on.until(lambda: isinstance(on.app.screen, HomeScreen))


async def test_a_session_that_is_not_ours_or_another_tab_s_opens_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        about = [each.id for each in on.room.waits.all()]
        page = {"is": "WaitPageDialog", "by": "home.edit", "with": {}, "about": about, "at": {}}
    own, path = os.getpid(), tmp_path / "state" / "session.json"
    nonsense = [
        "nonsense",
        [1],
        {"tab": own, "screens": 3},
        {"tab": own, "screens": [{"is": 1}]},
        {"screens": [page]},
    ]
    for left in (*nonsense, {"tab": os.getppid(), "screens": [page]}):
        path.write_text(json.dumps({"open": left}), "utf-8")
        async with stage(tmp_path) as on:
            await on.until_still()
            assert names(on) == ["HomeScreen"], left
    path.write_text(json.dumps({"open": {"tab": own, "screens": [page]}}), "utf-8")
    async with stage(tmp_path) as on:
        await on.until(lambda: names(on) == ["HomeScreen", "WaitPageDialog"])


async def test_what_opens_and_does_not_outlive_it_is_not_opened_a_third_time(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("t")
        on.app.screen_state_saver.save()
        left = on.app.open_screens.state()
        assert left["screens"]
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, WaitPageDialog))
        # It ends here before it has stood for a moment: the session is as the start wrote it.
        on.app.screen_state_saver.is_back = False
        on.room.session.set("open", {})
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until_still()
        assert isinstance(on.app.screen, HomeScreen)


async def test_steps_ticks_cards_and_minutes_are_where_they_were(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        activity = next(each for each in on.room.content.activities if each.mode == "guided-steps")
        await run(on, activity.id)
        page: object = on.app.screen
        assert isinstance(page, GuidedStepsScreen)
        await on.press("enter")
        assert page.step == 1
        run_id = page.running.run.id
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, GuidedStepsScreen) and on.app.screen.step == 1)
        page = on.app.screen
        assert isinstance(page, GuidedStepsScreen)
        assert page.running.run.id == run_id
        await on.press("escape")
        activity = next(each for each in on.room.content.activities if each.mode == "checklist")
        await run(on, activity.id)
        await on.until(lambda: isinstance(on.app.screen, ChecklistScreen))
        await on.press("space", "space")
        await on.until(lambda: isinstance(on.app.screen, ChecklistScreen) and len(on.app.screen.ticked) == 2)
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, ChecklistScreen) and len(on.app.screen.ticked) == 2)
        await on.press("escape")
        await run(on, "pairs")
        await on.press("right", "space")
        game: object = on.app.screen
        assert isinstance(game, MemoryPairsScreen)
        here, faces = game.here, game.cards.faces
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, MemoryPairsScreen) and on.app.screen.here == here)
        game = on.app.screen
        assert isinstance(game, MemoryPairsScreen)
        assert game.cards.faces == faces
        await on.press("escape")
        await run(on, "falling-blocks")
        await on.press("left")
        on.app.save_typed()
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, FallingBlocksScreen))
        falling: object = on.app.screen
        assert isinstance(falling, FallingBlocksScreen)
        assert falling.is_held
        await on.press("escape")
        activity = next(each for each in on.room.content.activities if each.mode == "timer")
        await run(on, activity.id)
        timer: object = on.app.screen
        assert isinstance(timer, TimerScreen)
        on.clock.move_to(EVENING.replace(minute=43, second=30))
        assert timer.position()["passed"] == 90
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path, at=EVENING.replace(day=24)) as on:
        await on.until(lambda: isinstance(on.app.screen, TimerScreen) and on.app.screen.is_held)
        timer = on.app.screen
        assert isinstance(timer, TimerScreen)
        assert timer.position()["passed"] == 90
        await on.press("escape")


async def test_breathing_goes_on_with_the_seconds_that_are_left(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("ctrl+g")
        assert isinstance(on.app.screen, BreathingScreen)
        on.app.screen.query_one(BreathingSun).go_on_from(40.0)
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, BreathingScreen))
        await on.until(lambda: on.app.screen.query_one(BreathingSun).elapsed >= 40.0)
        await on.press("escape")


async def ticking(app: WaitroomApp) -> None:
    while True:
        app.screen_state_saver.save()
        await asyncio.sleep(0)


async def test_a_tick_while_the_screens_are_taken_down_forgets_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        activity = next(each for each in on.room.content.activities if each.mode == "timer")
        await run(on, activity.id)
        timer: object = on.app.screen
        assert isinstance(timer, TimerScreen)
        on.clock.move_to(EVENING.replace(minute=43, second=30))
        on.app.save_all()
        left = on.room.session.get("open")
        ticks = asyncio.create_task(ticking(on.app))
    ticks.cancel()
    assert json.loads((tmp_path / "state" / "session.json").read_text("utf-8"))["open"] == left
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, TimerScreen) and on.app.screen.is_held)


async def test_what_is_made_to_be_let_go_is_there_while_the_page_is_open_and_not_after(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await run(on, "thoughts-adrift")
        await on.write("a thought for quandary-of-mine")
        on.app.save_typed()
        on.room.held.flush(1.0)
        assert isinstance(on.app.screen, DriftingWordsScreen)
    assert "quandary-of-mine" not in (tmp_path / "state" / "session.json").read_text("utf-8")
    assert "quandary-of-mine" not in (tmp_path / "waitroom.json").read_text("utf-8")
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, DriftingWordsScreen))
        await on.until(
            lambda: on.app.screen.query_one("#line", Input).value == "a thought for quandary-of-mine"
        )
        await on.press("escape")
        on.room.held.flush(1.0)
        await run(on, EXPRESSIVE)
        await on.write("pages that quandary-of-mine reads")
        assert isinstance(on.app.screen, WritingPageScreen)
        on.app.save_typed()
        on.room.held.flush(1.0)
        await on.press("escape")
        assert names(on)[-1] == "KeepOrDiscardDialog"
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, WritingPageScreen))
        await on.until_still()
        area = on.app.screen.query_one(SafeTextArea)
        assert area.text == "pages that quandary-of-mine reads"
        await on.press("escape", "d")
        assert isinstance(on.app.screen, HomeScreen)
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until_still()
        assert isinstance(on.app.screen, HomeScreen)
        await run(on, EXPRESSIVE)
        assert on.app.screen.query_one(SafeTextArea).text == ""


async def test_a_thing_held_over_another_room_is_held_again(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        memento = on.room.box.intake.add_text("The kind word", MementoDetails(), on.room.now())
        await on.press("3")
        on.app.post_message(OpenMemento(memento.id))
        await on.until(lambda: isinstance(on.app.screen, HoldMementoScreen))
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: isinstance(on.app.screen, HoldMementoScreen))
        assert on.app.current_mode == "care"
        held = on.app.screen
        assert isinstance(held, HoldMementoScreen)
        assert held.memento.id == memento.id
        on.room.box.delete(memento.id, on.room.now())
        on.app.save_all()  # as each way of leaving does
    async with stage(tmp_path) as on:
        await on.until(lambda: on.app.current_mode == "care")
        await on.until_still()
        assert names(on) == ["CareScreen"]


async def test_a_room_that_is_left_while_it_comes_back_remembers_what_stood_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("t")
        await on.until_still()
        assert names(on)[-1] == WaitPageDialog.__name__
    before = session(tmp_path)

    async def come_back(_screens: OpenScreens) -> None:
        # As on a machine with much to do: by the time it goes on, the room has been left.
        monkeypatch.setattr(WaitroomApp, "is_running", False)

    monkeypatch.setattr(OpenScreens, "come_back", come_back)
    async with stage(tmp_path) as on:
        await on.until(lambda: not on.app.is_running)
    assert session(tmp_path)["open"] == before["open"]
