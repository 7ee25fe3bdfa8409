"""GNU screen between the room and the terminal: what it does otherwise, and how it is found out.

While a program has the mouse reported, it keeps each ESC until the next key, so that `esc` would do nothing; and what
is set in italics it shows in reverse. Where only the kind of terminal says "screen" it may as well be tmux, on the
far end of ssh: then it is asked.
"""

from collections.abc import Mapping
from typing import Final

from textual.message import Message

from waitroom.put_off import compiled_when_used

QUESTION: Final = "\x1b[>c"
"""Which terminal is this (secondary device attributes)."""

_ANSWER = compiled_when_used(r">83;\d+;\d+c")


class GnuScreenFound(Message):
    """The terminal has answered that it is GNU screen."""


def is_its_answer(body: str) -> bool:
    """Tell whether a control sequence, without its `ESC [`, is how GNU screen answers `QUESTION`."""
    return body.startswith(">83;") and _ANSWER.fullmatch(body) is not None


def is_inside(environ: Mapping[str, str]) -> bool:
    """Tell whether the program surely runs inside GNU screen."""
    return bool(environ.get("STY")) and not environ.get("TMUX")


def may_be_inside(environ: Mapping[str, str]) -> bool:
    """Tell whether the program may run inside GNU screen: all that is known is the kind of terminal."""
    if is_inside(environ):
        return True
    is_like_it = environ.get("TERM", "").partition("-")[0].partition(".")[0] == "screen"
    return is_like_it and (bool(environ.get("STY")) or not environ.get("TMUX"))
