"""Pictures as real pixels: what the terminal is handed, and what stands on the screen where."""

import base64
import random
import re
import subprocess
import sys
import zlib
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.driver import Driver

from screenshots.workers import workers_ended
from tests.photographs import as_bytes, beach
from tests.ui.stage import WIDE, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.terminal_graphics import PictureProtocol, TerminalGraphics
from waitroom.widgets.box.held_picture import HeldMementoPicture
from waitroom.widgets.scenery.sixel import colours_first, encode_sixel
from waitroom.widgets.scenery.terminal_pictures import (
    CHUNK,
    PLACEHOLDER,
    PlacedPicture,
    can_hold,
    encode_picture,
    placed_strips,
    placeholder_lines,
    row_and_column_marks,
    upload_sequence,
)

pytestmark = pytest.mark.usefixtures("every_frame")

KITTY = TerminalGraphics(PictureProtocol.PLACEHOLDERS, (10, 20))
_HANDED = re.compile(r"\x1b_Ga=T,U=1,i=(\d+),f=24,o=z,s=(\d+),v=(\d+),c=(\d+),r=(\d+),q=2,m=\d;")


@pytest.fixture(autouse=True)
def has_every_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLORTERM", "truecolor")


@asynccontextmanager
async def kitty(folder: Path, size: tuple[int, int] = WIDE) -> AsyncIterator[tuple[Stage, list[str]]]:
    """Open the room on a terminal that holds pictures; what it is sent is in the list."""
    async with stage(folder, size) as on:
        sent: list[str] = []
        on.app.terminal_pictures._write = sent.append
        on.app.apply_terminal_answers(KITTY, "")
        await begin(on)
        on.room.box.intake.add_bytes(
            as_bytes(beach()),
            MementoDetails(title="the beach", alt="a red parasol on the sand"),
            on.room.now(),
        )
        await on.press("4")
        await rest(on)
        yield on, sent


async def rest(on: Stage, until: Callable[[], bool] = lambda: True) -> None:
    """Wait until the pictures hang, and until what is waited for is so."""
    for turn in range(200):
        if turn >= 3 and until():
            return
        await workers_ended(on.app)
        await on.pilot.pause(0.06)


def numbers(sent: list[str]) -> list[int]:
    return [int(each[1]) for each in map(_HANDED.match, sent) if each]


def forgotten(sent: list[str]) -> set[int]:
    return {int(number) for part in sent for number in re.findall(r"\x1b_Ga=d,d=I,i=(\d+),q=2\x1b\\", part)}


def shown(on: Stage) -> set[int]:
    """Return the numbers of the pictures whose placeholders stand on the screen."""
    found = set()
    for strip in on.app.screen._compositor.render_strips():
        for segment in strip:
            if PLACEHOLDER in segment.text:
                assert segment.style is not None
                assert segment.style.color is not None
                triplet = segment.style.color.triplet
                assert triplet is not None
                found.add(triplet.red << 16 | triplet.green << 8 | triplet.blue)
    return found


def test_a_picture_is_handed_over_whole_in_parts_that_the_protocol_allows() -> None:
    rgb = random.Random(1).randbytes(90 * 80 * 3)
    sent = upload_sequence(encode_picture(Pixels(90, 80, rgb)), PlacedPicture(0x123456, 9, 4))
    parts = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", sent)
    assert "".join(f"\x1b_G{head};{data}\x1b\\" for head, data in parts) == sent
    assert len(parts) > 2
    assert parts[0][0] == "a=T,U=1,i=1193046,f=24,o=z,s=90,v=80,c=9,r=4,q=2,m=1"
    assert [head for head, _ in parts[1:]] == ["q=2,m=1"] * (len(parts) - 2) + ["q=2,m=0"]
    assert max(len(data) for _, data in parts) == CHUNK
    assert zlib.decompress(base64.b64decode("".join(data for _, data in parts))) == rgb


def test_every_placeholder_tells_its_place_and_takes_one_cell() -> None:
    rows = placeholder_lines(PlacedPicture(0x123456, 297, 2))
    assert [cell_len(row) for row in rows] == [297, 297]
    assert rows[1][3:6] == PLACEHOLDER + row_and_column_marks()[1] + row_and_column_marks()[1]
    assert len(set(row_and_column_marks())) == 297
    assert can_hold(297, 297)
    assert not can_hold(298, 1)
    assert not can_hold(0, 4)


def test_a_line_of_a_picture_can_be_cut_anywhere() -> None:
    from rich.style import Style  # noqa: PLC0415

    strip = placed_strips(PlacedPicture(0x123456, 30, 3), Style.parse("on #101010"))[2]
    left, middle, right = strip.divide([10, 17, 30])
    assert (left.cell_length, middle.cell_length, right.cell_length) == (10, 7, 13)
    assert middle.text.startswith(PLACEHOLDER + row_and_column_marks()[2] + row_and_column_marks()[10])


async def test_the_wall_shows_it_in_pixels_and_dimmed_blocks_behind_a_dialog(tmp_path: Path) -> None:
    async with kitty(tmp_path, WIDE) as (on, sent):
        (number,) = shown(on)
        handed = next(each for each in map(_HANDED.match, sent) if each and int(each[1]) == number)
        width, height, columns, lines = (int(handed[index]) for index in range(2, 6))
        assert (width, height) == KITTY.fill_size(columns, lines)
        await on.press("question_mark")
        assert shown(on) == set()
        assert "▀" in on.seen()
        await on.press("escape")
        assert shown(on) == {number}
        assert number not in forgotten(sent)


async def test_held_it_is_handed_over_larger_and_forgotten_when_it_is_put_back(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        (on_the_wall,) = shown(on)
        await on.press("enter")
        await rest(on)
        (held,) = shown(on)
        assert held != on_the_wall
        handed = next(each for each in map(_HANDED.match, sent) if each and int(each[1]) == held)
        columns, lines = int(handed[4]), int(handed[5])
        assert on.seen().count(PLACEHOLDER) == columns * lines
        await on.pilot.resize_terminal(100, 30)
        await rest(on)
        (smaller,) = shown(on)
        assert held in forgotten(sent)
        await on.press("escape")
        await rest(on)
        assert smaller in forgotten(sent)
        assert shown(on)


SIXEL = TerminalGraphics(PictureProtocol.SIXEL, (10, 20))
_PAINTED = re.compile(r'\x1b7\x1b\[(\d+);(\d+)H\x1bP[\d;]*q"1;1;(\d+);(\d+)(#.*)\x1b\\\x1b8', re.DOTALL)


def painted(sent: list[str]) -> list[re.Match[str]]:
    return [each for each in map(_PAINTED.fullmatch, sent) if each]


async def test_where_pixels_are_painted_the_held_one_is_after_every_frame_of_it_and_behind_nothing(
    tmp_path: Path,
) -> None:
    async with kitty(tmp_path) as (on, sent):
        on.app.apply_terminal_answers(SIXEL, "")
        await rest(on)
        sent.clear()
        await on.press("enter")
        await rest(on)
        picture = on.app.screen.query_one(HeldMementoPicture)
        last = painted(sent)[-1]
        assert (int(last[1]), int(last[2])) == (picture.region.y + 1, picture.region.x + 1)
        assert (int(last[3]), int(last[4])) == (picture.size.width * 10, picture.size.height * 20)
        assert len(sent) == len(painted(sent))
        sent.clear()
        await on.press("question_mark")
        await rest(on)
        assert sent == []
        await on.press("escape")
        await rest(on)
        assert painted(sent)
        on.app.notify("a word in the corner")
        await on.pilot.pause()
        sent.clear()
        picture.refresh()
        await on.pilot.pause()
        assert sent == []
        on.app.clear_notifications()
        await on.press("ctrl+l")
        sent.clear()
        picture.refresh()
        await on.pilot.pause()
        assert sent == []
        assert "▀" not in on.seen()


async def test_without_the_encoder_the_held_one_stays_in_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_image._sixel", None)
    async with kitty(tmp_path) as (on, sent):
        on.app.apply_terminal_answers(SIXEL, "")
        await rest(on)
        sent.clear()
        await on.press("enter")
        await rest(on)
        assert sent == []
        assert "▀" in on.seen()


def test_colours_are_defined_before_anything_is_painted() -> None:
    sequence = encode_sixel(Pixels(12, 13, random.Random(2).randbytes(12 * 13 * 3)))
    head, _, body = sequence.partition("1;1;12;13")
    assert head == '\x1bP0;0;0q"'
    defined = re.match(r"(#\d+;2;\d+;\d+;\d+)+", body)
    assert defined is not None
    assert ";2;" not in body[defined.end() :]
    names = set(re.findall(r"#(\d+)", defined[0]))
    assert set(re.findall(r"#(\d+)", body[defined.end() :])) == names
    assert colours_first("no sixel") == "no sixel"


def test_the_encoder_is_loaded_without_what_asks_the_terminal() -> None:
    code = (
        "import sys; from waitroom.domain.scenery.image_pixels import Pixels; "
        "from waitroom.widgets.scenery.sixel import encode_sixel;"
        "assert encode_sixel(Pixels(6, 6, bytes(108))).startswith(chr(27) + 'P');"
        "assert 'textual_image.renderable' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert done.stdout + done.stderr == b""


async def test_a_screen_left_while_one_is_held_is_furnished_again(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, _):
        await on.press("enter")
        await rest(on)
        (before,) = shown(on)
        on.app._suspend_signal()
        on.app.post_message(Driver.SignalResume())
        await on.pilot.pause()
        await rest(on)
        (after,) = shown(on)
        assert after != before


async def test_larger_letters_mean_more_pixels(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        await on.press("enter")
        await rest(on)
        small = [each for each in map(_HANDED.match, sent) if each][-1]
        on.app.apply_terminal_answers(KITTY, "", lambda: (5, 10))
        await on.pilot.resize_terminal(119, 36)

        def stands_large() -> bool:
            # On the way to the new size one may be handed over that is not needed in the end.
            handed = {int(each[1]): int(each[2]) for each in map(_HANDED.match, sent) if each}
            (number,) = shown(on) or {int(small[1])}
            return handed.get(number, int(small[2])) < int(small[2])

        await rest(on, stands_large)
        assert stands_large()


async def test_under_the_cover_no_cell_of_it_is_left_and_it_comes_back(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        (before,) = shown(on)
        await on.press("ctrl+l")
        assert PLACEHOLDER not in on.seen()
        assert before in forgotten(sent)
        sent.clear()
        await rest(on)
        assert not sent
        await on.press("ctrl+l")
        await rest(on)
        assert len(shown(on)) == 1
        assert shown(on) <= set(numbers(sent))


async def test_home_shows_it_on_its_card(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        on_the_wall = shown(on)
        await on.press("1")
        await rest(on)
        (at_home,) = shown(on)
        assert at_home not in on_the_wall
        assert at_home in numbers(sent)
        assert "the beach" in on.seen()


async def test_a_screen_that_was_left_for_the_shell_is_furnished_again(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        (before,) = shown(on)
        on.app._suspend_signal()
        assert before in forgotten(sent)
        on.app.post_message(Driver.SignalResume())
        await on.pilot.pause()
        await rest(on)
        (after,) = shown(on)
        assert after != before


async def test_leaving_takes_every_picture_down(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        on.app.lifecycle.leave_terminal()
        assert set(numbers(sent)) == forgotten(sent)
        assert sent[-1].endswith("\x1b\\")


async def test_blocks_can_be_chosen_and_pixels_come_back(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        handed = len(numbers(sent))
        on.room.save_settings(pictures_in_blocks=True)
        on.app.colours.action_choose_colours()
        await rest(on)
        assert shown(on) == set()
        assert "▀" in on.seen()
        assert len(numbers(sent)) == handed
        on.room.save_settings(pictures_in_blocks=False)
        on.app.colours.action_choose_colours()
        await rest(on)
        assert len(shown(on)) == 1


async def test_the_terminals_own_colours_mean_shades_and_nothing_is_handed_over(tmp_path: Path) -> None:
    async with kitty(tmp_path) as (on, sent):
        await on.press("comma")
        while not on.app.native_ansi_color:
            await on.press("f8") if on.app.screen.is_modal is False else await on.press("right")
        await on.press("escape")
        await rest(on)
        assert shown(on) == set()
        assert on.app.terminal_pictures.graphics is None
        assert set(numbers(sent)) == forgotten(sent)


async def test_a_wall_of_many_leaves_no_more_than_it_keeps_in_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("waitroom.widgets.box.wall.KEPT_CARDS", 4)
    async with kitty(tmp_path) as (on, sent):
        for number in range(9):
            picture = beach()
            picture.putpixel((0, 0), (number, 0, 0))
            on.room.box.intake.add_bytes(
                as_bytes(picture), MementoDetails(title=f"day {number}"), on.room.now()
            )
        await on.press("1")
        await on.press("4")
        for _ in range(4):
            await on.press("pagedown")
            await rest(on)
        assert len(set(numbers(sent)) - forgotten(sent)) <= 4 + 1


async def test_what_was_typed_before_the_room_listened_arrives(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
    async with stage(tmp_path) as on:
        on.app.apply_terminal_answers(None, "4")
        on.app.lifecycle.press_early_keys()
        await on.pilot.pause()
        assert on.app.current_mode == "box"
