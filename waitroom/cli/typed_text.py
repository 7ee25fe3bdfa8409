"""A text of the command line, or `-` for standard input, so that it need not stand in a shell's history."""

import argparse
import sys

MOST = 4_000_000
"""Bytes of a text that are read from a pipe."""


def typed_text(words: str) -> str:
    """Return the words, or what standard input holds where they are `-`; argparse's `type` of every text.

    Raises:
        argparse.ArgumentTypeError: where that is no text, or a very long one.
    """
    if words != "-":
        return words
    if sys.stdin is None:
        return ""
    stream = getattr(sys.stdin, "buffer", None)
    if stream is None:
        return sys.stdin.read(MOST).rstrip("\n")
    data: bytes = stream.read(MOST + 1)
    if len(data) > MOST:
        raise argparse.ArgumentTypeError("what came through the pipe is longer than 4 MB")
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
    except UnicodeDecodeError:
        raise argparse.ArgumentTypeError("what came through the pipe is no text in UTF-8") from None
