"""The one door to the sixel encoder of `textual-image`, an extra: `pip install 'waitroom[images]'`.

Its module is imported by itself: what lies above it in that package asks the terminal when it is imported, which
no program may do once the keys are read.
"""

import re

from waitroom.domain.scenery.image_pixels import Pixels

COLOURS = 255

_HEAD = re.compile(r'\x1bP[\d;]*q"[\d;]*')
_DEFINED = re.compile(r"#(\d+)(;2;\d+;\d+;\d+)")


def encode_sixel(pixels: Pixels) -> str:
    """Return the sequence that paints a picture, "" where the encoder is not installed.

    It takes some tenths of a second, so ask for it in a thread.
    """
    try:
        from PIL import Image  # noqa: PLC0415 - only a terminal with sixel needs it
        from textual_image._sixel import image_to_sixels  # noqa: PLC0415 - see above
    except ImportError:
        return ""
    whole = Image.frombytes("RGB", (pixels.width, pixels.height), pixels.rgb)
    palette = whole.quantize(COLOURS, Image.Quantize.MEDIANCUT)
    # A sky in a few steps of blue is a flag: what is lost in colours is spread over the neighbours.
    spread = whole.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
    return colours_first(str(image_to_sixels(spread)))


def colours_first(sequence: str) -> str:
    """Return a sixel sequence that defines its colours before it paints: xterm does not take on a colour so defined."""
    found = _HEAD.match(sequence)
    head = found[0] if found else ""
    body = sequence[len(head) :]
    defined = "".join(part[0] for part in _DEFINED.finditer(body))
    return head + defined + _DEFINED.sub(r"#\1", body) if head else sequence
