"""Asks tmux which terminal it is shown in, and whether it hands on what is not meant for itself."""

import subprocess

from waitroom.domain.shared.notice_sequences import TmuxClient

ASKED = "#{allow-passthrough}\t#{client_termname}\t#{client_termtype}"
PASSES = frozenset({"1", "on", "all"})
"""What tmux says where it lets through: a number up to 3.3, a word from 3.4 on."""
LONGEST = 1.0
"""Seconds that tmux has for its answer."""


def tmux_client() -> TmuxClient | None:
    """Return what tmux says; None where it says nothing. It waits for another program: not in the app's own thread."""
    try:
        answer = subprocess.run(  # noqa: S603 - fixed words
            ["tmux", "display-message", "-p", ASKED],  # noqa: S607 - the one in which the room runs
            capture_output=True,
            timeout=LONGEST,
            check=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return read_answer(answer.stdout)


def read_answer(said: str) -> TmuxClient | None:
    """Return what an answer of tmux says; None where nobody looks at this session, or it is too old to know."""
    passes, _, rest = said.strip("\n").partition("\t")
    term, _, says = rest.partition("\t")
    return TmuxClient(term, says, passes in PASSES) if term else None
