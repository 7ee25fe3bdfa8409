"""Every activity is shown, run and left, at both sizes; nothing of it is clipped."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from tests.ui.stage import SMALL, WIDE, Stage, begin, stage
from waitroom.content.loader import Content
from waitroom.domain.activity import Activity
from waitroom.screens.activities import open_activity
from waitroom.screens.activities.activity_screen import ActivityScreen
from waitroom.screens.activities.threshold import TOLD_BEFORE, Threshold
from waitroom.screens.breathe import BreatheScreen
from waitroom.screens.care import CareScreen

SHIPPED = Content()


def words(text: str) -> str:
    """Return a text as its letters alone, so that wrapping and borders do not count."""
    return re.sub(r"[^\w’'‘“”,;:?.()]+", "", text)


def is_seen(on: Stage, text: str) -> bool:
    """Tell whether a text stands on the page in front, whatever lies beneath it."""
    panels = on.app.screen.query(".dialog")
    rows = on.seen().split("\n")
    if panels:
        region = panels.first().region
        rows = [row[region.x + 1 : region.right] for row in rows[region.y : region.bottom]]
    return words(text) in words("".join(rows))


async def walk(on: Stage, activity: Activity) -> None:
    open_activity(on.app, on.room, activity)
    await on.pilot.pause()
    before = on.app.screen
    assert isinstance(before, Threshold)
    told = [activity.name, activity.summary, activity.caution, activity.skip_if]
    told += activity.steps if activity.mode in TOLD_BEFORE else ()
    missing = [text for text in told if text and not is_seen(on, text)]
    assert not missing, f"{activity.id}: {missing}\n{on.seen()}"
    runs = len(on.room.store.runs.all())
    before.action_begin()
    await on.pilot.pause()
    assert len(on.room.store.runs.all()) == runs + 1
    if activity.mode == "draft":
        await on.pilot.pause()
        assert on.app.current_mode == "letters"
        on.app.action_go("care")
        await on.pilot.pause()
        return
    await leave(on, activity)


async def leave(on: Stage, activity: Activity) -> None:
    running = on.app.screen
    if isinstance(running, ActivityScreen):
        assert is_seen(on, activity.name), activity.id
        assert "esc" in on.seen(), f"{activity.id}\n{on.seen()}"
    else:
        assert isinstance(running, BreatheScreen), activity.id
    if activity.mode in {"writing", "checklist", "timer"}:
        hidden = [step for step in activity.steps if not is_seen(on, step.split()[0])]
        assert not hidden, f"{activity.id}: {hidden}\n{on.seen()}"
    await on.pilot.press("escape")
    assert isinstance(on.app.screen, CareScreen), f"{activity.id}: {on.app.screen}"


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_activity_can_be_shown_run_and_left(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        await on.press("3")
        for activity in SHIPPED.activities:
            await walk(on, activity)
        kept = on.room.store.runs.all()
        assert {run.activity_id for run in kept} == {activity.id for activity in SHIPPED.activities}
        assert all(run.ended is not None and run.ended - run.started < timedelta(1) for run in kept)


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_every_card_can_be_read_to_its_end(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path, size) as on:
        await begin(on)
        from waitroom.domain.cards import ReframeView  # noqa: PLC0415
        from waitroom.widgets.card import ReframeCard  # noqa: PLC0415

        card = on.app.screen.query_one(ReframeCard)
        clipped = []
        for prompt in SHIPPED.reframes:
            text = on.room.reframes.text_for(prompt, "Kudra")
            card.view = ReframeView(id=prompt.id, text=text, ask=prompt.ask, place="1 of 24 for mid-wait")
            if words(text) not in words(str(card.render())):
                clipped.append(prompt.id)
        assert not clipped
