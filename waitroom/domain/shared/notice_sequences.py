"""How a terminal is asked to show a notice on the desktop: each in its own way, in silence, or not at all.

Nothing but one of a few fixed sentences is ever put into a sequence.
"""

from collections.abc import Mapping
from enum import Enum

from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class NoticeMethod(Enum):
    """The sequences that terminals know for it; not at all where it is not known."""

    OSC_9 = 9
    OSC_777 = 777
    OSC_99 = 99
    NONE = 0


class TmuxClient(NamedTuple):
    """What tmux says of the terminal outside of it: its TERM, the name it gives itself, and what is let through."""

    term: str
    says: str
    passes: bool


TITLE = _("Reminder")
"""OSC 777 asks for a title."""

_BY_NAME = (
    ("kitty", NoticeMethod.OSC_99),
    ("ghostty", NoticeMethod.OSC_777),
    ("foot", NoticeMethod.OSC_777),
    ("wezterm", NoticeMethod.OSC_777),
    ("contour", NoticeMethod.OSC_777),
    ("rxvt-unicode", NoticeMethod.OSC_777),
    ("iterm", NoticeMethod.OSC_9),
)
"""How the name of a terminal begins that knows a sequence, however it is told: by itself, by TERM, or by a variable."""

_BETWEEN = ("STY", "ZELLIJ", "NVIM", "VIM_TERMINAL", "INSIDE_EMACS")
"""Variables of programs that stand between the room and the terminal, and hand nothing on."""


def notice_method(environ: Mapping[str, str], says: str = "", tmux: TmuxClient | None = None) -> NoticeMethod:
    """Return how the terminal is asked that these variables describe.

    `says` is the name that the terminal gave when it was asked (XTVERSION), `tmux` what tmux knows of the one outside
    of it. Through tmux only where it lets such sequences pass; through screen never.
    """
    if any(environ.get(name) for name in _BETWEEN):
        return NoticeMethod.NONE
    if environ.get("TMUX"):
        if tmux is None or not tmux.passes:
            return NoticeMethod.NONE
        return _known(tmux.says, tmux.term)
    if environ.get("TERM", "").startswith(("screen", "tmux")):
        return NoticeMethod.NONE
    variables = ("kitty" if environ.get("KITTY_WINDOW_ID") else "", environ.get("TERM_PROGRAM", ""))
    return _known(says, environ.get("TERM", ""), *variables, environ.get("LC_TERMINAL", ""))


def _known(*names: str) -> NoticeMethod:
    """Return the way of the first name that says which terminal it is."""
    for name in names:
        plain = name.lower().removeprefix("xterm-")
        for begins, method in _BY_NAME:
            if plain.startswith(begins):
                return method
    return NoticeMethod.NONE


def notice_sequence(sentence: Enum, method: NoticeMethod, *, through_tmux: bool = False) -> str:
    """Return what is written to the terminal so that it shows the value of `sentence`; nothing for `NONE`.

    It ends with ST and not with BEL, which would ring where a terminal does not know the sequence.
    """
    words = _(str(sentence.value))
    sequence = {
        NoticeMethod.OSC_9: f"\x1b]9;{words}\x1b\\",
        NoticeMethod.OSC_777: f"\x1b]777;notify;{TITLE};{words}\x1b\\",
        NoticeMethod.OSC_99: f"\x1b]99;u=0:s=silent;{words}\x1b\\",
        NoticeMethod.NONE: "",
    }[method]
    if sequence and through_tmux:
        inside = sequence.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{inside}\x1b\\"
    return sequence
