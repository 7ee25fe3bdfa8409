import pytest

from waitroom.domain.scenery.image_pixels import Pixels

RED, GREEN, BLUE = b"\xff\0\0", b"\0\xff\0", b"\0\0\xff"


def test_a_picture_gives_back_its_pixels_and_rows() -> None:
    picture = Pixels(2, 2, RED + GREEN + BLUE + RED)
    assert picture.at(1, 0) == (0, 255, 0)
    assert picture.row(1) == BLUE + RED


@pytest.mark.parametrize(("width", "height", "rgb"), [(1, 1, b""), (0, 0, RED), (-1, 0, b""), (0, -1, b"")])
def test_bytes_that_do_not_fill_the_picture_are_refused(width: int, height: int, rgb: bytes) -> None:
    with pytest.raises(ValueError, match="picture"):
        Pixels(width, height, rgb)


def test_a_crop_keeps_what_lies_inside() -> None:
    picture = Pixels(2, 2, RED + GREEN + BLUE + RED)
    assert picture.crop(1, 0, 5, 5) == Pixels(1, 2, GREEN + RED)
    assert picture.crop(-1, -1, 2, 2) == Pixels(1, 1, RED)
    assert picture.crop(7, 7, 2, 2) == Pixels(0, 0, b"")
