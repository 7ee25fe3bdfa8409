import pytest

from waitroom.domain.box.picture_fit import PictureFit, fit_picture


@pytest.mark.parametrize(
    ("picture", "cells", "fit"),
    [
        ((800, 600), (52, 6), PictureFit(16, 6, is_beside=True)),
        ((600, 800), (52, 10), PictureFit(15, 10, is_beside=True)),  # a tall one beside its words
        ((3000, 500), (52, 8), PictureFit(52, 4, is_beside=False)),  # a wide one above them
        ((800, 600), (20, 9), PictureFit(20, 8, is_beside=False)),
        ((10, 9000), (30, 5), PictureFit(1, 5, is_beside=True)),
        ((9000, 10), (30, 5), PictureFit(30, 1, is_beside=False)),
        ((0, 0), (52, 6), None),
        ((800, 600), (52, 1), None),
        ((800, 600), (6, 6), None),
    ],
)
def test_a_picture_is_whole_and_in_its_own_shape(
    picture: tuple[int, int], cells: tuple[int, int], fit: PictureFit | None
) -> None:
    assert fit_picture(picture, *cells) == fit
