"""Every activity is shown, run and left, at both sizes; nothing of it is clipped."""

import re
from pathlib import Path

import pytest
from textual.screen import Screen

from tests.ui.stage import SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.content.loader import Content
from waitroom.domain.care.activity import Activity
from waitroom.domain.home.home_card_data import ReframeCardData
from waitroom.screens.care.activities.activity_intro import TOLD_BEFORE, ActivityIntroDialog
from waitroom.screens.care.activities.activity_screen import ActivityScreen
from waitroom.screens.care.activities.run_activity import ADDS_A_MEMENTO, IN_THE_BANK, open_activity
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
    elif activity.id in {ADDS_A_MEMENTO, *IN_THE_BANK}:
        await on.pilot.pause()
        await on.pilot.press("escape")
        await on.app.rooms.action_go("home")
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
async def test_every_activity_can_be_shown_run_and_left(
    tmp_path: Path, activities: tuple[Activity, ...]
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        on.room.save_settings(reduced_motion=True)
        empty: Screen[None] = Screen()
        on.app.push_screen(empty)
        for activity in activities:
            await walk(on, activity, empty)
        kept = on.store.runs.all()
        assert {run.activity_id for run in kept} == {activity.id for activity in activities}
        assert all(run.ended is not None for run in kept)


async def test_every_card_can_be_read_to_its_end(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        card = on.app.screen.query_one(ReframeCard)
        clipped = []
        for prompt in SHIPPED.reframes:
            text = on.room.reframes.card_text(prompt, "Marta")
            card.view = ReframeCardData(id=prompt.id, text=text, ask=prompt.ask, place="1 of 24 for mid-wait")
            if words(text) not in words(str(card.render())):
                clipped.append(prompt.id)
        assert not clipped


@pytest.mark.parametrize("size", [WIDE, (200, 50), SMALL, SIDE])
@pytest.mark.parametrize("name", ["see-a-friend", "five-senses", "sit-with-it", "pairs", "free-write"])
async def test_an_activity_is_one_sheet_with_its_name_its_time_its_text_and_its_keys(
    tmp_path: Path, size: tuple[int, int], name: str
) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        activity = on.room.content.activity(name)
        open_activity(on.app, on.room, activity)
        await on.press("enter")
        screen = on.app.screen
        head, inside, keys = (screen.query_one(part).content_region for part in ("#head", "#inside", "#keys"))
        assert head.x == inside.x == keys.x
        assert head.width == inside.width == keys.width <= 108
        assert abs((head.x + head.right) - size[0]) <= 1  # in the middle of the window
        assert head.bottom <= inside.y < inside.bottom <= keys.y
        row = on.seen().split("\n")[head.y]
        assert activity.name in row
        if size != SIDE:
            assert re.search(r"about \d+ min|min in all|as long as you like", row)


async def test_a_breath_has_its_name_above_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("ctrl+g")
        assert "Sixty calm seconds" in on.seen().split("\n")[0]
        await on.press("escape")
        activity = on.room.content.activity("long-out")
        open_activity(on.app, on.room, activity)
        await on.press("enter")
        assert activity.name in on.seen().split("\n")[0]
