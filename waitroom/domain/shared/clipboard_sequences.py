"""How a text reaches the clipboard: the terminal is asked (OSC 52), in the way it understands, or not at all.

A terminal never says whether it did; so nothing here says more than that it was asked.
"""

import base64
from collections.abc import Mapping
from enum import Enum

from waitroom.translation import _

CHUNK = 200
"""GNU screen takes a string of some hundred signs at once and prints what is beyond: each part is smaller."""


class ClipboardMethod(Enum):
    """How a terminal is asked: in one go, in parts that GNU screen hands on, both (it cannot be told), or not."""

    WHOLE = 0
    PARTS = 1
    EITHER = 2
    NONE = 3


def clipboard_method(environ: Mapping[str, str]) -> ClipboardMethod:
    """Return how the terminal is asked that the environment tells of.

    Terminal.app and the text console of Linux take no copies. Inside GNU screen (`STY`) they go through in parts;
    where only the kind of terminal says "screen", on the far end of ssh, it may as well be tmux.
    """
    term, is_tmux, is_screen = environ.get("TERM", ""), bool(environ.get("TMUX")), bool(environ.get("STY"))
    if is_tmux and not is_screen:
        return ClipboardMethod.WHOLE
    if is_screen and not is_tmux:
        return ClipboardMethod.PARTS
    if is_screen or term.partition("-")[0].partition(".")[0] == "screen":
        return ClipboardMethod.EITHER
    takes_none = environ.get("TERM_PROGRAM") == "Apple_Terminal" or term.startswith("nsterm")
    if takes_none or term in {"dumb", "unknown", "cons25", "vt52", "vt100", "vt102", "vt220"}:
        return ClipboardMethod.NONE
    return (
        ClipboardMethod.NONE if term.startswith(("linux", "eterm", "sun", "wsvt")) else ClipboardMethod.WHOLE
    )


def clipboard_sequence(text: str, way: ClipboardMethod) -> str:
    """Return what is written to the terminal so that it copies `text`; nothing for `ClipboardMethod.NONE`."""
    if way is ClipboardMethod.NONE:
        return ""
    data = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    whole = f"\x1b]52;c;{data}\x07"
    if way is ClipboardMethod.WHOLE:
        return whole
    parts = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)] or [""]
    in_parts = "\x1bP\x1b]52;c;" + "\x1b\\\x1bP".join(parts) + "\x07\x1b\\"
    # tmux drops the parts in silence, and screen drops a short whole.
    return in_parts + whole if way is ClipboardMethod.EITHER and len(data) <= CHUNK else in_parts


def copied_words(way: ClipboardMethod, otherwise: str) -> str:
    """Return what is known after a copy, and what to do where nothing arrives: "t writes a file."."""
    if way is ClipboardMethod.NONE:
        return _("This terminal takes no copy from a program. {otherwise}").format(otherwise=otherwise)
    return _("The terminal was asked to copy it. If nothing arrives when you paste: {otherwise}").format(
        otherwise=otherwise
    )
