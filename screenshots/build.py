"""Builds the pictures from seeded data and a fixed clock: `python -m screenshots.build`."""

import asyncio
import os
import re
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from screenshots.data_scenes import sync_a_copy, write_for_days
from screenshots.number_sheet import NumberSheet
from screenshots.people_scenes import hear_from_the_panel
from screenshots.privacy_scenes import (
    ask_to_forget_everything,
    ask_to_forget_the_wait,
    set_phrase,
    type_wrong_phrase,
)
from screenshots.question_scenes import ask_questions, reveal, review, wake_questions
from screenshots.scenes import (
    AFTER,
    ANSWERED,
    DAY,
    EVENING,
    MIDDAY,
    MISSPELT,
    MONDAY,
    MORNING,
    NIGHT,
    NOTHING_TO_SAY,
    SILENT,
    SILENT_LONG,
    STOPPED,
    answer_no,
    days_after_no,
    empty_the_box,
    furnish,
    hang_photographs,
    lay_out,
    look_back,
    meet_the_panel,
    plan_both,
    say_it_twice,
    say_no,
    say_yes,
    write_over_days,
)
from screenshots.transfer_scenes import bring_in, look_before_it_comes, take_along
from screenshots.workers import until_still
from waitroom.app import WaitroomApp
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.shared.settings import ThemeChoice
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.outcome.what_next_screen import WhatNextScreen
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.widgets.care.breathing_sun import BreathingSun

FOLDER = Path(__file__).parent
FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)

MOMENT = 0.4
"""Seconds: what is put off no longer than this is part of the picture."""

Act = Callable[[Pilot[None]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, size and moment, the colours, and what is done before it is taken."""

    name: str
    size: tuple[int, int]
    at: datetime = EVENING
    theme: ThemeChoice = ThemeChoice.EVENING
    keys: tuple[str, ...] = ()
    act: Act | None = None
    is_empty: bool = False
    several: bool = False
    photographs: bool = False
    is_bare: bool = False
    is_no: bool = False
    papers: Callable[[Room, Store], None] | None = None


async def breathe_in(pilot: Pilot[None]) -> None:
    """Hold the breath of the picture where the sun is largest."""
    await pilot.press("ctrl+g")
    await pilot.pause()
    sun = pilot.app.screen.query_one(BreathingSun)
    began = sun._since or 0.0  # noqa: SLF001 - the picture stands still where the breath would not
    sun._time_source = lambda: began + 3.6  # noqa: SLF001
    sun.step()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each when what the one before began is done."""
    for key in keys:
        await pilot.press(key)
        await until_still(pilot)


def typed(words: str) -> tuple[str, ...]:
    """Return the keys that type some words."""
    return tuple("space" if sign == " " else sign for sign in words)


def run(activity_id: str, *keys: str) -> Act:
    """Return what opens and begins an activity, and then presses `keys` in it."""

    async def act(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, WaitroomApp)
        open_activity(app, app.room, app.room.content.activity(activity_id))
        for key in ("enter", *keys):
            await pilot.pause()
            await pilot.press(key)
        await until_still(pilot)

    return act


async def promise_counted_from_the_interview(pilot: Pilot[None]) -> None:
    """Fill the form of a new wait with a promise that is counted from the interview's day."""
    for name, words in (
        ("organisation", "Harbour Theatre"),
        ("interviewed", "yesterday"),
        ("promise", "within ten days of the interview"),
    ):
        place = pilot.app.screen.query_one(f"#{name}", Input)
        place.value = words
        place.focus()
        await pilot.pause()


async def show_numbers(pilot: Pilot[None]) -> None:
    """Lay out the number in all phases and at its three heights, on a sheet of its own."""
    await pilot.app.push_screen(NumberSheet())
    await pilot.pause()


async def settle(pilot: Pilot[None]) -> None:
    """Open the ledger after the answer: forecasts to be settled, one after the other."""
    app = pilot.app
    assert isinstance(app, WaitroomApp)
    answer_no(app.room)
    for key in ("3", "s", "f"):
        await pilot.press(key)
        await until_still(pilot)


def open_next_page(name: str) -> Act:
    """Return what opens a page of the room "What next"."""

    async def act(pilot: Pilot[None]) -> None:
        await press(pilot, "6")
        screen = pilot.app.screen
        assert isinstance(screen, WhatNextScreen)
        screen.mark(f"page:{name}")
        await press(pilot, "enter")

    return act


def open_keys(words: str, *keys: str) -> Act:
    """Return what opens the list of keys, finds something in it, and then presses `keys`."""

    async def act(pilot: Pilot[None]) -> None:
        await pilot.app.run_action("app.own_keys")
        await press(pilot, *typed(words), *keys)

    return act


WIDE, SMALL, SIDE, LARGE = (120, 36), (80, 24), (40, 12), (200, 50)

CAUGHT = (
    "Q", *typed("Why do you want to work here"), "enter", "w",
    *typed("Tell us about a plan that fell apart"), "enter", "b", *typed("Have you run a budget"), "enter", "n",
    *typed("How do you win over a volunteer"), "enter",
)  # fmt: skip

PICTURES = (
    Picture("welcome", SMALL, is_empty=True),
    Picture("home-evening", WIDE),
    Picture("home-paper-day", WIDE, at=DAY, theme=ThemeChoice.PAPER),
    Picture("board", WIDE, several=True, keys=("b",)),
    Picture("home-several", WIDE, several=True, theme=ThemeChoice.PAPER, at=DAY),
    Picture("home-80x24", SMALL),
    Picture("home-40x12", SIDE),
    Picture("home-200x50", LARGE, at=DAY),
    Picture("home-picture", WIDE, photographs=True),
    Picture("home-picture-80x24", SMALL, photographs=True, keys=("tab", "tab", "tab")),
    Picture("home-night", WIDE, at=NIGHT, theme=ThemeChoice.BY_HOUR),
    Picture("numbers", (150, 112), act=show_numbers),
    Picture("numbers-paper", (150, 112), act=show_numbers, theme=ThemeChoice.PAPER),
    Picture("breathing", WIDE, act=breathe_in),
    Picture("cover", SMALL, keys=("ctrl+l",)),
    Picture("lock", WIDE, papers=set_phrase, act=type_wrong_phrase),
    Picture("lock-80x24", SMALL, papers=set_phrase, keys=("f2",), theme=ThemeChoice.PAPER),
    Picture("forget", WIDE, act=ask_to_forget_everything, theme=ThemeChoice.PAPER),
    Picture("forget-wait-80x24", SMALL, act=ask_to_forget_the_wait),
    Picture("letters", WIDE, keys=("e",)),
    Picture("letters-history", WIDE, keys=("e", "ctrl+r"), papers=write_over_days, theme=ThemeChoice.PAPER),
    Picture("letters-people", SMALL, keys=("2", "alt+p"), papers=meet_the_panel),
    Picture("letters-two", WIDE, keys=("e", "escape", "alt+v"), papers=say_it_twice),
    Picture("letters-80x24", SMALL, keys=("e",), theme=ThemeChoice.PAPER),
    Picture("letters-misspelt", WIDE, keys=("e",), papers=lay_out(MISSPELT)),
    Picture("letters-stop", WIDE, keys=("e",), papers=lay_out(STOPPED), theme=ThemeChoice.PAPER),
    Picture("letters-quiet", WIDE, at=MORNING, keys=("e",), papers=lay_out(NOTHING_TO_SAY)),
    Picture("promise-counted", SMALL, keys=("n",), act=promise_counted_from_the_interview),
    Picture("the-wait", WIDE, keys=("t",)),
    Picture("agenda", SMALL, keys=("A",), theme=ThemeChoice.PAPER),
    Picture("source", WIDE, at=MIDDAY, keys=("s",)),
    Picture("grounding", SMALL, act=run("five-senses", *typed("the kettle"), "enter", *typed("rain"))),
    Picture("game", SMALL, at=DAY, theme=ThemeChoice.PAPER, act=run("sliding-fifteen")),
    Picture(
        "blocks",
        WIDE,
        act=run("falling-blocks", "left", "space", "right", "right", "space", "up", "space", "p"),
    ),
    Picture(
        "blocks-80x24",
        SMALL,
        at=DAY,
        theme=ThemeChoice.PAPER,
        act=run("falling-blocks", "left", "space", "right", "right", "space", "p"),
    ),
    Picture("ladder", SMALL, act=run("word-ladder", "tab")),
    Picture("checklist", WIDE, act=run("see-a-friend", "space", "space")),
    Picture("guided", WIDE, act=run("self-compassion-break", "enter")),
    Picture("ledger", WIDE, at=AFTER, act=settle),
    Picture("night", WIDE, at=NIGHT, keys=("3",)),
    Picture("check-in", SMALL, keys=("c", "7", "down", "4")),
    Picture("hard-hour", SMALL, keys=("c", "8", "down", "1", "enter")),
    Picture("palette", SMALL, keys=("ctrl+p", "g", "a", "m", "e"), theme=ThemeChoice.PAPER),
    Picture("traps", SMALL, at=DAY, theme=ThemeChoice.PAPER, keys=("T", "right", "right")),
    Picture("care", WIDE, keys=("3",)),
    Picture("care-80x24", SMALL, keys=("3",), theme=ThemeChoice.PAPER),
    Picture("happy-box", WIDE, keys=("4",), photographs=True),
    Picture("held", WIDE, keys=("4", "home", "enter"), photographs=True),
    Picture("empty-box", WIDE, keys=("4",), is_bare=True, theme=ThemeChoice.PAPER),
    Picture("after-no", WIDE, keys=("N",), photographs=True, is_no=True),
    Picture("after-no-80x24", SMALL, keys=("N",), photographs=True, is_no=True, theme=ThemeChoice.PAPER),
    Picture("keys", WIDE, act=open_keys("find")),
    Picture("keys-80x24", SMALL, act=open_keys("care"), theme=ThemeChoice.PAPER),
    Picture("keys-swap", WIDE, act=open_keys("veil", "enter", "n"), theme=ThemeChoice.PAPER),
    Picture("keys-swap-80x24", SMALL, act=open_keys("veil", "enter", "n")),
    Picture("settings-80x24", SMALL, keys=("comma",)),
    Picture("contrast-dark", WIDE, theme=ThemeChoice.HIGH_CONTRAST),
    Picture("contrast-light", WIDE, theme=ThemeChoice.HIGH_CONTRAST_LIGHT),
    Picture("people", WIDE, keys=("t", "p"), papers=hear_from_the_panel),
    Picture("people-80x24", SMALL, keys=("t", "p"), papers=hear_from_the_panel, theme=ThemeChoice.PAPER),
    Picture("wait-page", WIDE, keys=("t",), papers=hear_from_the_panel),
    Picture("wait-page-80x24", SMALL, keys=("t",), papers=hear_from_the_panel, theme=ThemeChoice.PAPER),
    Picture("phone", WIDE, at=DAY, keys=("R",), several=True, papers=hear_from_the_panel),
    Picture("phone-80x24", SMALL, at=DAY, keys=("R",), papers=hear_from_the_panel, theme=ThemeChoice.PAPER),
    Picture("futures", WIDE, keys=("6", "enter"), papers=plan_both),
    Picture("futures-80x24", SMALL, keys=("6",), papers=plan_both, theme=ThemeChoice.PAPER),
    Picture("week-after", WIDE, at=MONDAY, keys=("6",), papers=days_after_no),
    Picture("week-after-80x24", SMALL, at=MONDAY, keys=("6",), papers=days_after_no, theme=ThemeChoice.PAPER),
    Picture(
        "looking-back",
        WIDE,
        at=MONDAY,
        act=open_next_page("debrief"),
        papers=look_back,
        theme=ThemeChoice.PAPER,
    ),
    Picture("looking-back-80x24", SMALL, at=MONDAY, act=open_next_page("debrief"), papers=look_back),
    Picture("what-happened", WIDE, at=ANSWERED, keys=("y",)),
    Picture("what-happened-80x24", SMALL, at=ANSWERED, keys=("y", "enter"), theme=ThemeChoice.PAPER),
    Picture("yes", WIDE, at=ANSWERED, keys=("y", "enter", "enter")),
    Picture("yes-80x24", SMALL, at=ANSWERED, keys=("y", "enter", "enter"), theme=ThemeChoice.PAPER),
    Picture("two-offers", WIDE, at=ANSWERED, several=True, papers=say_yes, keys=("left_square_bracket", "N")),
    Picture(
        "two-offers-80x24",
        SMALL,
        at=ANSWERED,
        several=True,
        papers=say_yes,
        theme=ThemeChoice.PAPER,
        keys=("left_square_bracket", "N"),
    ),
    Picture("silence", WIDE, at=SILENT, keys=("N",)),
    Picture("silence-80x24", SMALL, at=SILENT_LONG, keys=("N",), theme=ThemeChoice.PAPER),
    Picture("backups", WIDE, keys=("B",), papers=write_for_days),
    Picture("backups-80x24", SMALL, keys=("B",), papers=write_for_days, theme=ThemeChoice.PAPER),
    Picture(
        "backup-beside-today",
        WIDE,
        keys=("B", "end", "enter"),
        papers=write_for_days,
        theme=ThemeChoice.PAPER,
    ),
    Picture("backup-beside-today-80x24", SMALL, keys=("B", "end", "enter"), papers=write_for_days),
    Picture("second-copies", WIDE, keys=("B", "c"), papers=sync_a_copy, theme=ThemeChoice.PAPER),
    Picture("second-copies-80x24", SMALL, keys=("B", "c"), papers=sync_a_copy),
    Picture("second-copy-beside-today", WIDE, keys=("B", "c", "enter"), papers=sync_a_copy),
    Picture("find", SMALL, keys=("slash", "t", "h", "e", "space", "m"), photographs=True),
    Picture("happy-box-80x24", SMALL, keys=("4",), photographs=True, theme=ThemeChoice.PAPER),
    Picture("catching", WIDE, keys=CAUGHT),
    Picture("catching-80x24", SMALL, keys=CAUGHT, theme=ThemeChoice.PAPER),
    Picture("questions", WIDE, keys=("5",), papers=ask_questions),
    Picture("questions-80x24", SMALL, keys=("5",), papers=ask_questions, theme=ThemeChoice.PAPER),
    Picture("story", WIDE, keys=("5", "v", "enter"), papers=ask_questions),
    Picture("story-80x24", SMALL, keys=("5", "v", "enter"), papers=ask_questions, theme=ThemeChoice.PAPER),
    Picture("review", WIDE, papers=wake_questions, act=review),
    Picture("review-80x24", SMALL, papers=wake_questions, act=review, theme=ThemeChoice.PAPER),
    Picture("review-answer", WIDE, papers=wake_questions, act=reveal),
    Picture("review-answer-80x24", SMALL, papers=wake_questions, act=reveal, theme=ThemeChoice.PAPER),
    Picture("import-columns", WIDE, act=bring_in),
    Picture("import-columns-80x24", SMALL, act=bring_in, theme=ThemeChoice.PAPER),
    Picture("import-preview", WIDE, act=look_before_it_comes),
    Picture("import-preview-80x24", SMALL, act=look_before_it_comes, theme=ThemeChoice.PAPER),
    Picture("export", WIDE, act=take_along),
    Picture("export-80x24", SMALL, act=take_along, theme=ThemeChoice.PAPER),
)


async def take(picture: Picture, folder: Path, expected: str = "") -> str:
    """Act one scene and return it as SVG, without the font that would be fetched from elsewhere.

    Where it looks as `expected` when it has come to rest, nothing more is waited for.
    """
    clock = FixedClock(picture.at, "Europe/London")
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=clock.now())
    room = build_room(store, clock, paths)
    room.desk.spelling_check.checker = None  # the same pictures where a checker of spelling is installed
    if not picture.is_empty:
        furnish(room, store, theme=picture.theme, several=picture.several)
        if picture.photographs:
            hang_photographs(room)
        if picture.is_bare:
            empty_the_box(room)
        if picture.is_no:
            say_no(room)
        if picture.papers is not None:
            picture.papers(room, store)
        store.flush(3.0)
    app = WaitroomApp(room)
    try:
        async with app.run_test(size=picture.size) as pilot:
            await until_still(pilot)
            await press(pilot, *picture.keys)
            if picture.act is not None:
                await picture.act(pilot)
            # The letter is read back a moment after the last key, and pictures are thumbnailed in a thread:
            # wait until nothing changes any more. Where no key was pressed only the first frames are awaited.
            await until_still(pilot, MOMENT)
            shown, quiet, enough = _shown(app), 0, 4 if picture.keys else 2
            svg = _svg(app)
            while svg != expected and quiet < enough:
                await pilot.pause(0.3)
                await until_still(pilot, MOMENT)
                before, shown = shown, _shown(app)
                if shown == before:
                    quiet += 1
                else:
                    svg, quiet = _svg(app), 0
    finally:
        room.close()
    return svg


def _shown(app: WaitroomApp) -> object:
    """Return what stands on the screen, to be compared: cheaper than writing it as SVG."""
    return app.screen, app.is_covered, app.screen._compositor.render_strips()  # noqa: SLF001


def _svg(app: WaitroomApp) -> str:
    return FACE.sub("", app.export_screenshot(title="bash")).replace("Fira Code", "DejaVu Sans Mono")


def build(folder: Path, names: tuple[str, ...] = (), expected: str = "") -> None:
    """Make the pictures (all, or those named) in `folder`; a single one may be `expected`."""
    os.environ["TZ"] = "Europe/London"
    time.tzset()
    for picture in PICTURES:
        if names and picture.name not in names:
            continue
        with tempfile.TemporaryDirectory() as room:
            svg = asyncio.run(take(picture, Path(room), expected))
        (folder / f"{picture.name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    build(FOLDER, tuple(sys.argv[1:]))
