"""What `waitroom doctor` looks at beside the folder: the clock's zone, the terminal, and what else is installed."""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from waitroom.clock import Clock
from waitroom.domain.data.checkup import Checked, note, well, wrong

EXTRAS = (
    (
        "harper",
        "spelling and grammar in letters",
        "It comes with waitroom where there is one for this machine.",
    ),
    ("textual_image", "held pictures in real pixels", "pip install 'waitroom[images]'"),
    ("holidays", "public holidays", "pip install holidays"),
    ("fsrs", "the days on which questions are asked again", "pip install fsrs"),
    ("shtab", "completion in shells", "pip install shtab"),
)
"""What is imported, what it does, and how it comes here."""

NAMES = ("TERM", "COLORTERM", "TERM_PROGRAM", "LANG")
"""What the surroundings say of a terminal."""


def check_machine(clock: Clock) -> Iterator[Checked]:
    """Yield what is found on this machine."""
    yield from _zone(clock)
    yield from _terminal()
    for name, does, mend in EXTRAS:
        if find_spec(name) is not None:
            yield well("extras", f"{does[:1].upper()}{does[1:]}: there ({name}).")
        else:
            yield note(
                "extras", f"{does[:1].upper()}{does[1:]}: not there ({name}); waitroom does without.", mend
            )


def _zone(clock: Clock) -> Iterator[Checked]:
    if clock.problem:
        yield wrong("zones", clock.problem, "Set TZ to a name such as Europe/London, or unset it.")
    else:
        yield well("zones", f"This machine is in {clock.zone}.")


def _terminal() -> Iterator[Checked]:
    term = os.environ.get("TERM", "")
    streams = (sys.stdin, sys.stderr)
    if any(stream is None or not stream.isatty() for stream in streams):
        said = ", ".join(f"{name} is “{os.environ.get(name, '')}”" for name in NAMES)
        yield note("terminal", f"This was not asked on a terminal. {said}.")
        return
    if term in {"", "dumb", "unknown"}:
        yield wrong(
            "terminal",
            f"TERM is “{term}”: a room cannot be drawn.",
            "A terminal sets it, such as xterm-256color.",
        )
        return
    size = os.get_terminal_size(sys.stderr.fileno())
    program = os.environ.get("TERM_PROGRAM", "") or term
    between = next((name for name in ("TMUX", "STY", "ZELLIJ") if os.environ.get(name)), "")
    inside = f", inside {between.lower()}" if between else ""
    yield well("terminal", f"{program}{inside}, {size.columns} columns and {size.lines} lines.")
    if size.columns < 40 or size.lines < 12:
        yield note("terminal", "That is small for the room.", "40 columns and 12 lines are enough.")
    yield from _encoding()
    yield from _colours()
    yield _pictures()


def _encoding() -> Iterator[Checked]:
    encoding = (sys.stderr.encoding or "").lower().replace("-", "")
    if encoding != "utf8":
        says = f"Its letters are written as {encoding or 'nothing that is known'}."
        yield wrong("terminal", says, "A locale that ends in UTF-8: LANG=en_GB.UTF-8.")


def _colours() -> Iterator[Checked]:
    if os.environ.get("NO_COLOR"):
        yield note(
            "terminal", "NO_COLOR is set, so the room is drawn without its colours.", "Unset NO_COLOR."
        )
    elif os.environ.get("COLORTERM", "") not in {"truecolor", "24bit"}:
        yield note(
            "terminal",
            "It does not say that it has every colour (COLORTERM).",
            "Most have: COLORTERM=truecolor.",
        )


def _pictures() -> Checked:
    from waitroom.cli.terminal_query import ask_terminal

    asking = ask_terminal()
    graphics = asking.answers()[0] if asking is not None else None
    if graphics is not None:
        width, height = graphics.cell
        return well(
            "terminal", f"It answered: pictures as pixels ({graphics.way.value}), {width} by {height} a cell."
        )
    asked = "It was asked for pixels, and has none" if asking is not None else "It is not asked for pixels"
    return well("terminal", f"{asked}: pictures are drawn as blocks.")
