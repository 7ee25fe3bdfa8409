"""What `waitroom doctor` looks at beside the folder: the clock's zone, the terminal, and what else is installed."""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec

from waitroom.clock import Clock
from waitroom.domain.data.checkup import Checked, note, well, wrong
from waitroom.translation import N_, _

EXTRAS = (
    (
        "harper",
        _("spelling and grammar in letters"),
        _("It comes with waitroom where there is one for this machine."),
    ),
    ("textual_image", _("held pictures in real pixels"), "pip install 'waitroom[images]'"),
    ("holidays", _("public holidays"), "pip install holidays"),
    ("fsrs", _("the days on which questions are asked again"), "pip install fsrs"),
    ("shtab", _("completion in shells"), "pip install shtab"),
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
            yield well(
                N_("extras"),
                _("{does}: there ({name}).").format(does=does[:1].upper() + does[1:], name=name),
            )
        else:
            yield note(
                N_("extras"),
                _("{does}: not there ({name}); waitroom does without.").format(
                    does=does[:1].upper() + does[1:], name=name
                ),
                mend,
            )


def _zone(clock: Clock) -> Iterator[Checked]:
    if clock.problem:
        yield wrong(N_("zones"), clock.problem, _("Set TZ to a name such as Europe/London, or unset it."))
    else:
        yield well(N_("zones"), _("This machine is in {zone}.").format(zone=clock.zone))


def _terminal() -> Iterator[Checked]:
    term = os.environ.get("TERM", "")
    streams = (sys.stdin, sys.stderr)
    if any(stream is None or not stream.isatty() for stream in streams):
        said = ", ".join(
            _("{name} is “{environ}”").format(name=name, environ=os.environ.get(name, "")) for name in NAMES
        )
        yield note(N_("terminal"), _("This was not asked on a terminal. {said}.").format(said=said))
        return
    if term in {"", "dumb", "unknown"}:
        yield wrong(
            N_("terminal"),
            _("TERM is “{term}”: a room cannot be drawn.").format(term=term),
            _("A terminal sets it, such as xterm-256color."),
        )
        return
    size = os.get_terminal_size(sys.stderr.fileno())
    program = os.environ.get("TERM_PROGRAM", "") or term
    between = next((name for name in ("TMUX", "STY", "ZELLIJ") if os.environ.get(name)), "")
    inside = _(", inside {between}").format(between=between.lower()) if between else ""
    yield well(
        N_("terminal"),
        _("{program}{inside}, {columns} columns and {lines} lines.").format(
            program=program, inside=inside, columns=size.columns, lines=size.lines
        ),
    )
    if size.columns < 40 or size.lines < 12:
        yield note(N_("terminal"), _("That is small for the room."), _("40 columns and 12 lines are enough."))
    yield from _encoding()
    yield from _colours()
    yield _pictures()


def _encoding() -> Iterator[Checked]:
    encoding = (sys.stderr.encoding or "").lower().replace("-", "")
    if encoding != "utf8":
        says = _("Its letters are written as {encoding}.").format(
            encoding=encoding or _("nothing that is known")
        )
        yield wrong(N_("terminal"), says, _("A locale that ends in UTF-8: LANG=en_GB.UTF-8."))


def _colours() -> Iterator[Checked]:
    if os.environ.get("NO_COLOR"):
        yield note(
            N_("terminal"),
            _("NO_COLOR is set, so the room is drawn without its colours."),
            _("Unset NO_COLOR."),
        )
    elif os.environ.get("COLORTERM", "") not in {"truecolor", "24bit"}:
        yield note(
            N_("terminal"),
            _("It does not say that it has every colour (COLORTERM)."),
            _("Most have: COLORTERM=truecolor."),
        )


def _pictures() -> Checked:
    from waitroom.cli.terminal_query import ask_terminal

    asking = ask_terminal()
    graphics = asking.answers()[0] if asking is not None else None
    if graphics is not None:
        width, height = graphics.cell
        return well(
            N_("terminal"),
            _("It answered: pictures as pixels ({value}), {width} by {height} a cell.").format(
                value=graphics.way.value, width=width, height=height
            ),
        )
    asked = (
        _("It was asked for pixels, and has none") if asking is not None else _("It is not asked for pixels")
    )
    return well(N_("terminal"), _("{asked}: pictures are drawn as blocks.").format(asked=asked))
