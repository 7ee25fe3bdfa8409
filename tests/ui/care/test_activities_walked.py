"""Every activity is shown, run and left, at both sizes; nothing of it is clipped."""

import re
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.ui.stage import SMALL, WIDE, Stage, begin, stage
from waitroom.content.loader import Content
from waitroom.domain.care.activity import Activity
from waitroom.domain.home.home_card_data import ReframeCardData
from waitroom.screens.care.activities.activity_intro import TOLD_BEFORE, ActivityIntroDialog
from waitroom.screens.care.activities.activity_screen import ActivityScreen
from waitroom.screens.care.activities.run_activity import ADDS_A_MEMENTO, open_activity
from waitroom.screens.care.breathing_screen import BreathingScreen
from waitroom.widgets.home.home_cards import ReframeCard

SHIPPED = Content()
ALL_AT_ONCE = {"writing", "checklist", "timer"}


def words(text: str) -> str:
    """Return a text as its letters alone, so that wrapping and borders do not count."""
    return re.sub(r"[^\w’'‘“”,;:?.()]+", "", text)


def is_seen(on: Stage, text: str) -> bool:
    """Tell whether a text stands on the page in front, whatever lies beneath or beside it."""
    rows = on.seen().split("\n")
    for part in (".dialog", "#notes"):
        if panels := on.app.screen.query(part):
            region = panels.first().region
            rows = [row[region.x + 1 : region.right] for row in rows[region.y : region.bottom]]
    return words(text) in words("".join(rows))


async def walk(on: Stage, activity: Activity, empty: Screen[None]) -> None:
    open_activity(on.app, on.room, activity)
    await on.pilot.pause()
    before: object = on.app.screen
    assert isinstance(before, ActivityIntroDialog)
    told = [activity.name, activity.summary, activity.caution, activity.skip_if]
    told += activity.steps if activity.mode in TOLD_BEFORE else ()
    missing = [text for text in told if text and not is_seen(on, text)]
    assert not missing, f"{activity.id}: {missing}\n{on.seen()}"
    before.action_begin()
    await on.pilot.pause()
    if activity.mode == "draft":
        assert on.app.current_mode == "letters"
        await on.app.rooms.action_go("home")
    elif activity.id == ADDS_A_MEMENTO:
        await on.pilot.press("escape")
    else:
        look_at(on, activity)
        running: object = on.app.screen
        assert isinstance(running, ActivityScreen | BreathingScreen)
        running.action_leave()
    await on.pilot.pause()
    assert on.app.screen is empty, f"{activity.id}: {on.app.screen}"


def look_at(on: Stage, activity: Activity) -> None:
    running: object = on.app.screen
    if not isinstance(running, ActivityScreen):
        assert isinstance(running, BreathingScreen), activity.id
        return
    whole = words(on.seen())
    assert words(activity.name) in whole, activity.id
    assert "esc" in whole, f"{activity.id}\n{on.seen()}"
    if activity.mode in ALL_AT_ONCE and activity.id != "thought-record":
        hidden = [step for step in activity.steps if not is_seen(on, step)]
        assert not hidden, f"{activity.id}: {hidden}\n{on.seen()}"


THIRDS = [SHIPPED.activities[at::3] for at in range(3)]


@pytest.mark.parametrize("activities", THIRDS)
@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_activity_can_be_shown_run_and_left(
    tmp_path: Path, size: tuple[int, int], activities: tuple[Activity, ...]
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        on.room.save_settings(reduced_motion=True)
        empty: Screen[None] = Screen()
        on.app.push_screen(empty)
        for activity in activities:
            await walk(on, activity, empty)
        kept = on.store.runs.all()
        assert {run.activity_id for run in kept} == {activity.id for activity in activities}
        assert all(run.ended is not None for run in kept)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_card_can_be_read_to_its_end(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        card = on.app.screen.query_one(ReframeCard)
        clipped = []
        for prompt in SHIPPED.reframes:
            text = on.room.reframes.card_text(prompt, "Marta")
            card.view = ReframeCardData(id=prompt.id, text=text, ask=prompt.ask, place="1 of 24 for mid-wait")
            if words(text) not in words(str(card.render())):
                clipped.append(prompt.id)
        assert not clipped
