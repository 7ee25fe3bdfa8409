"""What a file is by its first bytes, where its name says something else or nothing."""

import re

from waitroom.domain.box.pasted_content import PICTURE_ENDINGS, SOUND_ENDINGS, UNSHOWN_ENDINGS, WORD_ENDINGS

FIRST_BYTES = (
    (rb"\x89PNG\r\n\x1a\n", ".png"),
    (rb"\xff\xd8\xff", ".jpg"),
    (rb"GIF8[79]a", ".gif"),
    (rb"RIFF....WEBP", ".webp"),
    (rb"%PDF-", ".pdf"),
    (rb"ID3[\x02-\x04]|\xff[\xf2\xf3\xfa\xfb]", ".mp3"),
    (rb"OggS\0", ".ogg"),
    (rb"fLaC\0", ".flac"),
    (rb"RIFF....WAVE", ".wav"),
    (rb"RIFF....AVI ", ".avi"),
    (rb"\0\0\0.ftypM4A", ".m4a"),
    (rb"\0\0\0.ftyp(?:avi[fs]|(?:mif1|msf1|miaf)....(?:....){0,8}?avi[fs])", ".avif"),
    (rb"\0\0\0.ftyp(?:hei|hev|mif1|msf1)", ".heic"),
    (rb"\0\0\0.ftypqt", ".mov"),
    (rb"\0\0\0.ftyp", ".mp4"),
    (rb"\x1aE\xdf\xa3", ".webm"),
    (rb"II\*\0|MM\0\*|II\+\0|MM\0\+", ".tiff"),
    (rb"BM....\0\0\0\0", ".bmp"),
    (rb"\0\0[\x01\x02]\0[\x01-\xff]\0..[\0-\xff]\0", ".ico"),
    (rb"\0\0\0\x0cjP  \r\n\x87\n|\xff\x4f\xff\x51", ".jp2"),
    (rb"\0\0\0\x0cJXL \r\n\x87\n|\xff\x0a", ".jxl"),
    (rb"8BPS\0\x01", ".psd"),
    (rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]", ".svg"),
    (rb"PK\x03\x04", ".zip"),
)  # fmt: skip
"""How files begin, and the ending each gets; the first that fits counts."""

FILM_ENDINGS = frozenset({".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi"})

LOOKED_AT = 2_000
"""So many bytes tell a kind."""

_FAMILIES = (PICTURE_ENDINGS, UNSHOWN_ENDINGS, SOUND_ENDINGS, WORD_ENDINGS, FILM_ENDINGS)
_SHARED = (SOUND_ENDINGS, FILM_ENDINGS)
"""Containers hold sound, film or both, whatever they are called."""


def extension_from_bytes(data: bytes) -> str:
    """Return the ending that the first bytes of a file ask for, or an empty text."""
    start = data[:LOOKED_AT]
    return next((ending for first, ending in FIRST_BYTES if re.match(first, start, re.DOTALL)), "")


def corrected_extension(data: bytes, named: str) -> str:
    """Return the ending a file gets: that of its name (`named`), unless its first bytes say that it is none such.

    A picture that can be shown always gets its own. A name that promises nothing ("a.docx" is a zip) stays.
    """
    found = extension_from_bytes(data)
    if not found or found == named:
        return named or found
    if not named or found in PICTURE_ENDINGS:
        return found
    family = next((each for each in _FAMILIES if named in each), None)
    if family is None or found in family:
        return named
    if family in _SHARED and any(found in each for each in _SHARED):
        return named
    # Markup in a text file is text: it was named so on purpose.
    return named if family is WORD_ENDINGS and found == ".svg" else found
