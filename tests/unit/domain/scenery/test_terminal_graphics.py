from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.scenery.terminal_graphics import MOST, MOST_SIDE, PictureProtocol, TerminalGraphics

HELD = TerminalGraphics(PictureProtocol.PLACEHOLDERS, (10, 20))
PAINTED = TerminalGraphics(PictureProtocol.SIXEL, (10, 20))


def test_a_picture_is_handed_over_as_large_as_its_cells_and_never_larger_than_it_is() -> None:
    assert HELD.pixel_size(60, 20, (4000, 3000)) == (533, 400)
    assert HELD.pixel_size(60, 20, (64, 48)) == (64, 48)
    assert PAINTED.pixel_size(60, 20, (64, 48)) == (600, 400)


def test_over_a_far_line_a_quarter_of_the_pixels_goes() -> None:
    far = TerminalGraphics(PictureProtocol.PLACEHOLDERS, (10, 20), is_far=True)
    assert far.pixel_size(60, 20, (4000, 3000)) == (267, 200)
    assert far.fill_size(30, 10) == (150, 100)


def test_a_card_among_many_has_no_more_pixels_than_are_kept_small() -> None:
    assert HELD.fill_size(30, 10) == (300, 200)
    assert max(TerminalGraphics(PictureProtocol.PLACEHOLDERS, (20, 40)).fill_size(36, 13)) == MOST_SIDE


sides = st.integers(1, 30_000)


@given(st.integers(-1, 300), st.integers(-1, 300), sides, sides, st.just(HELD))
def test_whatever_the_shape_it_fits_its_cells(
    columns: int, lines: int, across: int, down: int, graphics: TerminalGraphics
) -> None:
    width, height = graphics.pixel_size(columns, lines, (across, down))
    assert 1 <= width <= max(columns, 1) * 10
    assert 1 <= height <= max(lines, 1) * 20
    assert width * height <= MOST * 1.05
