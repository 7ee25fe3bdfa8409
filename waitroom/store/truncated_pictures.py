"""Pictures that are torn, or that have something else behind them: where a JPEG ends, and what mends a torn one.

A phone writes its film, its burst and its depth behind the picture or into its labels; a card that was pulled out
leaves a picture without its end. Viewers show both.
"""

import re
import struct
import zlib
from collections.abc import Iterator

_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_MARK = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])")
"""The next mark: within the picture itself FF is always followed by 00 or by one of eight restart marks."""

_LABELS = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
"""The marks of what is said about a picture and is not needed to draw it; E0 and EE tell its colours."""

_NEEDED = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT"})
"""The chunks of a PNG without which it is not drawn as it was."""

MOST_PADDING = 50_000_000
MOST_MARKS = 50_000
"""So many marks of one JPEG are looked at: a photograph has some dozens, one with many labels some hundreds."""


def jpeg_marks(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield the marks of the first picture in `data`, its end included: the mark, where it begins and where it ends.

    What lies inside a label (a small picture, say) or behind the end is not looked at, as no decoder does.
    """
    at = 2
    for _ in range(MOST_MARKS):
        found = _MARK.search(data, at)
        if found is None:
            return
        mark, at = found[1][0], found.end()
        # Of the few bytes before a pass none is another mark, and what hides passes there hides none.
        if mark not in {0x01, _START, _END, _SCAN}:
            at += max(2, int.from_bytes(data[at : at + 2], "big"))
        yield mark, found.start(), at
        if mark == _END:
            return


def passes(data: bytes, most: int) -> int:
    """Return in how many passes the first picture of a JPEG is drawn; more than `most` where there is no end to it."""
    count = marks = 0
    for mark, _, _ in jpeg_marks(data):
        marks += 1
        count += mark == _SCAN
        if count > most:
            break
    return most + 1 if marks == MOST_MARKS else count


def repaired_versions(data: bytes) -> Iterator[bytes]:
    """Yield what a torn picture may be shown from: ended, filled up, and without what is said about it."""
    if data.startswith(b"\xff\xd8"):
        # A second end does no harm to one that has its own.
        yield data + b"\xff\xd9"
        yield _bare_jpeg(data)
    elif data.startswith(b"\x89PNG"):
        yield data
        yield _bare_png(data)
    elif data.startswith(b"RIFF"):
        yield _filled_webp(data)
    else:
        yield data


def _bare_jpeg(data: bytes) -> bytes:
    kept, last = [data[:2]], 2
    for mark, begin, end in jpeg_marks(data):
        if mark in _LABELS:
            kept.append(data[last:begin])
            last = end
        if mark == _END:
            kept.append(data[last:end])
            return b"".join(kept)
    return b"".join((*kept, data[last:], b"\xff\xd9"))


def _bare_png(data: bytes) -> bytes:
    kept, at = [data[:8]], 8
    while at + 8 <= len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + length]
        if name in _NEEDED:
            kept.append(_chunk(name, body))
        at += 12 + length
    return b"".join((*kept, _chunk(b"IEND", b"")))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _filled_webp(data: bytes) -> bytes:
    """Return a WebP as long as it says that it is; the decoder takes no shorter one, and draws nothings as grey."""
    missing = int.from_bytes(data[4:8], "little") + 8 - len(data)
    return data + bytes(missing) if 0 < missing <= MOST_PADDING else data
