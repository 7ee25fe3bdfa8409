"""The cover over every place of the room: nothing gets in, nothing gets out, and all is as it was."""

import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from shutil import copytree

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.geometry import Size
from textual.widgets import Input, TextArea

from screenshots.scenes import DIRECTORS, furnish, hang_photographs
from screenshots.workers import workers_ended
from tests.ui.glass import glass_of, look_through_glass
from tests.ui.room_commands import is_asked_in
from tests.ui.stage import SMALL, Stage, laid_in, stage
from waitroom.domain.scenery.terminal_graphics import PictureProtocol, TerminalGraphics
from waitroom.domain.shared.settings import ThemeChoice
from waitroom.key_bindings import APP, COMMANDS
from waitroom.messages import OpenLetter
from waitroom.screens.care.activities.activity_intro import ActivityIntroDialog
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.shared.cover_screen import NO_KEYS
from waitroom.widgets.letters.letter_body import LetterBody

BOUND = sorted({key for command in COMMANDS for key in command.keys.split(",") if key})
"""Every key of the command table."""

WRITTEN = ("a", "Z", "5", "space", "backspace", "ctrl+a", "ctrl+z", "ctrl+v", "ctrl+q", "alt+x", "shift+tab")

NO_KEY_AT_ALL = (
    *sorted(NO_KEYS),
    "shift+left_shift", "alt+left_alt", "super+left_super", "media_play", "media_stop", "<ignore>",
)  # fmt: skip

NO_KEYS_BY_BYTES = (
    # A lone Shift, Alt, Super, lower volume, Caps Lock, as kitty's protocol numbers them.
    "\x1b[57441;2u", "\x1b[57443;3u", "\x1b[57444;9u", "\x1b[57438u", "\x1b[57358u",
    # Focus goes and comes; a mouse that moves, presses, lets go and turns its wheel.
    "\x1b[O", "\x1b[I", "\x1b[<35;10;10M", "\x1b[<0;10;10M", "\x1b[<0;10;10m", "\x1b[<64;10;10M", "\x1b[<2;1;1M",
    # Its modes, where the cursor is, a paste.
    "\x1b[?2026;2$y", "\x1b[5;9R", "\x1b[200~n4?/pasted words\r\x1b[201~",
)  # fmt: skip

REPORTS = (
    *NO_KEYS_BY_BYTES, "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1b]10;rgb:cdcd/d6d6/f4f4\x07", "\x1b[?62;4c",
)  # fmt: skip
"""The last three are its colours and its name."""

_UNSEEN = re.compile(r"\x1b]22;[a-z]*\x07")
"""The shape of the mouse's pointer."""

LEFT_OUT = {"cover", "leave", "letters.editor", "letters.trash"}
"""What takes the room away instead of opening something in it."""

ROOMS = {"home": "1", "letters": "2", "care": "3", "box": "4", "next": "6"}


@pytest.fixture(scope="session")
def something_of_everything(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a room that has it, to be copied."""
    folder = tmp_path_factory.mktemp("furnished")
    with laid_in(folder) as (room, store):
        furnish(room, store, theme=ThemeChoice.EVENING, several=True)
        hang_photographs(room)
    return folder


@pytest.fixture
def folder(something_of_everything: Path, tmp_path: Path) -> Path:
    """Return the folder of a room with something of everything."""
    return copytree(something_of_everything, tmp_path, dirs_exist_ok=True)


@asynccontextmanager
async def furnished(
    folder: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int] = SMALL
) -> AsyncIterator[Stage]:
    """Open it on a terminal that is read."""
    look_through_glass(monkeypatch)
    async with stage(folder, size) as on:
        await on.pilot.pause()
        yield on


def state(on: Stage) -> dict[str, object]:
    """Return what the person left: where they were, where the cursor stood, what was written."""
    app = on.app
    fields = [*app.screen.query(Input), *app.screen.query(TextArea)]
    return {
        "mode": app.current_mode,
        "screens": list(app.screen_stack),
        "focus": app.screen.focused,
        "cursor": [
            each.cursor_position if isinstance(each, Input) else (each.cursor_location, each.selection)
            for each in fields
        ],
        "words": [each.value if isinstance(each, Input) else each.text for each in fields],
        "scrolled": [
            (each, each.scroll_offset) for each in app.screen.query("*") if each.allow_vertical_scroll
        ],
    }


async def post(on: Stage, several: Iterable[events.Event]) -> None:
    for event in several:
        on.app.post_message(event)
    await on.pilot.pause()


def keys(names: Iterable[str]) -> list[events.Event]:
    return [events.Key(name, name if len(name) == 1 else None) for name in names]


def seen_in(written: str) -> str:
    """Return what a person could see or hear of what was written."""
    return _UNSEEN.sub("", written)


def reported(reports: Iterable[str] = REPORTS) -> list[events.Event]:
    """Return what Textual makes of the bytes of some reports."""
    parser, found = XTermParser(), list[events.Event]()
    for report in reports:
        found += [each for each in parser.feed(report) if isinstance(each, events.Event)]
    return found


def nothing_but_the_decoy(on: Stage) -> None:
    """Read every cell of the terminal."""
    size = (on.app.size.width, on.app.size.height)
    assert on.app.is_covered
    assert glass_of(on.app).rows(size) == on.app.covered_rows()


async def cover_holds(on: Stage, place: str) -> None:
    """Cover, do everything that can be done to a terminal, and lift it again."""
    app, glass = on.app, glass_of(on.app)
    before = state(on)
    await post(on, keys(["ctrl+l"]))
    nothing_but_the_decoy(on)
    glass.written()
    await post(on, keys(key for key in (*BOUND, *WRITTEN, *NO_KEY_AT_ALL) if key not in app.cover_keys))
    await post(on, reported())
    app.bell()
    app.notify("said beneath")
    app.ticker.tick()
    await on.pilot.pause()
    assert seen_in(glass.written()) == "", place
    nothing_but_the_decoy(on)
    await post(on, keys(["f9"]))
    assert not app.is_covered, place
    assert state(on) == before, place
    assert "said beneath" in [each.message for each in app._notifications], place
    app.clear_notifications()


async def back_to(on: Stage, room: str) -> None:
    """Leave whatever is open, and go to a room."""
    for _ in range(12):
        if len(on.app.screen_stack) == 1:
            break
        await post(on, keys(["escape"]))
    assert len(on.app.screen_stack) == 1, on.app.screen_stack
    await on.app.rooms.action_go(room)
    await on.pilot.pause()


async def to_the_draft(on: Stage) -> LetterBody:
    """Stand in the text of the letter that is not sent yet, at its end."""
    await back_to(on, "letters")
    await on.app.rooms.on_open_letter(OpenLetter(DIRECTORS))
    await on.pilot.pause()
    body = on.app.screen.query_one(LetterBody)
    body.focus()
    body.move_cursor(body.document.end)
    await on.pilot.pause()
    return body


@pytest.mark.parametrize("room", ROOMS)
async def test_it_covers_each_room_and_whatever_a_key_opens_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, room: str
) -> None:
    places = {
        "home": ("home", "card."),
        "letters": ("letters",),
        "care": ("care",),
        "box": ("box", "app"),
        "next": ("next", "app"),
    }[room]
    commands = [each for each in COMMANDS if each.where.startswith(places) and each.id not in LEFT_OUT]
    commands = [each for each in commands if room != "care" or not each.where.startswith("card")]
    if room == "next":  # the other pages of the whole app are covered over the box
        commands = [each for each in commands if each.where != APP or is_asked_in(room, each)]
    seen = set[tuple[type, ...]]()
    async with furnished(folder, monkeypatch) as on:
        await back_to(on, room)
        await cover_holds(on, room)
        for command in commands:
            await back_to(on, room)
            key = command.keys.split(",")[0]
            if room == "letters":
                await to_the_draft(on)
                await post(on, keys([] if key.startswith("ctrl+") else ["escape"]))
            await post(on, keys([key]))
            place = tuple(type(screen) for screen in on.app.screen_stack)
            if len(place) > 1 and place not in seen:
                seen.add(place)
                await on.until_still()
                await cover_holds(on, f"{room}: {command.id}: {place[-1].__name__}")
    assert len(seen) >= 4, seen


async def test_it_covers_each_game_and_each_activity(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modes = set[str]()
    async with furnished(folder, monkeypatch) as on:
        for activity in on.room.content.activities:
            kind = activity.id if activity.mode == "game" else activity.mode
            if kind in modes or activity.mode == "draft":
                continue
            modes.add(kind)
            await back_to(on, "home")
            open_activity(on.app, on.room, activity)
            await on.pilot.pause()
            if len(modes) == 1:
                await cover_holds(on, "before an activity")
            assert isinstance(on.app.screen, ActivityIntroDialog)
            on.app.screen.action_begin()
            await on.pilot.pause()
            await cover_holds(on, activity.id)
    assert len(modes) > 10


@pytest.mark.parametrize("way", [PictureProtocol.PLACEHOLDERS, PictureProtocol.SIXEL])
async def test_it_covers_a_held_picture_and_its_pixels(
    folder: Path, monkeypatch: pytest.MonkeyPatch, way: PictureProtocol
) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")
    async with furnished(folder, monkeypatch) as on:
        on.app.apply_terminal_answers(TerminalGraphics(way, (10, 20)), "")
        await back_to(on, "box")
        await post(on, keys(["home", "enter"]))
        await workers_ended(on.app)
        await on.pilot.pause()
        await cover_holds(on, "held")
        await post(on, keys(["ctrl+l"]))
        glass_of(on.app).written()
        await post(on, keys(["ctrl+l"]))
        await workers_ended(on.app)
        await on.pilot.pause()
        sent = glass_of(on.app).written()
        assert ("\x1b_Ga=T" if way is PictureProtocol.PLACEHOLDERS else "\x1bP") in sent


async def test_what_comes_late_comes_beneath_and_is_there_afterwards(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with furnished(folder, monkeypatch) as on:
        app, glass = on.app, glass_of(on.app)
        latecomers = (
            app.dialogs.action_settings,
            app.dialogs.action_people,
            app.dialogs.action_phone,
            app.dialogs.action_help,
            app.dialogs.action_search,
            app.dialogs.action_breathe,
            app.box_commands.action_add_memento,
            app.dialogs.action_put_aways,
            app.dialogs.action_command_palette,
            app.colours.action_next_theme,
        )
        for number, late in enumerate(latecomers):
            await back_to(on, "home")
            await post(on, keys(["ctrl+l"]))
            glass.written()
            late()
            await on.pilot.pause()
            assert seen_in(glass.written()) == "", late
            nothing_but_the_decoy(on)
            await post(on, keys(["ctrl+l"]))
            assert (len(app.screen_stack) == 2) is (late != app.colours.action_next_theme), number
            assert glass.rows(SMALL) != app.covered_rows()
        await back_to(on, "home")
        await post(on, keys(["ctrl+l"]))
        await app.rooms.action_go("box")
        await on.pilot.pause()
        assert glass.written()
        nothing_but_the_decoy(on)
        await post(on, keys(["ctrl+l"]))
        assert "comet" in "\n".join(glass.rows(SMALL))


async def test_words_typed_in_one_go_with_the_cover_are_in_the_letter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with furnished(folder, monkeypatch) as on:
        body = await to_the_draft(on)
        before = body.text
        await post(on, keys([*"hello", "ctrl+l", *"not this"]))
        nothing_but_the_decoy(on)
        assert body.text == before + "hello"
        await post(on, keys(["ctrl+l", "x"]))
        assert body.text == before + "hellox"


async def test_a_cover_that_came_by_itself_is_lifted_by_a_key_that_is_one_and_it_is_not_typed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with furnished(folder, monkeypatch) as on:
        app = on.app
        await to_the_draft(on)
        before = state(on)
        for report in [*keys(NO_KEY_AT_ALL), *reported(NO_KEYS_BY_BYTES)]:
            app.cover(on.room.now(), is_own=True)
            await post(on, [report])
            nothing_but_the_decoy(on)
        for key in [*BOUND, *WRITTEN, "ctrl+q", "f12", "menu"]:
            app.cover(on.room.now(), is_own=True)
            await post(on, keys([key]))
            assert not app.is_covered, key
            assert state(on) == before, key


async def test_it_covers_at_once_at_any_size_and_after_the_shell(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with furnished(folder, monkeypatch) as on:
        await post(on, keys(["ctrl+l"]))
        for size in ((120, 36), (40, 12), (10, 3), (200, 60), SMALL):
            await on.pilot.resize_terminal(*size)
            nothing_but_the_decoy(on)
        glass_of(on.app).write("\x1b[2Jwhat a change of the size there and back left")
        await post(on, [events.Resize(Size(*SMALL), Size(*SMALL))])
        nothing_but_the_decoy(on)
        glass_of(on.app).write("\x1b[2J\x1b[Hwhat the shell showed")
        on.app._suspend_signal()
        on.app.post_message(Driver.SignalResume())
        await on.pilot.pause()
        nothing_but_the_decoy(on)
        await post(on, keys(["ctrl+l"]))


async def test_a_start_that_is_covered_shows_not_one_frame_of_the_room(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with furnished(folder, monkeypatch) as on:
        on.room.save_settings(cover_at_start=True)
        await back_to(on, "letters")
    look_through_glass(monkeypatch)
    async with stage(folder, SMALL) as on:
        await on.pilot.pause()
        nothing_but_the_decoy(on)
        written = glass_of(on.app).written()
        assert "Museum" not in written
        assert "waitroom" not in written
        await post(on, keys(["left_shift"]))
        nothing_but_the_decoy(on)
        await post(on, keys(["n"]))
        assert on.app.current_mode == "letters"
        assert len(on.app.screen_stack) == 1
        await on.until(lambda: "priya@museum" in "\n".join(glass_of(on.app).rows(SMALL)))
