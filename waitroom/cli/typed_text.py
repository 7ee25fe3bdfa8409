"""A text of the command line, or `-` for standard input, so that it need not stand in a shell's history."""

import argparse
import sys

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.translation import _

MOST = 4_000_000
"""Bytes of a text that are read from a pipe."""


class PipedText(str):
    """A `-` in the place of a text: it is read once the whole line was understood."""

    __slots__ = ()


def typed_text(words: str) -> str:
    """Return the words as they stand; argparse's `type` of every text, by which a `-` is known for what it is."""
    return PipedText(words) if words == "-" else words


def read_piped_texts(args: argparse.Namespace) -> None:
    """Put what standard input holds in the place of each `-` where a text is taken; a second one gets nothing.

    Raises:
        NotUnderstood: where that is no text, or a very long one.
    """
    for name, value in vars(args).items():
        if isinstance(value, PipedText):
            setattr(args, name, _read_pipe())
        elif isinstance(value, list) and any(isinstance(each, PipedText) for each in value):
            setattr(args, name, [_read_pipe() if isinstance(each, PipedText) else each for each in value])


def _read_pipe() -> str:
    if sys.stdin is None:
        return ""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return sys.stdin.read(MOST).rstrip("\n")
    data: bytes = stream.read(MOST + 1)
    if len(data) > MOST:
        raise NotUnderstood(_("What came through the pipe is longer than 4 MB. Nothing was changed."))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    except UnicodeDecodeError:
        raise NotUnderstood(
            _("What came through the pipe is no text in UTF-8. Nothing was changed.")
        ) from None
