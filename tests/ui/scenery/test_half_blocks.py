from textual.app import App, ComposeResult

from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.widgets.scenery.half_blocks import SHADES, HalfBlocks, picture_strips, shaded_picture

RED, GREEN, BLUE = b"\xff\0\0", b"\0\xff\0", b"\0\0\xff"


class Host(App[None]):
    CSS = "HalfBlocks { width: 6; height: 3; }"

    def __init__(self, picture: Pixels | None) -> None:
        super().__init__()
        self.picture = picture

    def compose(self) -> ComposeResult:
        yield HalfBlocks(self.picture)


class Roomy(Host):
    CSS = ""


def lines_of(app: App[None]) -> list[str]:
    picture = app.query_one(HalfBlocks)
    return [picture.render_line(y).text for y in range(picture.size.height)]


def test_equal_neighbours_are_one_segment_and_every_cell_keeps_its_two_colours() -> None:
    (line,) = picture_strips(Pixels(4, 2, RED * 3 + GREEN + BLUE * 4))
    first, second = line
    assert (first.text, second.text) == ("▀▀▀", "▀")
    assert first.style is not None
    assert first.style.color is not None
    assert first.style.bgcolor is not None
    assert (tuple(first.style.color.triplet or ()), tuple(first.style.bgcolor.triplet or ())) == (
        (255, 0, 0),
        (0, 0, 255),
    )
    assert line.cell_length == 4


def test_a_cell_of_one_colour_is_a_filled_space() -> None:
    ((segment,),) = picture_strips(Pixels(2, 2, RED * 4))
    assert segment.text == "  "
    assert segment.style is not None
    assert segment.style.color is None


def test_an_odd_last_row_leaves_its_lower_half_alone() -> None:
    lines = picture_strips(Pixels(1, 3, RED + GREEN + BLUE))
    (last,) = lines[1]
    assert len(lines) == 2
    assert last.style is not None
    assert last.style.bgcolor is None


def test_without_colours_light_and_dark_are_told_by_shades() -> None:
    light, dark = b"\xff\xff\xff", b"\0\0\0"
    (line, last) = shaded_picture(Pixels(2, 3, dark + light + dark + light + light + dark))
    assert line.text == SHADES[0] + SHADES[-1]
    assert last.text == SHADES[-1] + SHADES[0]
    assert shaded_picture(Pixels(0, 0, b"")) == []


async def test_a_picture_is_padded_and_cropped_to_its_place() -> None:
    async with Host(Pixels(2, 2, RED * 2 + GREEN * 2)).run_test() as pilot:
        assert lines_of(pilot.app) == ["▀▀    ", " " * 6, " " * 6]
        pilot.app.query_one(HalfBlocks).pixels = Pixels(9, 2, RED * 9 + GREEN * 9)
        await pilot.pause()
        assert lines_of(pilot.app)[0] == "▀" * 6


async def test_nothing_yet_is_blank() -> None:
    async with Host(None).run_test() as pilot:
        assert lines_of(pilot.app) == [" " * 6] * 3


async def test_a_picture_takes_the_room_it_needs() -> None:
    app = Roomy(Pixels(4, 3, RED * 12))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert tuple(app.query_one(HalfBlocks).size) == (4, 2)
        app.query_one(HalfBlocks).pixels = None
        await pilot.pause()
        assert app.query_one(HalfBlocks).size.width == 0


async def test_the_terminals_own_colours_get_shades() -> None:
    async with Host(Pixels(2, 2, RED * 2 + GREEN * 2)).run_test() as pilot:
        pilot.app.theme = "ansi-dark"
        await pilot.pause()
        assert not set("".join(lines_of(pilot.app))) - set(SHADES)


async def test_what_an_odd_last_row_leaves_free_is_the_widgets_own_ground() -> None:
    class Grounded(Roomy):
        CSS = "HalfBlocks { background: #102030; }"

    app = Grounded(Pixels(2, 3, RED * 6))
    async with app.run_test():
        picture = app.query_one(HalfBlocks)
        segment = next(iter(picture.render_line(1)))
        assert segment.style is not None
        assert segment.style.bgcolor is not None
        assert tuple(segment.style.bgcolor.triplet or ()) == (0x10, 0x20, 0x30)
