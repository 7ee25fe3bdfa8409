"""The only door to the picture decoder: hostile files in, small pictures without metadata out.

Pillow is imported when the first picture is looked at. Pictures are made smaller in linear light: averaged as
sRGB numbers, small bright things grow dark (IEC 61966-2-1 gives the curve).
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from waitroom.domain.box.file_signatures import extension_from_bytes
from waitroom.domain.box.pasted_content import PICTURE_ENDINGS
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.store import truncated_pictures
from waitroom.translation import _

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose

MOST_PIXELS = 40_000_000
"""The largest picture that is decoded, by the size its header states."""

MOST_ACROSS = 32_000
"""The longest side of a picture that is decoded: a line of a million pixels takes more memory than a photograph."""

MOST_SCANS = 100
"""So many passes over a JPEG are decoded; the progressive ones of cameras have about ten."""

BARELY = 8
"""Of 255: what differs no more than so much, all over a torn picture, shows nothing."""

FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
PAPER = (244, 241, 234, 255)
"""What lies beneath the clear parts of a picture."""

_LIGHT = 65535
_STRIP = 1 << 20
_ORIENTATION = 0x0112


def picture_kind(data: bytes) -> str:
    """Return the ending that the first bytes of a picture ask for, or an empty text for anything else."""
    ending = extension_from_bytes(data)
    return ending if ending in PICTURE_ENDINGS else ""


def decode_thumbnail(
    data: bytes, width: int, height: int, name: str, *, is_filling: bool = False
) -> tuple["Image", tuple[int, int]]:
    """Return a picture within `width` x `height` pixels, turned upright, and the size of the original.

    With `is_filling` it has exactly that size and is cut at the edges that stand over; else it keeps its
    shape and is not enlarged. Only the first frame of a moving picture is read; of a torn one what is there.

    Raises:
        NotUnderstood: one sentence with `name`, for whatever the decoder does not take.
    """
    try:
        _refuse_many_scans(data, name)
        return _reduced(data, (width, height), name, is_filling=is_filling)
    except NotUnderstood:
        raise
    except Exception as error:  # whatever a decoder raises over a hostile file is the same sentence
        with _leniently():
            for whole in truncated_pictures.repaired_versions(data):
                found = _of_torn(whole, (width, height), name, is_filling=is_filling)
                if found is not None:
                    return found
        raise _unreadable(name) from error


def read_size(data: bytes, name: str) -> tuple[int, int]:
    """Return the width and height of a picture, upright, by its header alone.

    Raises:
        NotUnderstood: one sentence with `name`, for whatever is no picture that can be opened.
    """
    try:
        with _opened(data) as image:
            _refuse_large(image, name)
            is_turned = _turn(image) in _sideways()
            return (image.height, image.width) if is_turned else image.size
    except NotUnderstood:
        raise
    except Exception:  # noqa: BLE001 - as above: what is torn is measured by drawing it
        return decode_thumbnail(data, 8, 8, name)[1]


def _unreadable(name: str) -> NotUnderstood:
    return NotUnderstood(
        _("{name} cannot be read as a picture; it may be cut short or damaged.").format(name=name)
    )


@contextmanager
def _opened(data: bytes) -> Iterator["Image"]:
    from PIL import Image, JpegImagePlugin  # noqa: PLC0415 - 15 ms and 7 MB that only a picture needs

    # Our own limit, by the header, stands in place of Pillow's, which would warn on the terminal.
    Image.MAX_IMAGE_PIXELS = None
    # A warning of a decoder (torn EXIF, say) must not reach the terminal, nor end another thread as an error.
    with warnings.catch_warnings(action="ignore"):
        if data.startswith(b"\xff\xd8"):
            # By itself: the first picture of several is asked for, whatever the list of the others says.
            with JpegImagePlugin.JpegImageFile(io.BytesIO(data)) as photograph:
                yield photograph
        else:
            with Image.open(io.BytesIO(data), formats=FORMATS) as image:
                yield image


def _reduced(
    data: bytes, size: tuple[int, int], name: str, *, is_filling: bool
) -> tuple["Image", tuple[int, int]]:
    with _opened(data) as image:
        _refuse_large(image, name)
        turn = _turn(image)
        whole = (image.height, image.width) if turn in _sideways() else image.size
        asked = (size[1], size[0]) if turn in _sideways() else size
        image.draft("RGB", (asked[0] * 4, asked[1] * 4))
        small = _smaller(image, asked, is_filling=is_filling)
        return (small if turn is None else small.transpose(turn)), whole


def _of_torn(
    data: bytes, size: tuple[int, int], name: str, *, is_filling: bool
) -> tuple["Image", tuple[int, int]] | None:
    """Return what is left of a torn picture as `decode_thumbnail` does; None where nothing of it can be seen."""
    try:
        small, whole = _reduced(data, size, name, is_filling=is_filling)
    except NotUnderstood:
        raise
    except Exception:  # noqa: BLE001 - as above
        return None
    # What was never drawn is one colour all over.
    values = [small.getchannel(band).tobytes() for band in range(3)]
    return (small, whole) if any(max(each) - min(each) > BARELY for each in values) else None


_LENIENT = Lock()


@contextmanager
def _leniently() -> Iterator[None]:
    """Let the decoder draw what is there of a picture that ends too early; one at a time, for it is one switch."""
    from PIL import ImageFile  # noqa: PLC0415 - as above

    with _LENIENT:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _refuse_large(image: "Image", name: str) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise NotUnderstood(
            _("{name} is larger than 40 million pixels; it was not opened.").format(name=name)
        )
    if max(image.size) > MOST_ACROSS:
        raise NotUnderstood(
            _("{name} is longer than 32,000 pixels on one side; it was not opened.").format(name=name)
        )


def _refuse_many_scans(data: bytes, name: str) -> None:
    if data.startswith(b"\xff\xd8") and truncated_pictures.passes(data, MOST_SCANS) > MOST_SCANS:
        raise NotUnderstood(
            _("{name} is drawn in more passes than a photograph has; it was not opened.").format(name=name)
        )


def encode_png(image: "Image") -> bytes:
    """Return a small picture as PNG, without any metadata."""
    out = io.BytesIO()
    image.save(out, format="PNG")
    return out.getvalue()


def decode_pixels(image: "Image") -> Pixels:
    """Return a small picture as plain pixels."""
    return Pixels(image.width, image.height, image.tobytes())


def _smaller(image: "Image", asked: tuple[int, int], *, is_filling: bool) -> "Image":
    from PIL import Image  # noqa: PLC0415 - as above

    box, target = _fit(image.size, asked, is_filling=is_filling)
    factor = max(1, min((box[2] - box[0]) // (2 * target[0]), (box[3] - box[1]) // (2 * target[1])))
    bands = _light_bands(image, box, factor)
    lines = [band.resize(target, Image.Resampling.HAMMING).point(_to_srgb(), "L") for band in bands]
    return Image.merge("RGB", lines)


def _fit(
    size: tuple[int, int], asked: tuple[int, int], *, is_filling: bool
) -> tuple[tuple[int, int, int, int], tuple[int, int]]:
    """Return the part of a picture that is used (left, top, right, bottom) and the size it gets."""
    width, height = size
    if not is_filling:
        scale = min(asked[0] / width, asked[1] / height, 1.0)
        return (0, 0, width, height), (max(1, round(width * scale)), max(1, round(height * scale)))
    part_width = min(width, max(1, round(height * asked[0] / asked[1])))
    part_height = min(height, max(1, round(width * asked[1] / asked[0])))
    left = (width - part_width) // 2
    # Faces and skies stand in the upper part more often than in the lower.
    top = (height - part_height) // 3
    return (left, top, left + part_width, top + part_height), asked


def _light_bands(image: "Image", box: tuple[int, int, int, int], factor: int) -> list["Image"]:
    """Return red, green and blue as linear light (mode I), each side divided by `factor`, strip by strip.

    A strip at a time keeps the memory small: a picture of 40 million pixels would need half a gigabyte at
    once.
    """
    from PIL import Image  # noqa: PLC0415 - as above

    image.load()
    left, top, right, bottom = box
    size = (-(-(right - left) // factor), -(-(bottom - top) // factor))
    bands = [Image.new("I", size) for __ in range(3)]
    lines = max(1, _STRIP // (right - left) // factor) * factor
    for start in range(top, bottom, lines):
        strip = _in_rgb(image.crop((left, start, right, min(start + lines, bottom))))
        for band, whole in zip(strip.split(), bands, strict=True):
            whole.paste(band.point(_to_light(), "I").reduce(factor), (0, (start - top) // factor))
    return bands


def _in_rgb(image: "Image") -> "Image":
    from PIL import Image  # noqa: PLC0415 - as above

    if image.mode.startswith("I"):
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.has_transparency_data:
        clear = image.convert("RGBA")
        return Image.alpha_composite(Image.new("RGBA", clear.size, PAPER), clear).convert("RGB")
    return image.convert("RGB")


def _turn(image: "Image") -> "Transpose | None":
    """Return how the picture must be turned to stand upright; a torn EXIF block turns nothing."""
    from PIL.Image import Transpose  # noqa: PLC0415 - as above

    try:
        orientation = image.getexif().get(_ORIENTATION)
    except Exception:  # noqa: BLE001 - torn EXIF raises what it likes; the picture itself may be whole
        return None
    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation if isinstance(orientation, int) else 1)


def _sideways() -> frozenset["Transpose | None"]:
    from PIL.Image import Transpose  # noqa: PLC0415 - as above

    return frozenset({Transpose.TRANSPOSE, Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90})


@lru_cache(1)
def _to_light() -> list[int]:
    return [round(_LIGHT * _decoded(value / 255)) for value in range(256)]


@lru_cache(1)
def _to_srgb() -> list[int]:
    return [round(255 * _encoded(value / _LIGHT)) for value in range(_LIGHT + 1)]


def _decoded(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
