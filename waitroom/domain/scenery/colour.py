"""Colours as light: hex, linear light and OKLab, so that a gradient has no muddy middle.

sRGB is IEC 61966-2-1; OKLab is Björn Ottosson, "A perceptual color space for image processing" (2020).
"""

from functools import lru_cache
from math import ceil

Light = tuple[float, float, float]
"""Red, green and blue as linear light, each 0 to 1."""

Lab = tuple[float, float, float]
"""Lightness, green to red and blue to yellow of OKLab."""

_STEPS = 2048


def parse_hex(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue (0 to 255) of "#rrggbb".

    Raises:
        ValueError: for anything else.
    """
    if len(colour) != 7 or colour[0] != "#":
        msg = f"{colour!r} is not written as #rrggbb"
        raise ValueError(msg)
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@lru_cache(256)
def linear_light(colour: str) -> Light:
    """Return "#rrggbb" as linear light."""
    red, green, blue = parse_hex(colour)
    return _decoded(red), _decoded(green), _decoded(blue)


def to_srgb(colour: Light) -> bytes:
    """Return linear light as three bytes of sRGB; what is too bright or too dark is cut off."""
    table = _encoding()
    red, green, blue = colour
    return bytes(
        (
            table[min(max(int(red * _STEPS), 0), _STEPS)],
            table[min(max(int(green * _STEPS), 0), _STEPS)],
            table[min(max(int(blue * _STEPS), 0), _STEPS)],
        ),
    )


def blend_over(below: Light, above: Light, alpha: float) -> Light:
    """Return `above` laid over `below` with `alpha` (0 to 1), as light adds up."""
    return (
        below[0] + (above[0] - below[0]) * alpha,
        below[1] + (above[1] - below[1]) * alpha,
        below[2] + (above[2] - below[2]) * alpha,
    )


@lru_cache(256)
def to_oklab(colour: str) -> Lab:
    """Return "#rrggbb" in OKLab."""
    red, green, blue = linear_light(colour)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def oklab_to_linear(colour: Lab) -> Light:
    """Return a colour of OKLab as linear light."""
    lightness, green_red, blue_yellow = colour
    long = (lightness + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (lightness - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (lightness - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def mix_colours(first: Lab, second: Lab, part: float) -> Lab:
    """Return the colour that lies `part` (0 to 1) of the way from `first` to `second`, to the eye."""
    return blend_over(first, second, part)


def _decoded(value: float) -> float:
    part = value / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


@lru_cache(1)
def _encoding() -> bytes:
    # Where each of the bytes begins is found in an eighth of the time that the byte of each step takes.
    begins = [0, *(ceil(_decoded(byte - 0.5) * _STEPS) for byte in range(1, 256)), _STEPS + 1]
    return b"".join(bytes((byte,)) * (begins[byte + 1] - begins[byte]) for byte in range(256))
