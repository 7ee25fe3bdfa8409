"""How large a picture is drawn among its words: whole, in its own shape, above them or beside them."""

from waitroom.quick_tuple import NamedTuple

LEAST_WORDS = 18
"""Columns that words need beside a picture."""
GAP = 3
"""Columns between a picture and the words beside it."""


class PictureFit(NamedTuple):
    """The cells of a picture, and whether its words stand beside it; else they are one line below."""

    columns: int
    lines: int
    is_beside: bool


def fit_picture(picture: tuple[int, int], width: int, height: int) -> PictureFit | None:
    """Return how a picture (width and height in pixels) is drawn on `width` x `height` cells with its words.

    A cell is as high as two of its widths. The larger way is taken; None where there is no room for either.
    """
    across, down = picture
    if across < 1 or down < 1 or height < 2 or width < 8:
        return None
    below = _whole(across, down, width, height - 1)
    found = PictureFit(*below, is_beside=False)
    if width >= LEAST_WORDS + GAP + 4:
        beside = _whole(across, down, width - LEAST_WORDS - GAP, height)
        if beside[0] * beside[1] >= below[0] * below[1]:
            found = PictureFit(*beside, is_beside=True)
    return found


def _whole(across: int, down: int, width: int, height: int) -> tuple[int, int]:
    columns = max(1, min(width, round(2 * height * across / down)))
    return columns, max(1, min(height, round(columns * down / across / 2)))
